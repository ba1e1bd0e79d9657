/** The last answer of reconciling, kept so that any page of it comes at once. It is a copy: the record is the journal. */
import type { Selectable } from 'kysely';
import type { Head, ViewPage, ViewRequest, ViewRow } from '../ports.ts';
import { canonical, hex, sha256, writable } from './canon.ts';
import type { Db } from './driver.ts';
import type { Trx } from './journal.ts';
import { pack, unpack } from './pack.ts';
import { keyOf, limitOf, pageOf } from './page.ts';
import type { Tables } from './tables.ts';

/** Two parts, none of which holds a line break (ids and names of views do not). */
const nameOf = (view: string, id: string) => `${view}\n${id}`;

async function remove(trx: Trx, view: string, id: string): Promise<void> {
  await trx.deleteFrom('view_side').where('view', '=', view).where('id', '=', id).execute();
  await trx.deleteFrom('view_row').where('view', '=', view).where('id', '=', id).execute();
}

type Stored = Selectable<Tables['view_row']>;

function hashOf({ view, id, sort, day, country, type, sides, row }: ViewRow): Uint8Array {
  return sha256(canonical({ view, id, sort, day, country, type, sides, row }));
}

function shown({ packed, hash: _, sides, ...row }: Stored): ViewRow {
  return { ...row, sides: sides.split(' ').filter(Boolean), row: JSON.parse(unpack(packed, `The row ${row.id} of the view ${row.view}`).toString()) };
}

/** True when a row is what was put. */
export function viewHolds(stored: Stored): boolean {
  return hex(hashOf(shown(stored))) === hex(stored.hash);
}

/** See `Store.putViews`. */
export async function putViews(db: Db, of: Head, rows: Iterable<ViewRow>): Promise<{ readonly written: number; readonly removed: number }> {
  return db.transaction().execute(async (trx) => {
    const before = new Map((await trx.selectFrom('view_row').select(['view', 'id', 'hash']).execute()).map(({ view, id, hash }) => [nameOf(view, id), hex(hash)]));
    const seen = new Set<string>();
    let written = 0;
    for (const given of rows) {
      const putting = writable(given);
      const { view, id, sort, day, country, type, sides, row } = putting;
      const name = nameOf(view, id);
      if (seen.has(name)) throw new TypeError(`The view ${view} has two rows ${id}.`);
      seen.add(name);
      const hash = hashOf(putting);
      const known = before.get(name);
      if (known === hex(hash)) continue;
      if (known !== undefined) await remove(trx, view, id);
      await trx.insertInto('view_row').values({ view, id, sort, day, country, type, sides: sides.join(' '), hash, packed: pack(JSON.stringify(row)) }).execute();
      for (const side of new Set(sides)) await trx.insertInto('view_side').values({ view, side, sort, id }).execute();
      written++;
    }
    const gone = [...before.keys()].filter((name) => !seen.has(name));
    for (const name of gone) {
      const [view = '', id = ''] = name.split('\n');
      await remove(trx, view, id);
    }
    const hash = Buffer.from(of.hash, 'hex');
    await trx.insertInto('view_of').values({ one: 1, seq: of.seq, hash }).onConflict((conflict) => conflict.column('one').doUpdateSet({ seq: of.seq, hash })).execute();
    return { written, removed: gone.length };
  });
}

/** See `Store.views`. The keys of the page are found in an index alone; only the rows of the page are unpacked. */
export async function readViews(db: Db, view: string, request: ViewRequest): Promise<ViewPage> {
  const limit = limitOf(request);
  const key = keyOf(request, ['', '']);
  const { side, country, type, from, to } = request;
  let query = db.selectFrom('view_row').select(['view_row.sort', 'view_row.id']).where('view_row.view', '=', view);
  if (country !== undefined) query = query.where('country', '=', country);
  if (type !== undefined) query = query.where('type', '=', type);
  if (from !== undefined) query = query.where('day', '>=', from);
  if (to !== undefined) query = query.where('day', '<=', to);
  if (side !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(selectFrom('view_side').select('view_side.id').whereRef('view_side.id', '=', 'view_row.id').whereRef('view_side.sort', '=', 'view_row.sort').where('view_side.view', '=', view).where('view_side.side', '=', side)),
    );
  }
  if (key) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('view_row.sort', 'view_row.id'), '>', tuple(key[0], key[1])));
  const found = await query.orderBy('view_row.sort').orderBy('view_row.id').limit(limit + 1).execute();
  const ids = found.slice(0, limit).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await db.selectFrom('view_row').selectAll().where('view', '=', view).where('id', 'in', ids).orderBy('sort').orderBy('id').execute();
  const made = await db.selectFrom('view_of').select(['seq', 'hash']).executeTakeFirst();
  return { ...pageOf(found, limit, ({ sort, id }) => [sort, id], rows.map(shown)), of: made ? { seq: made.seq, hash: hex(made.hash) } : null };
}
