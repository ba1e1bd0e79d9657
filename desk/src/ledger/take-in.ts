/** Taking in: captured bytes become reports in the ledger, in the order in which they came, whatever the number of threads. */
import { createHash } from 'node:crypto';
import type { Diagnostic, OwnNames } from 'isnad';
import type { Address, Captured, Failure, Readers, ReadResult, Store, Unavailable } from '../ports/index.ts';
import type { Gathering } from './gather.ts';
import { tablesOf } from './names.ts';

/** Intakes that share a flush: one costs 0.8 ms of disk, ten cost little more (LazyFS runs behind OPERATE's rule on `FULL`). */
const GROUP = 10;
/** Inputs that are read ahead for each thread. */
const AHEAD = 8;
/** Bytes that may wait in the line: of archives, fewer are read ahead. */
const AHEAD_BYTES = 64 * 1024 * 1024;

/**
 * What became of one captured thing. `failed`: kept by name, with the reasons; `none`: a member of an archive that is no article;
 * `open`: an archive, whose members follow.
 */
export interface Taken {
  readonly name: string;
  readonly outcome: 'new' | 'same' | 'version' | 'failed' | 'none' | 'open';
  readonly documents: readonly string[];
  readonly claims: number;
  /** Where it says that more can be had. */
  readonly addresses: readonly Address[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Job {
  readonly input: Captured | Unavailable;
  /** True for what stands in an archive. */
  readonly member: boolean;
  result?: Promise<Read>;
}

/** What was read, or the documents that the ledger has of it. */
interface Read extends ReadResult {
  readonly known: readonly string[] | null;
}

type Ready = Pick<Job, 'input' | 'member'> & { readonly result: Read };

/**
 * Takes inputs in turn. What is there already is not read again; what cannot be read is named and kept as a failure; the others go
 * on. An outcome is told only after it is on disk. Everything is read with the own names that the ledger keeps.
 * @param clock record time, RFC 3339 UTC
 * @param gathering gathers what is stored, while other things are read
 */
export async function* takeIn(inputs: AsyncIterable<Captured | Unavailable>, store: Store, readers: Readers, clock: () => string, gathering?: Gathering): AsyncGenerator<Taken> {
  const own = tablesOf(await store.names());
  const line: Job[] = [];
  const ahead = readers.threads * AHEAD;
  let ready: Ready[] = [];
  const start = (job: Job): Promise<Read> => (job.result ??= readOne(job.input, store, readers, own));
  /** The first in the line is finished; its members, if it has some, stand before what came after it. */
  const next = async (): Promise<void> => {
    for (const job of line.slice(0, ahead)) void start(job);
    const job = line.shift();
    if (!job) return;
    const result = await start(job);
    ready.push({ input: job.input, member: job.member, result });
    line.unshift(...result.members.map((input) => ({ input, member: true })));
  };
  /** The first in the line is read; what was read is stored when it is a group, or all that is left. */
  async function* step(last: boolean): AsyncGenerator<Taken> {
    await next();
    if (ready.length < GROUP && !(last && line.length === 0)) return;
    let more = false;
    for await (const taken of keep(ready, store, clock())) {
      more ||= taken.outcome === 'new' || taken.outcome === 'version';
      yield taken;
    }
    ready = [];
    if (more) await gathering?.some();
  }
  for await (const input of inputs) {
    line.push({ input, member: false });
    while (line.length >= ahead || isHeavy(line)) yield* step(false);
  }
  while (line.length > 0) yield* step(true);
  if (ready.length > 0) yield* step(true);
}

function isHeavy(line: readonly Job[]): boolean {
  return line.reduce((sum, { input }) => sum + ('bytes' in input ? input.bytes.length : 0), 0) > AHEAD_BYTES;
}

const NOTHING = { intakes: [], members: [], addresses: [], diagnostics: [] } as const;

async function readOne(input: Captured | Unavailable, store: Store, readers: Readers, own: OwnNames | null): Promise<Read> {
  if (!('bytes' in input)) return { ...NOTHING, diagnostics: input.diagnostics, known: null };
  const known = await store.known(input);
  return known === null ? { ...(await readers.read(input, own)), known } : { ...NOTHING, known };
}

async function* keep(ready: readonly Ready[], store: Store, at: string): AsyncGenerator<Taken> {
  const stored = await store.add(ready.flatMap((r) => r.result.intakes), at, { group: GROUP });
  const bad = ready.filter(isEmpty);
  if (bad.length > 0) await store.addFailures(bad.map((r) => failureOf(r, at)));
  let n = 0;
  for (const r of ready) {
    const { name } = r.input;
    const { known, intakes, members, addresses, diagnostics } = r.result;
    const common = { name, addresses, diagnostics };
    if (known) yield { ...common, outcome: 'same', documents: known, claims: 0 };
    else if (isEmpty(r)) yield { ...common, outcome: r.member ? 'none' : 'failed', documents: [], claims: 0 };
    else if (members.length + addresses.length > 0 && intakes.length === 0) yield { ...common, outcome: 'open', documents: [], claims: 0 };
    for (const [i, intake] of intakes.entries()) {
      const { outcome, documents } = stored[n++] as (typeof stored)[number];
      yield { name: intake.name ?? name, outcome, documents, claims: intake.claims, addresses: i === 0 ? addresses : [], diagnostics: i === 0 ? diagnostics : [] };
    }
  }
}

function isEmpty({ result: { known, intakes, members, addresses } }: Ready): boolean {
  return known === null && intakes.length + members.length + addresses.length === 0;
}

function failureOf({ input, result: { diagnostics } }: Ready, at: string): Failure {
  const first = diagnostics.find((d) => d.severity === 'error') ?? diagnostics[0];
  return {
    name: input.name, digest: 'bytes' in input && input.bytes.length > 0 ? createHash('sha256').update(input.bytes).digest('hex') : null, at,
    code: first?.code ?? 'input.no-article', message: first?.message ?? 'No article was found.', remedy: first?.remedy ?? 'Check the file, or say what it is with --from.',
  };
}
