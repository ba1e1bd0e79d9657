/** Everything that is mentioned, and where it lies, kept until the views are others. */
import type { PlaceAt } from 'isnad';
import { askAll, type Seen } from '../ledger/index.ts';
import type { Desk } from './desk.ts';

export function seenOf({ store, means, keptViews }: Desk, kind: 'actor' | 'place'): Promise<readonly Seen[]> {
  return keptViews(`seen ${kind}`, async () => (await askAll(store, kind, {}, means)).flatMap(({ row }) => row as readonly Seen[]));
}

/** Positions of the places that articles name. */
export function positionsOf(desk: Desk): Promise<ReadonlyMap<string, PlaceAt>> {
  return desk.keptViews('positions', async () => new Map((await seenOf(desk, 'place')).flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const]))));
}
