/** What reconciling takes in: every document as the ledger knew it at a time, with people's decisions. */
import { applyReviews, type Decisions, decide, type Report, type Review } from 'isnad';
import type { LostReview, ReportFilter } from '../ports/index.ts';
import type { DocumentBody, ReadingBody, ReviewBody } from './bodies.ts';
import { claimIds } from './claim-id.ts';
import type { Db } from './driver.ts';
import { bodyOf, headOf } from './journal.ts';
import { patchClaim } from './patch.ts';
import { firstOf } from './statement.ts';

/** Documents taken from the file at a time: what is in memory beside the caller's own. */
const BATCH = 100;

/** All reviews made until a record time, in the order in which they were made. */
export async function allReviews(db: Db, asOf?: string): Promise<readonly Review[]> {
  let query = db.selectFrom('entry').select(['seq', 'id', 'body']).where('kind', '=', 'review').where('seq', 'in', db.selectFrom('review').select('seq'));
  if (asOf !== undefined) query = query.where('at', '<=', asOf);
  const rows = await query.orderBy('seq').execute();
  return rows.map((row) => ({ id: row.id, ...bodyOf<ReviewBody>(row) }));
}

/** Reviews by the documents that they are about. */
function byDocument(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const grouped = new Map<string, Review[]>();
  for (const review of reviews) {
    for (const document of new Set(review.anchors.map((anchor) => anchor.document))) {
      const group = grouped.get(document);
      if (group) group.push(review);
      else grouped.set(document, [review]);
    }
  }
  return grouped;
}

/** One batch of documents after a number, each with the body of its newest reading of that time. */
async function batchAfter(db: Db, after: number, until: number, { asOf, documents: only }: ReportFilter) {
  let newest = db.selectFrom('reading').select(({ fn }) => [fn.max('seq').as('seq'), 'document']).where('seq', '<=', until).groupBy('document');
  if (asOf !== undefined) newest = newest.where('recorded', '<=', asOf);
  let asked = db.selectFrom('document').select('seq').where('seq', '>', after).where('seq', '<=', until);
  if (only !== undefined) asked = asked.where('id', 'in', only);
  const documents = await asked.orderBy('seq').limit(BATCH).execute();
  const last = documents.at(-1)?.seq;
  if (last === undefined) return null;
  const rows = await db
    .selectFrom('document')
    .innerJoin(newest.where('document', '>', after).where('document', '<=', last).as('newest'), 'newest.document', 'document.seq')
    .innerJoin('entry as told', 'told.seq', 'document.seq')
    .innerJoin('entry as read', 'read.seq', 'newest.seq')
    .select(['document.seq', 'document.id', 'document.recorded', 'told.body as told', 'read.seq as reading', 'read.body as read'])
    .where('document.seq', 'in', documents.map(({ seq }) => seq))
    .orderBy('document.seq')
    .execute();
  return { last, rows };
}

/** See `Store.reports`. Rows written after the first batch was asked for are not seen. */
export async function* listReports(db: Db, filter: ReportFilter): AsyncGenerator<Report> {
  const until = filter.until ?? (await headOf(db)).seq;
  const reviews = byDocument(await allReviews(db, filter.asOf));
  let after = filter.after ?? 0;
  for (let batch = await batchAfter(db, after, until, filter); batch; batch = await batchAfter(db, after, until, filter)) {
    after = batch.last;
    for (const row of batch.rows) {
      const { lang, outlet, title, address, published, text } = bodyOf<DocumentBody>({ seq: row.seq, body: row.told });
      const { reading } = bodyOf<ReadingBody>({ seq: row.reading, body: row.read });
      const laid = applyReviews({ document: row.id, text, reading, claimIds: claimIds(row.id, reading) }, reviews.get(row.id) ?? [], patchClaim);
      yield { document: row.id, lang, outlet, title, url: address, published, recorded: row.recorded, text, reading: laid.reading, claimIds: laid.claimIds, rejected: laid.rejected };
    }
  }
}

/** See `Store.retold`. */
export async function isRetold(db: Db, after: number): Promise<boolean> {
  const again = 'SELECT 1 FROM reading JOIN reading AS earlier ON earlier.document = reading.document AND earlier.seq < reading.seq WHERE reading.seq > ?';
  const found = await firstOf<{ told: number }>(db, `SELECT EXISTS (SELECT 1 FROM review WHERE seq > ?) OR EXISTS (SELECT 1 FROM tombstone WHERE redaction > ?) OR EXISTS (${again}) AS told`, after, after, after);
  return found?.told === 1;
}

/** Lays the reviews over the newest readings of the documents that they are about. */
async function laid(db: Db, asOf?: string) {
  const reviews = await allReviews(db, asOf);
  const moved: Record<string, string> = {};
  const lost: LostReview[] = [];
  for (const [document, own] of byDocument(reviews)) {
    let query = db.selectFrom('reading').innerJoin('document', 'document.seq', 'reading.document').innerJoin('entry as told', 'told.seq', 'document.seq').innerJoin('entry as read', 'read.seq', 'reading.seq');
    query = query.where('document.id', '=', document);
    if (asOf !== undefined) query = query.where('reading.recorded', '<=', asOf);
    const row = await query.select(['document.seq', 'told.body as told', 'read.seq as reading', 'read.body as read']).orderBy('read.seq', 'desc').limit(1).executeTakeFirst();
    if (!row) continue;
    const { text } = bodyOf<DocumentBody>({ seq: row.seq, body: row.told });
    const { reading } = bodyOf<ReadingBody>({ seq: row.reading, body: row.read });
    const outcome = applyReviews({ document, text, reading, claimIds: claimIds(document, reading) }, own, patchClaim);
    Object.assign(moved, outcome.moved);
    lost.push(...outcome.unanchored.map((unanchored) => ({ ...unanchored, document })));
  }
  return { reviews, moved, lost };
}

export async function listDecisions(db: Db, asOf?: string): Promise<Decisions> {
  const { reviews, moved } = await laid(db, asOf);
  return decide(reviews, moved);
}

export async function listLost(db: Db): Promise<readonly LostReview[]> {
  return (await laid(db)).lost;
}
