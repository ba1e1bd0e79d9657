/** Small questions about tokens that the rules of claims ask, and noun phrases around verbs. */
import { PUNCT } from '../../../text/scan.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code, IS, isTag, tagSet } from '../tag.ts';
import { CAPITALS, type EnText } from '../text.ts';
import { wordsOf } from './words.ts';

const BE_WORDS = wordsOf('be');
const HELP = new Set([...wordsOf('have'), ...wordsOf('modal'), ...wordsOf('neg'), 'do', 'does', 'did']);
export const NAME = code('name');

export const form = (a: EnText, i: number): string => a.tokens.form[i] ?? '';
/** True when the part of speech of a token is in the set. */
export const isIn = (a: EnText, i: number, set: number): boolean => i >= 0 && i < a.tags.length && isTag(a.tags[i] as number, set);
const T_DET_A_NUM = tagSet('det', 'a', 'num');
const T_DET_A_NUM_OF_POSS = tagSet('det', 'a', 'num', "'s", 'poss');
const T_DET_A_N_NUM_NAME_OF_POSS = tagSet('det', 'a', 'n', 'num', 'name', "'s", 'poss');
const T_DET_POSS_NAME_A_N_NN_NUM = tagSet('det', 'poss', 'name', 'a', 'n', 'nn', 'num');
const T_DET_POSS_OF_A_NUM_PREP = tagSet('det', 'poss', "'s", 'a', 'num', 'prep');
const T_ED_ING = tagSet('ed', 'ing');
const T_AFTER_SUBJECT = tagSet('ed', 'ing', 'v', 'vs', 'aux', 'be', 'have', 'modal', 'prep', 'r');
const T_ING = tagSet('ing');
const T_OBJECT = tagSet('det', 'poss', 'pron', 'num', 'name', 'a', 'n', 'nn');
const T_NAME_A_N = tagSet('name', 'a', 'n');
const T_NAME_A_NN_DET = tagSet('name', 'a', 'nn', 'det');
const T_NAME_NN_N_A = tagSet('name', 'nn', 'n', 'a');
const T_N_NN = tagSet('n', 'nn');
const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const T_PRON = tagSet('pron');
const T_PREP = tagSet('prep');
const T_PHRASE_END = tagSet('prep', 'r', 'conj');
const T_VS_V = tagSet('vs', 'v');
const T_VS = tagSet('vs');
const T_V_VS = tagSet('v', 'vs');
export const isAdverb = (a: EnText, i: number): boolean => a.tags[i] === IS.r;
/** "IS has attacked": the group in capitals, where the words beside it are not. */
const isGroup = (a: EnText, i: number): boolean => a.caps[i] === CAPITALS && form(a, i) === 'is' && a.caps[i + 1] !== CAPITALS && (i === 0 || a.caps[i - 1] !== CAPITALS);

/** A form of "be". */
export const isBe = (a: EnText, i: number): boolean => BE_WORDS.has(form(a, i)) && !isGroup(a, i);

export const isHelp = (a: EnText, i: number): boolean => HELP.has(form(a, i)) || isBe(a, i);
export const isMark = (a: EnText, i: number): boolean => a.tokens.kind[i] === PUNCT;
/** A base form that stands after a determiner or adjective is a noun. */
export const isNounLike = (a: EnText, i: number): boolean => isIn(a, i - 1, T_DET_POSS_OF_A_NUM_PREP);

/** "an earlier Gulf attack", "under heavy Israeli attack": an article opens the phrase, or a preposition stands before it, and no object follows; in "the hill that the Iraqis hold" they hold it. */
export function endsPhrase(a: EnText, i: number): boolean {
  // "accused them of that attack".
  if (form(a, i - 1) === 'that' && isIn(a, i - 2, T_PREP) && !isIn(a, i + 1, T_OBJECT)) return true;
  if (!isIn(a, i - 1, T_NAME_A_N) || isIn(a, i + 1, T_OBJECT)) return false;
  let j = i - 1;
  while (j > i - PHRASE_MAX && (isIn(a, j, T_NAME_A_N) || isAdverb(a, j))) j--;
  return form(a, j) === 'a' || form(a, j) === 'an' || form(a, j) === 'another' || (form(a, j) === 'the' && !form(a, i - 1).endsWith('s')) || (isIn(a, j, T_PREP) && j === i - 2) || (isIn(a, j, T_PREP) && !isIn(a, i + 1, T_PHRASE_END));
}

