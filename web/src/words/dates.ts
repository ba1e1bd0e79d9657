/** Days and numbers in the words of the page's language, by Intl alone. */
import type { Settings } from '../settings/settings.tsx';

type Way = Pick<Settings, 'lang' | 'digits' | 'months' | 'calendar'>;

/** The locale that gives the chosen digits, and the chosen names of months. */
function locale({ lang, digits }: Way, levantine: boolean): string {
  if (lang === 'en') return `en-GB-u-nu-${digits}`;
  return `${levantine ? 'ar-SY' : 'ar-AE'}-u-nu-${digits}`;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

export interface Dates {
  readonly day: (day: string, style?: 'long' | 'short') => string;
  readonly moment: (moment: string) => string;
  readonly number: (n: number) => string;
  readonly digits: (text: string) => string;
}

/** Days and numbers in the chosen way. Each writer of Intl is made once: making one takes longer than writing a hundred days. */
export function datesOf(way: Way): Dates {
  const writers = new Map<string, Intl.DateTimeFormat>();
  const writer = (levantine: boolean, style: 'long' | 'short') => {
    const key = `${levantine} ${style}`;
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: way.calendar, day: 'numeric', month: way.lang === 'en' && style === 'short' ? 'short' : 'long', ...(style === 'long' ? { year: 'numeric' } : {}) };
    const found = writers.get(key) ?? new Intl.DateTimeFormat(locale(way, levantine), options);
    writers.set(key, found);
    return found;
  };
  const numbers = new Intl.NumberFormat(locale(way, false));
  const digits = (text: string) => (way.digits === 'arab' ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x660 + Number(d))) : text);
  const day = (text: string, style: 'long' | 'short' = 'long') => {
    const match = DAY.exec(text);
    return match ? written(new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))), way, (levantine) => writer(levantine, style)) : digits(text);
  };
  const moment = (text: string) => {
    const clock = /T(\d{2}:\d{2})/.exec(text)?.[1];
    return clock ? `${day(text)}${way.lang === 'ar' ? '، ' : ', '}${digits(clock)} UTC` : day(text);
  };
  return { day, moment, number: (n) => numbers.format(n), digits };
}

/** A day as people write it; the names of its month in both ways where that was chosen. */
function written(date: Date, way: Way, writer: (levantine: boolean) => Intl.DateTimeFormat): string {
  if (way.lang !== 'ar' || way.calendar !== 'gregory' || way.months === 'gregorian') return writer(false).format(date);
  if (way.months === 'levantine') return writer(true).format(date);
  const other = writer(true).formatToParts(date).find((p) => p.type === 'month')?.value ?? '';
  return writer(false).formatToParts(date).map((p) => (p.type === 'month' && p.value !== other ? `${p.value}/${other}` : p.value)).join('');
}
