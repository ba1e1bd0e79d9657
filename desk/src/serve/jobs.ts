/** Taking in while somebody watches: jobs in the order in which they came, with what became of each input. */
import { randomUUID } from 'node:crypto';
import type { Diagnostic } from 'isnad';
import { fetched, type Hints, reread, takeRounds, type Taken } from '../ledger/index.ts';
import type { Captured, Readers, ServeOptions, Unavailable } from '../ports/index.ts';

/** What is to be taken in. */
export interface Order {
  readonly inputs: readonly (Captured | Unavailable)[];
  readonly addresses: readonly string[];
  readonly hints: Hints;
  /** Fetch what feeds and sitemaps in files name; what fetched ones name always is. */
  readonly follow: boolean;
  readonly by: string;
  /** What became of inputs that are no articles. */
  readonly before: readonly Outcome[];
}

/** What became of one input. */
export interface Outcome extends Pick<Taken, 'name' | 'documents' | 'claims'> {
  /** `names`: a table of own actors or places, which was kept. */
  readonly outcome: Taken['outcome'] | 'names';
  /** Addresses that it names and that were not fetched. */
  readonly addresses: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface JobState {
  readonly id: string;
  /** `reread`: articles of the ledger are read anew; one that is read otherwise than before counts as `version`. */
  readonly kind: 'ingest' | 'reread';
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly by: string;
  /** Inputs that are known of; more may be found in them. */
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<Outcome['outcome'], number>>;
  readonly claims: number;
  readonly began: string;
  readonly ended: string | null;
  /** Pages that are named and were not fetched because there are too many. */
  readonly left: number;
}

export interface Job {
  readonly state: JobState;
  /** What became of the inputs so far, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Kept when something more has happened. */
  readonly more: () => Promise<void>;
}

export interface Jobs {
  start(order: Order): JobState;
  /** Reads all articles anew with the names that are kept. */
  reread(by: string): JobState;
  /** The threads that read, also for whoever wants a sentence read. */
  readers(): Readers;
  find(id: string): Job | null;
  /** Those that are remembered, the newest first. */
  all(): readonly JobState[];
  /** Takes no further input, waits for what is at work and lets go of the readers. */
  close(): Promise<void>;
}

/** Jobs that are remembered after they ended, and pages fetched for one. */
const JOBS_MAX = 50;
const PAGES_MAX = 100;

export function jobsOf({ store, openReaders, openFetcher, threads, now, fault, refresh }: Pick<ServeOptions, 'store' | 'openReaders' | 'openFetcher' | 'threads' | 'now' | 'fault' | 'refresh'>): Jobs {
  const jobs = new Map<string, Running>();
  let line: Promise<void> = Promise.resolve();
  let closing = false;
  let opened: Readers | null = null;
  const readers = (): Readers => (opened ??= openReaders(threads));
  const take = async (job: Running, { inputs, addresses, hints, follow }: Order): Promise<void> => {
    const fetcher = await openFetcher('no contact given');
    async function* all(): AsyncGenerator<Captured | Unavailable> {
      for (const input of inputs) if (!closing) yield input;
      for await (const input of fetched(closing ? [] : addresses, { hints, fetcher })) yield input;
    }
    const more = (count: number): void => job.change({ total: job.state.total + count });
    const limited = (count: number): void => job.change({ left: job.state.left + count });
    try {
      await takeRounds(all(), { store, readers: readers(), fetcher, hints, limit: PAGES_MAX, follow, seen: new Set(addresses), now, limited, more }, ({ addresses: named, ...taken }) => job.take({ ...taken, addresses: named.length }));
    } finally {
      await fetcher.close();
    }
  };
  const readAnew = async (job: Running): Promise<void> => {
    const told = (done: number, total: number): void => job.change({ done, total });
    for await (const { document, title, added, gone, other } of reread(store, readers(), now, { all: true, told })) {
      if (closing) return;
      const outcome = added + gone + other > 0 ? 'version' : 'same';
      job.take({ name: title ?? document, outcome, documents: [document], claims: outcome === 'same' ? 0 : added + gone + other, addresses: 0, diagnostics: [] });
    }
  };
  /** Puts a job at the end of the line. */
  const begin = (job: Running, work: () => Promise<void>): JobState => {
    jobs.set(job.state.id, job);
    if (jobs.size > JOBS_MAX) jobs.delete(jobs.keys().next().value as string);
    line = line.then(async () => {
      try {
        job.change({ state: 'running' });
        await work();
        await refresh();
        job.change({ state: 'done', ended: now() });
      } catch (error) {
        fault(error);
        job.change({ state: 'failed', ended: now() });
      }
    });
    return job.state;
  };
  return {
    start(order) {
      const job = running('ingest', order.by, order.inputs.length + order.addresses.length + order.before.length, now());
      for (const one of order.before) job.take(one);
      return begin(job, () => take(job, order));
    },
    reread(by) {
      const job = running('reread', by, 0, now());
      return begin(job, () => readAnew(job));
    },
    readers,
    find: (id) => jobs.get(id) ?? null,
    all: () => [...jobs.values()].map(({ state }) => state).reverse(),
    async close() {
      closing = true;
      await line;
      await opened?.close();
    },
  };
}

interface Running extends Job {
  change(state: Partial<JobState>): void;
  take(outcome: Outcome): void;
}

function running(kind: JobState['kind'], by: string, total: number, began: string): Running {
  const outcomes: Outcome[] = [];
  let state: JobState = { id: randomUUID(), kind, state: 'waiting', by, total, done: 0, counts: { new: 0, same: 0, version: 0, failed: 0, none: 0, open: 0, names: 0 }, claims: 0, began, ended: null, left: 0 };
  let wake: () => void = () => undefined;
  const sleep = (): Promise<void> => new Promise<void>((resolve) => (wake = resolve));
  let next = sleep();
  const change = (part: Partial<JobState>): void => {
    state = { ...state, ...part };
    wake();
    next = sleep();
  };
  return {
    get state() {
      return state;
    },
    outcomes, change, more: () => next,
    take(one) {
      outcomes.push(one);
      const { outcome, claims } = one;
      // Articles that are read anew are counted in groups, as they are kept.
      const far = kind === 'reread' ? {} : { done: state.done + 1, total: Math.max(state.total, state.done + 1) };
      change({ ...far, counts: { ...state.counts, [outcome]: state.counts[outcome] + 1 }, claims: state.claims + claims });
    },
  };
}
