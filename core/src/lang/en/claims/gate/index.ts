/** Which triggers tell of a happening at all: a word alone is no event. */
import type { EnAnalysis } from '../../parts.ts';
import { isViolent } from '../cluster.ts';
import { accusedOf, type Scope, subjectOf } from '../clause.ts';
import { form, isIn } from '../grammar.ts';
import type { Roles } from '../roles.ts';
import { tagSet } from '../../tag.ts';
import { entry, hit } from '../../text.ts';
import { stageOf } from '../truce.ts';
import { facet, type Frame, isPartOf, type Trigger } from '../trigger.ts';
import { wordsOf } from '../words.ts';
import { NEEDS } from './need.ts';
import { frees, inObject, landInObject } from './object.ts';
import { headOf, isBackground, isSaid, isWanted, ofTheDead, SINCE, thereWas, under, verbAfter, WAR_BEGAN } from './sign.ts';
import { holds, type Told } from './told.ts';
import { FIRST_VETOES, VETOES } from './veto.ts';

export { reactsTo } from './back.ts';
export { lastsSince } from './sign.ts';
export type { Told } from './told.ts';

const T_ED = tagSet('ed');
const T_RISES = tagSet('v', 'vs', 'ed', 'have', 'modal');
const T_TOLD = tagSet('v', 'vs', 'ed', 'ing');

export function tells(a: EnAnalysis, x: Told): boolean {
  const { main, cluster } = x;
  const need = facet(main, 'need');
  if (need && NEEDS[need]?.(a, x) === false) return false;
  if (FIRST_VETOES.some((veto) => veto(a, x))) return false;
  if (cluster.triggers.length > 1 && cluster.triggers.some((t) => t.verb || (t.type === 'damage' && t.hit.row.shape === 'phrase'))) return true;
  if (VETOES.some((veto) => veto(a, x))) return false;
  return main.verb ? ofVerb(a, x) : ofNoun(a, x);
}

const VERBS_ALONE: ReadonlySet<string> = new Set(['access', 'protest', 'ceasefire', 'damage', 'group_change', 'talks', 'measure', 'violation']);

function ofVerb(a: EnAnalysis, { main, roles, counts, placed, scope }: Told): boolean {
  if (main.frame === 'siege' || roles.by.length + roles.on.length > 0 || counts.length > 0 || placed || VERBS_ALONE.has(main.type) || main.frame === 'blast') return true;
  if ((main.frame === 'kill' && isPartOf(a, main.first)) || main.frame === 'dead' || main.hit.row.id === 'agreement.ratify') return true;
  if (SURE.has(facet(main, 'need') ?? '') || (main.type === 'control' && landInObject(a, main, scope))) return true;
  if (main.type === 'release' && ((main.passive && opensWithPeople(a, scope.from)) || (main.verb && main.hit.row.shape === 'phrase') || frees(a, main, scope))) return true;
  if (main.type === 'strike' && ofWeapon(a, main, scope)) return true;
  if (ARMED.has(main.type) && roles.runs.some((r) => holds(a, r, FORCES) || holds(a, r, MILITARY))) return true;
  if (main.type === 'movement' && (holds(a, main, FORCES) || (main.passive && ofWeapon(a, main, scope)) || (!main.passive && inObject(a, main, scope, FORCES)))) return true;
  return main.frame === 'die' ? isPerson(a, main, scope) : main.type === 'attack' ? onSomebody(a, main, roles) : main.frame === 'kill' && main.passive && onNamed(a, main, roles);
}

/** "Twenty soldiers captured by rebels were freed": people open the clause, whatever describes them. */
function opensWithPeople(a: EnAnalysis, from: number): boolean {
  for (let j = from; j <= from + PEOPLE_MAX && form(a, j) !== 'of'; j++) if (hit(a, j, 'count.people')) return true;
  return false;
}

const PEOPLE_MAX = 3;

/** Acts of forces: "its fighters attacked the barracks" tells of one, whosever they are. */
const ARMED: ReadonlySet<string> = new Set(['strike', 'attack', 'clash']);
const MILITARY = wordsOf('military');

/** "an offensive which began in May", "a war that has lasted for years": a clause of its own tells of it. */
const isRelated = (a: EnAnalysis, t: Trigger): boolean => (form(a, t.last + 1) === 'which' || form(a, t.last + 1) === 'that') && isIn(a, t.last + 2, T_RISES);

/** What rows ask of subject or object that tells of a happening by itself, whoever is a party to it. */
const SURE: ReadonlySet<string> = new Set(['people-go', 'refugees', 'explosives', 'reliefs', 'stopped', 'targets', 'reliefs-go', 'bodies']);

const WAR: ReadonlySet<Frame> = new Set<Frame>(['war', 'talks', 'accord', 'truce']);

