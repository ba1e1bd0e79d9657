import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from './files.test-data.ts';
import { csvBytes } from './csv.ts';
import { guarded } from './guard.ts';
import { column, tableOf } from './table.ts';

describe('cells', () => {
  it('that begin as a formula are guarded, after blanks and bidi marks too, in full width too', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '|cmd', '\tx', '\rx', '\0x', ' =1', '\u200f=1', '\u202b@x', '\ufeff+1', '\u2067 -1', '＝1', '＋1', '－1', '＠x', '\u200f\u00a0=1', '\n=1']) expect(guarded(text), JSON.stringify(text)).toBe(`'${text}`);
  });
  it('that begin as text are left as they are', () => {
    for (const text of ['', 'x=1', 'نص', '1', '(1)', '\u200fنص', "'=1", '≥5', '🕊️']) expect(guarded(text)).toBe(text);
  });
  it('typed numbers are exempt: minus five stays a number; null is empty and never zero', () => {
    const table = tableOf('t', { en: '', ar: '' }, [column<(string | number | boolean | null)[]>('a', 'number', ['', ''], ['', ''], (r) => r[0] ?? null), column<(string | number | boolean | null)[]>('b', 'text', ['', ''], ['', ''], (r) => r[1] ?? null)], [[-5, '-5'], [0, null], [null, 'x']]);
    expect(csvLines(csvBytes(table, { header: 'ids', bom: false }))).toEqual([['a', 'b'], ['-5', "'-5"], ['0', ''], ['', 'x']]);
  });
  it('any text comes back from CSV as it was, but for the guard', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (texts) => {
      const table = tableOf('t', { en: '', ar: '' }, texts.map((_, i) => column<string[]>(`c${i}`, 'text', ['', ''], ['', ''], (r) => r[i] ?? null)), [texts]);
      expect(csvLines(csvBytes(table, { header: 'ids', bom: false }))[1]).toEqual(texts.map(guarded));
    }), { numRuns: 300 });
  });
});
