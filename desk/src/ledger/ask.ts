/** Asking: pages of views, as the ledger knows them now or as it knew them then. */
import { type Reconciled, reconcile, type Report } from 'isnad';
import type { Store, ViewPage, ViewRequest } from '../ports/index.ts';
import { fits } from './narrow.ts';
import { rowsOf, type View } from './rows.ts';

export interface Question extends ViewRequest {
  /** Record time: what the ledger knew then. RFC 3339 UTC. */
  readonly asOf?: string;
}

/** Rows on a page unless asked otherwise. */
const PAGE = 50;

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
  const { reports, reconciled } = await everything(store, asOf);
  const rows = [...rowsOf(reports, reconciled)].filter((row) => row.view === view && fits(row, request)).sort((a, b) => compare(a.sort, b.sort) || compare(a.id, b.id));
  const from = request.after === undefined || request.after === null ? 0 : Number(request.after);
  const limit = request.limit ?? PAGE;
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null, of: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
