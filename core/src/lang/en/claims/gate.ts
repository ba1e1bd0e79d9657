/** Which triggers tell of a happening at all: a word alone is no event. */
import type { CountMention, EnAnalysis, Run } from '../parts.ts';
import type { Cluster } from './cluster.ts';
import { isViolent } from './cluster.ts';
import { entry, hit, LOWER } from '../text.ts';
import { objectOf, type Scope, subjectOf } from './clause.ts';
import { form, isAdverb, isBe, isHelp, isMark, phraseAfter, isIn } from './grammar.ts';
import { tagSet } from '../tag.ts';
import { isParty, isState, sidesOf } from './party.ts';
import type { Roles } from './roles.ts';
import { breaksAccord, truceMeant } from './accord.ts';
import { stageOf } from './truce.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

const T_A_N_NAME_DET_POSS_OF_NUM = tagSet('a', 'n', 'name', 'det', 'poss', "'s", 'num');
const T_A_N_NN_NAME_DET_POSS_OF_NUM_ED_ING = tagSet('a', 'n', 'nn', 'name', 'det', 'poss', "'s", 'num', 'ed', 'ing');
const T_ED = tagSet('ed');
const T_ED_ING_PREP = tagSet('ed', 'ing', 'prep');
const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const T_PREP = tagSet('prep');
const T_V_VS = tagSet('v', 'vs');

export interface Told {
  readonly cluster: Cluster;
  readonly main: Trigger;
  readonly roles: Roles;
  readonly counts: readonly CountMention[];
  readonly scope: Scope;
  /** The verb that carries the noun, or null. */
  readonly carrier: number | null;
  readonly timed: boolean;
  readonly placed: boolean;
}

const REACH = 9;
const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['air', wordsOf('air-obj')], ['forces', wordsOf('forces')], ['troops', wordsOf('troops')], ['prisoner', wordsOf('people-obj')], ['crowd', wordsOf('crowd')], ['office', wordsOf('office-noun')],
  ['victims', wordsOf('victim')], ['goods', wordsOf('goods')], ['ships', wordsOf('ships')], ['warplanes', wordsOf('warplanes')], ['accord', wordsOf('accord')], ['assets', wordsOf('assets')], ['device', wordsOf('device')], ['operations', wordsOf('operations')], ['crossing', wordsOf('crossing')], ['official', wordsOf('official')], ['people', wordsOf('victim')],
]);
const BACKGROUND = wordsOf('background');

