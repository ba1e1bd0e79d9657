/** What is known of written words, looked up once a form. */
import type { Trie } from '../../text/lexicon.ts';
import { type Form, formOf } from './word.ts';

/** Looks up words; keeps what it found of a form for the next time. */
export interface Dictionary {
  readonly trie: Trie;
  form(word: string): Form;
}

/** Forms kept before the memory is emptied. */
const MEMORY_MAX = 50_000;

/** A dictionary over a trie, and the open list of words that begin like a clitic but do not hold one. */
export function dictionary(trie: Trie, whole: ReadonlySet<string>): Dictionary {
  const memory = new Map<string, Form>();
  return {
    trie,
    form(word) {
      let form = memory.get(word);
      if (!form) {
        if (memory.size >= MEMORY_MAX) memory.clear();
        memory.set(word, (form = formOf(word, trie, whole)));
      }
      return form;
    },
  };
}
