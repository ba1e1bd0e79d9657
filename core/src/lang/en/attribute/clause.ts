/** Sources of which the model took a whole clause ("The minister met a colleague | to discuss the truce") or the end of an aside; cues that it cut off in the middle. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { rowOf } from './act.ts';

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

/** "The envoy, speaking | in New York, | urged": who speaks stands before the aside. */
export function pastAside(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source } = offer;
  if (offer.rule || !source || source.last >= cue.first || a.tags[source.first] !== IS.prep || a.tags[source.first - 1] !== IS.ing || a.tokens.form[source.first - 2] !== ',') return offer;
  const last = source.first - 3;
  const m = entry(a.actors, a.actorAt[last]);
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s || last < s.first) return offer;
  return m?.last === last ? { ...offer, source: { first: m.first, last } } : last - s.first <= SUBJECT_MAX ? { ...offer, source: { first: s.first, last } } : offer;
}

/** Tokens of a subject that no table knows. */
const SUBJECT_MAX = 5;
const DETERMINER = tagSet('det');
const THAT = tagSet('that');
const VERB = tagSet('ed', 'vs', 'v', 'be', 'have', 'modal', 'aux');
/** Tokens from such a cue to what is said. */
const WHERE_MAX = 6;

/** "said in a | statement that the road was closed": no cue ends with an article; what is said begins with its conjunction. */
export function mended(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const row = rowOf(a, cue);
  if (!row || row.last >= cue.last || !isTag(a.tags[cue.last] as number, DETERMINER) || content[0]?.first !== cue.last + 1) return offer;
  for (let j = cue.last + 1; j <= Math.min(content[0].last, cue.last + WHERE_MAX); j++) {
    if (isTag(a.tags[j] as number, THAT)) return { ...offer, cue: { first: cue.first, last: row.last }, content: [{ first: j, last: content[0].last }, ...content.slice(1)] };
    if (isTag(a.tags[j] as number, VERB)) return offer;
  }
  return offer;
}

const ING = tagSet('ing');

/** "Speaking | in Lisbon, the envoy | said | the road was open": how it was said is no part of it. */
export function unopened(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source, content } = offer;
  const [run, more] = content;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!run || !more || !source || run.first !== s?.first || run.last >= source.first || source.last >= cue.first || more.first <= cue.last || !isTag(a.tags[run.first] as number, ING) || !SPEAKS.has(a.words[run.first]?.lemma ?? '')) return offer;
  return { ...offer, content: content.slice(1) };
}

const SPEAKS: ReadonlySet<string> = new Set(['speak', 'talk', 'write', 'address', 'tell', 'post', 'appear', 'reply', 'respond']);
