/** Whose deed the dead are of whom only their number is told. */
import type { ClaimDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { isCivil, sidesOf } from './sides.ts';

/** "هاجم التنظيم الثكنة ... وتحدث الوزير عن مقتل 14 جنديا": the dead of those whom the act told before hit are its dead. */
export function harmedBy(c: ClaimDraft, act: ClaimDraft): ClaimDraft {
  if (c.type !== 'casualty' || c.status !== 'actual' || !c.counts.some((n) => n.n !== 1) || c.by.length > 0 || c.on.length === 0 || act.type === 'clash' || act.by.length === 0 || c.on.every(isCivil)) return c;
  const hit = sidesOf(act.on);
  return sidesOf(c.on).every((side) => hit.includes(side)) ? amended(c, { by: act.by.map((p) => ({ ...p, mention: null, rule: 'ar.event.agent-story' })) }) : c;
}