export function tells(a: EnAnalysis, x: Told): boolean {
  const { main, roles } = x;
  const parties = roles.by.length + roles.on.length;
  const need = facet(main, 'need');
  if (need && !meets(a, x, need)) return false;
  if (main.hit.row.id === 'violation.mutual' && x.scope.statement === null) return false; // whose charge it is, nobody says
  if (x.cluster.triggers.length > 1 && x.cluster.triggers.some((t) => t.verb)) return true;
  if (facet(main, 'resp') === 'yes' && form(a, main.last + 1) === 'for' && x.cluster.triggers.length === 1 && moreAfter(a, main, x.scope)) return false;
  if (main.type === 'measure' && main.passive && !x.timed && parties === 0 && (form(a, main.first - 1) === 'is' || form(a, main.first - 1) === 'are')) return false;
  if (main.passive && main.frame === 'seize' && isIn(a, main.first - 1, T_N_NN_NAME)) return false;
  if (main.passive && main.frame === 'self' && isIn(a, main.first - 1, T_N_NN_NAME) && roles.by.length === 0) return false;
  if (form(a, main.first) === 'dead' && main.first === main.last && !x.counts.some((n) => n.what === 'killed') && OWNED.has(form(a, main.first - 1)) && x.cluster.triggers.length === 1) return false;
  if (main.passive && facet(main, 'medium') === 'meeting' && form(a, main.last + 1) !== 'by') return false; // "demands that must be met"
  if (main.type === 'measure' && main.verb && !main.passive && tellsThat(a, main)) return false;
  if (main.type === 'casualty' && !main.verb && form(a, headOf(a, main.first)) === 'no') return false;
  if (main.verb) return parties > 0 || x.counts.length > 0 || x.placed || VERBS_ALONE.has(main.type) || main.frame === 'blast' || (main.frame === 'die' && isPerson(a, main, x.scope)) || (main.type === 'attack' && onSomebody(a, main, roles));
  if (x.counts.length > 0 && isViolent(main)) return true;
  if (main.definite && (main.frame === 'toll' || main.frame === 'dead')) return false;
  if (main.definite && SINCE.has(form(a, headOf(a, main.first) - 1)) && !(WAR_BEGAN.has(main.type) && x.timed && verbAfter(a, main, x.scope))) return false;
  const active = stageOf(a, main) !== null || under(a, main, roles) || (WAR.has(main.frame) && isWanted(x)) || x.carrier !== null || isSaid(a, x) || verbAfter(a, main, x.scope) || (form(a, main.first - 1) === 'by' && isIn(a, main.first - 2, T_ED));
  if (isBackground(a, main, x.scope) && !active) return !main.definite && (parties > 0 || x.placed || x.timed);
  if (WAR.has(main.frame)) return active || (parties > 0 && (!main.definite || main.frame === 'war'));
  if (main.definite) return active || (roles.by.length > 0 && roles.on.length > 0) || (roles.by.length > 0 && isViolent(main));
  return active || parties > 0 || x.placed || x.timed;
}

/** "their dead", "the dead": nobody dies there. */
const OWNED: ReadonlySet<string> = new Set(['their', 'its', 'the', 'our', 'his', 'her']);

/** "charged on Sunday that": what follows is said, nobody is taken to court. */
function tellsThat(a: EnAnalysis, t: Trigger): boolean {
  const day = a.times[a.timeAt[form(a, t.last + 1) === 'on' ? t.last + 2 : t.last + 1] ?? -1];
  return form(a, (day?.last ?? t.last) + 1) === 'that';
}

const VERBS_ALONE: ReadonlySet<string> = new Set(['protest', 'ceasefire', 'damage', 'group_change', 'talks', 'measure', 'violation']);
/** "he died": the subject is one person. */
function isPerson(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = t.verb ? subjectOf(a, t.first, scope) : null;
  return np !== null && (PERSONS.has(form(a, np.last)) || entry(a.actors, a.actorAt[np.last])?.personal != null);
}

const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'who']);

/** "announced the arrests of", "reported a naval battle": the noun is what the statement says. */
function isSaid(a: EnAnalysis, x: Told): boolean {
  const first = x.scope.statement?.content[0]?.first;
  const next = x.main.last + 1;
  if (first === undefined || x.main.first - first > SAID_MAX || isHelp(a, next) || isIn(a, next, T_VERBAL)) return false;
  for (let j = first; j < x.main.first; j++) if ((isIn(a, j, T_VERBAL) && !isDescribing(a, j)) || isHelp(a, j) || isIn(a, j, T_PREP)) return false;
  return true;
}

/** "an unprecedented assault": a participle between an article, or a quotation mark, and its noun. */
const isDescribing = (a: EnAnalysis, j: number): boolean => isIn(a, j, T_ED) && (isIn(a, j - 1, T_DET) || (isMark(a, j - 1) && isIn(a, j - 2, T_DET)));
const T_DET = tagSet('det');

const SAID_MAX = 6;
const T_VERBAL = tagSet('v', 'vs', 'ed', 'that', 'sub', 'rel');

/** Somebody with a name, or people, stand where the one attacked stands. */
function onSomebody(a: EnAnalysis, t: Trigger, roles: Roles): boolean {
  const people = LISTS.get('people') as ReadonlySet<string>;
  return roles.runs.some((r) => t.passive !== r.first > t.last && (a.caps[r.last] !== 0 || holds(a, r, people)));
}

