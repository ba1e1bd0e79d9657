/** When violence is told rather than only named: signs beside the trigger, counted. */
import { WORD } from '../../../../text/scan.ts';
import type { ArAnalysis } from '../../parts.ts';
import { hit } from '../../text.ts';
import { isInstrument } from '../cluster.ts';
import { hasAttacker } from '../nameless.ts';
import type { Trigger } from '../trigger.ts';
import { words } from '../words.ts';
import { opens, placeNear, timeNear, type Told } from './near.ts';

type Sign = (a: ArAnalysis, x: Told) => boolean;

/** "أن تدميرها جاء لمنع": what is said tells of the act itself, of which the text has told before. */
function isSubject(a: ArAnalysis, x: Told): boolean {
  const { main } = x;
  return !main.verb && main.hit.split.pronoun !== '' && hit(a, main.first - 1, 'fn.that') !== undefined && x.scope.statement?.content[0]?.first === main.first - 1;
}

const STRUCK = words('held');

export const ARMED = words('arms');

/** "ضربة على منظومات", "غارة على مستودع": the thing that was struck. */
function struckThing(a: ArAnalysis, t: Trigger): boolean {
  const thing = a.tokens.form[t.last + 2] ?? '';
  return !t.verb && !t.definite && t.type === 'strike' && a.tokens.form[t.last + 1] === 'علي' && (STRUCK.has(thing) || ARMED.has(thing));
}

const RAGE = words('rage');

/** Tokens behind a definite noun of fighting in which a verb or an adjective says that it goes on. */
const RAGE_REACH = 3;
const IN_IT = new Set(['فيه', 'فيها', 'خلاله', 'خلالها']);

/** "تدور المعارك", "احتدمت الاشتباكات", "الحرب اندلعت", "القتال العنيف المستمر", "المعارك التي اندلعت": it is said to go on. */
export function rages(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb) return false;
  const says = (j: number): boolean => RAGE.has((a.tokens.form[j] ?? '').replace(/^[وف]/u, ''));
  if (says(IN_IT.has(a.tokens.form[t.first - 1] ?? '') ? t.first - 2 : t.first - 1) || (t.last > t.first && says(t.first))) return true;
  for (let j = t.last + 1; t.definite && j <= t.last + RAGE_REACH && a.tokens.kind[j] === WORD; j++) if (RAGE.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const BEGINNING = words('beginning');

/** "منذ اندلاع القتال في 27 سبتمبر": the day on which fighting began. */
const begins = (a: ArAnalysis, t: Trigger): boolean => !t.verb && (BEGINNING.has(a.tokens.form[t.first] ?? '') || BEGINNING.has(a.tokens.form[t.first - 1] ?? ''));

/** Tokens between a carrying verb and its noun. */
const CARRY = 6;

/** A verb carries the noun: "تعرضت ... لقصف", "شن ... هجوما". */
function carriedBy(a: ArAnalysis, x: Told): boolean {
  if (x.main.verb) return false;
  for (let j = x.main.first - 1; j >= Math.max(x.scope.from, x.main.first - CARRY); j--) {
    const role = hit(a, j, 'support')?.row.cells[1];
    if (role === 'agent' || role === 'patient') return true;
  }
  return false;
}

/** "أطلق مسلحون النار على": the weapon flies by its verb. */
const isFlown = ({ cluster, main }: Told): boolean => cluster.triggers.every(isInstrument) && main.frame === 'shoot';

/** Somebody is told to be hit; that a massacre is one of people is no sign that it is told. */
export const isAimed = ({ roles }: Told): boolean => roles.on.some((p) => p.rule !== 'ar.event.on-civilians');

/** What tells an act of violence, and how much each weighs. */
const SIGNS: readonly (readonly [weight: number, sign: Sign])[] = [
  [2, (_, x) => x.counts.length > 0],
  [2, (a, x) => rages(a, x.main)],
  [2, isSubject],
  [1, (_, x) => timeNear(x)],
  [1, (a, x) => timeNear(x) && begins(a, x.main)],
  [1, (a, x) => placeNear(a, x.main)],
  [1, (a, x) => x.roles.by.length > 0 || hasAttacker(a, x.main)],
  [1, (_, x) => isAimed(x)],
  [1, (_, x) => x.roles.by.some((p) => p.rule === 'ar.event.agent-relative')],
  [1, (_, x) => x.main.verb],
  [1, (_, x) => x.main.thing >= 0],
  [1, (_, x) => x.cluster.triggers.length > 1],
  [1, (_, x) => x.cluster.statement >= 0],
  [1, opens],
  [1, (a, x) => x.main.frame === 'retaliate' && x.scope.statement?.act === 'call' && opens(a, x)],
  [1, carriedBy],
  [1, (a, x) => struckThing(a, x.main)],
  [1, (_, x) => isFlown(x)],
];

/** Signs that an act of violence is told rather than only named; tuned on the development articles and on ar_assault_detect. */
const SIGNS_MIN = 2;

/** How surely an act is told: by itself, only among others in a text that tells of more, or not at all. */
export type Verdict = 'told' | 'in-story' | 'named';

/**
 * Enough signs tell of an act; one more is asked of a noun with the article, which may only take up what was told. In a
 * story a noun without it is news by itself ("عقب اشتباكات"), and one with it where it has a party ("الغارات التركية").
 */
export function violence(a: ArAnalysis, x: Told): Verdict {
  const definite = x.main.definite && !x.main.verb && !isFlown(x);
  let signs = definite ? -1 : 0;
  for (const [weight, sign] of SIGNS) if (signs < SIGNS_MIN && sign(a, x)) signs += weight;
  if (signs >= SIGNS_MIN) return 'told';
  return !definite || (signs === SIGNS_MIN - 1 && (x.roles.by.length > 0 || isAimed(x))) ? 'in-story' : 'named';
}
