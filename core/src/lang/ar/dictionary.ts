/** What is known of written words, looked up once a form. */
import type { Trie } from '../../text/lexicon.ts';
import { type Form, formOf } from './word.ts';

/** Makes the value of a word the first time, and hands it out again afterwards. */
type Memory<T> = (word: string, make: (word: string) => T) => T;

/** Looks up words; keeps what it found of a form for the next time. */
export interface Dictionary {
  readonly trie: Trie;
  form(word: string): Form;
  /** Where a word that holds several is cut. */
  readonly cuts: Memory<readonly number[]>;
}

/** Words kept before a memory is emptied. */
const MEMORY_MAX = 50_000;

function memory<T>(): Memory<T> {
  const kept = new Map<string, T>();
  return (word, make) => {
    const old = kept.get(word);
    if (old !== undefined) return old;
    const value = make(word);
    if (kept.size >= MEMORY_MAX) kept.clear();
    kept.set(word, value);
    return value;
  };
}

/** A dictionary over a trie, and the open list of words that begin like a clitic but do not hold one. */
export function dictionary(trie: Trie, whole: ReadonlySet<string>): Dictionary {
  const forms = memory<Form>();
  const make = (word: string): Form => formOf(word, trie, whole);
  return { trie, form: (word) => forms(word, make), cuts: memory() };
}
