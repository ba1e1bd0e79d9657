/** Times told from the day of the article: "yesterday", "last week", "the past three years", "two months ago". */
import { civil, weekday } from '../../../text/calendar.ts';
import { digits } from '../number/index.ts';
import { NUMBER } from '../../../text/scan.ts';
import { days, monthOf, oneDay, type Period, through, yearOf } from './period.ts';
import { at, cell, type Clock, type Found, form } from './words.ts';

/** Units that are told so often that no more than this many are meant in earnest. */
const UNITS_MAX = 2000;

/** "today", "yesterday evening", "the previous day", "overnight". */
export function dayWord(c: Clock, i: number): Found | null {
  const h = at(c, i, 'time.day');
  if (!h) return null;
  const [offset = '0', from] = cell(h).split(' ');
  const base = from === 'anchor' ? (c.anchor ?? c.today) : c.today;
  const n = Number(offset);
  const period = base === null ? null : Number.isInteger(n) ? oneDay(base + n) : days(base - 1, base);
  return { first: i, last: h.last, period, part: cell(h, 1) || null, rule: from === 'anchor' ? 'en.time.day-told' : 'en.time.day' };
}

/** A number before a unit: digits, words, "a", "several" (null). */
function amount(c: Clock, i: number): { readonly n: number | null; readonly last: number } | null {
  const word = form(c, i);
  if (c.text.tokens.kind[i] === NUMBER) return { n: digits(word), last: i };
  if (word === 'a' || word === 'an') return { n: 1, last: i };
  const h = at(c, i, 'num.unit') ?? at(c, i, 'num.teen') ?? at(c, i, 'num.ten') ?? at(c, i, 'num.about');
  if (h) {
    const more = h.row.cls === 'num.ten' && form(c, h.last + 1) === '-' ? at(c, h.last + 2, 'num.unit') : undefined;
    return { n: Number(cell(h)) + (more ? Number(cell(more)) : 0), last: more?.last ?? h.last };
  }
  const vague = at(c, i, 'num.vague');
  return vague ? { n: null, last: vague.last } : null;
}

/** So many units back from a day, as finely as the unit allows. */
function back(day: number, n: number, unit: string): Period | null {
  if (n > UNITS_MAX) return null;
  const { year, month } = civil(day);
  switch (unit) {
    case 'day': return oneDay(day - n);
    case 'week': return oneDay(day - 7 * n);
    case 'fortnight': return oneDay(day - 14 * n);
    case 'month': return monthOf(year, month - n);
    case 'quarter': return monthOf(year, month - 3 * n);
    case 'year': return yearOf(year - n);
    case 'decade': return yearOf(year - 10 * n);
    case 'century': return yearOf(year - 100 * n);
    case 'weekend': return oneDay(day - 7 * n);
    default: return oneDay(day - Math.floor((n * (unit === 'hour' ? 60 : unit === 'minute' ? 1 : 0)) / 1440));
  }
}

/** "two months ago", "a week earlier", "less than a month ago". */
export function ago(c: Clock, i: number): Found | null {
  const about = at(c, i, 'time.about');
  const n = amount(c, about ? about.last + 1 : i);
  const unit = n && at(c, n.last + 1, 'time.unit');
  const word = unit && at(c, unit.last + 1, 'time.ago');
  if (!n || !unit || !word) return null;
  const told = form(c, word.first) !== 'ago';
  const base = told ? c.anchor : c.today;
  const sign = Number(cell(word));
  const found: Found = { first: i, last: word.last, period: null, rule: 'en.time.ago' };
  if (base === null || n.n === null || (told && sign > 0)) return found;
  const then = back(base, n.n, cell(unit));
  if (then && about && cell(about) === 'less' && !told) {
    const since = civil(base);
    const from = cell(unit) === 'month' ? monthOf(since.year, since.month - n.n).from + since.day - 1 : cell(unit) === 'year' ? null : then.from;
    return { ...found, period: from === null ? then : days(from, base) };
  }
  return { ...found, period: then };
}

/** The rule of a time that is told by what came after it. */
export const AFTER = 'en.time.after';

/** "a day after the raid", "more than a month after it began": when that was, counted from the day told before. */
export function afterwards(c: Clock, i: number): Found | null {
  const about = at(c, i, 'time.about');
  const n = amount(c, about ? about.last + 1 : i);
  const unit = n && at(c, n.last + 1, 'time.unit');
  const base = c.anchor ?? c.today;
  if (!n?.n || !unit || form(c, unit.last + 1) !== 'after' || HOURS.has(cell(unit))) return null;
  return { first: i, last: unit.last + 1, period: base === null ? null : back(base, n.n, cell(unit)), rule: AFTER };
}

/** Units within a day. */
const HOURS: ReadonlySet<string> = new Set(['minute', 'hour']);

