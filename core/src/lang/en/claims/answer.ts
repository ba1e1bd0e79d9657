/** Deeds that somebody answers: "in response to rocket fire", "vowed revenge for the killing", "to avenge the attack". They were done, and not by who answers them. */
import type { EnAnalysis, PartyDraft, Run } from '../parts.ts';
import type { Scope } from './clause.ts';
import { form, isIn, phraseAfter, phraseBefore } from './grammar.ts';
import { NOBODY, partiesOf, speakerParty, subjectParties } from './party.ts';
import { tagSet } from '../tag.ts';
import { hit } from '../text.ts';
import type { Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

const [ANSWER, AVENGE] = [wordsOf('answer'), wordsOf('avenge')];
const PREPS: ReadonlySet<string> = new Set(['to', 'for', 'against', 'over', 'with']);
const ADVERB = tagSet('r');
const PAST = tagSet('ed', 'vs', 'v');
/** Tokens back to the deed that is the answer. */
const DEED_BACK = 20;
/** Tokens from the start of a content to a word with which its speaker answers. */
const HEAD = 5;

/** The word that answers the deed of a noun ("a response to the attack"), or -1. */
export function answerOf(a: EnAnalysis, t: Trigger, low = 0): number {
  if (t.verb) return -1;
  const own = phraseBefore(a, t.first - 1, low);
  const before = (own?.last === t.first - 1 ? own.first : t.first) - 1;
  if (AVENGE.has(form(a, before))) return before;
  if (!PREPS.has(form(a, before))) return -1;
  const at = isIn(a, before - 1, ADVERB) ? before - 2 : before - 1;
  return ANSWER.has(form(a, at)) ? at : -1;
}

/** Who answers was hit: who promises it, the subject of the deed that is the answer, or who follows it ("In response to the raid, the army shelled"). */
export function answering(a: EnAnalysis, scope: Scope, at: number, last: number): readonly PartyDraft[] {
  const s = scope.statement;
  const cue = s?.cue.some((r) => r.first <= at && at <= r.last);
  if (s && (cue || (at - (s.content[0]?.first ?? at) < HEAD && s.act === 'threaten'))) return speakerParty(scope, 'en.event.answering');
  for (let j = at - 1; j >= Math.max(scope.from, at - DEED_BACK); j--) if (isIn(a, j, PAST) && hit(a, j, 'trigger')) return subjectParties(a, j, scope, 'en.event.answering').parties;
  if (at - scope.from > HEAD) return NOBODY;
  for (let j = last + 1; j < Math.min(scope.to, last + DEED_BACK); j++) if (form(a, j) === ',') return doers(a, phraseAfter(a, j + 1, scope.to), scope);
  return NOBODY;
}

const doers = (a: EnAnalysis, np: Run | null, scope: Scope): readonly PartyDraft[] => (np ? partiesOf(a, np, scope, 'en.event.answering', false) : NOBODY);

/** "to any attack": none has come yet. */
export const isAny = (a: EnAnalysis, t: Trigger, answer: number): boolean => form(a, answer + 1) === 'any' || form(a, answer + 2) === 'any' || form(a, t.first - 1) === 'any';
