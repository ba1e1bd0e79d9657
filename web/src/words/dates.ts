/** Days and numbers in the words of the page's language, by Intl alone. */
import type { Settings } from '../settings/settings.tsx';

type Way = Pick<Settings, 'lang' | 'digits' | 'months' | 'calendar'>;

/** The locale that gives the chosen digits, and the chosen names of months. */
function locale({ lang, digits }: Way, levantine: boolean): string {
  if (lang === 'en') return `en-GB-u-nu-${digits}`;
  return `${levantine ? 'ar-SY' : 'ar-AE'}-u-nu-${digits}`;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** `long` has the year; `named` the whole name of the month without it; `short` is for axes; `month` is without the day. */
type Style = 'long' | 'named' | 'short' | 'month';

export interface Dates {
  readonly day: (day: string, style?: Style) => string;
  /** First and last day as they are told: a year or a month as what it is, what both share but once. */
  readonly stretch: (from: string, to: string) => string | { readonly from: string; readonly to: string };
  readonly moment: (moment: string) => string;
  readonly number: (n: number) => string;
  readonly digits: (text: string) => string;
}

/** Days that are remembered: a drawing names the same few hundred again and again. */
const DAYS_MAX = 5000;

/** Days and numbers in the chosen way. Each writer of Intl is made once: making one takes longer than writing a hundred days. */
export function datesOf(way: Way): Dates {
  const writers = new Map<string, Intl.DateTimeFormat>();
  const writer = (levantine: boolean, style: Style) => {
    const key = `${levantine} ${style}`;
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: way.calendar, ...(style === 'month' ? {} : { day: 'numeric' }), month: way.lang === 'en' && style === 'short' ? 'short' : 'long', ...(style === 'long' || style === 'month' ? { year: 'numeric' } : {}) };
    const found = writers.get(key) ?? new Intl.DateTimeFormat(locale(way, levantine), options);
    writers.set(key, found);
    return found;
  };
  const numbers = new Intl.NumberFormat(locale(way, false));
  const digits = (text: string) => (way.digits === 'arab' ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x660 + Number(d))) : text);
  const named = (text: string, style: Style) => {
    const match = DAY.exec(text);
    return match ? written(new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))), way, (levantine) => writer(levantine, style)) : digits(text);
  };
  const days = new Map<string, string>();
  const day = (text: string, style: Style = 'long') => {
    const key = `${style} ${text}`;
    const known = days.get(key) ?? named(text, style);
    if (days.size >= DAYS_MAX) days.clear();
    days.set(key, known);
    return known;
  };
  const parts = (text: string) => writer(false, 'long').formatToParts(new Date(text));
  const stretch = (from: string, to: string) => {
    const whole = way.calendar === 'gregory' ? period(from, to) : null;
    if (whole !== null) return whole.length === 4 ? digits(whole) : day(`${whole}-01`, 'month');
    const [one, other] = [parts(from), parts(to)];
    const same = (type: 'year' | 'month') => one.find((p) => p.type === type)?.value === other.find((p) => p.type === type)?.value;
    if (!same('year')) return { from: day(from), to: day(to) };
    return { from: same('month') ? (one.find((p) => p.type === 'day')?.value ?? '') : day(from, 'named'), to: day(to) };
  };
  const moment = (text: string) => {
    const clock = /T(\d{2}:\d{2})/.exec(text)?.[1];
    return clock ? `${day(text)}${way.lang === 'ar' ? '، ' : ', '}${digits(clock)} UTC` : day(text);
  };
  return { day, stretch, moment, number: (n) => numbers.format(n), digits };
}

/** `1994` or `1994-02` when the days are a whole year or a whole month; null otherwise. */
function period(from: string, to: string): string | null {
  if (from.slice(0, 4) !== to.slice(0, 4) || from.slice(7) !== '-01') return null;
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  if (Number(to.slice(8, 10)) !== new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return from.slice(5, 7) === '01' && month === 12 ? from.slice(0, 4) : from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : null;
}

/** A day as people write it; the names of its month in both ways where that was chosen. */
function written(date: Date, way: Way, writer: (levantine: boolean) => Intl.DateTimeFormat): string {
  if (way.lang !== 'ar' || way.calendar !== 'gregory' || way.months === 'gregorian') return writer(false).format(date);
  if (way.months === 'levantine') return writer(true).format(date);
  const other = writer(true).formatToParts(date).find((p) => p.type === 'month')?.value ?? '';
  return writer(false).formatToParts(date).map((p) => (p.type === 'month' && p.value !== other ? `${p.value}/${other}` : p.value)).join('');
}