const PHRASE = tagSet('n', 'nn', 'name', 'a', 'num', 'det', 'poss', "'s");
const PHRASE_MAX = 16;

/** "two missile launch sites": what may be a verb stands between a noun in the singular and one in the plural. */
export const isBetweenNouns = (a: EnText, j: number): boolean => isIn(a, j, T_V) && isIn(a, j - 1, T_N) && isIn(a, j + 1, T_NN) && isIn(a, j - 2, T_DET_POSS_OF_A_NUM_PREP);
const T_V = tagSet('v');
const T_N = tagSet('n');
const T_NN = tagSet('nn');

/** A word that may stand inside a noun phrase: also a participle before its noun, a hyphen, a bracketed abbreviation. */
function inPhrase(a: EnText, j: number): boolean {
  const word = form(a, j);
  if (isIn(a, j, PHRASE) || isBetweenNouns(a, j) || isGroup(a, j)) return true;
  if (isIn(a, j, T_V_VS) && a.words[j]?.noun && isIn(a, j - 1, T_DET_A_N_NUM_NAME_OF_POSS) && isIn(a, j + 1, T_N_NN)) return true;
  // "thousands of rounds": no verb stands right behind a preposition.
  if (isIn(a, j, T_VS) && a.words[j]?.noun && isIn(a, j - 1, T_PREP) && ((a.rooms[j] as number) & ROOM.trigger) === 0) return true;
  if (isIn(a, j, T_VS_V) && a.words[j]?.noun && isIn(a, j - 1, T_NAME_A_N) && isIn(a, j + 1, T_AFTER_SUBJECT)) return true;
  if (word === 'so' && form(a, j + 1) === '-') return true; // "the so-called front"
  if (word === '-' || word === '"' || word === '“' || word === '”' || word === "'") return true;
  if (isIn(a, j, T_ED_ING) && form(a, j - 1) === '-' && isIn(a, j + 1, T_NAME_NN_N_A)) return true;
  return (isIn(a, j, T_ED_ING) && isIn(a, j + 1, T_N_NN_NAME) && isIn(a, j - 1, T_DET_A_NUM_OF_POSS)) || isIn(a, j, T_PRON) || (isIn(a, j, T_ING) && isIn(a, j - 1, T_DET_A_NUM));
}

const [ABOUT, MEASURE_FIRST, MEASURE_SECOND] = [wordsOf('about-number'), wordsOf('measure-first'), wordsOf('measure-second')];

/** "more than | 50 people", "at least | five": where a number begins that words of measure open; the same token where none do. */
export function numberFrom(a: EnAnalysis, i: number): number {
  if (ABOUT.has(form(a, i)) && (a.numberAt[i + 1] !== -1 || form(a, i + 1) === 'half')) return i + 1;
  return MEASURE_FIRST.has(form(a, i)) && MEASURE_SECOND.has(form(a, i + 1)) && a.numberAt[i + 2] !== -1 ? i + 2 : i;
}

const T_DET = tagSet('det');
/** What may stand before the article that opens a noun phrase: "all the army", "the head of the army". */
const BEFORE_DET = wordsOf('before-det');

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
    if (inPhrase(a, j)) {
      first = j;
      if (isIn(a, j, T_DET) && !BEFORE_DET.has(form(a, j - 1))) break;
    } else if (form(a, j) === 'of' && inPhrase(a, j - 1)) continue;
    else if ((form(a, j) === 'and' || form(a, j) === ',') && isIn(a, j - 1, T_NAME_NN_N_A) && isIn(a, j + 1, T_NAME_A_NN_DET) && form(a, j) === 'and') continue;
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
    if (isIn(a, j, T_DET) && last >= 0 && last === j - 1 && !BEFORE_DET.has(form(a, j - 1))) break;
    if (inPhrase(a, j)) last = j;
    else if (last >= 0 && (form(a, j) === 'of' || form(a, j) === 'and' || form(a, j) === 'or') && isIn(a, j + 1, T_DET_POSS_NAME_A_N_NN_NUM)) continue;
    else if (last < 0 && (isAdverb(a, j) || (isIn(a, j, T_ED_ING) && isIn(a, j + 1, T_NAME_NN_N_A)))) continue;
    else break;
  }
  return last < 0 ? null : { first: start, last };
}
