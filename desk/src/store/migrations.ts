/** The shape of the file, version by version. A released version is never edited: a change is a further one. */
import { sql, type Transaction } from 'kysely';
import type { Db } from './driver.ts';
import { LedgerError } from './error.ts';
import type { Tables } from './tables.ts';

/** `PRAGMA application_id` of a ledger: "Isnd" in ASCII. It says to `file` and to us that the file is one. */
const APPLICATION = 0x49736e64;

/**
 * The tokens are our own keys, joined by spaces: letters outside ASCII are part of a token anyway, and these signs too.
 * Nothing is stored but the index (contentless).
 */
const TOKENIZE = `ascii tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_{|}~'`;

/** Each list of statements makes one version of the one before; the first starts from nothing. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // The record. Everything below it can be made again from it, but for the captured bytes, failures and views.
    `CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, body BLOB NOT NULL) STRICT`,
    `CREATE TABLE payload (digest BLOB PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL) STRICT`,
    // What of the record is asked for by field. Rows are numbered by their entry.
    `CREATE TABLE snapshot (seq INTEGER PRIMARY KEY REFERENCES entry, id TEXT NOT NULL UNIQUE, digest BLOB NOT NULL REFERENCES payload, url TEXT) STRICT`,
    `CREATE TABLE document (seq INTEGER PRIMARY KEY REFERENCES entry, id TEXT NOT NULL UNIQUE, snapshot INTEGER NOT NULL REFERENCES snapshot, address TEXT, article BLOB NOT NULL,
       previous INTEGER REFERENCES document, superseded INTEGER REFERENCES document, reading INTEGER, title TEXT, outlet TEXT, lang TEXT NOT NULL, published TEXT, recorded TEXT NOT NULL,
       claims INTEGER NOT NULL) STRICT`,
    `CREATE INDEX document_address ON document (address, seq)`,
    `CREATE INDEX document_snapshot ON document (snapshot)`,
    `CREATE TABLE reading (seq INTEGER PRIMARY KEY REFERENCES entry, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES document, engine TEXT NOT NULL, recorded TEXT NOT NULL) STRICT`,
    `CREATE INDEX reading_document ON reading (document, seq)`,
    // `reading` is the newest that has the claim; sides are joined by spaces; days run from day_from to day_to, both included.
    `CREATE TABLE claim (id TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, reading INTEGER NOT NULL REFERENCES reading, place_in INTEGER NOT NULL, type TEXT NOT NULL,
       status TEXT NOT NULL, act TEXT, claimant TEXT NOT NULL, by_sides TEXT NOT NULL, on_sides TEXT NOT NULL, day_from TEXT, day_to TEXT, published TEXT, country TEXT, place TEXT,
       place_name TEXT, state TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE INDEX claim_document ON claim (document, reading, place_in)`,
    `CREATE INDEX claim_day ON claim (day_from, id)`,
    `CREATE INDEX claim_type ON claim (type, id)`,
    `CREATE INDEX claim_country ON claim (country, id)`,
    `CREATE TABLE passage (id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL) STRICT`,
    `CREATE INDEX passage_document ON passage (document)`,
    `CREATE VIRTUAL TABLE passage_keys USING fts5 (keys, content = '', contentless_delete = 1, tokenize = "${TOKENIZE}")`,
    `CREATE VIRTUAL TABLE passage_word USING fts5vocab (passage_keys, instance)`,
    `CREATE TABLE review (seq INTEGER PRIMARY KEY REFERENCES entry, id TEXT NOT NULL UNIQUE, decision TEXT NOT NULL, by TEXT NOT NULL, round TEXT, recorded TEXT NOT NULL) STRICT`,
    `CREATE TABLE review_of (review INTEGER NOT NULL REFERENCES review, document INTEGER NOT NULL REFERENCES document, claim TEXT NOT NULL, PRIMARY KEY (review, claim)) STRICT, WITHOUT ROWID`,
    `CREATE INDEX review_of_document ON review_of (document, review)`,
    // What is not of the record: inputs that failed, and the last answer of reconciling.
    `CREATE TABLE failure (name TEXT PRIMARY KEY, digest TEXT, code TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE view_of (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT`,
    `CREATE TABLE view_row (view TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, day TEXT, country TEXT, type TEXT, sides TEXT NOT NULL, hash BLOB NOT NULL, packed BLOB NOT NULL,
       PRIMARY KEY (view, id)) STRICT`,
    `CREATE INDEX view_row_sort ON view_row (view, sort, id, day, country, type)`,
    `CREATE INDEX view_row_country ON view_row (view, country, sort, id, day, type)`,
    `CREATE INDEX view_row_type ON view_row (view, type, sort, id, day, country)`,
    // Holds what is asked for beside a side, so that a page of it is found without touching the rows.
    `CREATE TABLE view_side (view TEXT NOT NULL, side TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, day TEXT, country TEXT, type TEXT, PRIMARY KEY (view, side, sort, id)) STRICT, WITHOUT ROWID`,
    `CREATE INDEX view_side_row ON view_side (view, id)`,
    `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  ],
  [
    // Rows of views are kept as they are given out (packing them was a quarter of the cost of writing them), have a short form for long lists and are
    // found by the claims or records that they rest on; claims are found by what people made of them. Views are made again when they are next asked for.
    `DELETE FROM view_of`,
    `DELETE FROM view_side`,
    `DROP TABLE view_row`,
    `CREATE TABLE view_row (view TEXT NOT NULL, id TEXT NOT NULL, sort TEXT NOT NULL, day TEXT, country TEXT, type TEXT, sides TEXT NOT NULL, hash BLOB NOT NULL, json TEXT NOT NULL,
       brief TEXT, PRIMARY KEY (view, id)) STRICT`,
    `CREATE INDEX view_row_sort ON view_row (view, sort, id, day, country, type)`,
    `CREATE INDEX view_row_country ON view_row (view, country, sort, id, day, type)`,
    `CREATE INDEX view_row_type ON view_row (view, type, sort, id, day, country)`,
    `CREATE TABLE view_key (view TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (view, key, id)) STRICT, WITHOUT ROWID`,
    `CREATE INDEX view_key_row ON view_key (view, id)`,
    `CREATE INDEX claim_state ON claim (state, id)`,
  ],
  [
    // Own actors and places of a project are decisions in the journal.
    `CREATE TABLE names (seq INTEGER PRIMARY KEY REFERENCES entry, id TEXT NOT NULL UNIQUE, by TEXT NOT NULL, recorded TEXT NOT NULL) STRICT`,
  ],
  [
    // What was removed, by every id that could be asked for. `article` is the digest of a removed article, `document` its id.
    `CREATE TABLE tombstone (id TEXT PRIMARY KEY, kind TEXT NOT NULL, document TEXT NOT NULL, article BLOB, redaction INTEGER NOT NULL REFERENCES entry) STRICT, WITHOUT ROWID`,
    `CREATE INDEX tombstone_article ON tombstone (article) WHERE article IS NOT NULL`,
  ],
  [
    // Claims on which nobody has decided are nearly all: no index has to hold them by that.
    `DROP INDEX claim_state`,
    `CREATE INDEX claim_state ON claim (state, id) WHERE state <> 'machine'`,
    // Lists are kept in portions: views are made again when they are next asked for.
    `DELETE FROM view_of`,
  ],
];

/** The version that this program writes. */
export const VERSION = MIGRATIONS.length;

