/** Finds the words that may tell of an event, and what they are: verb or noun, active or passive, with what frame. */
import type { EventType } from '../../../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code, IS, isTag, tagSet } from '../tag.ts';
import { type EnText, entry, type Hit, hit, LOWER } from '../text.ts';
import { breaksAccord } from './accord.ts';
import { endsPhrase, form, isAdverb, isBe, isBetweenNouns, isHelp, isIn, isNounLike, NAME, numberFrom } from './grammar.ts';
import { identityOf } from './identity.ts';
import { lacks } from './lack.ts';
import { wordsOf } from './words.ts';

const T_A_N_NAME_NUM_ED = tagSet('a', 'n', 'name', 'num', 'ed');
const T_DET_A_NAME_N_NN_POSS_OF_NUM = tagSet('det', 'a', 'name', 'n', 'nn', 'poss', "'s", 'num');
const T_DET_POSS_OF_A = tagSet('det', 'poss', "'s", 'a');
const T_DET_POSS_OF_A_NUM = tagSet('det', 'poss', "'s", 'a', 'num');
const T_DET_POSS_PRON_NUM = tagSet('det', 'poss', 'pron', 'num');
const T_DET_POSS_PRON_NUM_NAME_A_N_NN = tagSet('det', 'poss', 'pron', 'num', 'name', 'a', 'n', 'nn');
const T_N_NN = tagSet('n', 'nn');
const T_NN_NAME = tagSet('nn', 'name');
const T_N_NN_ED_A_NAME = tagSet('n', 'nn', 'ed', 'a', 'name');
const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const T_N_NN_NAME_A = tagSet('n', 'nn', 'name', 'a');
const T_N_NN_NAME_COMMA = tagSet('n', 'nn', 'name', ',');
const T_PREP = tagSet('prep');
const T_PREP_NL_STOP_CONJ_ING_ED_V_VS = tagSet('prep', 'nl', '.', 'conj', 'ing', 'ed', 'v', 'vs');
const T_PREP_STOP_COMMA_NL_CONJ_Q_R = tagSet('prep', '.', ',', 'nl', 'conj', 'q', 'r');
const T_PRON_REL_CONJ = tagSet('pron', 'rel', 'conj');
const T_R = tagSet('r');

/** How a trigger's parties lie around it: README.md of the events room says what each means. */
export type Frame =
  | 'fire' | 'raid' | 'blast' | 'intercept' | 'shoot' | 'kill' | 'die' | 'death' | 'dead' | 'toll' | 'mutual' | 'truce' | 'talks' | 'accord' | 'meet'
  | 'call' | 'visit' | 'war' | 'siege' | 'breach' | 'give' | 'backed' | 'self' | 'act' | 'office' | 'oust' | 'protest' | 'seize' | 'lose' | 'release' | 'access' | 'fall';

export interface Trigger {
  readonly hit: Hit;
  readonly first: number;
  readonly last: number;
  readonly type: EventType;
  readonly frame: Frame;
  readonly verb: boolean;
  /** A participle that its subject suffers: "were killed", "villages shelled by". */
  readonly passive: boolean;
  readonly definite: boolean;
  readonly facets: readonly string[];
  readonly sentence: number;
}

/** Every trigger of the text in order, the longest at each place, not overlapping. */
export function findTriggers(a: EnAnalysis): Trigger[] {
  const out: Trigger[] = [];
  let free = 0;
  for (let i = 0; i < a.tokens.count; i++) {
    if (i < free || ((a.rooms[i] as number) & ROOM.trigger) === 0 || a.sentenceOf[i] === -1) continue;
    const t = triggerAt(a, i);
    if (!t || (facet(t, 'need') === 'weapon' && !weaponAfter(a, t)) || (facet(t, 'need') === 'pact' && !breaksAccord(a, t.last))) continue;
    const before = out.at(-1);
    out.push(before && joinsPassive(a, before, t) ? { ...t, passive: true } : t);
    free = t.last + 1;
  }
  return out;
}

/** "were destroyed and sunk": a participle that "and" joins to a passive one. */
function joinsPassive(a: EnAnalysis, before: Trigger, t: Trigger): boolean {
  const { shape } = t.hit.row;
  return before.passive && t.verb && !t.passive && (shape === 'past' || shape === 'part') && before.sentence === t.sentence && t.first - before.last <= 3 && (form(a, t.first - 1) === 'and' || form(a, t.first - 1) === 'or' || isIn(a, t.first - 1, T_R));
}

