/** One claim with all that is needed to judge it: its words in place, through whom they came, and of which document. */
import type { Link, Span, Statement } from 'isnad';
import type { DocumentRow, Store, StoredClaim, StoredDocument } from '../ports/index.ts';

/** A stretch of the text. */
export interface Passage {
  readonly span: Span;
  readonly text: string;
}

export interface ClaimRecord extends StoredClaim {
  /** Through whom it came, outermost first; the speaker is in the statement. */
  readonly chain: readonly Link[];
  /** What is said, as written: pieces of one stretch stand in a list. */
  readonly words: { readonly source: readonly string[]; readonly cue: readonly string[]; readonly content: readonly string[]; readonly evidence: readonly string[] };
  /** The paragraph around the words. */
  readonly passage: Passage;
  readonly about: DocumentRow;
}

/**
 * A claim by its id; null when nothing has it.
 * @param documentOf whoever asks often may keep documents: the claims of one are asked for together
 */
export async function claimRecord(store: Store, id: string, documentOf: Store['document'] = store.document): Promise<ClaimRecord | null> {
  const found = await store.claim(id);
  const document = found && (await documentOf(found.document));
  if (!found || !document) return null;
  const { text, sections: _, author: __, previous: ___, engines: ____, ...about } = document;
  const { statement, claim } = found;
  const pieces = (spans: readonly Span[] = []): string[] => spans.map(({ start, end }) => text.slice(start, end));
  return {
    ...found, chain: statement?.chain ?? [], words: { source: pieces(statement?.source), cue: pieces(statement?.cue), content: pieces(statement?.content), evidence: pieces(claim.evidence) },
    passage: passageOf(document, [...claim.evidence, ...wordsOf(statement)]), about,
  };
}

function wordsOf(statement: Statement | null): readonly Span[] {
  return statement === null ? [] : [...statement.source, ...statement.cue, ...statement.content];
}

/** The sections that hold the spans. */
function passageOf({ text, sections }: Pick<StoredDocument, 'text' | 'sections'>, spans: readonly Span[]): Passage {
  const start = Math.min(...spans.map((s) => s.start));
  const end = Math.max(...spans.map((s) => s.end));
  const holding = sections.filter((s) => s.start < end && s.end > start);
  const span = { start: Math.min(start, ...holding.map((s) => s.start)), end: Math.max(end, ...holding.map((s) => s.end)) };
  return { span, text: text.slice(span.start, span.end) };
}
