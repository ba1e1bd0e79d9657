/** What every route works with. */
import { type Means, pastOf, type Veils, veilsOf } from '../ledger/index.ts';
import type { ServeOptions } from '../ports/index.ts';
import { freshener } from './fresh.ts';
import type { Gate } from './gate.ts';
import { type Jobs, jobsOf } from './jobs.ts';
import { type Kept, keeper } from './kept.ts';

type Given = Omit<ServeOptions, 'host' | 'port' | 'web'>;

export interface Desk extends Given {
  readonly gate: Gate;
  readonly jobs: Jobs;
  /** What masks protected names on a ledger that others can reach; null on one that is open to this machine alone. */
  readonly veils: Veils | null;
  /** Small answers: single claims, counts. */
  readonly kept: Kept;
  /** Large ones: past states, everything that is mentioned. */
  readonly keptWhole: Kept;
  /** What was made of the views as they are, whatever was decided since. */
  readonly keptViews: Kept;
  /** Past states, the last few of them kept; and views of now. */
  readonly means: Means;
}

/** Claims and documents that are kept ready; one is about 5 kB. */
const SMALL = 5000;
/** Whole answers that are kept; one may be as large as the ledger. */
const WHOLE = 4;

export function deskOf(options: Given, gate: Gate): Desk {
  const { store, refresh, fault } = options;
  const make = pastOf(store);
  const head = async (): Promise<string> => (await store.head()).hash;
  const views = async (): Promise<string> => (await store.viewsOf())?.hash ?? '';
  const whole = async (): Promise<string> => `${await head()} ${await views()}`;
  const keptWhole = keeper(whole, WHOLE);
  const means = { past: (asOf: string) => keptWhole(`past ${asOf}`, () => make(asOf)), fresh: freshener(store, refresh, fault) };
  return { ...options, gate, jobs: jobsOf(options), veils: gate.mode === 'accounts' ? veilsOf(store) : null, kept: keeper(head, SMALL), keptWhole, keptViews: keeper(views, WHOLE), means };
}
