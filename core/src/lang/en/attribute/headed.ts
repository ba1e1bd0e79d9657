/** Sources of which the model took the last phrase only: "Adel Haddad of the | Marun Media Center | said". */
import { datelineEnd } from '../dateline.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { rowOf } from './act.ts';

const OPENS = tagSet('det', 'poss', 'name', 'n', 'nn', 'a', 'num');
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');
const INSIDE = tagSet('det', 'poss', 'name', 'n', 'nn', 'a', 'num', 'prep', 'conj', 'ing', 'r', "'s", 'rel', 'pron', 'ed', 'vs', 'v', 'be', 'have');
const RELATIVE = tagSet('rel');
const PREP = tagSet('prep', 'det', 'a');
/** Tokens of a source at the most. */
const SOURCE_MAX = 24;

/** "Adel Haddad of the Marun Center | said", "a group working in rebel-held territory | said": the subject begins where the sentence does, if no verb has come that is not of a relative clause. */
export function headed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s || offer.rule || source?.last !== cue.first - 1 || (content[0]?.first ?? 0) <= cue.last || rowOf(a, cue)?.row.cells[5] !== 'say') return offer;
  const first = Math.max(s.first, datelineEnd(a, s) + 1);
  if (source.first <= first || cue.first - first > SOURCE_MAX || !isTag(a.tags[first] as number, OPENS) || !(isTag(a.tags[source.first - 1] as number, PREP) || a.tokens.form[source.first - 2] === '-')) return offer;
  let verbs = 0;
  for (let j = first; j < source.first; j++) {
    const hyphen = a.tokens.form[j] === '-';
    if (a.timeAt[j] !== -1 || a.quoteOf[j] !== -1 || (!hyphen && !isTag(a.tags[j] as number, INSIDE))) return offer;
    if (isTag(a.tags[j] as number, RELATIVE)) verbs++;
    else if (isTag(a.tags[j] as number, FINITE) && a.tokens.form[j - 1] !== '-' && --verbs < 0) return offer;
  }
  return { ...offer, source: { first, last: source.last } };
}
