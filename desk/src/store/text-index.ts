/** The full-text index: the only place that speaks FTS5. Another database has its own file with these four functions. */
import { sql } from 'kysely';
import type { Db, Trx } from './driver.ts';
import type { Passage } from './rows.ts';
import { firstOf, insertAll, runEach } from './statement.ts';

/** Keys that must stand in a passage, in this order and next to each other. */
export interface Term {
  readonly keys: readonly string[];
  /** The last key may go on. */
  readonly begins: boolean;
}

/** Puts passages of a document into the index. They are numbered in the order in which they come. */
export async function indexPassages(trx: Trx, document: number, passages: readonly Passage[]): Promise<void> {
  const last = await firstOf<{ id: number | null }>(trx, 'SELECT max(id) AS id FROM passage');
  const first = (last?.id ?? 0) + 1;
  await insertAll(trx, 'passage', passages.map(({ start, end }, at) => ({ id: first + at, document, start_at: start, end_at: end })));
  await runEach(trx, 'INSERT INTO passage_keys (rowid, keys) VALUES (?, ?)', passages.map(({ keys }, at) => [first + at, keys]));
}

/** Takes all passages out. */
export async function clearIndex(trx: Trx): Promise<void> {
  await sql`INSERT INTO passage_keys (passage_keys) VALUES ('delete-all')`.execute(trx);
  await sql`DELETE FROM passage`.execute(trx);
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}

/** The query in FTS5's own words: phrases joined by AND. */
function matchOf(terms: readonly Term[]): string {
  return terms.map(({ keys, begins }) => `${quoted(keys.join(' '))}${begins ? ' *' : ''}`).join(' AND ');
}

/** A passage that holds all terms. Lower scores are better (bm25). */
export interface Found {
  readonly id: number;
  readonly score: number;
}

/** Passages that hold all terms, best first, then oldest first. */
export async function findPassages(db: Db | Trx, terms: readonly Term[], { limit, after }: { readonly limit: number; readonly after: Found | null }): Promise<readonly Found[]> {
  const later = after ? sql`WHERE score > ${after.score} OR (score = ${after.score} AND id > ${after.id})` : sql``;
  const { rows } = await sql<Found>`
    SELECT id, score FROM (SELECT rowid AS id, bm25(passage_keys) AS score FROM passage_keys WHERE passage_keys MATCH ${matchOf(terms)})
    ${later} ORDER BY score, id LIMIT ${limit}`.execute(db);
  return rows;
}
