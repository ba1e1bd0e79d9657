/** Whose a document is by who put it out: "a report released on Monday by a group of UN experts", "a statement by the army". */
import { ROOM } from '../tables.ts';
import { IS } from '../tag.ts';
import { chunkEnd } from './chunk.ts';
import { type Draft, type Grammar, kindOf } from './name.ts';
import { sidesIn } from './side.ts';

/** Words of "released late on Saturday" at the most. */
const WORDS_MAX = 4;

/** Gives a document the side of whoever stands behind "by". */
export function issuerOf(g: Grammar, from: number, end: number, d: Draft): void {
  const { tokens, tags, hits, rooms } = g.text;
  let by = from;
  while (by < end && by - from <= WORDS_MAX && tokens.form[by] !== 'by' && (by === from ? tags[by] === IS.ed : tags[by] === IS.prep || ((rooms[by] as number) & ROOM.time) !== 0)) by++;
  if (tokens.form[by] !== 'by') return;
  let last = chunkEnd(g.text, by + 1, end);
  if (tokens.form[last + 1] === 'of') last = Math.max(last, chunkEnd(g.text, last + 2, end));
  const own: Draft = { sides: [], sideAt: null, actor: null, country: null };
  sidesIn(g, { first: by + 1, last }, own);
  const kind = (hits[last] ?? []).map((h) => (h.row.table === 'heads' ? kindOf(h) : null)).find((side) => side !== null);
  if (own.sides.length > 0) [d.sides, d.sideAt, d.actor] = [own.sides, own.sideAt, own.actor];
  else if (kind) d.sides = [kind];
}
