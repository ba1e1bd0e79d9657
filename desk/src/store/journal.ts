/** The journal: every row holds the hash of the one before, so that nothing can be changed or taken out unseen. */
import type { Entry, EntryKind, Head } from '../ports/index.ts';
import { hex, sha256 } from './canon.ts';
import type { Db, Trx } from './driver.ts';
import { corrupt } from './error.ts';
import { pack, unpack } from './pack.ts';
import { insertAll } from './statement.ts';

/** What the first row holds as the hash before it. */
export const NO_HASH = '0'.repeat(64);

/** A row to be appended. */
export interface NewEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly at: string;
  /** Canonical JSON, or its UTF-8. */
  readonly body: string | Uint8Array;
  /** The same, compressed, when that was done before the ledger was taken. */
  readonly packed?: Uint8Array;
}

/** sha256(prev, JCS({ at, body, id, kind })): the keys stand in their canonical order here. */
export function hashOf(prev: string, { kind, id, at, body }: NewEntry): Uint8Array {
  return sha256(prev, `{"at":${JSON.stringify(at)},"body":`, body, `,"id":${JSON.stringify(id)},"kind":${JSON.stringify(kind)}}`);
}

export async function headOf(db: Db | Trx): Promise<Head> {
  const row = await db.selectFrom('entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ? { seq: row.seq, hash: hex(row.hash) } : { seq: 0, hash: NO_HASH };
}

/** Appends a row and gives its number. */
export type Append = (entry: NewEntry) => Promise<number>;

/** Opens the journal for appending within one transaction, which makes the order total. */
export async function appending(trx: Trx): Promise<Append> {
  let { seq, hash } = await headOf(trx);
  return async (entry) => {
    const { kind, id, at, body, packed = pack(body) } = entry;
    const next = hashOf(hash, entry);
    await insertAll(trx, 'entry', [{ seq: seq + 1, kind, id, at, prev: Buffer.from(hash, 'hex'), hash: next, body: packed }]);
    hash = hex(next);
    return ++seq;
  };
}

/** Canonical JSON of a row's body. */
export function bodyText(row: { readonly seq: number; readonly body: ArrayBuffer | Uint8Array }): string {
  return unpack(row.body, `Row ${row.seq} of the journal`).toString();
}

/** A row's body. Its shape is that of its kind, as bodies.ts says: only this program writes it, and the chain covers it. */
export function bodyOf<Body>(row: { readonly seq: number; readonly body: ArrayBuffer | Uint8Array }): Body {
  try {
    return JSON.parse(bodyText(row)) as Body;
  } catch (cause) {
    throw corrupt(`Row ${row.seq} of the journal is no JSON.`, cause);
  }
}

/** Body of one row, by its number. */
export async function bodyAt<Body>(db: Db | Trx, seq: number): Promise<Body> {
  const row = await db.selectFrom('entry').select(['seq', 'body']).where('seq', '=', seq).executeTakeFirst();
  if (!row) throw corrupt(`Row ${seq} of the journal is missing.`);
  return bodyOf<Body>(row);
}

/** Rows after a number, in order. */
export async function entriesAfter(db: Db | Trx, seq: number, limit: number): Promise<readonly Entry[]> {
  const rows = await db.selectFrom('entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();
  return rows.map((row) => ({ seq: row.seq, kind: row.kind as EntryKind, id: row.id, at: row.at, prev: hex(row.prev), hash: hex(row.hash), body: bodyOf(row) }));
}
