/** Dates of the calendar: "March 8, 1987", "8 March", "Monday, March 8", "in March", "last August", "2019". */
import { civil, dayNumber, isDate, weekday } from '../../../text/calendar.ts';
import { glued } from '../../../text/scan.ts';
import { days, monthOf, oneDay, type Period, through, yearOf } from './period.ts';
import { isTag, tagSet } from '../tag.ts';
import { at, type Clock, dayAt, digitsAt, type Found, form, monthAt, thisYear, weekdayAt, yearAt } from './words.ts';
import { entry } from '../text.ts';

/** A day without its year lies at most so far ahead; else it is of the year before. */
const AHEAD_MAX = 45;
/** Tokens back in which a word of the future turns a weekday forward. */
const FUTURE_BACK = 8;

const DASH: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'through']);

/** The year after a date: "March 8, 1987", "8 March 1987". */
function yearAfter(c: Clock, last: number): { readonly year: number; readonly last: number } | null {
  const at = form(c, last + 1) === ',' ? last + 2 : last + 1;
  const year = yearAt(c, at);
  return year === null ? null : { year, last: at };
}

/** The day of a month: of the year given, else of the year that puts it nearest before the article. */
function dated(c: Clock, month: number, day: number, year: number | null): number | null {
  if (year !== null) return isDate(year, month, day) ? dayNumber(year, month, day) : null;
  const now = thisYear(c);
  if (now === null || c.today === null) return null;
  for (const y of [now + 1, now, now - 1]) {
    if (!isDate(y, month, day)) continue;
    const n = dayNumber(y, month, day);
    if (n - c.today <= AHEAD_MAX) return n;
  }
  return null;
}

function span(c: Clock, first: number, last: number, month: number, from: number, to: number, year: number | null): Found | null {
  const a = dated(c, month, from, year);
  const b = from === to ? a : dated(c, month, to, year);
  if (year !== null && a === null) return null;
  return { first, last, period: a === null || b === null ? null : a <= b ? days(a, b) : null, rule: 'en.time.date' };
}

/** "March 8", "March 8-10", "March eight, 1987", "8 March 1987", "the 8th of March", "8-10 March", "8-MAR-1987", "Mar 081987". */
export function fullDate(c: Clock, i: number): Found | null {
  const m = monthAt(c, i);
  if (m) {
    const run = /^([0-3]\d)((?:19|20)\d\d)$/.exec(form(c, m.last + 1));
    if (run) return span(c, i, m.last + 1, m.month, Number(run[1]), Number(run[1]), Number(run[2]));
    const d = dayAt(c, m.last + 1);
    if (!d || (form(c, d.last + 1) === ':' && digitsAt(c, d.last + 2) !== null)) return null;
    const until = DASH.has(form(c, d.last + 1)) && !monthAt(c, d.last + 2) ? dayAt(c, d.last + 2) : null;
    const last = until?.last ?? d.last;
    const y = yearAfter(c, last);
    return span(c, i, y?.last ?? last, m.month, d.day, until?.day ?? d.day, y?.year ?? null);
  }
  const start = form(c, i) === 'the' ? i + 1 : i;
  const d = dayAt(c, start);
  if (!d) return null;
  const until = DASH.has(form(c, d.last + 1)) ? dayAt(c, d.last + 2) : null;
  const end = until ?? d;
  const dashed = !until && isDashed(c, end.last + 1);
  const of = form(c, end.last + 1) === 'of' || dashed ? end.last + 2 : end.last + 1;
  const month = monthAt(c, of);
  if (!month || (start > i && !d.ordinal)) return null;
  const y = yearAfter(c, dashed && isDashed(c, month.last + 1) ? month.last + 1 : month.last);
  return span(c, i, y?.last ?? month.last, month.month, d.day, end.day, y?.year ?? null);
}

/** A dash without blanks: "8-MAR-1987". */
const isDashed = (c: Clock, i: number): boolean => form(c, i) === '-' && glued(c.text.tokens, i - 1) && glued(c.text.tokens, i);

/** "2020-10-14", "14/10/2020", "10/14/2020", where with both below thirteen nobody can tell; "14.10.2020" has the day first. */
export function numericDate(c: Clock, i: number): Found | null {
  const points = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(form(c, i));
  if (points) {
    const [d, m, y] = [Number(points[1]), Number(points[2]), Number(points[3])];
    return isDate(y, m, d) ? { first: i, last: i, period: oneDay(dayNumber(y, m, d)), rule: 'en.time.numeric' } : null;
  }
  const [a, b, d] = [digitsAt(c, i), digitsAt(c, i + 2), digitsAt(c, i + 4)];
  const mark = form(c, i + 1);
  if (a === null || b === null || d === null || mark !== form(c, i + 3) || (mark !== '-' && mark !== '/') || !glued(c.text.tokens, i) || !glued(c.text.tokens, i + 1)) return null;
  const [year, month, day] = a > 31 ? [a, b, d] : a > 12 ? [d, b, a] : b > 12 ? [d, a, b] : a === b ? [d, a, b] : [0, 0, 0];
  const period = year > 1000 && isDate(year, month, day) ? oneDay(dayNumber(year, month, day)) : null;
  return period || year === 0 ? { first: i, last: i + 4, period, rule: 'en.time.numeric' } : null;
}

