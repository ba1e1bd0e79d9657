/** Small questions about tokens that the rules of claims ask, and noun phrases around verbs. */
import { PUNCT } from '../../../text/scan.ts';
import type { Run } from '../parts.ts';
import { code } from '../tag.ts';
import type { EnText } from '../text.ts';
import type { Tag } from '../word.ts';
import { wordsOf } from './words.ts';

export const BE_WORDS = wordsOf('be');
const HAVE = wordsOf('have');
const MODAL = wordsOf('modal');
const NEG = wordsOf('neg');
export const NAME = code('name');

export const form = (a: EnText, i: number): string => a.tokens.form[i] ?? '';
export const tagIs = (a: EnText, i: number, ...tags: readonly Tag[]): boolean => {
  const own = a.tags[i];
  for (const tag of tags) if (own === code(tag)) return true;
  return false;
};
export const isAdverb = (a: EnText, i: number): boolean => a.tags[i] === code('r');
export const isHelp = (a: EnText, i: number): boolean => {
  const word = form(a, i);
  return BE_WORDS.has(word) || HAVE.has(word) || MODAL.has(word) || NEG.has(word) || word === 'do' || word === 'does' || word === 'did';
};
export const isMark = (a: EnText, i: number): boolean => a.tokens.kind[i] === PUNCT;
/** A base form that stands after a determiner or adjective is a noun. */
export const isNounLike = (a: EnText, i: number): boolean => tagIs(a, i - 1, 'det', 'poss', "'s", 'a', 'num', 'prep');

const PHRASE: ReadonlySet<number> = new Set(['n', 'nn', 'name', 'a', 'num', 'det', 'poss', "'s"].map((t) => code(t as Tag)));
const PHRASE_MAX = 16;

/** A word that may stand inside a noun phrase: also a participle before its noun, a hyphen, a bracketed abbreviation. */
function inPhrase(a: EnText, j: number): boolean {
  const word = form(a, j);
  if (PHRASE.has(a.tags[j] as number)) return true;
  if (tagIs(a, j, 'v', 'vs') && a.words[j]?.noun && tagIs(a, j - 1, 'det', 'a', 'n', 'num', 'name', "'s", 'poss') && tagIs(a, j + 1, 'n', 'nn')) return true;
  if (tagIs(a, j, 'vs', 'v') && a.words[j]?.noun && tagIs(a, j - 1, 'name', 'a', 'n') && tagIs(a, j + 1, 'ed', 'vs', 'aux', 'be', 'have', 'modal', 'prep', 'r')) return true;
  if (word === '-' || word === '"' || word === '“' || word === '”' || word === "'") return true;
  return (tagIs(a, j, 'ed', 'ing') && tagIs(a, j + 1, 'n', 'nn', 'name') && tagIs(a, j - 1, 'det', 'a', 'num', "'s", 'poss')) || tagIs(a, j, 'pron') || (tagIs(a, j, 'ing') && tagIs(a, j - 1, 'det', 'a', 'num'));
}

/** The noun phrase that ends at a token, with its "of" and its brackets; null when no noun stands there. */
export function phraseBefore(a: EnText, end: number, low: number): Run | null {
  let j = end;
  let first = -1;
  for (; j >= Math.max(low, end - PHRASE_MAX); j--) {
    if (form(a, j) === ')') {
      let k = j;
      while (k > low && k > j - 8 && form(a, k) !== '(') k--;
      if (form(a, k) !== '(') break;
      j = k;
      continue;
    }
    if (inPhrase(a, j)) first = j;
    else if (form(a, j) === 'of' && inPhrase(a, j - 1)) continue;
    else if ((form(a, j) === 'and' || form(a, j) === ',') && tagIs(a, j - 1, 'name', 'nn', 'n', 'a') && tagIs(a, j + 1, 'name', 'a', 'nn', 'det') && form(a, j) === 'and') continue;
    else break;
  }
  return first < 0 ? null : { first, last: end };
}

/** The noun phrase that begins at a token, with what "of" and "and" join to it. */
export function phraseAfter(a: EnText, start: number, high: number): Run | null {
  let last = -1;
  let j = start;
  for (; j <= Math.min(high, start + PHRASE_MAX); j++) {
    if (form(a, j) === '(' && last >= 0) {
      let k = j;
      while (k < high && k < j + 8 && form(a, k) !== ')') k++;
      if (form(a, k) !== ')') break;
      j = k;
      continue;
    }
    if (inPhrase(a, j)) last = j;
    else if (last >= 0 && (form(a, j) === 'of' || form(a, j) === 'and' || form(a, j) === 'or') && tagIs(a, j + 1, 'det', 'poss', 'name', 'a', 'n', 'nn', 'num')) continue;
    else if (last < 0 && isAdverb(a, j)) continue;
    else break;
  }
  return last < 0 ? null : { first: start, last };
}
