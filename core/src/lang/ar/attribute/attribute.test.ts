import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, type Span, type Statement } from '../../../index.ts';

interface Case {
  readonly rule: string;
  readonly fires: boolean;
  readonly sentence: string;
  readonly expected: string[];
}

const cases = parse(readFileSync(new URL('../cases/attribution.case', import.meta.url), 'utf8'));

function parse(text: string): Case[] {
  const out: Case[] = [];
  let rule = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('@ ')) rule = line.slice(2).trim();
    else if (line.startsWith('+ ') || line.startsWith('- ')) out.push({ rule, fires: line[0] === '+', sentence: line.slice(2).trim(), expected: [] });
    else if (line.startsWith('> ')) out.at(-1)?.expected.push(line.slice(2).split('|').map((cell) => cell.trim()).join(' | '));
  }
  return out;
}

function shown(text: string, s: Statement): string {
  const words = (spans: readonly Span[]): string => spans.map((x) => text.slice(x.start, x.end)).join(' … ');
  return [s.act.value, words(s.source), words(s.cue), words(s.content)].join(' | ');
}

describe('attribution', () => {
  for (const c of cases) {
    it(`${c.rule} ${c.fires ? 'reads' : 'leaves alone'}: ${c.sentence}`, () => {
      const { statements } = read({ text: c.sentence, lang: 'ar', date: '2024-05-01' });
      const rules = statements.flatMap((s) => [...s.rules, s.act.how === 'inferred' ? s.act.rule : (s.act.rule ?? '')]);
      expect(rules.includes(c.rule)).toBe(c.fires);
      if (c.fires) expect(statements.map((s) => shown(c.sentence, s))).toEqual(c.expected);
    });
  }

  it('takes an exchange of prisoners for no word of saying', () => {
    const { notUnderstood } = read({ text: 'وكانت الهدنة ثمرة مشاورات، وغايتها أن يتبادل الطرفان الأسرى.', lang: 'ar', date: '2024-05-01' });
    expect(notUnderstood.filter((x) => x.why === 'cue')).toEqual([]);
  });

  it('takes reports for media', () => {
    const { statements } = read({ text: 'قالت سارة البحري إن الطريق مغلق. وقالت تقارير إن الجسر دمر.', lang: 'ar', date: '2024-05-01' });
    expect(statements.map((s) => s.speaker.side.value)).toEqual([[], ['MEDIA']]);
  });

  it('marks what two say of each other', () => {
    const { statements } = read({ text: 'تبادلت روسيا وأوكرانيا الاتهام بخرق الهدنة.', lang: 'ar', date: '2024-05-01' });
    expect(statements.map((s) => [s.flags, s.speaker.side.value])).toEqual([[['mutual'], ['RUS', 'UKR']]]);
  });

  it('gives every rule a sentence where it fires and a near miss', () => {
    for (const rule of new Set(cases.map((c) => c.rule))) {
      expect(cases.some((c) => c.rule === rule && c.fires), rule).toBe(true);
      expect(cases.some((c) => c.rule === rule && !c.fires), rule).toBe(true);
    }
  });
});
