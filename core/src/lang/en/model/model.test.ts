import { describe, expect, it } from 'vitest';
import cues from '../../../generated/lang/en/model/cues.ts';
import links from '../../../generated/lang/en/model/links.ts';
import { Chain } from './chain.ts';
import { cueTemplates } from './cue-features.ts';
import { linkTemplates } from './link-features.ts';
import { LINK_LABELS, PathFinder } from './path.ts';
import { NUMBERS, type Templates } from './templates.ts';
import { domains } from './values.ts';
import { nameAt, type WeightRows, Weights, weightRows } from './weights.ts';

const MODELS = [['cues', cues, cueTemplates, 3], ['links', links, linkTemplates, 5]] as const;

function loaded(table: string, declare: typeof cueTemplates | typeof linkTemplates, labels: number): { readonly rows: WeightRows; readonly names: readonly string[]; readonly templates: Templates } {
  const values = domains();
  const { templates } = declare(values);
  const rows = weightRows(table, templates, labels);
  values.close();
  templates.place();
  return { rows, names: Array.from(rows.starts, (start) => nameAt(table, start)), templates };
}

/** Whole numbers that are the same in every run. */
function numbers(seed: number): () => number {
  let x = seed;
  return () => {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    return (x >> 8) % 200;
  };
}

describe('the weights of the English models', () => {
  it.each(MODELS)('%s: every row has a number of its own, and the number gives its name', (_, table, declare, labels) => {
    const { rows, names, templates } = loaded(table, declare, labels);
    const all = names.map((_name, k) => templates.numberOf(rows.at, k * NUMBERS));
    expect(new Set(all).size).toBe(all.length);
    expect(all.map((number) => templates.nameOf(number))).toEqual(names);
  });

  it.each(MODELS)('%s: a row is found by its number, and weighs what the table says', (_, table, declare, labels) => {
    const { rows, names, templates } = loaded(table, declare, labels);
    const weights = new Weights(rows, templates, labels);
    const sum = new Int32Array(labels);
    const wrong = names.filter((_name, k) => {
      sum.fill(0);
      weights.add(Int32Array.of(templates.numberOf(rows.at, k * NUMBERS)), 1, sum, 0);
      return sum.join() !== rows.weights.subarray(k * labels, (k + 1) * labels).join();
    });
    expect(wrong).toEqual([]);
  });

  it('what no row names weighs nothing', () => {
    const { rows, names, templates } = loaded(cues, cueTemplates, 3);
    const weights = new Weights(rows, templates, 3);
    const known = new Set(names.map((_, k) => templates.numberOf(rows.at, k * NUMBERS)));
    const sum = new Int32Array(3);
    for (let number = 1; number < templates.all; number += 997) if (!known.has(number)) weights.add(Int32Array.of(number), 1, sum, 0);
    expect([...sum]).toEqual([0, 0, 0]);
  });

  it('a row with a field too few is refused by its name', () => {
    expect(() => loaded('t-1tt+1=n|v\t1', cueTemplates, 3)).toThrow('t-1tt+1=n|v');
    expect(() => loaded('nothing=n\t1', cueTemplates, 3)).toThrow('nothing=n');
  });
});

describe('the best labels beside a cue', () => {
  const { rows } = loaded(links, linkTemplates, 5);
  const step = (x: number, y: number): number => rows.steps.get(x < 0 ? 'start' : (LINK_LABELS[x] as string))?.[y] ?? 0;
  /** Every sequence of labels of a length that may be, with its score. */
  function* sequences(scores: Int32Array, count: number): Generator<{ readonly labels: number[]; readonly score: number }> {
    for (let n = 0; n < 5 ** count; n++) {
      const labels = Array.from({ length: count }, (_, i) => Math.floor(n / 5 ** i) % 5);
      const goesOn = labels.every((y, i) => (y !== 2 && y !== 4) || labels[i - 1] === y || labels[i - 1] === y - 1);
      const sources = labels.filter((y) => y === 1).length;
      if (!goesOn || sources > 1 || !labels.includes(3)) continue;
      yield { labels, score: labels.reduce((sum, y, i) => sum + (scores[i * 5 + y] as number) + step(i === 0 ? -1 : (labels[i - 1] as number), y), sources === 0 ? -40 : 0) };
    }
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('are those of the highest score of all that may be (%i)', (seed) => {
    const path = new PathFinder(rows);
    const next = numbers(seed);
    const count = 5;
    path.room(count);
    for (let k = 0; k < count * 5; k++) path.scores[k] = next() - 100;
    path.find(count);
    const found = [...path.labels.subarray(0, count)].join();
    const all = [...sequences(path.scores, count)];
    expect(all.find(({ labels }) => labels.join() === found)?.score).toBe(Math.max(...all.map(({ score }) => score)));
  });
});

describe('how sure the model is of a cue', () => {
  it('agrees with the sum over every sequence of labels', () => {
    const { rows } = loaded(cues, cueTemplates, 3);
    const labels = ['O', 'B', 'I'];
    const chain = new Chain(rows, labels, [[true, true, false], [true, true, true], [true, true, true], [true, true, false]]);
    const next = numbers(5);
    const count = 4;
    for (let k = 0; k < count * 3; k++) chain.scores[k] = next() - 100;
    chain.marginals(count);
    let all = 0;
    const chances = new Float64Array(count * 3);
    for (let n = 0; n < 3 ** count; n++) {
      const path = Array.from({ length: count }, (_, i) => Math.floor(n / 3 ** i) % 3);
      if (path.some((y, i) => y === 2 && (i === 0 || path[i - 1] === 0))) continue;
      const score = path.reduce((sum, y, i) => sum + (chain.scores[i * 3 + y] as number) + (rows.steps.get(i === 0 ? 'start' : (labels[path[i - 1] as number] as string))?.[y] ?? 0), 0);
      const weight = Math.exp(score / 20);
      all += weight;
      path.forEach((y, i) => { chances[i * 3 + y] = (chances[i * 3 + y] as number) + weight; });
    }
    for (let k = 0; k < count * 3; k++) expect(chain.chances[k]).toBeCloseTo((chances[k] as number) / all, 9);
  });
});
