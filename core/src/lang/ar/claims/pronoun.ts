/** Whom a pronoun after an act stands for: "أطلقوا النار عليه". */
import type { ActorMention, ArAnalysis, PartyDraft } from '../parts.ts';
import { covering } from '../text.ts';
import { distinct, NONE, partyOf, type Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

/** Tokens after a trigger in which the pronoun stands, and before it in which somebody is named. */
const AHEAD = 4;
const BACK = 40;

const HIM = words('at-him');
const HER = words('at-her');
const THEM = words('at-them');

/** The last one named before who agrees with the pronoun under على or ضد. */
export function atPronoun(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  for (let j = t.first + 1; j <= Math.min(scope.to, t.last + AHEAD); j++) {
    const form = a.tokens.form[j] as string;
    const agrees = HIM.has(form) ? isHe : HER.has(form) ? isShe : THEM.has(form) ? areThey : null;
    if (agrees) return named(a, t.first - 1, agrees);
  }
  return NONE;
}

const isHe = (m: ActorMention): boolean => m.number !== 'pl' && m.gender === 'm';
const isShe = (m: ActorMention): boolean => m.number !== 'pl' && m.gender === 'f';
const areThey = (m: ActorMention): boolean => m.number === 'pl';

function named(a: ArAnalysis, from: number, agrees: (m: ActorMention) => boolean): readonly PartyDraft[] {
  for (let k = from; k >= Math.max(0, from - BACK); k--) {
    const m = covering(a.actors, a.actorAt, k);
    if (m && m.last === k && m.sides.length > 0 && m.cls !== 'document' && agrees(m)) return distinct([partyOf(a, m, 'ar.event.target-pronoun')]);
  }
  return NONE;
}
