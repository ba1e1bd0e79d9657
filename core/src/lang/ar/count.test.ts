import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCounts } from './count.ts';
import { AR_TABLES } from './index.ts';
import { cover } from './mention/index.ts';
import { findNumbers } from './number.ts';
import type { CountMention } from './parts.ts';
import { loadTables } from './tables.ts';
import { dictionary } from './dictionary.ts';
import { analyse } from './text.ts';
import { findTimes } from './time.ts';
import { intactWords } from './word.ts';

interface Case {
  readonly rule: string;
  readonly fires: boolean;
  readonly sentence: string;
  readonly expected: string[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const dict = dictionary(loadTables(AR_TABLES), intactWords([], []));

function counts(sentence: string): CountMention[] {
  const text = analyse(sentence, [], dict);
  return findCounts(text, findNumbers(text), cover(text.tokens.count, findTimes(text, '2024-05-01')));
}

const shown = (c: CountMention): string => [c.what, c.whom, c.n ?? '-', c.bound, [c.cumulative ? 'cumulative' : '', c.subset ? 'subset' : ''].filter(Boolean).join(' ')].join(' | ').trim();

const cases = parse(read('cases/count.case'));

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

describe('counts', () => {
  for (const c of cases) {
    it(`${c.rule} ${c.fires ? 'reads' : 'leaves alone'}: ${c.sentence}`, () => {
      const found = counts(c.sentence);
      expect(found.some((x) => x.rule === c.rule), found.map((x) => `${x.rule}: ${shown(x)}`).join('\n')).toBe(c.fires);
      expect(found.map(shown)).toEqual(c.expected);
    });
  }

  it('gives every rule a sentence where it fires and a near miss', () => {
    const source = ['count.ts', 'count/form.ts', 'count/list.ts', 'count/govern.ts'].map(read).join('\n');
    const rules = new Set([...source.matchAll(/'(ar\.count\.[a-z-]+)'/g)].map((m) => m[1] as string));
    expect(rules.size).toBeGreaterThan(0);
    for (const rule of rules) for (const fires of [true, false]) expect(cases.some((c) => c.rule === rule && c.fires === fires), `${rule} ${fires}`).toBe(true);
  });

  it('counts nothing that names, dates, measures or denies', () => {
    for (const sentence of ['صدر القرار 2254 في الساعة 10:30.', 'عاد بعد 45 عاما.', 'خلال الأربع والعشرين ساعة الماضية.', 'نشر في العدد 12.', 'وصلت منظومة إس-400.', 'خفضت النسبة إلى 12%.', 'كان ذلك عام 2015.', 'انتهى اليوم بلا قتلى.', 'وقع في 24/10/2020.']) {
      expect(counts(sentence), sentence).toEqual([]);
    }
  });
});

describe('numbers', () => {
  const numbers = (text: string): string[] => findNumbers(analyse(text, [], dict)).map((n) => `${n.n ?? '-'} ${n.bound}${n.ordinal ? ' ordinal' : ''}`);
  const table: readonly (readonly [string, string])[] = [
    ['١٢ شخصا', '12 exact'], ['1,250 شخصا', '1250 exact'], ['12.5 مليون', '12500000 exact'], ['3.500 شخص', '3500 exact'], ['250 ألف طفل', '250000 exact'], ['3 ملايين ونصف المليون', '3500000 exact'],
    ['3 آلاف و700', '3700 exact'], ['خمسة عشر جنديا', '15 exact'], ['إحدى عشرة سيارة', '11 exact'], ['اثنا عشر', '12 exact'], ['خمسة وعشرين', '25 exact'], ['مئة وخمسين ألفا', '150000 exact'], ['ثمانمائة', '800 exact'],
    ['ثلاثة آلاف وخمسمئة وخمسة وعشرون', '3525 exact'], ['ألفي جندي', '2000 exact'], ['ألفا جندي', '2000 exact'], ['خمسون ألفا', '50000 exact'], ['ثلاث مئة', '300 exact'], ['مائتين وثلاثة', '203 exact'], ['نصف مليون', '500000 exact'],
    ['عشرات القتلى', '- vague'], ['مئات الآلاف', '- vague'], ['عشرات الآلاف', '- vague'], ['بضعة آلاف', '- vague'], ['عدد من الجنود', '- vague'], ['العديد من الجنود', '- vague'], ['آلاف', '- vague'],
    ['ما لا يقل عن 30', '30 at_least'], ['أكثر من مئة', '100 at_least'], ['30 شخصا على الأقل', '30 at_least'], ['نحو 30', '30 about'], ['زهاء ألف', '1000 about'], ['أقل من عشرة', '10 at_most'], ['لا يتجاوز 12', '12 at_most'],
    ['بين 20 و30 جنديا', '20 about'], ['ثلاثة أو أربعة', '3 about'], ['10-15 جنديا', '10 about'], ['المرة الثالثة', '3 exact ordinal'],
  ];
  for (const [text, expected] of table) it(`reads ${text}`, () => expect(numbers(text)).toEqual([expected]));

  it('keeps apart numbers that only stand together', () => {
    expect(numbers('خمسة وعشرة')).toEqual(['5 exact', '10 exact']);
    expect(numbers('قتل 200 و43 جريحا')).toEqual(['200 exact', '43 exact']);
    expect(numbers('عشرين وثلاثين')).toEqual(['20 exact', '30 exact']);
  });
});
