/** The port of the ledger: what is kept, and what may be asked of it. */
import type { Claim, Decision, Decisions, EventType, PatchStep, Reading, Report, Review, ReviewState, Section, Side, Span, Statement, Status, Unanchored } from 'isnad';

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
  /** The article's own address, where it differs from the snapshot's (an item of a feed or of a list). */
  readonly url?: string | null;
  readonly text: string;
  readonly lang: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, or null when nobody knows. */
  readonly published: string | null;
  readonly sections: readonly Section[];
  readonly reading: Reading;
}

/** A snapshot with all its articles: stored in one transaction or not at all. */
export interface Intake {
  readonly snapshot: NewSnapshot;
  readonly reports: readonly NewReport[];
}

/**
 * An intake with everything worked out for which the ledger is not needed. Only the room of the ledger knows what else is in it; it is
 * plain data, so that the threads that read can make it and hand it over.
 */
export interface Prepared {
  readonly kind: 'prepared';
  /** Name of the snapshot. */
  readonly name: string | null;
  /** Claims of all its articles. */
  readonly claims: number;
}

/** What became of an intake. */
export interface Stored {
  readonly snapshot: string;
  /** `new`; `same`: these bytes, or this article, were there; `version`: a changed article of a known address. */
  readonly outcome: 'new' | 'same' | 'version';
  readonly documents: readonly string[];
}

/** One row of the chained journal: `hash` = sha256 of `prev` (64 hex digits) and JCS (RFC 8785) of `{ at, body, id, kind }`. */
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

