/** Who is known to fight whom (gazetteer), and who is therefore on one side. */
import rivals from '../../generated/gazetteer/rivals.ts';
import type { Side } from '../../model/index.ts';
import { cellsOf } from '../../text/lexicon.ts';

export const RIVALS: readonly (readonly [Side, Side])[] = [...cellsOf(rivals)].map((row) => [row[1] as Side, row[2] as Side] as const);

const FOES = new Map<Side, Set<Side>>();
for (const [x, y] of RIVALS) {
  FOES.set(x, (FOES.get(x) ?? new Set()).add(y));
  FOES.set(y, (FOES.get(y) ?? new Set()).add(x));
}

/** Two that are known to fight each other. */
export const areRivals = (x: Side, y: Side): boolean => FOES.get(x)?.has(y) ?? false;

/** Two that are not known to fight each other, and have a foe in common: "الجيش والمقاومة" against a third, who is among those named where these are given. */
export function areAllied(x: Side, y: Side, named?: Iterable<Side>): boolean {
  const [ours, theirs] = [FOES.get(x), FOES.get(y)];
  if (!ours || !theirs || ours.has(y)) return false;
  for (const side of named ?? ours) if (ours.has(side) && theirs.has(side)) return true;
  return false;
}
