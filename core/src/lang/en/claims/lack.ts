/** What a row asks of the words beside its own before it is a trigger at all, so that rows which share a word part by their objects. */
import type { EnAnalysis } from '../parts.ts';
import { entry, type Hit, hit } from '../text.ts';
import { form, isBe, isHelp, isIn, isMark, phraseAfter, phraseBefore } from './grammar.ts';
import { tagSet } from '../tag.ts';
import { wordsOf } from './words.ts';

const HOSTAGES = wordsOf('hostages');
const HOSTAGES_REACH = 6;
/** Lists of which a word must stand in the object, or in the subject of a passive verb. */
const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(['reliefs', 'curb', 'bodies-armed', 'realm', 'moved-arms', 'goods', 'mission-work', 'explosives', 'refugees', 'strait', 'left-land', 'lives', 'combatants', 'booty', 'prisoners', 'targets', 'bodies'].map((name) => [name, wordsOf(name)]));
/** Lists of which a word must stand in the subject: who goes there decides what that is. */
const SUBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([['people-go', wordsOf('movers')], ['forces-go', wordsOf('forces')], ['reliefs-go', wordsOf('reliefs-go')]]);
/** Tokens on either side in which a word of a `not=` list stops a row, and one of a `with=` list must stand. */
const NOT_BACK = 6;
const NOT_AHEAD = 8;

const TAKES: ReadonlySet<string> = new Set(['take', 'takes', 'took', 'taken', 'taking']);

export function lacks(a: EnAnalysis, h: Hit): boolean {
  // "took | over 250 hostages": no takeover.
  if (h.last > h.first && form(a, h.last) === 'over' && TAKES.has(form(a, h.first)) && a.numberAt[h.last + 1] !== -1) return true;
  // "sentenced five people to death".
  if (form(a, h.first) === 'death' && form(a, h.first - 1) === 'to' && isSentenced(a, h.first)) return true;
  // "came under attack", "a boat sank": nobody moves, nobody strikes.
  if (h.row.id === 'movement.go' && form(a, h.last + 1) === 'under') return true;
  if (h.row.id === 'strike.sink' && SINKS.has(form(a, h.first)) && !isIn(a, h.last + 1, T_OBJECT)) return true;
  const facets = h.row.cells[6] ?? '';
  if (facets === '') return false;
  const need = facetOf(facets, 'need=');
  if (need === 'hostages' && !hostagesNear(a, h)) return true;
  const list = need === null ? undefined : OBJECTS.get(need);
  if (list && (isVerbForm(h) || form(a, h.last + 1) === 'of') && !inObject(a, h, list)) return true;
  const movers = need === null ? undefined : SUBJECTS.get(need);
  if (movers && !goes(a, h, movers)) return true;
  const not = facetOf(facets, 'not=');
  if (not === 'people' ? handles(a, h) : not !== null && besideAny(a, h, wordsOf(not))) return true;
  const beside = facetOf(facets, 'with=');
  if (beside !== null && !besideAny(a, h, wordsOf(beside))) return true;
  return need === 'people-object' && !handles(a, h);
}

/** A court has spoken a few tokens before. */
function isSentenced(a: EnAnalysis, i: number): boolean {
  for (let j = i - 2; j >= i - SENTENCE_BACK; j--) if (a.words[j]?.lemma === 'sentence' || a.words[j]?.lemma === 'condemn') return true;
  return false;
}

const SENTENCE_BACK = 8;
const SINKS: ReadonlySet<string> = new Set(['sank', 'sinks', 'sinking', 'sink']);
const T_OBJECT = tagSet('det', 'poss', 'num', 'name', 'a', 'n', 'nn', 'pron');

const facetOf = (facets: string, name: string): string | null => facets.split(' ').find((f) => f.startsWith(name))?.slice(name.length) ?? null;
const isVerbForm = (h: Hit): boolean => h.row.shape !== 'noun' && h.row.shape !== 'nouns' && h.row.shape !== 'phrase';

function hostagesNear(a: EnAnalysis, h: Hit): boolean {
  for (let j = h.last + 1; j <= h.last + HOSTAGES_REACH; j++) if (HOSTAGES.has(form(a, j))) return true;
  for (let j = h.first - 1; isBe(a, h.first - 1) && j >= Math.max(0, h.first - HOSTAGES_REACH); j--) if (HOSTAGES.has(form(a, j))) return true;
  return false;
}

