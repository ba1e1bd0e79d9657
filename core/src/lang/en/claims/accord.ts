/** Truces and accords that were told before: what a pronoun means, what is broken. */
import type { EnAnalysis, Run } from '../parts.ts';
import { form, isIn } from './grammar.ts';
import { wordsOf } from './words.ts';
import { tagSet } from '../tag.ts';

const ACCORD = wordsOf('accord');
const T_NAMED = tagSet('det', 'a', 'n', 'name', 'num', 'poss', "'s");
/** Tokens of what is broken. */
const REACH = 9;
/** Sentences back in which a truce is told that a pronoun means. */
const RECALL = 2;

/** The truce, or an accord, is told in this sentence before the word, or a pronoun stands for one of the sentences before. */
export function truceMeant(a: EnAnalysis, first: number): boolean {
  const at = a.sentenceOf[first] as number;
  const s = a.sentences[at];
  if (!s) return false;
  let pronoun = false;
  for (let j = first - 1; j >= s.first; j--) {
    if (isTruce(a, j)) return true;
    if (form(a, j) === 'it' || form(a, j) === 'which' || form(a, j) === 'that' || form(a, j) === 'both') pronoun = true;
  }
  if (!pronoun && first - s.first > 2) return false;
  for (let k = at - 1; k >= Math.max(0, at - RECALL); k--) for (let j = (a.sentences[k] as Run).first; j <= (a.sentences[k] as Run).last; j++) if (isTruce(a, j)) return true;
  return false;
}

export const isTruce = (a: EnAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'ceasefire' && h.row.shape !== 'phrase');

/** "broken a truce", "breaching it": what is broken is an accord, or a pronoun that means one. */
export function breaksAccord(a: EnAnalysis, last: number): boolean {
  let j = last + 1;
  if (form(a, j) === 'it' || form(a, j) === 'them') return truceMeant(a, j) || meantBefore(a, a.sentenceOf[j] as number);
  for (; isIn(a, j, T_NAMED) && j - last < REACH; j++) if (ACCORD.has(form(a, j)) || isTruce(a, j)) return true;
  return false;
}

export function meantBefore(a: EnAnalysis, sentence: number): boolean {
  const s = a.sentences[sentence - 1];
  for (let j = s?.first ?? 0; s && j <= s.last; j++) if (isTruce(a, j)) return true;
  return false;
}
