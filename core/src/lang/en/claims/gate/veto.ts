/** What a trigger does not tell, though its word is there. */
import type { EnAnalysis } from '../../parts.ts';
import type { Scope } from '../clause.ts';
import { form, isHelp, isIn } from '../grammar.ts';
import { tagSet } from '../../tag.ts';
import { hit } from '../../text.ts';
import { isParty, sidesOf } from '../party.ts';
import { facet, type Trigger } from '../trigger.ts';
import { wordsOf } from '../words.ts';
import { nothingTold, pointsBack } from './back.ts';
import { headOf, isWanted, ofTheDead } from './sign.ts';
import { REACH, type Told } from './told.ts';

type Veto = (a: EnAnalysis, x: Told) => boolean;

const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const T_NEG = tagSet('neg');

const ABLE: ReadonlySet<string> = new Set(['capable', 'incapable']);
const GENERIC: ReadonlySet<string> = new Set(['wars', 'conflicts']);

/** "their dead", "the dead": nobody dies there. */
const OWNED: ReadonlySet<string> = new Set(['their', 'its', 'the', 'our', 'his', 'her']);

/** Asked before whether several words tell of it together. */
export const FIRST_VETOES: readonly Veto[] = [
  // "troops backed by planes": who stands behind a party is told beside what it does.
  (a, { main, cluster }) => main.type === 'support' && main.frame === 'backed' && cluster.triggers.length === 1 && !isHelp(a, main.first - 1),
  // Whose charge it is, nobody says.
  (_, { main, scope }) => main.hit.row.id === 'violation.mutual' && scope.statement === null,
];

export const VETOES: readonly Veto[] = [
  // "missiles capable of hitting the capital".
  (a, { main }) => main.verb && form(a, main.first - 1) === 'of' && ABLE.has(form(a, main.first - 2)),
  // "missiles now used by Iran": whose arms they are.
  (a, { main }) => main.hit.row.id === 'strike.use-weapon' && main.passive && !isHelp(a, main.first - 1),
  // "wars are not won by maps": no war in particular.
  (a, { main }) => main.hit.row.id === 'hostilities.war' && !main.definite && GENERIC.has(form(a, main.first)) && form(a, headOf(a, main.first)) === form(a, main.first),
  // "we support a dialogue": nobody is helped.
  (_, x) => x.main.hit.row.id === 'support.support' && (x.main.verb ? !sidesOf(x.roles.on).some(isParty) : x.roles.on.length === 0 || (x.roles.by.length === 0 && x.carrier === null && !isWanted(x))),
  // "has not claimed responsibility for it": neither said nor denied.
  (a, { main }) => facet(main, 'resp') === 'yes' && (isIn(a, main.first - 1, T_NEG) || isIn(a, main.first - 2, T_NEG)),
  (a, { main, cluster, scope }) => facet(main, 'resp') === 'yes' && form(a, main.last + 1) === 'for' && cluster.triggers.length === 1 && moreAfter(a, main, scope),
  (a, { main, timed, roles }) => main.type === 'measure' && main.passive && !timed && roles.by.length + roles.on.length === 0 && (form(a, main.first - 1) === 'is' || form(a, main.first - 1) === 'are'),
  // "the seized land lies", but "areas held by the army".
  (a, { main }) => main.passive && main.frame === 'seize' && isIn(a, main.first - 1, T_N_NN_NAME) && form(a, main.last + 1) !== 'by',
  (a, { main, roles }) => main.passive && main.frame === 'self' && isIn(a, main.first - 1, T_N_NN_NAME) && roles.by.length === 0,
  (a, { main, cluster, counts }) => form(a, main.first) === 'dead' && main.first === main.last && !counts.some((n) => n.what === 'killed') && OWNED.has(form(a, main.first - 1)) && !ofTheDead(a, main.first) && cluster.triggers.length === 1,
  // "a life was lost": who loses it, nobody says.
  (_, { main }) => main.passive && main.frame === 'lose',
  // "a battle for control of the town": who will hold it is not told.
  (a, { main }) => main.type === 'control' && !main.verb && form(a, headOf(a, main.first) - 1) === 'for',
  // "occupied ground held by the unit": whose it was, in what is told already.
  (a, { main, scope }) => main.hit.row.id === 'control.hold' && main.passive && form(a, main.last + 1) === 'by' && takenBefore(a, main, scope),
  // "demands that must be met".
  (a, { main }) => main.passive && facet(main, 'medium') === 'meeting' && form(a, main.last + 1) !== 'by',
  (a, { main }) => main.type === 'measure' && main.verb && !main.passive && tellsThat(a, main),
  (a, { main }) => main.type === 'casualty' && !main.verb && (form(a, headOf(a, main.first)) === 'no' || form(a, headOf(a, main.first) - 1) === 'no'),
  // "did not give a death toll": nobody is told to be dead.
  (a, { main }) => main.type === 'casualty' && !main.verb && isUntold(a, main.first),
  pointsBack,
  (a, { main }) => nothingTold(a, main),
];

/** A verb of giving that is denied stands shortly before. */
function isUntold(a: EnAnalysis, at: number): boolean {
  for (let j = at - 1; j >= at - UNTOLD_BACK; j--) {
    if (GIVES.has(form(a, j))) return isIn(a, j - 1, T_NEG) || NO.has(form(a, j + 1));
    if (form(a, j) === ',' || form(a, j) === '.') return false;
  }
  return false;
}

const GIVES = wordsOf('gives');
const NO: ReadonlySet<string> = new Set(['no']);
const UNTOLD_BACK = 5;

/** A word of taking land stands a few tokens before. */
function takenBefore(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = Math.max(scope.from, t.first - TAKEN_BACK); j < t.first; j++) if (hit(a, j, 'trigger')?.row.cells[1] === 'control') return true;
  return false;
}

const TAKEN_BACK = 5;

/** "charged on Sunday that": what follows is said, nobody is taken to court. */
function tellsThat(a: EnAnalysis, t: Trigger): boolean {
  const day = a.times[a.timeAt[form(a, t.last + 1) === 'on' ? t.last + 2 : t.last + 1] ?? -1];
  return form(a, (day?.last ?? t.last) + 1) === 'that';
}

/** Another word of an event follows soon: the responsibility is for that. */
function moreAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 2; j <= Math.min(scope.to, t.last + REACH); j++) if (hit(a, j, 'trigger')) return true;
  return false;
}