/** The value of a facet that the trigger's row gives, or null. */
export function facet(t: Trigger, name: string): string | null {
  for (const pair of t.facets) if (pair[name.length] === '=' && pair.startsWith(name)) return pair.slice(name.length + 1);
  return null;
}

function triggerAt(a: EnAnalysis, i: number): Trigger | null {
  let best: Hit | null = null;
  for (const h of a.hits[i] ?? []) {
    if (h.row.cls !== 'trigger' || (best && (h.last < best.last || (h.last === best.last && !better(a, h, best))))) continue;
    if (fits(a, h) && !lacks(a, h)) best = h;
  }
  if (!best || isInName(a, best) || (best.first === best.last && a.timeAt[i] !== -1)) return null;
  if (form(a, i - 1) === '-' && best.row.shape !== 'phrase' && isParticiple(best)) return null;
  const verb = isVerbal(a, best);
  if (!verb && isModifier(a, best)) return null;
  if (verb && isAttributive(a, best)) return null;
  return {
    hit: best, first: best.first, last: best.last, type: best.row.cells[1] as EventType, frame: (best.row.cells[5] || 'self') as Frame, verb, passive: verb && isPassive(a, best),
    definite: !verb && isDefinite(a, best.first), facets: facetsIn(best), sentence: a.sentenceOf[i] as number,
  };
}

/** What the row of a hit says beside its type and frame, as `name=value`. */
const facetsIn = (h: Hit): readonly string[] => (h.row.cells[6] ?? '').split(' ').filter(Boolean);

/** Of two rows of one form: after "be" and "have" the participle, after "to" and a modal the base form. */
function better(a: EnAnalysis, h: Hit, best: Hit): boolean {
  if (facetsIn(h).some((f) => SURER.has(f))) return true;
  if (isNounShape(h) && best.row.shape === 'ing') return isNamed(a, h);
  if (isNounShape(best) && h.row.shape === 'ing') return (isBe(a, h.first - 1) || isIn(a, h.first - 1, T_N_NN_NAME)) && !isNamed(a, best);
  if (h.row.shape === best.row.shape || (best.row.shape !== 'base' && best.row.shape !== 'past')) return false;
  if (h.row.shape === 'past' || h.row.shape === 'part') return best.row.shape === 'base' && form(a, h.first - 1) !== 'to' && !MODAL.has(form(a, h.first - 1));
  return false;
}

/** "residents fled" is no movement of forces, "captured munitions" no land that is taken: what subject or object decide goes first. */
const SURER: ReadonlySet<string> = new Set(['need=people-go', 'need=booty', 'need=prisoners', 'need=reliefs-go', 'need=bodies']);

const isNounShape = (h: Hit): boolean => h.row.shape === 'noun' || h.row.shape === 'nouns';
const isParticiple = (h: Hit): boolean => h.row.shape === 'past' || h.row.shape === 'part' || h.row.shape === 'ing';

/** "the Moscow meeting", "during shelling": a noun in -ing, with nothing after it that it could be done to. */
function isNamed(a: EnAnalysis, h: Hit): boolean {
  // "a coalition fighting IS": somebody is what it is done to.
  if (isIn(a, h.first - 1, T_N_NN_NAME) && a.timeAt[h.last + 1] === -1 && (entry(a.actors, a.actorAt[h.last + 1])?.sides.length ?? 0) > 0) return false;
  if (isIn(a, h.first - 1, T_DET_A_NAME_N_NN_POSS_OF_NUM)) return !isIn(a, h.last + 1, T_DET_POSS_PRON_NUM) && numberFrom(a, h.last + 1) === h.last + 1;
  return isIn(a, h.first - 1, T_PREP_NL_STOP_CONJ_ING_ED_V_VS) && !isIn(a, h.last + 1, T_DET_POSS_PRON_NUM_NAME_A_N_NN);
}

/** "supply lines": a word that may be a verb stands between nouns. */
const isCompound = (a: EnText, h: Hit): boolean => h.first === h.last && (isBetweenNouns(a, h.first) || ((a.words[h.first]?.noun ?? false) && isIn(a, h.first - 1, T_NOMINAL) && isIn(a, h.last + 1, T_NOUN)));
const T_NOMINAL = tagSet('n', 'nn', 'name', 'a', 'det', 'poss', "'s", 'num');
const T_NOUN = tagSet('n', 'nn');

