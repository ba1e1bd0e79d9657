/** Where a mark may begin and end on the page: never between a lam and its alef, which are one sign, nor before a vowel sign. */
import type { Span } from 'isnad';

const LAM = /\u0644\p{Mn}*$/u;
const ALEF = /^\p{Mn}*[\u0622\u0623\u0625\u0627]/u;
const SIGN = /^\p{Mn}/u;

/** Whether a mark may not be cut at this offset. */
function torn(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const after = text.slice(at, at + 6);
  return SIGN.test(after) || (LAM.test(text.slice(Math.max(0, at - 6), at)) && ALEF.test(after));
}

/** The span with its ends moved outwards to where a cut tears nothing. For display alone. */
export function snapped(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (torn(text, from)) from--;
  while (torn(text, to)) to++;
  return { start: from, end: to };
}
