import { expect, it } from 'vitest';
import { datesOf } from './dates.ts';

const ar = { lang: 'ar', digits: 'latn', months: 'gregorian', calendar: 'gregory' } as const;
const en = { ...ar, lang: 'en' } as const;

it('writes a day with the names of months and the digits that were chosen', () => {
  expect(datesOf(ar).day('2020-10-14')).toBe('14 أكتوبر 2020');
  expect(datesOf({ ...ar, months: 'levantine', digits: 'arab' }).day('2020-10-14')).toBe('١٤ تشرين الأول ٢٠٢٠');
  expect(datesOf({ ...ar, months: 'both' }).day('2020-10-14')).toBe('14 أكتوبر/تشرين الأول 2020');
  expect(datesOf(en).day('2020-10-14')).toBe('14 October 2020');
});

it('writes a day of the calendar that was chosen', () => {
  expect(datesOf({ ...ar, calendar: 'islamic-umalqura' }).day('2020-10-14')).toContain('صفر');
});

it('never makes a month or a year into a day', () => {
  expect(datesOf(en).day('2020-10')).toBe('2020-10');
  expect(datesOf({ ...ar, digits: 'arab' }).day('1994')).toBe('١٩٩٤');
});

it('writes a stretch of days with what both share once, and a whole month or year as what it is', () => {
  expect(datesOf(ar).stretch('2020-10-25', '2020-10-26')).toEqual({ from: '25', to: '26 أكتوبر 2020' });
  expect(datesOf(en).stretch('2020-09-27', '2020-10-28')).toEqual({ from: '27 September', to: '28 October 2020' });
  expect(datesOf(en).stretch('2019-12-31', '2020-01-01')).toEqual({ from: '31 December 2019', to: '1 January 2020' });
  expect(datesOf({ ...ar, digits: 'arab' }).stretch('1994-01-01', '1994-12-31')).toBe('١٩٩٤');
  expect(datesOf({ ...ar, months: 'both' }).stretch('2020-02-01', '2020-02-29')).toBe('فبراير/شباط 2020');
  expect(datesOf(en).stretch('2020-02-01', '2020-02-28')).toEqual({ from: '1', to: '28 February 2020' });
  expect(datesOf({ ...ar, calendar: 'islamic-umalqura' }).stretch('2020-01-01', '2020-12-31')).toMatchObject({ from: expect.stringContaining('جمادى') });
});

it('writes moments to the minute and numbers in the chosen digits', () => {
  expect(datesOf(en).moment('2020-10-14T09:30:12.000Z')).toBe('14 October 2020, 09:30 UTC');
  expect(datesOf({ ...ar, digits: 'arab' }).number(2238)).toBe('٢٬٢٣٨');
  expect(datesOf({ ...ar, digits: 'arab' }).digits('at least 43')).toBe('at least ٤٣');
});