/** The form of the row agrees with the part of speech in this place. */
function fits(a: EnAnalysis, h: Hit): boolean {
  const tag = a.tags[h.first];
  switch (h.row.shape) {
    // "the rebels now control half the country".
    case 'base': if (tag === IS.n && isAdverb(a, h.first - 1) && isIn(a, h.first - 2, T_NN_NAME)) return true;
      return form(a, h.first - 1) !== 'no' && !isCompound(a, h) && !(h.first === h.last && endsPhrase(a, h.first)) && (tag === IS.v || form(a, h.first - 1) === 'to' || MODAL.has(form(a, h.first - 1)) || (!isTag(tag as number, T_NO_BASE) && !isNounLike(a, h.first)));
    // "the group now controls half the country".
    case 's': return (tag === IS.nn && isAdverb(a, h.first - 1) && isIn(a, h.first - 2, T_N_NN_NAME) && (isIn(a, h.last + 1, T_DET_POSS_PRON_NUM_NAME_A_N_NN) || numberFrom(a, h.last + 1) !== h.last + 1)) || (tag === IS.vs && !(h.first === h.last && isIn(a, h.first - 1, T_PREP))) || (tag === IS.nn && h.first !== h.last);
    case 'past': case 'part': return tag === IS.ed || tag === IS.v || tag === IS.a || tag === NAME || tag === IS.n;
    case 'ing': return tag === IS.ing || tag === IS.n || tag === IS.a || tag === NAME;
    case 'noun': case 'nouns': return h.first !== h.last || form(a, h.first - 1) === 'no' || (tag === IS.vs && isIn(a, h.first - 1, T_PREP)) || endsPhrase(a, h.first) || (tag !== IS.v && tag !== IS.vs && tag !== IS.ed);
    default: return true;
  }
}

/** "shut down operations", "a raid": what no verb is. */
const T_NO_BASE = tagSet('n', 'nn', 'name', 'prep', 'r');
const MODAL = wordsOf('modal');
const VERBAL: ReadonlySet<number> = new Set([code('v'), code('vs'), code('ed'), code('ing')]);

function isVerbal(a: EnText, h: Hit): boolean {
  const { shape } = h.row;
  if (shape === 'noun' || shape === 'nouns') return false;
  if (shape === 'phrase' && isIn(a, h.first, T_PREP)) return isHelp(a, h.first - 1);
  if (shape === 'phrase') return (VERBAL.has(a.tags[h.first] as number) && !(a.tags[h.first] === IS.ing && isNominal(a, h.first))) || isListedAsNoun(a, h);
  return !(shape === 'ing' && isNominal(a, h.first));
}

/** "is blocking aid", "by blocking the delivery": a participle that is listed as a noun as well. */
const isListedAsNoun = (a: EnText, h: Hit): boolean => h.last > h.first && a.tags[h.first] === IS.n && form(a, h.first).endsWith('ing') && (isBe(a, h.first - 1) || isIn(a, h.first - 1, T_PREP)) && form(a, h.first + 1) !== 'of';

/** "the shelling of", "heavy bombing": a form in -ing that is a noun. */
function isNominal(a: EnText, i: number): boolean {
  return isIn(a, i - 1, T_DET_POSS_OF_A) || form(a, i + 1) === 'of';
}

/** The trigger lies inside a name, written with capitals: "Ceasefire Violations Committee". */
function isInName(a: EnAnalysis, h: Hit): boolean {
  const p = entry(a.places, a.placeAt[h.first]);
  if (p !== undefined && p.last >= h.last && p.core.first <= h.first) return true;
  if (a.caps[h.first] === LOWER || a.sentences[a.sentenceOf[h.first] as number]?.first === h.first) return false;
  const m = entry(a.actors, a.actorAt[h.first]);
  return m !== undefined && m.first <= h.first && m.last >= h.last && m.cls !== 'people' && m.cls !== 'document';
}

const T_V = tagSet('v');
const T_N = tagSet('n');
const EVENT_NOUNS = wordsOf('event-noun');

