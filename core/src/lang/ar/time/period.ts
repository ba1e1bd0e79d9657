/** Periods of days, with the precision in which they were told: a month is not its first day. */
import { civil, dayNumber, isDate, isoDay, isoMonth, isoYear, weekday } from '../../../text/calendar.ts';

export type Grain = 'day' | 'month' | 'year';

/** From the first day through the last, each end written with its own precision. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
  readonly grainTo: Grain;
}

const ends = (from: number, to: number, grain: Grain): Period => ({ from, to, grain, grainTo: grain });

export const oneDay = (day: number): Period => ends(day, day, 'day');

export const days = (from: number, to: number): Period => ends(from, to, 'day');

/** Months counted from year 0, both included. */
export function months(first: number, last = first): Period {
  return ends(dayNumber(Math.floor(first / 12), (first % 12) + 1, 1), dayNumber(Math.floor((last + 1) / 12), ((last + 1) % 12) + 1, 1) - 1, 'month');
}

export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** The month in which a day falls. */
export function monthOf(day: number): number {
  const { year, month } = civil(day);
  return monthIndex(year, month);
}

/** Years, both included. */
export function years(first: number, last = first): Period {
  return ends(dayNumber(first, 1, 1), dayNumber(last, 12, 31), 'year');
}

/** Monday to Sunday of the week of a day. */
export function week(day: number): Period {
  const monday = day - ((weekday(day) + 6) % 7);
  return days(monday, monday + 6);
}

/** From the start of one through the end of the other. */
export function through(a: Period, b: Period): Period {
  return { from: a.from, to: b.to, grain: a.grain, grainTo: b.grainTo };
}

/** `2020-10-14`, `2020-10`, `2020`, or two of them joined by `/`. */
export function edtf(p: Period): string {
  const [from, to] = [written(p.from, p.grain), written(p.to, p.grainTo)];
  return from === to ? from : `${from}/${to}`;
}

function written(day: number, grain: Grain): string {
  const { year, month } = civil(day);
  return grain === 'day' ? isoDay(day) : grain === 'month' ? isoMonth(year, month) : isoYear(year);
}

export function isOneDay(p: Period): boolean {
  return p.from === p.to && p.grain === 'day' && p.grainTo === 'day';
}

/** First and last month of a year (0-11), first and last day of a week (0 Monday), by edge. */
const EDGES: Readonly<Record<string, { readonly year: readonly [number, number]; readonly week: readonly [number, number] }>> = {
  first: { year: [0, 0], week: [0, 1] },
  early: { year: [0, 2], week: [0, 1] },
  middle: { year: [5, 6], week: [2, 3] },
  mid: { year: [4, 7], week: [2, 3] },
  late: { year: [9, 11], week: [5, 6] },
  end: { year: [11, 11], week: [5, 6] },
};

/** "نهاية 2013" is its last month; "نهاية الأسبوع" Saturday and Sunday; of a day, the day; "مطلع أكتوبر" the month, of which nobody says where its beginning ends. */
export function edgeOf(p: Period, name: string): Period {
  const edge = EDGES[name];
  if (!edge) return p;
  const { year } = civil(p.from);
  if (p.grain === 'year') {
    const last = civil(p.to).year;
    return year === last ? months(monthIndex(year, edge.year[0] + 1), monthIndex(year, edge.year[1] + 1)) : p;
  }
  return p.grain === 'day' && p.to - p.from === 6 ? days(p.from + edge.week[0], p.from + edge.week[1]) : p;
}

/** "النصف الأول من 2015": months of a year; of a month, days up to the fifteenth or after it. */
export function shareOf(p: Period, from: number, to: number): Period {
  if (p.grain === 'year') return months(monthOf(p.from) + from, monthOf(p.from) + to - 1);
  if (p.grain !== 'month' || to - from !== 6) return p;
  return from === 0 ? days(p.from, p.from + 14) : days(p.from + 15, p.to);
}

/** How far ahead a day without a year may lie when nothing says so, in days: later it is the day of last year. */
const AHEAD_DAYS_MAX = 31;
/** Years that are tried for a day: 29 February comes every fourth or eighth. */
const YEARS_MAX = 8;

/** Which way a date looks: back ("الماضي", "منذ"), ahead ("المقبل", a word of the future), nowhere ("الجاري": the nearest), or nothing says so (0). */
export type Direction = -1 | 0 | 1 | 'here';

/** The year of a day without one: the latest not after the anchor, or the next; when nothing says which, the next if it is near. */
export function nearDay(anchor: number, month: number, day: number, direction: Direction): Period | null {
  const next = direction === -1 ? null : search(anchor, month, day, 1);
  if (direction === 'here') {
    const back = search(anchor, month, day, -1);
    const nearest = back === null || (next !== null && next - anchor < anchor - back) ? next : back;
    return nearest === null ? null : oneDay(nearest);
  }
  if (next !== null && (direction === 1 || next - anchor <= AHEAD_DAYS_MAX)) return oneDay(next);
  const last = direction === 1 ? null : search(anchor, month, day, -1);
  return last === null ? null : oneDay(last);
}

function search(anchor: number, month: number, day: number, step: 1 | -1): number | null {
  const now = civil(anchor).year;
  for (let k = 0; k <= YEARS_MAX; k++) {
    const at = dayIn(now + k * step, month, day);
    if (at !== null && (at - anchor) * step >= 0) return at;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): number | null {
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** The year of a month without one: the latest not after the anchor's, or the next. "أكتوبر الماضي" said in October is last year's. */
export function nearMonth(anchor: number, month: number, direction: Direction, far: boolean): Period {
  const now = monthOf(anchor);
  const here = monthIndex(civil(anchor).year, month);
  if (here === now && !far) return months(here);
  if (direction === 'here') return months(here);
  if (direction === 1) return months(here > now ? here : here + 12);
  return months(here < now ? here : here - 12);
}
