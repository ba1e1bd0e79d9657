/** Checks a whole ledger: the file, the chain, the captures, the ids, and what is asked from. */
import { isUtf8 } from 'node:buffer';
import { sql } from 'kysely';
import type { EntryKind, Problem, SearchKeys, Verdict } from '../ports/index.ts';
import { identify, type NamedKind, type RedactionBody, type SnapshotBody } from './bodies.ts';
import { hex, sha256 } from './canon.ts';
import { compare } from './compare.ts';
import { connect, type Trx } from './driver.ts';
import { corrupt } from './error.ts';
import { bodyText, hashOf, headOf, NO_HASH } from './journal.ts';
import { migrate } from './migrations.ts';
import { unpack } from './pack.ts';
import { viewHolds } from './views.ts';

const BATCH = 200;
const RESTORE = 'Restore from a backup with `isnad restore`; what was added since can be added again.';
/** Columns of text, by table. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  entry: ['kind', 'id', 'at'],
  snapshot: ['id', 'url'],
  document: ['id', 'address', 'title', 'outlet', 'lang', 'published', 'recorded'],
  reading: ['id', 'engine', 'recorded'],
  claim: ['id', 'type', 'status', 'act', 'claimant', 'by_sides', 'on_sides', 'day_from', 'day_to', 'published', 'country', 'place', 'place_name', 'state'],
  review: ['id', 'decision', 'by', 'round', 'recorded'],
  review_of: ['claim'],
  tombstone: ['id', 'kind', 'document'],
  names: ['id', 'by', 'recorded'],
  failure: ['name', 'digest', 'code', 'message', 'remedy', 'at'],
  view_row: ['view', 'id', 'sort', 'day', 'country', 'type', 'sides', 'json', 'brief'],
  view_side: ['view', 'side', 'sort', 'id', 'day', 'country', 'type'],
  view_key: ['view', 'key', 'id'],
  setting: ['name', 'value'],
};
const ROWS_OF_TEXT = 5000;
const KINDS_WITH_HASHED_IDS = new Set<string>(['snapshot', 'document', 'reading', 'review', 'names', 'redaction']);

async function checkFile(trx: Trx): Promise<readonly Problem[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(1)`.execute(trx);
  const said = rows[0]?.integrity_check ?? 'nothing';
  return said === 'ok' ? [] : [{ part: 'file', where: said, message: 'The database file is damaged.', remedy: RESTORE }];
}

/**
 * The shape of the file is the one that its version has, and all text in it is UTF-8. Comes before anything else is read as text:
 * libsql ends the process on text that is not.
 */
async function checkText(trx: Trx): Promise<readonly Problem[]> {
  const schema = sql<{ text: ArrayBuffer }>`SELECT CAST(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS BLOB) AS text FROM sqlite_schema ORDER BY CAST(name AS BLOB)`;
  const fresh = connect(':memory:', { synchronous: 'OFF' });
  try {
    await migrate(fresh);
    const [told, expected] = [(await schema.execute(trx)).rows, (await schema.execute(fresh)).rows];
    if (told.map(({ text }) => hex(text)).join() !== expected.map(({ text }) => hex(text)).join()) return [{ part: 'file', where: 'sqlite_schema', message: 'The tables are not those of a ledger.', remedy: RESTORE }];
  } finally {
    await fresh.destroy();
  }
  for (const [table, columns] of Object.entries(TEXTS)) {
    const joined = columns.map((column) => `coalesce("${column}", '')`).join(` || ' ' || `);
    for (let from = 0; ; from += ROWS_OF_TEXT) {
      const { rows } = await sql<{ text: ArrayBuffer }>`SELECT CAST(${sql.raw(joined)} AS BLOB) AS text FROM ${sql.table(table)} LIMIT ${ROWS_OF_TEXT} OFFSET ${from}`.execute(trx);
      if (rows.some(({ text }) => !isUtf8(text))) return [{ part: 'file', where: table, message: 'It holds text that is none.', remedy: RESTORE }];
      if (rows.length < ROWS_OF_TEXT) break;
    }
  }
  return [];
}

/** The body of a row that a redaction emptied. */
const EMPTIED = 'null';

