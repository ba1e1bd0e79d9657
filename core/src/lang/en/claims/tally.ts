/** Which counts are totals over time by when they added up. */
import type { ClaimDraft, CountMention } from '../parts.ts';

/** Measures of people that add up. */
const ADDS_UP: ReadonlySet<CountMention['what']> = new Set(['killed', 'injured', 'captured', 'missing', 'displaced']);
const DAY_MS = 86_400_000;
/** Days of a "since" from which on it counts more than one act, and those of any other stretch. */
const SINCE_DAYS = 3;
const STRETCH_DAYS = 31;

/** "killed more than 30,000 over the past ten months", "has killed 120 since 3 January": what adds up over such a time is a total, also without a word that says so. */
export function overTime(counts: readonly CountMention[], time: ClaimDraft['time']): readonly CountMention[] {
  const [from, to] = time?.edtf.split('/') ?? [];
  if (counts.length === 0 || !from || !to) return counts;
  const least = time?.mention?.relation === 'since' ? SINCE_DAYS : STRETCH_DAYS;
  if (Date.parse(to) - Date.parse(from) < least * DAY_MS) return counts;
  return counts.map((n) => (ADDS_UP.has(n.what) && !n.cumulative ? { ...n, cumulative: true } : n));
}
