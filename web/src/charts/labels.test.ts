import { expect, it } from 'vitest';
import { type Label, labelled } from './labels.ts';

const label = (x: number, first = false): Label => ({ x, y: 0, width: 20, height: 10, first });

it('writes the later of two names that would touch, unless the other comes first', () => {
  expect([...labelled([label(0), label(15), label(40)])].sort()).toEqual([1, 2]);
  expect([...labelled([label(0, true), label(15), label(40)])].sort()).toEqual([0, 2]);
  expect([...labelled([label(0), { ...label(5), y: 30 }])].sort()).toEqual([0, 1]);
});
