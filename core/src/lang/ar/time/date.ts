/** Days of the calendar: a day and a month, with or without a year, alone or as the two ends of a range; dates in digits. */
import { dayNumber, isDate } from '../../../text/calendar.ts';
import { nearDay, oneDay, type Period, through } from './period.ts';
import { type Clock, digitsAt, direction, form, type Found, goesOn, isDash, named, opens, spelt, tailAt, value } from './words.ts';
import type { Hit } from '../text.ts';

/** "السبت 10 أكتوبر/تشرين الأول 2020", "يوم 17 اغسطس (آب)", "في الأول من أبريل", "14/10/2020": a day of a month. */
export function fullDate(c: Clock, i: number): Found | null {
  let at = i;
  const unit = opens(c, at, 'time.unit');
  if (unit && /^day [12]$/.test(value(unit)) && !unit.split.article) at = unit.last + 1;
  const weekday = at === i ? opens(c, at, 'time.weekday') : goesOn(c, at, 'time.weekday');
  let bracket = false;
  if (weekday) {
    at = weekday.last + 1;
    bracket = form(c, at) === '(';
    if (bracket || form(c, at) === '،' || goesOn(c, at, 'time.era')) at++;
  }
  const found = numeric(c, at) ?? dayMonth(c, at, i);
  if (!found) return null;
  return { ...found, first: i, last: bracket && form(c, found.last + 1) === ')' ? found.last + 1 : found.last };
}

/** "14/10/2020", "2020-10-14", "14-10-2020", "14.10.2020". */
function numeric(c: Clock, i: number): Found | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(form(c, i));
  if (dotted) return digitsDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), i, i);
  const mark = form(c, i + 1);
  if ((mark !== '/' && mark !== '-') || form(c, i + 3) !== mark) return null;
  const [a, b, d] = [digitsAt(c, i), digitsAt(c, i + 2), digitsAt(c, i + 4)];
  if (!a || !b || !d || a.article || b.article || d.article) return null;
  return a.n > 31 ? digitsDate(a.n, b.n, d.n, i, i + 4) : digitsDate(d.n, b.n, a.n, i, i + 4);
}

function digitsDate(year: number, month: number, day: number, first: number, last: number): Found | null {
  return isYear(year) && isDate(year, month, day) ? { first, last, period: oneDay(dayNumber(year, month, day)), rule: 'ar.time.numeric' } : null;
}

export const isYear = (n: number): boolean => n >= 1900 && n <= 2100;

/** A day of a month in digits or as an ordinal. */
interface DayWord {
  readonly n: number;
  readonly last: number;
  readonly ordinal: boolean;
}

/** "10", "الـ23", "الخامس عشر". */
function dayAt(c: Clock, i: number): DayWord | null {
  const digits = digitsAt(c, i);
  if (digits) return digits.n >= 1 && digits.n <= 31 ? { n: digits.n, last: digits.last, ordinal: false } : null;
  const h = opens(c, i, 'time.ordinal');
  return h && /^\d+$/.test(value(h)) ? { n: Number(value(h)), last: h.last, ordinal: true } : null;
}

/** The second of two days: "10 و11 أكتوبر", "10-15 أكتوبر", "10 إلى 15 أكتوبر". */
function secondDay(c: Clock, i: number): DayWord | null {
  if (isDash(c, i) || form(c, i) === '/' || form(c, i) === 'و' || goesOn(c, i, 'time.join')) return dayAt(c, i + 1);
  return /^و(?!$)/.test(form(c, i)) ? dayAt(c, i) : null;
}

/** "10 أكتوبر", "23 والـ24 من شهر أغسطس الجاري", "الأول من أبريل/ نيسان 2024". `start` is where the expression begins. */
function dayMonth(c: Clock, i: number, start: number): Found | null {
  const first = dayAt(c, i);
  if (!first) return null;
  const second = secondDay(c, first.last + 1);
  const day = second ?? first;
  let at = day.last + 1;
  const from = form(c, at) === 'من';
  if (from) at++;
  else if (day.ordinal) return null;
  const word = goesOn(c, at, 'time.unit');
  if (word && value(word) === 'month 1') at = word.last + 1;
  const month = goesOn(c, at, 'time.month');
  if (!month || month.split.article || !spelt(c, month, 'dated')) return null;
  const m = monthNumber(month);
  const last = otherName(c, month);
  const year = yearAfter(c, last + 1);
  if (year) {
    if (!isDate(year.n, m, first.n) || !isDate(year.n, m, day.n)) return null;
    const [a, b] = [oneDay(dayNumber(year.n, m, first.n)), oneDay(dayNumber(year.n, m, day.n))];
    return { first: i, last: year.last, period: ordered(a, b), rule: second ? 'ar.time.days' : 'ar.time.date' };
  }
  const tail = tailAt(c, last + 1);
  const end = tail?.last ?? last;
  const rule = second ? 'ar.time.days' : 'ar.time.day-month';
  if (!tail && (named(c, start, 'date') || named(c, start, `${day.n} ${m}`))) return { first: i, last: end, period: null, rule: 'ar.time.name' };
  if (c.today === null) return { first: i, last: end, period: null, rule, partial: { month: m, day: first.n } };
  const a = nearDay(c.today, m, first.n, direction(c, start, tail));
  const b = a && second ? nearDay(a.from, m, day.n, 1) : a;
  return { first: i, last: end, period: a && b ? ordered(a, b) : null, rule, partial: { month: m, day: first.n } };
}

function ordered(a: Period, b: Period): Period | null {
  return a.from <= b.from ? through(a, b) : null;
}

export const monthNumber = (h: Hit): number => Number.parseInt(value(h), 10);

/** "/تشرين الأول" or "(آب)": the same month in the other vocabulary. Gives the last token; the month told first stands. */
export function otherName(c: Clock, month: Hit): number {
  const { last } = month;
  const open = form(c, last + 1);
  if (open !== '/' && open !== '(' && !isDash(c, last + 1)) return last;
  const other = goesOn(c, last + 2, 'time.month');
  if (!other) return last;
  if (open === '(') return form(c, other.last + 1) === ')' ? other.last + 1 : last;
  return open === '/' || monthNumber(other) === monthNumber(month) ? other.last : last;
}

/** A year after a month: "2020", "، 2020", "من عام 2020", "عام 2020م". */
export function yearAfter(c: Clock, i: number): { readonly n: number; readonly last: number } | null {
  let at = i;
  if (form(c, at) === '،' || form(c, at) === 'من') at++;
  const word = goesOn(c, at, 'time.year');
  if (word) at = word.last + 1;
  else if (form(c, i) === 'من') return null;
  const n = digitsAt(c, at);
  return n && !n.article && isYear(n.n) ? { n: n.n, last: eraAfter(c, n.last) } : null;
}

/** "م", "ميلادي" after a year. */
export function eraAfter(c: Clock, last: number): number {
  const era = goesOn(c, last + 1, 'time.era');
  return era && value(era) === 'ad' ? era.last : last;
}
