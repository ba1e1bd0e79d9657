/** Whose a phrase is by its own words: names of the gazetteer in it, nouns of those who fight a state, media that speak for one. */
import { ROOM } from '../tables.ts';
import type { EnText, Hit } from '../text.ts';
import type { Run } from '../parts.ts';
import { wordsOf } from '../claims/words.ts';
import { type Draft, type Grammar, nameAt } from './name.ts';

/** After a name and a hyphen, words by which it is not the owner: "the British-based group". */
export const NOT_OWNER = wordsOf('not-owner');
/** Those of them by which an institution speaks for an armed party: "the Hamas-run ministry", "the IS-linked agency". */
const RUNS: ReadonlySet<string> = new Set(['run', 'controlled', 'linked', 'affiliated', 'owned', 'operated']);
const INSTITUTIONS: ReadonlySet<string> = new Set(['body', 'office', 'media', 'source']);

/** Names of the gazetteer in a chunk: the first party named is the one whose it is. `head` is its head noun. */
export function sidesIn(g: Grammar, core: Run, d: Draft, head: Hit | null = null): void {
  const { form } = g.text.tokens;
  let before = -1;
  for (let j = core.first; j <= core.last; j++) {
    const h = nameAt(g, j);
    if (!h || h.last > core.last) continue;
    const tied = h.last + 2 <= core.last && form[h.last + 1] === '-' ? (form[h.last + 2] as string) : '';
    if (NOT_OWNER.has(tied) && !(head && INSTITUTIONS.has(head.row.cls) && RUNS.has(tied) && isGroup(g, h))) {
      j = h.last + 2;
      continue;
    }
    const one = d.sides.length;
    if (one === 1 && before >= 0 && form[h.first - 1] !== '-' && isGroup(g, h)) [d.sides, d.actor] = [[], null];
    addSide(g, h, d);
    if (one === 1 && h.first === before + 2 && form[before + 1] === '-') addPair(g, h, d);
    before = h.last;
    j = h.last;
  }
}

/** "the Iran-Iraq war", "US-Israeli strikes": both. */
function addPair(g: Grammar, h: Hit, d: Draft): void {
  const side = g.gazetteer.actors.get(h.row.id)?.side;
  if (side && side !== d.sides[0]) d.sides.push(side);
}

/** "Yemen's Houthis", "the Lebanese group Hezbollah": a group speaks and acts for itself, whosever it is. */
export const isGroup = (g: Grammar, h: Hit): boolean => g.gazetteer.actors.get(h.row.id)?.kind === 'group';

function addSide(g: Grammar, h: Hit, d: Draft): void {
  const info = g.gazetteer.actors.get(h.row.id);
  if (!info) return;
  const side = info.side;
  if (side && d.sides.length === 0) {
    d.sides.push(side);
    d.sideAt = { first: h.first, last: h.last };
  }
  if (info.kind === 'person' || d.actor === null) d.actor = h.row.id;
}

/** "Syrian insurgents" are no forces of the state whose people they are: rebels of it, or gunmen whom nobody names. */
export function againstState(g: Grammar, core: Run, d: Draft): void {
  const state = d.sides[0] as string;
  if (g.gazetteer.actors.get(state)?.kind !== 'state') return;
  for (let j = (d.sideAt?.last ?? core.last) + 1; j <= core.last; j++) {
    if (((g.text.rooms[j] as number) & ROOM.head) === 0 || g.text.tokens.form[j - 1] === '-' || g.text.tokens.form[j + 1] === '-') continue;
    const h = (g.text.hits[j] ?? []).find((x) => x.row.table === 'heads' && isIrregular(x));
    if (!h) continue;
    if (g.text.tokens.form[(d.sideAt?.last ?? 0) + 1] === '-') d.sides = []; // "Syrian-backed militants"
    ofIrregulars(g, h, d);
    return;
  }
}

/** "rebels in Syria", "Syrian rebels": those of the state that they fight, where a table names them. */
export function ofIrregulars(g: Grammar, head: Hit, d: Draft): void {
  const [state] = d.sides;
  if (state && g.gazetteer.actors.get(state)?.kind !== 'state') return;
  const rebels = `${state}-REBELS`;
  d.sides = state === undefined ? [] : g.gazetteer.actors.has(rebels) ? [rebels] : UNNAMED.test(head.row.id) ? ['REBELS'] : [];
  if (d.sides.length === 0) d.sideAt = null;
  d.actor = null;
}

/** A head noun of those who fight a state. */
export const isIrregular = (head: Hit): boolean => IRREGULAR.test(head.row.cells[0] ?? '');

/** A head noun of those who fight a state, and of those who may. */
const IRREGULAR = /(^| )irregular/;
const STATELESS = /(^| )(irregular|loose)/;
/** "rebels", "insurgents", "guerrillas": a party by that word alone, where gunmen and militants are not. */
const UNNAMED = /^(rebel|insurgent|guerrilla)/;

/** Gunmen, rebels, fighters: of no state unless it is told. */
export function isStateless(text: EnText, { first, last }: Run): boolean {
  for (let j = first; j <= last; j++) if (((text.rooms[j] as number) & ROOM.head) !== 0 && (text.hits[j] ?? []).some((h) => h.row.table === 'heads' && h.last <= last && STATELESS.test(h.row.cells[0] ?? ''))) return true;
  return false;
}

/** "Syrian state media", "the Iranian news agency" speak for the state; newspapers and other media for themselves, whosever language they write. */
export function speaksFor(g: Grammar, core: Run, head: Hit, d: Draft): void {
  const { form } = g.text.tokens;
  const kindOf = (side: string | undefined): string | undefined => (side ? g.gazetteer.actors.get(side)?.kind : undefined);
  let state = false;
  for (let j = core.first; j <= core.last; j++) {
    if (form[j] !== 'state') continue;
    state = true;
    const h = nameAt(g, core.first) ?? nameAt(g, core.first + 1);
    const own = h && (g.text.hits[h.first] ?? []).find((x) => x.row.table === 'actors.en' && g.gazetteer.actors.get(x.row.id)?.kind === 'state');
    if (own) d.sides = [g.gazetteer.actors.get(own.row.id)?.side ?? own.row.id];
  }
  if (!state && (head.row.cells[0] ?? '').includes('press') && kindOf(d.sides[0]) === 'state') d.sides = [];
  if (d.sides.length === 0 || (state && d.sides[0] === 'MEDIA')) d.sides = state ? [] : ['MEDIA'];
}

/** "Western diplomats", "a European official in Beirut": of no state that is named. */
export function isForeign(text: EnText, { first, last }: Run): boolean {
  for (let j = first; j <= last; j++) if (ABROAD.has(text.tokens.form[j] as string)) return true;
  return false;
}

const ABROAD: ReadonlySet<string> = new Set(['western', 'european', 'arab', 'african', 'gulf', 'asian', 'international']);
