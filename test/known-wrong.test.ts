import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../core/src/index.ts';
import { answer } from './ask.ts';

/** Sentences that are read wrongly today: mending a rule makes its case fail, and the case moves to those of the rule. */
interface Case {
  readonly sentence: string;
  question: string;
  today: string;
  right: string;
}

const cases = parse(readFileSync(new URL('known-wrong.case', import.meta.url), 'utf8'));

function parse(text: string): Case[] {
  const out: Case[] = [];
  for (const line of text.split('\n')) {
    const value = line.slice(1).trim();
    const last = out.at(-1);
    if (line.startsWith('+')) out.push({ sentence: value, question: '', today: '', right: '' });
    else if (last && line.startsWith('?')) last.question = value;
    else if (last && line.startsWith('!')) last.today = value;
    else if (last && line.startsWith('=')) last.right = value;
  }
  return out;
}

const languageOf = (sentence: string): 'ar' | 'en' => (/\p{Script=Arabic}/u.test(sentence) ? 'ar' : 'en');

describe('known to be wrong', () => {
  for (const { sentence, question, today, right } of cases) {
    it(`${question}: ${sentence}`, () => {
      const found = answer(sentence, read({ text: sentence, lang: languageOf(sentence), date: '2024-05-18' }), question);
      expect(today).not.toBe(right);
      expect(found, found === right ? 'read rightly now: move the case to those of its rule' : 'read wrongly in another way').toBe(today);
    });
  }
});
