/** What a word says to a count: who or what is counted, what befell them, and the small words around. */
import { MEASURES, type Measure } from '../../../model/index.ts';
import { PUNCT } from '../../../text/scan.ts';
import { wordsOf } from '../claims/words.ts';
import { ROOM } from '../tables.ts';
import { code, IS, isTag, tagSet } from '../tag.ts';
import { type EnText, type Hit, hit } from '../text.ts';

/** A noun that can be counted. */
export interface Head {
  readonly kind: 'casualty' | 'people' | 'thing';
  /** What befell them by the noun itself; null when another word must say so. */
  readonly what: Measure | null;
  readonly whom: string;
  readonly many: boolean;
  readonly first: number;
  readonly last: number;
}

/** A verb that says what befell those counted. */
export interface Fate {
  readonly what: Measure;
  readonly first: number;
  readonly last: number;
  /** Its subject suffers it ("died"), else its object does. */
  readonly self: boolean;
  readonly shape: string;
  /** A deed that counts but harms nobody ("released"), or one that only hits things. */
  readonly voice: string;
}

const measure = (cell: string | undefined): Measure | null => MEASURES.find((m) => m === cell) ?? null;

/** The longest noun that can be counted at a token; a nationality in its plural counts people. */
export function headAt(text: EnText, i: number): Head | null {
  let best: Hit | null = null;
  for (const h of text.hits[i] ?? []) if (HEADS.has(h.row.cls) && (text.caps[i] !== 0 || h.row.cls.startsWith('count.')) && (!best || h.last > best.last || (h.last === best.last && h.row.cls === 'count.noun' && best.row.cls !== 'count.noun'))) best = h;
  if (!best) return null;
  const { cls, cells } = best.row;
  const run = { first: best.first, last: best.last };
  if (cls === 'count.noun') return { kind: 'casualty', what: measure(cells[0]), whom: 'person', many: true, ...run };
  if (cls === 'count.thing') return { kind: 'thing', what: measure(cells[0]), whom: cells[1] ?? 'thing', many: text.tags[best.last] === IS.nn || (text.tokens.form[best.last] as string).endsWith('s'), ...run };
  if (cls === 'count.people') return { kind: 'people', what: null, whom: cells[0] ?? 'person', many: cells[1] !== '1', ...run };
  if (cls === 'people') return { kind: 'people', what: null, whom: 'person', many: true, ...run };
  return isLast(text, best.last + 1) ? { kind: 'people', what: null, whom: 'combatant', many: true, ...run } : null;
}

const PHRASE = tagSet('n', 'nn', 'name', 'a');
/** "hundreds of Taliban killed": a name stands for its people where no noun follows. */
const isLast = (text: EnText, i: number): boolean => !isTag(text.tags[i] as number, PHRASE);

const HEADS: ReadonlySet<string> = new Set(['count.noun', 'count.thing', 'count.people', 'people', 'name']);

/** "strikes" and "hit" are nouns as well: the part of speech decides. */
function isVerbal(text: EnText, i: number, shape: string): boolean {
  const tag = text.tags[i];
  if (shape === 's') return tag === IS.vs;
  if (shape === 'base') return tag === IS.v;
  return shape === 'ing' || (tag !== IS.n && tag !== IS.nn);
}

/** The longest word of fate that begins at a token. */
export function fateAt(text: EnText, i: number): Fate | null {
  const h = ((text.rooms[i] as number) & ROOM.count) === 0 ? undefined : hit(text, i, 'count.verb');
  if (!h || !isVerbal(text, i, h.row.cells[2] ?? '')) return null;
  const [what, voice = '', shape = ''] = h.row.cells;
  return { what: measure(what) ?? 'other', first: h.first, last: h.last, self: voice === 'self', shape, voice };
}

const R = code('r');
const BE = wordsOf('be');
const HELP = new Set([...BE, ...wordsOf('have'), ...wordsOf('modal'), ...wordsOf('neg')]);

/** Words between a form of "be" and its participle: "were confirmed killed". */
const BETWEEN: ReadonlySet<string> = new Set(['all', 'also', 'reported', 'confirmed', 'believed', 'feared', 'both', 'thought', 'said']);

/** A form of "be" stands before, past adverbs and "not": "were all killed", "have been killed". */
export function isPassive(text: EnText, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const word = form(text, j);
    if (BE.has(word)) return true;
    if (text.tags[j] !== R && !HELP.has(word) && !BETWEEN.has(word)) return false;
  }
  return false;
}

/** Helping verbs and adverbs between a subject and its verb. */
export function isHelp(text: EnText, i: number): boolean {
  return text.tags[i] === R || HELP.has(form(text, i)) || NO_BREAK.has(form(text, i));
}

const NO_BREAK: ReadonlySet<string> = new Set(['all', 'also', 'reportedly', 'both', 'who', 'that', 'which', 'so', 'far', 'already', 'believed', 'thought', 'to', 'confirmed', 'reported', 'feared', 'known']);

/** A finite verb of any kind. */
export function isVerb(text: EnText, i: number): boolean {
  const tag = text.tags[i];
  return tag === IS.v || tag === IS.vs || tag === IS.ed || HELP.has(form(text, i));
}

export const isMark = (text: EnText, i: number): boolean => text.tokens.kind[i] === PUNCT;
export const form = (text: EnText, i: number): string => text.tokens.form[i] ?? '';
