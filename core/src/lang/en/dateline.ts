/** "BAKU/TBILISI, Oct 14 (Agency) -": where a report was written, before its first sentence. */
import { glued, NEWLINE, WORD } from '../../text/scan.ts';
import type { Run } from './parts.ts';
import { CAPITALS, type EnText, hit, LOWER } from './text.ts';

/** Tokens of a dateline at the most. */
const LINE_MAX = 22;
const DASHES = new Set(['-', '–', '—', '―']);

/** The dash that ends the dateline of a sentence, or the colon of "BEIRUT: The army ...", or -1: capitals before it, or a name with an agency in brackets. */
export function datelineEnd(text: EnText, s: Run): number {
  const { tokens, caps } = text;
  if (caps[s.first] === LOWER || caps[s.first] === undefined) return -1;
  for (let j = s.first + 1; j <= Math.min(s.last, s.first + LINE_MAX); j++) {
    if (tokens.kind[j] === NEWLINE) return -1;
    if (tokens.form[j] === ':') return hit(text, s.first, 'place') && allCapitals(text, s.first, j) ? j : -1;
    if (!DASHES.has(tokens.form[j] as string) || (glued(tokens, j - 1) && glued(tokens, j))) continue;
    return tokens.form[j - 1] === ')' || caps[s.first] === CAPITALS || allPlaces(text, s.first, j) ? j : -1;
  }
  return -1;
}

/** "GAZA CITY", "BEIRUT/AMMAN" */
function allCapitals({ tokens, caps }: EnText, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (tokens.kind[j] === WORD && caps[j] !== CAPITALS) return false;
  return true;
}

/** "Marun, Syria": names of places with commas between, before a capital. */
function allPlaces(text: EnText, from: number, to: number): boolean {
  if (text.caps[to + 1] === LOWER) return false;
  let j = from;
  while (j < to) {
    const h = hit(text, j, 'place') ?? hit(text, j, 'metonym') ?? hit(text, j, 'name');
    if (!h || h.last >= to) return false;
    j = text.tokens.form[h.last + 1] === ',' ? h.last + 2 : h.last + 1;
  }
  return j === to;
}
