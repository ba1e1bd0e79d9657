/** Reports without commas: what is said stands right before who says it, and what describes a source right behind it. */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { ActorMention, EnAnalysis, Run } from '../parts.ts';
import { datelineEnd } from '../dateline.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { afterTime } from './when.ts';
import { namesWords } from './named-words.ts';
import { isVerbOfSaying } from './apart.ts';
import { rowOf } from './act.ts';
import { opens } from './speech.ts';
import { chunkEndingAt } from './source.ts';

const [REL, ING, THAT, ED, VS, DET, NN, NAME] = (['rel', 'ing', 'that', 'ed', 'vs', 'det', 'nn', 'name'] as const).map(code) as number[];
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');
/** Words after which a noun phrase is no subject of the verb behind it: "after the army said", "what it said". */
const GOVERNS = tagSet('prep', 'sub', 'rel', 'to', 'that', 'conj', 'det', 'poss', 'v', 'modal', 'aux', 'r', "'s");
const THIRD = new Set(['he', 'she', 'it', 'they']);
/** Verbs that have no noun for their object but what is said. */
const SAYS = new Set(['say', 'add']);
/** Tokens of a clause up to its verb at the most. */
const CLAUSE_MAX = 24;
/** Tokens of a sentence on either side of its verb of saying at the most. */
const SIDE_MAX = 120;

export function unmarked(a: EnAnalysis, offer: Offer): Offer {
  const s = entry(a.sentences, a.sentenceOf[offer.cue.first]);
  if (!s || offer.rule || offer.contentRule || a.quoteOf[offer.cue.first] !== -1 || !isVerbOfSaying(a, offer.cue)) return offer;
  if (offer.content.length === 1 && namesWords(a, offer.content[0] as Run)) return offer; // "..., a charge | the government | denies"
  if (offer.cue.first - s.first > SIDE_MAX || s.last - offer.cue.last > SIDE_MAX) return offer;
  const clear = { first: Math.max(s.first, datelineEnd(a, s) + 1), last: a.words[s.last] === null ? s.last - 1 : s.last };
  return followed(a, offer, clear) ?? behindClause(a, offer, clear) ?? behindVerb(a, offer, clear) ?? described(a, offer, clear) ?? offer;
}

/** "BAKU, May 2 (Agency) - The rebels said on Monday | they had left": where nothing but the dateline was found for what is said, the clause behind the verb is. */
function followed(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue, source, content } = offer;
  if (content.length > 0 || source?.last !== cue.first - 1) return null;
  const first = afterTime(a, cue.last + 1);
  return first <= s.last && isClause(a, first, s.last) ? { ...offer, content: [{ first, last: s.last }], contentRule: 'unmarked' } : null;
}

/** "Shells fell on the market on Monday | residents | said." */
function behindClause(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue } = offer;
  const source = subjectBefore(a, cue.first - 1, s.first);
  if (!source || !isTold(a, { first: s.first, last: source.first - 1 }) || goesOn(a, cue.last + 1, s.last)) return null;
  return { ...offer, source, content: [{ first: s.first, last: source.first - 1 }], contentRule: 'unmarked' };
}

/** "Shells fell on the market on Monday | said | the director of the hospital." */
function behindVerb(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue } = offer;
  const told = { first: s.first, last: cue.first - 1 };
  if (!SAYS.has(a.words[cue.last]?.lemma ?? '') || !mentionFrom(a, cue.last + 1) || verbIn(a, cue.last + 1, s.last) >= 0 || !isTold(a, told)) return null;
  return { ...offer, source: { first: cue.last + 1, last: s.last }, content: [told], contentRule: 'unmarked' };
}

/** "A captain of the brigade which holds the town | said | its men had left": the phrase with which the sentence begins speaks, whatever describes it. */
function described(a: EnAnalysis, offer: Offer, s: Run): Offer | null {
  const { cue, source } = offer;
  if (source?.first === s.first || !opens(a, s.first) || chunkEnd(a, s.first, s.last) < s.first || !isClause(a, cue.last + 1, s.last)) return null;
  let relative = false;
  for (let j = s.first; j < cue.first; j++) {
    const tag = a.tags[j] as number;
    if (a.words[j] === null && a.tokens.form[j] !== '-') return null;
    if (tag === REL) relative = true;
    else if (!relative && isTag(tag, FINITE) && a.tokens.form[j - 1] !== '-') return null;
  }
  return relative ? { ...offer, source: { first: s.first, last: cue.first - 1 }, content: [{ first: cue.last + 1, last: s.last }], contentRule: 'unmarked' } : null;
}

