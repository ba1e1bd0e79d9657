/** Utterances as contents: each belongs to its verb, whole, and to nothing else. */
import type { Quote } from '../../../text/quotes.ts';
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import type { Speech } from './speech.ts';
import { entry } from '../text.ts';

const [REL, R, HAVE] = (['rel', 'r', 'have'] as const).map(code) as number[];
const GROUP = new Set((['r', 'have', 'be', 'modal', 'aux', 'neg', 'to'] as const).map(code));
const FINITE = new Set((['vs', 'be', 'have', 'modal', 'aux'] as const).map(code));
const NOMINAL = new Set((['name', 'n', 'nn', 'pron'] as const).map(code));
/** How sure a cue is that has an utterance. */
const SPOKEN = 0.9;

/** Offers for the utterances whose verb no offer has for its cue. */
export function voiced(speech: Speech, a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const taken = new Uint8Array(a.tokens.count);
  for (const x of offers) taken.fill(1, x.cue.first, x.cue.last + 1);
  const out: Offer[] = [];
  for (const [verb, own] of speech.utterances) {
    if (taken[verb]) continue;
    let first = verb;
    while (first > 0 && !taken[first - 1] && (a.tags[first - 1] === R || a.tags[first - 1] === HAVE)) first--;
    const cue = { first, last: verb };
    out.push({ cue, source: speakerOf(a, own[0] as Quote, cue), content: own.map((q) => ({ first: q.open, last: q.close })), p: SPOKEN, reasons: [], forced: true, spoken: true, rule: null });
  }
  return out;
}

/** Tokens of a speaker at the most. */
const SPEAKER_MAX = 20;

/** Between the mark and the verb, after the verb up to the end of the clause, or right before the verb. */
function speakerOf(a: EnAnalysis, q: Quote, cue: Run): Run | null {
  const { tokens } = a;
  if (cue.first > q.close) {
    const first = tokens.form[q.close + 1] === ',' ? q.close + 2 : q.close + 1;
    if (first < cue.first) return { first, last: tokens.form[cue.first - 1] === ',' ? cue.first - 2 : cue.first - 1 };
    const s = entry(a.sentences, a.sentenceOf[cue.last]);
    let last = cue.last;
    while (s && last < s.last && !STOPS.has(tokens.form[last + 1] as string) && a.quoteOf[last + 1] === -1 && last - cue.last < SPEAKER_MAX) last++;
    return last > cue.last ? { first: cue.last + 1, last } : null;
  }
  const low = entry(a.sentences, a.sentenceOf[cue.first])?.first ?? cue.first;
  const named = entry(a.actors, a.actorAt[cue.first - 1]);
  if (named && named.last === cue.first - 1) return { first: named.first, last: named.last };
  // "Small groups marched, chanting": the subject of the clause on which the participle hangs.
  if (JOINS.has(tokens.form[cue.first - 1] as string)) {
    let last = chunkEnd(a, low, cue.first - 1);
    if (tokens.form[last + 1] === 'of') last = Math.max(last, chunkEnd(a, last + 2, cue.first - 1));
    return last >= low && last < cue.first - 1 ? { first: low, last } : null;
  }
  for (let first = Math.max(low, cue.first - SPEAKER_MAX); first < cue.first; first++) if (chunkEnd(a, first, cue.first - 1) === cue.first - 1) return { first, last: cue.first - 1 };
  return null;
}

const STOPS = new Set(['.', ',', ';', ':']);
/** Words before a participle or a second verb of one subject. */
const JOINS = new Set([',', 'while', 'and', 'but', 'then', 'before', 'by']);

/** An utterance is the content of its verb, whole, and nothing else is. */
export function spoken(speech: Speech, a: EnAnalysis, given: Offer): Offer {
  if (a.quotes.length === 0) return given;
  const offer = voiceOnly(speech, a, given);
  const { cue } = offer;
  const own = utterancesOf(speech, cue);
  if (own.length === 0) return { ...offer, content: offer.content.flatMap((r) => beforeUtterance(speech, a, cue, r)).map((r) => toClose(a, cue, r)) };
  const uttered = own.map((q) => ({ first: q.open, last: q.close }));
  const end = (uttered.at(-1) as Run).last;
  const more = resumed(speech, a, cue, end) ?? offer.content.filter((r) => r.first > Math.max(end, cue.last) && opensFree(speech, a, r));
  const whole = (own[0] as Quote).close < cue.first && cue.first - (own[0] as Quote).close > 1 ? speakerOf(a, own[0] as Quote, cue) : null;
  const source = whole ?? (offer.source && !uttered.some((r) => overlaps(r, offer.source as Run)) && !isVerbal(a, offer.source) ? offer.source : speakerOf(a, own[0] as Quote, cue));
  return { ...offer, source, content: [...uttered, ...more], p: Math.max(offer.p, SPOKEN), spoken: true };
}

