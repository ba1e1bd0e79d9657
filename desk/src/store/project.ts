/** Makes the rows that are asked from rows of the journal: when they are written, and again when the ledger is checked. */
import { applyReviews, type Review } from 'isnad';
import type { EntryKind, SearchKeys } from '../ports/index.ts';
import { articleDigest, type DocumentBody, type DocumentFacts, type NamesBody, type ReadingBody, type RedactionBody, type ReviewBody, type SnapshotBody } from './bodies.ts';
import { claimIds } from './claim-id.ts';
import type { Db, Trx } from './driver.ts';
import { corrupt } from './error.ts';
import { bodyAt, bodyOf } from './journal.ts';
import { patchClaim } from './patch.ts';
import { type ClaimValues, claimRows, type Worked, work } from './rows.ts';
import { firstOf, insertAll, runEach } from './statement.ts';
import { indexPassages } from './text-index.ts';

/** What of a claim a newer reading or a review can change. */
const UPDATED = ['reading', 'place_in', 'type', 'status', 'act', 'claimant', 'by_sides', 'on_sides', 'day_from', 'day_to', 'country', 'place', 'place_name', 'state'] as const;

/** A row of the journal that was just written or is replayed. */
export interface Written<Body = unknown> {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly id: string;
  readonly at: string;
  readonly body: Body;
}

async function seqOf(db: Trx, table: 'snapshot' | 'document', id: string): Promise<number> {
  const row = await firstOf<{ seq: number }>(db, `SELECT seq FROM ${table} WHERE id = ?`, id);
  if (!row) throw corrupt(`The ${table} ${id} is missing.`);
  return row.seq;
}

export async function projectSnapshot(trx: Trx, { seq, id, body: { digest, url } }: Written<SnapshotBody>): Promise<void> {
  await insertAll(trx, 'snapshot', [{ seq, id, digest: Buffer.from(digest, 'hex'), url }]);
}

export async function projectDocument(trx: Trx, { seq, id, at, body }: Written<DocumentFacts>): Promise<void> {
  const { address, title, outlet, lang, published, article } = body;
  const snapshot = await seqOf(trx, 'snapshot', body.snapshot);
  // An earlier version that was removed is no version any more.
  const previous = body.previous === null ? null : ((await trx.selectFrom('document').select('seq').where('id', '=', body.previous).executeTakeFirst())?.seq ?? null);
  await insertAll(trx, 'document', [{ seq, id, snapshot, address, article, previous, superseded: null, reading: null, title, outlet, lang, published, recorded: at, claims: 0 }]);
  if (previous !== null) await trx.updateTable('document').set({ superseded: seq }).where('seq', '=', previous).execute();
}

/** Reviews of a document in the order in which they were made. */
export async function reviewsOf(db: Db | Trx, document: number, until?: string): Promise<readonly Review[]> {
  let query = db.selectFrom('review_of').innerJoin('entry', 'entry.seq', 'review_of.review').select(['entry.seq', 'entry.id', 'entry.body']).distinct().where('review_of.document', '=', document);
  if (until !== undefined) query = query.where('entry.at', '<=', until);
  const rows = await query.orderBy('entry.seq').execute();
  return rows.map((row) => ({ id: row.id, ...bodyOf<ReviewBody>(row) }));
}

async function putClaims(trx: Trx, document: number, reading: number, claims: readonly ClaimValues[]): Promise<void> {
  await insertAll(trx, 'claim', claims.map((claim) => ({ document, reading, ...claim })), `(id) DO UPDATE SET ${UPDATED.map((column) => `${column} = excluded.${column}`).join(', ')}`);
}

