/** One who is killed or taken without a number: "the pilot was killed", "the assassination of Sami Haddad", "he died". */
import type { ActorMention, CountMention, EnAnalysis, Run } from '../parts.ts';
import { entry } from '../text.ts';
import { objectOf, phrasesAfter, type Scope, subjectOf } from './clause.ts';
import type { Trigger } from './trigger.ts';
import { form } from './grammar.ts';

/** Rule of a count of one that no number tells. */
export const ONE = 'en.count.one';
const NOBODY: readonly CountMention[] = [];
/** Rows of words that kill one or more, and of those that take them. */
const KILLS: ReadonlySet<string> = new Set(['casualty.kill', 'casualty.die', 'attack.kill-v', 'attack.assassinate']);
const TAKES: ReadonlySet<string> = new Set(['attack.abduct']);
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'him', 'she', 'her']);
const PEOPLE: ReadonlySet<string> = new Set(['office', 'people', 'fighters', 'person']);

/** The count of one, told by the trigger itself, for the single person that it is of; none where it names nobody or more than one. */
export function oneHarmed(a: EnAnalysis, t: Trigger, scope: Scope): readonly CountMention[] {
  const { id } = t.hit.row;
  const what = KILLS.has(id) ? 'killed' : TAKES.has(id) ? 'captured' : null;
  const np = what && whoIn(a, t, scope);
  const m = np && personIn(a, np);
  if (!what || !np || !m) return NOBODY;
  return [{ first: t.first, last: t.last, what, whom: m.cls === 'fighters' ? 'combatant' : 'person', n: isNamed(a, m.last + 2, m.last + 1) ? 2 : 1, bound: 'exact', cumulative: false, subset: false, rule: ONE }];
}

/** The subject of "was killed" and "died", the object of "killed", what stands behind "the killing of". */
function whoIn(a: EnAnalysis, t: Trigger, scope: Scope): Run | null {
  if (!t.verb) return phrasesAfter(a, t.last, scope).find((p) => p.prep === 'of' && p.first === t.last + 2) ?? null;
  return t.passive || t.hit.row.id === 'casualty.die' ? subjectOf(a, t.first, scope) : objectOf(a, t.last, scope);
}

/** "Sami Haddad and Karim Saleh were abducted": another person by name is joined to him. */
function isNamed(a: EnAnalysis, at: number, joint: number): boolean {
  const m = form(a, joint) === 'and' ? entry(a.actors, a.actorAt[at]) : undefined;
  return m !== undefined && m.number === 'sg' && m.personal !== null;
}

/** One person, and nobody joined to him but one by name. */
function personIn(a: EnAnalysis, np: Run): Pick<ActorMention, 'first' | 'last' | 'cls'> | null {
  const oneOf = form(a, np.first) === 'one' && form(a, np.first + 1) === 'of'; // "one of its commanders"
  if ((form(a, np.last + 1) === 'and' && !isNamed(a, np.last + 2, np.last + 1)) || (a.numberAt[np.first] !== -1 && !oneOf)) return null;
  if (np.first === np.last && PRONOUNS.has(form(a, np.first))) return { ...np, cls: 'person' };
  for (let j = np.first; j <= np.last; j++) {
    const m = entry(a.actors, a.actorAt[j]);
    if (!m) continue;
    return oneOf ? (PEOPLE.has(m.cls) ? m : null) : m.number === 'sg' && (m.personal !== null || (PEOPLE.has(m.cls) && m.last >= np.last)) ? m : null;
  }
  return null;
}
