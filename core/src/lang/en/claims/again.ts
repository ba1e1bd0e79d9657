/** "a charge Moscow denies", "the army denied it", "the group denied any involvement": words that only name what was said before. */
import type { EnAnalysis, Run } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import { form } from './grammar.ts';
import { wordsOf } from './words.ts';

const CHARGES = wordsOf('charges');
const BEFORE = tagSet('det', 'a', 'poss');
const ANY: ReadonlySet<string> = new Set(['any', 'these', 'those']);
/** Tokens of such a phrase before its noun at the most: "any direct involvement". */
const BEFORE_MAX = 2;

export function namesWords(a: EnAnalysis, { first, last }: Run): boolean {
  if (last - first > BEFORE_MAX || !CHARGES.has(form(a, last))) return false;
  for (let j = first; j < last; j++) if (!isTag(a.tags[j] as number, BEFORE) && !ANY.has(form(a, j))) return false;
  return true;
}
