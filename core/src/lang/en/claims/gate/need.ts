/** What the row of a trigger asks for with `need=`, beside its word. */
import type { EnAnalysis } from '../../parts.ts';
import { objectOf, subjectOf } from '../clause.ts';
import { form } from '../grammar.ts';
import { identityOf } from '../identity.ts';
import { isParty, sidesOf } from '../party.ts';
import { breaksAccord, truceMeant } from '../accord.ts';
import { wordsOf } from '../words.ts';
import { armsMoved, armsNear, awayAfter, frees, inObject, isTaken, isUnknownTown, landInObject, outAfter } from './object.ts';
import { under, verbAfter } from './sign.ts';
import { holds, near, type Told } from './told.ts';

type Need = (a: EnAnalysis, x: Told) => boolean;

const beside = (list: string): Need => {
  const words = wordsOf(list);
  return (a, x) => near(a, x.main, words) || x.roles.runs.some((r) => holds(a, r, words));
};

const object = (list: string): Need => {
  const words = wordsOf(list);
  return (a, x) => inObject(a, x.main, x.scope, words);
};

const acts = ({ roles }: Told): boolean => sidesOf(roles.by).some(isParty);
const concerns = ({ roles }: Told): boolean => sidesOf([...roles.by, ...roles.on]).some(isParty);
const harmed = ({ main, roles }: Told): boolean => sidesOf(main.passive ? roles.by : roles.on).some(isParty);
/** "seized Al Maleh": a party takes what must be a town. */
function takesTown(a: EnAnalysis, x: Told): boolean {
  const np = x.main.verb && !x.main.passive && acts(x) ? objectOf(a, x.main.last, x.scope) : null;
  return np !== null && isUnknownTown(a, np);
}

/** "the town has been besieged since rebels seized it", "after it was taken by the army": a place that was named before. */
function takesIt(a: EnAnalysis, x: Told): boolean {
  const { main, scope } = x;
  const np = main.verb && acts(x) ? (main.passive ? subjectOf(a, main.first, scope) : objectOf(a, main.last, scope)) : null;
  if (!np || form(a, np.first) !== 'it') return false;
  for (let j = scope.from; j < np.first; j++) if (a.placeAt[j] !== -1 || LAND.has(form(a, j))) return true;
  return false;
}

const LAND = wordsOf('land');

/** "Israel will enter Rafah", "wants the United States to leave the base": a state goes to a place of another, or from a base. */
function abroad(a: EnAnalysis, { main, roles, scope }: Told): boolean {
  const np = main.verb && !main.passive ? objectOf(a, main.last, scope) : null;
  if (!np) return false;
  const country = a.places[a.placeAt[np.last] ?? -1]?.country;
  const there = BASES.has(form(a, np.last)) || (form(a, main.first).startsWith('enter') && country);
  return !!there && sidesOf(roles.by).some((side) => a.isState(side) && side !== country);
}

const BASES: ReadonlySet<string> = new Set(['base', 'bases', 'outpost', 'outposts']);

const always: Need = () => true;

const FORCES = beside('forces');
const PRISONER = wordsOf('people-obj');
const ACCORD = wordsOf('accord');
const OFFICE = wordsOf('office-noun');
const OFFICES = wordsOf('offices');
const BODIES = wordsOf('bodies-armed');

export const NEEDS: Readonly<Record<string, Need>> = {
  party: (_, x) => concerns(x),
  object: (_, x) => !x.main.verb || harmed(x),
  foe: (_, x) => x.main.verb && harmed(x),
  alone: (a, { main, scope }) => !main.verb || (form(a, main.last + 1) !== 'that' && objectOf(a, main.last, scope) === null),
  count: (_, x) => x.counts.length > 0,
  never: () => false,
  identified: (a, { main }) => identityOf(a, main.first) !== null,
  // Without its weapon, its accord or its hostages such a word is no trigger at all.
  weapon: always, pact: always, hostages: (_, x) => x.main.verb,
  verb: (a, { main, carrier, scope }) => main.verb || main.hit.row.shape === 'phrase' || carrier !== null || verbAfter(a, main, scope),
  meet: (a, { main, roles, scope }) => (roles.by.length + roles.on.length > 0 || (main.verb && roles.runs.some((r) => r.last < main.first && holds(a, r, OFFICES)))) && (!main.verb || roles.on.length > 0 || objectOf(a, main.last, scope) === null),
  mutual: (_, { roles }) => roles.by.length + roles.on.length > 1,
  truce: (a, { main }) => truceMeant(a, main.first),
  accord: (a, { main }) => near(a, main, ACCORD) || breaksAccord(a, main.last),
  person: (a, { main, roles }) => roles.by.some((p) => p.mention !== null && (p.mention.cls === 'person' || p.mention.cls === 'office')) || near(a, main, OFFICE),
  arms: (a, { main }) => armsNear(a, main),
  'arms-object': (a, x) => !x.main.passive && acts(x) && armsMoved(a, x.main, x.scope),
  taken: (a, { main, scope, roles }) => main.verb && isTaken(a, main, scope, roles),
  forces: (a, x) => FORCES(a, x) || (x.main.verb && !x.main.passive && sidesOf(x.roles.by).some((side) => isParty(side) && !a.isState(side) && !side.startsWith('IGO:')) && landInObject(a, x.main, x.scope)) || abroad(a, x),
  out: (a, { main, scope }) => outAfter(a, main, scope),
  hit: (a, x) => concerns(x) || x.roles.on.length > 0 || landInObject(a, x.main, x.scope),
  back: (a, x) => concerns(x) && awayAfter(a, x.main, x.scope),
  prisoner: (a, { main, scope }) => near(a, main, PRISONER) || frees(a, main, scope),
  place: (a, x) => landInObject(a, x.main, x.scope) || under(a, x.main, x.roles) || takesTown(a, x) || takesIt(a, x),
  joins: (a, { main, scope, roles }) => main.verb && (sidesOf(roles.on).some((side) => isParty(side) && !a.isState(side) && !side.startsWith('IGO:')) || inObject(a, main, scope, BODIES)),
  campaign: (a, x) => (x.carrier !== null || verbAfter(a, x.main, x.scope)) && (acts(x) || FORCES(a, x)),
  group: (a, { roles }) => roles.runs.some((r) => holds(a, r, BODIES)),
  goods: object('goods'), operations: object('operations'), crossing: object('crossing'), official: object('official'), assets: object('assets'),
  air: beside('air-obj'), troops: beside('troops'), crowd: beside('crowd'), victims: beside('victim'), ships: beside('ships'), warplanes: beside('warplanes'), device: beside('device'), people: beside('victim'), held: beside('held'), stopped: beside('stopped'),
};
