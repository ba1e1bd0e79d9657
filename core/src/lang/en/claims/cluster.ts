/** Joins the triggers that tell of one happening: an act with its harm, a noun with its verb, talks with what is talked of. */
import type { EventType } from '../../../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { answerOf } from './answer.ts';
import { runsInto } from './hidden.ts';
import { form, isHelp, isMark, isIn } from './grammar.ts';
import { tagSet } from '../tag.ts';
import { hit } from '../text.ts';
import { facet, type Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

const T_ING = tagSet('ing');
const T_R = tagSet('r');
const T_REL_SUB = tagSet('rel', 'sub');
const T_R_CONJ_AUX_DET_PREP = tagSet('r', 'conj', 'aux', 'det', 'prep');
const T_V_VS_ED = tagSet('v', 'vs', 'ed');

/** Several triggers of one happening, in order, inside one statement (-1: the outlet's own voice). */
export interface Cluster {
  readonly triggers: Trigger[];
  readonly statement: number;
}

/** Types that tell of one act of violence together. The first of a cluster's types in this order names it. */
const VIOLENCE: readonly EventType[] = ['strike', 'clash', 'attack', 'damage', 'casualty'];
const TALKED: ReadonlySet<EventType> = new Set<EventType>(['talks', 'contact', 'agreement', 'measure', 'access', 'support', 'protest', 'release', 'movement']);
const HARM_GAP = 26;
const CAUSE_GAP = 16;
const NEAR = 3;
const GOAL_GAP = 7;
/** Tokens from a fight to the land that it is for. */
const AIM_GAP = 14;

const CAUSE = wordsOf('cause');
const EFFECT = wordsOf('effect');

export const isViolent = (t: Trigger): boolean => VIOLENCE.includes(t.type);
export const isHarm = (t: Trigger): boolean => t.type === 'casualty' || t.type === 'damage';
export const isCumulative = (t: Trigger): boolean => facet(t, 'scope') === 'cumulative';

/** Groups triggers in one pass: each is tied to the cluster before it, or begins its own. */
export function clustersOf(a: EnAnalysis, triggers: readonly Trigger[], holder: Int32Array): Cluster[] {
  const out: Cluster[] = [];
  for (const t of triggers) {
    const last = out.at(-1);
    const statement = holder[t.first] as number;
    if (last && last.statement === statement && tied(a, last, t)) last.triggers.push(t);
    else {
      const before = last && isHarm(t) ? out.at(-2) : undefined;
      const act = before && before.statement === statement && ((((isShapeIng(t) && !isViolent((last as Cluster).triggers[0] as Trigger)) || (t.verb && !t.passive && describes(a, last as Cluster))) && tied(a, before, t)) || isItsSubject(a, before, t)) ? before : null;
      if (act) act.triggers.push(t);
      else out.push({ triggers: [t], statement });
    }
  }
  return out;
}

/** "an air strike by the coalition fighting the group killed 18": what only describes somebody in the subject stands between. */
const isItsSubject = (a: EnAnalysis, c: Cluster, t: Trigger): boolean => {
  const x = c.triggers.at(-1) as Trigger;
  return isViolent(x) && x.sentence === t.sentence && !breaks(a, x, t) && harmOfSubject(a, c, t);
};

/** ", killing one": of the act before the aim in "opened fire to disperse a crowd, killing one". */
const isShapeIng = (t: Trigger): boolean => t.hit.row.shape === 'ing';

/** "a raid by the coalition fighting the group killed five": the participle only tells which coalition, the raid killed. */
const describes = (a: EnAnalysis, c: Cluster): boolean => c.triggers.length === 1 && isShapeIng(c.triggers[0] as Trigger) && (c.triggers[0] as Trigger).verb && isIn(a, (c.triggers[0] as Trigger).first - 1, T_NAMED_NOUN);
const T_NAMED_NOUN = tagSet('n', 'nn', 'name');

/** The trigger that names the event. */
export function mainOf(c: Cluster): Trigger {
  let best = c.triggers[0] as Trigger;
  if (beatsBack(best)) return best;
  for (const t of c.triggers) if (rank(t) < rank(best)) best = t;
  const [first] = c.triggers;
  return first && isHarm(best) && isOffensive(first) ? first : best;
}

/** "repelled", "foiled": a verb of beating back. */
export const beatsBack = (t: Trigger): boolean => t.type === 'clash' && t.verb && facet(t, 'repel') === 'yes';

/** A noun of an act of war that may itself do harm: an offensive, where a war or a conflict only goes on. */
const isOffensive = (t: Trigger): boolean => t.type === 'hostilities' && t.frame !== 'siege' && isNoun(t) && t.hit.row.id !== 'hostilities.war';
/** "launched an offensive" is a phrase that a verb opens, and a noun to what follows. */
const isNoun = (t: Trigger): boolean => !t.verb || t.hit.row.shape === 'phrase';

function rank(t: Trigger): number {
  const at = VIOLENCE.indexOf(t.type);
  if (at < 0) return t.frame === 'accord' ? 10 : 9;
  return at + (isCumulative(t) ? -9 : 0) + (facet(t, 'bare') === 'yes' ? 0.4 : 0) + (facet(t, 'instrument') === 'yes' ? 0.3 : 0);
}

function tied(a: EnAnalysis, c: Cluster, y: Trigger): boolean {
  const x = c.triggers.at(-1) as Trigger;
  if (x.sentence !== y.sentence || answerOf(a, y) >= 0) return false; // "shelled the town in response to the killing"
  const gap = y.first - x.last;
  if (x.type === 'hostilities' && x.frame === 'war' && isNoun(x) && isHarm(y) && c.triggers.length === 1) return gap <= HARM_GAP && !breaks(a, x, y) && harmOfWar(a, x, y);
  if (!isViolent(x) || !isViolent(y)) return sameThing(a, x, y, gap) || aboutIt(a, x, y, gap);
  if (isCumulative(y)) return false;
  if (gap > HARM_GAP || breaks(a, x, y)) return false;
  if (isHarm(y)) return isHarm(x) ? harms(a, x, y, gap) : harmOfAct(a, x, y, gap) || harmOfSubject(a, c, y);
  if (isHarm(x)) return actOfHarm(a, x, y, gap);
  return sameAct(a, x, y, gap);
}

/** A new clause with its own subject: "while", "but", a semicolon. */
function breaks(a: EnAnalysis, x: Trigger, y: Trigger, joins = ''): boolean {
  for (let j = x.last + 1; j < y.first; j++) {
    const word = form(a, j);
    if (word === joins) continue;
    if (word === 'while' && isIn(a, j + 1, T_ING)) continue; // "killed ten while destroying two posts"
    if (word === ';' || word === 'while' || word === 'but' || word === 'whereas' || word === 'although' || word === 'before' || word === ':' || word === '.') return true;
  }
  return false;
}

/** Only helping words, adverbs and conjunctions stand between. */
function plainly(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (!isHelp(a, j) && !isIn(a, j, T_R_CONJ_AUX_DET_PREP) && !isMark(a, j)) return false;
  return true;
}

function hasFinite(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (!isReduced(a, j) && (isIn(a, j, T_V_VS_ED) || isHelp(a, j))) return true;
  return false;
}

/** "the raid carried out by X", "rebel-held villages", "a besieged town": a participle that only describes a noun. */
const isReduced = (a: EnAnalysis, j: number): boolean => (isIn(a, j, T_PARTICIPLE) && (form(a, j - 1) === '-' || isIn(a, j - 1, T_OPENS))) || isByWhom(a, j);
const T_OPENS = tagSet('det', 'poss');
const isByWhom = (a: EnAnalysis, j: number): boolean => isIn(a, j, T_PARTICIPLE) && (isIn(a, j - 1, T_NOUN) || hit(a, j - 1, 'trigger') !== undefined) && (form(a, j + 1) === 'by' || form(a, j + 2) === 'by');
const T_PARTICIPLE = tagSet('ed');
const T_NOUN = tagSet('n', 'nn');

/** "killed five and wounded 110", "killing two, wounding three", "shot down and destroyed". */
function harms(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (y.type === 'damage' && !y.verb) for (let j = y.first - 1; j > Math.max(x.last, y.first - 4); j--) if (EFFECT.has(form(a, j))) return true;
  if (y.verb && x.verb && x.passive !== y.passive && x.type !== y.type) return plainly(a, x.last + 1, y.first);
  if (x.type !== y.type) return (plainly(a, x.last + 1, y.first) && gap <= NEAR + 1) || (isShapeIng(x) && isShapeIng(y) && gap <= JOINT_GAP && form(a, y.first - 1) === 'and'); // "burning houses and killing six"
  return gap <= 16;
}

/** Tokens from one participle of harm to the next. */
const JOINT_GAP = 8;

/** "the attack killed five", "shelled the town, killing five", "a bombing that left five dead". */
function harmOfAct(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (y.hit.row.shape === 'ing' || (y.hit.row.shape === 'phrase' && isIn(a, y.first, T_ING))) return true;
  if ((!x.verb || isReducedAct(a, x)) && y.verb && !y.passive) return gap <= 14 && !hasFinite(a, x.last + 1, helpBefore(a, y.first));
  for (let j = y.first - 1; j > Math.max(x.last, y.first - 9); j--) if (EFFECT.has(form(a, j)) || (y.passive && OWN.has(form(a, j)) && !hasFinite(a, x.last + 1, j))) return true;
  if (form(a, y.first - 1) === 'and' && x.verb && y.verb && x.passive === y.passive) return gap <= 14;
  if (!y.verb && y.type === 'casualty') return gap <= 4;
  return plainly(a, x.last + 1, y.first) && gap <= 4;
}

/** "hit a base, and a number of its men were killed". */
const OWN: ReadonlySet<string> = new Set(['its', 'their', 'them', 'whom']);

/** "the offensive left five dead", "launched an operation in the town, killing five", "the conflict has killed 4,000". */
function harmOfWar(a: EnAnalysis, x: Trigger, y: Trigger): boolean {
  if (!y.verb || y.passive) return false;
  return isShapeIng(y) || isIn(a, y.first, T_ING) ? isOffensive(x) : !hasFinite(a, x.last + 1, helpBefore(a, y.first));
}

/** "an attack targeting the camp had killed two": the noun that the participle describes is the subject. */
function harmOfSubject(a: EnAnalysis, c: Cluster, y: Trigger): boolean {
  const noun = c.triggers[0] as Trigger;
  return !noun.verb && !isHarm(noun) && y.verb && !y.passive && y.first - noun.last <= SUBJECT_GAP && !hasFinite(a, noun.last + 1, helpBefore(a, y.first));
}

const SUBJECT_GAP = 24;
/** Tokens from "used" to the weapon that names an act itself: "used at least 21 car bombs". */
const WEAPON_GAP = 6;

function helpBefore(a: EnAnalysis, i: number): number {
  let j = i;
  while (j > 0 && (isHelp(a, j - 1) || isIn(a, j - 1, T_R))) j--;
  return j;
}

/** "killed in clashes", "died when a bomb exploded", "wounded by shelling", "destroyed ... during a raid". */
function actOfHarm(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (gap > CAUSE_GAP && !y.verb) return false;
  for (let j = x.last + 1; j < y.first; j++) if (form(a, j) === 'since') return false;
  if (y.verb) {
    for (let j = y.first - 1; j > x.last; j--) if (form(a, j) === 'when' || form(a, j) === 'as') return true;
    if (y.passive && facet(y, 'need') === 'weapon' && causedBefore(a, x, y)) return true;
    return form(a, y.first - 1) === 'by' || (form(a, y.first - 1) === 'and' && gap <= 5 && x.passive === y.passive);
  }
  return causedBefore(a, x, y) ?? gap <= NEAR;
}

/** "killed in heavy shelling", "wounded by shells fired from the hills": a word of cause opens the phrase; a mark closes it; null where neither stands. */
function causedBefore(a: EnAnalysis, x: Trigger, y: Trigger): boolean | null {
  for (let j = y.first - 1; j > Math.max(x.last, y.first - 7); j--) {
    if (CAUSE.has(form(a, j))) return true;
    if (isMark(a, j) && form(a, j) !== '-') return false;
  }
  return null;
}

/** "bombs dropped by the army | killed nine": a participle that describes the subject of the verb behind it. */
const isReducedAct = (a: EnAnalysis, x: Trigger): boolean => x.verb && x.passive && isIn(a, x.last, T_PARTICIPLE) && !isHelp(a, x.first - 1) && form(a, x.last + 1) === 'by';

/** "airstrikes and artillery shelling": two nouns of one kind of act, joined. */
function isJoined(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  return !x.verb && !y.verb && x.type === y.type && gap <= JOINED_GAP && (form(a, x.last + 1) === 'and' || form(a, x.last + 1) === 'or') && (gap === 2 || !isIn(a, y.first - 1, T_OPENS));
}

const JOINED_GAP = 3;

/** "bomb attack", "car bomb exploded", "opened fire ... shooting". */
function sameAct(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (!x.verb && y.verb && x.frame === 'blast') return gap <= 8 && !hasFinite(a, x.last + 1, helpBefore(a, y.first));
  if (x.frame === 'intercept' && y.frame === 'intercept' && x.verb && y.verb && gap === 2) return true; // "shot down or jammed 33 drones"
  if (x.verb && x.passive && !y.verb && y.type === 'strike' && gap <= NEAR + 2 && form(a, x.last + 1) === 'by') return true; // "was hit by an air strike"
  if (x.verb && !x.passive && !y.verb && gap <= NEAR && runsInto(a, x.first)) return true;
  if (gap === 1 || (gap === 2 && form(a, x.last + 1) === '-') || isJoined(a, x, y, gap)) return true;
  if (isReducedAct(a, x) && y.verb && !y.passive) return gap <= HARM_GAP && !hasFinite(a, x.last + 1, helpBefore(a, y.first));
  if (x.verb && !x.passive && !y.verb && facet(x, 'need') === 'weapon' && gap <= WEAPON_GAP) return true;
  if (beatsBack(x) && !x.passive && (y.type === 'clash' || facet(y, 'bare') === 'yes') && !y.verb && isObject(a, x, y)) return true;
  if (beatsBack(x) && !x.passive && y.verb && form(a, y.first - 1) === 'to' && triesBetween(a, x, y)) return true;
  if (y.type === 'clash' && y.verb && isAim(a, x, y)) return true;
  const bare = facet(x, 'bare') === 'yes' || facet(y, 'bare') === 'yes';
  if (!bare) return x.hit.row.id === y.hit.row.id && gap <= NEAR && form(a, x.last + 1) !== ',';
  if (x.verb && y.verb && gap === 2 && form(a, x.last + 1) === 'and') return true; // "shelled and attacked positions"
  if (!x.verb && y.verb && !y.passive) return gap <= 8 && !hasFinite(a, x.last + 1, helpBefore(a, y.first));
  for (let j = x.last + 1; j < y.first; j++) if ((form(a, j) === 'in' || form(a, j) === 'with' || form(a, j) === 'during' || form(a, j) === 'when') && gap <= 12 && !y.verb) return true;
  return false;
}

/** "repelled a new assault": who beats back an act and the act that is beaten back are one fight. */
function isObject(a: EnAnalysis, x: Trigger, y: Trigger): boolean {
  for (let j = x.last + 1; j < y.first; j++) if (!isIn(a, j, T_NOMINAL) && form(a, j) !== '-') return false;
  return y.first - x.last <= OBJECT_GAP;
}

/** "repelled attempts by the army to enter": what was tried is what is beaten back. */
function triesBetween(a: EnAnalysis, x: Trigger, y: Trigger): boolean {
  for (let j = x.last + 1; j <= x.last + NEAR && j < y.first; j++) if (TRIES.has(form(a, j))) return y.first - x.last <= TRY_GAP;
  return false;
}

const TRIES = wordsOf('try-noun');
const TRY_GAP = 12;

/** "battling to dislodge", "counter-attacks to drive them back": what a fight is for is no fight of its own. */
const isAim = (a: EnAnalysis, x: Trigger, y: Trigger): boolean => x.type === 'clash' && form(a, y.first - 1) === 'to' && y.first - x.last <= NEAR && facet(x, 'repel') !== 'yes';
const T_NOMINAL = tagSet('det', 'poss', 'a', 'n', 'nn', 'name', 'num', "'s", 'ed', 'ing');
const OBJECT_GAP = 7;

/** The same happening named by two words in a row: "meeting ... talks", "peace talks and negotiations". */
function sameThing(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  // "tried to advance on the town and was beaten back".
  if (x.hit.row.id === 'movement.advance' && facet(y, 'repel') === 'yes' && y.passive) return gap <= HARM_GAP && !breaks(a, x, y, 'but');
  if (beatsBack(x) && !x.passive && y.type === 'hostilities' && y.definite && !y.verb) return isObject(a, x, y);
  // "an operation to encircle the town".
  if (x.frame === 'war' && y.frame === 'siege' && y.verb && gap === 2) return form(a, y.first - 1) === 'to';
  // "mounted an offensive to retake the town": what a fight is for is told with it.
  if ((x.frame === 'war' || x.type === 'clash') && !x.verb && y.type === 'control' && y.verb && form(a, y.first - 1) === 'to') return gap <= AIM_GAP && !breaks(a, x, y) && !hasFinite(a, x.last + 1, y.first);
  if (x.type === 'ceasefire' && facet(y, 'need') === 'truce') return gap <= GOAL_GAP + 2;
  return x.type === y.type && (!y.verb || facet(y, 'need') === 'reliefs-go') && gap <= NEAR && form(a, x.last + 1) !== ',';
}

/** "talks on a ceasefire", "an agreement to end the war", "investigating alleged war crimes": what is talked of is no event of its own. */
function aboutIt(a: EnAnalysis, x: Trigger, y: Trigger, gap: number): boolean {
  if (!TALKED.has(x.type) || gap > GOAL_GAP || form(a, x.last + 1) === ',') return false;
  if (x.type === 'movement' || facet(x, 'kind') === 'arrest' || (y.type === 'ceasefire' && facet(x, 'medium') === 'third_party')) return false;
  if (y.verb && form(a, y.first - 1) !== 'to' && !isIn(a, y.first, T_ING)) return false;
  for (let j = x.last + 1; j < y.first; j++) if (form(a, j) === 'and' || isIn(a, j, T_REL_SUB) || form(a, j) === 'after') return false;
  return true;
}
