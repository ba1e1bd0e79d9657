/** Two cues in one: "said adding", "told reporters noting" where the comma between was lost. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { isSaying } from './speech.ts';

const T_FINITE = tagSet('ed', 'vs');

/** "the mayor | said adding | that the road was closed": the finite verb has what stands before it, the participle what follows. */
export function parted(a: EnAnalysis, offer: Offer): Offer[] {
  const { cue, content } = offer;
  for (let j = cue.first + 1; j <= cue.last; j++) {
    if (a.tags[j] !== IS.ing || !isTag(a.tags[j - 1] as number, T_FINITE) || !isSaying(a, j) || !isSaying(a, j - 1)) continue;
    return [
      { ...offer, cue: { first: cue.first, last: j - 1 }, content: content.filter((r) => r.first < cue.first) },
      { ...offer, cue: { first: j, last: cue.last }, source: null, content: content.filter((r) => r.first > cue.last) },
    ];
  }
  return [offer];
}
