/** What lies far from all the rest is left off a drawing, so that the rest can be seen; it stays in the list beside it. */

/** How many times the spread of the middle half something may lie outside it. */
const REACH = 3;

/** The least and greatest value that are drawn (Tukey's fences, with a wider reach), never narrower than `least` around the middle. */
export function fences(values: readonly number[], least: number): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  const spread = Math.max(at(0.75) - at(0.25), least);
  return [at(0.25) - REACH * spread, at(0.75) + REACH * spread];
}
