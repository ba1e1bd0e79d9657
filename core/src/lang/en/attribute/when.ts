/** When something was said: it stands between the verb of saying and what is said. */
import type { EnAnalysis } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';

const ADVERB = tagSet('r');

/** The first token from here on that tells no time: "said | on Wednesday | they had left". */
export function afterTime(a: EnAnalysis, from: number): number {
  let j = from;
  while (a.timeAt[j] !== undefined && (a.timeAt[j] !== -1 || isTag(a.tags[j] as number, ADVERB) || (a.tags[j] === IS.prep && a.timeAt[j + 1] !== undefined && a.timeAt[j + 1] !== -1))) j++;
  return j;
}
