/** Masking a text: names become pseudonyms, and every offset knows its way into the masked text and back. */
import type { Span } from 'isnad';
import type { Hit } from './names.ts';

/** A text with its masks. Without any it is the text itself. */
export interface Masked {
  readonly text: string;
  /** Span of the captured text to span of the masked one; what touches a name takes the whole pseudonym. */
  readonly into: (span: Span) => Span;
  /** And back. */
  readonly back: (span: Span) => Span;
  readonly hits: number;
}

interface Piece {
  readonly from: Span;
  readonly to: Span;
}

export function maskText(text: string, hits: readonly Hit[]): Masked {
  if (hits.length === 0) return { text, into: (span) => span, back: (span) => span, hits: 0 };
  const pieces: Piece[] = [];
  let out = '';
  let at = 0;
  for (const { start, end, pseudonym } of hits) {
    out += text.slice(at, start);
    pieces.push({ from: { start, end }, to: { start: out.length, end: out.length + pseudonym.length } });
    out += pseudonym;
    at = end;
  }
  out += text.slice(at);
  const flipped = pieces.map(({ from, to }) => ({ from: to, to: from }));
  return { text: out, into: (span) => moved(span, pieces), back: (span) => moved(span, flipped), hits: hits.length };
}

function moved({ start, end }: Span, pieces: readonly Piece[]): Span {
  return { start: place(start, pieces, 'start'), end: Math.max(place(end, pieces, 'end'), place(start, pieces, 'start')) };
}

/** Where an offset lies on the other side: inside a name it goes to the name's edge. */
function place(offset: number, pieces: readonly Piece[], edge: 'start' | 'end'): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).from.end <= offset) low = middle + 1;
    else high = middle;
  }
  const next = pieces[low];
  // A name that begins before the offset and ends after it holds the offset.
  if (next && next.from.start < offset) return next.to[edge];
  const before = pieces[low - 1];
  return before ? offset - before.from.end + before.to.end : offset;
}