/** "urged both sides to keep the truce": what a call, an offer or a promise is about. */
function isWanted(x: Told): boolean {
  const s = x.scope.statement;
  const first = s?.content[0]?.first;
  return s !== null && first !== undefined && WANTED.has(s.act) && x.main.first - first <= WANTED_MAX;
}

const WANTED: ReadonlySet<string> = new Set(['call', 'propose', 'commit', 'refuse', 'threaten']);
const WANTED_MAX = 16;

const WAR: ReadonlySet<Frame> = new Set<Frame>(['war', 'talks', 'accord', 'truce']);

function meets(a: EnAnalysis, x: Told, need: string): boolean {
  const { main, roles, counts } = x;
  switch (need) {
    case 'party': return sidesOf([...roles.by, ...roles.on]).some(isParty);
    case 'object': return !main.verb || sidesOf(main.passive ? roles.by : roles.on).some(isParty);
    case 'alone': return main.verb ? form(a, main.last + 1) !== 'that' && objectOf(a, main.last, x.scope) === null : true;
    case 'count': return counts.length > 0;
    case 'never': return false;
    // A word that asks for its weapon is no trigger without it.
    case 'weapon': return true;
    case 'verb': return main.verb || main.hit.row.shape === 'phrase' || x.carrier !== null || verbAfter(a, main, x.scope);
    case 'meet': return roles.by.length + roles.on.length > 0 && (!main.verb || roles.on.length > 0 || objectOf(a, main.last, x.scope) === null);
    case 'mutual': return roles.by.length + roles.on.length > 1;
    case 'truce': return truceMeant(a, main.first);
    case 'accord': return near(a, main, LISTS.get(need) as ReadonlySet<string>) || breaksAccord(a, main.last);
    // A word that asks for its accord is no trigger without it.
    case 'pact': return true;
    case 'person': return roles.by.some((p) => p.mention !== null && (p.mention.cls === 'person' || p.mention.cls === 'office')) || near(a, main, LISTS.get('office') as ReadonlySet<string>);
    case 'goods': case 'operations': case 'crossing': case 'official': case 'assets': return inObject(a, main, x.scope, LISTS.get(need) ?? EMPTY);
    case 'arms': return armsNear(a, main);
    case 'arms-object': return !main.passive && parties(roles) && armsMoved(a, main, x.scope);
    case 'taken': return main.verb && isTaken(a, main, x.scope, roles);
    // A word that asks for hostages is no trigger without them.
    case 'hostages': return main.verb;
    case 'forces': return near(a, main, LISTS.get(need) ?? EMPTY) || roles.runs.some((r) => holds(a, r, LISTS.get(need) ?? EMPTY)) || (main.verb && !main.passive && sidesOf(roles.by).some((side) => isParty(side) && !isState(a, side) && !side.startsWith('IGO:')) && landInObject(a, main, x.scope));
    case 'out': return outAfter(a, main, x.scope);
    case 'hit': return sidesOf([...roles.by, ...roles.on]).some(isParty) || roles.on.length > 0 || landInObject(a, main, x.scope);
    case 'foe': return main.verb && sidesOf(main.passive ? roles.by : roles.on).some(isParty);
    case 'back': return sidesOf([...roles.by, ...roles.on]).some(isParty) && awayAfter(a, main, x.scope);
    case 'prisoner': return near(a, main, LISTS.get(need) ?? EMPTY) || frees(a, main, x.scope);
    case 'place': return landInObject(a, main, x.scope) || under(a, main, roles);
    default: return near(a, main, LISTS.get(need) ?? EMPTY) || roles.runs.some((r) => holds(a, r, LISTS.get(need) ?? EMPTY));
  }
}

function holds(a: EnAnalysis, r: Run, list: ReadonlySet<string>): boolean {
  for (let j = r.first; j <= r.last; j++) if (list.has(form(a, j))) return true;
  return false;
}

