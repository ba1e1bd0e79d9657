/** What pages list beside the views, worked out with them, so that no page waits while all reports are gone through. */
import type { Reconciled } from 'isnad';
import type { Store, ViewRow } from '../ports/index.ts';
import { calledIn } from './names.ts';
import { type QueueItem, waitingIn } from './queue.ts';
import { isDisputed } from './rows.ts';
import type { Seen, Tally } from './seen.ts';

/** `actor` and `place`: who and what is named; `queue`: what waits for a person; all in portions. `digest`: counts of the views. */
export const LISTS = ['actor', 'place', 'queue', 'digest'] as const;
export type List = (typeof LISTS)[number];

/** Items in one row: so many are taken apart without anybody waiting for it. A row for each was a tenth of the cost of the views. */
const PORTION = 5000;

/** What was counted when the views were made. */
export interface Digest {
  readonly disputes: number;
}

export function digestOf({ incidents }: Pick<Reconciled, 'incidents'>): Digest {
  return { disputes: incidents.filter(isDisputed).length };
}

/** Rows of the lists. */
export async function listsOf(store: Store, seen: Tally, reconciled: Reconciled): Promise<readonly ViewRow[]> {
  const called = calledIn(await store.names());
  return [
    ...portioned('actor', seen.seen('actor', called) satisfies readonly Seen[]), ...portioned('place', seen.seen('place', called) satisfies readonly Seen[]),
    ...portioned('queue', waitingIn(reconciled) satisfies readonly QueueItem[]), listed('digest', 'digest', 0, digestOf(reconciled)),
  ];
}

function portioned(list: List, items: readonly unknown[]): readonly ViewRow[] {
  return Array.from({ length: Math.ceil(items.length / PORTION) }, (_, at) => listed(list, `${list}_${at}`, at, items.slice(at * PORTION, (at + 1) * PORTION)));
}

/** A row in its place: the lists come in their own order. */
function listed(view: List, id: string, place: number, row: unknown): ViewRow {
  return { view, id, sort: String(place).padStart(8, '0'), day: null, country: null, type: null, sides: [], row };
}
