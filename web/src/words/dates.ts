/** Days and numbers in the words of the page's language, by Intl alone. */
import type { Settings } from '../settings/settings.tsx';

type Way = Pick<Settings, 'lang' | 'digits' | 'months' | 'calendar'>;

/** The locale that gives the chosen digits, and the chosen names of months. */
function locale({ lang, digits }: Way, levantine: boolean): string {
  if (lang === 'en') return `en-GB-u-nu-${digits}`;
  return `${levantine ? 'ar-SY' : 'ar-AE'}-u-nu-${digits}`;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** A day as people write it; what is no whole day (a year, a month) stays as it is, in the chosen digits. */
export function formatDay(day: string, way: Way, style: 'long' | 'short' = 'long'): string {
  const match = DAY.exec(day);
  if (!match) return formatDigits(day, way);
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: way.calendar, day: 'numeric', month: way.lang === 'en' && style === 'short' ? 'short' : 'long', ...(style === 'long' ? { year: 'numeric' } : {}) };
  const write = (levantine: boolean) => new Intl.DateTimeFormat(locale(way, levantine), options);
  if (way.lang !== 'ar' || way.calendar !== 'gregory' || way.months === 'gregorian') return write(false).format(date);
  if (way.months === 'levantine') return write(true).format(date);
  const other = write(true).formatToParts(date).find((p) => p.type === 'month')?.value ?? '';
  return write(false).formatToParts(date).map((p) => (p.type === 'month' && p.value !== other ? `${p.value}/${other}` : p.value)).join('');
}

/** A moment of the record, to the minute, in UTC. */
export function formatMoment(moment: string, way: Way): string {
  const clock = /T(\d{2}:\d{2})/.exec(moment)?.[1];
  const day = formatDay(moment, way);
  return clock ? `${day}${way.lang === 'ar' ? '، ' : ', '}${formatDigits(clock, way)} UTC` : day;
}

/** A number with its groups, in the chosen digits. */
export function formatNumber(n: number, way: Way): string {
  return new Intl.NumberFormat(locale(way, false)).format(n);
}

/** The digits of a text in the chosen form; nothing else changes. */
export function formatDigits(text: string, { digits }: Way): string {
  return digits === 'arab' ? text.replace(/[0-9]/g, (d) => String.fromCharCode(0x660 + Number(d))) : text;
}