/** "since the fighting broke out on 27 September": fighting that lasts is told by its beginning. */
export const lastsSince = (a: EnAnalysis, t: Trigger, scope: Scope): boolean => !t.verb && WAR_BEGAN.has(t.type) && form(a, headOf(a, t.first) - 1) === 'since' && verbAfter(a, t, scope);

/** A war has a beginning. */
const WAR_BEGAN: ReadonlySet<string> = new Set(['hostilities', 'clash']);
const SINCE = new Set(['since', 'until', 'before']);
const EMPTY: ReadonlySet<string> = new Set();

const parties = (roles: Roles): boolean => sidesOf(roles.by).some(isParty);

/** "has been under Taliban control since May". */
const under = (a: EnAnalysis, t: Trigger, roles: Roles): boolean => t.type === 'control' && !t.verb && form(a, headOf(a, t.first) - 1) === 'under' && parties(roles);

/** "moved 18 warships into the Gulf": forces, ships or arms are the object. */
function armsMoved(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = objectOf(a, t.last, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (MOVED.has(form(a, j)) || hit(a, j, 'weapon')?.last === np.last) return true;
  return false;
}

const MOVED: ReadonlySet<string> = new Set([...wordsOf('troops'), ...wordsOf('warplanes'), 'warships', 'warship', 'tanks', 'troops', 'soldiers', 'reinforcements']);

/** "took Mosul", "took an area south of Mosul", "villages taken by the rebels": not "took the road", "took place". */
function isTaken(a: EnAnalysis, t: Trigger, scope: Scope, roles: Roles): boolean {
  const np = t.passive ? subjectOf(a, t.first, scope) : objectOf(a, t.last, scope);
  const forces = roles.runs.some((r) => r !== np && holds(a, r, LISTS.get('forces') as ReadonlySet<string>));
  if (!np || !(forces || parties(roles))) return false;
  const p = entry(a.places, a.placeAt[np.last]);
  if (p) return p.first - np.first <= 1;
  for (let j = np.first; j <= np.last; j++) if (TAKEN_LAND.has(form(a, j)) && (!isIn(a, j + 1, T_N_NN_NAME) || DIRECTION.has(form(a, j + 1)))) return true;
  const m = entry(a.actors, a.actorAt[np.last]);
  const next = np.last + 1;
  // A town that no table knows.
  return forces && np.first === np.last && isIn(a, np.last, T_NAME) && a.caps[np.first] !== LOWER && !(m && (m.sides.length > 0 || m.personal)) && !hit(a, np.last, 'given') && (AFTER_TOWN.has(form(a, next)) || isMark(a, next));
}

const T_NAME = tagSet('name');
const DIRECTION = wordsOf('direction');
/** What may follow the name of a town: "took Ramussa on Monday". */
const AFTER_TOWN = wordsOf('after-town');

const TAKEN_LAND = wordsOf('taken-land');

/** "missiles had been readied", "put its forces on alert". */
function armsNear(a: EnAnalysis, t: Trigger): boolean {
  for (let j = t.first - ARMS_BACK; j <= t.last + REACH; j++) if (a.sentenceOf[j] === t.sentence && (hit(a, j, 'weapon') || (LISTS.get('forces') as ReadonlySet<string>).has(form(a, j)))) return true;
  return false;
}

const ARMS_BACK = 14;

function near(a: EnAnalysis, t: Trigger, list: ReadonlySet<string>): boolean {
  for (let j = t.first - REACH; j <= t.last + REACH; j++) if (a.sentenceOf[j] === t.sentence && list.has(form(a, j))) return true;
  return false;
}

/** A word of a list stands in the object, or in the subject of a passive verb. */
function inObject(a: EnAnalysis, t: Trigger, scope: Scope, list: ReadonlySet<string>): boolean {
  const np = !t.verb || !t.passive ? objectOf(a, form(a, t.last + 1) === 'of' ? t.last + 1 : t.last, scope) : subjectOf(a, t.first, scope);
  return np !== null && holds(a, np, list);
}

/** "forced the agency out of the country". */
function outAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 2; j <= Math.min(scope.to - 1, t.last + OUT_MAX); j++) if (form(a, j) === 'out' && (form(a, j + 1) === 'of' || form(a, j + 1) === 'from')) return true;
  return false;
}

