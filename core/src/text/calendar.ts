/** Days of the Gregorian calendar as whole numbers, and the Umm al-Qura calendar through Intl. */

/** A day as `YYYY-MM-DD` to days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse (civil_from_days). */
export function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
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
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
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

export const pad = (n: number): string => String(n).padStart(2, '0');

/** Mean length of a Hijri year in days, and the day number of 1 Muharram 1 AH: where the search begins. */
const HIJRI_YEAR = 354.367;
const HIJRI_EPOCH = -492148;

/** Umm al-Qura date to a day number, by a bounded search over Intl's calendar; null when there is none such. */
export function fromHijri(year: number, month: number, day: number): number | null {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  const guess = Math.floor(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR + (month - 1) * 29.53 + day - 1);
  for (let d = guess - 6; d <= guess + 6; d++) {
    const parts = format.formatToParts(new Date(d * 86_400_000));
    const value = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? 0);
    if (value('year') === year && value('month') === month && value('day') === day) return d;
  }
  return null;
}
