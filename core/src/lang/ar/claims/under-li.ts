/** The object of a noun of action that has its author after it: "قصف التحالف لمواقعهم", "إسقاط تركيا لطائرة روسية". */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { isCivilThing } from './buildings.ts';
import { nationAt } from './nations.ts';
import { NONE } from './sides.ts';
import { things, words } from './words.ts';

const HELD = words('held');
const PEOPLE = things('people');
const GROUND = things('ground');
const FLYING = things('flying');
const SHIPS = things('ships');
const SUSPECTS = things('suspects');

/** A thing, ground or people under ل: no time ("لليوم الثالث"), no purpose ("لمنع التقدم"). */
export function isObjectUnderLi(a: ArAnalysis, j: number): boolean {
  const { split } = a.forms[j] ?? {};
  if (split?.prep !== 'ل' || a.timeAt[j] !== -1) return false;
  if (a.placeAt[j] !== -1 || (a.numberAt[j] !== undefined && a.numberAt[j] !== -1) || isCivilThing(a, j)) return true;
  return [HELD, PEOPLE, GROUND, FLYING, SHIPS, SUSPECTS].some((list) => list.has(split.stem));
}

/** Whose that thing is, by the adjective after it: "لطائرة روسية". */
export function nationUnderLi(a: ArAnalysis, j: number): readonly PartyDraft[] {
  for (const k of [j + 1, j + 2]) {
    const nation = nationAt(a, k);
    if (nation) return [{ sides: [nation], mention: null, rule: 'ar.event.target-nationality' }];
    if ((a.forms[k]?.split.prep ?? '') !== '') break;
  }
  return NONE;
}
