/** Stretches of days, and how they are written. */
import { civil, dayNumber, isoDay, isoMonth, isoYear } from '../../../text/calendar.ts';

export type Grain = 'day' | 'month' | 'year';

/** From one day to another, both included; `grain` says how finely they are known. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
  /** How finely its end is known, where that is finer: from a year to this month. */
  readonly end?: Grain;
}

export const oneDay = (day: number): Period => ({ from: day, to: day, grain: 'day' });
export const days = (from: number, to: number): Period => ({ from, to, grain: 'day' });

/** A month, its number counted on over the years. */
export function monthOf(year: number, month: number): Period {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const next = m === 12 ? dayNumber(y + 1, 1, 1) : dayNumber(y, m + 1, 1);
  return { from: dayNumber(y, m, 1), to: next - 1, grain: 'month' };
}

export const yearOf = (year: number): Period => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), grain: 'year' });

/** From the one through the other, as finely as the coarser. */
export function through(a: Period, b: Period): Period | null {
  if (b.to < a.from) return null;
  const grain = a.grain === 'year' || b.grain === 'year' ? 'year' : a.grain === 'month' || b.grain === 'month' ? 'month' : 'day';
  return { from: a.from, to: b.to, grain };
}

/** From a time until today: "since 2012" is until this month. */
export function untilToday(since: Period, today: number): Period {
  return { from: since.from, to: today, grain: since.grain, ...(since.grain === 'year' ? { end: 'month' as const } : {}) };
}

/** EDTF level 0. */
export function edtf(p: Period): string {
  const write = (day: number, grain: Grain): string => {
    const { year, month } = civil(day);
    return grain === 'day' ? isoDay(day) : grain === 'month' ? isoMonth(year, month) : isoYear(year);
  };
  const [from, to] = [write(p.from, p.grain), write(p.to, p.end ?? p.grain)];
  return from === to ? from : `${from}/${to}`;
}
