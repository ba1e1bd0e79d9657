/** Places of the gazetteer, written with capitals; of two of one name, the one in a state that the text names, else the larger. */
import { WORD } from '../../../text/scan.ts';
import type { PlaceMention, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { CAPITALS, type EnText, type Hit, LOWER } from '../text.ts';
import { articleBefore, unlistedAt } from './ground.ts';
import { type Grammar, nameAt } from './name.ts';

const NAME = code('name');

export function findPlaces(g: Grammar, states: ReadonlyMap<string, number>): PlaceMention[] {
  const out: PlaceMention[] = [];
  const strange: Run[] = [];
  const { text, gazetteer } = g;
  const people = peopleIn(g);
  for (const sentence of text.sentences) {
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (text.caps[i] === LOWER || people.has(text.tokens.form[i] as string)) continue;
      const state = stateAt(g, i);
      const best = listed(g, i, sentence.last, states, state);
      const own = unlistedAt(text, i, sentence.first, sentence.last, best?.last ?? -1);
      if (own?.told) {
        out.push(unlisted(own.run, null));
        i = own.run.last;
        continue;
      }
      if (!best) {
        if (own) strange.push(own.run);
        continue;
      }
      const country = gazetteer.places.get(best.row.id)?.country || null;
      if (isPartOfName(g, best) && !states.has(country ?? '') && country !== state) continue;
      const run = { first: articleBefore(text, best.first), last: best.last };
      out.push({ first: run.first, last: run.last, core: run, id: best.row.id, country, rule: 'en.place.name' });
      i = best.last;
    }
  }
  out.push(...again(text, out, strange));
  out.sort((x, y) => x.first - y.first);
  const here = stateOfMost(out);
  return out.map((p, k) => (p.id === null ? unlisted(p.core, stateWith(text, out, k) ?? here) : p));
}

/** The place of the gazetteer that begins at a token, or null. */
function listed(g: Grammar, i: number, end: number, states: ReadonlyMap<string, number>, state: string | null): Hit | null {
  const { text, gazetteer } = g;
  if (((text.rooms[i] as number) & ROOM.place) === 0) return null;
  let best: Hit | null = null;
  let top = -1;
  for (const h of text.hits[i] ?? []) {
    if (h.row.cls !== 'place' || (best && h.last < best.last) || h.row.cells.includes('common')) continue;
    if (isAbbreviation(text, h)) continue;
    const info = gazetteer.places.get(h.row.id);
    const value = info?.country === state && state !== null ? Number.MAX_VALUE : (states.get(info?.country ?? '') ?? 0) * 1e8 + (info?.population ?? 0);
    if (value > top || !best) [best, top] = [h, value];
  }
  return best && best.last <= end ? best : null;
}

const unlisted = (run: Run, country: string | null): PlaceMention => ({ first: run.first, last: run.last, core: run, id: null, country, rule: 'en.place.unlisted' });

/** Names that the text once says are places, where it does not say so. @param strange names of nothing that is known */
function again({ tokens }: EnText, places: readonly PlaceMention[], strange: readonly Run[]): PlaceMention[] {
  const words = ({ first, last }: Run): string => tokens.form.slice(first, last + 1).join(' ');
  const told = new Set(places.filter((p) => p.id === null).map((p) => words(p.core)));
  return told.size === 0 ? [] : strange.filter((run) => told.has(words(run))).map((run) => unlisted(run, null));
}

/** The state of the town that is named with it: "the X neighbourhood of Aleppo", "Aleppo's X neighbourhood". */
function stateWith(text: EnText, places: readonly PlaceMention[], k: number): string | null {
  const { first, last } = places[k] as PlaceMention;
  const [before, after] = [places[k - 1], places[k + 1]];
  if (before?.country && text.tokens.form[before.last + 1] === "'s" && before.last + 2 === first) return before.country;
  if (!after?.country || after.first - last > WITH_MAX) return null;
  for (let j = last + 1; j < after.first; j++) if (!isTag(text.tags[j] as number, BETWEEN) && text.tokens.form[j] !== ',' && text.tokens.form[j] !== '-') return null;
  return after.country;
}

/** The state in which more than half of the listed places are: a village that no table knows is where a report is about. */
function stateOfMost(places: readonly PlaceMention[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { country } of places) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  for (const [country, n] of counts) if (n * 2 > all) return country;
  return null;
}

const BETWEEN = tagSet('prep', 'det', 'a', 'n', 'nn');
const WITH_MAX = 8;

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
