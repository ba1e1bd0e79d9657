/** What an utterance asks of the offers: its verb has it whole, nobody else beside it has it, and what is told in it stays in it. */
import type { Quote } from '../../../text/quotes.ts';
import { PUNCT } from '../../../text/scan.ts';
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import { isPassive } from './act.ts';
import { chunkEndingAt } from './source.ts';
import { FINITE, isParticiple, isSaying, isWording, opens, type Speech } from './speech.ts';
import { entry } from '../text.ts';

const [ED, VS, REL, SUB, R, HAVE, MARK] = (['ed', 'vs', 'rel', 'sub', 'r', 'have', 'q'] as const).map(code) as number[];
/** Words before a verb that are of its cue: "later added", "had added". */
const LEADS = new Set([R, HAVE]);
const GROUP = new Set((['r', 'have', 'be', 'modal', 'aux', 'neg', 'to'] as const).map(code));
const NOMINAL = new Set((['name', 'n', 'nn', 'pron'] as const).map(code));
/** Tokens from the verb to its noun of words. */
const MADE_MAX = 4;
/** Tokens of a subject at the most. */
const SUBJECT_MAX = 20;
/** How sure a cue is that has an utterance. */
const SPOKEN = 0.9;

/** The verbs of utterances that no offer has for its cue. */
export function voiceless(speech: Speech, a: EnAnalysis, cues: readonly Run[]): Run[] {
  const taken = new Uint8Array(a.tokens.count);
  for (const x of cues) taken.fill(1, x.first, x.last + 1);
  const out: Run[] = [];
  for (const verb of speech.quotesOf.keys()) {
    if (taken[verb]) continue;
    let first = verb;
    while (first > 0 && !taken[first - 1] && LEADS.has(a.tags[first - 1] as number)) first--;
    if (isWording(a, verb)) first = made(a, verb);
    taken[verb] = 1;
    out.push({ first, last: a.tokens.form[verb + 1] === ':' ? verb + 1 : verb });
  }
  return out;
}

/** "made the following comment": the verb before a noun of words, or the noun. */
function made(a: EnAnalysis, noun: number): number {
  for (let k = noun - 1; k >= 0 && noun - k <= MADE_MAX; k--) {
    if (a.tags[k] === ED || a.tags[k] === VS) return k;
    if (a.words[k] === null) break;
  }
  return noun;
}

/** Offers for the verbs of utterances that the model finds nothing for: the subject of their sentence speaks. */
export function unheard(speech: Speech, a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  return voiceless(speech, a, offers.map((x) => x.cue)).map((cue) => ({ cue, source: subjectOf(a, cue.first), content: [], p: SPOKEN, reasons: [], forced: true, contentRule: null, rule: null }));
}

/** The noun phrase with which the sentence of a verb begins, up to the first finite verb. */
function subjectOf(a: EnAnalysis, verb: number): Run | null {
  const start = entry(a.sentences, a.sentenceOf[verb])?.first ?? verb;
  const first = a.tags[start] === MARK ? start + 1 : start;
  if (!opens(a, first)) return null;
  for (let k = first + 1; k < verb && k - first < SUBJECT_MAX; k++) {
    const tag = a.tags[k] as number;
    if (FINITE.has(tag)) return { first, last: a.tags[k - 1] === R ? k - 2 : k - 1 };
    if (a.words[k] === null || tag === SUB || tag === REL) return null;
  }
  return null;
}

/** What one verb has of an utterance, no other has beside it; where the other tells of that verb too, it stays. */
export function apart(speech: Speech, a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  return offers.map((y) => {
    const content = y.content.flatMap((r) => without(speech, a, y, r));
    return content.length === y.content.length && content.every((r, k) => r === y.content[k]) ? y : { ...y, content };
  }).filter((y) => y.content.length > 0);
}

/** A run without the utterances in it that another verb has. */
function without(speech: Speech, a: EnAnalysis, y: Offer, r: Run): Run[] {
  const end = entry(a.sentences, a.sentenceOf[y.cue.last])?.last ?? r.last;
  for (let j = r.first; j <= r.last; j++) {
    const at = a.quoteOf[j] as number;
    const q = entry(a.quotes, at);
    if (!q) continue;
    const verb = speech.verbOf[at] as number;
    const own = a.quoteOf[y.cue.first] === at || utteredBy(speech, y.cue).includes(q);
    if (!own && q.open === r.first && verb > q.close && verb < r.last && r.last < y.cue.first && isSaying(a, y.cue.last)) return [{ first: verb + 1, last: r.last }];
    if (!own && verb >= 0 && (q.open > end || !between(verb, r))) return r.first < q.open ? [{ first: r.first, last: Math.min(end, q.open - 1) }].filter((x) => x.first <= x.last) : [];
    j = q.close;
  }
  return [r];
}

