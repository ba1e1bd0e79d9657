/** Sources of which the model took a whole clause: "The minister met a colleague | to discuss the truce". */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';

const NONFINITE = tagSet('to', 'ed');
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');
/** What a verb in the past has after it, and a participle that describes a noun has not. */
const OBJECT = tagSet('det', 'poss', 'num', 'name', 'a', 'n', 'nn');
const CLAUSE = tagSet('rel', 'sub', 'that');

/** "thousands marched in the capital | to protest": whoever does what an infinitive or a participle tells is the subject of the verb before it, and nothing of what that verb tells. */
export function bySubject(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source } = offer;
  if (offer.rule || source?.last !== cue.first - 1 || !isTag(a.tags[cue.first] as number, NONFINITE)) return offer;
  for (let j = source.first + 1; j <= source.last; j++) {
    const tag = a.tags[j] as number;
    if (a.words[j] === null || isTag(tag, CLAUSE)) return offer;
    if (isTag(tag, FINITE) && (a.words[j]?.lemma !== a.tokens.form[j] || isTag(a.tags[j + 1] as number, OBJECT)) && isVerbHere(a, j)) return { ...offer, source: { first: source.first, last: j - 1 } };
  }
  return offer;
}

/** Not "displaced" in "displaced people" or "backed" in "fighters backed by": a trigger or a cue that is finite here, or a helping verb. */
const isVerbHere = (a: EnAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => (h.row.cls === 'trigger' || h.row.cls === 'cue') && (h.row.shape === 'past' || h.row.shape === 's')) && a.tokens.form[j + 1] !== 'by';
