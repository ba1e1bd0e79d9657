/** What the rooms of the desk know of each other: the ports. Adapters implement them, main.ts brings them together. */
import type { Diagnostic, Reading, Section } from 'isnad';

/** How bytes came to us. */
export type Method = 'fetch' | 'upload' | 'feed' | 'warc' | 'api' | 'paste';

/** A captured thing: bytes with where they came from. */
export interface NewSnapshot {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  /** Where redirects led. */
  readonly finalUrl: string | null;
  /** RFC 3339 UTC. */
  readonly capturedAt: string;
  readonly method: Method;
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
  /** Day of publication, `YYYY-MM-DD`. */
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

/** An input that gave no article, with the reasons: kept, so that nothing is lost on bad input. */
export interface Failure {
  readonly name: string;
  /** SHA-256 of the bytes, in hex; null when there were none. */
  readonly digest: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly at: string;
}

export const ENTRY_KINDS = ['snapshot', 'document', 'reading', 'review', 'custody', 'redaction'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

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
