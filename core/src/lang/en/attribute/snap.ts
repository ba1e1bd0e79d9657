/** Quotations have marks: a content that goes with one ends where its marks say. */
import type { Offer } from '../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { entry } from '../text.ts';

/** Tokens of a quotation that is one, and no borrowed word. */
const QUOTE_MIN = 4;

/** `"The road is closed," he said, but he drove on.`: after a quotation and its cue, only another quotation goes on. */
export function snapped(a: EnAnalysis, offer: Offer): Offer {
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