/** "uses footage of Clinton asking": what stands before the verb that has the utterance is no part of the cue, but for its own small words. */
function voiceOnly(speech: Speech, a: EnAnalysis, offer: Offer): Offer {
  const { cue } = offer;
  for (let verb = cue.first + 1; verb <= cue.last; verb++) {
    const own = speech.utterances.get(verb)?.[0];
    if (!own) continue;
    let first = verb;
    while (first > cue.first && GROUP.has(a.tags[first - 1] as number)) first--;
    return !nominal(a, cue.first, first) ? offer : { ...offer, cue: { first, last: cue.last }, source: speakerOf(a, own, { first, last: cue.last }) };
  }
  return offer;
}

/** A noun or a name among the tokens: "laughed and said" has none, and is a cue as a whole. */
function nominal(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (NOMINAL.has(a.tags[j] as number)) return true;
  return false;
}

/** Words between a verb with its speaker and the quotation that goes on after them. */
const RESUMES = new Set(['but', 'and', ',', 'because', 'so', 'since']);

/** `"You know, I like him," he said, but "when it comes to ...": the second half of what is said, in the same sentence. */
function resumed(speech: Speech, a: EnAnalysis, cue: Run, end: number): Run[] | null {
  const s = entry(a.sentences, a.sentenceOf[cue.last]);
  if (!s || end > cue.last) return null;
  for (let j = cue.last + 1; j <= s.last; j++) {
    const at = a.quoteOf[j] as number;
    const q = entry(a.quotes, at);
    if (!q) continue;
    if (q.open !== j || !q.closed || (speech.verbOf[at] as number) >= 0 || !RESUMES.has(a.tokens.form[j - 1] as string) || !RESUMES.has(a.tokens.form[j - 2] as string)) return null;
    return [{ first: a.tokens.form[j - 1] === ',' ? j : j - 1, last: q.close }];
  }
  return null;
}

/** A content ends where the next sentence begins with an utterance that another verb has, and does not begin with one. */
function beforeUtterance(speech: Speech, a: EnAnalysis, cue: Run, r: Run): Run[] {
  const first = a.quoteOf[r.first] as number;
  const verb = entry(a.quotes, first)?.open === r.first ? (speech.verbOf[first] as number) : -1;
  if (verb > r.first && verb < cue.first && verb <= r.last) {
    let from = verb + 1;
    while (from <= r.last && a.tokens.form[from] !== ',') from++;
    return from < r.last ? [{ first: from + 1, last: r.last }] : [];
  }
  for (let j = r.first + 1; j <= r.last; j++) {
    const at = a.quoteOf[j] as number;
    const q = entry(a.quotes, at);
    if (!q || q.open !== j || (speech.verbOf[at] as number) < 0 || entry(a.sentences, a.sentenceOf[j])?.first !== j || j < cue.first) continue;
    return [{ first: r.first, last: j - 1 }];
  }
  return [r];
}

/** A content that holds the opening of a quotation holds all of it. */
function toClose(a: EnAnalysis, cue: Run, r: Run): Run {
  const q = entry(a.quotes, a.quoteOf[r.last]);
  return q && q.closed && !(q.open < cue.first && cue.last < q.close) && q.open > r.first && q.close > r.last && q.close - r.last < UTTERANCE_MAX ? { first: r.first, last: q.close } : r;
}

/** Tokens of the rest of a quotation at the most. */
const UTTERANCE_MAX = 120;

/** A finite verb before any relative pronoun: "the ad uses footage of Hillary" is no speaker. */
function isVerbal(a: EnAnalysis, run: Run): boolean {
  for (let j = run.first; j <= run.last && a.tags[j] !== REL; j++) if (FINITE.has(a.tags[j] as number)) return true;
  return false;
}

/** The utterances of the verbs in a cue. */
function utterancesOf(speech: Speech, cue: Run): Quote[] {
  const out: Quote[] = [];
  for (let j = cue.first; j <= cue.last; j++) out.push(...(speech.utterances.get(j) ?? []));
  return out;
}

const overlaps = (x: Run, y: Run): boolean => x.first <= y.last && y.first <= x.last;

/** The run begins with a quotation that no verb has. */
function opensFree(speech: Speech, a: EnAnalysis, r: Run): boolean {
  const at = a.quoteOf[r.first] as number;
  return at >= 0 && (speech.verbOf[at] as number) < 0;
}