/** A reading of a document: its claims, and its passages when it is the first. */
export async function projectReading(trx: Trx, { seq, id, at, body: { document: documentId, engine, claims, passages } }: Written<Worked>): Promise<void> {
  const document = await firstOf<{ seq: number; reading: number | null }>(trx, 'SELECT seq, reading FROM document WHERE id = ?', documentId);
  if (!document) throw corrupt(`The document ${documentId} is missing.`);
  await insertAll(trx, 'reading', [{ seq, id, document: document.seq, engine, recorded: at }]);
  await runEach(trx, 'UPDATE document SET reading = ?, claims = ? WHERE seq = ?', [[seq, claims.length, document.seq]]);
  if (document.reading === null) {
    await indexPassages(trx, document.seq, passages);
    await putClaims(trx, document.seq, seq, claims);
  } else await layReviews(trx, document.seq);
}

/** Makes the claims of a document's newest reading again, with all reviews in them. */
export async function layReviews(trx: Trx, seq: number): Promise<void> {
  const document = await trx.selectFrom('document').select(['id', 'published', 'reading']).where('seq', '=', seq).executeTakeFirstOrThrow();
  if (document.reading === null) return;
  const { text } = await bodyAt<DocumentBody>(trx, seq);
  const { reading } = await bodyAt<ReadingBody>(trx, document.reading);
  const ids = claimIds(document.id, reading);
  const laid = applyReviews({ document: document.id, text, reading, claimIds: ids }, await reviewsOf(trx, seq), patchClaim);
  // What people added comes after what the machine read; an addition that was taken back has no row.
  await trx.deleteFrom('claim').where('document', '=', seq).where('reading', '=', document.reading).where('place_in', '>=', ids.length).execute();
  await trx.updateTable('document').set({ claims: laid.claimIds.length }).where('seq', '=', seq).execute();
  await putClaims(trx, seq, document.reading, claimRows({ published: document.published, read: laid.reading, ids: laid.claimIds, states: laid.states }));
}

export async function projectReview(trx: Trx, { seq, id, at, body }: Written<ReviewBody>): Promise<void> {
  await insertAll(trx, 'review', [{ seq, id, decision: body.decision, by: body.by, round: body.round, recorded: at }]);
  const documents = new Set<number>();
  for (const anchor of body.anchors) {
    const document = await seqOf(trx, 'document', anchor.document);
    await insertAll(trx, 'review_of', [{ review: seq, document, claim: anchor.claim }]);
    documents.add(document);
  }
  for (const document of documents) await layReviews(trx, document);
}

export async function projectNames(trx: Trx, { seq, id, at, body: { by } }: Written<NamesBody>): Promise<void> {
  await insertAll(trx, 'names', [{ seq, id, by, recorded: at }]);
}

export async function projectRedaction(trx: Trx, { seq, body: { document, rows, claims, article } }: Written<RedactionBody>): Promise<void> {
  const ids = [...rows.map(({ id, kind }) => ({ id, kind })), ...claims.map((id) => ({ id, kind: 'claim' }))];
  const marks = ids.map(({ id, kind }) => ({ id, kind, document, article: id === document ? Buffer.from(article, 'hex') : null, redaction: seq }));
  await insertAll(trx, 'tombstone', marks, '(id) DO NOTHING');
}

/** Makes the rows of any row of the journal. */
export async function project(trx: Trx, written: Written, searchKeys: SearchKeys): Promise<void> {
  // Removed: the redaction that says so comes later.
  if (written.body === null) return;
  switch (written.kind) {
    case 'snapshot':
      return projectSnapshot(trx, written as Written<SnapshotBody>);
    case 'document': {
      const body = written.body as DocumentBody;
      return projectDocument(trx, { ...written, body: { ...body, article: articleDigest(body) } });
    }
    case 'reading': {
      const { document, reading } = written.body as ReadingBody;
      const body = await bodyAt<DocumentBody>(trx, await seqOf(trx, 'document', document));
      return projectReading(trx, { ...written, body: work(document, body, reading, searchKeys) });
    }
    case 'review':
      return projectReview(trx, written as Written<ReviewBody>);
    case 'names':
      return projectNames(trx, written as Written<NamesBody>);
    case 'redaction':
      return projectRedaction(trx, written as Written<RedactionBody>);
    case 'custody':
      return;
  }
}