function ofNoun(a: EnAnalysis, x: Told): boolean {
  const { main, roles, counts } = x;
  const parties = roles.by.length + roles.on.length;
  // Whoever names a siege tells that it lasts, or that it did.
  if (main.frame === 'siege') return true;
  if (counts.length > 0 && (isViolent(main) || main.type === 'release')) return true;
  // "the casualties", "the tolls of both towns" only point back; "confirmed the toll" and "the toll may rise" tell of it.
  if (main.definite && main.frame === 'dead') return false;
  if (main.definite && main.frame === 'die') return ofTheDead(a, main.first);
  if (main.definite && main.frame === 'toll') return isIn(a, main.last + 1, T_RISES) || isIn(a, headOf(a, main.first) - 1, T_TOLD);
  if (main.definite && SINCE.has(form(a, headOf(a, main.first) - 1)) && !(WAR_BEGAN.has(main.type) && x.timed && verbAfter(a, main, x.scope))) return false;
  const active = accusedOf(a, main, x.scope) !== null || stageOf(a, main) !== null || thereWas(a, main) || under(a, main, roles) || (WAR.has(main.frame) && isWanted(x)) || x.carrier !== null || isSaid(a, x) || verbAfter(a, main, x.scope) || (form(a, main.first - 1) === 'by' && isIn(a, main.first - 2, T_ED));
  if (isOfLand(a, x) || isOfForces(a, main) || SURE.has(facet(main, 'need') ?? '') || (main.hit.row.id === 'hostilities.wage' && parties > 0) || (main.type === 'damage' && main.hit.row.shape === 'phrase')) return true;
  if (isBackground(a, main, x.scope) && !active) return !main.definite && (parties > 0 || x.placed || x.timed);
  // "an expert on the conflict": the war that everybody knows of.
  if (main.definite && main.hit.row.id === 'hostilities.war' && !active) return false;
  if (WAR.has(main.frame)) return active || (parties > 0 && (!main.definite || main.frame === 'war')) || (main.frame === 'war' && main.hit.row.shape !== 'ing' && form(a, main.first - 1) !== '-' && (x.placed || isRelated(a, main)));
  if (main.definite) return active || (roles.by.length > 0 && roles.on.length > 0) || (roles.by.length > 0 && isViolent(main));
  return active || parties > 0 || x.placed || x.timed;
}

/** "aimed at the recapture of the town", "the fall of the city": land changes hands, however the noun stands in its sentence. */
const isOfLand = (a: EnAnalysis, { main, scope }: Told): boolean => main.type === 'control' && (form(a, main.last + 1) === 'of' || form(a, main.last) === 'of') && landInObject(a, main, scope);

/** "the build-up of troops", "Iran's stationing of missiles": who or what moves is told with the noun. */
function isOfForces(a: EnAnalysis, t: Trigger): boolean {
  if (t.type !== 'movement' || form(a, t.last + 1) !== 'of') return false;
  for (let j = t.last + 2; j <= t.last + OF_MAX && a.sentenceOf[j] === t.sentence; j++) if (FORCES.has(form(a, j)) || hit(a, j, 'weapon')) return true;
  return false;
}

const FORCES = wordsOf('forces');
/** Tokens behind "of" in which the forces are named. */
const OF_MAX = 6;

/** "a shell has hit this shop", "the missiles had been fired", "a plane was shot down": a weapon, or what flies, stands where the subject stands. */
function ofWeapon(a: EnAnalysis, main: Trigger, scope: Scope): boolean {
  const np = subjectOf(a, main.first, scope);
  for (let j = np?.first ?? 0; np && j <= np.last; j++) if (hit(a, j, 'weapon') || (main.passive && AIRCRAFT.has(form(a, j)))) return true;
  return false;
}

const AIRCRAFT = wordsOf('air-obj');

/** "he died": the subject is one person. */
function isPerson(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const np = t.verb ? subjectOf(a, t.first, scope) : null;
  return np !== null && (PERSONS.has(form(a, np.last)) || entry(a.actors, a.actorAt[np.last])?.personal != null);
}

const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'who']);
const PEOPLE = wordsOf('victim');

/** "Haddour was killed": a name that no table knows. */
const onNamed = (a: EnAnalysis, t: Trigger, roles: Roles): boolean => roles.runs.some((r) => r.last < t.first && isIn(a, r.last, T_NAME));
const T_NAME = tagSet('name');

/** Somebody with a name, or people, stand where the one attacked stands. */
function onSomebody(a: EnAnalysis, t: Trigger, roles: Roles): boolean {
  return roles.runs.some((r) => t.passive !== r.first > t.last && (a.caps[r.last] !== 0 || holds(a, r, PEOPLE)));
}
