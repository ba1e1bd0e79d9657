import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokenSpan } from '../../../text/scan.ts';
import { arabic } from '../index.ts';
import type { Run } from '../parts.ts';

interface Case {
  readonly rule: string;
  readonly fires: boolean;
  readonly text: string;
  readonly expected: string[];
}

const pack = arabic();
const cases = parse(readFileSync(new URL('../cases/mention.case', import.meta.url), 'utf8'));

function parse(file: string): Case[] {
  const out: Case[] = [];
  let rule = '';
  for (const line of file.split('\n')) {
    if (line.startsWith('@ ')) rule = line.slice(2).trim();
    else if (line.startsWith('+ ') || line.startsWith('- ')) out.push({ rule, fires: line[0] === '+', text: line.slice(2).trim(), expected: [] });
    else if (line.startsWith('> ')) out.at(-1)?.expected.push(line.slice(2).trim());
  }
  return out;
}

/** Every mention of a text: its rule, and the line that shows it. */
function mentionsOf(text: string): { rule: string; shown: string }[] {
  const a = pack.analyse(text, [], '2024-05-01', null);
  const words = (r: Run): string => {
    const { start, end } = tokenSpan(a.tokens, r.first, r.last, r.lead);
    return text.slice(start, end);
  };
  const actors = a.actors.map((m) => ({ at: m.first, rule: m.rule, shown: `${words(m)} | ${m.cls} | ${m.sides.join(' ') || '-'}` }));
  const places = a.places.map((p) => ({ at: p.first, rule: p.rule, shown: `${words(p)} | place | ${p.id ?? '-'}` }));
  return [...actors, ...places].sort((x, y) => x.at - y.at);
}

describe('mentions', () => {
  for (const c of cases) {
    it(`${c.rule} ${c.fires ? 'reads' : 'leaves alone'}: ${c.text}`, () => {
      const found = mentionsOf(c.text);
      expect(found.some((m) => m.rule === c.rule)).toBe(c.fires);
      if (c.fires) expect(found.map((m) => m.shown)).toEqual(c.expected);
    });
  }

  it('give every rule a text where it fires and a near miss', () => {
    for (const rule of new Set(cases.map((c) => c.rule))) {
      expect(cases.some((c) => c.rule === rule && c.fires), rule).toBe(true);
      expect(cases.some((c) => c.rule === rule && !c.fires), rule).toBe(true);
    }
  });
});

describe('protection', () => {
  const privacyIn = (text: string): string[] => pack.analyse(text, [], '2024-05-01', null).actors.map((m) => m.privacy);

  it('is given to children, witnesses and whoever is named without a public role', () => {
    expect(privacyIn('قتلت الطفلة سارة البحري.')).toEqual(['minor']);
    expect(privacyIn('وقال الشاهد سالم البحري إن البيت دمر.')).toEqual(['witness']);
    expect(privacyIn('وقال سالم البحري إن البيت دمر.')).toEqual(['private_person']);
    expect(privacyIn('وقال سالم البحري، أحد سكان البلدة، إن البيت دمر.')).toEqual(['private_person']);
    expect(privacyIn('وقال شقيقها سالم البحري إن البيت دمر.')).toEqual(['private_person']);
  });

  it('is not given to officeholders and officers', () => {
    expect(privacyIn('وقال وزير الدفاع سالم البحري إن البيت دمر.')).toEqual(['public_role']);
    expect(privacyIn('وقال العقيد سالم البحري إن البيت دمر.')).toEqual(['public_role']);
  });
});
