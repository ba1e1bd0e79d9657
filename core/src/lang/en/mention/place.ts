/** Places of the gazetteer, written with capitals; of two of one name, the one in a state that the text names, else the larger. */
import { glued, WORD } from '../../../text/scan.ts';
import type { PlaceMention, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import { CAPITAL, CAPITALS, type EnText, type Hit, LOWER } from '../text.ts';
import { type Grammar, nameAt } from './phrase.ts';

const NAME = code('name');

export function findPlaces(g: Grammar, states: ReadonlyMap<string, number>): PlaceMention[] {
  const out: PlaceMention[] = [];
  const { text, gazetteer } = g;
  const people = peopleIn(g);
  for (const sentence of text.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (((text.rooms[i] as number) & ROOM.place) === 0 || text.caps[i] === LOWER || people.has(text.tokens.form[i] as string)) continue;
      let state: string | undefined;
      let best: Hit | null = null;
      let top = -1;
      for (const h of text.hits[i] ?? []) {
        if (h.row.cls !== 'place' || (best && h.last < best.last) || h.row.cells.includes('common')) continue;
        if (isAbbreviation(text, h)) continue;
        const info = gazetteer.places.get(h.row.id);
        state ??= stateAt(g, i) ?? '';
        const value = info?.country === state ? Number.MAX_VALUE : (states.get(info?.country ?? '') ?? 0) * 1e8 + (info?.population ?? 0);
        if (value > top || !best) [best, top] = [h, value];
      }
      if (!best || best.last > sentence.last) {
        const own = unlisted(g, i, sentence.first, sentence.last);
        if (own) {
          out.push({ first: own.first, last: own.last, core: own, id: null, country: null, rule: 'en.place.unlisted' });
          i = own.last;
        }
        continue;
      }
      const country = gazetteer.places.get(best.row.id)?.country || null;
      if (isPartOfName(g, best) && !states.has(country ?? '') && country !== state) continue;
      const run = { first: articleBefore(text, best.first), last: best.last };
      out.push({ first: run.first, last: run.last, core: run, id: best.row.id, country, rule: 'en.place.name' });
      i = best.last;
    }
  }
  return out;
}

/** Names of towns that the text gives to somebody: "Mr. Obama", "President Lincoln", "Hillary Clinton". */
function peopleIn(g: Grammar): ReadonlySet<string> {
  const { text } = g;
  const out = new Set<string>();
  for (let i = 1; i < text.tokens.count; i++) {
    if (((text.rooms[i] as number) & ROOM.place) === 0 || text.caps[i] === LOWER || text.caps[i - 1] === LOWER || text.tags[i] !== NAME) continue;
    if (TITLE.test(text.tokens.form[i - 1] as string) || (text.hits[i - 1] ?? []).some((h) => h.row.cls === 'fn.title' || (h.row.cls === 'office' && h.row.table === 'heads' && h.last === i - 1)) || isNamedBefore(text, i)) out.add(text.tokens.form[i] as string);
  }
  return out;
}

/** "Mr.", "Gen.": a short form with its point, none of a mountain or a saint. */
const TITLE = /^(?!st\.|mt\.|ft\.)[a-z]{2,}\.$/;

/** A given name stands before, and no longer name of a place begins with it. */
const isNamedBefore = (text: EnText, i: number): boolean => ((text.rooms[i - 1] as number) & (ROOM.time | ROOM.place)) === 0 && (text.hits[i - 1] ?? []).some((h) => h.row.cls === 'given');

/** "the town of X", "towards X": a name in no table, where words of place stand before it. */
function unlisted(g: Grammar, i: number, low: number, end: number): Run | null {
  const { text } = g;
  if (text.caps[i] !== CAPITAL || text.tags[i] !== NAME || text.words[i]?.known || (text.hits[i] ?? []).length > 0 || i - 1 < low) return null;
  const before = text.tokens.form[i - 1] as string;
  if (!WAY.has(before) && !(before === 'of' && SETTLEMENT.has(text.tokens.form[i - 2] as string))) return null;
  let last = i;
  while (last < end && text.caps[last + 1] === CAPITAL && text.tags[last + 1] === NAME) last++;
  return last - i < NAME_MAX ? { first: i, last } : null;
}

const WAY = new Set(['towards', 'toward', 'near', 'outside']);
const SETTLEMENT = new Set(['town', 'village', 'city', 'settlement', 'hamlet', 'district', 'villages', 'towns', 'port', 'suburb']);
const NAME_MAX = 3;

/** The state of that name, before a village of the same name in the state next to it. */
function stateAt(g: Grammar, i: number): string | null {
  const h = nameAt(g, i);
  const actor = h && h.row.cls === 'name' ? g.gazetteer.actors.get(h.row.id) : undefined;
  return actor?.kind === 'state' ? (actor.side ?? null) : null;
}

/** "the agency INA": two or three capitals are an abbreviation, not the town of those letters. */
const isAbbreviation = (text: EnText, h: Hit): boolean => h.first === h.last && text.caps[h.first] === CAPITALS && h.row.form.length <= ABBREVIATION_MAX && h.row.form !== h.row.form.toUpperCase();
const ABBREVIATION_MAX = 3;

/** "Roman Catholic", "Bani Suhaila": the name goes on past what the gazetteer knows. */
function isPartOfName({ text }: Grammar, h: Hit): boolean {
  const next = h.last + 1;
  return text.caps[next] !== LOWER && text.tags[next] === NAME && text.tokens.kind[next] === WORD;
}

/** "al-Mawasi": the Arabic article is part of the name. */
function articleBefore(text: EnText, first: number): number {
  return text.tokens.form[first - 1] === '-' && glued(text.tokens, first - 2) && glued(text.tokens, first - 1) && ARTICLES.has(text.tokens.form[first - 2] ?? '') ? first - 2 : first;
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az']);
