/** `isnad add`: files and folders into the ledger, with a bar, a list of failures, and what to do next. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { Option } from 'commander';
import { refresh, takeIn, type Taken } from '../../ledger/index.ts';
import type { Captured, Store } from '../../ports.ts';
import { KINDS, listFiles } from '../input.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { countOption, dayOption, type LedgerFlags, onLedger, opened, pathOf, print, say } from './ledger.ts';

interface AddFlags extends LedgerFlags {
  readonly from: string;
  readonly lang: string;
  readonly date?: string;
  readonly workers?: number;
  readonly json?: boolean;
}

const HELP = `
Examples:
  isnad add article.html                      one saved page
  isnad add press/                            a folder: what is in the ledger already is passed over, so a run that was
                                              cut off is gone on with by the same command
  isnad add wires/ --workers 4                on four threads (the ledger's content does not depend on how many)
  isnad add report.txt --date 2024-05-18      say on which day it was published
  cat article.txt | isnad add -               from standard input

Exit code: 0 when everything was taken in, 1 when some inputs could not be, 2 when none could.`;

/** Adds the command to the program. */
export function addAdd(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onLedger(program.command('add'))
    .description('take articles into the ledger')
    .argument('<file...>', 'saved pages, text files, JSON lines, folders of these, or - for standard input')
    .addOption(new Option('--from <kind>', 'what the input is').choices(KINDS).default('auto'))
    .option('--lang <code>', 'language of the text: auto, ar, en', 'auto')
    .option('--date <day>', 'day of publication, YYYY-MM-DD', dayOption)
    .option('--workers <n>', 'threads that read', countOption)
    .option('--json', 'one line of JSON for each input')
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], flags: AddFlags) => {
      await done(opened(pathOf(flags), world, (store) => run(files, flags, store, world)));
    });
}

interface Tally {
  new: number;
  same: number;
  version: number;
  failed: number;
  claims: number;
}

async function run(names: readonly string[], flags: AddFlags, store: Store, world: World): Promise<Exit> {
  const { files, failed } = await listFiles(names);
  const tally: Tally = { new: 0, same: 0, version: 0, failed: failed.length, claims: 0 };
  for (const { file, diagnostics } of failed) for (const d of diagnostics) say(world, d.code, file, d.message, d.remedy);
  const bar = files.length > 1 && world.stderr.isTTY && !flags.json ? new cliProgress.SingleBar({ format: '{bar} {value}/{total} files, {speed}/s, {eta_formatted} left', stream: world.stderr, clearOnComplete: true, hideCursor: true }, cliProgress.Presets.shades_classic) : null;
  bar?.start(files.length, 0, { speed: '-' });
  const readers = world.openReaders(Math.min(flags.workers ?? world.cores, Math.max(1, files.length)));
  const started = performance.now();
  try {
    for await (const taken of takeIn(capture(files, flags, world), store, readers, world.now)) {
      tally[taken.outcome]++;
      if (taken.outcome !== 'same') tally.claims += taken.claims;
      if (flags.json) world.stdout.write(`${JSON.stringify(taken)}\n`);
      else tell(taken, world);
      bar?.increment({ speed: ((tally.new + tally.same + tally.version + tally.failed) / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1) });
    }
  } finally {
    bar?.stop();
    await readers.close();
  }
  await refresh(store);
  if (!flags.json) print(world, summary(tally, flags));
  const good = tally.new + tally.same + tally.version;
  return good === 0 ? EXIT.none : tally.failed > 0 ? EXIT.some : EXIT.ok;
}

/** Reads files as they are asked for. One that cannot be read is captured empty, so that it is listed among the failures. */
async function* capture(files: readonly string[], { from, lang, date }: AddFlags, world: World): AsyncGenerator<Captured> {
  for (const file of files) {
    const name = file === '-' ? 'stdin' : file;
    const bytes = file === '-' ? await drain(world.stdin) : await readFile(file).catch(() => new Uint8Array());
    const capturedAt = file === '-' ? world.now() : ((await stat(file).catch(() => null))?.mtime.toISOString() ?? world.now());
    yield {
      name: basename(name), kind: from, bytes, url: null, finalUrl: null, capturedAt, method: file === '-' ? 'paste' : 'upload', contentType: null,
      ...(lang === 'auto' ? {} : { lang }), ...(date === undefined ? {} : { date }),
    };
  }
}

async function drain(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return Buffer.concat(parts);
}

/** Only what somebody must know: what failed, and what was taken in with a doubt. */
function tell(taken: Taken, world: World): void {
  for (const d of taken.diagnostics) if (taken.outcome === 'failed' || d.severity === 'error') say(world, d.code, taken.name, d.message, d.remedy);
}

function summary(t: Tally, flags: AddFlags): string[] {
  const parts = [`${t.new} new`, ...(t.version > 0 ? [`${t.version} in a new version`] : []), ...(t.same > 0 ? [`${t.same} already there`] : []), ...(t.failed > 0 ? [`${t.failed} not taken in (isnad failures)`] : [])];
  const ledger = flags.ledger === undefined ? '' : ` --ledger ${flags.ledger}`;
  return [`${parts.join(', ')}; ${t.claims} claims read. The ledger is ${pathOf(flags)}.`, ...(t.new + t.version + t.same > 0 ? [`Ask it: isnad accounts${ledger} · isnad tolls${ledger} · isnad truces${ledger} · isnad search WORDS${ledger}`] : [])];
}
