/** Quotations that no verb has: they go on with what the last speaker said. */
import type { Quote } from '../../../text/quotes.ts';
import { WORD } from '../../../text/scan.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { code, isTag, tagSet } from '../tag.ts';
import type { Speech } from './speech.ts';
import { entry } from '../text.ts';

const CONJ = code('conj');
/** Tokens of a quotation that must have a speaker. */
const QUOTE_MIN = 6;
/** Tokens back to which a quotation looks for its speaker. */
const LOOK_BACK = 400;
/** Sentences of narration between two quotations of one speaker at the most. */
const NARRATED_MAX = 2;

/** Gives each quotation that nobody has to the offer before it, when that one has a quotation too or ends in its cue. */
export function resumed(speech: Speech, a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const out = [...offers];
  const held = heldBy(a, offers);
  let from = 0;
  a.quotes.forEach((q, at) => {
    while (from < out.length && (out[from] as Offer).cue.first < q.open - LOOK_BACK) from++;
    if (!q.closed || q.close - q.open < QUOTE_MIN || (speech.verbOf[at] as number) >= 0 || anyHeld(held, q)) return;
    const owner = ownerOf(a, out, from, q, speech.whole[at] === 1);
    const x = out[owner];
    if (x) out[owner] = { ...x, content: [...x.content, { first: q.open, last: q.close }], contentRule: 'resumed' };
  });
  return out;
}

/** Per token: 1 where an offer has it whose cue is not in the same quotation. */
function heldBy(a: EnAnalysis, offers: readonly Offer[]): Uint8Array {
  const held = new Uint8Array(a.tokens.count);
  for (const x of offers) {
    if (a.quoteOf[x.cue.first] !== -1) continue;
    held.fill(1, x.cue.first, x.cue.last + 1);
    for (const r of x.content) held.fill(1, r.first, r.last + 1);
  }
  return held;
}

function anyHeld(held: Uint8Array, q: Quote): boolean {
  for (let j = q.open; j <= q.close; j++) if (held[j] === 1) return true;
  return false;
}

function ownerOf(a: EnAnalysis, offers: readonly Offer[], from: number, { open, close }: Quote, whole: boolean): number {
  const s = a.sentenceOf[open] as number;
  const sentence = a.sentences[s];
  if (!sentence) return -1;
  const opens = sentence.first === open;
  const alone = opens && close >= sentence.last - 1;
  let best = -1;
  for (let at = from; at < offers.length && (offers[at] as Offer).cue.first < open; at++) {
    const x = offers[at] as Offer;
    if (x.cue.last >= open || a.quoteOf[x.cue.first] !== -1) continue;
    const over = a.sentenceOf[end(x)] as number;
    if (!opens) {
      if (over === s && (gap(a, end(x), open) === 0 || isVehicle(a, x, open))) best = at;
    } else if (quoted(a, x) || closes(a, x)) {
      const near = a.sentences[over]?.paragraph === sentence.paragraph ? s - over <= (whole ? 1 + NARRATED_MAX : 1) : alone && s - over === 1;
      if (near) best = at;
    }
  }
  return best;
}

/** `"...," the mayor said in a statement, "..."`: only how and when it was said stands between. */
function isVehicle(a: EnAnalysis, x: Offer, open: number): boolean {
  const from = end(x) + 1;
  if (!x.content.some((r) => entry(a.quotes, a.quoteOf[r.last])?.close === r.last) || a.tokens.form[open - 1] !== ',' || open - from > VEHICLE_MAX) return false;
  for (let j = from; j < open - 1; j++) if (a.tokens.kind[j] !== WORD || !isTag(a.tags[j] as number, PLAIN)) return false;
  return true;
}

const PLAIN = tagSet('prep', 'det', 'poss', 'n', 'nn', 'name', 'a', 'num', 'to');
/** Tokens of such a phrase. */
const VEHICLE_MAX = 10;

/** A quotation of some length ends a stretch of the content. */
function quoted(a: EnAnalysis, x: Offer): boolean {
  return x.content.some((r) => {
    const q = entry(a.quotes, a.quoteOf[r.last]);
    return q?.close === r.last && q.close - q.open >= QUOTE_MIN;
  });
}

/** `The road was closed, the mayor said.`: who speaks is named at the end of the sentence. */
function closes(a: EnAnalysis, x: Offer): boolean {
  const named = Math.max(x.cue.last, x.source?.last ?? 0);
  const s = entry(a.sentences, a.sentenceOf[named]);
  return s !== undefined && (x.content[0]?.first ?? named) < x.cue.first && gap(a, named, s.last + 1) === 0;
}

/** Where all is said of an offer. */
const end = (x: Offer): number => Math.max(x.cue.last, x.source?.last ?? 0, x.content.at(-1)?.last ?? 0);

/** Words between two tokens, conjunctions left out. */
function gap(a: EnAnalysis, from: number, to: number): number {
  let n = 0;
  for (let j = from + 1; j < to; j++) if (a.tokens.kind[j] === WORD && a.tags[j] !== CONJ) n++;
  return n;
}
