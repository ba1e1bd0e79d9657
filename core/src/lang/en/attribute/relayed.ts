/** Words that an outlet passes on in the passive or of a pronoun: "was quoted by the agency as saying", "the agency quoted him as saying", "a source quoted by the agency". */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { isPassive } from './act.ts';
import { chunkEndingAt } from './source.ts';

const QUOTED: ReadonlySet<string> = new Set(['quote', 'cite']);
const HIM: ReadonlySet<string> = new Set(['him', 'her', 'them', 'it']);
const HELPS = tagSet('be', 'have', 'r');
/** Tokens from "quoted" to "as saying". */
const REACH = 12;
/** Words of a content at the least. */
const SAID_MIN = 3;

export function relayed(a: EnAnalysis, offer: Offer): Offer {
  if (offer.rule) return offer;
  const at = quotedIn(a, offer.cue);
  return at < 0 ? ofQuoted(a, offer) : isPassive(a, { first: offer.cue.first, last: at }) ? passive(a, offer, at) : (inCue(a, offer, at) ?? ofPronoun(a, offer, at));
}

/** The form of "quote" or "cite" in a cue, or -1. */
function quotedIn(a: EnAnalysis, cue: Run): number {
  for (let j = cue.first; j <= cue.last; j++) if (isTag(a.tags[j] as number, PAST) && QUOTED.has(a.words[j]?.lemma ?? '')) return j;
  return -1;
}
const PAST = tagSet('ed', 'vs');

/** "The mayor was quoted by the agency as saying the road was closed", "was quoted as saying by the agency". */
function passive(a: EnAnalysis, offer: Offer, at: number): Offer {
  const s = entry(a.sentences, a.sentenceOf[at]);
  const saying = s ? sayingAfter(a, at, s.last) : -1;
  if (!s || saying < 0) return offer;
  const outlet = a.tokens.form[at + 1] === 'by' ? phrase(a, at + 2, saying - 2) : a.tokens.form[saying + 1] === 'by' ? phrase(a, saying + 2, s.last) : null;
  if (!outlet) return offer;
  let first = at;
  while (first > s.first && isTag(a.tags[first - 1] as number, HELPS)) first--;
  const from = Math.max(saying, outlet.last) + 1;
  const last = a.words[s.last] === null && a.quoteOf[s.last] === -1 ? s.last - 1 : s.last;
  const content = last - from + 1 >= SAID_MIN ? [{ first: from, last }] : offer.content.filter((r) => r.last < first);
  const source = offer.source && offer.source.last < first ? offer.source : chunkEndingAt(a, first - 1);
  return content.length > 0 ? { ...offer, cue: { first, last: saying === at + 2 ? saying : at }, source, content, contentRule: 'quoted-as', via: outlet } : offer;
}

/** "The agency | quoted drivers as saying | the road was closed": who is quoted stands in the cue. */
function inCue(a: EnAnalysis, offer: Offer, at: number): Offer | null {
  const { cue, source } = offer;
  const as = cue.last - 1;
  if (a.tokens.form[as] !== 'as' || a.tags[cue.last] !== IS.ing || as <= at + 1 || source?.last !== cue.first - 1) return null;
  return { ...offer, cue: { first: cue.first, last: at }, source: { first: at + 1, last: as - 1 }, via: source };
}

/** `"The road is closed," the agency | quoted him as saying`: he speaks, and the agency passes it on. */
function ofPronoun(a: EnAnalysis, offer: Offer, at: number): Offer {
  const him = at + 1;
  const outlet = entry(a.actors, a.actorAt[at - 1]);
  if (!HIM.has(a.tokens.form[him] as string) || a.tokens.form[him + 1] !== 'as' || a.tags[him + 2] !== IS.ing || outlet?.last !== at - 1) return offer;
  const content = offer.content.map((r) => (r.first === him ? { first: him + 3, last: r.last } : r)).filter((r) => r.last >= r.first && (r.last < outlet.first || r.first > him + 2));
  return { ...offer, cue: { first: at, last: at }, source: { first: him, last: him }, content, contentRule: 'quoted-as', via: { first: outlet.first, last: outlet.last } };
}

/** "according to | a source quoted by the agency": the source ends before the participle. */
function ofQuoted(a: EnAnalysis, offer: Offer): Offer {
  const { source } = offer;
  // "a source cited by | the agency | said": the model took who passes it on for who speaks.
  if (source && source.last < offer.cue.first && a.tokens.form[source.first - 1] === 'by' && isQuoting(a, source.first - 2)) {
    const quoted = chunkEndingAt(a, source.first - 3);
    if (quoted) return { ...offer, source: quoted, via: source };
  }
  for (let j = (source?.first ?? 0) + 1; source && j < source.last - 1; j++) {
    if (!isQuoting(a, j)) continue;
    const outlet = phrase(a, j + 2, source.last);
    return outlet ? { ...offer, source: { first: source.first, last: j - 1 }, via: outlet } : offer;
  }
  return offer;
}

/** The participle of "as saying", or -1. */
function sayingAfter(a: EnAnalysis, at: number, end: number): number {
  for (let j = at + 1; j < Math.min(end, at + REACH); j++) if (a.tokens.form[j] === 'as' && a.tags[j + 1] === IS.ing) return j + 1;
  return -1;
}

/** Who stands behind "by", if it is somebody. */
function phrase(a: EnAnalysis, first: number, end: number): Run | null {
  const m = entry(a.actors, a.actorAt[first]) ?? entry(a.actors, a.actorAt[first + 1]);
  if (!m || m.first > first + 1) return null;
  return { first, last: Math.min(end, Math.max(m.last, chunkEnd(a, first, end))) };
}

/** Letters and documents come through whoever has them. */
const SEEN: ReadonlySet<string> = new Set(['see', 'obtain', 'review', 'view']);

/** "quoted by", "cited by", "a letter seen by". */
const isQuoting = (a: EnAnalysis, j: number): boolean => a.tags[j] === IS.ed && (QUOTED.has(a.words[j]?.lemma ?? '') || SEEN.has(a.words[j]?.lemma ?? '')) && a.tokens.form[j + 1] === 'by';

/** "a source quoted by the agency": a participle that describes who speaks is no cue of its own. */
export function describesSpeaker(a: EnAnalysis, { cue, content, source }: Offer): boolean {
  const before = content[0];
  if (cue.first !== cue.last || !isQuoting(a, cue.first) || !before || before.last !== cue.first - 1 || !source || source.first <= cue.last) return false;
  return entry(a.actors, a.actorAt[before.last])?.last === before.last && before.last - before.first < REACH;
}
