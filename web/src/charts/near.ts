/** What lies far from all the rest is left off a drawing, so that the rest can be seen; it stays in the list beside it. */

import { timeOf } from './scale.ts';

/** How many times the spread of the middle half something may lie outside it. */
const REACH = 3;

/** The least and greatest value that are drawn (Tukey's fences, with a wider reach), never narrower than `least` around the middle. */
export function fences(values: readonly number[], least: number): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  const spread = Math.max(at(0.75) - at(0.25), least);
  return [at(0.25) - REACH * spread, at(0.75) + REACH * spread];
}

const DAY = 86_400_000;
/** Share of what happened that may be left off. */
const FEW = 0.1;
/** An axis of so many days is always drawn whole, and a longer one where leaving off a few would not make it so much shorter. */
const SHORT = 60;
const SHORTER = 4;

/** The stretch of days that holds nearly all: first and last, or null where all are drawn because none lies far from the rest. */
export function nearDays(days: readonly string[]): readonly [first: string, last: string] | null {
  const sorted = [...days].sort((a, b) => timeOf(a) - timeOf(b));
  const kept = sorted.length - Math.max(1, Math.floor(sorted.length * FEW));
  const length = (first: number, last: number) => (timeOf(sorted[last] ?? '') - timeOf(sorted[first] ?? '')) / DAY;
  if (kept < 2 || length(0, sorted.length - 1) <= SHORT) return null;
  let best = 0;
  for (let first = 1; first + kept <= sorted.length; first++) if (length(first, first + kept - 1) < length(best, best + kept - 1)) best = first;
  // What is left off at the ends but lies close to the rest is taken in again.
  let [first, last] = [best, best + kept - 1];
  const reach = Math.max(2 * length(first, last), SHORT);
  while (first > 0 && length(first - 1, last) <= reach) first--;
  while (last < sorted.length - 1 && length(first, last + 1) <= reach) last++;
  if (length(0, sorted.length - 1) < SHORTER * Math.max(length(first, last), 1)) return null;
  return [sorted[first] as string, sorted[last] as string];
}
