/** Why a claim is as it is: its article is read again, with the rules that fired or were blocked at its words. */
import { read, type Span, type TraceStep } from 'isnad';
import type { Store } from '../ports/index.ts';

export interface Why {
  readonly claim: string;
  /** The engine that made the claim. */
  readonly engine: string;
  /** The engine that explains it: where it is another one, steps may differ. */
  readonly explainedBy: string;
  /** Rules of the claim and of its statement, in the order in which they fired. */
  readonly rules: readonly string[];
  readonly steps: readonly TraceStep[];
}

/** Explains a claim; null when nothing has the id. */
export async function whyOf(store: Store, id: string): Promise<Why | null> {
  const found = await store.claim(id);
  const document = found && (await store.document(found.document));
  if (!found || !document) return null;
  const { text, lang, sections, title, outlet, author, published } = document;
  const told = Object.fromEntries(Object.entries({ title, outlet, author, date: published }).filter(([, value]) => value !== null));
  const reading = read({ id: document.id, text, lang, sections, ...told }, { trace: true });
  const { claim, statement } = found;
  const words: readonly Span[] = [...claim.evidence, ...(statement === null ? [] : [...statement.source, ...statement.cue, ...statement.content])];
  const touches = (span: Span): boolean => words.some((word) => span.start < word.end && span.end > word.start);
  return { claim: id, engine: found.engine, explainedBy: reading.engine, rules: [...(statement?.rules ?? []), ...claim.rules], steps: (reading.trace ?? []).filter((step) => step.spans.some(touches)) };
}
