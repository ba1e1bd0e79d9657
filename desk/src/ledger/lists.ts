/** What pages list beside the views, worked out with them, so that no page waits while all reports are gone through. */
import type { Reconciled } from 'isnad';
import type { Store, ViewRow } from '../ports/index.ts';
import { calledIn } from './names.ts';
import { type QueueItem, waitingIn } from './queue.ts';
import { isDisputed } from './rows.ts';
import type { Seen, Tally } from './seen.ts';

/** `actor` and `place`: a row for each that is named; `queue`: what waits for a person, in portions; `digest`: counts of the views. */
export const LISTS = ['actor', 'place', 'queue', 'digest'] as const;
export type List = (typeof LISTS)[number];

/** Items of the queue in one row: so many are taken apart without anybody waiting for it. */
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
  const waiting = waitingIn(reconciled);
  const portions = Array.from({ length: Math.ceil(waiting.length / PORTION) }, (_, at) => waiting.slice(at * PORTION, (at + 1) * PORTION));
  return [
    ...(['actor', 'place'] as const).flatMap((kind) => seen.seen(kind, called).map((one, at) => listed(kind, `${kind}_${at}`, at, one satisfies Seen))),
    ...portions.map((items, at) => listed('queue', `queue_${at}`, at, items satisfies readonly QueueItem[])),
    listed('digest', 'digest', 0, digestOf(reconciled)),
  ];
}

/** A row in its place: the lists come in their own order. No id is a name: cursors of pages are made of them. */
function listed(view: List, id: string, place: number, row: unknown): ViewRow {
  return { view, id, sort: String(place).padStart(8, '0'), day: null, country: null, type: null, sides: [], row };
}
