/** Taking in while somebody watches: jobs in the order in which they came, with what became of each input. */
import { randomUUID } from 'node:crypto';
import type { Diagnostic } from 'isnad';
import { fetched, type Hints, takeRounds, type Taken } from '../ledger/index.ts';
import type { Captured, ServeOptions, Unavailable } from '../ports/index.ts';

/** What is to be taken in. */
export interface Order {
  readonly inputs: readonly (Captured | Unavailable)[];
  readonly addresses: readonly string[];
  readonly hints: Hints;
  /** Fetch what feeds and sitemaps in files name; what fetched ones name always is. */
  readonly follow: boolean;
  readonly by: string;
}

/** What became of one input. */
export interface Outcome extends Pick<Taken, 'name' | 'outcome' | 'documents' | 'claims'> {
  /** Addresses that it names and that were not fetched. */
  readonly addresses: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface JobState {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly by: string;
  /** Inputs that are known of; more may be found in them. */
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<Taken['outcome'], number>>;
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
  find(id: string): Job | null;
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
  let readers: ReturnType<typeof openReaders> | null = null;
  const work = async (job: Running, { inputs, addresses, hints, follow }: Order): Promise<void> => {
    readers ??= openReaders(threads, null);
    const fetcher = await openFetcher('no contact given');
    async function* all(): AsyncGenerator<Captured | Unavailable> {
      for (const input of inputs) if (!closing) yield input;
      for await (const input of fetched(closing ? [] : addresses, { hints, fetcher })) yield input;
    }
    try {
      job.change({ state: 'running' });
      const more = (count: number): void => job.change({ total: job.state.total + count });
      const limited = (count: number): void => job.change({ left: job.state.left + count });
      await takeRounds(all(), { store, readers, fetcher, hints, limit: PAGES_MAX, follow, seen: new Set(addresses), now, limited, more }, (taken) => job.take(taken));
      await refresh();
      job.change({ state: 'done', ended: now() });
    } catch (error) {
      fault(error);
      job.change({ state: 'failed', ended: now() });
    } finally {
      await fetcher.close();
    }
  };
  return {
    start(order) {
      const job = running(order, now());
      jobs.set(job.state.id, job);
      if (jobs.size > JOBS_MAX) jobs.delete(jobs.keys().next().value as string);
      line = line.then(() => work(job, order));
      return job.state;
    },
    find: (id) => jobs.get(id) ?? null,
    async close() {
      closing = true;
      await line;
      await readers?.close();
    },
  };
}

interface Running extends Job {
  change(state: Partial<JobState>): void;
  take(taken: Taken): void;
}

function running({ inputs, addresses, by }: Order, began: string): Running {
  const outcomes: Outcome[] = [];
  let state: JobState = {
    id: randomUUID(), state: 'waiting', by, total: inputs.length + addresses.length, done: 0, counts: { new: 0, same: 0, version: 0, failed: 0, none: 0, open: 0 }, claims: 0, began, ended: null, left: 0,
  };
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
    take({ name, outcome, documents, claims, addresses: found, diagnostics }) {
      outcomes.push({ name, outcome, documents, claims, addresses: found.length, diagnostics });
      change({ done: state.done + 1, total: Math.max(state.total, state.done + 1), counts: { ...state.counts, [outcome]: state.counts[outcome] + 1 }, claims: state.claims + claims });
    },
  };
}
