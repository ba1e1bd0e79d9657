import type { TollSeries } from 'isnad';
import { expect, it } from 'vitest';
import { bandsOf } from './bands.ts';

type Said = readonly [day: string | null, n: number | null, bound?: TollSeries['points'][number]['bound']];

function series(claimant: string, said: readonly Said[], more: Partial<TollSeries> = {}): TollSeries {
  const points = said.map(([asOf, n, bound = 'exact']) => ({ asOf, n, bound, claims: [], origins: 1, recorded: '', correction: false }));
  return { id: claimant, claimant, speaker: null, population: 'civilian', measure: 'killed', scope: 'cumulative', of: ['AZE'], since: null, incident: null, points, ...more };
}

it('has none where one claimant gives one figure a day', () => {
  expect(bandsOf([series('AZE', [['2020-10-14', 43], ['2020-10-28', 69]])])).toEqual([]);
});

it('runs from the lowest to the highest last word, until somebody speaks again', () => {
  const bands = bandsOf([series('AZE', [['2020-10-14', 43], ['2020-10-28', 69]]), series('NGO', [['2020-10-20', 40, 'at_least']])]);
  expect(bands.map(({ from, to, low, high }) => [from, to, low, high])).toEqual([['2020-10-20', '2020-10-28', 40, 43], ['2020-10-28', null, 40, 69]]);
});

it('takes two figures that one claimant gives for a day', () => {
  expect(bandsOf([series('AZE', [['2020-10-14', 40], ['2020-10-14', 43], ['2020-10-15', 44]])])).toMatchObject([{ from: '2020-10-14', to: '2020-10-15', low: 40, high: 43 }]);
});

it('never lays figures of other people, of another measure or from another day on beside each other', () => {
  const one = series('AZE', [['2020-10-14', 43]]);
  for (const more of [{ of: ['ARM'] }, { population: 'combatant' }, { measure: 'injured' }, { since: '2020-10-10' }] as const) expect(bandsOf([one, series('ARM', [['2020-10-14', 9]], more)])).toEqual([]);
});

it('takes no lower end from "at most", and nothing from what has no number or no day', () => {
  expect(bandsOf([series('A', [['2020-10-14', 43]]), series('B', [['2020-10-14', 9, 'at_most'], [null, 5], ['2020-10-14', null]])])).toEqual([]);
  expect(bandsOf([series('A', [['2020-10-14', 43]]), series('B', [['2020-10-14', 50, 'at_most']])])).toMatchObject([{ low: 43, high: 50 }]);
});
