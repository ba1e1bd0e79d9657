/** Tables: columns with their meaning, from which rows, headers and codebooks are made. */
import type { Lang } from '../ports/index.ts';

/** A value of a cell. Null is empty: it never becomes zero. */
export type Cell = string | number | boolean | null;

export interface Text {
  readonly en: string;
  readonly ar: string;
}

/** `day`: `YYYY-MM-DD`. */
export type CellType = 'text' | 'number' | 'integer' | 'day' | 'boolean';

/** One column: the same object names it, explains it and fills it. */
export interface Column<R> {
  readonly id: string;
  readonly type: CellType;
  readonly label: Text;
  readonly meaning: Text;
  readonly value: (row: R) => Cell;
}

export interface Table {
  readonly id: string;
  readonly label: Text;
  readonly columns: readonly Omit<Column<never>, 'value'>[];
  readonly rows: readonly (readonly Cell[])[];
}

export function tableOf<R>(id: string, label: Text, columns: readonly Column<R>[], rows: readonly R[]): Table {
  return { id, label, columns, rows: rows.map((row) => columns.map((c) => c.value(row))) };
}

/** One line of a codebook. */
export interface CodebookLine {
  readonly table: string;
  readonly field: string;
  readonly type: CellType;
  readonly label: string;
  readonly meaning: string;
}

/** The codebook of tables, in a language: what every column means. */
export function codebookOf(tables: readonly Pick<Table, 'id' | 'columns'>[], lang: Lang): CodebookLine[] {
  return tables.flatMap(({ id, columns }) => columns.map((c) => ({ table: id, field: c.id, type: c.type, label: c.label[lang], meaning: c.meaning[lang] })));
}

/** Shorthand for a column. */
export function column<R>(id: string, type: CellType, en: readonly [string, string], ar: readonly [string, string], value: (row: R) => Cell): Column<R> {
  return { id, type, label: { en: en[0], ar: ar[0] }, meaning: { en: en[1], ar: ar[1] }, value };
}
