/** "According to" without commas: what is told is the whole clause before it, or what follows the phrase that names who tells. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { datelineEnd } from '../dateline.ts';
import { isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { rowOf } from './act.ts';
import { opens } from './speech.ts';
import { isTold, verbIn } from './unmarked.ts';

/** Words behind which a clause goes on: "the district | which the army held", "after | the rebels left". */
const GOVERNS = tagSet('prep', 'sub', 'rel', 'to', 'that', 'det', 'poss', 'v', 'ed', 'vs', 'be', 'have', 'modal', 'aux', 'r', 'a', 'num', "'s");
/** Tokens of a clause at the most. */
const CLAUSE_MAX = 90;

export function accorded(a: EnAnalysis, offer: Offer): Offer {
  const s = entry(a.sentences, a.sentenceOf[offer.cue.first]);
  if (!s || offer.rule || a.quoteOf[offer.cue.first] !== -1 || rowOf(a, offer.cue)?.row.cells[5] !== 'according') return offer;
  const clear = { first: Math.max(s.first, datelineEnd(a, s) + 1), last: a.words[s.last] === null ? s.last - 1 : s.last };
  return clauseBefore(a, offer, clear) ?? clauseAfter(a, offer, clear) ?? offer;
}

/** "Rebels struck the district which the army held | according to | the mayor": a content that begins in the middle of its clause is the whole of it. */
function clauseBefore(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue, content } = offer;
  const run = content.find((r) => r.last === cue.first - 1);
  if (!run || run.first <= s.first || cue.first - s.first > CLAUSE_MAX || a.quoteOf[run.first] !== -1 || a.words[run.first - 1] === null) return null;
  const told = { first: s.first, last: run.last };
  const begun = isTag(a.tags[run.first - 1] as number, GOVERNS) || verbIn(a, run.first, run.last) < 0;
  return begun && isTold(a, told) ? { ...offer, content: content.map((r) => (r === run ? told : r)), contentRule: 'accorded' } : null;
}

/** "According to | the ministry | two bridges were closed": who tells ends where a clause begins. */
function clauseAfter(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue } = offer;
  const m = entry(a.actors, a.actorAt[cue.last + 1]);
  const first = (m?.last ?? s.last) + 1;
  if (cue.first !== s.first || !m || m.first !== cue.last + 1 || first > s.last || a.words[first] === null || a.words[first]?.tag === 'rel' || !opens(a, first) || verbIn(a, first + 1, s.last) < 0) return null;
  return { ...offer, source: { first: m.first, last: m.last }, content: [{ first, last: s.last }], contentRule: 'accorded' };
}
