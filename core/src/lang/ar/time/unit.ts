/** Units: last week, the past three days, three days ago, for a month. */
import type { Hit } from '../text.ts';
import { days, edgeOf, monthOf, months, oneDay, type Period, week, years } from './period.ts';
import { civil } from '../../../text/calendar.ts';
import { type Clock, type Count, countAt, digitsAt, form, type Found, future, goesOn, opens, type Tail, tailAt, value, withMore } from './words.ts';

type Kind = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** A unit with the number that it says itself (0: none). */
interface Unit {
  readonly kind: Kind;
  readonly own: number;
  readonly hit: Hit;
}

function unitOf(h: Hit | undefined): Unit | null {
  if (!h) return null;
  const [kind = 'day', own = '0'] = value(h).split(' ');
  return { kind: kind as Kind, own: Number(own), hit: h };
}

/** "الأسبوع الماضي", "الشهر الجاري", "اليومين الماضيين", "الأيام الثلاثة الماضية", "الساعات الـ24 الماضية", "الأيام الأخيرة". */
export function lastUnit(c: Clock, i: number): Found | null {
  const unit = unitOf(opens(c, i, 'time.unit'));
  if (!unit?.hit.split.article) return numberFirst(c, i);
  let at = unit.hit.last + 1;
  const count = countAt(c, at);
  if (count && (count.article || count.digits)) at = count.last + 1;
  const few = goesOn(c, at, 'time.few');
  if (few) at = few.last + 1;
  const n = few ? 0 : (count?.n ?? unit.own);
  const tail = tailAt(c, at) ?? recent(c, at, unit, n);
  return tail ? windowOf(c, i, unit.kind, n, tail) : null;
}

/** "الأيام الأخيرة" are the past days; "اليوم الأخير" is the last day of something. */
function recent(c: Clock, i: number, unit: Unit, n: number): Tail | null {
  const h = unit.own !== 1 || n > 1 ? goesOn(c, i, 'time.recent') : undefined;
  return h ? { step: -1, last: h.last } : null;
}

/** "الأربع والعشرين ساعة الماضية", "الـ24 ساعة المقبلة", "آخر 48 ساعة", "الثلاثة أيام الماضية". */
function numberFirst(c: Clock, i: number): Found | null {
  const edge = opens(c, i, 'time.edge');
  const ending = edge !== undefined && value(edge).startsWith('end') && !edge.split.article;
  const count = countAt(c, ending ? edge.last + 1 : i);
  if (!count || count.n === 0) return null;
  const unit = unitOf(goesOn(c, count.last + 1, 'time.unit'));
  if (!unit || unit.hit.split.article) return null;
  const tail = tailAt(c, unit.hit.last + 1) ?? recent(c, unit.hit.last + 1, unit, count.n) ?? (ending ? { step: -1 as const, last: unit.hit.last } : null);
  return tail ? windowOf(c, i, unit.kind, count.n, tail) : null;
}

function windowOf(c: Clock, i: number, kind: Kind, n: number, tail: Tail): Found {
  const rule = kind === 'hour' ? 'ar.time.hours' : tail.step < 0 ? 'ar.time.last-unit' : tail.step > 0 ? 'ar.time.next-unit' : 'ar.time.this-unit';
  const period = c.today === null ? null : span(c.today, kind, n, tail.step);
  return { first: i, last: tail.last, period, rule, ...(kind === 'hour' && tail.step < 0 ? { fromSpeech: true as const } : {}) };
}

