import { describe, expect, it } from 'vitest';
import type { TollPoint, TollSeries } from '../model/index.ts';
import { mergeFigures } from './policy.ts';

const point = (n: number | null, asOf: string, more: Partial<TollPoint> = {}): TollPoint => ({ asOf, n, bound: 'exact', claims: [`clm_${n}_${asOf}`], origins: 1, recorded: `${asOf}T00:00:00Z`, correction: false, ...more });
const series = (claimant: string, points: readonly TollPoint[], more: Partial<TollSeries> = {}): TollSeries => ({ id: `tol_${claimant}`, claimant, speaker: null, population: 'all', measure: 'killed', scope: 'incident', of: [], since: null, incident: 'inc_1', points, ...more });

const one = series('AAA', [point(3, '2024-05-01'), point(5, '2024-05-02')]);
const other = series('BBB', [point(9, '2024-05-01', { origins: 2 })]);

describe('policies', () => {
  it('lowest takes the most conservative figure that anybody states', () => {
    expect(mergeFigures([one, other], 'lowest')).toMatchObject({ low: 3, best: 3, high: 9 });
  });
  it('range gives low and high over all claimants, and as best the figure with most origins', () => {
    expect(mergeFigures([one, other], 'range')).toMatchObject({ low: 3, best: 9, high: 9 });
  });
  it('range takes the lower figure where origins are as many', () => {
    expect(mergeFigures([one], 'range').best).toBe(3);
  });
  it("latest-per-claimant keeps each claimant's last word, and no single figure while they differ", () => {
    const merged = mergeFigures([one, other], 'latest-per-claimant');
    expect(merged).toMatchObject({ low: 5, best: null, high: 9 });
    expect(merged.figures.map((f) => [f.claimant, f.n])).toEqual([['AAA', 5], ['BBB', 9]]);
  });
  it('latest-per-claimant has a single figure when all say the same', () => {
    expect(mergeFigures([one, series('BBB', [point(5, '2024-05-03')])], 'latest-per-claimant').best).toBe(5);
  });
  it('nothing stated is null, never zero; a stated zero is zero', () => {
    expect(mergeFigures([], 'range')).toMatchObject({ low: null, best: null, high: null });
    expect(mergeFigures([series('AAA', [point(null, '2024-05-01')])], 'lowest').best).toBeNull();
    expect(mergeFigures([series('AAA', [point(0, '2024-05-01')])], 'lowest').best).toBe(0);
  });
  it('at most so many is no floor', () => {
    expect(mergeFigures([series('AAA', [point(7, '2024-05-01', { bound: 'at_most' })])], 'range')).toMatchObject({ low: null, high: 7 });
  });
  it('figures are never added up: the merged ones are among the stated ones', () => {
    const merged = mergeFigures([one, other], 'range');
    const stated = [3, 5, 9];
    for (const n of [merged.low, merged.best, merged.high]) expect(stated).toContain(n);
  });
  it('figures of an incident never meet cumulative ones, nor those of another incident', () => {
    expect(() => mergeFigures([one, series('AAA', [point(43, '2024-05-01')], { scope: 'cumulative', incident: null })], 'range')).toThrow(/one kind only/);
    expect(() => mergeFigures([one, series('AAA', [point(4, '2024-05-01')], { incident: 'inc_2' })], 'range')).toThrow(/one kind only/);
  });
  it('the order of the series changes nothing', () => {
    for (const policy of ['lowest', 'range', 'latest-per-claimant'] as const) expect(mergeFigures([other, one], policy)).toEqual(mergeFigures([one, other], policy));
  });
});
