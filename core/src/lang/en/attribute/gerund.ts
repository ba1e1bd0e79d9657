/** Deeds behind a verb that denies or admits them: "has repeatedly denied | backing the rebels". */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { chunkEndingAt } from './source.ts';

const FINITE = tagSet('ed', 'vs', 'v');
const HELPS = tagSet('be', 'have', 'modal', 'aux', 'r', 'neg');
const ADVERB = tagSet('r');
/** Verbs with a deed of their subject behind them. */
const OWNS_TO: ReadonlySet<string> = new Set(['deny', 'admit', 'acknowledge']);

/** "Mali | denied backing | the rebels": who denies a deed does not do it, so the participle belongs to what is said. */
export function ofDeed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const verb = verbBefore(a, cue.last);
  if (offer.rule || verb < 0 || !(a.tokens.form[cue.last] as string).endsWith('ing') || content[0]?.first !== cue.last + 1) return offer;
  const low = a.sentences[a.sentenceOf[verb] as number]?.first ?? verb;
  let first = verb;
  while (first > low && isTag(a.tags[first - 1] as number, HELPS)) first--;
  const before = cue.first <= verb ? offer.source : chunkEndingAt(a, first - 1);
  return { ...offer, source: before, cue: { first: Math.min(first, cue.first), last: verb }, content: [{ first: verb + 1, last: (content[0]).last }, ...content.slice(1)], contentRule: 'own-clause' };
}

/** The verb that denies, right before a participle or over an adverb, or -1. */
function verbBefore(a: EnAnalysis, ing: number): number {
  const at = isTag(a.tags[ing - 1] as number, ADVERB) ? ing - 2 : ing - 1;
  return entry(a.sentences, a.sentenceOf[ing])?.first !== ing && isTag(a.tags[at] as number, FINITE) && OWNS_TO.has(a.words[at]?.lemma ?? '') ? at : -1;
}
