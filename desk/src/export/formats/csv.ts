/** CSV of claims: for Excel (byte order mark, names of columns in the language), and plain for programs. Source: RFC 4180; W3C CSV on the Web for the file beside it. */
import { csvBytes } from '../csv.ts';
import type { FormatSpec } from '../format.ts';
import { claimsTable } from '../rows/claims.ts';

export const csvExcel: FormatSpec = {
  id: 'csv-excel',
  label: { en: 'CSV for Excel', ar: 'CSV لبرنامج إكسل' },
  purpose: { en: 'Open in Excel with Arabic intact (UTF-8 with byte order mark)', ar: 'للفتح في إكسل مع سلامة العربية' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const csv = claimsTable(view);
    return { bytes: csvBytes(csv, { header: view.lang, bom: true }), explained: { csv } };
  },
};

export const csv: FormatSpec = {
  id: 'csv',
  label: { en: 'CSV, plain', ar: 'CSV مجرد' },
  purpose: { en: 'For scripts: ids of columns as header, no byte order mark', ar: 'للبرامج: معرّفات الأعمدة في الرأس' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  about: 'sidecar',
  hashOf: 'the bytes of the file',
  make(view) {
    const table = claimsTable(view);
    return { bytes: csvBytes(table, { header: 'ids', bom: false }), explained: { csv: table } };
  },
};
