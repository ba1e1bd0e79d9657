/** What a word or a mark by itself contributes to features. */
import type { Lexeme, Word } from '../word.ts';
import { type Domains, NONE } from './values.ts';

/** Words and marks that could say something though they are no verbs, and marks that are never part of a cue. */
export const SAYS = 1;
export const SILENT = 2;
const SIGNS = new Set([':', '"', '“', '”', '―', '—', '–', 'according', 'per']);
const WORDY = new Set(['communication', 'cognition', 'feeling', 'motive']);
const MARKS = new Set([',', '.', ';', '!', '?', '(', ')', '[', ']', '/']);
/** Letters of an ending. */
const SUFFIX = 3;

export function lexemeOfWord({ form, lemma, suffix, cls, frames }: Domains, word: Word): Lexeme {
  return {
    form: form.id(word.form), lemma: lemma.id(word.lemma), suffix: suffix.id(word.form.length > SUFFIX + 1 ? word.form.slice(-SUFFIX) : word.form),
    noun: cls.id(`n:${word.nounClass}`), verb: cls.id(`v:${word.verbClass}`), frames: frames.id(`f:${word.frames}`), role: SIGNS.has(word.form) || WORDY.has(word.nounClass) ? SAYS : 0,
  };
}

export function lexemeOfMark({ form, lemma }: Domains, mark: string): Lexeme {
  return { form: form.id(mark), lemma: lemma.id(mark), suffix: NONE, noun: NONE, verb: NONE, frames: NONE, role: SIGNS.has(mark) ? SAYS : MARKS.has(mark) ? SILENT : 0 };
}