/** The chain, and the ids of its rows. A row without its body must be one that a later row of the chain says was removed, under the same hash. */
async function checkChain(trx: Trx): Promise<readonly Problem[]> {
  let prev = NO_HASH;
  let seq = 0;
  const emptied = new Map<number, string>();
  const removed = new Map<number, string>();
  for (;;) {
    const rows = await trx.selectFrom('entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(BATCH).execute();
    if (rows.length === 0) return checkEmptied(emptied, removed);
    for (const row of rows) {
      const where = `row ${row.seq} of the journal (${row.kind} ${row.id})`;
      if (row.seq !== ++seq) return [{ part: 'chain', where, message: `Row ${seq} of the journal is missing.`, remedy: RESTORE }];
      const body = bodyText(row);
      if (hex(row.prev) !== prev) return [{ part: 'chain', where, message: 'It does not follow the row before it.', remedy: RESTORE }];
      prev = hex(row.hash);
      if (body === EMPTIED) {
        emptied.set(row.seq, `${row.kind} ${row.id} ${prev}`);
        continue;
      }
      if (hex(hashOf(hex(row.prev), { kind: row.kind as EntryKind, id: row.id, at: row.at, body })) !== prev) return [{ part: 'chain', where, message: 'It is not what was written.', remedy: RESTORE }];
      if (KINDS_WITH_HASHED_IDS.has(row.kind) && identify(row.kind as NamedKind, body) !== row.id) return [{ part: 'id', where, message: 'Its id is not the hash of its content.', remedy: RESTORE }];
      if (row.kind === 'redaction') for (const one of (JSON.parse(body) as RedactionBody).rows) removed.set(one.seq, `${one.kind} ${one.id} ${one.hash}`);
    }
  }
}

function checkEmptied(emptied: ReadonlyMap<number, string>, removed: ReadonlyMap<number, string>): readonly Problem[] {
  for (const [seq, what] of emptied) if (removed.get(seq) !== what) return [{ part: 'chain', where: `row ${seq} of the journal`, message: 'Its content is gone, and no row says that it was removed.', remedy: RESTORE }];
  for (const seq of removed.keys()) if (!emptied.has(seq)) return [{ part: 'chain', where: `row ${seq} of the journal`, message: 'It was removed, and its content is there.', remedy: 'Remove the article again from the backup that this comes from.' }];
  return [];
}

/** Every capture is there, whole, and nothing else is. */
async function checkPayloads(trx: Trx): Promise<readonly Problem[]> {
  const missing = await trx.selectFrom('snapshot').leftJoin('payload', 'payload.digest', 'snapshot.digest').select('snapshot.id').where('payload.digest', 'is', null).limit(1).executeTakeFirst();
  if (missing) return [{ part: 'payload', where: missing.id, message: 'Its bytes are missing.', remedy: RESTORE }];
  const gone = new Set<string>();
  for (const row of await trx.selectFrom('entry').select(['seq', 'body']).where('kind', '=', 'redaction').where('seq', 'in', trx.selectFrom('tombstone').select('redaction')).execute()) gone.add((JSON.parse(bodyText(row)) as RedactionBody).payload ?? '');
  const digests = await trx.selectFrom('payload').select('digest').orderBy('digest').execute();
  for (const { digest } of digests) {
    const where = `the capture with SHA-256 ${hex(digest)}`;
    const row = await trx.selectFrom('payload').select(['size', 'packed']).where('digest', '=', new Uint8Array(digest as ArrayBuffer)).executeTakeFirst();
    if (!row) return [{ part: 'payload', where, message: 'It cannot be found by its digest.', remedy: RESTORE }];
    const bytes = unpack(row.packed, where);
    // Other articles were captured with the one that was removed: the bytes of all of them went.
    if (gone.has(hex(digest)) && row.size === 0 && bytes.length === 0) continue;
    if (bytes.length !== row.size || hex(sha256(bytes)) !== hex(digest)) return [{ part: 'payload', where, message: 'It is not what was captured.', remedy: RESTORE }];
    const user = await trx.selectFrom('snapshot').innerJoin('entry', 'entry.seq', 'snapshot.seq').select(['entry.seq', 'entry.body']).where('snapshot.digest', '=', new Uint8Array(digest as ArrayBuffer)).limit(1).executeTakeFirst();
    if (!user) return [{ part: 'payload', where, message: 'No row of the journal names it.', remedy: RESTORE }];
    const told = JSON.parse(bodyText(user)) as SnapshotBody | null;
    if (told?.digest !== hex(digest) || told.size !== row.size) return [{ part: 'payload', where, message: 'The journal tells it otherwise.', remedy: RESTORE }];
  }
  return [];
}

/** The last answer of reconciling: a copy, but a wrong row must not be shown. */
async function checkViews(trx: Trx): Promise<readonly Problem[]> {
  let last = { view: '', id: '' };
  for (;;) {
    const rows = await trx.selectFrom('view_row').selectAll().where(({ eb, refTuple, tuple }) => eb(refTuple('view', 'id'), '>', tuple(last.view, last.id))).orderBy('view').orderBy('id').limit(BATCH).execute();
    if (rows.length === 0) return [];
    for (const row of rows) {
      if (!viewHolds(row)) return [{ part: 'views', where: `${row.view} ${row.id}`, message: 'A row of a view is damaged.', remedy: 'The record is not touched. Reconcile again; if it stays, restore from a backup.' }];
      last = row;
    }
  }
}

/** Runs one check; a file too damaged to be read is a finding too. */
async function finding(part: string, check: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await check();
  } catch (error) {
    return [{ part, where: 'the file', message: error instanceof Error ? error.message : String(error), remedy: RESTORE }];
  }
}

async function countOf(trx: Trx, table: 'document' | 'claim'): Promise<number> {
  const row = await trx.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirst();
  return row?.n ?? 0;
}

/** See `Store.verify`. `trx` is a transaction for reading, so that all checks see the same moment. */
export async function verifyAll(trx: Trx, searchKeys: SearchKeys): Promise<Verdict> {
  const problems: Problem[] = [];
  for (const check of [checkText, checkFile]) {
    problems.push(...(await finding('file', () => check(trx))));
    // Nothing in a damaged file can be read safely.
    if (problems.length > 0) return { ok: false, head: { seq: 0, hash: NO_HASH }, entries: 0, documents: 0, claims: 0, problems };
  }
  problems.push(...(await finding('chain', () => checkChain(trx))), ...(await finding('payload', () => checkPayloads(trx))), ...(await finding('views', () => checkViews(trx))));
  // What is made from a broken journal says nothing about itself.
  if (problems.length === 0) problems.push(...(await finding('projection', () => compare(trx, searchKeys))));
  try {
    const head = await headOf(trx);
    return { ok: problems.length === 0, head, entries: head.seq, documents: await countOf(trx, 'document'), claims: await countOf(trx, 'claim'), problems };
  } catch (cause) {
    if (problems.length === 0) throw corrupt('It cannot be read.', cause);
    return { ok: false, head: { seq: 0, hash: NO_HASH }, entries: 0, documents: 0, claims: 0, problems };
  }
}
