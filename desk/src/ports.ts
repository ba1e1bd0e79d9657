/** What the rooms of the desk know of each other: the ledger's port. Adapters implement it, main.ts brings them together. */
import type { Reading, Section } from 'isnad';

/** A captured thing: bytes with where they came from. Its id is the hash of its bytes and address. */
export interface NewSnapshot {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly finalUrl: string | null;
  /** RFC 3339 UTC. */
  readonly capturedAt: string;
  readonly method: 'fetch' | 'upload' | 'feed' | 'warc' | 'api' | 'paste';
  readonly contentType: string | null;
  /** Name of the file or archive member, as given. */
  readonly name: string | null;
}

/** One article of a snapshot with what was read from it. */
export interface NewReport {
  readonly text: string;
  readonly lang: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly sections: readonly Section[];
  readonly reading: Reading;
}

/** A snapshot with all its articles: stored in one transaction or not at all. */
export interface Intake {
  readonly snapshot: NewSnapshot;
  readonly reports: readonly NewReport[];
}

/** What became of an intake. */
export interface Stored {
  readonly snapshot: string;
  /** `new`; `same`: these bytes were there; `version`: a changed article of a known address. */
  readonly outcome: 'new' | 'same' | 'version';
  readonly documents: readonly string[];
}

/** One row of the chained journal. `body` is canonical JSON (RFC 8785); `hash` covers kind, id, at, body and `prev`. */
export interface Entry {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly id: string;
  /** Record time, RFC 3339 UTC. */
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
  readonly body: unknown;
}

export const ENTRY_KINDS = ['snapshot', 'document', 'reading', 'review', 'custody', 'redaction'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
