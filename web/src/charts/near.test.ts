import { expect, it } from 'vitest';
import { nearDays } from './near.ts';

const october = Array.from({ length: 20 }, (_, at) => `2020-10-${String(at + 1).padStart(2, '0')}`);

it('leaves off the few days that would make an axis many times as long', () => {
  expect(nearDays([...october, '1915-04-24'])).toEqual(['2020-10-01', '2020-10-20']);
  expect(nearDays(['2094', ...october, '1915-04-24'])).toEqual(['2020-10-01', '2020-10-20']);
  expect(nearDays(['1994-05-12', '2020-10-10', '2020-10-11'])).toEqual(['2020-10-10', '2020-10-11']);
});

it('takes in what lies close to the rest, however few there are', () => {
  expect(nearDays([...october, '2020-11-15', '1915-04-24'])).toEqual(['2020-10-01', '2020-11-15']);
});

it('draws all days of a short axis, of one that is evenly filled, and of one with many days at both ends', () => {
  expect(nearDays([])).toBeNull();
  expect(nearDays(['1915-04-24', '2020-10-10'])).toBeNull();
  expect(nearDays([...october, '2020-11-20'])).toBeNull();
  expect(nearDays(Array.from({ length: 120 }, (_, at) => String(1900 + at)))).toBeNull();
  expect(nearDays([...october, ...october.map((day) => day.replace('2020', '1920'))])).toBeNull();
});
