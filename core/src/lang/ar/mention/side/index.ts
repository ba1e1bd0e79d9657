/** Whose an actor is: rules from the firmest to the weakest. */
import type { Phrase } from '../grammar.ts';
import { antecedent, armedGroup, inner, onBehalf, organisation, owner, region, relayer, sameRemit, scene, topic, voice } from './before.ts';
import { against, apposition, elsewhere, fallback, international, irregulars, kind, ofGroup, ofKind, ofHome, onlyGroup, organ, people, person, place, regulars, stated } from './default.ts';
import { sidesWord, twoOffices } from './pair.ts';
import { by, RULE, type Said, type Sided, type SideRule } from './rule.ts';

/** Asked in this order; the first that answers decides. */
const RULES: readonly SideRule[] = [
  sidesWord, twoOffices, ofKind, stated, against, region, onBehalf, owner, relayer, topic, inner, scene, sameRemit, antecedent, elsewhere, ofGroup, armedGroup, voice,
  ofHome, regulars, irregulars, organisation, kind, apposition, people, place, onlyGroup, international, organ, person, fallback,
];

/** The sides of a phrase by its own words or by the article; none where no rule knows. */
export function sidesOf(said: Said, p: Phrase): Sided {
  for (const rule of RULES) {
    const found = rule(said, p);
    if (found) return found;
  }
  return by(RULE.unknown, []);
}
