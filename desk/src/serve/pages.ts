/** Pages of lists that are held whole. */
import { Refusal } from './error.ts';

/** A page of a list that is whole; the cursor is the id of the last row. */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], after: string | undefined, limit: number): { readonly rows: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : rows.findIndex((row) => row.id === after) + 1;
  if (after !== undefined && from === 0) throw new Refusal('serve.request', 'after: this page cannot be found. Begin with the first page.');
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? (rows[from + limit - 1]?.id ?? null) : null };
}
