/** Who holds an office: the personal name at its end, and the counterparts whom the text names two at a time. */
import { addSide, type Draft } from './draft.ts';
import type { Grammar } from './grammar.ts';
import { hits, namedAt } from './head.ts';
import { opensContent, personalRun } from './name.ts';

/** Ranks and honorifics before a name at the most, in tokens. */
const TITLES_MAX = 4;

/** The personal name at the end of the phrase, with ranks and honorifics before it, also after a comma. */
export function personalName(g: Grammar, d: Draft, cls: string): void {
  if (d.personal) return;
  const { tokens } = g.text;
  const comma = tokens.form[d.last + 1] === '،' && cls === 'office' && d.last > 0;
  const from = comma ? d.last + 2 : pastBracket(g, d.last + 1, cls);
  if (tokens.form[from] === '-') return;
  const j = pastTitles(g, from);
  const known = namedAt(g, j);
  if (known && g.gazetteer.actors.get(known.row.id)?.kind === 'person' && known.split.cost === 0) {
    d.personal = { first: known.first, last: known.last };
    d.actor = known.row.id;
    if (d.sides.length === 0) addSide(g, d, known);
    d.last = known.last;
    return;
  }
  const last = personalRun(g, j);
  if (last < j || (comma && tokens.form[last + 1] !== '،' && !(last > j && opensContent(g, last + 1)))) return;
  d.personal = { first: j, last };
  d.last = last;
}

/** Tokens of a bracket between an office and the name of its holder at the most, the marks counted. */
const BRACKET_MAX = 5;

/** "الأمين العام لحلف الشمال (الناتو) فلان": past the other name of what the office is of. */
function pastBracket(g: Grammar, from: number, cls: string): number {
  const { tokens } = g.text;
  if (cls !== 'office' || tokens.form[from] !== '(') return from;
  for (let j = from + 1; j < from + BRACKET_MAX; j++) if (tokens.form[j] === ')') return j + 1;
  return from;
}

function pastTitles(g: Grammar, from: number): number {
  let j = from;
  while (j - from < TITLES_MAX) {
    const title = hits(g, j, (h) => (h.row.cls === 'rank' || h.row.cls === 'honorific') && h.split.conj === '' && h.split.prep === '');
    if (!title) break;
    j = title.last + 1;
  }
  return j;
}

/** The state of a counterpart that is named after him, and of the second where the word is in the dual. */
export function counterparts(g: Grammar, d: Draft, cls: string, dual: boolean): void {
  if (cls === 'counterpart') inState(g, d);
  if (dual && (cls === 'counterpart' || cls === 'office')) secondCounterpart(g, d);
}

/** "نظيره فلان في أرمينيا": the state of the one that is named. */
function inState(g: Grammar, d: Draft): void {
  if (d.sides.length > 0 || g.text.tokens.form[d.last + 1] !== 'في') return;
  const state = hits(g, d.last + 2, (h) => h.row.cls === 'name' && h.split.cost === 0 && g.gazetteer.actors.get(h.row.id)?.kind === 'state');
  if (!state) return;
  addSide(g, d, state);
  d.last = state.last;
}

/** "نظيريه الأرميني فلان، والأذربيجاني فلان": the second of the two, with his nationality and his name. */
function secondCounterpart(g: Grammar, d: Draft): void {
  const at = g.text.tokens.form[d.last + 1] === '،' ? d.last + 2 : d.last + 1;
  if (d.sides.length !== 1) return;
  const nation = hits(g, at, (h) => h.row.cls.startsWith('adj.') && h.split.conj === 'و' && h.split.article && h.split.prep === '');
  if (!nation) {
    ofSecondState(g, d, at);
    return;
  }
  addSide(g, d, nation);
  d.last = Math.max(nation.last, personalRun(g, nation.last + 1));
}

/** "نظيريه فلان في أرمينيا وفلان في أذربيجان", "نظيريه في أرمينيا وأذربيجان": the state of the second. */
function ofSecondState(g: Grammar, d: Draft, at: number): void {
  if (g.text.forms[at]?.split.conj !== 'و') return;
  const named = personalRun(g, at);
  const state = hits(g, named >= at && g.text.tokens.form[named + 1] === 'في' ? named + 2 : at, (h) => h.row.cls === 'name' && h.split.prep === '' && g.gazetteer.actors.get(h.row.id)?.kind === 'state');
  if (!state) return;
  addSide(g, d, state);
  d.last = state.last;
}
