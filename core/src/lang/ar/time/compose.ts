/** Puts expressions together: hour, relation, edge or share, part of the day, the time itself, a second end. */
import { fullDate } from './date.ts';
import { hijriAfter, hijriDate, hijriMonth } from './hijri.ts';
import { monthAlone, yearAlone } from './month.ts';
import { edgeOf, months, monthIndex, monthOf, nearDay, oneDay, type Period, shareOf, through } from './period.ts';
import { civil, weekday } from '../../../text/calendar.ts';
import { deictic, weekdayAt } from './relative.ts';
import { ago, duration, lasting, lastUnit, sinceAgo, thisUnit } from './unit.ts';
import { type Clock, digitsAt, form, type Found, goesOn, opens, type Partial, type Rule, started, value, withMore } from './words.ts';

/** What stands for itself, the most telling first: a date before its weekday, a year before the unit that names it. */
const POINTS: readonly Rule[] = [fullDate, hijriDate, deictic, weekdayAt, monthAlone, hijriMonth, yearAlone, lastUnit, thisUnit];
const ALONE: readonly Rule[] = [...POINTS, ago, duration];

function first(c: Clock, i: number, rules: readonly Rule[]): Found | null {
  for (const rule of rules) {
    const found = rule(c, i);
    if (found) return found;
  }
  return null;
}

/** The whole expression that begins at a token, or null. */
export function expressionAt(c: Clock, i: number): Found | null {
  const clock = hourAt(c, i);
  if (clock) return clock;
  const rel = opens(c, i, 'time.rel');
  const whole = first(c, i, [deictic]) ?? (rel ? relative(c, i) : edged(c, i, ALONE));
  if (!whole) return null;
  const ended = range(c, whole) ?? lasting(c, whole) ?? whole;
  const last = ended.rule === 'ar.time.date' ? hijriAfter(c, ended.last) : ended.last;
  return sinceStart(c, last === ended.last ? ended : { ...ended, last });
}

/** "منذ 27 سبتمبر", "منذ أسبوعين": up to the day of the article; "اعتباراً من 10 أكتوبر", "حتى الآن": the day itself. */
function relative(c: Clock, i: number): Found | null {
  const rel = opens(c, i, 'time.rel');
  if (!rel) return null;
  const [relation, open] = value(rel).split(' ');
  const at = rel.last + 1;
  const found = edged(c, at, POINTS) ?? (open ? sinceAgo(c, at) : null);
  if (!found) return null;
  if (found.relation === 'duration') return { ...found, first: i };
  const ranged = open !== undefined && range(c, { ...found, first: at }) !== null;
  const period = open && !ranged && found.period ? toToday(c, found.period) : found.period;
  return withMore(found, { first: i, period, relation: relation === 'since' ? 'since' : 'until' });
}

/** "منذ بدء الحرب في 27 سبتمبر": from that day to the day of the article. */
function sinceStart(c: Clock, found: Found): Found {
  if (!found.period || found.relation !== undefined || c.today === null || found.period.from >= c.today || !started(c, found.first)) return found;
  return withMore(found, { period: toToday(c, found.period), relation: 'since', rule: 'ar.time.since-start' });
}

function toToday(c: Clock, p: Period): Period {
  return c.today !== null && p.from < c.today ? { from: p.from, to: c.today, grain: p.grain, grainTo: 'day' } : p;
}

/** "نهاية 2013", "مطلع الشهر الماضي", "النصف الأول من 2015", else a time with its part of day. */
function edged(c: Clock, i: number, rules: readonly Rule[]): Found | null {
  const plain = parted(c, i, rules);
  if (plain) return plain;
  const share = opens(c, i, 'time.share');
  if (share && form(c, share.last + 1) === 'من') {
    const found = first(c, share.last + 2, POINTS) ?? bareUnit(c, share.last + 2);
    const [from = '0', to = '0'] = value(share).split(' ');
    return found && found.period && found.period.grain !== 'day' ? { ...found, first: i, period: shareOf(found.period, Number(from), Number(to)), rule: 'ar.time.edge' } : null;
  }
  const edge = opens(c, i, 'time.edge');
  if (!edge || edge.split.article) return null;
  const found = parted(c, edge.last + 1, POINTS);
  if (!found || found.rule === 'ar.time.hours') return null;
  const [name = '', weak] = value(edge).split(' ');
  // "أصيب آخر الأسبوع الماضي": another one, last week.
  if (weak && found.rule !== 'ar.time.this-unit') return null;
  // "مصدر مطلع أمس": an informed source; a day has only an end ("بنهاية أمس").
  if (DAY_RULES.test(found.rule)) return name === 'end' ? { ...found, first: i } : null;
  return { ...found, first: i, period: found.period && edgeOf(found.period, name), rule: 'ar.time.edge' };
}

