/** Whose marks stand at the ends of a quotation. */
import { expect, it } from 'vitest';
import { marksOf } from './quotation.ts';

const shown = (words: string, lang: 'ar' | 'en') => {
  const { open, close } = marksOf(words, lang);
  return `${open}${words}${close}`;
};

it.each([
  ['ar', 'قصف موقعين', '«قصف موقعين»'],
  ['en', 'two sites were hit', '“two sites were hit”'],
  // A quotation that the source begins before the words ends with them: once.
  ['ar', 'وإصابة أربعة»', '«وإصابة أربعة»'],
  ['ar', 'وإصابة أربعة».', '«وإصابة أربعة».'],
  ['en', 'and four were hurt.”', '“and four were hurt.”'],
  ['ar', '«مقتل عشرة', '«مقتل عشرة»'],
  // Quoted as a whole by the source.
  ['ar', '«مقتل عشرة وإصابة أربعة»', '«مقتل عشرة وإصابة أربعة»'],
  ['en', '"ten were killed"', '"ten were killed"'],
  // A quotation within the words keeps its marks, and ours are other ones.
  ['ar', 'إن «الحاجز دُمّر بالكامل»', '“إن «الحاجز دُمّر بالكامل»”'],
  ['ar', '«الحاجز» قرب «الجسر»', '“«الحاجز» قرب «الجسر»”'],
  ['en', 'that "the post" was hit', '‘that "the post" was hit’'],
] as const)('%s: %s', (lang, words, expected) => {
  expect(shown(words, lang)).toBe(expected);
});
