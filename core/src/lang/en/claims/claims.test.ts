import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../api.ts';
import { english } from '../index.ts';
import { sidesOf } from './party.ts';

interface Case {
  readonly block: string;
  readonly fires: boolean;
  readonly sentence: string;
  readonly expected: string[];
}

const pack = english();

function claims(sentence: string): readonly ClaimDraft[] {
  const a = pack.analyse(sentence, [], '2020-10-14', null);
  return pack.interpret(a, pack.attribute(a));
}

const sides = (list: ClaimDraft['by']): string => sidesOf(list).join('+') || '-';

const shown = (c: ClaimDraft): string =>
  [c.type, c.status, sides(c.by), sides(c.on), Object.entries(c.facets).map(([name, { value }]) => `${name}=${value}`).join(' '), c.counts.map((n) => `${n.what} ${n.n ?? '-'}`).join(', ')].join(' | ').trim();

function parse(text: string): Case[] {
  const out: Case[] = [];
  let block = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('@ ')) block = line.slice(2).trim();
    else if (line.startsWith('+ ') || line.startsWith('- ')) out.push({ block, fires: line[0] === '+', sentence: line.slice(2).trim(), expected: [] });
    else if (line.startsWith('> ')) out.at(-1)?.expected.push(line.slice(2).trim());
  }
  return out;
}

describe('English claims', () => {
  for (const c of parse(readFileSync(new URL('../cases/claims.case', import.meta.url), 'utf8'))) {
    it(`${c.block}: ${c.sentence}`, () => {
      const found = claims(c.sentence);
      expect(found.map(shown).map((line) => line.replace(/ +/g, ' '))).toEqual(c.expected.map((line) => line.replace(/ +/g, ' ')));
      if (c.block.startsWith('en.status.')) expect(found.map((x) => x.statusRule)).toContain(c.block);
    });
  }

  it('count one where a single person is killed or taken without a number, and none where it is planned', () => {
    const counts = (text: string) => claims(text).flatMap((c) => c.counts.map((n) => `${n.what} ${n.n}`));
    expect(counts('He condemned the killing of Ahmed al-Haddad in Basra by Iranian soldiers.')).toEqual(['killed 1']);
    expect(counts('Ahmed al-Haddad was assassinated in Basra.')).toEqual(['killed 1']);
    expect(counts('Rebels kidnapped the pilot in Basra.')).toEqual(['captured 1']);
    expect(counts('Rebels plan to kidnap the pilot in Basra.')).toEqual([]);
    expect(counts('The pilots were kidnapped in Basra.')).toEqual([]);
  });

  it('give a war that nobody is named for to known rivals, before a state that is named more often', () => {
    const war = claims('Britain held talks with Estonia. British ministers met British troops in Tallinn, and Britain sent tanks to Ukraine. Russia withdrew its troops. The war goes on.').at(-1);
    expect(war && sides([...war.by, ...war.on])).toBe('RUS+UKR');
  });

  it('are found in no time in a text without end', () => {
    const long = 'The army attacked the town and killed five and wounded six, '.repeat(400);
    const start = performance.now();
    claims(long);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
