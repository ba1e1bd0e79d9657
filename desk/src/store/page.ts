/** Pages by key: a cursor is the key of the last row, so that rows added meanwhile move nothing. */
import type { Page, PageRequest } from '../ports/index.ts';
import { LedgerError } from './error.ts';

const LIMIT = 50;
const LIMIT_MAX = 1000;

/** How many rows a page has. */
export function limitOf({ limit = LIMIT }: PageRequest): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw new LedgerError('ledger.limit', `A page of ${limit} rows cannot be had.`, `Ask for 1 to ${LIMIT_MAX}.`);
  return limit;
}

export type Key = readonly (string | number)[];

/** The key of a cursor: as many parts as `shape`, each of its type; null at the beginning. */
export function keyOf<const Shape extends Key>({ after }: PageRequest, shape: Shape): { [Part in keyof Shape]: Shape[Part] extends string ? string : number } | null {
  if (after === undefined || after === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(key) && key.length === shape.length && shape.every((part, index) => typeof part === typeof key[index])) return key as never;
  } catch {
    // Falls through: what does not decode is as wrong as what does not fit.
  }
  throw new LedgerError('ledger.cursor', 'This page cannot be found.', 'Begin with the first page; give a cursor to the call that it came from.');
}

/** A page of one row more than asked for: the surplus says that there is a next one. */
export function pageOf<Found, Row>(found: readonly Found[], limit: number, key: (last: Found) => Key, rows: readonly Row[]): Page<Row> {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last === undefined ? null : Buffer.from(JSON.stringify(key(last))).toString('base64url') };
}
