/** "غزة (وكالات) - قصفت", "غزة - وكالات: قصفت", "بيروت، لبنان (AP) -- قتل", "مقديشو - انفجرت": where a report was filed, before its first sentence. */
import { glued } from '../../text/scan.ts';
import type { ArAnalysis, Run } from './parts.ts';
import { covering } from './text.ts';

/** Tokens of a dateline at the most. */
const LINE_MAX = 14;
const DASHES = new Set(['-', '–', '—']);

/** The dash or colon that ends the dateline with which a sentence begins, or -1: a place, an agency in brackets or behind a dash, or nothing but the place. */
export function datelineEnd(a: ArAnalysis, s: Run): number {
  const place = covering(a.places, a.placeAt, s.first);
  if (!place) return -1;
  let parted = false;
  let alone = -1;
  for (let j = s.first + 1; j <= Math.min(s.last, s.first + LINE_MAX); j++) {
    const form = a.tokens.form[j] as string;
    const dash = DASHES.has(form);
    if (!dash && form !== ':') continue;
    if (parted || a.tokens.form[j - 1] === ')') {
      while (DASHES.has(a.tokens.form[j + 1] as string) || a.tokens.form[j + 1] === ':') j++;
      return j;
    }
    if (dash && j === place.last + 1 && !glued(a.tokens, j)) alone = j;
    parted = dash && a.tokens.form[j + 1] !== '(';
  }
  return alone;
}
