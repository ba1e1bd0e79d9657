/** Intervals of days, as claims state them (EDTF level 0). */
import type { Days } from '../model/index.ts';
import { dayNumber, isoDay, parseDay } from '../text/calendar.ts';

/** Nobody knows when. */
export const UNKNOWN: Days = { from: null, to: null };

/** The days of an EDTF expression: `2020`, `2020-10`, `2020-10-14`, or two of them joined by `/`; an open end is null. */
export function daysOf(edtf: string): Days {
  const [start = '', end = start] = edtf.split('/');
  return { from: firstDay(start), to: lastDay(end) };
}

function firstDay(value: string): string | null {
  const day = value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
  return parseDay(day) === null ? null : day;
}

function lastDay(value: string): string | null {
  if (value.length === 4) return firstDay(value) === null ? null : `${value}-12-31`;
  if (value.length !== 7) return firstDay(value);
  const first = parseDay(`${value}-01`);
  if (first === null) return null;
  const next = parseDay(`${isoDay(first + 31).slice(0, 7)}-01`);
  return next === null ? null : isoDay(next - 1);
}

/** Number of days, both ends counted; infinite when an end is open. */
export function length({ from, to }: Days): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : numberOf(to) - numberOf(from) + 1;
}

/** Days between two intervals: 0 when they share one, null when nothing is known of either. */
export function gap(a: Days, b: Days): number | null {
  if ((a.from === null && a.to === null) || (b.from === null && b.to === null)) return null;
  const before = distance(a.to, b.from);
  const after = distance(b.to, a.from);
  return Math.max(0, before, after);
}

/** Days from the first to the second; negative or 0 when it is not later. */
function distance(earlier: string | null, later: string | null): number {
  return earlier === null || later === null ? 0 : numberOf(later) - numberOf(earlier);
}

/** Day number of a day that is known to be one; this is asked for every pair that is compared. */
function numberOf(day: string): number {
  return dayNumber(digits(day, 0) * 100 + digits(day, 2), digits(day, 5), digits(day, 8));
}

function digits(day: string, at: number): number {
  return (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48;
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return isoDay(numberOf(day) + days);
}

/** The narrower of two intervals that touch: what both can mean. */
export function meet(a: Days, b: Days): Days {
  return length(b) < length(a) ? b : a;
}

/** Compares days by the calendar, unknown ones last. */
export function byDay(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
