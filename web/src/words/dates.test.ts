import { expect, it } from 'vitest';
import { formatDay, formatDigits, formatMoment, formatNumber } from './dates.ts';

const ar = { lang: 'ar', digits: 'latn', months: 'gregorian', calendar: 'gregory' } as const;
const en = { ...ar, lang: 'en' } as const;

it('writes a day with the names of months and the digits that were chosen', () => {
  expect(formatDay('2020-10-14', ar)).toBe('14 أكتوبر 2020');
  expect(formatDay('2020-10-14', { ...ar, months: 'levantine', digits: 'arab' })).toBe('١٤ تشرين الأول ٢٠٢٠');
  expect(formatDay('2020-10-14', { ...ar, months: 'both' })).toBe('14 أكتوبر/تشرين الأول 2020');
  expect(formatDay('2020-10-14', en)).toBe('14 October 2020');
});

it('writes a day of the calendar that was chosen', () => {
  expect(formatDay('2020-10-14', { ...ar, calendar: 'islamic-umalqura' })).toContain('صفر');
});

it('never makes a month or a year into a day', () => {
  expect(formatDay('2020-10', en)).toBe('2020-10');
  expect(formatDay('1994', { ...ar, digits: 'arab' })).toBe('١٩٩٤');
});

it('writes moments to the minute and numbers in the chosen digits', () => {
  expect(formatMoment('2020-10-14T09:30:12.000Z', en)).toBe('14 October 2020, 09:30 UTC');
  expect(formatNumber(2238, { ...ar, digits: 'arab' })).toBe('٢٬٢٣٨');
  expect(formatDigits('at least 43', { ...ar, digits: 'arab' })).toBe('at least ٤٣');
});
