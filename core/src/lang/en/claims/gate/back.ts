/** Nouns that only point back at what was told, or say that nothing is known of it. */
import type { EnAnalysis } from '../../parts.ts';
import { form, isAdverb, isBe, isHelp, isIn, phraseAfter } from '../grammar.ts';
import { tagSet } from '../../tag.ts';
import type { Trigger } from '../trigger.ts';
import { wordsOf } from '../words.ts';
import { headOf } from './sign.ts';
import type { Told } from './told.ts';

const POINTING = wordsOf('pointing');
const WORD_OF = wordsOf('word-of');
const T_PREP = tagSet('prep');
const T_DET = tagSet('det');
/** Tokens from "no" to the noun of which nothing is said. */
const NO_WORD_MAX = 7;

/** "the attack came a day after", "the strike on the base was the first": a definite noun with a verb that only places or judges it. */
export function pointsBack(a: EnAnalysis, { main, counts, scope }: Told): boolean {
  if (main.verb || !main.definite || counts.length > 0) return false;
  let j = main.last + 1;
  while (isAdverb(a, j) || (isHelp(a, j) && !isBe(a, j))) j++;
  if (POINTING.has(form(a, j))) return true;
  while (isIn(a, j, T_PREP) && j < scope.to) j = (phraseAfter(a, j + 1, scope.to)?.last ?? j) + 1;
  return isBe(a, j) && isIn(a, j + 1, T_DET);
}

/** "no word on fighting", "made no mention of any strikes". */
export function nothingTold(a: EnAnalysis, main: Trigger): boolean {
  if (main.verb) return false;
  let word = false;
  for (let j = headOf(a, main.first) - 1; j >= Math.max(0, main.first - NO_WORD_MAX) && a.sentenceOf[j] === main.sentence; j--) {
    if (WORD_OF.has(form(a, j)) && hasPrep(a, j + 1, main.first)) word = true;
    else if (word && form(a, j) === 'no') return true;
  }
  return false;
}

function hasPrep(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isIn(a, j, T_PREP)) return true;
  return false;
}

/** "condemned the attacks", "heard the explosion": a definite noun that somebody only reacts to, without a word of where or on whom; it was told before. */
export function reactsTo(a: EnAnalysis, { main, counts }: Told): boolean {
  if (main.verb || !main.definite || counts.length > 0 || !REACTING.has(form(a, headOf(a, main.first) - 1))) return false;
  return !isIn(a, main.last + 1, T_PREP) || form(a, main.last + 1) === 'as';
}

const REACTING = wordsOf('reacting');