/** The period of n units back, ahead or here; null when the number is open ("الأيام الماضية"). */
function span(today: number, kind: Kind, n: number, step: number): Period | null {
  const { year } = civil(today);
  if (kind === 'hour') {
    const d = Math.max(1, Math.ceil(n / 24));
    return n < 2 || step === 0 ? null : step < 0 ? days(today - d, today) : days(today, today + d);
  }
  if (n === 1 || step === 0) {
    if (kind === 'year') return years(year + step);
    if (kind === 'month') return months(monthOf(today) + step);
    if (kind === 'week') return step === 0 ? thisWeek(today) : week(today + 7 * step);
    return kind === 'day' ? oneDay(today + step) : null;
  }
  if (n === 0 || Math.abs(step) > 1) return null;
  if (kind === 'year' || kind === 'decade') return step < 0 ? years(year - n * (kind === 'year' ? 1 : 10), year) : years(year, year + n * (kind === 'year' ? 1 : 10));
  if (kind === 'month') return step < 0 ? months(monthOf(today) - n, monthOf(today)) : months(monthOf(today), monthOf(today) + n);
  if (kind === 'week') return step < 0 ? days(today - 7 * n, today) : days(today, today + 7 * n);
  return step < 0 ? days(today - n, today - 1) : days(today + 1, today + n);
}

/** The week of the article; on its first day the paper speaks of the week that has ended. */
function thisWeek(today: number): Period {
  const here = week(today);
  return here.from === today ? week(today - 7) : here;
}

/** "هذا الأسبوع", "هذا الشهر", "هذا العام"; at an edge the unit alone ("نهاية الشهر", "مطلع العام"). A week is cut at the article's day. */
export function thisUnit(c: Clock, i: number): Found | null {
  const dem = opens(c, i, 'time.dem');
  const unit = unitOf(dem ? goesOn(c, dem.last + 1, 'time.unit') : opens(c, i, 'time.unit'));
  if (!unit?.hit.split.article || unit.own !== 1 || unit.kind === 'day' || unit.kind === 'hour' || unit.kind === 'decade') return null;
  if ((!dem && !edgeBefore(c, i)) || goesOn(c, unit.hit.last + 1, 'time.other')) return null;
  const found: Found = { first: i, last: unit.hit.last, period: null, rule: 'ar.time.this-unit' };
  if (c.today === null) return found;
  const whole = span(c.today, unit.kind, 1, 0);
  if (unit.kind !== 'week' || !whole || !dem) return { ...found, period: unit.kind === 'week' ? weekAtEdge(c, i) : whole };
  return { ...found, period: future(c, i) ? days(c.today, week(c.today).to) : days(whole.from, Math.min(whole.to, c.today)) };
}

function edgeBefore(c: Clock, i: number): boolean {
  return (c.text.hits[i - 1] ?? []).some((h) => h.row.cls === 'time.edge' && h.last === i - 1 && h.split.pronoun === '' && !h.split.article);
}

/** "نهاية الأسبوع": the last week-end that has begun, or the next one. */
function weekAtEdge(c: Clock, i: number): Period {
  const today = c.today ?? 0;
  const here = week(today);
  const edge = edgeOf(here, value(opens(c, i - 1, 'time.edge') as Hit).split(' ')[0] ?? '');
  return edge.from > today && !future(c, i) ? week(today - 7) : here;
}

/** "قبل ثلاثة أيام", "قبل نحو أسبوع"; with a word of the future "بعد يومين". Not "قبل يومين من الهجوم". */
export function ago(c: Clock, i: number): Found | null {
  const h = opens(c, i, 'time.ago');
  if (!h || h.split.prep !== '' || h.split.article) return null;
  const amount = amountAt(c, h.last + 1);
  if (!amount) return null;
  const back = value(h) === '-1';
  const found: Found = { first: i, last: amount.last, period: null, rule: back ? 'ar.time.ago' : 'ar.time.after' };
  const other = form(c, amount.last + 1) === 'من' && !opens(c, amount.last + 2, 'time.deictic');
  if (other || (!back && !future(c, i))) return withMore(found, { relation: 'duration', rule: 'ar.time.duration' });
  return { ...found, period: c.today === null ? null : shifted(c.today, amount, back ? -1 : 1) };
}

/** "منذ 30 عاماً", "منذ أسبوعين", "منذ عامين ونصف العام": from so long ago to the day of the article. Stands after "منذ". */
export function sinceAgo(c: Clock, i: number): Found | null {
  const amount = amountAt(c, i);
  if (!amount) return null;
  const found: Found = { first: i, last: amount.last, period: null, rule: 'ar.time.since-ago' };
  if (amount.n === 0 || amount.more) return withMore(found, { relation: 'duration', rule: 'ar.time.duration' });
  return { ...found, period: c.today === null ? null : shifted(c.today, amount, -1) };
}