/** An utterance is the content of its verb, whole, and nothing else is. */
export function spoken(speech: Speech, a: EnAnalysis, given: Offer): Offer {
  const offer = fronted(a, voiceOnly(speech, a, given));
  const { cue } = offer;
  const own = utteredBy(speech, cue);
  if (own.length === 0) return announced(a, within(speech, a, offer));
  const uttered = own.map((q) => ({ first: q.open, last: q.close }));
  const end = (uttered.at(-1) as Run).last;
  const more = offer.content.filter((r) => r.first > Math.max(end, cue.last) && opensFree(speech, a, r));
  return { ...offer, source: offer.via ? offer.source : sourceOf(a, offer, uttered), content: [...uttered, ...more], p: Math.max(offer.p, SPOKEN), contentRule: 'spoken' };
}

/** "the governor made this | comment:": the verb is of the cue, and who stands before it speaks. */
function fronted(a: EnAnalysis, offer: Offer): Offer {
  const { cue, source } = offer;
  const noun = cue.last - 1;
  const first = a.tokens.form[cue.last] === ':' && noun >= cue.first && isWording(a, noun) ? made(a, noun) : cue.first;
  return first < cue.first && (!source || source.first > first) ? { ...offer, cue: { first, last: cue.last }, source: chunkEndingAt(a, first - 1) } : offer;
}

/** "uses footage of Amina Haddad asking": what stands before the verb of the utterance is no part of the cue, but for its own small words. */
function voiceOnly(speech: Speech, a: EnAnalysis, offer: Offer): Offer {
  const { cue } = offer;
  for (let verb = cue.first + 1; verb <= cue.last; verb++) {
    if (!speech.quotesOf.has(verb) || !isParticiple(a, verb)) continue;
    let first = verb;
    while (first > cue.first && GROUP.has(a.tags[first - 1] as number)) first--;
    return nominal(a, cue.first, first) ? { ...offer, cue: { first, last: cue.last }, source: null } : offer;
  }
  return offer;
}

/** A noun or a name among the tokens: "laughed and said" has none, and is a cue as a whole. */
function nominal(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (NOMINAL.has(a.tags[j] as number)) return true;
  return false;
}

/** Who utters: a phrase right before a participle ("footage of the mayor saying"), else whom the model found before the verb, else what stands between or begins the sentence. */
function sourceOf(a: EnAnalysis, { source, cue }: Offer, uttered: readonly Run[]): Run | null {
  const first = uttered[0] as Run;
  const participle = isParticiple(a, cue.first);
  const near = participle && a.words[cue.first - 1] ? chunkEndingAt(a, cue.first - 1) : null;
  if (near) return near;
  const middle = first.last < cue.first ? { first: a.tokens.kind[first.last + 1] === PUNCT ? first.last + 2 : first.last + 1, last: a.tokens.form[cue.first - 1] === ',' ? cue.first - 2 : cue.first - 1 } : null;
  const behind = source !== null && source.first > cue.last && middle !== null && middle.first <= middle.last && opens(a, middle.first);
  if (source && !behind && !uttered.some((r) => overlaps(r, source)) && !(middle && source.first > middle.first && source.last >= middle.last && source.last < cue.first)) return a.tags[source.first] === MARK && source.first < source.last ? { first: source.first + 1, last: source.last } : source;
  if (middle && middle.first <= middle.last) return middle;
  if (!middle) return participle ? subjectOf(a, cue.first) : null;
  const last = chunkEnd(a, cue.last + 1, a.tokens.count - 1);
  return last > cue.last ? { first: cue.last + 1, last } : null;
}

/** A quotation in a sentence after that of the cue goes on with one before it, or a colon announces it. */
function announced(a: EnAnalysis, offer: Offer): Offer {
  const end = entry(a.sentences, a.sentenceOf[offer.cue.last])?.last ?? offer.cue.last;
  if (a.tokens.form[end] === ':' || offer.content.some((r) => r.first <= end && a.quoteOf[r.last] !== -1)) return offer;
  if (isSaying(a, offer.cue.last) && !isPassive(a, offer.cue)) return offer;
  const content = offer.content.filter((r) => r.first <= end);
  return content.length === offer.content.length ? offer : { ...offer, content };
}

/** What is told inside an utterance does not reach over its marks. */
function within(speech: Speech, a: EnAnalysis, offer: Offer): Offer {
  const at = a.quoteOf[offer.cue.first] as number;
  const q = a.quotes[at];
  if (!q || speech.whole[at] !== 1) return offer;
  const clip = (r: Run): Run => ({ first: Math.max(r.first, q.open + 1), last: Math.min(r.last, q.close - 1) });
  return { ...offer, source: offer.source && offer.source.last > q.open && offer.source.first < q.close ? clip(offer.source) : null, content: offer.content.map(clip).filter((r) => r.first <= r.last) };
}

/** The utterances of the verbs in a cue. */
function utteredBy(speech: Speech, cue: Run): Quote[] {
  const out: Quote[] = [];
  for (let j = cue.first; j <= cue.last; j++) out.push(...(speech.quotesOf.get(j) ?? []));
  return out;
}

const between = (j: number, run: Run): boolean => run.first <= j && j <= run.last;
const overlaps = (x: Run, y: Run): boolean => x.first <= y.last && y.first <= x.last;

/** The run begins with a quotation that no verb has. */
function opensFree(speech: Speech, a: EnAnalysis, r: Run): boolean {
  const at = a.quoteOf[r.first] as number;
  return at >= 0 && (speech.verbOf[at] as number) < 0;
}
