/** Attributions by layout alone: a quotation signed with a dash, the turns of an interview. */
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { datelineEnd } from '../dateline.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { CAPITALS, LOWER } from '../text.ts';
import { headlines } from './headline.ts';

const DASHES = new Set(['―', '—', '–', '-']);
const MARKS = new Set(['"', '“']);
/** Tokens of a signature at the most, and of a speaker's name before a colon. */
const SIGNATURE_MAX = 14;
const NAME_MAX = 4;

/** Offers that need no word of saying; those that another offer has already are left out. */
export function byLayout(a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const out: Offer[] = [];
  for (const q of a.quotes) {
    const signed = q.closed ? signature(a, q.open, q.close) : null;
    if (signed) out.push(signed);
  }
  out.push(...turnsOf(a), ...headlines(a));
  return out.filter((x) => !offers.some((y) => y.p > x.p && y.cue.first <= x.cue.last && x.cue.first <= y.cue.last));
}

/** The turns of an interview; one goes on in the paragraphs after it that open with a mark, as is the custom for quotations of several paragraphs. */
function turnsOf(a: EnAnalysis): Offer[] {
  const out: Offer[] = [];
  let paragraph = -1;
  let content: Run[] | null = null;
  a.sentences.forEach((s, at) => {
    if (s.paragraph === paragraph) return;
    paragraph = s.paragraph;
    const end = endOfParagraph(a.sentences, at);
    const turn = turnOf(a, s, end);
    const mark = MARKS.has(a.tokens.form[s.first] as string);
    if (turn) {
      content = [...turn.content];
      out.push({ ...turn, content });
      if (!mark) content = null;
    } else if (!mark) content = null;
    else if (a.tokens.form[s.first + 1] !== '(') content?.push({ first: s.first + 1, last: end });
  });
  return out;
}

/** What announces a conversation ("Transcript as follows:") does not say what is said in it. */
export function beforeTurns(a: EnAnalysis, offers: readonly Offer[], layout: readonly Offer[]): Offer[] {
  const turnAt = new Int32Array(a.tokens.count).fill(-1);
  layout.forEach((x, at) => {
    if (x.rule === 'turn') for (const r of x.content) turnAt.fill(at, r.first, r.last + 1);
  });
  return offers.flatMap((x) => {
    const content = x.content.filter((r) => turnAt[r.last] === turnAt[x.cue.first]);
    return content.length > 0 ? [{ ...x, content }] : [];
  });
}

/** "We will rebuild." — Sami Haddad, mayor */
function signature(a: EnAnalysis, open: number, close: number): Offer | null {
  const { tokens, caps } = a;
  let dash = close + 1;
  if (!DASHES.has(tokens.form[dash] as string)) return null;
  while (DASHES.has(tokens.form[dash + 1] as string)) dash++;
  const first = dash + 1;
  if (tokens.kind[first] !== WORD || caps[first] === LOWER) return null;
  let last = first;
  while (last + 1 < tokens.count && tokens.kind[last + 1] !== NEWLINE && last - first < SIGNATURE_MAX && tokens.form[last + 1] !== '.') last++;
  const after = tokens.form[last + 1] === '.' ? last + 2 : last + 1;
  if (after < tokens.count && tokens.kind[after] !== NEWLINE) return null;
  return { cue: { first: close + 1, last: dash }, source: { first, last }, content: [{ first: paragraphOf(a, open), last: close }], p: 0.9, reasons: [], forced: false, contentRule: null, rule: 'signature' };
}

/** The mark with which the paragraph of a token begins, whatever marks stand between; else the token. */
function paragraphOf(a: EnAnalysis, open: number): number {
  let s = a.sentenceOf[open] as number;
  while (s > 0 && a.sentences[s - 1]?.paragraph === a.sentences[s]?.paragraph) s--;
  const first = a.sentences[s]?.first ?? open;
  return MARKS.has(a.tokens.form[first] as string) ? first : open;
}

/** "HADDAD: The road is closed." */
function turnOf(a: EnAnalysis, s: Sentence, end: number): Offer | null {
  const { tokens, caps } = a;
  const first = MARKS.has(tokens.form[s.first] as string) ? s.first + 1 : s.first;
  let last = first;
  while (last < s.last && last - first < NAME_MAX && tokens.kind[last] === WORD && caps[last] === CAPITALS && (tokens.form[last] as string).length > 1) last++;
  if (last === first || tokens.form[last] !== ':' || last >= end || datelineEnd(a, s) === last) return null;
  const content: Run = { first: last + 1, last: tokens.kind[end] === PUNCT && MARKS.has(tokens.form[end] as string) ? end - 1 : end };
  return { cue: { first: last, last }, source: { first, last: last - 1 }, content: [content], p: 0.9, reasons: [], forced: false, contentRule: null, rule: 'turn' };
}

function endOfParagraph(sentences: readonly Sentence[], at: number): number {
  let last = at;
  while (last + 1 < sentences.length && (sentences[last + 1] as Sentence).paragraph === (sentences[at] as Sentence).paragraph) last++;
  return (sentences[last] as Sentence).last;
}
