/** Direct speech: quotations that are whole utterances, and the verb that gives each to its speaker. */
import type { Quote } from '../../../text/quotes.ts';
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { code } from '../tag.ts';
import { entry, LOWER } from '../text.ts';

const [ED, VS, V, ING, REL, SUB, CONJ, THAT, R, N, PREP, TO] = (['ed', 'vs', 'v', 'ing', 'rel', 'sub', 'conj', 'that', 'r', 'n', 'prep', 'to'] as const).map(code) as number[];
export const FINITE: ReadonlySet<number> = new Set((['ed', 'vs', 'be', 'have', 'modal', 'aux'] as const).map(code));
/** Words right before the mark of an utterance that stands in a sentence. */
const INTRODUCES = new Set([ED, VS, ING, V, THAT, CONJ]);
const OPENS = new Set((['det', 'poss', 'pron', 'name', 'n', 'nn', 'a', 'num'] as const).map(code));
/** Marks with which an utterance ends, inside its quotation marks or (the British way) after them. */
const ENDS = new Set([',', '.', '?', '!', '…', '-', '–', '—']);
/** Tokens between an utterance and its verb at the most: after it, where the speaker stands between, and before it. */
const AFTER_MAX = 30;
const BEFORE_MAX = 10;
/** Words that are small in a title: "of", "the", "and". */
const SMALL = new Set((['det', 'poss', 'prep', 'conj', 'to', "'s"] as const).map(code));
/** Tokens of a nickname in quotation marks, with them. */
const NICKNAME_MAX = 4;
/** Classes of the table of cues whose verbs take an utterance. */
const SAYING = new Set(['say', 'accuse', 'order', 'judge']);
/** Forms of a cue word that are verbs. */
const VERBAL = new Set(['past', 's', 'ing', 'base']);
/** Tokens from a verb of saying to the mark, where nobody else can have the utterance. */
const NEAR = 3;
/** Classes of verbs that go with a voice or a pen: "chanted", "sang", "beamed". */
const VOICE = new Set(['communication', 'creation', 'body']);

/** The verbs of a text that give an utterance to a speaker. */
export interface Speech {
  /** Per quotation: its verb, or -1. */
  readonly verbOf: Int32Array;
  /** Per verb: its quotations, in order, with those that it introduces by a colon though another verb follows ("scolded him: ..., she said"). */
  readonly quotesOf: ReadonlyMap<number, readonly Quote[]>;
  /** Per quotation: it is a whole utterance, no borrowed words. */
  readonly whole: Uint8Array;
}

/** `offers` are those of the model: what one of them has to the mark stays with it, where no verb of saying is nearer. */
export function speechOf(a: EnAnalysis, offers: readonly Offer[]): Speech {
  const verbOf = new Int32Array(a.quotes.length).fill(-1);
  const whole = new Uint8Array(a.quotes.length);
  const quotesOf = new Map<number, Quote[]>();
  const give = (verb: number, q: Quote): void => {
    const own = quotesOf.get(verb);
    if (own) own.push(q);
    else quotesOf.set(verb, [q]);
  };
  const had = new Int32Array(a.quotes.length).fill(-1);
  for (const x of offers) {
    if (x.cue.first === x.cue.last && a.tokens.form[x.cue.first] === ':') continue;
    for (const r of x.content) {
      const at = a.quoteOf[r.first] as number;
      const q = entry(a.quotes, at);
      if (q && q !== entry(a.quotes, a.quoteOf[x.cue.first]) && r.first <= q.open + 1 && Math.abs(r.last - q.close) <= 1) had[at] = x.cue.last;
    }
  }
  a.quotes.forEach((q, at) => {
    if (!isWhole(a, q)) return;
    whole[at] = 1;
    const after = verbAfter(a, q);
    const before = after < 0 || a.tokens.form[q.open - 1] === ':' ? verbBefore(a, q) : -1;
    const verb = after >= 0 ? after : before;
    if (after >= 0 && before >= 0) give(before, q);
    verbOf[at] = verb < 0 || (had[at] as number) < 0 || (isSaying(a, verb) && (verb > q.close || q.open - verb <= NEAR)) ? verb : (had[at] as number);
  });
  a.quotes.forEach((q, at) => {
    if ((verbOf[at] as number) >= 0) give(verbOf[at] as number, q);
  });
  for (const own of quotesOf.values()) own.sort((x, y) => x.open - y.open);
  return { verbOf, quotesOf, whole };
}

/** "The road is closed," begins with a capital and ends with a mark; a "closed road" does not, nor does the film "The Road," in a phrase. */
function isWhole(a: EnAnalysis, q: Quote): boolean {
  const { tokens, caps, tags } = a;
  if (!q.closed) return false;
  let first = q.open + 1;
  while (first < q.close && tokens.kind[first] === PUNCT) first++;
  if (first >= q.close || (tokens.kind[first] === WORD && caps[first] === LOWER)) return false;
  const opening = entry(a.sentences, a.sentenceOf[q.open])?.first === q.open;
  if (!ENDS.has(tokens.form[q.close - 1] as string) && tokens.form[q.close + 1] !== ',') return opening && isClause(a, q) && isSaying(a, verbAfter(a, q));
  if (opening) return true;
  const before = tags[q.open - 1] as number;
  return (tokens.kind[q.open - 1] === PUNCT || INTRODUCES.has(before) || isParticiple(a, q.open - 1)) && !isTitle(a, q);
}

