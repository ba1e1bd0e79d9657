/** Evidence as W3C Web Annotation wants it: code points of the captured text, and the quotation with 32 characters on each side. */
import type { Span, Testimony } from 'isnad';
import type { View } from './view.ts';

/** Context on each side, in code points; four already tell apart all places of an article that we measured. */
const CONTEXT = 32;

export interface TextPosition {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface TextQuote {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of a document. */
export interface Anchor {
  readonly type: 'SpecificResource';
  readonly source: string;
  /** Side by side, not refined: a refined selector counts within the first selection. */
  readonly selector: readonly [TextQuote, TextPosition];
  readonly state: { readonly type: 'TimeState'; readonly sourceDate: string };
}

/** Where the documents of a ledger are named in linked data. */
export function documentUri(document: string): string {
  return `urn:isnad:document:${encodeURIComponent(document)}`;
}

export function claimUri(id: string): string {
  return `urn:isnad:claim:${encodeURIComponent(id)}`;
}

export function annotationUri(claim: string): string {
  return `urn:isnad:annotation:${encodeURIComponent(claim)}`;
}

/** The evidence of a claim, a piece each, in the order of the text. Masked names stand as pseudonyms in the quotation; positions are those of the captured text. */
export function anchorsOf(view: View, t: Testimony): Anchor[] {
  return t.claim.evidence.map((span) => anchorOf(view, t.document, span, t.recorded));
}

function anchorOf(view: View, document: string, span: Span, recorded: string): Anchor {
  const text = view.report(document)?.text ?? '';
  const at = view.captured(document, span);
  return {
    type: 'SpecificResource',
    source: documentUri(document),
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(span.start, span.end), prefix: lastOf(text.slice(0, span.start)), suffix: firstOf(text.slice(span.end, span.end + 2 * CONTEXT)) },
      { type: 'TextPositionSelector', start: view.codePoints(document, at.start), end: view.codePoints(document, at.end) },
    ],
    state: { type: 'TimeState', sourceDate: recorded },
  };
}

function firstOf(text: string): string {
  return [...text].slice(0, CONTEXT).join('');
}

function lastOf(text: string): string {
  return [...text.slice(-2 * CONTEXT - 1)].slice(-CONTEXT).join('');
}

/** What the evidence is a target of: one stretch, or a list that is one target and not several. */
export function targetOf(anchors: readonly Anchor[]): Anchor | { readonly type: 'oa:List'; readonly items: readonly Anchor[] } {
  return anchors.length === 1 ? (anchors[0] as Anchor) : { type: 'oa:List', items: anchors };
}
