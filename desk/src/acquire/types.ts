/** What the room for taking articles in agrees on. */
import type { Article, Diagnostic } from 'isnad';

/** What the bytes are. `warc`, `wacz` and `gzip` hold members; the others hold articles or addresses. */
export type Kind = 'html' | 'text' | 'jsonl' | 'json' | 'csv' | 'feed' | 'sitemap' | 'newsml' | 'nitf' | 'iptc7901' | 'pdf' | 'docx' | 'warc' | 'wacz' | 'gzip';

export interface AcquireOptions {
  /** Name of the file or member, for messages and ids. */
  readonly name: string;
  readonly kind: 'auto' | Kind;
  readonly lang?: string;
  readonly date?: string;
  readonly id?: string;
  /** The charset that the server named, when known. */
  readonly charset?: string;
  /** What is known of where the bytes come from; it goes into the snapshot. */
  readonly source?: Source;
}

/** Where captured bytes come from. */
export interface Source {
  /** The address from which they were captured. */
  readonly url?: string;
  /** When they were captured, ISO 8601. */
  readonly capturedAt?: string;
  /** Media type as the server or the archive named it. */
  readonly contentType?: string;
  /** Name within an archive, or `line 7` of a file of lines. */
  readonly memberName?: string;
}

/** An article that was read in captured bytes. */
export interface Entry {
  readonly article: Article;
  /** The address of the article itself: what the page calls its own, or what an entry of a feed links to. */
  readonly url?: string;
}

/** One captured thing: its exact bytes, where they come from, and what was read in them. A feed holds many entries, a page one. */
export interface Snapshot {
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly entries: readonly Entry[];
}

/** Where an article can be had that is not in the bytes: an entry of a feed with no more than a summary, a line of a sitemap. */
export interface Address {
  readonly url: string;
  readonly title?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date?: string;
}

export interface Acquired {
  /** The articles of all snapshots, in order. */
  readonly articles: readonly Article[];
  readonly snapshots: readonly Snapshot[];
  readonly addresses: readonly Address[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reader of one kind found in one piece of bytes. */
export interface Found {
  readonly entries: readonly FoundEntry[];
  readonly addresses?: readonly Address[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A line of a file is captured by itself, so that a longer file of tomorrow holds the same snapshots. */
export interface FoundEntry extends Entry {
  readonly own?: { readonly bytes: Uint8Array; readonly memberName: string };
}

/** One member of an archive, still to be read. */
export interface Member {
  readonly name: string;
  readonly kind: 'auto' | Kind;
  readonly bytes: Uint8Array;
  readonly source: Source;
  readonly charset?: string;
}

export interface Unpacked {
  readonly members: readonly Member[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Thrown by a reader that cannot go on; `acquire` turns it into the one diagnostic of the file. */
export class Refusal extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.remedy = remedy;
  }
}

/** A message about what was taken in. */
export function note(code: string, severity: Diagnostic['severity'], message: string, remedy: string): Diagnostic {
  return { code, severity, message, remedy };
}

/** Nothing could be taken in, and why. */
export function fault(code: string, message: string, remedy: string): Acquired {
  return { articles: [], snapshots: [], addresses: [], diagnostics: [note(code, 'error', message, remedy)] };
}

/** Leaves out what is not known. */
export function known<T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as T;
}

/** An article without the fields that are not known. */
export function article(fields: { [K in keyof Article]?: Article[K] | undefined } & { text: string }): Article {
  return known<Article>(fields);
}

/** Says that the day of publication is not known: "today" in the text then has no anchor. */
export function noDate(name: string): Diagnostic {
  return note('acquire.no-date', 'info', `${name}: it does not say when it was published.`, 'Give the day with --date YYYY-MM-DD.');
}
