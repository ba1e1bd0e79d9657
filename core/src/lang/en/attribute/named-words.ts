/** "a charge Moscow denies", "the army denied it", "the group denied any involvement": words that only name what was said before. */
import { wordsOf } from '../claims/words.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';

const CHARGES = wordsOf('charges');
const BEFORE = tagSet('det', 'a', 'poss');
const ANY: ReadonlySet<string> = new Set(['any', 'these', 'those']);
/** Tokens of such a phrase before its noun at the most: "any direct involvement". */
const BEFORE_MAX = 2;

/** True for such words: "which", "the accusation", "any direct involvement". */
export function namesWords(a: EnAnalysis, { first, last }: Run): boolean {
  if (last - first > BEFORE_MAX || !CHARGES.has(a.tokens.form[last] as string)) return false;
  for (let j = first; j < last; j++) if (!isTag(a.tags[j] as number, BEFORE) && !ANY.has(a.tokens.form[j] as string)) return false;
  return true;
}
