/** An act that somebody is said to have done: "نسبت الحكومة الهجوم إلى المتمردين". */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { isWord } from '../text.ts';
import type { Arg } from './args.ts';
import { distinct, NONE, partyOfArg, type Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const ASCRIBED = words('ascribe');
/** Tokens between a verb of blame and what is blamed on somebody. */
const ASCRIBED_REACH = 6;

/** "نسبت الحكومة الهجوم إلى المتمردين": to whom an act is laid. */
export function ascribedTo(a: ArAnalysis, t: Trigger, args: readonly Arg[], scope: Scope): readonly PartyDraft[] {
  const arg = args[0];
  if (arg?.prep !== 'الي') return NONE;
  const said = scope.statement?.speaker?.sides ?? [];
  const own = arg.mention !== null && (arg.mention.cls === 'group' || arg.mention.cls === 'fighters') && arg.mention.sides.every((side) => said.includes(side));
  const to = own ? [{ sides: ['MILITANTS'], mention: arg.mention, rule: 'ar.event.agent-ascribed-nameless' }] : distinct([partyOfArg(a, arg, 'ar.event.agent-ascribed')]);
  for (let j = t.first - 1; j >= Math.max(0, t.first - ASCRIBED_REACH); j--) {
    if (a.tokens.form[j] === '.' || a.tokens.form[j] === '،') return NONE;
    if (isWord(a, j, ASCRIBED)) return to;
  }
  return NONE;
}

/** "تفجير نسب إلى المتمردين", "هجوم نسبته السلطات للتنظيم": the same after the act. */
export function ascribedAfter(a: ArAnalysis, t: Trigger, args: readonly Arg[]): readonly PartyDraft[] {
  for (let j = t.last + 1; j <= t.last + ASCRIBED_REACH; j++) {
    if (a.tokens.form[j] === '.' || a.tokens.form[j] === '،') return NONE;
    const to = isWord(a, j, ASCRIBED) ? args.find((x) => x.first > j && (x.prep === 'الي' || x.prep === 'ل')) : undefined;
    if (to) return distinct([partyOfArg(a, to, 'ar.event.agent-ascribed')]);
  }
  return NONE;
}
