/** Attributions by layout alone: a quotation signed with a dash, the turns of an interview. */
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { CAPITALS, LOWER } from '../text.ts';

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
  out.push(...turnsOf(a));
  return out.filter((x) => !offers.some((y) => y.p > x.p && y.cue.first <= x.cue.last && x.cue.first <= y.cue.last));
}

/** "Partial transcript as follows:": the turns of an interview are nobody else's words. */
export function outside(a: EnAnalysis, offers: readonly Offer[], laid: readonly Offer[]): Offer[] {
  const turns = new Uint8Array(a.tokens.count);
  for (const x of laid) if (x.rule === 'turn' && x.source) turns[x.source.first] = 1;
  const holds = (cue: Run, r: Run): boolean => {
    for (let j = Math.max(r.first, cue.last + 1); j <= r.last; j++) if (turns[j] === 1) return true;
    return false;
  };
  return offers.flatMap((offer) => {
    const content = offer.content.filter((r) => !holds(offer.cue, r));
    return content.length === offer.content.length ? [offer] : content.length === 0 ? [] : [{ ...offer, content }];
  });
}

/** So many turns make an interview: there what stands between two of them belongs to the first. */
const TURNS_MIN = 4;

/** The turns of an interview; one goes on to the next, past remarks in brackets. */
function turnsOf(a: EnAnalysis): Offer[] {
  const turns: { offer: Offer; readonly next: number }[] = [];
  const heads: number[] = [];
  let paragraph = -1;
  a.sentences.forEach((s, at) => {
    if (s.paragraph === paragraph) return;
    paragraph = s.paragraph;
    heads.push(at);
    const offer = turnOf(a, s, endOfParagraph(a.sentences, at));
    if (offer) turns.push({ offer, next: heads.length });
  });
  if (turns.length < TURNS_MIN) return turns.map((t) => t.offer);
  return turns.map(({ offer, next }, k) => {
    const content = [...offer.content];
    const stop = turns[k + 1]?.next ?? next;
    for (let h = next; h < stop - 1; h++) {
      const at = heads[h] as number;
      const first = a.sentences[at]?.first ?? 0;
      const from = MARKS.has(a.tokens.form[first] as string) ? first + 1 : first;
      if (a.tokens.form[from] === '(') break;
      content.push({ first: from, last: endOfParagraph(a.sentences, at) });
    }
    return { ...offer, content };
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
  return { cue: { first: close + 1, last: dash }, source: { first, last }, content: [{ first: open, last: close }], p: 0.9, reasons: [], forced: false, spoken: false, rule: 'signature' };
}

/** "HADDAD: The road is closed." */
function turnOf(a: EnAnalysis, s: Sentence, end: number): Offer | null {
  const { tokens, caps } = a;
  const first = MARKS.has(tokens.form[s.first] as string) ? s.first + 1 : s.first;
  let last = first;
  while (last < s.last && last - first < NAME_MAX && tokens.kind[last] === WORD && caps[last] === CAPITALS && (tokens.form[last] as string).length > 1) last++;
  if (last === first || tokens.form[last] !== ':' || last >= end) return null;
  const content: Run = { first: last + 1, last: tokens.kind[end] === PUNCT && MARKS.has(tokens.form[end] as string) ? end - 1 : end };
  return { cue: { first: last, last }, source: { first, last: last - 1 }, content: [content], p: 0.9, reasons: [], forced: false, spoken: false, rule: 'turn' };
}

function endOfParagraph(sentences: readonly Sentence[], at: number): number {
  let last = at;
  while (last + 1 < sentences.length && (sentences[last + 1] as Sentence).paragraph === (sentences[at] as Sentence).paragraph) last++;
  return (sentences[last] as Sentence).last;
}
