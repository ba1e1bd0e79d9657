/** Those of the speaker himself who are hit: "قصفوا مواقعنا", "مقتل اثنين من مقاتلينا". */
import type { ActorMention, ArAnalysis, PartyDraft } from '../parts.ts';
import { type Scope, speakerParty } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const OURS = words('ours');
/** Tokens from an act to what it hits. */
const REACH = 5;

/** The parties of an act with the speaker's own as what they are: a pronoun of the first person is of whoever speaks. */
export function oursHit(a: ArAnalysis, t: Trigger, on: readonly PartyDraft[], scope: Scope): readonly PartyDraft[] {
  const named = on.filter((p) => !p.rule.endsWith('-place') && !(p.mention && (isOurs(a, p.mention.first) || isTheirs(a, p.mention))));
  if (named.length > 0 || !(hasOurs(a, t, scope) || on.some((p) => p.mention && isTheirs(a, p.mention)))) return on;
  const own = speakerParty(scope, 'ar.event.target-ours');
  return own.length > 0 ? own : on;
}

function hasOurs(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + REACH); j++) {
    if (isOurs(a, j)) return true;
    if (a.tokens.form[j] === '،' || a.tokens.form[j] === '.') return false;
  }
  return false;
}

/** "قالت الحركة إن القصف قتل أحد مقاتليها": whose pronoun nobody named in the sentence bears out, and who would be of the only group of the article. */
const isTheirs = (a: ArAnalysis, m: ActorMention): boolean => m.rule === 'ar.side.only-group' && (a.forms[m.first]?.split.pronoun ?? '') !== '';

const isOurs = (a: ArAnalysis, j: number): boolean => OURS.has(a.tokens.form[j] ?? '') || /^[لب]/.test(a.tokens.form[j] ?? '') && OURS.has((a.tokens.form[j] as string).slice(1));