/** A clause that nobody is told to say yet. */
export function isTold(a: EnAnalysis, run: Run): boolean {
  if (a.quoteOf[run.last] !== -1 || verbIn(a, run.first, run.last) < 0) return false;
  for (let j = run.first; j <= run.last; j++) if ((a.tags[j] === ED || a.tags[j] === VS) && rowOf(a, { first: j, last: j })?.row.cells[5] === 'say') return false;
  return true;
}

/** Something is said behind the verb: no participle that hangs on it, nor when or where it was said. */
function goesOn(a: EnAnalysis, from: number, end: number): boolean {
  const j = afterTime(a, from);
  if (j > end || a.tags[j] === ING) return false;
  for (let k = j; k <= end; k++) if (a.tags[k] === THAT || a.quoteOf[k] !== -1 || isTag(a.tags[k] as number, FINITE)) return true;
  return opens(a, j);
}

/** The noun phrase that ends at a token, where it can be the subject of a verb behind a clause. */
function subjectBefore(a: EnAnalysis, last: number, low: number): Run | null {
  const one = phraseTo(a, last, low);
  const joined = one && a.tokens.form[one.first - 1] === 'and' ? phraseTo(a, one.first - 2, low) : null;
  const whole = joined?.first ?? one?.first ?? low;
  const first = isTag(a.tags[whole - 1] as number, GOVERNS) && isPeople(a, last) ? last : whole;
  return first > low + 1 && a.words[first - 1] !== null && !isTag(a.tags[first - 1] as number, GOVERNS) ? { first, last } : null;
}

/** "the town of Marun | witnesses": people behind a name that a preposition has. */
const isPeople = (a: EnAnalysis, j: number): boolean => a.tags[j] === NN && a.tags[j - 1] === NAME && a.words[j]?.nounClass === 'person';

/** "a monitor", "the Marun Centre | group", "it"; what stands before a time in it is of the clause: "the town on Monday | residents", and so is a noun of many things before a name: "the air strikes | al Haddad". */
function phraseTo(a: EnAnalysis, last: number, low: number): Run | null {
  if (THIRD.has(a.tokens.form[last] as string)) return { first: last, last };
  const m = entry(a.actors, a.actorAt[last]);
  const run = m?.last === last && a.tokens.form[m.first - 1] !== "'s" ? m : a.tags[last] === DET ? null : chunkEndingAt(a, last);
  if (!run || run.first < low) return null;
  for (let j = last - 1; j >= run.first; j--) if (a.timeAt[j] !== -1 && a.tokens.form[j] !== "'s" && a.tokens.form[j + 1] !== "'s") return m || a.tags[j + 1] === DET ? { first: j + 1, last } : null;
  for (let j = last; j > run.first && a.tags[j] === NAME; j--) if (a.tags[j - 1] === NN && a.words[j - 1]?.nounClass !== 'person') return { first: j, last };
  const name = run.first === last ? entry(a.actors, a.actorAt[last - 1]) : undefined;
  return m || a.tags[run.first] === DET ? { first: name?.first ?? run.first, last } : null;
}

const mentionFrom = (a: EnAnalysis, at: number): ActorMention | null => {
  const m = entry(a.actors, a.actorAt[at]);
  return m && m.first === at && (m.sides.length > 0 || m.cls !== 'actor') ? m : null;
};

/** "that ...", or a noun phrase with its verb. */
function isClause(a: EnAnalysis, from: number, end: number): boolean {
  if (a.tags[from] === THAT || a.tokens.form[from] === 'that') return true;
  return opens(a, from) && verbIn(a, from + 1, Math.min(end, from + CLAUSE_MAX)) >= 0;
}

/** The first finite verb that no relative pronoun stands before, or -1: none is "the river-based alliance". */
export function verbIn(a: EnAnalysis, from: number, end: number): number {
  for (let j = from; j <= end && a.tags[j] !== REL; j++) if (isTag(a.tags[j] as number, FINITE) && a.tokens.form[j - 1] !== '-') return j;
  return -1;
}
