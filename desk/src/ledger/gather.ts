/** Gathering: the reports of a ledger brought into memory step by step, while others are still being read. */
import { setImmediate } from 'node:timers/promises';
import { fingerprintOf, type Report } from 'isnad';
import type { Store } from '../ports/index.ts';
import { type Tally, tallying } from './seen.ts';

/** Everything that the views are made of. */
export interface Gathered {
  readonly reports: readonly Report[];
  readonly seen: Tally;
}

/** Reports as they come. */
export interface Gathering {
  /** Brings in some that are not there yet. */
  some(): Promise<void>;
  /** Brings in all that stand in the journal up to a row; what was told anew in the meantime is taken as it stands now. */
  all(until: number): Promise<Gathered>;
}

/** Reports that are brought in by one step: more than a group that is stored together, so that a ledger that was large before is caught up with. */
const STEP = 20;

/** Reports, with what can be worked out of each by itself: nobody waits for that later. */
interface Basket {
  readonly reports: Report[];
  readonly seen: Tally;
  /** Row of the journal at which this began. */
  readonly from: number;
  /** Reports up to this row are in it. */
  to: number;
}

export function gather(store: Store): Gathering {
  let basket: Basket | null = null;
  let flow: { readonly until: number; readonly reports: AsyncIterator<Report> } | null = null;

  /** Takes up to so many reports, none beyond a row of the journal. */
  const take = async (count: number, until: number): Promise<Basket> => {
    const own = (basket ??= { reports: [], seen: tallying(), from: until, to: 0 });
    for (let taken = 0; taken < count && own.to < until; ) {
      flow ??= { until, reports: store.reports({ after: own.to, until })[Symbol.asyncIterator]() };
      const { done, value } = await flow.reports.next();
      if (done) {
        own.to = flow.until;
        flow = null;
        continue;
      }
      fingerprintOf(value);
      own.seen.take(value);
      own.reports.push(value);
      taken++;
      // Threads that have read something wait until this one hears of it.
      await setImmediate();
    }
    return own;
  };
  return {
    some: async () => void (await take(STEP, (await store.head()).seq)),
    async all(until) {
      if (basket !== null && (await store.retold(basket.from))) [basket, flow] = [null, null];
      return take(Number.POSITIVE_INFINITY, until);
    },
  };
}
