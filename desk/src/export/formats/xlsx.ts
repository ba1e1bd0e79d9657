/** Spreadsheet by write-excel-file (OOXML, ECMA-376): right-to-left for Arabic, frozen header, real dates, guarded cells. */
import type { Cell as SheetCell, Sheet } from 'write-excel-file/node';
import { sha256, xmlSafe } from '../bytes.ts';
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { guarded } from '../guard.ts';
import { accountsTable, tollsTable } from '../rows/accounts.ts';
import { claimsTable } from '../rows/claims.ts';
import { type Cell, type CellType, codebookOf, type Table } from '../table.ts';
import type { Lang } from '../../ports/index.ts';
import type { View } from '../view.ts';
import { rezipped } from '../zip.ts';

/** A cell holds at most so many characters; Excel calls a file with longer ones damaged. */
const CELL_MAX = 32_767;

export const xlsx: FormatSpec = {
  id: 'xlsx',
  label: { en: 'Spreadsheet', ar: 'جدول إكسل' },
  purpose: { en: 'Read, filter and sort in Excel or LibreOffice: claims, accounts, tolls, codebook', ar: 'للقراءة والتصفية في إكسل أو ليبر أوفيس: الأقوال والروايات والحصائل ودليل الأعمدة' },
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  about: 'inside',
  hashOf: 'the first sheet, written as the plain CSV export',
  async make(view) {
    const tables = [claimsTable(view), accountsTable(view), tollsTable(view)];
    const hash = sha256(csvBytes(tables[0] as Table, { header: 'ids', bom: false }));
    const sheets = [...tables.map((t) => sheetOf(t, view.lang)), codebookSheet(tables, view.lang), aboutSheet(view, hash, this.hashOf)];
    const { default: writeXlsxFile } = await import('write-excel-file/node'); // slow to load
    const written = await writeXlsxFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
    return { bytes: rezipped(new Uint8Array(written)), explained: null };
  },
};

const WIDTH: Readonly<Record<CellType, number>> = { text: 22, number: 11, integer: 11, day: 12, boolean: 9 };
/** Columns of sentences. */
const WIDE: ReadonlySet<string> = new Set(['claim_text', 'words', 'account', 'figure', 'title', 'url']);

function sheetOf(table: Table, lang: Lang): Sheet<never> {
  const head: SheetCell[] = table.columns.map((c) => ({ value: c.label[lang], type: String, fontWeight: 'bold', wrap: true }));
  return {
    sheet: table.label[lang], rightToLeft: lang === 'ar', stickyRowsCount: 1,
    columns: table.columns.map((c) => ({ width: WIDE.has(c.id) ? 60 : WIDTH[c.type] })),
    data: [head, ...table.rows.map((row) => row.map((cell, i) => cellOf(cell, (table.columns[i] as Table['columns'][number]).type)))],
  };
}

function cellOf(cell: Cell, type: CellType): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (type === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: textOf(cell), type: String };
}

function textOf(text: string): string {
  const safe = xmlSafe(guarded(text));
  return safe.length <= CELL_MAX ? safe : `${xmlSafe(safe.slice(0, CELL_MAX - 1))}…`;
}

function codebookSheet(tables: readonly Table[], lang: Lang): Sheet<never> {
  const names = new Map(tables.map((t) => [t.id, t.label[lang]]));
  const head = lang === 'ar' ? ['الورقة', 'العمود', 'المعرّف', 'المعنى'] : ['Sheet', 'Column', 'Id', 'Meaning'];
  return plainSheet(lang === 'ar' ? 'دليل الأعمدة' : 'Codebook', [head, ...codebookOf(tables, lang).map((l) => [names.get(l.table) ?? l.table, l.label, l.field, l.meaning])], lang, [14, 22, 20, 90]);
}

function aboutSheet(view: View, hash: string, hashOf: string): Sheet<never> {
  return plainSheet(view.lang === 'ar' ? 'عن التصدير' : 'About', [['', ''], ...view.about({ hash, hashOf }).map((l) => [l.label, l.value])].slice(1), view.lang, [24, 100]);
}

function plainSheet(sheet: string, rows: readonly (readonly string[])[], lang: Lang, widths: readonly number[]): Sheet<never> {
  return { sheet, rightToLeft: lang === 'ar', stickyRowsCount: 1, columns: widths.map((width) => ({ width })), data: rows.map((row) => row.map((text): SheetCell => ({ value: textOf(text), type: String, wrap: true }))) };
}
