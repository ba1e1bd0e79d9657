/** Sources that stand apart from their verb: behind it after what is said, before it over an aside. */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code, isTag, tagSet } from '../tag.ts';
import { entry } from '../text.ts';
import { isPassive, rowOf } from './act.ts';
import { opens } from './speech.ts';

const [REL, ING, R, SUB] = [code('rel'), code('ing'), code('r'), code('sub')];
const PAST = tagSet('ed', 'vs', 'v');
const FINITE = tagSet('ed', 'vs', 'be', 'have', 'modal', 'aux');
/** What opens an aside after its comma: "who left", "citing a letter", "a lawyer", "in a letter". */
const ASIDE = tagSet('rel', 'ing', 'ed', 'det', 'prep', 'a', 'name', 'poss');
/** Tokens of an aside, and of a clause up to its verb at the most. */
const ASIDE_MAX = 40;
const CLAUSE_MAX = 24;

/** Gives an offer of a verb of saying the source that stands apart from it. */
export function apartFrom(a: EnAnalysis, offer: Offer): Offer {
  if (offer.rule || offer.contentRule === 'quoted-as') return offer;
  return (isVerbOfSaying(a, offer.cue) ? (behind(a, offer) ?? before(a, offer)) : null) ?? offer;
}

/** One finite verb of saying, perhaps with an adverb. */
export function isVerbOfSaying(a: EnAnalysis, cue: Run): boolean {
  const verb = verbOf(a, cue);
  return verb === cue.last && isTag(a.tags[verb] as number, PAST) && rowOf(a, cue)?.row.cells[5] === 'say' && !isPassive(a, cue);
}

const verbOf = (a: EnAnalysis, { first, last }: Run): number => (first < last && a.tags[first] === R ? first + 1 : first);

/** "The road was closed, said a handful of drivers who had tried it.": whoever follows the verb speaks, since nothing is said there. */
function behind(a: EnAnalysis, offer: Offer): Offer | null {
  const { cue, source } = offer;
  const swapped = source !== null && source.last >= cue.first - 2 && source.last < cue.first && verbAt(a, source.first, source.last) >= 0;
  const content = swapped ? [{ first: source.first, last: Math.min(source.last, cue.first - 2) }] : offer.content;
  if ((source && !swapped) || a.tokens.form[cue.first - 1] !== ',' || a.words[cue.last]?.lemma === 'tell' || !opens(a, cue.last + 1)) return null;
  const left = content.filter((r) => r.last < cue.first);
  if (left.some((r) => a.quoteOf[r.first] !== -1 && a.quoteOf[r.last] === -1)) return null;
  const s = entry(a.sentences, a.sentenceOf[cue.last]);
  if (!s || left.length === 0 || !left.some((r) => verbAt(a, r.first, r.last) >= 0)) return null;
  const last = endOfSource(a, cue.last + 1, a.words[s.last] ? s.last : s.last - 1);
  return last > cue.last ? { ...offer, source: { first: cue.last + 1, last }, content: left } : null;
}

/** The last token of the phrase at the end of a sentence, with what hangs on it; -1 where it is the subject of a clause. */
function endOfSource(a: EnAnalysis, first: number, end: number): number {
  let relative = false;
  for (let j = chunkEnd(a, first, end) + 1; j <= end; j++) {
    const tag = a.tags[j] as number;
    if (a.quoteOf[j] !== -1) return -1;
    if (a.tokens.form[j] === ',' && !isTag(a.tags[j + 1] as number, ASIDE)) return j - 1;
    if (tag === REL) relative = true;
    else if (!relative && isTag(tag, FINITE)) return -1;
  }
  return end;
}

/** "The mayor, citing a letter, said the road was closed": the phrase with which the sentence begins speaks, over its aside. */
function before(a: EnAnalysis, offer: Offer): Offer | null {
  const { cue, source, content } = offer;
  const s = entry(a.sentences, a.sentenceOf[cue.first]);
  const comma = cue.first - 1;
  if (!s || cue.first - s.first > ASIDE_MAX || !(a.tokens.form[comma] === ',' || a.tokens.form[comma - 1] === ',')) return null;
  const end = chunkEnd(a, s.first, comma);
  if (end < s.first || a.tokens.form[end + 1] !== ',' || end + 1 >= comma || !isTag(a.tags[end + 2] as number, ASIDE)) return null;
  // The end of a relative clause is no source: "The mayor, who left when | the flood came, | said".
  const inAside = source !== null && source.first > end + 2 && a.tags[end + 2] === REL;
  if (source && source.first >= s.first && source.last < cue.first && !inAside) return null;
  if (!clauseAfter(a, cue.last + 1, s.last) || mainVerb(a, end + 2, comma)) return null;
  const right = content.filter((r) => r.first > cue.last);
  const last = a.words[s.last] === null && a.quoteOf[s.last] === -1 ? s.last - 1 : s.last;
  return { ...offer, source: { first: s.first, last: end }, content: right.length > 0 ? right : [{ first: cue.last + 1, last }] };
}

/** A clause begins here: "that", "while", or a noun phrase with its verb. */
function clauseAfter(a: EnAnalysis, from: number, end: number): boolean {
  if (a.tokens.form[from] === 'that' || a.tags[from] === SUB) return true;
  return opens(a, from) && verbAt(a, from + 1, Math.min(end, from + CLAUSE_MAX)) >= 0;
}

/** The first finite verb that no mark and no relative pronoun stands before, or -1: none is "the river-based monitor". */
function verbAt(a: EnAnalysis, from: number, end: number): number {
  for (let j = from; j <= end; j++) {
    if (a.tags[j] === REL || a.tokens.form[j] === ',') return -1;
    if (isTag(a.tags[j] as number, FINITE) && a.tokens.form[j - 1] !== '-') return j;
  }
  return -1;
}

/** After an aside that is closed by a comma comes a verb: the clause has another subject. */
function mainVerb(a: EnAnalysis, from: number, comma: number): boolean {
  for (let j = from; j < comma; j++) if (a.tokens.form[j] === ',' && a.quoteOf[j] === -1 && a.tags[j + 1] !== REL && a.tags[j + 1] !== ING && verbAt(a, j + 1, comma - 1) >= 0) return true;
  return false;
}
