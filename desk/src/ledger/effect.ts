/** What a decision would change, before it is made. */
import { type Decisions, reconcile, type Report } from 'isnad';
import type { Store } from '../ports/index.ts';
import { changed, type Difference } from './records.ts';
import { rowsOf } from './rows.ts';

/** Decisions that move other rows; what is accepted or held moves none. */
export const EFFECTIVE = ['reject', 'merge', 'split'] as const;
export type Effective = (typeof EFFECTIVE)[number];

/** Rows of the views that would be new, changed or gone. Nothing is recorded. */
export async function effectOf(store: Store, decision: Effective, claims: readonly string[]): Promise<Difference['views']> {
  const reports: Report[] = [];
  for await (const report of store.reports()) reports.push(report);
  const decisions = await store.decisions();
  const then = decision === 'reject' ? reports.map((r) => ({ ...r, rejected: [...r.rejected, ...r.claimIds.filter((id) => claims.includes(id))] })) : reports;
  return changed([...rowsOf(reports, reconcile(reports, decisions))], [...rowsOf(then, reconcile(then, linked(decisions, decision, claims)))]);
}

/** The links that people made, with one more. */
function linked({ together, apart }: Decisions, decision: Effective, claims: readonly string[]): Decisions {
  const pairs = claims.flatMap((one, at) => claims.slice(at + 1).map((other) => [one, other] as const));
  return { together: decision === 'merge' ? [...together, ...pairs] : together, apart: decision === 'split' ? [...apart, ...pairs] : apart };
}
