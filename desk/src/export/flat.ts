/** Any rows as a table: a column for each value within, named by its path. */
import { csvBytes } from './csv.ts';
import type { Cell } from './table.ts';

/** Values of a row by path; lists of plain values stand in one cell, lists of objects as JSON. */
function flat(value: unknown, path: string, into: Map<string, Cell>): void {
  if (Array.isArray(value)) into.set(path, value.every((one) => typeof one !== 'object') ? value.join('; ') : JSON.stringify(value));
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) flat(inner, path === '' ? key : `${path}.${key}`, into);
  else if (value !== undefined) into.set(path, value === null || typeof value === 'number' || typeof value === 'boolean' ? value : String(value));
}

/**
 * CSV of rows of any shape, for spreadsheets: with the mark by which Excel knows UTF-8, texts guarded, null an empty cell.
 * @example flatCsv([{ id: 'a', place: { name: 'Ganja' } }]) // id,place.name
 */
export function flatCsv(rows: readonly unknown[]): Uint8Array {
  const cells = rows.map((row) => {
    const found = new Map<string, Cell>();
    flat(row, '', found);
    return found;
  });
  const paths = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  return csvBytes({ columns: paths.map((id) => ({ id, label: { ar: id, en: id } })), rows: cells.map((row) => paths.map((path) => row.get(path) ?? null)) }, { header: 'ids', bom: true });
}
