/** Asking: pages of views, as the ledger knows them now or as it knew them then. */
import { type Reconciled, reconcile, type Report } from 'isnad';
import type { Store, ViewPage, ViewRequest, ViewRow } from '../ports/index.ts';
import { fits } from './narrow.ts';
import { rowsOf, type View } from './rows.ts';

export interface Question extends ViewRequest {
  /** Record time: what the ledger knew then. RFC 3339 UTC. */
  readonly asOf?: string;
}

/** Rows on a page unless asked otherwise. */
const PAGE = 50;
/** Rows that a store gives at once. */
const PAGE_MAX = 1000;

/** Everything that the reports of the ledger say together. */
export async function everything(store: Store, asOf?: string): Promise<{ readonly reports: readonly Report[]; readonly reconciled: Reconciled }> {
  const reports: Report[] = [];
  for await (const report of store.reports(asOf)) reports.push(report);
  return { reports, reconciled: reconcile(reports, await store.decisions(asOf)) };
}

/** Makes the views again, unless they are of the journal as it stands. */
export async function refresh(store: Store): Promise<void> {
  const head = await store.head();
  const { of } = await store.views('incident', { limit: 1 });
  if (of !== null && of.seq === head.seq && of.hash === head.hash) return;
  const { reports, reconciled } = await everything(store);
  await store.putViews(head, rowsOf(reports, reconciled));
}

/** A page of a view. Past states are made for the question and kept nowhere. */
export async function ask(store: Store, view: View, question: Question = {}): Promise<ViewPage> {
  const { asOf, ...request } = question;
  if (asOf === undefined) {
    await refresh(store);
    return store.views(view, request);
  }
  const rows = await past(store, view, asOf, request);
  const from = request.after === undefined || request.after === null ? 0 : Number(request.after);
  const limit = request.limit ?? PAGE;
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null, of: null };
}

/** All rows of a view, however many: what is counted must not end with a page. */
export async function askAll(store: Store, view: View, { asOf }: Pick<Question, 'asOf'> = {}): Promise<readonly ViewRow[]> {
  if (asOf !== undefined) return past(store, view, asOf, {});
  await refresh(store);
  const rows: ViewRow[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.views(view, { limit: PAGE_MAX, after });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

/** Rows of a view as the ledger knew them, in the order of the view. */
async function past(store: Store, view: View, asOf: string, request: ViewRequest): Promise<readonly ViewRow[]> {
  const { reports, reconciled } = await everything(store, asOf);
  return [...rowsOf(reports, reconciled)].filter((row) => row.view === view && fits(row, request)).sort((a, b) => compare(a.sort, b.sort) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
