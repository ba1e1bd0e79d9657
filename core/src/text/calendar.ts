/** Days of the Gregorian calendar as whole numbers, and the Umm al-Qura calendar through Intl. */

/** A day to days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** A day of a calendar in which years have twelve months. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The inverse (civil_from_days). */
export function civil(days: number): CalendarDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(days: number): string {
  const { year, month, day } = civil(days);
  return `${isoMonth(year, month)}-${pad(day)}`;
}

/** `YYYY-MM`. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month)}`;
}

/** `YYYY`. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** Day number of `YYYY-MM-DD`, or null when it is no such date. */
export function parseDay(iso: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekday(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civil(dayNumber(year, month, day));
  return back.month === month && back.day === day;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Reads a day number as a day of the Umm al-Qura calendar. */
export type HijriReader = (days: number) => CalendarDay;

/** A reader over Intl's calendar; making one costs more than using it. */
export function hijriReader(): HijriReader {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  return (days) => {
    const out = { year: 0, month: 0, day: 0 };
    for (const { type, value } of format.formatToParts(new Date(days * 86_400_000))) if (type === 'year' || type === 'month' || type === 'day') out[type] = Number(value);
    return out;
  };
}

/** Mean lengths of a Hijri year and month in days, and the day number of 1 Muharram 1 AH: where the search begins. */
const HIJRI_YEAR_DAYS = 354.367;
const HIJRI_MONTH_DAYS = HIJRI_YEAR_DAYS / 12;
const HIJRI_EPOCH = -492148;
/** Two steps reach every day of 1300 to 1600 AH (asserted by a test); one is kept in hand. */
const HIJRI_STEPS_MAX = 4;

/** Umm al-Qura date to a day number: guess by mean lengths, then step by the error of the guess. Null when there is none such. */
export function fromHijri(year: number, month: number, day: number, read: HijriReader = hijriReader()): number | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 30)) return null;
  let at = Math.floor(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR_DAYS + (month - 1) * HIJRI_MONTH_DAYS + day - 1);
  for (let step = 0; step < HIJRI_STEPS_MAX; step++) {
    const got = read(at);
    if (got.year === year && got.month === month && got.day === day) return at;
    const off = (year - got.year) * HIJRI_YEAR_DAYS + (month - got.month) * HIJRI_MONTH_DAYS + (day - got.day);
    at += Math.round(off) || Math.sign(off);
  }
  return null;
}
