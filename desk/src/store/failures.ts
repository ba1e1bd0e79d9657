/** Inputs that could not be taken in: named, with what to do, until somebody looks. */
import type { Failure, Page, PageRequest } from '../ports/index.ts';
import { writable } from './canon.ts';
import type { Db } from './driver.ts';
import { keyOf, limitOf, pageOf } from './page.ts';

/** See `Store.addFailures`. */
export async function addFailures(db: Db, failures: readonly Failure[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { name, digest, code, message, remedy, at } of writable(failures)) {
      const told = { digest, code, message, remedy, at };
      await trx.insertInto('failure').values({ name, ...told }).onConflict((conflict) => conflict.column('name').doUpdateSet(told)).execute();
    }
  });
}

export async function listFailures(db: Db, page: PageRequest): Promise<Page<Failure>> {
  const limit = limitOf(page);
  const key = keyOf(page, ['']);
  let query = db.selectFrom('failure').selectAll();
  if (key) query = query.where('name', '>', key[0]);
  const rows = await query.orderBy('name').limit(limit + 1).execute();
  return pageOf(rows, limit, ({ name }) => [name], rows);
}
