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

/** Words kept before the memory is emptied: the same few thousand make most of any text. */
const MEMORY_MAX = 50_000;

/** Takes every word to the language of its letters; words of no known script keep their letters, in lower case. */
export function searcher(languages: readonly Language[]): (text: string) => SearchKey[] {
  const known = new Map<string, string>();
  const keyOf = (word: string): string => {
    const language = languages.find(({ letters }) => letters.test(word));
    return language ? language.make().searchKey(word) : word.normalize('NFKC').toLowerCase();
  };
  return (text) => {
    const out: SearchKey[] = [];
    for (const found of text.matchAll(WORDS)) {
      const word = found[0].slice(0, WORD_MAX);
      let key = known.get(word);
      if (key === undefined) {
        if (known.size >= MEMORY_MAX) known.clear();
        known.set(word, (key = keyOf(word)));
      }
      if (key !== '') out.push({ key, start: found.index, end: found.index + found[0].length });
    }
    return out;
  };
}
