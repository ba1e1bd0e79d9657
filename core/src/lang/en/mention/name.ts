/** Names of the gazetteer where they stand, and what the files of this room hand to each other. */
import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import { type EnText, type Hit, isWritten, LOWER } from '../text.ts';

export interface Grammar {
  readonly text: EnText;
  readonly gazetteer: Gazetteer;
}

const NAMES: ReadonlySet<string> = new Set(['name', 'short', 'metonym', 'adj', 'person', 'people']);
const NAME = code('name');

/** Whose a phrase is, as far as it is read. */
export interface Draft {
  sides: string[];
  sideAt: Run | null;
  actor: string | null;
  country: string | null;
}

/** The longest name of the gazetteer at a token. Names are written with capitals, where they begin or where they end ("health ministry in Gaza"). */
export function nameAt(g: Grammar, j: number): Hit | null {
  if (((g.text.rooms[j] as number) & ROOM.actor) === 0) return null;
  const small = g.text.caps[j] === LOWER && g.text.tags[j] !== NAME; // "al-Shabaab" begins small
  for (const h of g.text.hits[j] ?? []) if (!(small && g.text.caps[h.last] === LOWER) && h.row.table === 'actors.en' && NAMES.has(h.row.cls) && !h.row.cells[0]?.startsWith('home=') && isWritten(g.text, h) && !isDirection(g.text, h)) return h;
  return null;
}

/** "West Africa", "West Darfur": no power of the West. */
const isDirection = (text: EnText, { row, last }: Hit): boolean => row.form.toLowerCase() === 'west' && text.tags[last + 1] === NAME && text.caps[last + 1] !== LOWER;

/** The side that a head noun names: `side=` of its row. */
export const kindOf = (head: Hit): string | null => /(?:^| )side=(\S+)/.exec(head.row.cells[0] ?? '')?.[1] ?? null;
