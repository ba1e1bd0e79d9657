/** What is told of the past right after a time of it has no day of its own, and least of all that of the article. */
import type { EventType } from '../../../model/index.ts';
import { NEWLINE } from '../../../text/scan.ts';
import type { ArAnalysis, ClaimDraft } from '../parts.ts';

/** Days before the article from which on a time is of its background. */
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;
/** Letters of a day: a year ends in December, a month is taken by its twelfth. */
const FULL = 10;
/** What a look back tells one after the other. */
const NARRATED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'casualty', 'damage', 'control', 'movement']);

/**
 * "انتهت الحرب عام 1994. وخلفت 30 ألف قتيل": the claim with an old time of its own under which this one is told, or null.
 * @param before what was the look back until now
 */
export function lookingBack(a: ArAnalysis, before: ClaimDraft | null, c: ClaimDraft): ClaimDraft | null {
  if (c.time?.mention) return c.time.mention.relation === 'point' && isOld(c.time.edtf, a.date) ? c : null;
  return before && before.statement === c.statement && inParagraph(a, before.trigger.last, c.trigger.first) ? before : null;
}

/** Told under an old time: no time of the news is given to it. */
export const isNarrated = (past: ClaimDraft | null, c: ClaimDraft): boolean => past !== null && past !== c && c.time === null && NARRATED.has(c.type);

function isOld(edtf: string, date: string | null): boolean {
  const end = edtf.split('/').at(-1) as string;
  return date !== null && Date.parse(`${end}-12-28`.slice(0, FULL)) < Date.parse(date) - PAST_DAYS * DAY_MS;
}

/** No line ends between two tokens. */
export function inParagraph(a: ArAnalysis, from: number, to: number): boolean {
  for (let j = from + 1; j < to; j++) if (a.tokens.kind[j] === NEWLINE) return false;
  return true;
}
