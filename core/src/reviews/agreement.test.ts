import { expect, it } from 'vitest';
import { krippendorffAlpha, type Rating } from './agreement.ts';

/** One line a coder, one sign a unit; a point where the coder said nothing. */
function ratings(...lines: readonly string[]): Rating[] {
  return lines.flatMap((line, coder) => line.split(' ').flatMap((value, unit) => (value === '.' ? [] : [{ unit: `u${unit}`, coder: `c${coder}`, value }])));
}

it('gives the value of the published example with four observers and missing data', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C.
  const example = ratings('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .');
  const found = krippendorffAlpha(example);
  expect(found.alpha).toBeCloseTo(0.743, 3);
  expect(found).toMatchObject({ units: 11, ratings: 40 });
});

it('gives the value of the published example with two observers and binary data', () => {
  // The same, example A: ten objects, no missing data.
  expect(krippendorffAlpha(ratings('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).alpha).toBeCloseTo(0.095, 3);
});

it('is 1 for full agreement, below 0 for systematic disagreement, null where only one value occurs', () => {
  expect(krippendorffAlpha(ratings('a b a', 'a b a')).alpha).toBe(1);
  expect(krippendorffAlpha(ratings('a b a b', 'b a b a')).alpha).toBeLessThan(0);
  expect(krippendorffAlpha(ratings('a a', 'a a'))).toEqual({ alpha: null, units: 2, ratings: 4 });
  expect(krippendorffAlpha([])).toEqual({ alpha: null, units: 0, ratings: 0 });
});
