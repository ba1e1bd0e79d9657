/** Where offers meet: what a later cue takes from an earlier content, quotations that no one has, unsure offers around sure ones. */
import { WORD } from '../../../text/scan.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import { findAround, holds, NEIGHBOURS } from './nest.ts';

/** An offer less sure than this falls where its content would swallow one at least as sure as the other. Tuned on PolNeAR dev. */
const UNSURE = 0.5;
const SURE = 0.8;
/** Tokens of a quotation that must have a speaker. */
const QUOTE_MIN = 6;
/** Tokens back to which a quotation looks for its speaker. */
const LOOK_BACK = 400;
const TURNS = new Set(['but', 'and', 'although', 'though', 'while', 'yet', 'whereas']);
const FINITE = new Set((['ed', 'vs'] as const).map(code));
const [REL, PREP] = [code('rel'), code('prep')];
const DASHES = new Set(['-', '–', '—', '―']);

export function settled(a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const cut = offers.map((_, at) => cutBefore(a, offers, at));
  return adopt(a, cut.filter((y, at) => y.content.length > 0 && findAround(cut, at, (x) => (y.p < UNSURE && x.p >= SURE && a.quoteOf[x.cue.first] === a.quoteOf[y.cue.first] && holds(y, x)) || shows(a, y, x)) < 0));
}

/** "uses footage of Amina Haddad asking, ...": who shows that somebody speaks does not speak. */
function shows(a: EnAnalysis, y: Offer, x: Offer): boolean {
  const from = x.source?.first ?? x.cue.first;
  return x.spoken && !y.spoken && y.cue.last < from && a.tags[y.cue.last] === PREP && y.content.some((r) => r.first === from);
}

/** "claimed the town, which it said was empty": what a relative clause tells by another cue belongs to what it hangs on. */
function withRelative(a: EnAnalysis, offers: readonly Offer[], own: number): Offer {
  const x = offers[own] as Offer;
  const end = x.content.at(-1)?.last ?? -1;
  const from = a.tokens.form[end + 1] === ',' ? end + 2 : end + 1;
  if (a.tags[from] !== REL) return x;
  const y = offers[findAround(offers, own, (o) => o.content.length > 1 && o.content[0]?.first === from && o.content[0].last === from)];
  const last = y?.content.at(-1)?.last ?? -1;
  return end > x.cue.last && last > end ? { ...x, content: [...x.content.slice(0, -1), { first: (x.content.at(-1) as Run).first, last }] } : x;
}

/** "said that the road was closed, but he added ...", "..., adding that": the next cue of the same level ends the content. */
function cutBefore(a: EnAnalysis, offers: readonly Offer[], own: number): Offer {
  const x = withRelative(a, offers, own);
  let content = x.content;
  const end = Math.max(-1, ...content.map((r) => r.last));
  for (let k = own + 1; k < offers.length && k <= own + NEIGHBOURS; k++) {
    const y = offers[k] as Offer;
    if (y.cue.first > end) break;
    if (y.cue.first <= x.cue.last || a.quoteOf[y.cue.first] !== -1) continue;
    const at = content.findIndex((r) => r.first <= y.cue.first && y.cue.last <= r.last);
    if (at < 0 || (content[at] as Run).first < x.cue.last) continue;
    const stop = turnBefore(a, x, y);
    const run = content[at] as Run;
    if (stop <= run.first) continue;
    const shorter = { first: run.first, last: stop - 1 };
    content = [...content.slice(0, at), shorter];
  }
  return content === x.content ? x : { ...x, content };
}

/** The token where the clause of a cue on the same level begins: its comma, or its conjunction; -1 where it is not on the same level. */
function turnBefore(a: EnAnalysis, x: Offer, y: Offer): number {
  const { tokens, tags } = a;
  const first = y.source && y.source.first < y.cue.first ? Math.min(y.source.first, y.cue.first) : y.cue.first;
  const before = tokens.form[first - 1] as string;
  if (TURNS.has(before) && y.source && y.source.first === first) return tokens.form[first - 2] === ',' ? first - 2 : before === 'and' ? -1 : first - 1;
  if (y.spoken && DASHES.has(before)) return first - 1;
  const apart = y.source === null || y.source.last < x.cue.last;
  if (!apart) return -1;
  const conj = tokens.form[y.cue.first - 1] as string;
  if (conj === ',' && (a.hits[y.cue.first] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'ing')) return y.cue.first - 1;
  if ((conj === 'and' || conj === 'but') && FINITE.has(tags[y.cue.last] as number) && tags[y.cue.last] === tags[x.cue.last]) return tokens.form[y.cue.first - 2] === ',' ? y.cue.first - 2 : y.cue.first - 1;
  return -1;
}

/** A quotation that nobody has goes to the offer right before it, when that one has a quotation too or ends in its cue. */
function adopt(a: EnAnalysis, offers: readonly Offer[]): Offer[] {
  const out = [...offers];
  const held = new Uint8Array(a.tokens.count);
  for (const x of offers) {
    if (a.quoteOf[x.cue.first] !== -1) continue; // what is said inside a quotation does not say whose the quotation is
    held.fill(1, x.cue.first, x.cue.last + 1);
    for (const r of x.content) held.fill(1, r.first, r.last + 1);
  }
  let from = 0;
  for (const q of a.quotes) {
    while (from < out.length && (out[from] as Offer).cue.first < q.open - LOOK_BACK) from++;
    if (!q.closed || q.close - q.open < QUOTE_MIN || anyHeld(held, q.open, q.close)) continue;
    const at = ownerOf(a, out, from, q.open);
    const x = out[at];
    if (x) out[at] = { ...x, content: [...x.content, { first: q.open, last: q.close }] };
  }
  return out;
}

function anyHeld(held: Uint8Array, first: number, last: number): boolean {
  for (let j = first; j <= last; j++) if (held[j] === 1) return true;
  return false;
}

function ownerOf(a: EnAnalysis, offers: readonly Offer[], from: number, open: number): number {
  const s = a.sentenceOf[open] as number;
  const sentence = a.sentences[s];
  if (!sentence) return -1;
  const opens = sentence.first === open;
  const own = opens ? a.sentences[s - 1] : sentence;
  if (!own || own.paragraph !== sentence.paragraph) return -1;
  let best = -1;
  for (let at = from; at < offers.length && (offers[at] as Offer).cue.first < open; at++) {
    const x = offers[at] as Offer;
    if (x.cue.first < own.first || x.cue.last >= open || (opens && x.cue.last > own.last)) continue;
    const quoted = x.content.some((r) => a.quoteOf[r.last] !== -1 && a.quotes[a.quoteOf[r.last] as number]?.close === r.last);
    if (opens ? quoted : gap(a, end(x), open) === 0) best = at;
  }
  return best;
}

const end = (x: Offer): number => Math.max(x.cue.last, x.source?.last ?? 0);

/** Words between two tokens. */
function gap(a: EnAnalysis, from: number, to: number): number {
  let n = 0;
  for (let j = from + 1; j < to; j++) if (a.tokens.kind[j] === WORD) n++;
  return n;
}
