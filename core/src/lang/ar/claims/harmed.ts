/** Whose deed the dead are of whom only their number is told. */
import type { ClaimDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { isCivil, sidesOf } from './sides.ts';

/** Tokens from an act to the damage that it did. */
const DAMAGE_REACH = 45;

/** "قصف الجيش مواقع الحركة، كما تم تدمير عربتين": what those whom an act hit lose right after it, to nobody, they lost to it. */
export function wreckedBy(c: ClaimDraft, act: ClaimDraft): ClaimDraft {
  if (c.type !== 'damage' || c.status !== 'actual' || act.type === 'clash' || c.by.length > 0 || act.by.length === 0 || c.trigger.first - act.trigger.last > DAMAGE_REACH) return c;
  const hit = sidesOf(act.on);
  if (c.on.length === 0 || !sidesOf(c.on).every((side) => hit.includes(side) && side !== 'CIV')) return c;
  return amended(c, { by: act.by.map((p) => ({ ...p, mention: null, rule: 'ar.event.agent-story' })) });
}

/** "هاجم التنظيم الثكنة ... وتحدث الوزير عن مقتل 14 جنديا": the dead of those whom the act told before hit are its dead. */
export function harmedBy(c: ClaimDraft, act: ClaimDraft): ClaimDraft {
  if (c.type !== 'casualty' || c.status !== 'actual' || !c.counts.some((n) => n.n !== 1) || c.by.length > 0 || c.on.length === 0 || act.type === 'clash' || act.by.length === 0 || c.on.every(isCivil)) return c;
  const hit = sidesOf(act.on);
  return sidesOf(c.on).every((side) => hit.includes(side)) ? amended(c, { by: act.by.map((p) => ({ ...p, mention: null, rule: 'ar.event.agent-story' })) }) : c;
}
