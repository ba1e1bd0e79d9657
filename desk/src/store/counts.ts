/** How many of everything there are. */
import type { Counts } from '../ports/index.ts';
import type { Db } from './driver.ts';

/** See `Store.counts`. */
export async function countAll(db: Db): Promise<Counts> {
  const { documents } = await db.selectFrom('document').select(({ fn }) => fn.countAll<number>().as('documents')).executeTakeFirstOrThrow();
  const { failures } = await db.selectFrom('failure').select(({ fn }) => fn.countAll<number>().as('failures')).executeTakeFirstOrThrow();
  const states = await db
    .selectFrom('claim')
    .innerJoin('document', (join) => join.onRef('document.seq', '=', 'claim.document').onRef('document.reading', '=', 'claim.reading'))
    .select(({ fn }) => ['claim.state', fn.countAll<number>().as('n')])
    .groupBy('claim.state')
    .orderBy('claim.state')
    .execute();
  const views = await db.selectFrom('view_row').select(({ fn }) => ['view', fn.countAll<number>().as('n')]).groupBy('view').orderBy('view').execute();
  return { documents, failures, claims: Object.fromEntries(states.map(({ state, n }) => [state, n])), rows: Object.fromEntries(views.map(({ view, n }) => [view, n])) };
}

/** See `Store.documentDays`. */
export async function countDays(db: Db): Promise<readonly { readonly day: string; readonly documents: number }[]> {
  const rows = await db.selectFrom('document').select(({ fn }) => ['published', fn.countAll<number>().as('documents')]).where('published', 'is not', null).groupBy('published').orderBy('published').execute();
  return rows.map(({ published, documents }) => ({ day: published ?? '', documents }));
}
