/**
 * Statements of taking in and of writing views, given as text: they are few, and run for every article and row. Building them anew by
 * Kysely each time cost as much as running them.
 */
import { CompiledQuery, type Insertable } from 'kysely';
import type { Db, Repeated, Trx } from './driver.ts';
import type { Tables } from './tables.ts';

/** Runs a statement for each of some lists of parameters, in their order. */
export async function runEach(trx: Trx, sql: string, each: readonly (readonly unknown[])[]): Promise<void> {
  if (each.length === 0) return;
  const query: Repeated = { each, ...CompiledQuery.raw(sql) };
  await trx.executeQuery(query);
}

/**
 * Inserts rows that have the same columns.
 * @param conflict what follows ON CONFLICT, where one may be there
 */
export async function insertAll<Table extends keyof Tables>(trx: Trx, table: Table, rows: readonly Insertable<Tables[Table]>[], conflict?: string): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Tables[Table]>)[];
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})${conflict === undefined ? '' : ` ON CONFLICT ${conflict}`}`;
  await runEach(trx, sql, rows.map((row) => columns.map((column) => row[column])));
}

/** The first row of a question, or undefined. */
export async function firstOf<Row>(db: Db | Trx, sql: string, ...parameters: readonly unknown[]): Promise<Row | undefined> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))).rows[0];
}
