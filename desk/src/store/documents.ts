/** Asking for documents, their readings and claims. */
import { addedBy, applyReviews } from 'isnad';
import { sql } from 'kysely';
import type { ClaimFilter, ClaimRow, DocumentRow, DocumentVersion, NewSnapshot, Page, PageRequest, StoredClaim, StoredDocument, StoredReading } from '../ports/index.ts';
import { type DocumentBody, type SnapshotBody, snapshotId } from './bodies.ts';
import { hex, sha256 } from './canon.ts';
import { changes } from './difference.ts';
import type { Db, Trx } from './driver.ts';
import { corrupt } from './error.ts';
import { bodyAt } from './journal.ts';
import type { Kept } from './kept.ts';
import { unpack } from './pack.ts';
import { keyOf, limitOf, pageOf } from './page.ts';
import { patchClaim } from './patch.ts';
import { reviewsOf } from './project.ts';

function listed(db: Db) {
  return db
    .selectFrom('document')
    .innerJoin('snapshot', 'snapshot.seq', 'document.snapshot')
    .leftJoin('document as later', 'later.seq', 'document.superseded')
    .select(['document.seq', 'document.id', 'snapshot.id as snapshot', 'document.address as url', 'document.title', 'document.outlet', 'document.lang', 'document.published', 'document.recorded'])
    .select(['document.claims', 'later.id as superseded']);
}

function shown<Row extends DocumentRow & { readonly seq: number }>({ seq: _, ...row }: Row): DocumentRow {
  return row;
}

/** Newest first. */
export async function listDocuments(db: Db, page: PageRequest): Promise<Page<DocumentRow>> {
  const limit = limitOf(page);
  const key = keyOf(page, [0]);
  let query = listed(db);
  if (key) query = query.where('document.seq', '<', key[0]);
  const rows = await query.orderBy('document.seq', 'desc').limit(limit + 1).execute();
  return pageOf(rows, limit, ({ seq }) => [seq], rows.map(shown));
}

