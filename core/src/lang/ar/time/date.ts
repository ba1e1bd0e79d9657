/** Dates of the calendar: days, months, years. */
import { civil, dayNumber, fromHijri, isDate, isoDay, pad } from '../../../text/calendar.ts';
import { type Clock, digits, type Found, future, hit } from './words.ts';

/** "10 أكتوبر/تشرين الأول 2020", "17 اغسطس (آب)", "في 27 سبتمبر الماضي": a day and a month, with or without a year. */
export function fullDate(c: Clock, i: number): Found | null {
  let first = i;
  let at = i;
  const weekday = hit(c, i, 'time.weekday');
  if (weekday) at = c.text.tokens.form[weekday.last + 1] === '،' ? weekday.last + 2 : weekday.last + 1;
  const numeric = slashed(c, at);
  if (numeric) return { ...numeric, first };
  const day = digits(c, at);
  if (day === null || day < 1 || day > 31) return null;
  const month = hit(c, at + 1, 'time.month');
  if (!month || month.split.prep) return null;
  const m = Number(month.row.cells[0]);
  let last = otherName(c, month.last);
  const y = year(c, last + 1);
  if (y) {
    last = y.last;
    return isDate(y.n, m, day) ? { first, last, edtf: isoDay(dayNumber(y.n, m, day)), rule: 'ar.time.date' } : null;
  }
  const tail = hit(c, last + 1, 'time.last') ?? hit(c, last + 1, 'time.next') ?? hit(c, last + 1, 'time.this');
  const ahead = hit(c, last + 1, 'time.next') !== undefined || future(c, i) || c.text.tokens.form[first - 1] === 'حتي' || c.text.tokens.form[first - 1] === 'لغاية';
  if (tail) last = tail.last;
  first = weekday ? weekday.first : i;
  if (c.today === null) return { first, last, edtf: null, rule: 'ar.time.day-month' };
  return { first, last, edtf: nearDay(c.today, m, day, ahead), rule: 'ar.time.day-month' };
}

/** 14/10/2020 or 2020-10-14 or 14-10-2020. */
function slashed(c: Clock, i: number): Found | null {
  const mark = c.text.tokens.form[i + 1];
  if ((mark !== '/' && mark !== '-') || c.text.tokens.form[i + 3] !== mark) return null;
  const [a, b, d] = [digits(c, i), digits(c, i + 2), digits(c, i + 4)];
  if (a === null || b === null || d === null) return null;
  const [y, m, day] = a > 31 ? [a, b, d] : [d, b, a];
  return y > 1900 && y < 2100 && isDate(y, m, day) ? { first: i, last: i + 4, edtf: isoDay(dayNumber(y, m, day)), rule: 'ar.time.numeric' } : null;
}

/** "/تشرين الأول" or "(آب)": the same month in the other vocabulary. */
function otherName(c: Clock, last: number): number {
  const open = c.text.tokens.form[last + 1];
  if (open !== '/' && open !== '(' && open !== '-') return last;
  const other = hit(c, last + 2, 'time.month');
  if (!other) return last;
  return open === '(' && c.text.tokens.form[other.last + 1] === ')' ? other.last + 1 : other.last;
}

/** A year after a month: "2020", "من عام 2020", "عام 2020". */
function year(c: Clock, i: number): { n: number; last: number } | null {
  let at = i;
  if (c.text.tokens.form[at] === '،' || c.text.tokens.form[at] === 'من') at++;
  const word = hit(c, at, 'time.year');
  if (word) at = word.last + 1;
  const n = digits(c, at);
  return n !== null && n >= 1900 && n <= 2100 ? { n, last: at } : null;
}

/** The latest such day not after today, or the next one. */
function nearDay(today: number, month: number, day: number, ahead: boolean): string | null {
  const now = civil(today).year;
  for (const y of ahead ? [now, now + 1] : [now, now - 1, now - 2]) {
    if (!isDate(y, month, day)) continue;
    const d = dayNumber(y, month, day);
    if (ahead ? d >= today : d <= today + 1) return isoDay(d);
  }
  return isDate(now, month, day) ? isoDay(dayNumber(now, month, day)) : null;
}

/** "27 صفر 1442": a day of the Hijri calendar. */
export function hijriDate(c: Clock, i: number): Found | null {
  const day = digits(c, i);
  const month = day === null ? undefined : hit(c, i + 1, 'time.hijri');
  if (day === null || !month) return null;
  const y = digits(c, month.last + 1);
  if (y === null || y < 1300 || y > 1600) return null;
  const found = fromHijri(y, Number(month.row.cells[0]), day);
  const last = c.text.tokens.form[month.last + 2] === 'ه' ? month.last + 2 : month.last + 1;
  return found === null ? null : { first: i, last, edtf: isoDay(found), rule: 'ar.time.hijri' };
}

/** "في فبراير (شباط)", "يوليو 2015", "أكتوبر الماضي": a month is not its first day. */
export function monthAlone(c: Clock, i: number): Found | null {
  const word = hit(c, i, 'time.unit')?.row.cells[0] === 'month 1' ? i + 1 : i;
  const month = hit(c, word, 'time.month');
  if (!month || month.split.article || month.split.pronoun || (month.split.prep && month.row.form.length < 5)) return null;
  const m = Number(month.row.cells[0]);
  let last = otherName(c, month.last);
  const y = year(c, last + 1);
  if (y) return { first: i, last: y.last, edtf: `${y.n}-${pad(m)}`, rule: 'ar.time.month-year' };
  const next = hit(c, last + 1, 'time.next');
  const tail = next ?? hit(c, last + 1, 'time.last') ?? hit(c, last + 1, 'time.this');
  const before = c.text.tokens.form[i - 1] ?? '';
  if (!tail && word === i && before !== 'في' && before !== 'منذ' && before !== 'خلال' && month.split.prep === '' && last === month.last) return null;
  if (tail) last = tail.last;
  if (c.today === null) return { first: i, last, edtf: null, rule: 'ar.time.month' };
  const now = civil(c.today);
  const yearOf = next ? (m >= now.month ? now.year : now.year + 1) : m <= now.month ? now.year : now.year - 1;
  return { first: i, last, edtf: `${yearOf}-${pad(m)}`, rule: 'ar.time.month' };
}

/** "عام 2013", "في 2013", "منذ 2013". */
export function yearAlone(c: Clock, i: number): Found | null {
  const word = hit(c, i, 'time.year');
  const at = word ? word.last + 1 : i;
  const n = digits(c, at);
  if (n === null || n < 1900 || n > 2100) return null;
  const before = c.text.tokens.form[i - 1] ?? '';
  const bound = hit(c, i - 1, 'time.edge') ?? hit(c, i - 1, 'time.rel');
  if (!word && !bound && before !== 'في' && before !== 'منذ' && before !== 'حتي') return null;
  return { first: i, last: at, edtf: String(n), rule: 'ar.time.year' };
}
