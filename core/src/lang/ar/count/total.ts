/** Which counts are totals over time, never to be added to those of an incident. */
import type { CountMention } from '../parts.ts';
import { hit } from '../text.ts';
import type { Scope } from './govern.ts';

/** Tokens around a count in which "منذ بداية ..." or "على مدى ... عاما" makes it a total. */
const SINCE_GAP = 16;
/** Tokens before a count in which "حصيلة" makes it a total. */
const TOLL_GAP = 30;

/** So many dead or wounded are those of a war. */
const THOUSANDS = 1000;

/** "ارتفعت حصيلة القتلى إلى 43", "قتل 220 ألفا منذ بداية النزاع", "على مدى 50 عاما". A part of a total is one too. */
export function isTotal(scope: Scope, count: Pick<CountMention, 'first' | 'last' | 'subset' | 'rule' | 'what' | 'n'>, last: CountMention | null): boolean {
  if (last?.cumulative && (count.subset || count.rule === 'ar.count.list')) return true;
  if ((count.what === 'killed' || count.what === 'injured') && (count.n ?? 0) >= THOUSANDS) return true;
  const { text, from, to } = scope;
  let commas = 0;
  for (let j = count.first; j >= Math.max(from, count.first - TOLL_GAP); j--) {
    if (hit(text, j, 'count.toll') || (j >= count.first - SINCE_GAP && commas <= 1 && hit(text, j, 'count.since'))) return true;
    if (text.tokens.form[j] === '،') commas++;
  }
  for (let j = count.last + 1; j <= Math.min(to, count.last + SINCE_GAP); j++) {
    if (hit(text, j, 'count.since')) return true;
    const form = text.tokens.form[j];
    if (form === '؛' || form === '.') return false;
  }
  return false;
}