const DAY_RULES = /\.(date|day-month|days|numeric|hijri|name|today|weekday|weekdays|weekday-last|weekday-next)$/;

/** "النصف الأول من العام": the year of the article. */
function bareUnit(c: Clock, i: number): Found | null {
  const unit = opens(c, i, 'time.unit');
  if (!unit?.split.article || value(unit) !== 'year 1' || c.today === null) return null;
  const { year } = civil(c.today);
  return { first: i, last: unit.last, period: { ...months(monthIndex(year, 1), monthIndex(year, 12)), grain: 'year', grainTo: 'year' }, rule: 'ar.time.this-unit' };
}

/** "فجر السبت", "ظهر اليوم", "منتصف يوم 10 أكتوبر", "السبت صباحاً", "مساء يوم السبت": a day with its part. */
function parted(c: Clock, i: number, rules: readonly Rule[]): Found | null {
  const plain = first(c, i, rules);
  const part = plain ? undefined : opens(c, i, 'time.part');
  if (!part) return plain && withPartAfter(c, plain);
  const at = form(c, part.last + 1) === 'من' ? part.last + 2 : part.last + 1;
  const found = first(c, at, DAYS);
  return found && isDayLike(found) ? withMore(found, { first: i, part: value(part) }) : null;
}

const DAYS: readonly Rule[] = [fullDate, hijriDate, deictic, weekdayAt];

const isDayLike = (f: Found): boolean => !f.period || f.period.grain === 'day';

function withPartAfter(c: Clock, found: Found): Found {
  if (found.part || !DAY_RULES.test(found.rule)) return found;
  const part = goesOn(c, found.last + 1, 'time.part-after');
  return part ? withMore(found, { last: part.last, part: value(part) }) : found;
}

/** "الساعة 10:30 من صباح السبت", "الساعة السادسة مساء اليوم", "الساعة 12 ظهراً": an hour belongs to the day beside it. */
function hourAt(c: Clock, i: number): Found | null {
  const word = opens(c, i, 'time.hour');
  if (!word || word.split.pronoun !== '') return null;
  const digits = digitsAt(c, word.last + 1) ?? decimal(c, word.last + 1);
  const ordinal = digits ? undefined : opens(c, word.last + 1, 'time.ordinal');
  if (!digits && !ordinal) return null;
  let last = digits ? digits.last : (ordinal?.last ?? i);
  if (digits && form(c, last + 1) === ':' && digitsAt(c, last + 2)) last += 2;
  const after = goesOn(c, last + 1, 'time.part-after');
  const at = form(c, last + 1) === 'من' ? last + 2 : last + 1;
  const day = edged(c, at, DAYS) ?? (after ? edged(c, after.last + 1, DAYS) : null);
  if (day && isDayLike(day)) return withMore(day, { first: i, part: day.part ?? (after ? value(after) : null) });
  return { first: i, last: after?.last ?? last, period: null, part: after ? value(after) : null, rule: 'ar.time.hour' };
}

/** "10.30": the scanner keeps it as one number. */
function decimal(c: Clock, i: number): { readonly last: number } | null {
  return /^\d{1,2}[.,]\d{2}$/.test(form(c, i)) ? { last: i } : null;
}

/** "بين 10 أكتوبر و3 نوفمبر", "من يونيو إلى أغسطس 2015", "منذ 27 سبتمبر وحتى 10 أكتوبر": from one through the other. */
function range(c: Clock, from: Found): Found | null {
  const before = form(c, from.first - 1);
  const between = before === 'بين' || before === 'وبين';
  const open = before === 'من' || before === 'ومن' || from.relation === 'since' || opens(c, from.first - 1, 'time.rel') !== undefined;
  if (!between && !open) return null;
  const at = from.last + 1;
  const join = opens(c, at, 'time.join');
  const next = join && open ? join.last + 1 : between && form(c, at) === 'و' ? at + 1 : between && /^و/.test(form(c, at)) ? at : -1;
  const to = next < 0 ? null : edged(c, next, POINTS);
  if (!to || to.part !== undefined && to.rule === 'ar.time.hour') return null;
  const start = to.period ? (within(from.partial, to.period) ?? from.period) : null;
  const period = start && to.period && start.from <= to.period.to ? through(start, to.period) : null;
  return { first: from.first, last: to.last, period, part: null, rule: 'ar.time.range' };
}

/** The first end of a range takes its year or week from the second. */
function within(partial: Partial | undefined, to: Period): Period | null {
  if (!partial) return null;
  if ('weekday' in partial) return oneDay(to.to - ((weekday(to.to) - partial.weekday + 7) % 7));
  if (partial.day !== null) return nearDay(to.to, partial.month, partial.day, -1);
  const end = monthOf(to.to);
  const start = monthIndex(civil(to.to).year, partial.month);
  return months(start <= end ? start : start - 12);
}
