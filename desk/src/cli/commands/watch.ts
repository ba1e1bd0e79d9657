/** `isnad watch`: feeds and pages asked again and again; only what changed is sent, and only what is new is read. */
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { captureAddress, gather, type Hints, isAddress, refresh, type Rounds, takeRounds } from '../../ledger/index.ts';
import type { Captured, FetchOptions, Store, Unavailable } from '../../ports/index.ts';
import { keepNamesIn } from '../names.ts';
import { EXIT, type Exit, type World } from '../world.ts';
import { limited, onReading, tell } from './add.ts';
import { type LedgerFlags, onLedger, opened, pathOf, print, say } from './ledger.ts';

interface WatchFlags extends LedgerFlags {
  readonly every: number;
  readonly once?: boolean;
  readonly lang: string;
  readonly workers?: number;
  readonly names: readonly string[];
  readonly limit: number;
  readonly contact?: string;
}

const HELP = `
Examples:
  isnad watch https://example.org/feed.xml                  every quarter of an hour, until it is stopped
  isnad watch https://a.example/rss https://b.example/map.xml --every 2h
  isnad watch https://example.org/feed.xml --once           one round, for cron

What the servers said last (ETag, Last-Modified) stands beside the ledger in LEDGER.watch.json. It may be stopped at any time.`;

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `15m`, `2h`: milliseconds. */
function spanOption(value: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([smhd])$/.exec(value) ?? [];
  const milliseconds = Number(count) * (UNITS[unit] ?? 0);
  if (milliseconds < 1000) throw new InvalidArgumentError('A span is written 30s, 15m, 2h or 1d.');
  return milliseconds;
}

export function addWatch(program: Command, world: World, done: (exit: Promise<Exit>) => Promise<void>): void {
  onReading(onLedger(program.command('watch')))
    .description('take in what feeds and pages have new, again and again')
    .argument('<address...>', 'feeds (RSS, Atom, JSON), sitemaps, pages')
    .option('--every <span>', 'time between rounds: 30s, 15m, 2h, 1d', spanOption, 15 * 60_000)
    .option('--once', 'one round only')
    .addHelpText('after', HELP)
    .action(async (addresses: readonly string[], flags: WatchFlags) => {
      const wrong = addresses.filter((a) => !isAddress(a));
      for (const address of wrong) say(world, 'watch.address', address, 'This is no address.', 'Addresses begin with http:// or https://; files are taken in with `isnad add`.');
      await done(wrong.length > 0 ? Promise.resolve(EXIT.none) : opened(pathOf(flags), world, (store) => run(addresses, flags, store, world)));
    });
}

type Memory = Record<string, FetchOptions>;

async function run(addresses: readonly string[], flags: WatchFlags, store: Store, world: World): Promise<Exit> {
  const memoryFile = `${pathOf(flags)}.watch.json`;
  const memory = JSON.parse(await readFile(memoryFile, 'utf8').catch(() => '{}')) as Memory;
  for (const d of await keepNamesIn(flags.names, store, world)) say(world, d.code, 'names', d.message, d.remedy);
  const hints: Hints = { kind: 'auto', ...(flags.lang === 'auto' ? {} : { lang: flags.lang }) };
  const readers = world.openReaders(flags.workers ?? world.cores);
  const fetcher = await world.openFetcher(flags.contact ?? 'no contact given');
  const seen = new Set(addresses);
  // What was gathered for one round is there in the next.
  const gathering = gather(store);
  try {
    for (;;) {
      const count = await round(addresses, { store, gathering, readers, fetcher, hints, limit: flags.limit, follow: true, seen, now: world.now, limited: limited(flags.limit, world) }, memory, world);
      await writeFile(memoryFile, `${JSON.stringify(memory, null, 1)}\n`);
      if (count.new > 0) await refresh(store, gathering);
      print(world, [`${world.now().slice(0, 19)}Z  ${count.new} new, ${count.same} known, ${count.unchanged} of ${addresses.length} unchanged, ${count.failed} failed`]);
      if (flags.once) return count.failed > 0 ? EXIT.some : EXIT.ok;
      await pause(flags.every);
    }
  } finally {
    await Promise.all([readers.close(), fetcher.close()]);
  }
}

interface Count {
  new: number;
  same: number;
  unchanged: number;
  failed: number;
}

async function round(addresses: readonly string[], rounds: Rounds, memory: Memory, world: World): Promise<Count> {
  const count: Count = { new: 0, same: 0, unchanged: 0, failed: 0 };
  async function* inputs(): AsyncGenerator<Captured | Unavailable> {
    for (const address of addresses) {
      const { input, answer } = await captureAddress(address, rounds.hints, rounds.fetcher, memory[address] ?? {});
      if (answer.kind === 'unchanged') count.unchanged++;
      if (answer.kind === 'fetched') memory[address] = { ...(answer.etag === null ? {} : { etag: answer.etag }), ...(answer.lastModified === null ? {} : { lastModified: answer.lastModified }) };
      if (input) yield input;
    }
  }
  await takeRounds(inputs(), rounds, (taken) => {
    if (taken.outcome === 'new' || taken.outcome === 'version') count.new++;
    else if (taken.outcome === 'same') count.same++;
    else if (taken.outcome === 'failed') count.failed++;
    tell(taken, world);
  });
  return count;
}
