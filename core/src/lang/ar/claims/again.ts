/** "باكو: قتلى بقصف على غنجة ويريفان تنفي": what one says and another denies in the same breath is told twice. */
import type { EventType } from '../../../model/index.ts';
import type { ClaimDraft, PartyDraft, Run, StatementDraft } from '../parts.ts';
import { isParty, sidesOf } from './sides.ts';

/** What the accused denies. */
const DENIED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'damage', 'violation', 'movement', 'control', 'support', 'measure', 'hostilities']);

/** A statement that says no more than that what was said before is not so. */
export const takesUp = (s: StatementDraft): boolean => s.rules.includes('ar.content.before');

/** The claims with those that a denial takes up, as denied; who denies an act of nobody is taken for the accused. */
export function deniedAgain(claims: readonly ClaimDraft[], statements: readonly StatementDraft[]): ClaimDraft[] {
  const out = [...claims];
  statements.forEach((s, at) => {
    if (!takesUp(s)) return;
    const content = s.content[0] as Run;
    const told = claims.filter((c) => c.status === 'actual' && DENIED.has(c.type) && content.first <= c.trigger.first && c.trigger.last <= content.last);
    if (told.length > 0) out.splice(out.indexOf(told.at(-1) as ClaimDraft) + 1, 0, ...told.map((c) => denied(c, s, at)));
  });
  return out;
}

function denied(c: ClaimDraft, s: StatementDraft, statement: number): ClaimDraft {
  const speaker = s.speaker;
  const accused: PartyDraft[] = speaker && speaker.sides.some(isParty) ? [{ sides: speaker.sides, mention: speaker, rule: 'ar.event.agent-denier' }] : [];
  const by = c.by.length > 0 ? c.by : accused.filter((p) => !p.sides.some((side) => sidesOf(c.on).includes(side)));
  const runs = [...s.source, ...s.cue];
  const words = { first: Math.min(...runs.map((r) => r.first)), last: Math.max(...runs.map((r) => r.last)) };
  return { ...c, evidence: [words], trigger: words, by, counts: [], status: 'denied', statusRule: 'ar.status.denied', statement, rules: [...c.rules, 'ar.event.denied-again'] };
}
