/** Places that no table knows, by the words around their names: "the village of X", "X neighbourhood", "Tal X", "Y Hospital", "in X", "X, a town north of Z". */
import { glued, WORD } from '../../../text/scan.ts';
import type { Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import { CAPITALS, type EnText, LOWER } from '../text.ts';

const NAME = code('name');

/** What stands before a name: "the town of X", "the villages of X and Y". */
const SETTLEMENTS = new Set(['town', 'village', 'city', 'settlement', 'hamlet', 'district', 'port', 'suburb', 'neighborhood', 'neighbourhood', 'province', 'camp', 'towns', 'villages', 'cities', 'settlements', 'districts', 'suburbs', 'neighborhoods', 'neighbourhoods', 'provinces']);
/** What stands behind one, in small letters. */
const BEHIND = new Set([...SETTLEMENTS, 'quarter', 'area', 'areas', 'square', 'crossing', 'checkpoint', 'junction', 'valley', 'hill', 'hills', 'mountain', 'mountains', 'island', 'islands', 'airport', 'airbase', 'barracks', 'bridge', 'dam', 'prison', 'region', 'countryside', 'governorate', 'road', 'front', 'axis']);
/** What ends a name, with a capital: something that stands in a place. */
const SITES = new Set(['hospital', 'square', 'cathedral', 'church', 'mosque', 'monastery', 'camp', 'airport', 'airfield', 'airbase', 'bridge', 'prison', 'market', 'crossing', 'checkpoint', 'junction', 'roundabout', 'barracks', 'hotel', 'hall', 'street', 'road', 'highway', 'mountain', 'mountains', 'hill', 'hills', 'valley', 'river', 'lake', 'island', 'islands', 'heights', 'dam', 'palace', 'cemetery', 'stadium', 'district', 'neighborhood', 'neighbourhood']);
/** What begins one: hills, houses, springs and wells of Arabic and Hebrew names. */
const BEGINS = new Set(['tel', 'tal', 'tall', 'tell', 'jabal', 'jebel', 'jabel', 'mount', 'kafr', 'kfar', 'kafar', 'khan', 'ain', 'ayn', 'ein', 'beit', 'bayt', 'wadi', 'deir', 'dayr', 'ras', 'bir', 'qasr', 'bani', 'nahr', 'khirbet', 'khirbat', 'port', 'lake', 'jisr']);
/** Prepositions of places alone. */
const WAY = new Set(['in', 'towards', 'toward', 'near', 'outside', 'around', 'inside']);
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az']);
/** "Shiite", "Jihadist": what somebody is. */
const PEOPLE = /(?:ite|ist|ish|ese|ian)s?$/;
/** Words of a name at the most. */
const NAME_MAX = 4;
/** Words between a name and what it is: "X, a small mountain town". */
const APART = 5;

/** A name, and whether the words around it say that it is a place. */
interface Unlisted {
  readonly run: Run;
  readonly told: boolean;
}

/** The name of nothing that is known which begins at a token, its article before it included, or null. @param known where the name of the gazetteer that begins there ends, or -1 */
export function unlistedAt(text: EnText, i: number, low: number, end: number, known: number): Unlisted | null {
  if (text.tokens.kind[i] !== WORD || ((text.rooms[i] as number) & ROOM.time) !== 0) return null;
  const first = articleBefore(text, i);
  const last = nameEnd(text, i, end);
  if (last <= known && !isSite(text, last)) return null;
  if (first > low && continues(text, first)) return null;
  if (last > i && (BEGINS.has(form(text, i)) || isSite(text, last))) return { run: { first, last }, told: true };
  if (!isStrange(text, i, last)) return null;
  return { run: { first, last }, told: isTold(text, first, last, low, end) };
}

const form = (text: EnText, i: number): string => text.tokens.form[i] ?? '';

/** "al-Mawasi": the Arabic article is part of the name. */
export function articleBefore(text: EnText, first: number): number {
  return form(text, first - 1) === '-' && glued(text.tokens, first - 2) && glued(text.tokens, first - 1) && ARTICLES.has(form(text, first - 2)) ? first - 2 : first;
}

/** A name right before, or joined to the token: it is inside one. */
function continues(text: EnText, i: number): boolean {
  if (form(text, i - 1) === '-' && glued(text.tokens, i - 1)) return true;
  return text.tokens.kind[i - 1] === WORD && text.caps[i - 1] !== LOWER && text.tags[i - 1] === NAME;
}

const isSite = (text: EnText, last: number): boolean => SITES.has(form(text, last));

/** The last token of the capitals from one on: "Tal al-Zuhur", "Central Hospital". */
function nameEnd(text: EnText, i: number, end: number): number {
  let last = i;
  for (let words = 1; words < NAME_MAX && last < end; words++) {
    const j = last + 1;
    const next = form(text, j) === '-' && glued(text.tokens, last) && glued(text.tokens, j) ? j + 1 : ARTICLES.has(form(text, j)) && form(text, j + 1) === '-' && glued(text.tokens, j) ? j + 2 : j;
    if (next > end || text.tokens.kind[next] !== WORD || text.caps[next] === LOWER || ((text.rooms[next] as number) & ROOM.time) !== 0 || (next === j && isListed(text, next))) break;
    last = next;
  }
  return last;
}

/** "X and Y neighbourhoods". */
function isFirstOfTwo(text: EnText, last: number, end: number): boolean {
  if (form(text, last + 1) !== 'and' || last + 3 > end || text.caps[last + 2] === LOWER) return false;
  const behind = form(text, nameEnd(text, last + 2, end) + 1);
  return behind.endsWith('s') && BEHIND.has(behind);
}

/** A place of the gazetteer begins here: names that lost the comma between them. */
const isListed = (text: EnText, i: number): boolean => ((text.rooms[i] as number) & ROOM.place) !== 0 && !text.words[i]?.known && (text.hits[i] ?? []).some((h) => h.row.cls === 'place');

/** No word of the language and no name of a table: neither person nor party. One of its words at least is no place of the gazetteer. */
function isStrange(text: EnText, first: number, last: number): boolean {
  let own = false;
  for (let j = first; j <= last; j++) {
    if (text.tokens.kind[j] !== WORD || ARTICLES.has(form(text, j))) continue;
    if (text.tags[j] !== NAME || text.caps[j] === CAPITALS || text.words[j]?.known || (text.hits[j] ?? []).some((h) => h.row.cls !== 'place') || PEOPLE.test(form(text, j))) return false;
    own ||= !isListed(text, j);
  }
  return own;
}

/** Words of place stand before or behind it. */
function isTold(text: EnText, first: number, last: number, low: number, end: number): boolean {
  if (last < end && (BEHIND.has(form(text, last + 1)) || isFirstOfTwo(text, last, end))) return true;
  if (first > low) {
    const before = form(text, first - 1);
    if (WAY.has(before) && (text.caps[first - 1] === LOWER || first - 1 === low) && form(text, last + 1) !== "'s") return true;
    if (before === 'of' && SETTLEMENTS.has(form(text, first - 2))) return true;
  }
  if (form(text, last + 1) !== ',' || !/^(?:an?|the)$/.test(form(text, last + 2))) return false;
  for (let j = last + 3; j <= Math.min(end, last + 2 + APART); j++) {
    if (SETTLEMENTS.has(form(text, j))) return true;
    if (text.tokens.kind[j] !== WORD) return false;
  }
  return false;
}
