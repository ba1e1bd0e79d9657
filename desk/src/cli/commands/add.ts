/** `isnad add`: files, folders and addresses into the ledger, with a bar, a list of failures, and what to do next. */
import { stat } from 'node:fs/promises';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { Option } from 'commander';
import { fetched, gather, type Hints, isAddress, refresh, takeRounds, type Taken } from '../../ledger/index.ts';
import type { Captured, Fetcher, Store, Unavailable } from '../../ports/index.ts';
import { captureFile } from '../capture.ts';
import { KINDS, listFiles } from '../input.ts';
import { keepNamesIn } from '../names.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { countOption, dayOption, type LedgerFlags, onLedger, opened, pathOf, print, say } from './ledger.ts';

interface AddFlags extends LedgerFlags {
  readonly from: string;
  readonly lang: string;
  readonly date?: string;
  readonly workers?: number;
  readonly names: readonly string[];
  readonly resume?: boolean;
  readonly follow?: boolean;
  readonly limit: number;
  readonly contact?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  isnad add article.html                      one saved page
  isnad add press/                            a folder: what is in the ledger already is passed over, so a run that was
                                              cut off is gone on with by the same command
  isnad add press/ --resume                   and what failed before is not tried again
  isnad add wires/ --workers 4                on four threads (the ledger's content does not depend on how many)
  isnad add crawl.warc.gz                     every page of a web archive
  isnad add https://example.org/feed.xml      a feed: its items, and the pages that it names
  isnad add report.txt --date 2024-05-18      say on which day it was published
  cat article.txt | isnad add -               from standard input

A folder may hold .isnadignore (patterns of a .gitignore), and the names of your own actors and places: actors.tsv, actors.ar.tsv,
actors.en.tsv, places.tsv, with the columns of samples/dossier. The ledger keeps them (isnad names shows them), and everything is
read with them from then on; isnad reread --all reads anew what was read before.

Addresses are fetched one host at a time, as its robots.txt allows; nothing is fetched unless you give an address or --follow.

Exit code: 0 when everything was taken in, 1 when some inputs could not be, 2 when none could.`;

/** Adds the command to the program. */
export function addAdd(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onReading(onLedger(program.command('add')))
    .description('take articles into the ledger')
    .argument('<input...>', 'saved pages, texts, PDF, DOCX, feeds, wires, web archives, lines; folders of these; addresses; or - for standard input')
    .addOption(new Option('--from <kind>', 'what the input is').choices(KINDS).default('auto'))
    .option('--date <day>', 'day of publication, YYYY-MM-DD', dayOption)
    .option('--resume', 'pass over what failed before, too')
    .option('--follow', 'fetch the pages that feeds and sitemaps in files name')
    .option('--json', 'one line of JSON for each input')
    .addHelpText('after', HELP)
    .action(async (inputs: readonly string[], flags: AddFlags) => {
      await done(opened(pathOf(flags), world, (store) => run(inputs, flags, store, world)));
    });
}

/** The options of everything that reads into a ledger. */
export function onReading(command: Command): Command {
  return command
    .option('--lang <code>', 'language of the text: auto, ar, en', 'auto')
    .option('--workers <n>', 'threads that read', countOption)
    .option('--names <folder...>', 'folders with tables of your own actors and places, which the ledger keeps', [])
    .option('--limit <n>', 'pages fetched at most', countOption, 100)
    .addOption(new Option('--contact <address>', 'how the sites can reach you; sent with every request').env('ISNAD_CONTACT'));
}

interface Tally {
  new: number;
  same: number;
  version: number;
  failed: number;
  none: number;
  open: number;
  claims: number;
}

async function run(given: readonly string[], flags: AddFlags, store: Store, world: World): Promise<Exit> {
  const tally: Tally = { new: 0, same: 0, version: 0, failed: 0, none: 0, open: 0, claims: 0 };
  const hints: Hints = { kind: flags.from, ...(flags.lang === 'auto' ? {} : { lang: flags.lang }), ...(flags.date === undefined ? {} : { date: flags.date }) };
  const { files, failed } = await listFiles(given.filter((name) => !isAddress(name)));
  for (const { file, diagnostics } of failed) for (const d of diagnostics) say(world, d.code, file, d.message, d.remedy);
  tally.failed = failed.length;
  for (const d of await keepNamesIn([...flags.names, ...(await foldersOf(given))], store, world)) say(world, d.code, 'names', d.message, d.remedy);

  const passed = flags.resume ? new Set((await store.failures({ limit: 1000 })).rows.map((f) => f.name)) : new Set<string>();
  const readers = world.openReaders(Math.min(flags.workers ?? world.cores, Math.max(1, files.length)));
  const fetcher = await world.openFetcher(flags.contact ?? 'no contact given');
  const gathering = gather(store);
  const progress = progressOf(files.length, flags, world);
  const addresses = given.filter(isAddress);
  progress.more(addresses.length);
  try {
    const rounds = { store, gathering, readers, fetcher, hints, limit: flags.limit, follow: flags.follow === true, seen: new Set(addresses), now: world.now, limited: limited(flags.limit, world), more: progress.more };
    await takeRounds(without(passed, captured(files, given, addresses, hints, fetcher, world)), rounds, (taken) => {
      tally[taken.outcome]++;
      tally.claims += taken.claims;
      if (flags.json) world.stdout.write(`${JSON.stringify(taken)}\n`);
      else tell(taken, world);
      progress.one();
    });
  } finally {
    progress.stop();
    await Promise.all([readers.close(), fetcher.close()]);
  }
  await refresh(store, gathering);
  if (!flags.json) print(world, summary(tally, flags));
  const good = tally.new + tally.same + tally.version;
  return good === 0 ? EXIT.none : tally.failed > 0 ? EXIT.some : EXIT.ok;
}

async function foldersOf(names: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(names.map(async (name) => ((await stat(name).catch(() => null))?.isDirectory() ? [name] : [])));
  return folders.flat();
}

async function* captured(files: readonly string[], given: readonly string[], addresses: readonly string[], hints: Hints, fetcher: Fetcher, world: World): AsyncGenerator<Captured | Unavailable> {
  for (const file of files) yield await captureFile(file, given, hints, world.stdin, world.now());
  yield* fetched(addresses, { hints, fetcher });
}

async function* without(passed: ReadonlySet<string>, inputs: AsyncIterable<Captured | Unavailable>): AsyncGenerator<Captured | Unavailable> {
  for await (const input of inputs) if (!passed.has(input.name)) yield input;
}

interface Progress {
  more(count: number): void;
  one(): void;
  stop(): void;
}

/** A bar with rate and time left, where somebody looks at it. */
function progressOf(files: number, flags: AddFlags, { stderr }: World): Progress {
  if (!stderr.isTTY || flags.json) return { more: () => undefined, one: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total}, {speed}/s, {eta_formatted} left', stream: stderr, clearOnComplete: true, hideCursor: true }, cliProgress.Presets.shades_classic);
  const started = performance.now();
  let total = files;
  let count = 0;
  bar.start(total, 0, { speed: '-' });
  return {
    more: (more) => bar.setTotal((total += more)),
    one() {
      count++;
      if (count > total) bar.setTotal((total = count));
      bar.update(count, { speed: (count / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1) });
    },
    stop: () => bar.stop(),
  };
}

/** Says how many pages were left out. */
export function limited(limit: number, world: World): (count: number) => void {
  return (count) => say(world, 'add.limit', `${count} addresses`, `More than ${limit} pages are named; the rest was not fetched.`, 'Raise --limit to fetch more.');
}

/** Only what somebody must know: what failed, and what was taken in with a doubt. */
export function tell(taken: Taken, world: World): void {
  for (const d of taken.diagnostics) if (taken.outcome === 'failed' || d.severity === 'error') say(world, d.code, taken.name, d.message, d.remedy);
  if (taken.addresses.length > 0 && !isAddress(taken.name)) say(world, 'add.addresses', taken.name, `It names ${taken.addresses.length} articles by their address only; nothing was fetched.`, 'Add --follow to fetch them.');
}

function summary(t: Tally, flags: AddFlags): string[] {
  const parts = [
    `${t.new} new`, ...(t.version > 0 ? [`${t.version} in a new version`] : []), ...(t.same > 0 ? [`${t.same} already there`] : []), ...(t.none > 0 ? [`${t.none} without an article`] : []),
    ...(t.failed > 0 ? [`${t.failed} not taken in (isnad failures)`] : []),
  ];
  const ledger = flags.ledger === undefined ? '' : ` --ledger ${flags.ledger}`;
  return [`${parts.join(', ')}; ${t.claims} claims read. The ledger is ${pathOf(flags)}.`, ...(t.new + t.version + t.same > 0 ? [`Ask it: isnad summary${ledger} · isnad accounts${ledger} · isnad tolls${ledger} · isnad search WORDS${ledger}`] : [])];
}
