/** What the rows of the journal hold, by kind. A field once written is never renamed: old rows are not rewritten. */
import type { Reading, Review, Section } from 'isnad';
import type { Intake, KeptNames, NewRedaction, NewReport, NewSnapshot } from '../ports/index.ts';
import { canonical, hex, type IdPrefix, idOf, sha256 } from './canon.ts';

export interface SnapshotBody extends Omit<NewSnapshot, 'bytes'> {
  /** SHA-256 of the bytes, hex. */
  readonly digest: string;
  /** How many. */
  readonly size: number;
}

export interface DocumentBody {
  readonly snapshot: string;
  /** Where versions of the article are looked for; null when it has no address. */
  readonly address: string | null;
  readonly text: string;
  readonly lang: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly sections: readonly Section[];
  /** Id of the earlier version. */
  readonly previous: string | null;
}

/** What of a document is asked for by field, with the digest of the article. */
export interface DocumentFacts extends Pick<DocumentBody, 'snapshot' | 'address' | 'lang' | 'title' | 'outlet' | 'published' | 'previous'> {
  readonly article: Uint8Array;
}

export interface ReadingBody {
  readonly document: string;
  readonly reading: Reading;
  /** Id of the own names with which it was read again: the words of before may come back under other names. */
  readonly names?: string;
}

/** Own names without their id, which is the hash of this. */
export type NamesBody = Omit<KeptNames, 'id'>;

/** A review without its id, which is the hash of this. */
export type ReviewBody = Omit<Review, 'id'>;

/** What a redaction keeps of what it removed: that it was there, never what it said. */
export interface RedactionBody extends NewRedaction {
  readonly at: string;
  /** Rows of the journal whose bodies were removed, with the hashes by which the chain goes on. */
  readonly rows: readonly { readonly seq: number; readonly kind: string; readonly id: string; readonly hash: string }[];
  readonly claims: readonly string[];
  /** Digest of the article, by which it is known when it comes again. */
  readonly article: string;
  /** SHA-256 of captured bytes that were removed; null where another capture holds the same. */
  readonly payload: string | null;
}

/** A row's id with its canonical body. */
export interface Named<Body> {
  readonly id: string;
  /** In UTF-8. */
  readonly json: Uint8Array;
  readonly body: Body;
}

/** What of each kind of body its id is made of, where that is not all of it, and the prefix of the id. */
const IDENTITY: Readonly<Record<NamedKind, { readonly prefix: IdPrefix; readonly of?: (body: never) => unknown }>> = {
  /** The same bytes from the same address are one capture, whenever they came. */
  snapshot: { prefix: 'snap', of: ({ digest, url }: SnapshotBody) => ({ digest, url }) },
  document: { prefix: 'doc', of: ({ previous: _, ...content }: DocumentBody) => content },
  reading: { prefix: 'rdg' },
  review: { prefix: 'rev' },
  names: { prefix: 'nms' },
  redaction: { prefix: 'red' },
};

/** Kinds of rows whose id is the hash of their content. */
export type NamedKind = 'snapshot' | 'document' | 'reading' | 'review' | 'names' | 'redaction';

/** The id that a body must have, given its canonical JSON. */
export function identify(kind: NamedKind, json: string): string {
  const { prefix, of } = IDENTITY[kind];
  return idOf(prefix, of ? canonical(of(JSON.parse(json) as never)) : json);
}

/** A body with its id. (Canonical JSON is what costs most of taking in: it is made once.) */
export function named<Body>(kind: NamedKind, body: Body): Named<Body> {
  const { prefix, of } = IDENTITY[kind];
  const json = Buffer.from(canonical(body));
  return { id: idOf(prefix, of ? canonical(of(body as never)) : json), json, body };
}

/** The id of captured bytes, which when and how they came does not change. */
export function snapshotId(bytes: Uint8Array, url: string | null): string {
  return idOf('snap', canonical({ digest: hex(sha256(bytes)), url }));
}

export function snapshotBody({ bytes, ...rest }: NewSnapshot): SnapshotBody {
  return { ...rest, digest: hex(sha256(bytes)), size: bytes.length };
}

/** An item of a list has its own address or none; the only article of a page has the page's. */
export function addressOf(intake: Intake, report: NewReport): string | null {
  if (report.url) return report.url;
  return intake.reports.length === 1 ? intake.snapshot.url : null;
}

/** Hash of what makes an article the same article, wherever and whenever it was captured. */
export function articleDigest({ text, lang, title, outlet, author, published, sections }: Pick<DocumentBody, 'text' | 'lang' | 'title' | 'outlet' | 'author' | 'published' | 'sections'>): Uint8Array {
  return sha256(canonical({ text, lang, title, outlet, author, published, sections }));
}

/** What is kept of a reading: all but the explanation of every step, which the engine can give again. */
export function readingBody(document: string, { trace: _, ...reading }: Reading, names?: string): ReadingBody {
  return { document, reading, ...(names === undefined ? {} : { names }) };
}
