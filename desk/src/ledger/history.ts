/** The journal as people read it: newest first, each row with what it is about. */
import type { Entry, EntryKind, Store } from '../ports/index.ts';

/** A row of the journal without its body. */
export interface HistoryRow {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly id: string;
  readonly at: string;
  readonly hash: string;
  /** What of the body people ask for: title and outlet of a document, who decided what and why, the engine of a reading. */
  readonly about: Readonly<Record<string, string | null>>;
  /** Claims or documents that it is about. */
  readonly on: readonly string[];
  /** True where what it said was removed; the mark of its id says by whom. */
  readonly removed: boolean;
}

/** Fields of the body that are shown, by kind. */
const SHOWN: Readonly<Record<EntryKind, readonly string[]>> = {
  snapshot: ['name', 'url', 'method', 'capturedAt', 'digest'],
  document: ['title', 'outlet', 'published', 'lang', 'address'],
  reading: ['engine'],
  review: ['decision', 'by', 'why', 'round', 'undoes'],
  names: ['by', 'why'],
  custody: [],
  redaction: ['by', 'why', 'document'],
};

/** @param before only rows with a smaller number */
export async function history(store: Store, limit: number, before: number | null): Promise<{ readonly rows: readonly HistoryRow[]; readonly next: number | null }> {
  const end = before ?? (await store.head()).seq + 1;
  const from = Math.max(0, end - 1 - limit);
  const entries = await store.entries(from, end - 1 - from);
  return { rows: [...entries].reverse().map(rowOf), next: from > 0 ? from + 1 : null };
}

function rowOf({ seq, kind, id, at, hash, body }: Entry): HistoryRow {
  if (body === null) return { seq, kind, id, at, hash, about: {}, on: [], removed: true };
  const own = body as Readonly<Record<string, unknown>>;
  const fields: Readonly<Record<string, unknown>> = { ...own, ...(typeof own['reading'] === 'object' ? own['reading'] : {}), document: own['document'] };
  // What was coded in a blind round is shown by the round alone.
  const blind = typeof fields['round'] === 'string';
  const about = Object.fromEntries((blind ? ['round'] : SHOWN[kind]).flatMap((name) => (typeof fields[name] === 'string' || fields[name] === null ? [[name, fields[name] as string | null]] : [])));
  const anchors = (fields['anchors'] ?? []) as readonly { readonly claim: string }[];
  const named = [fields['document'], fields['snapshot']].filter((x) => typeof x === 'string');
  return { seq, kind, id, at, hash, about, on: [...anchors.map((a) => a.claim), ...named], removed: false };
}
