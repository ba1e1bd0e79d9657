/** Direct speech: quotations that are whole utterances, and the verb that gives each to its speaker. */
import type { Quote } from '../../../text/quotes.ts';
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { EnAnalysis } from '../parts.ts';
import { code } from '../tag.ts';
import { entry, LOWER } from '../text.ts';

const [ED, VS, V, N, ING, REL, SUB, CONJ, THAT, R] = (['ed', 'vs', 'v', 'n', 'ing', 'rel', 'sub', 'conj', 'that', 'r'] as const).map(code) as number[];
const FINITE = new Set((['ed', 'vs', 'be', 'have', 'modal', 'aux'] as const).map(code));
const OPENS = new Set((['det', 'poss', 'pron', 'name', 'n', 'nn', 'a', 'num'] as const).map(code));
/** Marks with which an utterance ends, inside its quotation marks or (the British way) after them. */
const ENDS = new Set([',', '.', '?', '!', '…', '-', '–', '—']);
/** Marks of a quotation inside the quotation. */
const CLOSES = new Set(['’', "'", '”', '"', '›']);
/** Tokens between an utterance and its verb at the most: after it, where the speaker stands between, and before it. */
const AFTER_MAX = 30;
const BEFORE_MAX = 10;
/** Classes of the table of cues whose verbs take an utterance. */
const SAYING = new Set(['say', 'accuse', 'order', 'judge']);
/** Classes of verbs that go with a voice or a pen: "chanted", "sang", "beamed". */
const VOICE = new Set(['communication', 'creation', 'body']);

/** The verbs of a text that give an utterance to a speaker. */
export interface Speech {
  /** Per quotation: its verb, or -1. */
  readonly verbOf: Int32Array;
  /** By verb: its utterances, and those that it introduces with a colon though another verb follows ("scolded him: ..., she said"). */
  readonly utterances: ReadonlyMap<number, readonly Quote[]>;
}

export function speechOf(a: EnAnalysis): Speech {
  const verbOf = new Int32Array(a.quotes.length).fill(-1);
  const utterances = new Map<number, Quote[]>();
  const utter = (verb: number, q: Quote): void => {
    const own = utterances.get(verb);
    if (own) own.push(q);
    else utterances.set(verb, [q]);
  };
  const whole = new Uint8Array(a.quotes.length);
  a.quotes.forEach((q, at) => {
    if (!isWhole(a, q)) return;
    whole[at] = 1;
    const after = verbAfter(a, q);
    const before = after < 0 || a.tokens.form[q.open - 1] === ':' ? verbBefore(a, q) : -1;
    verbOf[at] = after >= 0 ? after : before;
    if (after >= 0 && before >= 0) utter(before, q);
  });
  a.quotes.forEach((q, at) => {
    if (whole[at] && (verbOf[at] as number) < 0) verbOf[at] = goesOn(a, q, at, verbOf);
    if ((verbOf[at] as number) >= 0) utter(verbOf[at] as number, q);
  });
  for (const own of utterances.values()) own.sort((x, y) => x.open - y.open);
  return { verbOf, utterances };
}

/** Quotations back among which the one that goes on is looked for, and sentences that may be narrated between them. */
const QUOTES_BACK = 3;
const NARRATED = 2;

/** `"I know," she said. "I was there."`, and a paragraph that is nothing but a quotation: whoever spoke last goes on. */
function goesOn(a: EnAnalysis, q: Quote, at: number, verbOf: Int32Array): number {
  const s = a.sentenceOf[q.open] as number;
  const sentence = a.sentences[s];
  if (sentence?.first !== q.open) return -1;
  for (let k = at - 1; k >= Math.max(0, at - QUOTES_BACK); k--) {
    const verb = verbOf[k] as number;
    const before = a.quotes[k] as Quote;
    if (verb < 0 || before.open > q.open) continue;
    const last = Math.max(a.sentenceOf[before.close] ?? -1, a.sentenceOf[verb] ?? -1);
    const own = a.sentences[last];
    if (!own || verb > q.open) return -1;
    if (own.paragraph === sentence.paragraph) return s - last <= NARRATED ? verb : -1;
    return s - last === 1 && fillsParagraph(a, q, s) ? verb : -1;
  }
  return -1;
}

/** The quotation is a paragraph of its own, the one right after. */
function fillsParagraph(a: EnAnalysis, q: Quote, s: number): boolean {
  const [sentence, before] = [a.sentences[s], a.sentences[s - 1]];
  const end = a.sentenceOf[q.close] as number;
  return sentence !== undefined && before?.paragraph !== sentence.paragraph && q.close >= (a.sentences[end]?.last ?? 0) - 1 && a.sentences[end + 1]?.paragraph !== sentence.paragraph;
}

