/** Words in their place: some text before and after, the evidence marked by its ground alone, so that no Arabic word is torn. */
import type { Span } from 'isnad';
import type { ReactNode } from 'react';
import type { DocumentOf } from '../api/ask.ts';
import { snapped } from './snap.ts';

/** Characters shown before the first and after the last marked word. */
const AROUND = 120;

/** The text of some spans, pieces joined by an ellipsis. */
export function textOf(document: Pick<DocumentOf, 'text'>, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
}

export function Passage({ document, spans, strong }: { readonly document: Pick<DocumentOf, 'text' | 'lang'>; readonly spans: readonly Span[]; readonly strong: readonly Span[] }) {
  const { text, lang } = document;
  const all = [...spans, ...strong];
  const first = Math.min(...all.map((s) => s.start));
  const last = Math.max(...all.map((s) => s.end));
  const begin = Math.max(0, text.lastIndexOf('\n', first) + 1);
  const end = text.indexOf('\n', last) < 0 ? text.length : text.indexOf('\n', last);
  // Cut between words, where the line is longer than what is shown.
  const from = first - AROUND <= begin ? begin : Math.min(first, text.indexOf(' ', first - AROUND) + 1 || begin);
  const to = last + AROUND >= end ? end : Math.max(last, text.lastIndexOf(' ', last + AROUND));
  return (
    <blockquote className="passage" lang={lang} dir="auto">
      {from > 0 && '… '}
      {pieces(text, from, to, spans, strong)}
      {to < text.length && ' …'}
    </blockquote>
  );
}

/** The text from one offset to another, cut where a mark begins or ends. */
function pieces(text: string, from: number, to: number, spans: readonly Span[], strong: readonly Span[]): ReactNode[] {
  const marks = spans.map((s) => snapped(text, s));
  const words = strong.map((s) => snapped(text, s));
  const cuts = [...new Set([from, to, ...[...marks, ...words].flatMap((s) => [s.start, s.end])])].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  const inside = (list: readonly Span[], at: number) => list.some((s) => s.start <= at && at < s.end);
  return cuts.slice(0, -1).map((at, index) => {
    const piece = text.slice(at, cuts[index + 1]);
    if (inside(words, at)) return <mark key={at} className="strong">{piece}</mark>;
    return inside(marks, at) ? <mark key={at}>{piece}</mark> : piece;
  });
}
