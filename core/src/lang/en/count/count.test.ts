import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../index.ts';

interface Case {
  readonly rule: string;
  readonly fires: boolean;
  readonly sentence: string;
  readonly expected: string[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const pack = english();
const analysed = (sentence: string) => pack.analyse(sentence, [], '2024-05-01', null);

const shown = (c: ReturnType<typeof analysed>['counts'][number]): string => [c.what, c.whom, c.n ?? '-', c.bound, [c.cumulative ? 'cumulative' : '', c.subset ? 'subset' : ''].filter(Boolean).join(' ')].join(' | ').trim();

function parse(text: string): Case[] {
  const out: Case[] = [];
  let rule = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('@ ')) rule = line.slice(2).trim();
    else if (line.startsWith('+ ') || line.startsWith('- ')) out.push({ rule, fires: line[0] === '+', sentence: line.slice(2).trim(), expected: [] });
    else if (line.startsWith('> ')) out.at(-1)?.expected.push(line.slice(2).trim());
  }
  return out;
}

const cases = parse(read('../cases/count.case'));

describe('English counts', () => {
  for (const c of cases) {
    it(`${c.rule} ${c.fires ? 'reads' : 'leaves alone'}: ${c.sentence}`, () => {
      const found = analysed(c.sentence).counts;
      expect(found.some((x) => x.rule === c.rule), found.map((x) => `${x.rule}: ${shown(x)}`).join('\n')).toBe(c.fires);
      expect(found.map(shown)).toEqual(c.expected);
    });
  }

  it('give every rule a sentence where it fires and a near miss', () => {
    const source = ['index.ts', 'fate.ts', 'light.ts'].map((name) => read(`./${name}`)).join('\n');
    const rules = new Set([...source.matchAll(/'(en\.count\.[a-z-]+)'/g)].map((m) => m[1] as string));
    expect(rules.size).toBeGreaterThan(0);
    for (const rule of rules) for (const fires of [true, false]) expect(cases.some((c) => c.rule === rule && c.fires === fires), `${rule} ${fires}`).toBe(true);
  });

  it('count nothing that names, dates, measures or prices', () => {
    for (const sentence of ['Resolution 2254 was passed at 10:30 a.m.', 'He came home after 45 years.', 'In the past 24 hours it rained.', 'The share fell to 12%.', 'The S-400 arrived.', 'It costs $5 a day.', 'A 12-year-old boy ran.', 'It stands 10 km from the sea.']) {
      expect(analysed(sentence).counts, sentence).toEqual([]);
    }
  });
});

describe('English numbers', () => {
  const numbers = (text: string): string[] => analysed(text).numbers.map((n) => `${n.n ?? '-'} ${n.bound}${n.ordinal ? ' ordinal' : ''}`);
  const table: readonly (readonly [string, string])[] = [
    ['1,250 people', '1250 exact'], ['12.5 million people', '12500000 exact'], ['twenty-five tents', '25 exact'], ['three hundred and twenty-five thousand', '325000 exact'], ['a hundred', '100 exact'],
    ['three dozen', '36 exact'], ['half a dozen', '6 exact'], ['a dozen', '12 exact'], ['half a million', '500000 exact'], ['two million four hundred thousand', '2400000 exact'], ['fifteen hundred', '1500 exact'],
    ['dozens of people', '- vague'], ['tens of thousands of people', '- vague'], ['several hundred', '- vague'], ['at least three dozen', '36 at_least'], ['more than 30', '30 at_least'], ['about 30', '30 about'],
    ['as many as 40', '40 at_most'], ['30 or more', '30 at_least'], ['no fewer than ten', '10 at_least'], ['the third time', '3 exact ordinal'], ['the 21st brigade', '21 exact ordinal'], ['a couple of men', '2 about'],
  ];
  for (const [text, expected] of table) it(`read ${text}`, () => expect(numbers(text)).toEqual([expected]));

  it('keep apart numbers that only stand together', () => {
    expect(numbers('two and ten')).toEqual(['2 exact', '10 exact']);
    expect(numbers('two hundred and many')).toEqual(['200 exact', '- vague']);
  });
});
