import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenSpan } from '../../../text/scan.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import { loadTables } from '../tables.ts';
import { dictionary } from '../dictionary.ts';
import { analyse, type ArText } from '../text.ts';
import { dateLine, findTimes } from '../time.ts';

const table = (name: string): string => readFileSync(new URL(`../lexicon/${name}.tsv`, import.meta.url), 'utf8');
const dict = dictionary(
  loadTables([
    { name: 'time', text: table('time'), layout: 'forms' },
    { name: 'closed', text: table('closed'), layout: 'forms' },
    { name: 'cues', text: table('cues'), layout: { lemmas: 'cue' } },
  ]),
  new Set(),
);
const read = (text: string): ArText => analyse(text, [], dict);

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
  const analysed = read(text);
  return findTimes(analysed, date)
    .filter((t) => t.rule === rule)
    .map((t) => {
      const { start, end } = tokenSpan(analysed.tokens, t.first, t.last, t.lead ?? 0);
      return [text.slice(start, end), t.edtf ?? '-', t.part ?? '-', t.relation].join(' | ');
    });
}

const blocks = casesOf(readFileSync(new URL('../cases/time.case', import.meta.url), 'utf8'));

describe('rules of time', () => {
  for (const [rule, cases] of blocks) {
    for (const { fires, date, text, expected } of cases) {
      it(`${rule} ${fires ? 'reads' : 'leaves'} ${text}`, () => {
        expect(found(text, date, rule)).toEqual(expected);
        if (fires) expect(expected.length).toBeGreaterThan(0);
      });
    }
    it(`${rule} has a sentence where it fires and a near miss`, () => {
      expect(cases.some((c) => c.fires)).toBe(true);
      expect(cases.some((c) => !c.fires)).toBe(true);
    });
  }

  it('all have a block of cases', () => {
    const source = ['compose', 'date', 'hijri', 'month', 'relative', 'unit'].map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8')).join('\n');
    const ids = new Set([...source.matchAll(/'(ar\.time\.[a-z-]+)'/g)].map((m) => m[1]));
    expect([...ids].sort()).toEqual([...blocks.keys()].sort());
  });
});

describe('mentions of time', () => {
  const long = [...blocks.values()].flat().map((c) => c.text).join('\n');

  it('are in order and do not overlap', () => {
    let last = -1;
    for (const t of findTimes(read(long), '2020-10-14')) {
      expect(t.first).toBeGreaterThan(last);
      expect(t.last).toBeGreaterThanOrEqual(t.first);
      last = t.last;
    }
  });

  it('guess nothing without the day of the article: only what is told in full has a value', () => {
    for (const rule of ['today', 'weekday', 'weekdays', 'weekday-next', 'weekday-last', 'last-unit', 'next-unit', 'this-unit', 'hours', 'ago', 'since-ago', 'day-month', 'month', 'lasting']) {
      for (const { text } of blocks.get(`ar.time.${rule}`) ?? []) {
        for (const t of findTimes(read(text), null)) if (t.rule === `ar.time.${rule}`) expect(t.edtf, text).toBeNull();
      }
    }
  });

  it('leave the conjunction and preposition of their first word outside', () => {
    const text = read('ووصل الوفد والسبت غادر ولليوم يبحث عنه.');
    expect(findTimes(text, '2020-10-14').map((t) => [t.first, t.lead])).toEqual([[2, 1], [4, 1]]);
  });

  it('survive any cut of a text', () => {
    const text = read('منذ نهاية الأسبوع الماضي، من 3 إلى 5 مايو، الساعة 10:30 من صباح السبت (10 أكتوبر) 2020 الموافق');
    for (let n = 0; n <= text.tokens.count; n++) {
      const cut = read(text.shadow.raw.slice(0, text.shadow.toRaw[text.tokens.start[n] ?? 0] ?? 0));
      for (const t of findTimes(cut, '2020-10-14')) expect(t.last).toBeLessThan(cut.tokens.count);
    }
  });
});

describe('a date line', () => {
  it('states the day of the article', () => {
    expect(dateLine(read('الأربعاء 14 أكتوبر 2020 - الساعة 10:32'))).toBe('2020-10-14');
    expect(dateLine(read('نشر في: 14/10/2020'))).toBe('2020-10-14');
    expect(dateLine(read('جنيف 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م'))).toBe('2015-08-10');
  });

  it('is no sentence that tells a date, and no line without a year', () => {
    expect(dateLine(read('قالت الوزارة إن الهجوم الذي وقع قرب الجسر يوم 14 أكتوبر 2020 أسفر عن مقتل ثلاثة'))).toBeNull();
    expect(dateLine(read('الأربعاء 14 أكتوبر'))).toBeNull();
  });

  it('is read inside a run of a longer text', () => {
    const text = read('عنوان الخبر\n14 أكتوبر 2020\nنص الخبر');
    expect(dateLine(text, { first: 3, last: 5 })).toBe('2020-10-14');
    expect(dateLine(text, { first: 0, last: 1 })).toBeNull();
  });
});

describe('the table of time', () => {
  it('has words that every pack may load: classes begin with time.', () => {
    for (const cells of cellsOf(table('time'))) expect(cells[1]).toMatch(/^time\./);
  });
});
