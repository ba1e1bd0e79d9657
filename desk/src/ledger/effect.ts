/** What a decision would change, before it is made. */
import { type Decisions, type Incident, reconcile, type Report } from 'isnad';
import type { Store } from '../ports/index.ts';
import { changed, type Difference } from './records.ts';
import { type Row, rowsOf } from './rows.ts';

/** Decisions that move other rows; what is accepted or held moves none. */
export const EFFECTIVE = ['reject', 'merge', 'split'] as const;
export type Effective = (typeof EFFECTIVE)[number];

/** Articles that are reconciled to see an effect: the answer must come while a person looks at one claim. */
const NEAR_MAX = 100;

/** Articles of the claims, and of the incidents that rest on them. */
async function near(store: Store, claims: readonly string[]): Promise<readonly string[]> {
  const documents = new Set<string>();
  const add = async (claim: string) => {
    const found = documents.size < NEAR_MAX ? await store.claim(claim) : null;
    if (found) documents.add(found.document);
  };
  for (const claim of claims) await add(claim);
  for (const claim of claims) {
    for (const { row } of (await store.views('incident', { key: claim, limit: 1 })).rows) for (const other of (row as Row<Incident>).item.claims) await add(other);
  }
  return [...documents];
}

/**
 * Rows of the views that would be new, changed or gone, reckoned among the articles of the same incidents: in a large ledger the whole takes a minute.
 * Nothing is recorded.
 */
export async function effectOf(store: Store, decision: Effective, claims: readonly string[]): Promise<Difference['views']> {
  const reports: Report[] = [];
  for await (const report of store.reports({ documents: await near(store, claims) })) reports.push(report);
  const decisions = await store.decisions();
  const then = decision === 'reject' ? reports.map((r) => ({ ...r, rejected: [...r.rejected, ...r.claimIds.filter((id) => claims.includes(id))] })) : reports;
  return changed([...rowsOf(reports, reconcile(reports, decisions))], [...rowsOf(then, reconcile(then, linked(decisions, decision, claims)))]);
}

/** The links that people made, with one more. */
function linked({ together, apart }: Decisions, decision: Effective, claims: readonly string[]): Decisions {
  const pairs = claims.flatMap((one, at) => claims.slice(at + 1).map((other) => [one, other] as const));
  return { together: decision === 'merge' ? [...together, ...pairs] : together, apart: decision === 'split' ? [...apart, ...pairs] : apart };
}