/**
 * The version of a file: 0 when it is empty. Refuses what is no ledger and what a newer program wrote.
 * It looks by one statement: between two, another program may turn an empty file into a ledger.
 */
export async function versionOf(db: Db | Transaction<Tables>): Promise<number> {
  const look = sql<{ application: number; version: number; used: number }>`SELECT (SELECT application_id FROM pragma_application_id) AS application,
    (SELECT user_version FROM pragma_user_version) AS version, EXISTS (SELECT 1 FROM sqlite_schema) AS used`;
  const { application, version, used } = (await look.execute(db)).rows[0] as { application: number; version: number; used: number };
  if (application === 0 && version === 0 && used === 0) return 0;
  if (application !== APPLICATION) throw new LedgerError('ledger.foreign', 'This database is no ledger.', 'Give the path of a ledger, or of a file that is not there yet.');
  if (version > VERSION) {
    throw new LedgerError('ledger.newer', `A newer version of Isnad wrote this ledger (its form is ${version}, this program knows ${VERSION}).`, 'Use the newer program; this one has changed nothing.');
  }
  return version;
}

/** Brings a file to the form that this program writes: all steps or none, whoever else does the same at the same time. */
export async function migrate(db: Db): Promise<void> {
  if ((await versionOf(db)) === VERSION) return;
  await db.transaction().execute(async (trx) => {
    for (const statements of MIGRATIONS.slice(await versionOf(trx))) for (const statement of statements) await sql.raw(statement).execute(trx);
    await sql.raw(`PRAGMA application_id = ${APPLICATION}`).execute(trx);
    await sql.raw(`PRAGMA user_version = ${VERSION}`).execute(trx);
  });
}
