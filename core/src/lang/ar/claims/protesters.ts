/** Who protests where nobody is named. */
import type { ClaimDraft, PartyDraft } from '../parts.ts';
import { amended } from './amended.ts';
import { isState } from './sides.ts';

const PEOPLE: readonly PartyDraft[] = [{ sides: ['CIV'], mention: null, rule: 'ar.event.by-protesters' }];

/** "تظاهر الآلاف في الخرطوم": people take to the street, and no state does. */
export const protesters = (by: readonly PartyDraft[]): readonly PartyDraft[] => (by.every((p) => p.sides.every(isState)) ? PEOPLE : by);

/** A protest of nobody by name ("احتجاجات في المدينة") is one of people. */
export const byPeople = (c: ClaimDraft): ClaimDraft => (c.type === 'protest' && c.by.length === 0 ? amended(c, { by: PEOPLE, on: c.on.filter((p) => !p.sides.includes('CIV')) }) : c);