export async function findDocument(db: Db, kept: Kept, id: string): Promise<StoredDocument | null> {
  const row = await listed(db).where('document.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { author, text, sections, previous } = await kept.document(row.seq);
  const readings = await db.selectFrom('reading').select('engine').where('document', '=', row.seq).orderBy('seq').execute();
  return { ...shown(row), author, text, sections, previous, engines: [...new Set(readings.map(({ engine }) => engine))] };
}

/** The bytes of a snapshot, checked against their digest. */
export async function snapshotBytes(db: Db, id: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('snapshot').innerJoin('payload', 'payload.digest', 'snapshot.digest').select(['snapshot.seq', 'payload.packed']).where('snapshot.id', '=', id).executeTakeFirst();
  if (!row) return null;
  const bytes = unpack(row.packed, `The capture ${id}`);
  const { digest, size } = await bodyAt<SnapshotBody>(db, row.seq);
  // An article that was captured with others was removed, and the bytes of all of them with it.
  if (bytes.length === 0 && size > 0) return null;
  if (hex(sha256(bytes)) !== digest) throw corrupt(`The capture ${id} is not what was captured.`);
  return new Uint8Array(bytes);
}

/** The article that was removed with a snapshot: what was removed does not come back by being added again. */
export async function removedWith(db: Db | Trx, snapshot: string): Promise<readonly string[] | null> {
  const mark = await db.selectFrom('tombstone').select('document').where('id', '=', snapshot).executeTakeFirst();
  return mark ? [mark.document] : null;
}

/** See `Store.known`. */
export async function knownDocuments(db: Db, { bytes, url }: Pick<NewSnapshot, 'bytes' | 'url'>): Promise<readonly string[] | null> {
  const id = snapshotId(bytes, url);
  const snapshot = await db.selectFrom('snapshot').select('seq').where('id', '=', id).executeTakeFirst();
  if (!snapshot) return removedWith(db, id);
  const documents = await db.selectFrom('document').select('id').where('snapshot', '=', snapshot.seq).orderBy('seq').execute();
  return documents.map((document) => document.id);
}

/** Versions of the article at an address, the first captured first. */
export async function listVersions(db: Db, url: string): Promise<readonly DocumentVersion[]> {
  const rows = await listed(db).where('document.address', '=', url).orderBy('document.seq').execute();
  const versions: DocumentVersion[] = [];
  let before: string | null = null;
  for (const row of rows) {
    const { text } = await bodyAt<DocumentBody>(db, row.seq);
    versions.push({ document: shown(row), changes: before === null ? [] : changes(before, text) });
    before = text;
  }
  return versions;
}

export async function findReading(db: Db, kept: Kept, document: string, engine: string | undefined): Promise<StoredReading | null> {
  let query = db
    .selectFrom('reading')
    .innerJoin('document', 'document.seq', 'reading.document')
    .select(['reading.id', 'reading.engine', 'reading.recorded', 'reading.seq'])
    .where('document.id', '=', document);
  if (engine !== undefined) query = query.where('reading.engine', '=', engine);
  const row = await query.orderBy('reading.seq', 'desc').limit(1).executeTakeFirst();
  if (!row) return null;
  const { reading, ids } = await kept.reading(row.seq);
  return { id: row.id, document, engine: row.engine, recorded: row.recorded, reading, claimIds: ids };
}

export async function findClaim(db: Db, kept: Kept, id: string): Promise<StoredClaim | null> {
  const row = await db
    .selectFrom('claim')
    .innerJoin('document', 'document.seq', 'claim.document')
    .select(['claim.document as seq', 'claim.reading', 'claim.place_in', 'document.id', 'document.reading as newest'])
    .where('claim.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { text } = await kept.document(row.seq);
  const { reading, ids } = await kept.reading(row.reading);
  const all = await reviewsOf(db, row.seq);
  const laid = applyReviews({ document: row.id, text, reading, claimIds: ids }, all, patchClaim);
  const claim = laid.reading.claims[row.place_in];
  const machine = reading.claims[row.place_in] ?? all.map(addedBy).find((one) => one?.id === id);
  if (!claim || !machine || laid.claimIds[row.place_in] !== id) throw corrupt(`The claim ${id} is not where it should be.`);
  const reviews = all.filter(({ anchors }) => anchors.some((anchor) => (laid.moved[anchor.claim] ?? anchor.claim) === id));
  const statement = laid.reading.statements.find((one) => one.id === claim.statement) ?? null;
  const machineStatement = reading.statements.find((one) => one.id === machine.statement) ?? null;
  return { id, document: row.id, engine: reading.engine, claim, machine, statement, machineStatement, state: laid.states[row.place_in] ?? 'machine', reviews, current: row.reading === row.newest };
}

const sides = (joined: string): readonly string[] => joined.split(' ').filter(Boolean);

/** Claims of the newest readings, by id. */
export async function listClaims(db: Db, filter: ClaimFilter & PageRequest): Promise<Page<ClaimRow>> {
  const limit = limitOf(filter);
  const key = keyOf(filter, ['']);
  let query = db
    .selectFrom('claim')
    .innerJoin('document', (join) => join.onRef('document.seq', '=', 'claim.document').onRef('document.reading', '=', 'claim.reading'))
    .selectAll('claim')
    .select('document.id as document_id');
  if (filter.document !== undefined) query = query.where('document.id', '=', filter.document);
  if (filter.type !== undefined) query = query.where('claim.type', '=', filter.type);
  if (filter.country !== undefined) query = query.where('claim.country', '=', filter.country);
  if (filter.state !== undefined) query = query.where('claim.state', '=', filter.state);
  // In these words the index is known by that holds no others.
  if (filter.state !== undefined && filter.state !== 'machine') query = query.where(sql<boolean>`claim.state <> 'machine'`);
  if (filter.from !== undefined) query = query.where('claim.day_to', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('claim.day_from', '<=', filter.to);
  if (key) query = query.where('claim.id', '>', key[0]);
  const rows = await query.orderBy('claim.id').limit(limit + 1).execute();
  const shown = rows.map((row): ClaimRow => ({
    id: row.id, document: row.document_id, type: row.type, status: row.status, act: row.act, claimant: sides(row.claimant), by: sides(row.by_sides), on: sides(row.on_sides),
    dayFrom: row.day_from, dayTo: row.day_to, published: row.published, country: row.country, place: row.place, state: row.state as ClaimRow['state'],
  }));
  return pageOf(rows, limit, ({ id }) => [id], shown);
}
