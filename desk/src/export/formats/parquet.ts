/** Parquet of claims by hyparquet-writer: typed columns, sorted by claim, fixed row groups, no time of creation: the same bytes each time. */
import { compare, sha256 } from '../bytes.ts';
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { claimsTable } from '../rows/claims.ts';
import { type CellType, codebookOf, type Table } from '../table.ts';

const ROW_GROUP = 50_000;
type ParquetType = 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN';
/** A day stays text, `YYYY-MM-DD`: it has no zone and may be unknown. */
const TYPES: Readonly<Record<CellType, ParquetType>> = { text: 'STRING', number: 'DOUBLE', integer: 'INT32', day: 'STRING', boolean: 'BOOLEAN' };

export const parquet: FormatSpec = {
  id: 'parquet',
  label: { en: 'Parquet', ar: 'باركيه' },
  purpose: { en: 'Large sets for DuckDB, pandas, R', ar: 'للمجموعات الكبيرة في أدوات التحليل' },
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  about: 'inside',
  hashOf: 'the rows, written as the plain CSV export sorted by claim',
  async make(view) {
    const claims = claimsTable(view);
    const id = claims.columns.findIndex((c) => c.id === 'claim_id');
    const table: Table = { ...claims, rows: [...claims.rows].sort((a, b) => compare(String(a[id]), String(b[id]))) };
    const about = view.about({ hash: sha256(csvBytes(table, { header: 'ids', bom: false })), hashOf: this.hashOf });
    const { parquetWriteBuffer } = await import('hyparquet-writer'); // slow to load
    const buffer = parquetWriteBuffer({
      columnData: table.columns.map((c, i) => ({ name: c.id, type: TYPES[c.type], nullable: true, data: table.rows.map((row) => row[i] ?? null) })),
      kvMetadata: [...about.map(({ key, value }) => ({ key: `isnad.${key}`, value })), { key: 'isnad.codebook', value: JSON.stringify(codebookOf([table], view.lang)) }],
      rowGroupSize: ROW_GROUP,
      createdBy: 'isnad (hyparquet-writer)',
    });
    return { bytes: new Uint8Array(buffer), explained: null };
  },
};
