/** Pages of lists that are held whole. */
import { Refusal } from './error.ts';

/** A page of a list that is whole; the cursor is how many stand before: it tells nothing of the rows. */
export function partOf<T>(rows: readonly T[], after: string | undefined, limit: number): { readonly rows: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : Number(after);
  if (!Number.isInteger(from) || from < 0 || from > rows.length) throw lost();
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null };
}

function lost(): Refusal {
  return new Refusal('serve.request', 'after: this page cannot be found. Begin with the first page.');
}

/** The same; the cursor is the id of the last row. */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], after: string | undefined, limit: number): { readonly rows: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : rows.findIndex((row) => row.id === after) + 1;
  if (after !== undefined && from === 0) throw lost();
  return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? (rows[from + limit - 1]?.id ?? null) : null };
}
