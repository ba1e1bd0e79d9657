/** Days written out: digits of three scripts, month names of the page's language, the Iranian calendar. */

const ARABIC_MONTHS: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير', 'جانفي'], ['شباط', 'فبراير', 'فيفري'], ['آذار', 'اذار', 'مارس'], ['نيسان', 'أبريل', 'ابريل', 'إبريل', 'أفريل'],
  ['أيار', 'ايار', 'مايو', 'ماي'], ['حزيران', 'يونيو', 'يونيه', 'جوان'], ['تموز', 'يوليو', 'يوليه', 'جويلية'], ['آب', 'أغسطس', 'اغسطس', 'أوت', 'غشت'],
  ['أيلول', 'ايلول', 'سبتمبر', 'شتنبر'], ['تشرين الأول', 'تشرين الاول', 'أكتوبر', 'اكتوبر'], ['تشرين الثاني', 'نوفمبر', 'نونبر'], ['كانون الأول', 'كانون الاول', 'ديسمبر', 'دجنبر'],
];
const IRANIAN_MONTHS: readonly string[] = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];
const PERSIAN_GREGORIAN: readonly (readonly string[])[] = [['ژانویه'], ['فوریه'], ['مارس'], ['آوریل'], ['مه', 'می'], ['ژوئن'], ['ژوئیه', 'جولای'], ['اوت', 'آگوست'], ['سپتامبر'], ['اکتبر'], ['نوامبر'], ['دسامبر']];

/** Tried after the page's own language: many pages do not say theirs. */
const OTHER_LANGUAGES = ['fr', 'de', 'es', 'it', 'pt', 'ru', 'tr', 'nl'];

const cache = new Map<string, ReadonlyMap<string, number>>();

/** Western digits, one form of the Arabic yeh and kaf, no marks of direction. */
export function foldDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u0640]/g, '');
}

/** Month names, folded to lower case without a final dot, with the number of the month. */
function monthsOf(lang: string): ReadonlyMap<string, number> {
  const known = cache.get(lang);
  if (known) return known;
  const months = new Map<string, number>();
  const add = (name: string, month: number): void => {
    const key = fold(name);
    if (key !== '' && !/^\d+$/.test(key) && !months.has(key)) months.set(key, month);
  };
  for (const table of [ARABIC_MONTHS, PERSIAN_GREGORIAN]) {
    for (const [at, names] of table.entries()) for (const name of names) add(name, at + 1);
  }
  for (const code of [lang, 'en', ...OTHER_LANGUAGES]) {
    // One format for all months: to make one costs 0.5 ms.
    const formats = (['long', 'short'] as const).map((style) => [formatOf(code, { month: style }), formatOf(code, { day: 'numeric', month: style })] as const);
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2021, month, 15));
      for (const [alone, dated] of formats) {
        add(alone(day), month + 1);
        const withDay = dated(day).replace(/\d+/g, ' ').trim();
        if (!/\s/.test(withDay)) add(withDay, month + 1);
        else for (const part of withDay.split(/\s+/)) if (part.length > 3) add(part, month + 1);
      }
    }
  }
  add('sept', 9);
  cache.set(lang, months);
  return months;
}

function formatOf(code: string, options: Intl.DateTimeFormatOptions): (day: Date) => string {
  try {
    const { format } = new Intl.DateTimeFormat(`${code}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
    return format;
  } catch {
    return () => '';
  }
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[.’']/g, '').trim();
}

/** `YYYY-MM-DD` when it is a day between 1990 and two days from now. */
export function day(year: number, month: number, date: number, now = Date.now()): string | null {
  if (year < 1990 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getTime() > now + 2 * 86_400_000) return null;
  return moment.toISOString().slice(0, 10);
}

/** A day of the Iranian calendar as a day of ours. */
function fromIranian(year: number, month: number, date: number): string | null {
  if (year < 1370 || year > 1450 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const passed = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + date - 1;
  const nowruz = Date.UTC(year + 621, 2, 19);
  for (let shift = 0; shift < 4; shift++) {
    const moment = new Date(nowruz + (passed + shift) * 86_400_000);
    const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(moment);
    const part = (type: string): number => Number.parseInt(parts.find((one) => one.type === type)?.value ?? '0', 10);
    if (part('month') === month && part('day') === date && part('year') === year) return day(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  }
  return null;
}

/** The first full date in a stretch of text, written in digits or in words; null when there is none. */
export function findDay(text: string, lang: string): string | null {
  const source = foldDigits(text.slice(0, 4000));
  return isoIn(source) ?? worded(source, lang) ?? inDigits(source, lang);
}

function isoIn(source: string): string | null {
  for (const found of source.matchAll(/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g)) {
    const [year, month, date] = [Number(found[1]), Number(found[3]), Number(found[4])];
    const value = year < 1500 ? fromIranian(year, month, date) : day(year, month, date);
    if (value !== null) return value;
  }
  const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4}|$)/.exec(source);
  return compact ? day(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null;
}

/** "3 March 2021", "March 3, 2021", "10 أكتوبر/تشرين الأول 2020", "2 تیر 1399". */
function worded(source: string, lang: string): string | null {
  const months = monthsOf(lang);
  for (const found of source.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°)?[\s.,،]{0,3}(?:de |من )?([\p{L}\p{M}]{2,14}(?: (?:الثاني|الأول|الاول))?)[.]?(?:\s?[/-]\s?[\p{L}\p{M}]{2,12}(?: (?:الثاني|الأول|الاول))?)?[\s,،.]{0,3}(?:de |del |عام |سنة )?(\d{4})(?!\d)/gu)) {
    const value = named(found[2]!, Number(found[3]), Number(found[1]), months);
    if (value !== null) return value;
  }
  for (const found of source.matchAll(/([\p{L}\p{M}]{3,14}(?: (?:الثاني|الأول|الاول))?)[.]?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?[\s,،]{1,3}(\d{4})(?!\d)/gu)) {
    const value = named(found[1]!, Number(found[3]), Number(found[2]), months);
    if (value !== null) return value;
  }
  return null;
}

function named(name: string, year: number, date: number, months: ReadonlyMap<string, number>): string | null {
  if (year < 1500) {
    const at = IRANIAN_MONTHS.indexOf(name.replace(/ي/g, 'ی').replace(/ك/g, 'ک'));
    return at < 0 ? null : fromIranian(year, at + 1, date);
  }
  const month = months.get(fold(name)) ?? months.get(fold(name.split(' ')[0]!));
  return month === undefined ? null : day(year, month, date);
}

/** "03/04/2021": the day first, except on American pages or where it can only be the month. */
function inDigits(source: string, lang: string): string | null {
  for (const found of source.matchAll(/(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/g)) {
    const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
    if (year < 1500) {
      const value = fromIranian(year, second, first);
      if (value !== null) return value;
      continue;
    }
    const american = /^en-us$/i.test(lang) || second > 12;
    const value = american ? day(year, first, second) : day(year, second, first);
    if (value !== null) return value;
  }
  return null;
}