/** `custody` is reserved: no row of this kind is written yet. The body of a row that a `redaction` names is null. */
export const ENTRY_KINDS = ['snapshot', 'document', 'reading', 'review', 'names', 'custody', 'redaction'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The last row of the journal; `seq` 0 and 64 zeros in an empty ledger. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Rows in the order of their key, from after a cursor. A cursor means something only to the call that gave it. */
export interface PageRequest {
  /** At most 1,000; 50 when absent. */
  readonly limit?: number;
  readonly after?: string | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

/** One article in lists. */
export interface DocumentRow {
  readonly id: string;
  readonly snapshot: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly lang: string;
  readonly published: string | null;
  readonly recorded: string;
  /** Claims of the newest reading. */
  readonly claims: number;
  /** The later version of this article, when there is one. */
  readonly superseded: string | null;
}

export interface StoredDocument extends DocumentRow {
  readonly author: string | null;
  readonly text: string;
  readonly sections: readonly Section[];
  /** The earlier version of this article. */
  readonly previous: string | null;
  /** Engines that read it, in the order of their readings. */
  readonly engines: readonly string[];
}

/** A piece of the difference between two versions of a text. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One version of the article at an address, with what changed since the one before (empty for the first). */
export interface DocumentVersion {
  readonly document: DocumentRow;
  readonly changes: readonly Change[];
}

/** A further reading of an article. */
export interface NewReading {
  readonly document: string;
  readonly reading: Reading;
  /** The decision on own names with which it was read. */
  readonly names?: string;
}

export interface StoredReading {
  readonly id: string;
  readonly document: string;
  readonly engine: string;
  readonly recorded: string;
  /** As the machine read it, without corrections. */
  readonly reading: Reading;
  readonly claimIds: readonly string[];
}

/** A claim that a person finds in the words of an article. */
export interface NewClaim {
  readonly document: string;
  /** The words that say it. */
  readonly evidence: readonly Span[];
  readonly type: EventType;
  readonly status: Status;
  readonly by: readonly Side[];
  readonly on: readonly Side[];
  /** `YYYY-MM-DD`, or null when nobody knows it. */
  readonly day: string | null;
}

export interface StoredClaim {
  readonly id: string;
  readonly document: string;
  readonly engine: string;
  /** With corrections laid over it. */
  readonly claim: Claim;
  /** As the machine read it; where a person added it, as that person did. */
  readonly machine: Claim;
  readonly statement: Statement | null;
  /** What the machine read it in; another one than `statement` where people corrected whose word it is. */
  readonly machineStatement: Statement | null;
  readonly state: ReviewState;
  readonly reviews: readonly Review[];
  /** False when the newest reading of its document no longer has it. */
  readonly current: boolean;
}

/** A claim in lists: what is asked for by field. */
export interface ClaimRow {
  readonly id: string;
  readonly document: string;
  readonly type: string;
  readonly status: string;
  readonly act: string | null;
  readonly claimant: readonly string[];
  readonly by: readonly string[];
  readonly on: readonly string[];
  readonly dayFrom: string | null;
  readonly dayTo: string | null;
  readonly published: string | null;
  readonly country: string | null;
  readonly place: string | null;
  readonly state: ReviewState;
}

export interface ClaimFilter {
  readonly document?: string;
  readonly type?: string;
  readonly country?: string;
  readonly state?: ReviewState;
  /** Days, `YYYY-MM-DD`, both included; a claim without a day is left out when either is given. */
  readonly from?: string;
  readonly to?: string;
}

/** A decision to be recorded. Bulk means: each claim on this list, and no other. */
export interface NewReview {
  readonly decision: Decision;
  /** Ids of claims: one or more; each gets its own review, but for merge and split, which bind them. None for undo and add. */
  readonly claims: readonly string[];
  /** Of an addition. */
  readonly added?: NewClaim;
  readonly patch?: readonly PatchStep[];
  readonly undoes?: string;
  readonly by: string;
  readonly why: string;
  readonly round?: string | null;
}

/** A form in which articles write an actor; role and home as in the gazetteer's tables. */
export interface ActorForm {
  readonly lang: string;
  readonly role: string;
  readonly form: string;
  readonly home: string;
}

/** An actor that a project brings with it. */
export interface OwnActor {
  /** ASCII; of a gazetteer's actor it tells that one anew. */
  readonly id: string;
  /** Empty, as is its side, where only further forms of a gazetteer's actor are given. */
  readonly kind: string;
  readonly side: Side;
  /** Its English name. */
  readonly label: string;
  readonly note: string;
  readonly forms: readonly ActorForm[];
}

/** A place that a project brings with it; forms of all languages together. */
export interface OwnPlace {
  readonly id: string;
  readonly kind: string;
  /** ISO 3166 alpha-3, or empty. */
  readonly country: string;
  readonly label: string;
  readonly forms: readonly { readonly form: string; readonly flags: string }[];
}

/** A project's own actors and places. */
export interface OwnLists {
  readonly actors: readonly OwnActor[];
  readonly places: readonly OwnPlace[];
}

/** A decision on them: it stands in place of the one before. */
export interface NewNames extends OwnLists {
  readonly by: string;
  readonly why: string;
}

export interface KeptNames extends NewNames {
  readonly id: string;
  readonly at: string;
}

/** A decision to remove an article with all that was read from it. */
export interface NewRedaction {
  readonly document: string;
  readonly by: string;
  readonly why: string;
}

/** The mark that stands where something was removed. */
export interface Tombstone extends NewRedaction {
  /** What was asked for: the article, a claim, a reading, a decision or a capture that went with it. */
  readonly id: string;
  readonly kind: string;
  /** The row of the journal that removed it. */
  readonly redaction: string;
  readonly at: string;
  /** Claims that went with the article. */
  readonly claims: number;
}

/** An input that could not be taken in. */
export interface Failure {
  /** File, address or archive member. */
  readonly name: string;
  /** SHA-256 of its bytes in hex, or null when no bytes were had. */
  readonly digest: string | null;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** RFC 3339 UTC. */
  readonly at: string;
}

export interface SearchRequest extends PageRequest {
  /**
   * Words, all of which a passage must hold; `"a phrase"` keeps its words together; a star at the end of a word asks for
   * everything that begins so.
   */
  readonly query: string;
  /** Language in which the words of the query are taken apart. */
  readonly lang: string;
}

export interface Hit {
  readonly document: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string;
  readonly published: string | null;
  readonly superseded: boolean;
  /** Where the passage stands in the document's text. */
  readonly passage: Span;
  readonly text: string;
  /** Hit words, as spans of the document's text. */
  readonly words: readonly Span[];
}

/** A row of a view, as reconciling made it. `row` must survive JSON. */
export interface ViewRow {
  readonly view: string;
  readonly id: string;
  /** Rows are listed by this key, by code point, then by id. */
  readonly sort: string;
  readonly day: string | null;
  readonly country: string | null;
  readonly type: string | null;
  readonly sides: readonly string[];
  readonly row: unknown;
}

/** A row as it is put. What it adds follows from `row`, so that a row is the same when its `row` is. */
export interface NewViewRow extends ViewRow {
  /** Ids of what the row rests on, by which it is found: the claims of an incident. */
  readonly keys?: readonly string[];
  /** What lists show of `row`; it must survive JSON. */
  readonly brief?: unknown;
}

export interface ViewRequest extends PageRequest {
  readonly country?: string;
  readonly type?: string;
  readonly side?: string;
  /** Only rows that were put with this key. */
  readonly key?: string;
  /** True: rows have their short form as `row`, where they have one. */
  readonly brief?: boolean;
  /** Days, both included. */
  readonly from?: string;
  readonly to?: string;
}

export interface ViewPage extends Page<ViewRow> {
  /** State of the journal of which the view was made; null when no view was made yet. It is stale when it is not `head()`. */
  readonly of: Head | null;
}

/** What is wrong with a ledger. */
export interface Problem {
  /** The part that is wrong: `file`, `chain`, `payload`, `id`, `projection`, `search`, `sidecar`. */
  readonly part: string;
  /** The row, page or file. */
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
}

export interface Verdict {
  readonly ok: boolean;
  readonly head: Head;
  readonly entries: number;
  readonly documents: number;
  readonly claims: number;
  /** The first problem of each part, in the order in which they were found. */
  readonly problems: readonly Problem[];
}

/** How many of everything there are. */
export interface Counts {
  readonly documents: number;
  /** Claims of the newest readings, by what people made of them; a state without claims is left out. */
  readonly claims: Readonly<Partial<Record<ReviewState, number>>>;
  readonly failures: number;
  /** Rows of each view as it was last made. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Which documents are taken, and as of when. */
export interface ReportFilter {
  readonly asOf?: string;
  readonly documents?: readonly string[];
  /** Only documents that were written after this row of the journal, and not after that one. */
  readonly after?: number;
  readonly until?: number;
}

/** A decision that no longer finds its claim. */
export interface LostReview extends Unanchored {
  readonly document: string;
}

/**
 * The keys under which a text is found: folded words, clitics taken off. Index and query go through the same function, so
 * hits are the same on every database. No key holds white space.
 */
export type SearchKeys = (text: string, lang: string) => readonly string[];

/** The ledger. Everything that is written is flushed to disk before the promise is kept. */
export interface Store {
  /**
   * Takes articles in. An intake is stored whole or not at all; one that was stored before is `same`, so trying again is harmless.
   * @param at record time, RFC 3339 UTC
   * @param options `group`: how many intakes share a transaction (1); the tens are faster and no less safe
   */
  add(intakes: readonly (Intake | Prepared)[], at: string, options?: { readonly group?: number }): Promise<readonly Stored[]>;
  /** Adds readings of documents that are there, by a newer engine or with other names. Gives the ids of the readings. */
  reread(readings: readonly NewReading[], at: string): Promise<readonly string[]>;
  /** Keeps a project's own actors and places, with which everything is read from then on. Gives the id of the decision. */
  keepNames(names: NewNames, at: string): Promise<string>;
  /** The own actors and places that were decided on last; null when nobody did. */
  names(): Promise<KeptNames | null>;
  /** Records decisions, all or none. Gives their ids. */
  review(reviews: readonly NewReview[], at: string): Promise<readonly string[]>;

  /** Removes an article, its readings, the decisions on its words and its captured bytes; the mark stays, and the chain holds. Gives the id of the redaction. */
  redact(redaction: NewRedaction, at: string): Promise<string>;
  /** The mark of what was removed; null for what was not. */
  tombstone(id: string): Promise<Tombstone | null>;
  /** Articles that were removed, the last first. */
  tombstones(): Promise<readonly Tombstone[]>;

  documents(page?: PageRequest): Promise<Page<DocumentRow>>;
  /** How many documents were published on each day, in the order of the days; those without a day are left out. */
  documentDays(): Promise<readonly { readonly day: string; readonly documents: number }[]>;
  document(id: string): Promise<StoredDocument | null>;
  /** The captured bytes behind a document. */
  bytes(snapshot: string): Promise<Uint8Array | null>;
  /** The documents of a snapshot that is here already, or null: what is known need not be read again. */
  known(snapshot: Pick<NewSnapshot, 'bytes' | 'url'>): Promise<readonly string[] | null>;
  versions(url: string): Promise<readonly DocumentVersion[]>;
  /** The newest reading, or the newest of one engine. */
  reading(document: string, engine?: string): Promise<StoredReading | null>;
  claim(id: string): Promise<StoredClaim | null>;
  claims(filter?: ClaimFilter & PageRequest): Promise<Page<ClaimRow>>;
  /** All reviews, in the order in which they were made. */
  reviews(asOf?: string): Promise<readonly Review[]>;
  /** Every document with its newest reading and the reviews laid over it, as the ledger knew it at a record time. */
  reports(filter?: ReportFilter): AsyncIterable<Report>;
  /** True when a row of the journal after this one tells anew what stood there before: a decision, a removal, a further reading of a document. */
  retold(after: number): Promise<boolean>;
  /** People's merges and splits, under the ids that claims have now. */
  decisions(asOf?: string): Promise<Decisions>;
  /** Reviews that find no claim in the newest readings. */
  lostReviews(): Promise<readonly LostReview[]>;
  search(request: SearchRequest): Promise<Page<Hit>>;

  /** Rows of the journal after a number, in order; at most `limit` (1,000). */
  entries(afterSeq: number, limit?: number): Promise<readonly Entry[]>;
  head(): Promise<Head>;
  counts(): Promise<Counts>;

  /** Remembers inputs that could not be taken in; one row for a name. Taking the same name in later does not remove it. */
  addFailures(failures: readonly Failure[]): Promise<void>;
  failures(page?: PageRequest): Promise<Page<Failure>>;

  /** Replaces all views by these rows, writing only what differs. */
  putViews(of: Head, rows: Iterable<NewViewRow>): Promise<{ readonly written: number; readonly removed: number }>;
  views(view: string, request?: ViewRequest): Promise<ViewPage>;
  /** State of the journal of which the views were made; null when none were made yet. */
  viewsOf(): Promise<Head | null>;
  /** One row of a view, found by its id alone; null when the view has none of that id. */
  view(view: string, id: string): Promise<ViewRow | null>;

  /** Checks everything that is stored. */
  verify(): Promise<Verdict>;
  /** Writes a copy with its SHA-256 beside it (`path.sha256`); refuses to overwrite. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