/** "لمدة 72 ساعة", "على مدى 50 عاما", "خلال ثلاثة أيام": how long, not when. */
export function duration(c: Clock, i: number): Found | null {
  const h = opens(c, i, 'time.span');
  const amount = h ? amountAt(c, h.last + 1) : null;
  return amount ? { first: i, last: amount.last, period: null, relation: 'duration', rule: 'ar.time.duration' } : null;
}

/** "انطلقت في 11 مايو، واستمرت خمسة أيام": a day with its length is a stretch that begins on it. */
export function lasting(c: Clock, from: Found): Found | null {
  if (!from.period || from.period.grain !== 'day' || from.period.from !== from.period.to) return null;
  const at = form(c, from.last + 1) === '،' ? from.last + 2 : from.last + 1;
  const h = opens(c, at, 'time.lasting');
  const amount = h ? amountAt(c, h.last + 1) : null;
  if (!amount || amount.n === 0 || amount.more) return null;
  const start = from.period.from;
  const to = amount.kind === 'hour' ? start + Math.floor(amount.n / 24) : amount.kind === 'day' ? start + amount.n - 1 : amount.kind === 'week' ? start + 7 * amount.n - 1 : amount.kind === 'month' ? monthsLater(start, amount.n) : null;
  return to === null ? null : { ...from, last: amount.last, period: days(start, to), rule: 'ar.time.lasting' };
}

/** The same day so many months later, or the last of a shorter month. */
function monthsLater(day: number, n: number): number {
  const whole = months(monthOf(day) + n);
  return Math.min(whole.from + civil(day).day - 1, whole.to);
}

/** So many units. */
interface Amount {
  readonly kind: Kind;
  /** 0 when it is open ("أيام"). */
  readonly n: number;
  readonly half: boolean;
  readonly more: boolean;
  readonly last: number;
}

/** "ثلاثة أيام", "يومين", "أسبوع", "نحو 30 عاما", "بضعة أشهر", "عامين ونصف العام". */
function amountAt(c: Clock, i: number): Amount | null {
  const about = goesOn(c, i, 'time.about');
  let at = about ? about.last + 1 : i;
  const few = goesOn(c, at, 'time.few');
  if (few) at = few.last + 1;
  const count: Count | null = few ? null : countAt(c, at);
  if (count) at = count.last + 1;
  const unit = unitOf(goesOn(c, at, 'time.unit'));
  if (!unit || unit.hit.split.article || tailAt(c, unit.hit.last + 1) || (!count && unit.own === 1 && unit.kind !== 'hour' && names(c, unit.hit.last + 1))) return null;
  const half = opens(c, unit.hit.last + 1, 'time.half');
  const halved = half !== undefined && half.split.conj === 'و';
  const n = few ? 0 : (count?.n ?? unit.own);
  return { kind: unit.kind, n, half: halved, more: about !== undefined && value(about) === 'more', last: halved ? half.last : unit.hit.last };
}

/** "شهر يوليو", "عام 2013", "يوم السبت": the unit only says what the next word is. */
function names(c: Clock, i: number): boolean {
  return goesOn(c, i, 'time.month') !== undefined || goesOn(c, i, 'time.hijri') !== undefined || goesOn(c, i, 'time.weekday') !== undefined || digitsAt(c, i) !== null;
}

/** The day, month or year that lies so far off. Hours make a day only from one day on. */
function shifted(today: number, { kind, n, half, more }: Amount, step: 1 | -1): Period | null {
  if (n === 0 || more) return null;
  if (kind === 'hour') return n % 24 === 0 ? oneDay(today + (step * n) / 24) : null;
  if (kind === 'day') return oneDay(today + step * n);
  if (kind === 'week') return oneDay(today + step * 7 * n);
  if (kind === 'month') return months(monthOf(today) + step * n);
  const length = kind === 'decade' ? 10 : 1;
  return half ? months(monthOf(today) + step * (n * 12 + 6) * length) : years(civil(today).year + step * n * length);
}
