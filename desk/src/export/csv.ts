/** CSV as RFC 4180 has it, by csv-stringify. Texts are guarded, typed cells are not; null is an empty cell. */
import { stringify } from 'csv-stringify/sync';
import { utf8 } from './bytes.ts';
import { guarded } from './guard.ts';
import type { Cell, Table } from './table.ts';
import type { Lang } from '../ports/index.ts';

export interface CsvOptions {
  /** Column ids for programs, or labels of a language for people. */
  readonly header: 'ids' | Lang;
  /** With the byte order mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

/** What of a table is written. */
interface Written {
  readonly columns: readonly Pick<Table['columns'][number], 'id' | 'label'>[];
  readonly rows: Table['rows'];
}

export function csvBytes({ columns, rows }: Written, { header, bom }: CsvOptions): Uint8Array {
  const head = columns.map((c) => (header === 'ids' ? c.id : c.label[header]));
  return utf8(stringify([head, ...rows.map((row) => row.map(cellText))], { record_delimiter: '\r\n', bom }));
}

function cellText(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'string' ? guarded(cell) : String(cell);
}
