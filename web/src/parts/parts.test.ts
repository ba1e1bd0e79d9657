import { expect, it } from 'vitest';
import { fences } from '../charts/near.ts';
import { dayScale } from '../charts/scale.ts';
import { stacked } from '../charts/stack.ts';
import { languageOf } from './language.ts';
import { snapped } from './snap.ts';
import { figureOf } from './toll.ts';
import { treeOf } from './tree.ts';

it('moves the end of a mark out of lam-alef and past vowel signs', () => {
  const text = 'بالالتزام';
  // The second lam and its alef are one sign: a mark that ends between them ends after the alef.
  const lam = text.indexOf('لا') + 1;
  expect(snapped(text, { start: 0, end: lam })).toEqual({ start: 0, end: lam + 1 });
  expect(snapped('قُتل', { start: 0, end: 1 })).toEqual({ start: 0, end: 2 });
  expect(snapped('وزارة', { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
});

it('tells the language of words by their letters', () => {
  expect(languageOf('وزارة الدفاع')).toBe('ar');
  expect(languageOf('Sample Wire B')).toBe('en');
});

it('writes a figure that nobody stated as a dash, never as zero', () => {
  expect(figureOf({ n: null, bound: 'vague' }, String)).toBe('—');
  expect(figureOf({ n: 400, bound: 'at_least' }, String)).toBe('≥ 400');
});

it('lays ways over each other from the speaker outwards', () => {
  const tree = treeOf([{ claim: 'a', outlet: 'X', chain: ['TASS', 'Ministry'] }, { claim: 'b', outlet: 'Y', chain: ['TASS', 'Ministry'] }, { claim: 'c', outlet: 'X', chain: ['Ministry'] }]);
  expect(tree).toEqual([{ name: 'Ministry', claims: [], next: [{ name: 'TASS', claims: [], next: [{ name: 'X', claims: ['a'], next: [] }, { name: 'Y', claims: ['b'], next: [] }] }, { name: 'X', claims: ['c'], next: [] }] }]);
});

it('lets days run the other way in a mirrored axis, and names each tick once', () => {
  const days = ['2020-10-10', '2020-10-14'];
  const shape = { width: 700, start: 50, end: 20 };
  const [ltr, rtl] = [dayScale(days, { ...shape, dir: 'ltr' }), dayScale(days, { ...shape, dir: 'rtl' })];
  expect(ltr.x('2020-10-10')).toBeLessThan(ltr.x('2020-10-14'));
  expect(rtl.x('2020-10-10')).toBeGreaterThan(rtl.x('2020-10-14'));
  const names = rtl.ticks.map((tick) => tick.day);
  expect(names).toEqual([...new Set(names)]);
});

it('leaves what lies far away off a drawing, and stacks what lies on each other', () => {
  const [least, greatest] = fences([1994, 2020, 2020, 2020, 2021], 1);
  expect(least).toBeGreaterThan(1994);
  expect(greatest).toBeGreaterThan(2021);
  expect(stacked([10, 12, 80], 17)).toEqual([{ up: 0, aside: 0 }, { up: 1, aside: 0 }, { up: 0, aside: 0 }]);
});
