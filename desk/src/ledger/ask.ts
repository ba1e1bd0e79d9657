/** Asking: pages of views, as the ledger knows them now or as it knew them then. */
import { type Reconciled, reconcile, type Report } from 'isnad';
import type { NewViewRow, Store, ViewPage, ViewRequest, ViewRow } from '../ports/index.ts';
import { gather, type Gathering } from './gather.ts';
import { type List, listsOf } from './lists.ts';
import { fits } from './narrow.ts';
import { refused } from './refused.ts';
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
  for await (const report of store.reports(asOf === undefined ? {} : { asOf })) reports.push(report);
  return { reports, reconciled: reconcile(reports, await store.decisions(asOf)) };
}

/** True when the views are of the journal as it stands; `none` when none were made yet. */
export async function viewsAre(store: Store): Promise<'fresh' | 'stale' | 'none'> {
  const head = await store.head();
  const of = await store.viewsOf();
  return of === null ? 'none' : of.seq === head.seq && of.hash === head.hash ? 'fresh' : 'stale';
}

/**
 * Makes the views again, unless they are of the journal as it stands.
 * @param gathering what was gathered of the reports already
 */
export async function refresh(store: Store, gathering: Gathering = gather(store)): Promise<void> {
  if ((await viewsAre(store)) === 'fresh') return;
  const head = await store.head();
  const { reports, seen } = await gathering.all(head.seq);
  const reconciled = reconcile(reports, await store.decisions());
  await store.putViews(head, together(rowsOf(reports, reconciled), await listsOf(store, seen, reconciled)));
}

function* together(...rows: readonly Iterable<NewViewRow>[]): Generator<NewViewRow> {
  for (const some of rows) yield* some;
}

/** Rows of all views as the ledger knew them at a record time; whoever asks often may keep them. */
export type Past = (asOf: string) => Promise<readonly NewViewRow[]>;

/** How past states are had, and what is done before the present is asked for. */
export interface Means {
  readonly past: Past;
  readonly fresh: () => Promise<void>;
}

/** Nothing is kept, and nothing is answered before the views are those of now. */
function meansOf(store: Store): Means {
  return { past: pastOf(store), fresh: () => refresh(store) };
}

/** A page of a view. Past states are made for the question and kept nowhere, unless `past` does; lists are those of now alone. */
export async function ask(store: Store, view: View | List, question: Question = {}, { past, fresh }: Means = meansOf(store)): Promise<ViewPage> {
  const { asOf, ...request } = question;
  if (asOf === undefined) {
    await fresh();
    return store.views(view, request);
  }
  const rows = (await past(asOf)).filter((row) => row.view === view && fits(row, request));
  const { limit = PAGE, after = null } = request;
  const from = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
  if (after !== null && from === 0) throw refused('ledger.cursor', 'This page cannot be found.', 'Begin with the first page; give a cursor to the call that it came from.');
  const page = rows.slice(from, from + limit).map(({ brief, keys: _, ...row }) => (request.brief && brief !== undefined ? { ...row, row: brief } : row));
  return { rows: page, next: from + limit < rows.length ? (rows[from + limit - 1]?.id ?? null) : null, of: null };
}

/** All rows of a view, however many: what is counted must not end with a page. */
export async function askAll(store: Store, view: View | List, { asOf }: Pick<Question, 'asOf'> = {}, { past, fresh }: Means = meansOf(store)): Promise<readonly ViewRow[]> {
  if (asOf !== undefined) return (await past(asOf)).filter((row) => row.view === view);
  await fresh();
  const rows: ViewRow[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.views(view, { limit: PAGE_MAX, after });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

/** One row of a view; null when it has none of that id. */
export async function askOne(store: Store, view: View | List, id: string, { asOf }: Pick<Question, 'asOf'> = {}, { past, fresh }: Means = meansOf(store)): Promise<ViewRow | null> {
  if (asOf !== undefined) return (await past(asOf)).find((row) => row.view === view && row.id === id) ?? null;
  await fresh();
  return store.view(view, id);
}

/** Reconciles what the ledger knew at a record time; rows in the order of their views. */
export function pastOf(store: Store): Past {
  return async (asOf) => {
    const { reports, reconciled } = await everything(store, asOf);
    return [...rowsOf(reports, reconciled)].sort((a, b) => compare(a.sort, b.sort) || compare(a.id, b.id));
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
