/** Dates of the Hijri calendar. */
import { fromHijri } from '../../../text/calendar.ts';
import { fullDate, monthNumber } from './date.ts';
import { days, oneDay } from './period.ts';
import { type Clock, digitsAt, form, type Found, goesOn, opens, tailAt, value } from './words.ts';

/** Years that are taken for Hijri ones. */
const isHijriYear = (n: number): boolean => n >= 1300 && n <= 1600;

/** "27 صفر 1442 هـ", "الجمعة 5 من شوال 1436هـ الموافق 21 أغسطس 2015م": without a year no day is guessed. */
export function hijriDate(c: Clock, i: number): Found | null {
  let at = i;
  const weekday = opens(c, at, 'time.weekday');
  if (weekday) at = form(c, weekday.last + 1) === '،' ? weekday.last + 2 : weekday.last + 1;
  const day = digitsAt(c, at);
  if (!day || day.n < 1 || day.n > 30) return null;
  at = day.last + 1;
  if (form(c, at) === 'من') at++;
  const word = goesOn(c, at, 'time.unit');
  if (word && value(word) === 'month 1') at = word.last + 1;
  const month = goesOn(c, at, 'time.hijri');
  if (!month) return null;
  const year = yearOf(c, month.last + 1);
  if (!year) return { first: i, last: tailAt(c, month.last + 1)?.last ?? month.last, period: null, rule: 'ar.time.hijri' };
  const found = fromHijri(year.n, monthNumber(month), day.n, c.hijri);
  const same = gregorian(c, year.last + 1);
  if (same) return { first: i, last: same.last, period: same.period, rule: 'ar.time.hijri' };
  return { first: i, last: year.last, period: found === null ? null : oneDay(found), rule: 'ar.time.hijri' };
}

/** "1442", "، 1442 هـ", "عام 1442 للهجرة". */
function yearOf(c: Clock, i: number): { readonly n: number; readonly last: number } | null {
  let at = form(c, i) === '،' ? i + 1 : i;
  at = (goesOn(c, at, 'time.year')?.last ?? at - 1) + 1;
  const n = digitsAt(c, at);
  if (!n || n.article || !isHijriYear(n.n)) return null;
  const era = goesOn(c, n.last + 1, 'time.era');
  return { n: n.n, last: era && value(era) === 'ah' ? era.last : n.last };
}

/** "الموافق 14 أكتوبر 2020", "(14 أكتوبر 2020)", "- 14 أكتوبر 2020": the Gregorian day told beside it stands. */
function gregorian(c: Clock, i: number): { readonly last: number; readonly period: Found['period'] } | null {
  const mark = form(c, i);
  const era = goesOn(c, i, 'time.era');
  const joined = (era && value(era) === 'same') || mark === '(' || mark === '-' || mark === '/' || mark === '،';
  if (!joined) return null;
  const found = fullDate(c, i + 1);
  if (!found || found.rule === 'ar.time.day-month' || !found.period) return null;
  return { last: mark === '(' && form(c, found.last + 1) === ')' ? found.last + 1 : found.last, period: found.period };
}

/** "الموافق 25 شوال 1436 هـ" after a Gregorian day: the last token of it, or the day's own. */
export function hijriAfter(c: Clock, last: number): number {
  const era = goesOn(c, last + 1, 'time.era');
  if (!era || value(era) !== 'same') return last;
  return hijriDate(c, era.last + 1)?.last ?? last;
}

/** Months of the Hijri year that are tried before and after that of the article. */
const HIJRI_YEARS: readonly number[] = [1, 0, -1];

/** "شهر رمضان الماضي", "رمضان 1442 هـ", "شهر شعبان": its days; without a year the latest that has begun. */
export function hijriMonth(c: Clock, i: number): Found | null {
  const word = opens(c, i, 'time.unit');
  const labelled = word !== undefined && value(word) === 'month 1' && !word.split.article;
  const month = labelled ? goesOn(c, word.last + 1, 'time.hijri') : opens(c, i, 'time.hijri');
  if (!month) return null;
  const m = monthNumber(month);
  const year = yearOf(c, month.last + 1);
  if (year) return { first: i, last: year.last, period: hijriDays(c, year.n, m), rule: 'ar.time.hijri-month' };
  if (!labelled) return null;
  const tail = tailAt(c, month.last + 1);
  return { first: i, last: tail?.last ?? month.last, period: nearest(c, m, tail?.step ?? 0), rule: 'ar.time.hijri-month' };
}

function hijriDays(c: Clock, year: number, month: number): Found['period'] {
  const from = fromHijri(year, month, 1, c.hijri);
  const next = month === 12 ? fromHijri(year + 1, 1, 1, c.hijri) : fromHijri(year, month + 1, 1, c.hijri);
  return from === null || next === null ? null : days(from, next - 1);
}

function nearest(c: Clock, month: number, step: number): Found['period'] {
  const { today } = c;
  if (today === null) return null;
  const { year } = c.hijri(today);
  const all = HIJRI_YEARS.map((k) => hijriDays(c, year + k, month)).filter((p) => p !== null);
  if (step > 0) return all.findLast((p) => p.from > today) ?? null;
  return all.find((p) => (step < 0 ? p.to < today : p.from <= today)) ?? null;
}
