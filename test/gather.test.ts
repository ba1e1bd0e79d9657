/** Reports that are gathered while others are read give the views that all reports at once give. */
import { Readable } from 'node:stream';
import type { Report } from 'isnad';
import { describe, expect, it } from 'vitest';
import { gather, refresh, takeIn, VIEWS } from '../desk/src/ledger/index.ts';
import type { ReportFilter, Store } from '../desk/src/ports/index.ts';
import { ledgerOf, NOW, readers, reports } from './serving.ts';

const LISTS = ['actor', 'place', 'queue', 'digest'];
const DOCUMENTS = 24;

/** Every row of every view. */
async function views(store: Store): Promise<readonly unknown[]> {
  const pages = await Promise.all([...VIEWS, ...LISTS].map((view) => store.views(view, { limit: 1000 })));
  return pages.flatMap(({ rows }) => rows);
}

/** The store, and the parts of the journal that were asked for reports, with how many each gave. */
function watched(store: Store) {
  const parts: { from: number; given: number }[] = [];
  async function* watchedReports(filter: ReportFilter = {}): AsyncGenerator<Report> {
    const part = { from: filter.after ?? 0, given: 0 };
    parts.push(part);
    for await (const report of store.reports(filter)) {
      part.given++;
      yield report;
    }
  }
  return { parts, store: { ...store, reports: watchedReports } };
}

describe('gathering', () => {
  it('gives the same views, step by step, and takes no report twice', async () => {
    const [dossier, others] = [await ledgerOf('dossier'), await ledgerOf('nothing')];
    const { parts, store } = watched(others);
    const gathering = gather(store);
    for await (const captured of reports()) for await (const _ of takeIn(Readable.from([captured]), store, readers, () => NOW, gathering)) ;
    expect(parts).toHaveLength(DOCUMENTS);
    await refresh(store, gathering);
    expect(parts.map(({ given }) => given)).toEqual(Array.from({ length: DOCUMENTS }, () => 1));
    const [made, whole] = [await views(others), await views(dossier)];
    expect(whole.length).toBeGreaterThan(50);
    expect(made).toEqual(whole);
  });

  it('takes a ledger that was large before in steps', async () => {
    const { parts, store } = watched(await ledgerOf('dossier'));
    const gathering = gather(store);
    await gathering.some();
    expect(parts).toEqual([{ from: 0, given: 20 }]);
    expect((await gathering.all((await store.head()).seq)).reports).toHaveLength(DOCUMENTS);
    expect(parts).toEqual([{ from: 0, given: DOCUMENTS }]);
  });

  it('begins anew when a decision says something else of what it has', async () => {
    const { parts, store } = watched(await ledgerOf('dossier'));
    const gathering = gather(store);
    await gathering.all((await store.head()).seq);
    const { rows: [claim] } = await store.claims({ type: 'strike', limit: 1 });
    await store.review([{ decision: 'reject', claims: [claim!.id], by: 'Mina', why: '' }], NOW);
    const { reports } = await gathering.all((await store.head()).seq);
    expect(parts.map(({ given }) => given)).toEqual([DOCUMENTS, DOCUMENTS]);
    expect(reports.flatMap(({ rejected }) => rejected)).toEqual([claim!.id]);
  });
});