const OUT_MAX = 12;

/** "drove the rebels back from the town", "pushed the attackers out". */
function awayAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = t.passive ? null : objectOf(a, t.last, scope);
  const at = (np?.last ?? t.last) + 1;
  return AWAY.has(form(a, at)) && at <= scope.to;
}

const AWAY = wordsOf('away');

/** "released 74 activists", "three Russians were freed": people, not a report. */
function frees(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = !t.verb || !t.passive ? objectOf(a, form(a, t.last + 1) === 'of' ? t.last + 1 : t.last, scope) : subjectOf(a, t.first, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (hit(a, j, 'count.people') || (a.caps[j] !== 0 && (hit(a, j, 'people') || hit(a, j, 'person')))) return true;
  return false;
}

/** A place, or a word for land, stands in the object. */
function landInObject(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = t.hit.row.shape === 'phrase' && t.first !== t.last ? { first: t.first, last: t.last + REACH } : t.passive ? { first: Math.max(scope.from, t.first - REACH), last: t.first } : (objectOf(a, t.last, scope) ?? { first: t.last + 1, last: t.last + 1 });
  for (let j = np.first; j <= Math.min(np.last, scope.to); j++) if (a.placeAt[j] !== -1 || LAND.has(form(a, j))) return true;
  return false;
}

const LAND = wordsOf('land');

/** Another word of an event follows soon: the responsibility is for that. */
function moreAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 2; j <= Math.min(scope.to, t.last + REACH); j++) if (hit(a, j, 'trigger')) return true;
  return false;
}

/** A finite verb follows the noun: "the civil war grinds on", "talks were held". */
export function verbAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  if (form(a, headOf(a, t.first) - 1) === 'of') return false;
  let free = t.last + 3;
  for (let j = t.last + 1; j <= Math.min(scope.to, free, t.last + 14); j++) {
    if (isMark(a, j)) return false;
    if (isBe(a, j)) return isUnderWay(a, j + 1);
    if (isHelp(a, j)) continue;
    if (isIn(a, j, T_V_VS)) return true;
    if (isIn(a, j, T_ED)) return form(a, j + 1) !== 'by';
    if (isIn(a, j, T_PREP)) free = (phraseAfter(a, j + 1, scope.to)?.last ?? j) + 2;
    else if (j <= free - 2 && free > t.last + 3) continue;
    else if (!isAdverb(a, j)) return false;
  }
  return false;
}

/** The first word of the noun phrase that a trigger ends. */
const headOf = (a: EnAnalysis, i: number): number => {
  let j = i;
  while (isIn(a, j - 1, T_A_N_NAME_DET_POSS_OF_NUM)) j--;
  return j;
};

/** "was held", "has been ongoing", "is under way": not "was powerful". */
function isUnderWay(a: EnAnalysis, i: number): boolean {
  let j = i;
  while (isHelp(a, j) || isAdverb(a, j)) j++;
  return isIn(a, j, T_ED_ING_PREP) || LASTING.has(form(a, j));
}

const LASTING = wordsOf('lasting');

/** "after the attack", "since the start of the war", "amid fighting". */
export function isBackground(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - 6); j--) {
    if (BACKGROUND.has(form(a, j))) return true;
    if (!isIn(a, j, T_A_N_NN_NAME_DET_POSS_OF_NUM_ED_ING) && form(a, j) !== '-') return false;
  }
  return false;
}