/** "The road is closed," begins with a capital and ends with a mark; a "closed road" does not. */
function isWhole(a: EnAnalysis, q: Quote): boolean {
  const { tokens, caps } = a;
  if (!q.closed) return false;
  let first = q.open + 1;
  while (first < q.close && tokens.kind[first] === PUNCT) first++;
  if (first >= q.close || (tokens.kind[first] === WORD && caps[first] === LOWER)) return false;
  let last = q.close - 1;
  while (last > first && CLOSES.has(tokens.form[last] as string)) last--;
  return ENDS.has(tokens.form[last] as string) || tokens.form[q.close + 1] === ',';
}

/** `"...," said the mayor`, `"...," the mayor, a lawyer who had read it, said`. */
function verbAfter(a: EnAnalysis, q: Quote): number {
  const { tokens, tags } = a;
  if (tokens.form[q.close - 1] === '.') return -1;
  const own = a.sentenceOf[q.open] ?? -1;
  // "We won!" Scott's niece shouted: the mark does not end the sentence that gives it its speaker.
  const exclaimed = a.sentences[own]?.last === q.close && a.sentences[own + 1]?.paragraph === a.sentences[own]?.paragraph;
  const end = a.sentences[exclaimed ? own + 1 : own]?.last ?? -1;
  let j = q.close + 1;
  if (tokens.form[j] === ',' || tokens.form[j] === '-') j++;
  if (tags[j] === R) j++;
  if ((tags[j] === ED || tags[j] === VS) && j < end && says(a, j) && (OPENS.has(tags[j + 1] as number) || a.caps[j + 1] !== LOWER)) return j;
  if (!OPENS.has(tags[j] as number) && a.caps[j] === LOWER) return -1;
  let relative = false;
  for (let k = j; k <= end && k - j < AFTER_MAX; k++) {
    const form = tokens.form[k] as string;
    const tag = tags[k] as number;
    if (form === ',' || form === '-' || form === '–' || form === '—') relative = false;
    else if (inQuote(a, k) || tag === SUB || tag === THAT || form === ':' || form === ';') return -1;
    else if (tag === REL) relative = true;
    else if (FINITE.has(tag) && !relative) return exclaimed && finiteAfter(a, k, end) ? -1 : (tag === ED || tag === VS) && says(a, k) ? k : verbIn(a, k, end);
  }
  return -1;
}

/** More is told after the verb: the sentence is one of its own. */
function finiteAfter(a: EnAnalysis, verb: number, end: number): boolean {
  for (let k = verb + 1; k <= end; k++) if (FINITE.has(a.tags[k] as number) || a.tags[k] === THAT) return true;
  return false;
}

/** Tokens of a nickname in quotation marks: Marcia "Cia" Price. */
const NICKNAME = 3;

/** Inside a quotation: no nickname, and none that is never closed, as a mark at the head of every paragraph. */
function inQuote(a: EnAnalysis, k: number): boolean {
  const q = entry(a.quotes, a.quoteOf[k]);
  return q !== undefined && q.closed && q.close - q.open > NICKNAME;
}

/** "has said", "did not say". */
function verbIn(a: EnAnalysis, from: number, end: number): number {
  for (let k = from + 1; k <= end && k < from + 4; k++) if ((a.tags[k] === ED || a.tags[k] === V || a.tags[k] === ING) && says(a, k)) return k;
  return -1;
}

/** `The mayor said on Monday, "..."`, `adding: "..."`; right before the mark any verb does: `they chanted, "..."`. */
function verbBefore(a: EnAnalysis, q: Quote): number {
  const { tokens, tags } = a;
  let before = q.open - 1;
  while (before >= 0 && tokens.kind[before] === NEWLINE) before--;
  const mark = tokens.form[before] as string;
  if (before < q.open - 1 && mark !== ':') return -1;
  const first = entry(a.sentences, a.sentenceOf[before])?.first ?? q.open;
  const j = mark === ',' || mark === ':' ? before - 1 : before;
  const worded = mark === ':' && VOICE.has(a.words[j]?.nounClass ?? ''); // "made the following comment:"
  for (let k = j; k >= first && j - k < BEFORE_MAX; k--) {
    const tag = tags[k] as number;
    if (tokens.kind[k] === PUNCT && tokens.form[k] !== '-' ) return -1;
    if (inQuote(a, k) || tag === SUB || tag === CONJ || tag === REL) return -1;
    const participle = tag === ING || (tag === N && (tokens.form[k] as string).endsWith('ing'));
    if (tag !== ED && tag !== VS && tag !== V && !participle) continue;
    if (says(a, k) || (worded && tag === ED) || (k === j && (mark === ',' || tag === ING))) return k;
    if (!participle) return -1;
  }
  return -1;
}

/** A verb of the table of cues that takes words, or any verb of communication. */
function says(a: EnAnalysis, j: number): boolean {
  for (const h of a.hits[j] ?? []) if (h.row.cls === 'cue' && SAYING.has(h.row.cells[5] as string) && (h.row.shape === 'past' || h.row.shape === 's' || h.row.shape === 'ing' || h.row.shape === 'base')) return true;
  return VOICE.has(a.words[j]?.verbClass ?? '');
}
