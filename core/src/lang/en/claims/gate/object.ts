/** What the object of a trigger is: land that is taken, arms that are moved, people who are let go. */
import type { EnAnalysis, Run } from '../../parts.ts';
import { objectOf, type Scope, subjectOf } from '../clause.ts';
import { form, isIn, isMark, phraseBefore } from '../grammar.ts';
import { isGiven } from '../lack.ts';
import { isParty, sidesOf } from '../party.ts';
import type { Roles } from '../roles.ts';
import { tagSet } from '../../tag.ts';
import { entry, hit, LOWER } from '../../text.ts';
import type { Trigger } from '../trigger.ts';
import { wordsOf } from '../words.ts';
import { holds, REACH } from './told.ts';

const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const FORCES = wordsOf('forces');

/** "moved 18 warships into the Gulf": forces, ships or arms are the object. */
export function armsMoved(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = objectOf(a, t.last, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (MOVED.has(form(a, j)) || hit(a, j, 'weapon')?.last === np.last) return true;
  return false;
}

const MOVED: ReadonlySet<string> = new Set([...wordsOf('troops'), ...wordsOf('warplanes'), 'warships', 'warship', 'tanks', 'troops', 'soldiers', 'reinforcements']);

/** "took Mosul", "took an area south of Mosul", "villages taken by the rebels": not "took the road", "took place". */
export function isTaken(a: EnAnalysis, t: Trigger, scope: Scope, roles: Roles): boolean {
  const np = t.passive ? subjectOf(a, t.first, scope) : objectOf(a, t.last, scope);
  const forces = roles.runs.some((r) => r !== np && holds(a, r, FORCES));
  if (!np || !(forces || sidesOf(roles.by).some(isParty) || isCounted(a, np))) return false;
  const p = entry(a.places, a.placeAt[np.last]);
  if (p && p.first - np.first <= 1) return true;
  for (let j = np.first; j <= np.last; j++) if (TAKEN_LAND.has(form(a, j)) && (!isIn(a, j + 1, T_N_NN_NAME) || DIRECTION.has(form(a, j + 1)))) return true;
  return forces && np.first === np.last && isUnknownTown(a, np);
}

/** "have taken 103 villages": so many of them are taken by force. */
function isCounted(a: EnAnalysis, np: Run): boolean {
  for (let j = np.first; j <= np.last; j++) if (a.numberAt[j] !== -1) return true;
  return false;
}

/** "took Ramussa", "seized Al Maleh": a name that no table knows, of nobody, and no more of a sentence behind it than may follow a town. */
export function isUnknownTown(a: EnAnalysis, np: Run): boolean {
  if (np.last - np.first > TOWN_MAX || hit(a, np.last, 'given')) return false;
  for (let j = np.first; j <= np.last; j++) if (a.caps[j] === LOWER || !(isIn(a, j, T_NAME) || form(a, j) === '-')) return false;
  const m = entry(a.actors, a.actorAt[np.last]);
  const next = np.last + 1;
  return !(m && (m.sides.length > 0 || (m.personal && isGiven(a, m.personal.first)))) && (AFTER_TOWN.has(form(a, next)) || isMark(a, next));
}

/** Tokens of the name of a town after its first. */
const TOWN_MAX = 4;
const T_NAME = tagSet('name');
const DIRECTION = wordsOf('direction');
/** What may follow the name of a town: "took Ramussa on Monday". */
const AFTER_TOWN = wordsOf('after-town');

const TAKEN_LAND = wordsOf('taken-land');

/** "missiles had been readied", "put its forces on alert". */
export function armsNear(a: EnAnalysis, t: Trigger): boolean {
  for (let j = t.first - ARMS_BACK; j <= t.last + REACH; j++) if (a.sentenceOf[j] === t.sentence && (hit(a, j, 'weapon') || FORCES.has(form(a, j)))) return true;
  return false;
}

const ARMS_BACK = 14;

/** A word of a list stands in the object, or in the subject of a passive verb. */
export function inObject(a: EnAnalysis, t: Trigger, scope: Scope, list: ReadonlySet<string>): boolean {
  const np = !t.verb || !t.passive ? objectOf(a, form(a, t.last + 1) === 'of' ? t.last + 1 : t.last, scope) : subjectOf(a, t.first, scope);
  return np !== null && holds(a, np, list);
}

/** "forced the agency out of the country". */
export function outAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 2; j <= Math.min(scope.to - 1, t.last + OUT_MAX); j++) if (form(a, j) === 'out' && (form(a, j + 1) === 'of' || form(a, j + 1) === 'from')) return true;
  return false;
}

const OUT_MAX = 12;

/** "drove the rebels back from the town", "pushed the attackers out". */
export function awayAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = t.passive ? null : objectOf(a, t.last, scope);
  if (np === null) return AWAY.has(form(a, t.last + 1)) && t.last < scope.to;
  // "the militants out of the town": a word of the way may be taken for a part of the phrase.
  for (let j = np.first + 1; j <= Math.min(scope.to, np.last + 1); j++) if (AWAY.has(form(a, j))) return true;
  return false;
}

const AWAY = wordsOf('away');

/** "released 74 activists", "three Russians were freed": people, not a report. */
export function frees(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = !t.verb || !t.passive ? objectOf(a, form(a, t.last + 1) === 'of' ? t.last + 1 : t.last, scope) : subjectOf(a, t.first, scope);
  // "pictures of the pilot were released": the head of the phrase is let go.
  for (let j = np?.first ?? 0; np && j <= np.last && form(a, j) !== 'of'; j++) if (hit(a, j, 'count.people') || (a.caps[j] !== 0 && (hit(a, j, 'people') || hit(a, j, 'person')))) return true;
  return false;
}

/** A place, or a word for land, stands in the object, or is what a relative clause tells of. */
export function landInObject(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = landRun(a, t, scope);
  for (let j = np.first; j <= Math.min(np.last, scope.to); j++) if (a.placeAt[j] !== -1 || LAND.has(form(a, j))) return true;
  return false;
}

function landRun(a: EnAnalysis, t: Trigger, scope: Scope): Run {
  if (t.hit.row.shape === 'phrase' && t.first !== t.last) return { first: t.first, last: t.last + REACH };
  if (t.passive) return subjectOf(a, t.first, scope) ?? { first: t.first, last: t.first };
  const at = t.verb || !isIn(a, t.last + 1, T_PREP) ? t.last : t.last + 1;
  return objectOf(a, at, scope) ?? (t.verb ? toldOf(a, t, scope) : null) ?? { first: at + 1, last: at + 1 };
}

/** "territory it holds in the north", "the hill that the rebels seized": the noun before the subject is what is held. */
function toldOf(a: EnAnalysis, t: Trigger, scope: Scope): Run | null {
  const by = subjectOf(a, t.first, scope);
  if (!by) return null;
  const before = RELATIVE.has(form(a, by.first - 1)) ? by.first - 2 : by.first - 1;
  return isIn(a, before, T_N_NN_NAME) ? phraseBefore(a, before, scope.from) : null;
}

const RELATIVE: ReadonlySet<string> = new Set(['that', 'which']);
const T_PREP = tagSet('prep');

const LAND = wordsOf('land');
