/** Whom an act hit of whom only its author is told: whoever tells of it, where the two fight each other. */
import type { Side } from '../../../model/index.ts';
import type { ClaimDraft, PartyDraft, StatementDraft } from '../parts.ts';
import { areRivals } from '../rivals.ts';
import { NAMELESS } from './groups.ts';
import { isParty, isState, sidesOf } from './sides.ts';

/** "اتهم المتمردون الجيش بإطلاق النار", "قالت الحركة إن الجيش قصف": rebels or a movement who tell what their foe did, a state that charges him with an act on its land. */
export function teller(c: ClaimDraft, statements: readonly StatementDraft[], told: readonly { readonly claim: ClaimDraft }[]): readonly PartyDraft[] {
  const sides = statements[c.statement]?.speaker?.sides ?? [];
  const charged = c.by.length > 0 && c.by.every((p) => p.rule === 'ar.event.agent-accused');
  const hit = [{ sides, mention: null, rule: 'ar.event.target-accuser' }];
  if (charged && sides.length > 0 && c.by.every((p) => p.sides.every(isState)) && sides.every((s) => NAMELESS.has(s))) return hit;
  const [own, ...others] = sides;
  const [foe] = sidesOf(c.by);
  if (own === undefined || foe === undefined || others.length > 0 || !isParty(own) || !areRivals(own, foe)) return [];
  const country = c.place?.mention.country ?? null;
  if (isState(own)) return charged && country === own ? hit : [];
  return country === null || told.some((x) => fightsAt(x.claim, own, country)) ? hit : [];
}

/** Another claim has this party in that country. */
const fightsAt = (c: ClaimDraft, side: Side, country: string): boolean => c.place?.mention.country === country && (sidesOf(c.by).includes(side) || sidesOf(c.on).includes(side));
