/** Compares what is asked from with what the journal says: the journal is read into an empty ledger in memory. */
import { sql } from 'kysely';
import type { EntryKind, Problem, SearchKeys } from '../ports/index.ts';
import { hex } from './canon.ts';
import { connect, type Db, type Trx } from './driver.ts';
import { bodyOf } from './journal.ts';
import { migrate } from './migrations.ts';
import { project } from './project.ts';

const BATCH = 2000;

/** Each table that is made from the journal, with its key. */
const MADE = { snapshot: 'seq', document: 'seq', reading: 'seq', claim: 'id', passage: 'id', review: 'seq', review_of: 'review, claim', names: 'seq', tombstone: 'id' } as const;

/** What is in the full-text index, word by word: how often, and sums over passages and places that any change alters. */
const WORDS = sql<Record<string, unknown>>`SELECT CAST(term AS BLOB) AS term, count(*) AS times, sum(doc) AS passages, sum((doc * 31 + "offset") % 65521) AS places FROM passage_word GROUP BY term ORDER BY term`;

/** How many words each passage has: ranks rest on it. */
const LENGTHS = sql<Record<string, unknown>>`SELECT id AS term, CAST(sz AS BLOB) AS words FROM passage_keys_docsize ORDER BY id`;

function text(row: Record<string, unknown> | undefined): string {
  return JSON.stringify(row ?? null, (_, value) => (value instanceof ArrayBuffer ? hex(value) : value));
}

async function replayed(db: Trx, searchKeys: SearchKeys): Promise<Db> {
  const copy = connect(':memory:', { synchronous: 'OFF' });
  await migrate(copy);
  // The captures stay where they are.
  await sql`PRAGMA foreign_keys = OFF`.execute(copy);
  let after = 0;
  for (;;) {
    const rows = await db.selectFrom('entry').selectAll().where('seq', '>', after).orderBy('seq').limit(BATCH / 10).execute();
    const last = rows.at(-1);
    if (!last) return copy;
    after = last.seq;
    await copy.transaction().execute(async (trx) => {
      for (const { seq, kind, id, at, prev, hash, body } of rows) {
        await trx.insertInto('entry').values({ seq, kind, id, at, prev: new Uint8Array(prev as ArrayBuffer), hash: new Uint8Array(hash as ArrayBuffer), body: new Uint8Array(body as ArrayBuffer) }).execute();
        await project(trx, { seq, kind: kind as EntryKind, id, at, body: bodyOf({ seq, body }) }, searchKeys);
      }
    });
  }
}

async function differsIn(db: Trx, copy: Db, table: keyof typeof MADE): Promise<Problem | null> {
  for (let from = 0; ; from += BATCH) {
    const rows = sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)} ORDER BY ${sql.raw(MADE[table])} LIMIT ${BATCH} OFFSET ${from}`;
    const stored = (await rows.execute(db)).rows;
    const made = (await rows.execute(copy)).rows;
    for (let index = 0; index < Math.max(stored.length, made.length); index++) {
      if (text(stored[index]) === text(made[index])) continue;
      const row = stored[index] ?? made[index] ?? {};
      const where = `${table} ${MADE[table].split(', ').map((column) => String(row[column])).join(' ')}`;
      return { part: 'projection', where, message: `The table ${table} is not what the journal says.`, remedy: 'The journal is the record. Restore from a backup, and report it.' };
    }
    if (made.length < BATCH) return null;
  }
}

async function differsInIndex(db: Trx, copy: Db, query: typeof WORDS): Promise<Problem | null> {
  const stored = (await query.execute(db)).rows;
  const made = (await query.execute(copy)).rows;
  for (let index = 0; index < Math.max(stored.length, made.length); index++) {
    if (text(stored[index]) === text(made[index])) continue;
    return { part: 'search', where: text(stored[index] ?? made[index]), message: 'The search index is not what the texts say.', remedy: 'The record is not touched. Restore from a backup, and report it.' };
  }
  return null;
}

/** The first difference of each table. */
export async function compare(db: Trx, searchKeys: SearchKeys): Promise<readonly Problem[]> {
  const copy = await replayed(db, searchKeys);
  try {
    const problems: Problem[] = [];
    for (const table of Object.keys(MADE) as (keyof typeof MADE)[]) {
      const problem = await differsIn(db, copy, table);
      if (problem) problems.push(problem);
    }
    for (const query of [WORDS, LENGTHS]) {
      const problem = await differsInIndex(db, copy, query);
      if (problem) problems.push(problem);
    }
    return problems;
  } finally {
    await copy.destroy();
  }
}
