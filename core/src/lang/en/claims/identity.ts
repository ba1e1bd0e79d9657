/** Who the dead were, where the predicate says it: "six of those killed were soldiers", "a judge was among the wounded", "the victims included two boys". */
import type { EnAnalysis, Run } from '../parts.ts';
import { tagSet } from '../tag.ts';
import { form, isAdverb, isBe, isHelp, isIn, isMark, numberFrom, phraseAfter, phraseBefore } from './grammar.ts';
import { entry } from '../text.ts';
import { wordsOf } from './words.ts';

const [INCLUDE, HELD_TO_BE, THOSE] = [wordsOf('include'), wordsOf('held-to-be'), wordsOf('those')];
/** Tokens from a word for the dead to the verb that says who they were; of the phrases between the named and "among". */
const REACH = 14;
const CHAIN = 3;
const T_FINITE = tagSet('v', 'vs', 'modal', 'rel', 'sub');
const T_ED = tagSet('ed');
const T_PREP = tagSet('prep');
const T_PEOPLE = tagSet('n', 'nn', 'name', 'num', 'det', 'a');

/**
 * The phrase that names those of whom a word for the dead tells, or null: in "a judge was among the dead" it is "a judge".
 * @param first the first token of that word, behind its "the" or "those"
 */
export function identityOf(a: EnAnalysis, first: number): Run | null {
  const among = form(a, first) === 'among' ? first : form(a, first - 2) === 'among' && THOSE.has(form(a, first - 1)) ? first - 2 : -1;
  const before = among === -1 ? null : namedBefore(a, among);
  if (before) return before;
  if (among === -1 && !THOSE.has(form(a, first - 1)) && !THOSE.has(form(a, first))) return null;
  return namedAfter(a, first);
}

/** "three guards from the town were also | among the dead". */
function namedBefore(a: EnAnalysis, among: number): Run | null {
  const low = a.sentences[a.sentenceOf[among] as number]?.first ?? 0;
  let j = among - 1;
  while (j > low && (isAdverb(a, j) || form(a, j) === 'also')) j--;
  if (!isBe(a, j)) return null;
  while (j > low && (isHelp(a, j) || isAdverb(a, j))) j--;
  let np = phraseBefore(a, j, low);
  for (let k = 0; np && k < CHAIN && np.first - 2 >= low; k++) {
    const more = form(a, np.first - 1) === 'and' || isIn(a, np.first - 1, T_PREP) ? phraseBefore(a, np.first - 2, low) : null;
    if (!more) break;
    np = form(a, np.first - 1) === 'and' ? { first: more.first, last: np.last } : more;
  }
  return np;
}

/** "those killed in the raid | were believed to be civilians", "the dead | included a nurse". */
function namedAfter(a: EnAnalysis, first: number): Run | null {
  const high = a.sentences[a.sentenceOf[first] as number]?.last ?? first;
  for (let j = first; j <= Math.min(high, first + REACH); j++) {
    if (isBe(a, j) || INCLUDE.has(form(a, j))) return predicate(a, j, high);
    if (isMark(a, j) || isIn(a, j, T_FINITE)) return null;
  }
  return null;
}

function predicate(a: EnAnalysis, verb: number, high: number): Run | null {
  let j = verb + 1;
  while (j < high && (isHelp(a, j) || isAdverb(a, j) || HELD_TO_BE.has(form(a, j)))) j++;
  if (isIn(a, j, T_ED) || !isIn(a, j, T_PEOPLE)) return null;
  const from = numberFrom(a, j);
  const n = entry(a.numbers, a.numberAt[from]);
  const np = phraseAfter(a, n ? n.last + 1 : from, high);
  return np && { first: j, last: np.last };
}