/** "attack helicopter", "war communique": a noun that only describes the next one. */
function isModifier(a: EnText, h: Hit): boolean {
  const next = h.last + 1;
  if (h.row.shape === 'phrase' && h.first !== h.last) return false;
  if (form(a, next) === '-') return form(a, next + 1) !== 'and' && isIn(a, next + 1, T_N_NN_ED_A_NAME);
  if (isIn(a, next, T_V) && isIn(a, h.first, T_N) && (a.words[next]?.noun ?? false) && (isIn(a, next + 1, T_PREP) || a.words[next + 1] === null)) return true; // "an election issue": no verb in the singular
  if (!isIn(a, next, T_N_NN) || EVENT_NOUNS.has(form(a, next)) || hit(a, next, 'time.day') || hit(a, next, 'trigger')) return false;
  return a.tokens.kind[next] === 1;
}

/** "destroyed buildings", "the occupied West Bank", "retreating troops": a participle that only describes the next noun. */
function isAttributive(a: EnAnalysis, h: Hit): boolean {
  if (h.first !== h.last || !(h.row.shape === 'past' || h.row.shape === 'part' || h.row.shape === 'ing') || isHeld(h)) return false;
  let before = h.first - 1;
  while (isIn(a, before, T_R)) before--;
  if (form(a, before) === 'those') return form(a, before - 1) !== 'among' && !isPartOf(a, h.first) && identityOf(a, h.first) === null;
  // "a damaged building".
  if (h.row.shape !== 'ing' && isIn(a, before, T_DET) && isIn(a, h.last + 1, T_ING)) return true;
  const noun = isIn(a, h.last + 1, T_N_NN_NAME_A);
  // "evacuate wounded soldiers", "treating injured people": they are what another verb is done to.
  if (isIn(a, h.last + 1, T_NN) && h.row.cells[1] === 'casualty' && h.row.shape !== 'ing' && isIn(a, before, T_ACTS)) return true;
  if (!noun || isBody(a, before) || (h.row.shape !== 'ing' && a.numberAt[h.last + 1] !== -1)) return false;
  if (h.row.cells[1] === 'control' && isIn(a, before, T_NAME) && isIn(a, before - 1, T_LOOSE)) return true;
  if (isIn(a, before, T_DET_POSS_OF_A_NUM)) return true;
  return isIn(a, before, T_PREP) && h.row.shape !== 'ing';
}

/** "ten of those | killed": how many of them, or who they are, is told. */
export const isPartOf = (a: EnAnalysis, i: number): boolean => form(a, i - 1) === 'those' && form(a, i - 2) === 'of' && a.numberAt[i - 3] !== -1;

/** "two besieged villages": that a siege lasts is told as well by what it makes of a town. */
const isHeld = (h: Hit): boolean => h.row.cells[5] === 'siege' && h.row.shape !== 'ing';

/** "the army's military struck": an adjective that names a body is the subject. */
const isBody = (a: EnAnalysis, i: number): boolean => {
  const m = a.actors[a.actorAt[i] ?? -1];
  return m !== undefined && m.last === i && isIn(a, i, T_A) && (m.cls === 'body' || m.cls === 'group' || m.cls === 'fighters');
};
const T_A = tagSet('a');
const [T_DET, T_ING, T_NN, T_ACTS] = [tagSet('det'), tagSet('ing'), tagSet('nn'), tagSet('v', 'vs', 'ing')];

/** A form of "be" before it, or a bare participle after its noun with "by", a preposition or a stop behind it. */
function isPassive(a: EnAnalysis, h: Hit): boolean {
  const { shape } = h.row;
  if (shape === 'phrase' && isIn(a, h.first, T_PREP) && form(a, h.first) !== 'behind' && (h.row.cells[1] === 'strike' || isHeld(h))) return true;
  if (shape !== 'past' && shape !== 'part' && !(shape === 'phrase' && a.tags[h.first] === IS.ed)) return false;
  for (let j = h.first - 1; j >= Math.max(0, h.first - 5); j--) {
    if (isBe(a, j)) return true;
    if (!isHelp(a, j) && !isAdverb(a, j) && form(a, j) !== 'also' && form(a, j) !== 'all') break;
  }
  const next = h.last + 1;
  if (form(a, next) === 'by') return true;
  // "two hundred of its men killed or wounded".
  if (shape === 'phrase' && h.first !== h.last) return h.row.cells[5] === 'kill' && isNumbered(a, h.first) && numberFrom(a, next) === next && !isIn(a, next, T_DET_POSS_PRON_NUM_NAME_A_N_NN);
  if (shape === 'part' && !HAVE.has(form(a, h.first - 1))) return !isHelp(a, h.first - 1) && isIn(a, h.first - 1, T_N_NN_NAME);
  if (isHelp(a, h.first - 1) || isIn(a, h.first - 1, T_PRON_REL_CONJ)) return false;
  if ((numberFrom(a, next) !== next || sharesObject(a, next)) && !isNumbered(a, h.first)) return false;
  if (h.row.cells[5] !== 'kill' && h.row.cells[5] !== 'intercept' && (form(a, next) === 'with' || !finiteNear(a, h))) return false;
  return OBJECT_FRAMES.has(h.row.cells[5] as Frame) && isIn(a, h.first - 1, T_N_NN_NAME_COMMA) && (isIn(a, next, T_PREP_STOP_COMMA_NL_CONJ_Q_R) || next >= a.tokens.count) && !AIMED.has(form(a, next));
}

