import { describe, expect, it } from 'vitest';
import { civil, dayNumber, fromHijri, hijriReader, isDate, isoDay, isoMonth, isoYear, parseDay, weekday } from './calendar.ts';

describe('days as numbers', () => {
  it('count from 1970-01-01, a Thursday', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(weekday(0)).toBe(4);
    expect(weekday(-5)).toBe(6);
  });

  it('agree with the platform calendar from 1900 to 2100', () => {
    for (let d = dayNumber(1900, 1, 1); d < dayNumber(2100, 1, 1); d++) {
      const date = new Date(d * 86_400_000);
      if (isoDay(d) !== date.toISOString().slice(0, 10) || weekday(d) !== date.getUTCDay()) expect.fail(isoDay(d));
      const { year, month, day } = civil(d);
      if (dayNumber(year, month, day) !== d) expect.fail(isoDay(d));
    }
  });

  it('know which dates there are', () => {
    expect(isDate(2020, 2, 29)).toBe(true);
    expect(isDate(2019, 2, 29)).toBe(false);
    expect(isDate(2020, 13, 1)).toBe(false);
    expect(isDate(2020, 4, 31)).toBe(false);
    expect(parseDay('2020-02-30')).toBeNull();
    expect(parseDay('2020-10-14')).toBe(dayNumber(2020, 10, 14));
    expect(parseDay('14-10-2020')).toBeNull();
  });

  it('are written with their own precision', () => {
    expect([isoYear(800), isoMonth(2020, 3), isoDay(dayNumber(2020, 3, 5))]).toEqual(['0800', '2020-03', '2020-03-05']);
  });
});

describe('the Umm al-Qura calendar', () => {
  const read = hijriReader();

  it('finds known days', () => {
    const known: readonly (readonly [number, number, number, string])[] = [
      [1442, 2, 27, '2020-10-14'],
      [1436, 10, 25, '2015-08-10'],
      [1446, 9, 1, '2025-03-01'],
      [1445, 1, 1, '2023-07-19'],
    ];
    for (const [y, m, d, iso] of known) expect(isoDay(fromHijri(y, m, d, read) ?? 0)).toBe(iso);
  });

  it('finds every day of 1300 to 1600 AH again', () => {
    for (let d = dayNumber(1883, 1, 1); d < dayNumber(2170, 1, 1); d += 3) {
      const { year, month, day } = read(d);
      if (fromHijri(year, month, day, read) !== d) expect.fail(`${isoDay(d)} ${year}-${month}-${day}`);
    }
  });

  it('has no thirty-first day, and no thirtieth in a short month', () => {
    expect(fromHijri(1442, 2, 31, read)).toBeNull();
    expect(fromHijri(1442, 13, 1, read)).toBeNull();
    expect(fromHijri(1442, 1, 30, read)).toBeNull();
  });
});