/** A quotation that lost its comma on the way ("The road is closed" the mayor said) has a verb of its own. */
function isClause({ tags }: EnAnalysis, q: Quote): boolean {
  for (let j = q.open + 1; j < q.close; j++) if (FINITE.has(tags[j] as number)) return true;
  return false;
}

/** All its words but the small ones have capitals, and it does not cry out. */
function isTitle(a: EnAnalysis, q: Quote): boolean {
  for (let j = q.open + 1; j < q.close; j++) {
    if (a.tokens.form[j] === '!' || a.tokens.form[j] === '?') return false;
    if (a.tokens.kind[j] === WORD && a.caps[j] === LOWER && !SMALL.has(a.tags[j] as number)) return false;
  }
  return true;
}

/** `"...," said the mayor`, `"...," the mayor, a lawyer who had read it, said`. */
function verbAfter(a: EnAnalysis, q: Quote): number {
  const { tokens, tags } = a;
  if (tokens.form[q.close - 1] === '.') return -1;
  let j = q.close + 1;
  const [own, next] = [entry(a.sentences, a.sentenceOf[q.open]), entry(a.sentences, a.sentenceOf[j])];
  if (!own || !next || own.paragraph !== next.paragraph) return -1;
  const end = next.last;
  /** `"Why?" the mayor said in reply.`, not `"Why?" The mayor said the road was closed.` */
  const over = (verb: number): number => {
    if (verb < 0 || own === next) return verb;
    const k = tags[verb + 1] === R ? verb + 2 : verb + 1;
    return tags[k] === PREP || tags[k] === TO || tokens.form[k] === '.' ? verb : -1;
  };
  if (tokens.form[j] === ',' || tokens.form[j] === '-') j++;
  if (tags[j] === R) j++;
  if ((tags[j] === ED || tags[j] === VS) && j < end && says(a, j) && opens(a, j + 1)) return j;
  if (!opens(a, j)) return -1;
  let relative = false;
  for (let k = j + 1; k <= end && k - j < AFTER_MAX; k++) {
    const form = tokens.form[k] as string;
    const tag = tags[k] as number;
    const inner = entry(a.quotes, a.quoteOf[k]);
    if (inner && inner.close - inner.open <= NICKNAME_MAX) k = inner.close;
    else if (inner || tag === SUB || tag === THAT || form === ':' || form === ';') return -1;
    else if (form === ',' || form === '-' || form === '–' || form === '—') relative = false;
    else if (tag === REL) relative = true;
    else if (FINITE.has(tag) && !relative) return over((tag === ED || tag === VS) && says(a, k) ? k : verbIn(a, k, end));
  }
  return -1;
}

/** A noun phrase may begin here; a capital after a quotation is a name whatever else the word could be. */
export const opens = (a: EnAnalysis, j: number): boolean => OPENS.has(a.tags[j] as number) || (a.caps[j] as number) !== LOWER;

/** "has said", "did not say". */
function verbIn(a: EnAnalysis, from: number, end: number): number {
  for (let k = from + 1; k <= end && k < from + 4; k++) if ((a.tags[k] === ED || a.tags[k] === V || a.tags[k] === ING) && says(a, k)) return k;
  return -1;
}

/** `The mayor said on Monday, "..."`, `adding: "..."`; right before a comma any verb does: `they chanted, "..."`. */
function verbBefore(a: EnAnalysis, q: Quote): number {
  const { tokens, tags } = a;
  const at = a.sentenceOf[q.open] as number;
  const announces = a.sentences[at]?.first === q.open && tokens.form[a.sentences[at - 1]?.last ?? -1] === ':';
  const first = a.sentences[announces ? at - 1 : at]?.first ?? q.open;
  const before = announces ? (a.sentences[at - 1]?.last as number) : q.open - 1;
  const mark = tokens.form[before] as string;
  const j = mark === ',' || mark === ':' ? before - 1 : before;
  if (mark === ':' && isWording(a, j)) return j;
  const low = j === before ? j : Math.max(first, j - BEFORE_MAX);
  for (let k = j; k >= low; k--) {
    const tag = tags[k] as number;
    if (tokens.kind[k] === PUNCT || a.quoteOf[k] !== -1 || tag === SUB || tag === CONJ || tag === REL) return -1;
    if (a.caps[k] !== LOWER && k > first) continue;
    if (isSaying(a, k) && tag !== N) return k;
    if (k === j && isParticiple(a, k)) return k;
    if (tag !== ED && tag !== VS && tag !== ING) continue;
    if (says(a, k) || (k === j && mark === ',')) return k;
    if (tag !== ING) return -1;
  }
  return -1;
}

/** "made the following comment:": a noun of the table of cues. */
export const isWording = (a: EnAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.cells[5] === 'noun');

/** "chanting", which is listed as a noun too. */
export const isParticiple = (a: EnAnalysis, j: number): boolean => (a.tokens.form[j] as string).endsWith('ing');

/** A verb of the table of cues that takes words. */
export function isSaying(a: EnAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && SAYING.has(h.row.cells[5] as string) && VERBAL.has(h.row.shape));
}

const says = (a: EnAnalysis, j: number): boolean => isSaying(a, j) || VOICE.has(a.words[j]?.verbClass ?? '');