/** "last week", "this month", "next year", "the past 24 hours", "the last three years". */
export function whichUnit(c: Clock, i: number): Found | null {
  const which = at(c, i, 'time.which');
  if (!which) return null;
  const about = at(c, which.last + 1, 'num.vague');
  const n = about ? null : amount(c, which.last + 1);
  const unit = at(c, (n?.last ?? about?.last ?? which.last) + 1, 'time.unit');
  if (!unit) return season(c, i, which.last + 1, cell(which));
  const rule = 'en.time.unit';
  const found: Found = { first: i, last: unit.last, period: null, rule };
  if (c.today === null || about || n?.n === null) return found;
  const kind = cell(which);
  const past = form(c, which.last) === 'past' || form(c, which.last) === 'last';
  if (n?.n) return { ...found, period: kind === 'last' && past ? lately(c.today, n.n, cell(unit)) : kind === 'next' ? ahead(c.today, n.n, cell(unit)) : null };
  if (form(c, which.last) === 'past' || cell(unit, 1) === '2') return { ...found, period: cell(unit, 1) === '2' ? null : lately(c.today, 1, cell(unit)) };
  return { ...found, period: whole(c.today, cell(unit), kind === 'last' ? -1 : kind === 'next' ? 1 : 0) };
}

/** "the past three years": from a month to the month of the article; days and weeks by the day. */
function lately(today: number, n: number, unit: string): Period | null {
  const { year, month } = civil(today);
  const months = unit === 'month' ? n : unit === 'year' ? 12 * n : unit === 'decade' ? 120 * n : 0;
  if (months > 0) return n > UNITS_MAX ? null : through(monthOf(year, month - months), monthOf(year, month));
  const from = unit === 'hour' || unit === 'minute' ? oneDay(today - Math.max(unit === 'hour' && n >= 12 ? 1 : 0, Math.round(n / 24))) : back(today, n, unit);
  return from && days(from.from, today);
}

function ahead(today: number, n: number, unit: string): Period | null {
  const { year, month } = civil(today);
  if (n > UNITS_MAX) return null;
  if (unit === 'month' || unit === 'year') return through(monthOf(year, month), monthOf(year, month + n * (unit === 'year' ? 12 : 1)));
  const to = unit === 'week' ? 7 * n : unit === 'day' ? n : 1;
  return days(today, today + to);
}

/** A whole week (from Monday), weekend, month or year before, of, or after the article's. */
function whole(today: number, unit: string, step: number): Period | null {
  const { year, month } = civil(today);
  const monday = today - ((weekday(today) + 6) % 7);
  switch (unit) {
    case 'day': return oneDay(today + step);
    case 'week': return step === 0 ? days(monday, Math.max(today, monday)) : days(monday + 7 * step, monday + 7 * step + 6);
    case 'weekend': return step < 0 ? days(monday - 2, monday - 1) : days(monday + 5 + 7 * step, monday + 6 + 7 * step);
    case 'month': return monthOf(year, month + step);
    case 'year': return yearOf(year + step);
    case 'decade': return through(yearOf(Math.floor(year / 10) * 10 + 10 * step), yearOf(Math.floor(year / 10) * 10 + 10 * step + 9));
    default: return null;
  }
}

/** "last summer", "in the winter of 2019". */
function season(c: Clock, first: number, i: number, kind: string): Found | null {
  const h = at(c, i, 'time.season');
  if (!h || c.today === null) return null;
  const { year, month } = civil(c.today);
  const start = (Number(cell(h)) - 1) * 3;
  const y = kind === 'last' && month < start + 3 ? year - 1 : kind === 'next' && month > start ? year + 1 : year;
  return { first, last: h.last, period: through(monthOf(y, start), monthOf(y, start + 2)), rule: 'en.time.season' };
}

/** "for nearly a year" of what has been going on: it lasts until now; "for a year" of what is over gives no day. */
function lasting(c: Clock, i: number, n: number | null, unit: string): Period | null {
  if (form(c, i - 1) !== 'for' || n === null || c.today === null || HOURS.has(unit)) return null;
  const sentence = c.text.sentenceOf[i];
  for (let j = i - 2; j >= Math.max(0, i - PERFECT_BACK) && c.text.sentenceOf[j] === sentence; j--) if (PERFECT.has(form(c, j))) return lately(c.today, n, unit);
  return null;
}

const PERFECT: ReadonlySet<string> = new Set(['has', 'have', "'ve"]);
const PERFECT_BACK = 14;

/** "in recent days": this month. */
export function recently(c: Clock, i: number): Found | null {
  const unit = form(c, i) === 'recent' ? at(c, i + 1, 'time.unit') : undefined;
  if (!unit || (cell(unit) !== 'day' && cell(unit) !== 'week')) return null;
  const now = c.today === null ? null : civil(c.today);
  return { first: i, last: unit.last, period: now && monthOf(now.year, now.month), rule: 'en.time.recent' };
}

/** "for three years", "six months": how long, not when. */
export function duration(c: Clock, i: number): Found | null {
  const about = at(c, i, 'time.about');
  const n = amount(c, about ? about.last + 1 : i);
  if (!n) return null;
  const dash = form(c, n.last + 1) === '-' ? n.last + 2 : n.last + 1;
  const unit = at(c, dash, 'time.unit');
  return unit ? { first: i, last: form(c, unit.last + 1) === '-' && form(c, unit.last + 2) === 'old' ? unit.last + 2 : unit.last, period: lasting(c, i, n.n, cell(unit)), relation: 'duration', rule: 'en.time.duration' } : null;
}
