/** Quotations have marks: a content that goes with one ends where its marks say. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { code } from '../tag.ts';
import { entry } from '../text.ts';

const GENITIVE = code("'s");
const DASHES = new Set(['-', '–', '—', '―']);
/** Tokens of a quotation that is one, and no borrowed word. */
const QUOTE_MIN = 4;

/** `"The road is closed," he said, but he drove on.`: after a quotation and its cue, only another quotation goes on. */
export function snapped(a: EnAnalysis, given: Offer): Offer {
  const offer = marked(a, given);
  const { cue, source } = offer;
  const from = source && source.last < cue.first ? source.first : cue.first;
  const q = entry(a.quotes, a.quoteOf[from - 1]);
  if (!q?.closed || q.close !== from - 1 || q.close - q.open < QUOTE_MIN || !offer.content.some((r) => r.last >= q.open && r.first <= q.close)) return offer;
  const left: Run = { first: Math.min(q.open, ...offer.content.filter((r) => r.first <= q.close).map((r) => r.first)), last: q.close };
  const end = source && source.first > cue.last ? source.last : cue.last;
  const right = offer.content.filter((r) => r.first > end).map((r) => ({ first: quoteIn(a, r), last: r.last })).filter((r) => r.first >= 0);
  return { ...offer, content: [left, ...right] };
}

/** The opening mark with which a run begins, or that stands in it. */
function quoteIn(a: EnAnalysis, r: Run): number {
  const q = entry(a.quotes, a.quoteOf[r.first]);
  return q && q.open >= r.first - 1 ? q.open : -1;
}

/** `said it "left the town, and the valley"`: what begins before a quotation and ends in it goes on to its mark; a dash after the mark ends it. "Said on Saturday | Friday's raid": nothing begins with the end of a word, or within a number. */
function marked(a: EnAnalysis, offer: Offer): Offer {
  const content: Run[] = [];
  for (const r of offer.content) {
    const before = content.at(-1);
    if (before && before.last >= r.last) continue;
    const first = numberFrom(a, r.first);
    content.push(r.first > offer.cue.last ? { first: a.tags[first] === GENITIVE && a.timeAt[first - 1] !== -1 ? first - 1 : first, last: markAfter(a, r) } : first === r.first ? r : { first, last: r.last });
  }
  return { ...offer, content };
}

/** "at least | 58 civilians": nothing begins within a number. */
function numberFrom(a: EnAnalysis, first: number): number {
  const n = entry(a.numbers, a.numberAt[first]);
  return n && n.first < first ? n.first : first;
}

function markAfter(a: EnAnalysis, r: Run): number {
  const q = entry(a.quotes, a.quoteOf[r.last]);
  if (q) return q.closed && q.open >= r.first ? q.close : r.last;
  for (let j = r.last; j > r.first; j--) {
    const inner = entry(a.quotes, a.quoteOf[j - 1]);
    if (inner?.close === j - 1 && inner.open >= r.first) return DASHES.has(a.tokens.form[j] as string) ? j - 1 : r.last;
  }
  return r.last;
}
