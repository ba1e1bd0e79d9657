/** "بعد يومين من مقتل", "غداة قصف": an act that dates another one lies that long before it. */
import { civil, isoDay, isoMonth, isoYear, parseDay } from '../../../text/calendar.ts';
import type { ArAnalysis, ClaimDraft, Run } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const AFTER = words('after');
const MORROW = words('morrow');
const OF = new Set(['من', 'علي']);
/** Tokens between the words that date and the act: "غداة مقتل", "بعد يوم من اكتمال سيطرتهم". */
const GAP = 2;
/** Tokens from "بعد" to "من": "بعد نحو ثلاثة أيام من". */
const SPAN = 4;
/** Tokens back to the day from which is counted. */
const BASE_REACH = 26;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };

interface Offset {
  /** Token where the words that date begin. */
  readonly first: number;
  readonly unit: string;
  readonly n: number;
}

/** The day of an act that something else is dated by, or null where it is told otherwise. */
export function offsetOf(a: ArAnalysis, t: Trigger, news: string | null): ClaimDraft['time'] {
  const found = offsetBefore(a, t);
  const base = found && parseDay(dayBefore(a, t, found.first) ?? news ?? '');
  return found && base !== null ? { edtf: back(base, found), part: null, mention: null, rule: 'ar.event.time-offset' } : null;
}

function offsetBefore(a: ArAnalysis, t: Trigger): Offset | null {
  for (let j = t.first - 1; j >= Math.max(0, t.first - 1 - GAP); j--) {
    const form = a.tokens.form[j] as string;
    if (MORROW.has(form)) return { first: j, unit: 'day', n: 1 };
    if (OF.has(form)) return lasts(a, t) ? null : spanBefore(a, j);
    if (a.forms[j]?.split.prep !== '' || hit(a, j, 'fn.prep')) return null;
  }
  return null;
}

/** "بعد يومين من المعارك": so long they went on. */
const lasts = (a: ArAnalysis, t: Trigger): boolean => (t.type === 'clash' || t.type === 'hostilities') && !t.verb && t.hit.split.article && hit(a, t.last + 1, 'fn.rel') === undefined;

/** "بعد يوم واحد من", "بعد نحو ثلاثة أيام على": how long before. */
function spanBefore(a: ArAnalysis, of: number): Offset | null {
  let first = of - 1;
  while (first > of - SPAN && !AFTER.has(a.tokens.form[first] ?? '')) first--;
  if (!AFTER.has(a.tokens.form[first] ?? '')) return null;
  for (let j = first + 1; j < of; j++) {
    const unit = hit(a, j, 'time.unit');
    if (!unit || unit.split.article || unit.split.pronoun !== '') continue;
    const [name = '', size = '0'] = (unit.row.cells[0] ?? '').split(' ');
    const n = Number(size) || (covering(a.numbers, a.numberAt, j - 1)?.n ?? 0);
    return n > 0 || name === 'hour' ? { first, unit: name, n: name === 'hour' ? 0 : n } : null;
  }
  return null;
}

/** The nearest day that the sentence states before these words. */
function dayBefore(a: ArAnalysis, t: Trigger, first: number): string | null {
  const s = a.sentences[t.sentence] as Run;
  for (let j = first - 1; j >= Math.max(s.first, first - BASE_REACH); j--) {
    const time = covering(a.times, a.timeAt, j);
    if (time?.edtf?.length === 10 && time.relation === 'point') return time.edtf;
  }
  return null;
}

function back(base: number, { unit, n }: Offset): string {
  const days = DAYS[unit];
  if (days !== undefined || unit === 'hour') return isoDay(base - n * (days ?? 0));
  const { year, month } = civil(base);
  if (unit !== 'month') return isoYear(year - n * (unit === 'decade' ? 10 : 1));
  const months = year * 12 + month - 1 - n;
  return isoMonth(Math.floor(months / 12), (months % 12) + 1);
}
