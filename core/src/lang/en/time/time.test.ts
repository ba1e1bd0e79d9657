import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../index.ts';
import { tokenSpan } from '../../../text/scan.ts';
import { english } from '../index.ts';

const pack = english();
const analysed = (text: string, date: string | null) => pack.analyse(text, [], date, null);

interface Case {
  readonly fires: boolean;
  readonly date: string | null;
  readonly text: string;
  readonly expected: string[];
}

/** Blocks of the case file by rule; its format is told at its top. */
function casesOf(file: string): Map<string, Case[]> {
  const out = new Map<string, Case[]>();
  let cases: Case[] = [];
  for (const line of file.split('\n')) {
    const cells = line.slice(1).split('|').map((cell) => cell.trim());
    if (line.startsWith('@')) out.set(line.slice(1).trim().split(' ')[0] ?? '', (cases = []));
    else if (line.startsWith('+') || line.startsWith('-')) cases.push({ fires: line.startsWith('+'), date: cells[0] === '-' ? null : (cells[0] ?? ''), text: cells[1] ?? '', expected: [] });
    else if (line.startsWith('>')) cases.at(-1)?.expected.push([cells[0], cells[1], cells[2], cells[3] ?? 'point'].join(' | '));
  }
  return out;
}

/** What a rule finds in a text, as the case file writes it. */
function found(text: string, date: string | null, rule: string): string[] {
  const a = analysed(text, date);
  return a.times
    .filter((t) => t.rule === rule)
    .map((t) => {
      const { start, end } = tokenSpan(a.tokens, t.first, t.last);
      return [text.slice(start, end), t.edtf ?? '-', t.part ?? '-', t.relation].join(' | ');
    });
}

const blocks = casesOf(readFileSync(new URL('../cases/time.case', import.meta.url), 'utf8'));

describe('English rules of time', () => {
  for (const [rule, cases] of blocks) {
    for (const { fires, date, text, expected } of cases) it(`${rule} ${fires ? 'reads' : 'leaves'} ${text}`, () => expect(found(text, date, rule)).toEqual(expected));
    it(`${rule} has a sentence where it fires and a near miss`, () => {
      expect(cases.some((c) => c.fires && c.expected.length > 0)).toBe(true);
      expect(cases.some((c) => !c.fires)).toBe(true);
    });
  }

  it('all have a block of cases', () => {
    const source = ['index', 'date', 'relative'].map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')).join('\n');
    const ids = new Set([...source.matchAll(/'(en\.time\.[a-z-]+)'/g)].map((m) => m[1]));
    expect([...ids].sort()).toEqual([...blocks.keys()].sort());
  });

  it('find mentions in order that do not overlap, and guess nothing without the day of the article', () => {
    const long = [...blocks.values()].flat().map((c) => c.text).join('\n');
    let last = -1;
    for (const t of analysed(long, null).times) {
      expect(t.first).toBeGreaterThan(last);
      last = t.last;
      if (['en.time.day', 'en.time.weekday', 'en.time.unit', 'en.time.month'].includes(t.rule)) expect(t.edtf).toBeNull();
    }
  });

  it('survive any cut of a text', () => {
    const text = 'from late March 3 to 5 May, since 10:30 p.m. on Saturday (October 10), 2020, less than two months ago';
    for (let n = 0; n <= text.length; n++) {
      const a = analysed(text.slice(0, n), '2020-10-14');
      for (const t of a.times) expect(t.last).toBeLessThan(a.tokens.count);
    }
  });
});

describe('an English date line', () => {
  it('states the day of the article', () => {
    expect(pack.dateOf('Wednesday, 14 October 2020 - 10:32 GMT')).toBe('2020-10-14');
    expect(pack.dateOf('Published: October 14, 2020')).toBe('2020-10-14');
  });

  it('is no sentence that tells a date, and no line without a year', () => {
    expect(pack.dateOf('The ministry said that the raid near the bridge on 14 October 2020 had cost three lives')).toBeNull();
    expect(pack.dateOf('Wednesday, 14 October')).toBeNull();
    expect(pack.dateOf('Rebels shelled the mill on 14 October 2020.')).toBeNull();
    expect(read({ text: 'Rebels shelled the mill on 14 October 2020.' }).claims.map(({ type, time }) => [type.value, time?.value.edtf])).toEqual([['strike', '2020-10-14']]);
  });
});

describe('the date with which a text opens', () => {
  const dateOf = (text: string, date = '2020-10-20') => read({ text, lang: 'en', date }).document.date?.value;

  it('is its day, whatever a list near that day says, and no part of its first sentence', () => {
    const { document, statements } = read({ text: 'Published October 14 2020 Shells hit the mill on Tuesday, a monitor said.', lang: 'en', date: '2020-10-20' });
    expect(document.date).toEqual({ value: '2020-10-14', how: 'stated', spans: [{ start: 0, end: 25 }] });
    expect(statements[0]?.content[0]?.start).toBe(26);
    for (const head of ['AFP Wednesday 14 Oct 2020', '14.10.2020', 'Posted on October 14 2020', 'Wednesday 14 October 2020 20:02', 'Last updated at Oct 142020']) expect(dateOf(`${head} Shells hit the mill on Tuesday.`)).toBe('2020-10-14');
  });

  it('is no day of a sentence, and none of another year', () => {
    expect(dateOf('On 14 October 2020 shells hit the mill near the bridge on the eastern road and killed two of the guards.')).toBe('2020-10-20');
    expect(dateOf('The raid of 14 October 2020 hit the mill near the bridge on the eastern road and killed two of the guards.')).toBe('2020-10-20');
    expect(dateOf('Monday, 14 October 2020, was a black day for the mill near the bridge on the eastern road and for the guards.')).toBe('2020-10-20');
    expect(dateOf('14 October 2011 Shells hit the mill.')).toBe('2020-10-20');
  });

  it('may be given as the language writes it', () => {
    expect(dateOf('Shells hit the mill.', ' 4-MAR-1987 07:29:05.25')).toBe('1987-03-04');
    expect(dateOf('Shells hit the mill.', '19 May 2025')).toBe('2025-05-19');
  });
});
