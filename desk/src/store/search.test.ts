/** What is asked for, by the marks around it. */
import { expect, it } from 'vitest';
import { termsOf } from './search.ts';

const keysOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

it.each(['"خرق هدنة"', '“خرق هدنة”', '”خرق هدنة“', '«خرق هدنة»'])('takes %s for a phrase: words in their order', (query) => {
  expect(termsOf(query, 'ar', keysOf)).toEqual([{ keys: ['خرق', 'هدنة'], begins: false }]);
});

it('takes words without marks one by one, and a star for all that begins so', () => {
  expect(termsOf('خرق هدن*', 'ar', keysOf)).toEqual([{ keys: ['خرق'], begins: false }, { keys: ['هدن'], begins: true }]);
});
