import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Claim, type Field, type Party, type Reading, read, type Span } from '../core/src/index.ts';

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

const names = (parties: readonly Field<Party>[]): string => parties.map((p) => p.value.name).join(' + ');
const sides = (parties: readonly Field<Party>[]): string => parties.map((p) => p.value.side).join(' + ');

const ofClaim: Readonly<Record<string, (claim: Claim) => string>> = {
  by: (c) => names(c.by),
  on: (c) => names(c.on),
  sides: (c) => `${sides(c.by)} > ${sides(c.on)}`,
  place: (c) => c.place?.value.name ?? '',
  status: (c) => c.status.value,
  counts: (c) => c.counts.map((n) => `${n.what} ${n.n ?? '?'} ${n.whom}`).join(' + '),
};

function answer(text: string, reading: Reading, question: string): string {
  const words = (spans: readonly Span[]): string => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  if (question === 'speakers') return reading.statements.map((s) => s.speaker.name ?? '').join(' ; ');
  if (question === 'contents') return reading.statements.map((s) => words(s.content)).join(' ; ');
  if (question === 'types') return reading.claims.map((c) => c.type.value).join(' ; ');
  const [type, part = ''] = question.split('.');
  const show = ofClaim[part];
  if (show === undefined) throw new Error(`no such question: ${question}`);
  return reading.claims.filter((c) => c.type.value === type).map(show).join(' ; ');
}

describe('known to be wrong', () => {
  for (const { sentence, question, today, right } of cases) {
    it(`${question}: ${sentence}`, () => {
      const found = answer(sentence, read({ text: sentence, lang: 'ar', date: '2024-05-18' }), question);
      expect(today).not.toBe(right);
      expect(found, found === right ? 'read rightly now: move the case to those of its rule' : 'read wrongly in another way').toBe(today);
    });
  }
});
