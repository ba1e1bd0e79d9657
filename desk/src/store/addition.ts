/** A claim that a person finds in an article, as it is kept: its words, what they are a claim of, and nothing that nobody said. */
import { anchorOf, type Anchor, type Claim, type Field, type Party, type Side } from 'isnad';
import type { NewClaim } from '../ports/index.ts';
import { canonical, idOf } from './canon.ts';

/** What a person says is inferred by that person; the review that is named among the rules says who. */
const RULE = 'review.add';
/** UTF-16 units of its words at most: a few sentences. */
const WORDS_MAX = 2000;

/** Why a claim cannot be made of these words; null when it can. */
export function notWords(text: string, evidence: NewClaim['evidence']): string | null {
  if (evidence.length === 0) return 'A claim needs the words that say it.';
  for (const { start, end } of evidence) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) return `There are no words from ${start} to ${end} in this article.`;
    if (text.slice(start, end).trim() === '') return 'Where the claim should stand there is nothing but white space.';
    if (halves(text, start) || halves(text, end)) return `A letter would be cut in two at ${start} or ${end}.`;
  }
  return evidence.reduce((sum, { start, end }) => sum + end - start, 0) > WORDS_MAX ? `The words are longer than ${WORDS_MAX} characters.` : null;
}

/** Whether an offset stands within one code point. */
function halves(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
}

/** The claim, with where it stands. The same words for the same type are the same claim, whoever adds them. */
export function added({ document, evidence, type, status, by, on, day }: NewClaim, text: string): { readonly claim: Claim; readonly anchor: Anchor } {
  const id = idOf('clm', canonical({ added: true, document, evidence: evidence.map(({ start, end }) => ({ start, end })), type }));
  const party = (side: Side): Field<Party> => ({ value: { side, name: side, actor: null }, how: 'inferred', rule: RULE });
  const claim: Claim = {
    id, statement: null, evidence, type: { value: type, how: 'stated', spans: evidence, rule: RULE }, facets: {}, by: by.map(party), on: on.map(party), place: null,
    time: day === null ? null : { value: { edtf: day, part: null }, how: 'inferred', rule: RULE }, status: { value: status, how: 'inferred', rule: RULE }, counts: [], rules: [],
  };
  return { claim, anchor: anchorOf(claim, id, document, text) };
}