/** "destroyed and jammed 55 drones", "shot down or jammed the drones": another verb shares its object. */
const sharesObject = (a: EnAnalysis, next: number): boolean => (form(a, next) === 'and' || form(a, next) === 'or') && isIn(a, next + 1, T_PAST) && (a.numberAt[next + 2] !== -1 || isIn(a, next + 2, T_OPENS));
const T_PAST = tagSet('ed');
const T_OPENS = tagSet('det', 'poss');

/** "two villagers killed", "two of its men killed": they are counted themselves. */
const isNumbered = (a: EnAnalysis, i: number): boolean => [i - 1, i - 2, i - 3, ...(form(a, i - 3) === 'of' ? [i - 4] : [])].some((j) => (a.numberAt[j] ?? -1) !== -1);

/** Another finite verb stands in the clause, so this one may be a participle that only describes a noun. */
function finiteNear(a: EnText, h: Hit): boolean {
  const s = a.sentences[a.sentenceOf[h.first] as number];
  // "After the truce began, troops attacked towards the town, the ministry said": what stands beyond a comma is another clause.
  for (let j = h.first - (form(a, h.first - 1) === ',' ? 2 : 1); j >= Math.max(s?.first ?? 0, h.first - FINITE_BACK) && form(a, j) !== ','; j--) if (isIn(a, j, T_FINITE)) return true;
  for (let j = h.last + 1; j <= Math.min(s?.last ?? 0, h.last + FINITE_AHEAD) && !(form(a, j) === ',' && form(a, h.first - 1) !== ','); j++) if (isIn(a, j, T_FINITE)) return true;
  return false;
}

/** "attacked towards the town": prepositions of an aim or a way, after which a verb is active. */
const AIMED: ReadonlySet<string> = new Set(['on', 'at', 'towards', 'toward', 'from', 'across', 'into', 'along']);
const FINITE_BACK = 14;
const FINITE_AHEAD = 14;
const T_FINITE = tagSet('v', 'vs', 'ed', 'aux', 'be', 'have', 'modal');
const T_NAME = tagSet('name');
const T_LOOSE = tagSet('prep', 'r', 'det');
const HAVE = wordsOf('have');
const OBJECT_FRAMES: ReadonlySet<Frame> = new Set<Frame>(['fire', 'kill', 'act', 'intercept', 'shoot', 'seize', 'release']);

function isDefinite(a: EnText, first: number): boolean {
  for (let j = first - 1; j >= Math.max(0, first - 4); j--) {
    const word = form(a, j);
    if (word === 'the' || word === 'this' || word === 'that' || word === 'these' || word === 'those' || a.tags[j] === IS.poss || word === "'s") return true;
    if (!isIn(a, j, T_A_N_NAME_NUM_ED)) return false;
  }
  return false;
}

/** "fired rockets", "launched four drones": a weapon is the object. */
function weaponAfter(a: EnAnalysis, t: Trigger): boolean {
  for (let j = t.last + 1; j <= t.last + WEAPON_REACH; j++) {
    if (hit(a, j, 'weapon')) return true;
    if (isIn(a, j, T_PREP) && form(a, j) !== 'of' && form(a, j) !== 'than') break; // "fired more than 100 missiles"
  }
  if (!t.passive) return false;
  for (let j = t.first - 1; j >= Math.max(0, t.first - WEAPON_REACH); j--) if (hit(a, j, 'weapon')) return true;
  return false;
}

const WEAPON_REACH = 7;