function besideAny(a: EnAnalysis, h: Hit, list: ReadonlySet<string>): boolean {
  const sentence = a.sentenceOf[h.first];
  for (let j = h.first - NOT_BACK; j <= h.last + NOT_AHEAD; j++) if (a.sentenceOf[j] === sentence && (j < h.first || j > h.last) && list.has(form(a, j))) return true;
  return false;
}

/** The phrase that a verb acts on: after it, or before it where it is passive or a pronoun is its subject ("a pilot they captured"). */
function acted(a: EnAnalysis, h: Hit): { readonly first: number; readonly last: number } | null {
  const end = a.sentences[a.sentenceOf[h.first] as number]?.last ?? h.last;
  const start = a.sentences[a.sentenceOf[h.first] as number]?.first ?? 0;
  if (isVerbForm(h)) {
    let before = h.first - 1;
    while (before > start && isHelp(a, before) && !isBe(a, before)) before--;
    if (isBe(a, before) && !isIn(a, h.first, T_ING)) {
      while (before > start && (isHelp(a, before) || isIn(a, before, T_R))) before--;
      return phraseBefore(a, form(a, before) === 'who' ? before - 1 : before, start);
    }
    if (isIn(a, before, T_PRON) && isIn(a, before - 1, T_N_NN) && (isIn(a, h.last + 1, T_PREP_SUB) || isMark(a, h.last + 1))) return phraseBefore(a, before - 1, start);
  }
  // "soldiers captured by the rebels".
  if (isVerbForm(h) && form(a, h.last + 1) === 'by' && isIn(a, h.first - 1, T_NOUN)) return phraseBefore(a, h.first - 1, start);
  const at = form(a, h.last + 1) === 'of' ? h.last + 2 : h.last + 1;
  const n = entry(a.numbers, a.numberAt[at]);
  // "thousands of rounds of ammunition".
  const from = n ? (form(a, n.last + 1) === 'of' ? n.last + 2 : n.last + 1) : at;
  return phraseAfter(a, from, end);
}

/** "people left the town", "thousands of people who fled", "asking civilians to move": those who go, by any verb but a passive one. */
function goes(a: EnAnalysis, h: Hit, list: ReadonlySet<string>): boolean {
  const start = a.sentences[a.sentenceOf[h.first] as number]?.first ?? 0;
  let before = h.first - 1;
  while (before > start && (isHelp(a, before) || isIn(a, before, T_R))) before--;
  if (isIn(a, h.first, T_ED) && isBe(a, h.first - 1)) return false;
  if (form(a, before) === 'to' || form(a, before) === 'who' || form(a, before) === 'from') before--;
  const np = phraseBefore(a, before, start);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (list.has(form(a, j))) return true;
  return false;
}

function inObject(a: EnAnalysis, h: Hit, list: ReadonlySet<string>): boolean {
  const np = acted(a, h);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (list.has(form(a, j))) return true;
  return false;
}

/** People are what it is done to: the head of the phrase, before its "of". */
function handles(a: EnAnalysis, h: Hit): boolean {
  const np = acted(a, h);
  if (!np) return false;
  let head = np.last;
  for (let j = np.first + 1; j <= np.last; j++) {
    if (form(a, j) !== 'of') continue;
    head = j - 1;
    break;
  }
  if (a.placeAt[head] !== -1) return false;
  if (hit(a, head, 'count.people')?.last === head) return true;
  const m = entry(a.actors, a.actorAt[head]);
  return m?.personal != null && m.personal.last === head && isGiven(a, m.personal.first);
}

/** A given name, and not the article of Arabic names. */
export const isGiven = (a: EnAnalysis, i: number): boolean => form(a, i) !== 'al' && hit(a, i, 'given') !== undefined;

const T_NOUN = tagSet('n', 'nn', 'name');
const T_ED = tagSet('ed');
const T_ING = tagSet('ing');
const T_R = tagSet('r');
const T_PRON = tagSet('pron');
const T_N_NN = tagSet('n', 'nn');
const T_PREP_SUB = tagSet('prep', 'sub');