/** "Monday", "Monday, March 8", "last Monday", "next Friday". */
export function weekdayDate(c: Clock, i: number): Found | null {
  const which = at(c, i, 'time.which');
  const start = which ? which.last + 1 : i;
  const day = weekdayAt(c, start);
  if (day === null || (form(c, start).endsWith('s') && !isOf(c, start))) return null;
  const after = form(c, start + 1) === ',' ? start + 2 : start + 1;
  const date = which ? null : fullDate(c, after);
  if (date && (after > start + 1 || monthAt(c, after))) return { ...date, first: i };
  if (c.today === null) return { first: i, last: start, period: null, rule: 'en.time.weekday' };
  const back = (weekday(c.today) - day + 7) % 7;
  const kind = which?.row.cells[0] ?? (future(c, i) ? 'this' : '');
  const n = kind === 'last' ? c.today - (back || 7) : kind === 'next' ? c.today + (7 - back) : kind === 'this' ? c.today + ((7 - back) % 7) : c.today - back;
  return { first: i, last: start, period: oneDay(n), rule: 'en.time.weekday' };
}

/** "Mondays raid", written without its apostrophe; not "closed on Mondays". */
const isOf = (c: Clock, i: number): boolean => form(c, i - 1) !== 'on' && (isTag(c.text.tags[i + 1] as number, NOUN) || (c.text.words[i + 1]?.noun ?? false));
const NOUN = tagSet('a', 'n', 'nn');

/** A word of the future stands before in the sentence. */
export function future(c: Clock, i: number): boolean {
  const sentence = c.text.sentenceOf[i];
  for (let j = i - 1; j >= Math.max(0, i - FUTURE_BACK) && c.text.sentenceOf[j] === sentence; j--) if (at(c, j, 'time.future')) return true;
  return false;
}

/** Words before which "May" and "March" are months. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(['in', 'since', 'until', 'till', 'by', 'of', 'last', 'next', 'this', 'early', 'mid', 'late', 'during', 'from', 'between', '-', 'and', 'to', 'before', 'after', 'through', 'for', "'s", 'mid-', 'that', 'the']);

/** "in March", "August 2018", "last August", "next May". */
export function monthAlone(c: Clock, i: number): Found | null {
  const which = at(c, i, 'time.which');
  const start = which ? which.last + 1 : i;
  const m = monthAt(c, start);
  if (!m) return null;
  const comma = form(c, m.last + 1) === ',' ? m.last + 2 : form(c, m.last + 1) === 'of' ? m.last + 2 : m.last + 1;
  const year = yearAt(c, comma);
  if (year !== null) return { first: i, last: comma, period: monthOf(year, m.month), rule: 'en.time.month-year' };
  const now = c.today === null ? null : civil(c.today);
  if (!which && !BEFORE_MONTH.has(form(c, i - 1)) && (m.month === 5 || m.month === 3 || entry(c.text.sentences, c.text.sentenceOf[i])?.first === i)) return null;
  if (!now) return { first: i, last: m.last, period: null, rule: 'en.time.month' };
  const kind = which?.row.cells[0] ?? '';
  const ahead = kind === 'next' || (kind === '' && future(c, i));
  const later = m.month > now.month || (m.month === now.month && (kind === 'last' || kind === 'next'));
  const y = ahead ? (m.month > now.month ? now.year : now.year + 1) : kind === 'this' ? now.year : later ? now.year - 1 : now.year;
  return { first: i, last: m.last, period: monthOf(y, m.month), rule: 'en.time.month' };
}

/** Words before which four digits are a year. */
const BEFORE_YEAR: ReadonlySet<string> = new Set(['in', 'since', 'until', 'till', 'by', 'of', 'early', 'mid', 'late', 'during', 'from', 'between', 'and', 'to', 'before', 'after', 'the', 'a', '(', 'year', 'through', 'summer', 'spring', 'autumn', 'winter', "'s", 'its', 'their', 'his', 'her', '-', 'back in', 'around', ',']);
const RANGED: ReadonlySet<string> = new Set(['between', 'from', '(']);

/** "2019", "1991-1995", "from 1997 to 2008", "the 1980s". */
export function yearAlone(c: Clock, i: number): Found | null {
  const year = yearAt(c, i);
  if (year === null) return null;
  if (glued(c.text.tokens, i) && form(c, i + 1) === 's' && year % 10 === 0) return { first: i, last: i + 1, period: through(yearOf(year), yearOf(year + 9)), rule: 'en.time.decade' };
  const mark = form(c, i + 1);
  const second = DASH.has(mark) || (mark === 'and' && RANGED.has(form(c, i - 1))) ? yearAt(c, i + 2) : null;
  if (second !== null && second > year && (glued(c.text.tokens, i) || RANGED.has(form(c, i - 1)))) return { first: i, last: i + 2, period: through(yearOf(year), yearOf(second)), rule: 'en.time.years' };
  return BEFORE_YEAR.has(form(c, i - 1)) ? { first: i, last: i, period: yearOf(year), rule: 'en.time.year' } : null;
}

/** Two dates that belong together: "from March 8 to April 2", "on Saturday and Sunday". */
export function joined(c: Clock, a: Found, point: (c: Clock, i: number) => Found | null): Found {
  const mark = form(c, a.last + 1);
  const before = form(c, a.first - 1);
  const next = mark === 'and' ? weekdayAt(c, a.last + 2) : null;
  if (next !== null && a.period && a.period.from === a.period.to && (weekday(a.period.from) + 1) % 7 === next) return { ...a, last: a.last + 2, period: days(a.period.from, a.period.from + 1) };
  if (!a.period || !((DASH.has(mark) && (before === 'from' || mark !== 'to')) || (mark === 'until' && before === 'from') || (mark === 'and' && before === 'between'))) return a;
  const b = point(c, a.last + 2);
  const period: Period | null = b?.period ? through(a.period, b.period) : null;
  return b && period ? { ...a, last: b.last, period } : a;
}
