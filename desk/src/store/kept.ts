/** Bodies of the journal that were taken apart lately. Rows are never rewritten, so what is kept here never grows old. */
import type { Reading } from 'isnad';
import type { DocumentBody, ReadingBody } from './bodies.ts';
import { claimIds } from './claim-id.ts';
import type { Db } from './driver.ts';
import { bodyAt } from './journal.ts';

/** A reading with the ids of its claims, which cost as much as taking it apart. */
export interface ReadingKept {
  readonly reading: Reading;
  readonly ids: readonly string[];
}

/** Whoever asks outside a transaction sees only rows that stay. Nobody may change what is given. */
export interface Kept {
  document(seq: number): Promise<DocumentBody>;
  reading(seq: number): Promise<ReadingKept>;
}

/** UTF-16 units of text and readings that are kept, about 100 MB in memory: the articles of a busy day. */
const SIZE_MAX = 24_000_000;

export function keptOf(db: Db): Kept {
  const kept = new Map<number, { readonly body: unknown; readonly size: number }>();
  let size = 0;
  const get = async <T>(seq: number, make: () => Promise<{ readonly body: T; readonly size: number }>): Promise<T> => {
    const found = kept.get(seq) as { readonly body: T; readonly size: number } | undefined;
    const one = found ?? (await make());
    if (found) kept.delete(seq);
    else size += one.size;
    kept.set(seq, one);
    for (const [oldest, { size: own }] of kept) {
      if (size <= SIZE_MAX || oldest === seq) break;
      kept.delete(oldest);
      size -= own;
    }
    return one.body;
  };
  return {
    document: (seq) => get(seq, async () => sized(await bodyAt<DocumentBody>(db, seq), (body) => body.text.length)),
    reading: (seq) =>
      get(seq, async () => {
        const { document, reading } = await bodyAt<ReadingBody>(db, seq);
        // A claim takes about 1 kB of JSON, a statement half of it.
        return sized({ reading, ids: claimIds(document, reading) }, () => reading.claims.length * 1000 + reading.statements.length * 500 + reading.mentions.length * 150);
      }),
  };
}

function sized<T>(body: T, measure: (body: T) => number): { readonly body: T; readonly size: number } {
  return { body, size: measure(body) };
}
