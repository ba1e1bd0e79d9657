/** "the agency reported, citing a military source": the source that is cited speaks, and the agency passes it on. */
import type { Offer } from '../model/index.ts';
import type { ActorMention, EnAnalysis, Run } from '../parts.ts';
import { IS, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { passesOn } from './chain.ts';
import { rowOf } from './act.ts';

const CITES: ReadonlySet<string> = new Set(['cite', 'quote']);
const T_FINITE = tagSet('ed', 'vs');
/** Classes of those who can be cited as speaking. */
const SPEAKERS: ReadonlySet<string> = new Set(['source', 'office', 'people', 'body', 'group', 'media', 'fighters', 'person']);

export function cited(a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const taken = new Set<number>();
  const out = offers.map((offer) => {
    const at = citesAt(a, offer);
    const given = at < 0 ? null : passedOn(a, offer, at);
    if (given) taken.add(at);
    if (given) return given;
    const before = citesBefore(a, offer);
    const told = before < 0 ? null : passedBefore(a, offer, before);
    if (told) taken.add(before);
    return told ?? offer;
  });
  return out.filter((offer) => !taken.has(offer.cue.first));
}

/** A finite verb of saying behind its source. */
const isSaid = (a: EnAnalysis, { cue, source }: Offer): boolean => source !== null && source.last < cue.first && isTag(a.tags[cue.first] as number, T_FINITE) && rowOf(a, { first: cue.first, last: cue.first })?.row.cells[5] === 'say';

/** "citing", "quoting", outside of marks. */
const isCiting = (a: EnAnalysis, j: number): boolean => a.tags[j] === IS.ing && a.quoteOf[j] === -1 && CITES.has(a.words[j]?.lemma ?? '');

/** The participle that cites somebody, in the cue of a finite verb of saying or behind it in its sentence, or -1. */
function citesAt(a: EnAnalysis, offer: Offer): number {
  const s = entry(a.sentences, a.sentenceOf[offer.cue.first]);
  if (!s || !isSaid(a, offer)) return -1;
  for (let j = offer.cue.first + 1; j < s.last; j++) if (isCiting(a, j)) return j;
  return -1;
}

/** Tokens from a participle that cites to the verb of saying behind it. */
const BEFORE_MAX = 14;

/** The same before the verb: "the agency, citing a military source, reported", "citing a military source, the agency reported". */
function citesBefore(a: EnAnalysis, offer: Offer): number {
  const { cue, content } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  if (!s || (content[0]?.first ?? 0) <= cue.last || !isSaid(a, offer)) return -1;
  for (let j = cue.first - 1; j >= Math.max(s.first, cue.first - BEFORE_MAX); j--) if (isCiting(a, j)) return j;
  return -1;
}

function passedBefore(a: EnAnalysis, offer: Offer, at: number): Offer | null {
  const end = a.tokens.form[at - 1] === ',' ? at - 2 : offer.cue.first - 1;
  const m = citedAt(a, at);
  const outlet = entry(a.actors, a.actorAt[end]);
  return m && m.last < offer.cue.first && outlet && outlet !== m && passes(a, outlet) ? { ...offer, source: { first: Math.max(m.first, at + 1), last: m.last }, via: nameRun(a, outlet, end) } : null;
}

/** Who is cited by a participle, if that is somebody who speaks. */
function citedAt(a: EnAnalysis, at: number): ActorMention | null {
  const m = entry(a.actors, a.actorAt[at + 1]) ?? entry(a.actors, a.actorAt[at + 2]);
  return m && SPEAKERS.has(m.cls) ? m : null;
}

/** The offer with who is cited for its source, or null where that is nobody who speaks, or who cites is no outlet. */
function passedOn(a: EnAnalysis, offer: Offer, at: number): Offer | null {
  const { cue, content } = offer;
  const m = citedAt(a, at);
  const outlet = entry(a.actors, a.actorAt[cue.first - 1]);
  if (!m || !outlet || !passes(a, outlet)) return null;
  const via = nameRun(a, outlet, cue.first - 1);
  const source = { first: Math.max(m.first, at + 1), last: m.last };
  const before = content.filter((r) => r.first < at).map((r) => ({ first: r.first, last: Math.min(r.last, a.tokens.form[at - 1] === ',' ? at - 2 : at - 1) }));
  if (before.some((r) => r.first > cue.first)) return { ...offer, source, via, content: before };
  const first = a.sentences[a.sentenceOf[cue.first] as number]?.first as number;
  return via.first > first + 1 ? { ...offer, cue: { first: cue.first, last: at }, source, via, content: [{ first, last: a.tokens.form[via.first - 1] === ',' ? via.first - 2 : via.first - 1 }] } : null;
}

const passes = (a: EnAnalysis, m: ActorMention): boolean => passesOn(a, m) || (m.actor !== null && a.organOf(m.actor) !== null);

/** The name of the gazetteer that ends at a token, else the whole mention: "four children | Al Jazeera". */
function nameRun(a: EnAnalysis, m: ActorMention, last: number): Run {
  for (let k = m.first; k <= last; k++) if ((a.hits[k] ?? []).some((h) => h.row.table === 'actors.en' && h.last === last)) return { first: k, last };
  return { first: m.first, last };
}
