/** The embedded ledger: one file, used by any number of processes. */
import { existsSync } from 'node:fs';
import type { SearchKeys, Store } from '../ports/index.ts';
import { backupTo } from './backup.ts';
import { countAll, countDays } from './counts.ts';
import { addReadings, addReviews } from './decide.ts';
import { findClaim, findDocument, findReading, knownDocuments, listClaims, listDocuments, listVersions, snapshotBytes } from './documents.ts';
import { connect, type Db, type Synchronous } from './driver.ts';
import { addFailures, listFailures } from './failures.ts';
import { addIntakes } from './intake.ts';
import { entriesAfter, headOf } from './journal.ts';
import { keptOf } from './kept.ts';
import { migrate, versionOf } from './migrations.ts';
import { findNames, keepNames } from './names.ts';
import { findTombstone, listTombstones, redact } from './redact.ts';
import { allReviews, isRetold, listDecisions, listLost, listReports } from './reports.ts';
import { reindex, search } from './search.ts';
import { verifyAll } from './verify.ts';
import { findView, putViews, readViews, viewsOf } from './views.ts';

export { restore, verifyFile } from './backup.ts';
export { LedgerError } from './error.ts';

export interface LedgerOptions {
  readonly searchKeys: SearchKeys;
  /** Changes whenever `searchKeys` would give other keys (the engine's version does): the index is then made again. */
  readonly searchVersion: string;
  /** Less than `FULL` loses acknowledged documents when the power goes. The torture test asks for it to see itself fail. */
  readonly synchronous?: Synchronous;
}

const ENTRIES_MAX = 1000;

/** Index and query must go through the same keys. */
async function keepIndex(db: Db, { searchKeys, searchVersion }: LedgerOptions): Promise<void> {
  const made = () => db.selectFrom('setting').select('value').where('name', '=', 'search').executeTakeFirst();
  if ((await made())?.value === searchVersion) return;
  await db.transaction().execute(async (trx) => {
    await reindex(trx, searchKeys);
    await trx.insertInto('setting').values({ name: 'search', value: searchVersion }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: searchVersion })).execute();
  });
}

/** Looks before anything is written: even setting the journal mode changes a file that is not ours. */
async function refuseForeign(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const db = connect(path, 'look');
  try {
    await versionOf(db);
  } finally {
    await db.destroy();
  }
}

/**
 * Opens a ledger, or makes one where there is no file.
 * @param path the file, or `:memory:`
 * @throws LedgerError `ledger.foreign`, `ledger.newer`, `ledger.open` ...: the file is then as it was
 */
export async function openLedger(path: string, options: LedgerOptions): Promise<Store> {
  const { searchKeys, synchronous = 'FULL' } = options;
  await refuseForeign(path);
  const db = connect(path, { synchronous });
  try {
    await migrate(db);
    await keepIndex(db, options);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const kept = keptOf(db);
  return {
    add: (intakes, at, { group = 1 } = {}) => addIntakes(db, searchKeys, intakes, at, group),
    reread: (readings, at) => addReadings(db, searchKeys, readings, at),
    review: (reviews, at) => addReviews(db, reviews, at),
    keepNames: (names, at) => keepNames(db, names, at),
    names: () => findNames(db),
    redact: (redaction, at) => redact(db, searchKeys, redaction, at),
    tombstone: (id) => findTombstone(db, id),
    tombstones: () => listTombstones(db),
    documents: (page = {}) => listDocuments(db, page),
    documentDays: () => countDays(db),
    document: (id) => findDocument(db, kept, id),
    bytes: (snapshot) => snapshotBytes(db, snapshot),
    known: (snapshot) => knownDocuments(db, snapshot),
    versions: (url) => listVersions(db, url),
    reading: (document, engine) => findReading(db, kept, document, engine),
    claim: (id) => findClaim(db, kept, id),
    claims: (filter = {}) => listClaims(db, filter),
    reviews: (asOf) => allReviews(db, asOf),
    reports: (filter = {}) => listReports(db, filter),
    retold: (after) => isRetold(db, after),
    decisions: (asOf) => listDecisions(db, asOf),
    lostReviews: () => listLost(db),
    search: (request) => search(db, searchKeys, request),
    entries: (afterSeq, limit = ENTRIES_MAX) => entriesAfter(db, afterSeq, Math.min(limit, ENTRIES_MAX)),
    head: () => headOf(db),
    counts: () => countAll(db),
    addFailures: (failures) => addFailures(db, failures),
    failures: (page = {}) => listFailures(db, page),
    putViews: (of, rows) => putViews(db, of, rows),
    views: (view, request = {}) => readViews(db, view, request),
    viewsOf: () => viewsOf(db),
    view: (view, id) => findView(db, view, id),
    verify: () => db.transaction().setAccessMode('read only').execute((trx) => verifyAll(trx, searchKeys)),
    backup: (to) => backupTo(db, to),
    close: () => db.destroy(),
  };
}
