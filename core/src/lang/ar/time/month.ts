/** Months and years without a day: a month is not its first day. */
import type { Hit } from '../text.ts';
import { eraAfter, isYear, monthNumber, otherName, yearAfter } from './date.ts';
import { monthIndex, months, nearMonth, years } from './period.ts';
import { type Clock, digitsAt, direction, form, type Found, goesOn, isDash, opens, spelt, tailAt, value } from './words.ts';

/** "في فبراير (شباط)", "يوليو 2015", "أكتوبر الماضي", "شهر مايو". */
export function monthAlone(c: Clock, i: number): Found | null {
  const word = opens(c, i, 'time.unit');
  const labelled = word !== undefined && value(word) === 'month 1' && !word.split.article;
  const month = labelled ? goesOn(c, word.last + 1, 'time.month') : opens(c, i, 'time.month');
  if (!month || month.split.article || !spelt(c, month, 'dated')) return null;
  const m = monthNumber(month);
  const last = otherName(c, month);
  const year = yearAfter(c, last + 1);
  if (year) return { first: i, last: year.last, period: months(monthIndex(year.n, m)), rule: 'ar.time.month-year' };
  const tail = tailAt(c, last + 1);
  if (!tail && !labelled && last === month.last && !isTime(c, i, month)) return null;
  const period = c.today === null ? null : nearMonth(c.today, m, direction(c, i, tail), tail !== null && tail.step !== 0);
  return { first: i, last: tail?.last ?? last, period, rule: 'ar.time.month', partial: { month: m, day: null } };
}

/** A bare name is a month after a preposition, at the edge of a period ("مطلع مايو"), or joined to a month ("بين مايو ويونيو"). */
function isTime(c: Clock, i: number, month: Hit): boolean {
  const weak = value(month).endsWith(' weak');
  if (!spelt(c, month, 'alone')) return false;
  const before = c.text.hits[i - 1] ?? [];
  if (before.some((h) => h.last === i - 1 && h.split.pronoun === '' && (h.row.cls === 'time.edge' || h.row.cls === 'time.rel' || (h.row.cls === 'time.before' && (!weak || value(h) === 'any'))))) return true;
  if (weak) return false;
  return month.split.prep === 'ب' || month.split.prep === 'ل' || (month.split.conj === 'و' && before.some((h) => h.row.cls === 'time.month'));
}

/** "عام 2013", "في 2013", "منذ 2013", "عامي 2013 و2015", "أعوام 2013-2015". */
export function yearAlone(c: Clock, i: number): Found | null {
  const word = opens(c, i, 'time.year') ?? plural(c, i);
  const at = word ? word.last + 1 : i;
  const n = digitsAt(c, at);
  if (!n || n.article || !isYear(n.n)) return null;
  if (!word && !isYearHere(c, i)) return null;
  const second = word || isDash(c, n.last + 1) ? secondYear(c, n.last + 1) : null;
  if (second && second.n > n.n) return { first: i, last: eraAfter(c, second.last), period: years(n.n, second.n), rule: 'ar.time.years' };
  return { first: i, last: eraAfter(c, n.last), period: years(n.n), rule: 'ar.time.year' };
}

function plural(c: Clock, i: number): Hit | undefined {
  const unit = opens(c, i, 'time.unit');
  return unit && value(unit).startsWith('year') ? unit : undefined;
}

/** A bare number is a year only after "في", "منذ", "حتى" or an edge ("نهاية 2013"), and not when it counts something. */
function isYearHere(c: Clock, i: number): boolean {
  if (goesOn(c, i + 1, 'time.unit')) return false;
  return (c.text.hits[i - 1] ?? []).some((h) => h.last === i - 1 && h.split.pronoun === '' && (h.row.cls === 'time.edge' || h.row.cls === 'time.rel' || (h.row.cls === 'time.before' && value(h) === 'any')));
}

function secondYear(c: Clock, i: number): { readonly n: number; readonly last: number } | null {
  if (!isDash(c, i) && form(c, i) !== '/' && form(c, i) !== 'و' && !goesOn(c, i, 'time.join')) return null;
  const n = digitsAt(c, i + 1);
  return n && !n.article && isYear(n.n) ? { n: n.n, last: n.last } : null;
}
