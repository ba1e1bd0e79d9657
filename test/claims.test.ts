import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../core/src/index.ts';
import { answer } from './ask.ts';

/** One sentence of a rule: where it fires (`+`) or nearly does (`-`), with a question and its right answer. */
interface Case {
  readonly rule: string;
  readonly fires: boolean;
  readonly sentence: string;
  question: string;
  right: string;
}

const cases = parse(readFileSync(new URL('../core/src/lang/ar/cases/claims.case', import.meta.url), 'utf8'));

function parse(text: string): Case[] {
  const out: Case[] = [];
  let rule = '';
  for (const line of text.split('\n')) {
    const value = line.slice(1).trim();
    const last = out.at(-1);
    if (line.startsWith('@')) rule = value;
    else if (line.startsWith('+') || line.startsWith('-')) out.push({ rule, fires: line[0] === '+', sentence: value, question: '', right: '' });
    else if (last && line.startsWith('?')) last.question = value;
    else if (last && line.startsWith('=')) last.right = value;
  }
  return out;
}

describe('claims', () => {
  for (const c of cases) {
    it(`${c.rule}; ${c.question}: ${c.sentence}`, () => {
      expect(answer(c.sentence, read({ text: c.sentence, lang: 'ar', date: '2024-05-18' }), c.question)).toBe(c.right);
    });
  }

  it('gives every rule a sentence where it fires and a near miss', () => {
    for (const rule of new Set(cases.map((c) => c.rule))) {
      expect(cases.some((c) => c.rule === rule && c.fires), rule).toBe(true);
      expect(cases.some((c) => c.rule === rule && !c.fires), rule).toBe(true);
    }
  });
});
