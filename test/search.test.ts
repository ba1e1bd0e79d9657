import { describe, expect, it } from 'vitest';
import { searchKeys } from '../core/src/index.ts';

const keys = (text: string): string[] => searchKeys(text).map((k) => k.key);

describe('search keys', () => {
  it.each([
    ['الأذربيجانية', 'أذربيجان', 'nisba with article'],
    ['للأذربيجانيين', 'أذربيجان', 'preposition and plural'],
    ['بالهدنة', 'هدنة', 'preposition and article'],
    ['والفصائل', 'فصائل', 'conjunction and article'],
    ['المدنيون', 'مدني', 'plural of persons'],
    ['صواريخهم', 'صواريخ', 'pronoun'],
    ['strikes', 'strike', 'plural'],
    ['Azerbaijani', 'Azerbaijan', 'nationality'],
    ['violations', 'violated', 'noun of the verb'],
  ])('%s is found by %s (%s)', (written, asked) => {
    expect(keys(written)).toEqual(keys(asked));
  });

  it.each([
    ['وزير', 'زير'],
    ['هدنة', 'هدف'],
    ['strike', 'strict'],
  ])('%s is not found by %s', (written, asked) => {
    expect(keys(written)).not.toEqual(keys(asked));
  });

  it('tells where each word stands in the text', () => {
    const text = 'نفت «القوات» the strikes';
    expect(searchKeys(text).map((k) => text.slice(k.start, k.end))).toEqual(['نفت', 'القوات', 'the', 'strikes']);
  });
});
