/** Who is known to fight whom: the table of rivals of the gazetteer. */
import rivals from '../../generated/gazetteer/rivals.ts';
import type { Side } from '../../model/index.ts';
import { cellsOf } from '../../text/lexicon.ts';

export const RIVALS: ReadonlyMap<Side, readonly Side[]> = rivalsOf();

function rivalsOf(): Map<Side, Side[]> {
  const out = new Map<Side, Side[]>();
  for (const [, one = '', other = ''] of cellsOf(rivals)) out.set(one, [...(out.get(one) ?? []), other]);
  return out;
}

/** The first two of a list that are rivals, or null. */
export function rivalsAmong(sides: readonly Side[]): readonly Side[] | null {
  for (const x of sides) for (const y of sides) if (x < y && (RIVALS.get(x)?.includes(y) || RIVALS.get(y)?.includes(x))) return [x, y];
  return null;
}
