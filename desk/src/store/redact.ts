/** Removing an article: what it said goes from the file, the mark stays, and the chain of hashes holds. */
import { sql } from 'kysely';
import type { NewRedaction, SearchKeys, Tombstone } from '../ports/index.ts';
import { named, type RedactionBody } from './bodies.ts';
import { hex, writable } from './canon.ts';
import type { Db, Trx } from './driver.ts';
import { LedgerError } from './error.ts';
import { appending, bodyOf } from './journal.ts';
import { pack } from './pack.ts';
import { layReviews, projectRedaction } from './project.ts';
import { reindex } from './search.ts';

/** What stands in the journal where a body was. */
const NOTHING = pack('null');

async function documentAt(trx: Trx, id: string) {
  const row = await trx.selectFrom('document').innerJoin('snapshot', 'snapshot.seq', 'document.snapshot').select(['document.seq', 'document.snapshot', 'document.article', 'snapshot.digest']).where('document.id', '=', id).executeTakeFirst();
  if (row) return row;
  if (await trx.selectFrom('tombstone').select('id').where('id', '=', id).executeTakeFirst()) throw new LedgerError('ledger.redacted', `${id} was removed already.`, '`isnad removed` says by whom, and why.');
  throw new LedgerError('ledger.document', `There is no document ${id}.`, 'Give the id of an article (doc_...); an article is removed as a whole.');
}

/** Numbers of the rows of the journal that hold words of an article, and what else of it must go. */
async function heldBy(trx: Trx, document: number, snapshot: number, digest: Uint8Array) {
  const readings = (await trx.selectFrom('reading').select('seq').where('document', '=', document).execute()).map(({ seq }) => seq);
  const reviews = (await trx.selectFrom('review_of').select('review').distinct().where('document', '=', document).execute()).map(({ review }) => review);
  const bound = reviews.length === 0 ? [] : (await trx.selectFrom('review_of').select('document').distinct().where('review', 'in', reviews).where('document', '!=', document).execute()).map((row) => row.document);
  const claims = (await trx.selectFrom('claim').select('id').where('document', '=', document).orderBy('id').execute()).map(({ id }) => id);
  const shared = await trx.selectFrom('document').select('seq').where('snapshot', '=', snapshot).where('seq', '!=', document).limit(1).executeTakeFirst();
  const twin = await trx.selectFrom('snapshot').select('seq').where('digest', '=', digest).where('seq', '!=', snapshot).limit(1).executeTakeFirst();
  return { readings, reviews, bound, claims, shared: shared !== undefined, twin: twin !== undefined };
}

/** See `Store.redact`. */
export async function redact(db: Db, searchKeys: SearchKeys, given: NewRedaction, at: string): Promise<string> {
  const { document: id, by, why } = writable(given);
  if (by.trim() === '') throw new LedgerError('review.author', 'A decision needs the name of who made it.', 'Give a name.');
  // What is deleted is written over, in the file too.
  await sql`PRAGMA secure_delete = ON`.execute(db);
  const redaction = await db.transaction().execute(async (trx) => {
    const { seq: document, snapshot, article, digest: found } = await documentAt(trx, id);
    const digest = Buffer.from(hex(found), 'hex');
    const { readings, reviews, bound, claims, shared, twin } = await heldBy(trx, document, snapshot, digest);
    const emptied = [...(shared ? [] : [snapshot]), document, ...readings, ...reviews].sort((a, b) => a - b);
    const rows = (await trx.selectFrom('entry').select(['seq', 'kind', 'id', 'hash']).where('seq', 'in', emptied).orderBy('seq').execute()).map((row) => ({ ...row, hash: hex(row.hash) }));
    await trx.updateTable('entry').set({ body: NOTHING }).where('seq', 'in', emptied).execute();
    await clear(trx, { document, snapshot, reviews, digest, shared, twin });
    const { id: made, json, body } = named<RedactionBody>('redaction', { document: id, by, why, at, rows, claims, article: hex(article), payload: twin ? null : hex(digest) });
    const seq = await (await appending(trx))({ kind: 'redaction', id: made, at, body: json });
    await projectRedaction(trx, { seq, kind: 'redaction', id: made, at, body });
    for (const other of bound) await layReviews(trx, other);
    await reindex(trx, searchKeys);
    return made;
  });
  // The log of writes holds what was there before, until it is written into the file and cut.
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return redaction;
}

interface Gone {
  readonly document: number;
  readonly snapshot: number;
  readonly reviews: readonly number[];
  readonly digest: Uint8Array;
  /** Other articles were captured with it. */
  readonly shared: boolean;
  /** Another capture has the same bytes. */
  readonly twin: boolean;
}

/** Takes out of the tables what is asked from; views are made again when they are next asked for. */
async function clear(trx: Trx, { document, snapshot, reviews, digest, shared, twin }: Gone): Promise<void> {
  for (const table of ['view_side', 'view_key', 'view_row', 'view_of'] as const) await trx.deleteFrom(table).execute();
  if (reviews.length > 0) {
    await trx.deleteFrom('review_of').where('review', 'in', reviews).execute();
    await trx.deleteFrom('review').where('seq', 'in', reviews).execute();
  }
  await trx.deleteFrom('claim').where('document', '=', document).execute();
  await sql`DELETE FROM passage WHERE document = ${document}`.execute(trx);
  await trx.updateTable('document').set({ previous: null }).where('previous', '=', document).execute();
  await trx.updateTable('document').set({ superseded: null }).where('superseded', '=', document).execute();
  await trx.updateTable('document').set({ reading: null }).where('seq', '=', document).execute();
  await trx.deleteFrom('reading').where('document', '=', document).execute();
  await trx.deleteFrom('document').where('seq', '=', document).execute();
  if (!shared) await trx.deleteFrom('snapshot').where('seq', '=', snapshot).execute();
  if (twin) return;
  if (shared) await trx.updateTable('payload').set({ size: 0, packed: pack('') }).where('digest', '=', digest).execute();
  else await trx.deleteFrom('payload').where('digest', '=', digest).execute();
}

function marks(db: Db) {
  return db.selectFrom('tombstone').innerJoin('entry', 'entry.seq', 'tombstone.redaction').select(['tombstone.id', 'tombstone.kind', 'entry.seq', 'entry.id as redaction', 'entry.body']);
}

function tombstoneOf({ id, kind, redaction, ...row }: { readonly id: string; readonly kind: string; readonly redaction: string; readonly seq: number; readonly body: ArrayBuffer | Uint8Array }): Tombstone {
  const { document, by, why, at, claims } = bodyOf<RedactionBody>(row);
  return { id, kind, document, by, why, redaction, at, claims: claims.length };
}

/** See `Store.tombstone`. */
export async function findTombstone(db: Db, id: string): Promise<Tombstone | null> {
  const row = await marks(db).where('tombstone.id', '=', id).executeTakeFirst();
  return row ? tombstoneOf(row) : null;
}

/** See `Store.tombstones`. */
export async function listTombstones(db: Db): Promise<readonly Tombstone[]> {
  return (await marks(db).where('tombstone.kind', '=', 'document').orderBy('tombstone.redaction', 'desc').execute()).map(tombstoneOf);
}
