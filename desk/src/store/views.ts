/** The last answer of reconciling, kept so that any page of it comes at once. It is a copy: the record is the journal. */
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Head, NewViewRow, ViewPage, ViewRequest, ViewRow } from '../ports/index.ts';
import { hex, sha256, writable } from './canon.ts';
import type { Db, Trx } from './driver.ts';
import { keyOf, limitOf, pageOf } from './page.ts';
import { insertAll } from './statement.ts';
import type { Tables } from './tables.ts';

/** Two parts, none of which holds a line break (ids and names of views do not). */
const nameOf = (view: string, id: string) => `${view}\n${id}`;

/** Rows that are written or removed by one statement. */
const ROWS_MAX = 200;

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS_MAX) yield rows.slice(at, at + ROWS_MAX);
}

async function remove(trx: Trx, names: readonly string[]): Promise<void> {
  const keys = names.map((name) => name.split('\n') as [view: string, id: string]);
  for (const view of new Set(keys.map(([view]) => view))) {
    for (const ids of batches(keys.filter(([of]) => of === view).map(([, id]) => id))) {
      await trx.deleteFrom('view_side').where('view', '=', view).where('id', 'in', ids).execute();
      await trx.deleteFrom('view_key').where('view', '=', view).where('id', 'in', ids).execute();
      await trx.deleteFrom('view_row').where('view', '=', view).where('id', 'in', ids).execute();
    }
  }
}

async function insert(trx: Trx, rows: readonly Written[]): Promise<void> {
  await insertAll(trx, 'view_row', rows.map(({ sides, keys: _, ...row }) => ({ sides: sides.join(' '), ...row })));
  const bySide = rows.flatMap(({ view, id, sort, day, country, type, sides }) => [...new Set(sides)].map((side) => ({ view, side, sort, id, day, country, type })));
  await insertAll(trx, 'view_side', bySide);
  const byKey = rows.flatMap(({ view, id, keys = [] }) => [...new Set(keys)].map((key) => ({ view, key, id })));
  await insertAll(trx, 'view_key', byKey);
}

type Stored = Selectable<Tables['view_row']>;
const COLUMNS = ['view', 'id', 'sort', 'day', 'country', 'type', 'sides'] as const;
/** A row as it is written: the object that it shows as JSON, its short form too, and a hash of both. */
type Written = Omit<Stored, 'sides' | 'hash'> & Pick<NewViewRow, 'sides' | 'keys'> & { readonly hash: Uint8Array };

function hashOf({ view, id, sort, day, country, type, sides, json, brief }: Omit<Written, 'hash'>): Uint8Array {
  return sha256(JSON.stringify([view, id, sort, day, country, type, sides, brief]) + json);
}

function written({ row, brief, ...given }: NewViewRow): Written {
  const whole = { json: textOf(row), brief: brief === undefined ? null : textOf(brief), ...writable(given) };
  return { hash: hashOf(whole), ...whole };
}

/** An object as JSON that SQLite takes: halves of letters outside the first plane are replaced. */
function textOf(row: unknown): string {
  const json = JSON.stringify(row);
  return json.includes('\\ud') ? JSON.stringify(writable(row)) : json;
}

const sidesIn = ({ sides }: Pick<Stored, 'sides'>): string[] => sides.split(' ').filter(Boolean);

function shown({ view, id, sort, day, country, type, json, ...stored }: Omit<Stored, 'hash' | 'brief'>): ViewRow {
  return { view, id, sort, day, country, type, sides: sidesIn(stored), row: JSON.parse(json) };
}

/** True when a row is what was put. */
export function viewHolds(stored: Stored): boolean {
  return hex(hashOf({ ...stored, sides: sidesIn(stored) })) === hex(stored.hash);
}

/** See `Store.putViews`. */
export async function putViews(db: Db, of: Head, rows: Iterable<NewViewRow>): Promise<{ readonly written: number; readonly removed: number }> {
  return db.transaction().execute(async (trx) => {
    const before = new Map((await trx.selectFrom('view_row').select(['view', 'id', 'hash']).execute()).map(({ view, id, hash }) => [nameOf(view, id), hex(hash)]));
    const seen = new Set<string>();
    const changed: Written[] = [];
    const stale: string[] = [];
    for (const given of rows) {
      const row = written(given);
      const name = nameOf(row.view, row.id);
      if (seen.has(name)) throw new TypeError(`The view ${row.view} has two rows ${row.id}.`);
      seen.add(name);
      const known = before.get(name);
      if (known === hex(row.hash)) continue;
      if (known !== undefined) stale.push(name);
      changed.push(row);
    }
    const gone = [...before.keys()].filter((name) => !seen.has(name));
    await remove(trx, [...gone, ...stale]);
    await insert(trx, changed);
    const hash = Buffer.from(of.hash, 'hex');
    await trx.insertInto('view_of').values({ one: 1, seq: of.seq, hash }).onConflict((conflict) => conflict.column('one').doUpdateSet({ seq: of.seq, hash })).execute();
    return { written: changed.length, removed: gone.length };
  });
}

/** Keys of rows: of all, or of those with a side. Both tables hold what is filtered by. */
function keysOf(db: Db, view: string, { side, country, type, from, to, key }: ViewRequest) {
  const table = side === undefined ? db.selectFrom('view_row as row') : db.selectFrom('view_side as row').where('row.side', '=', side);
  let query = (table as SelectQueryBuilder<Tables & { row: Tables['view_side'] | Tables['view_row'] }, 'row', object>).select(['row.sort', 'row.id']).where('row.view', '=', view);
  if (country !== undefined) query = query.where('row.country', '=', country);
  if (type !== undefined) query = query.where('row.type', '=', type);
  if (from !== undefined) query = query.where('row.day', '>=', from);
  if (to !== undefined) query = query.where('row.day', '<=', to);
  if (key !== undefined) query = query.where('row.id', 'in', db.selectFrom('view_key').select('id').where('view', '=', view).where('key', '=', key));
  return query;
}

/** See `Store.views`. The keys of the page are found in an index alone; only the rows of the page are unpacked. */
export async function readViews(db: Db, view: string, request: ViewRequest): Promise<ViewPage> {
  const limit = limitOf(request);
  const key = keyOf(request, ['', '']);
  let query = keysOf(db, view, request);
  if (key) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('row.sort', 'row.id'), '>', tuple(key[0], key[1])));
  const found = await query.orderBy('row.sort').orderBy('row.id').limit(limit + 1).execute();
  const ids = found.slice(0, limit).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await db.selectFrom('view_row').select(COLUMNS).select(({ fn, ref }) => (request.brief ? fn.coalesce('brief', 'json') : ref('json')).as('json')).where('view', '=', view).where('id', 'in', ids).orderBy('sort').orderBy('id').execute();
  return { ...pageOf(found, limit, ({ sort, id }) => [sort, id], rows.map(shown)), of: await viewsOf(db) };
}

/** See `Store.viewsOf`. */
export async function viewsOf(db: Db): Promise<Head | null> {
  const made = await db.selectFrom('view_of').select(['seq', 'hash']).executeTakeFirst();
  return made ? { seq: made.seq, hash: hex(made.hash) } : null;
}

/** See `Store.view`. */
export async function findView(db: Db, view: string, id: string): Promise<ViewRow | null> {
  const row = await db.selectFrom('view_row').selectAll().where('view', '=', view).where('id', '=', id).executeTakeFirst();
  return row ? shown(row) : null;
}
