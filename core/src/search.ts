/** Search keys: the words of a text as each language is searched, whatever the language of the text. */
import type { Language } from './lang/api.ts';
import type { Span } from './model/index.ts';

/** A word with the key under which it is searched. */
export interface SearchKey extends Span {
  readonly key: string;
}

const WORDS = /[\p{L}\p{M}\p{N}\u0640\u200c'’]+/gu;
/** Letters of a word that are looked at; longer runs are no words. */
const WORD_MAX = 64;

/** Takes every word to the language of its letters; words of no known script keep their letters, in lower case. */
export function keysIn(text: string, languages: readonly Language[]): SearchKey[] {
  const out: SearchKey[] = [];
  for (const found of text.matchAll(WORDS)) {
    const word = found[0].slice(0, WORD_MAX);
    const language = languages.find(({ letters }) => letters.test(word));
    const key = language ? language.make().searchKey(word) : word.normalize('NFKC').toLowerCase();
    if (key !== '') out.push({ key, start: found.index, end: found.index + found[0].length });
  }
  return out;
}
