import { describe, expect, test } from 'vitest';
import { ARTICLE, READING } from './example.test-data.ts';
import { FOOTER, pretty } from './pretty.ts';
import { coloursFor, isolate, safe } from './terminal.ts';
import { wrapped } from './wrap.ts';

const plain = coloursFor({ isTTY: false }, {});
const drawn = pretty(READING, ARTICLE.text, { colours: plain, width: 100 });
/** The drawing without isolates, to look for words. */
const bare = drawn.replace(/[\u2066-\u2069]/g, '');

describe('the drawing of a reading', () => {
  test('shows the chain as an arrow line that ends in the speaker and the side', () => {
    expect(bare).toContain('s1  وكالة الضفاف → وزير الدفاع [~AZE]');
    expect(bare).toContain('الجيش [ARM, AZE]');
  });

  test('shows the act as a word in both languages', () => {
    expect(bare).toContain('says قول');
    expect(bare).toContain('denies نفي (mutual)');
  });

  test('shows the exact words', () => {
    expect(bare).toContain('│ إن القصف قتل 4 مدنيين في نارلي');
  });

  test('shows claims under their statement, inferred values with a tilde', () => {
    expect(bare).toContain('strike قصف  ? → مدنيين [CIV] · at نارلي (not in the gazetteer) · on ~2031-03-02, dawn · weapon ~artillery · killed: at least 4 civilian · injured: a number not given person (total over time) · ~as a fact');
  });

  test("shows the outlet's own claims, what was not understood and the diagnostics, in this order, and ends in the footer", () => {
    const order = ["In the outlet's own voice (المرساة)", 'hostilities', 'Not understood', 'واستنكر أحدهم الأمر.', 'words of saying: استنكر', 'Diagnostics', 'read.sample', FOOTER].map((words) => bare.indexOf(words));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(drawn.endsWith(`${FOOTER}\n`)).toBe(true);
  });

  test('isolates every run of Arabic: none stands outside U+2067 … U+2069', () => {
    expect(drawn.replace(/\u2067[^\u2067\u2069]*\u2069/g, '')).not.toMatch(/[\u0590-\u08ff\u2066-\u2069]/);
  });

  test('opens and closes every isolate within its line', () => {
    for (const line of drawn.split('\n')) expect((line.match(/\u2067/g) ?? []).length).toBe((line.match(/\u2069/g) ?? []).length);
  });

  test('has colours only on a terminal and not with NO_COLOR', () => {
    const colours = coloursFor({ isTTY: true }, {});
    expect(pretty(READING, ARTICLE.text, { colours, width: 100 })).toContain('\u001b[');
    expect(drawn).not.toContain('\u001b');
    expect(coloursFor({ isTTY: true }, { NO_COLOR: '1' }).isColorSupported).toBe(false);
  });
});

describe('words of an article in a terminal', () => {
  test('cannot move the cursor, change the direction or break the line', () => {
    expect(safe('a\u001b[31mb\u202ec\u2069d\ne\u0085f\u{e0041}')).toBe('a[31mbcd e f');
  });

  test('are isolated only when they are right-to-left', () => {
    expect(isolate('Getty')).toBe('Getty');
    expect(isolate('غزة')).toBe('\u2067غزة\u2069');
    expect(isolate(' \u200f ')).toBe('');
  });

  test('are wrapped between words', () => {
    expect(wrapped('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrapped('aaaaaaaa b', 3)).toEqual(['aaaaaaaa', 'b']);
  });
});
