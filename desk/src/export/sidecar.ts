/** The file beside an export whose format has no place for codebook, context and hash. */
import { pretty, utf8 } from './bytes.ts';
import type { Made } from './format.ts';
import type { CellType } from './table.ts';
import type { LeftOut } from '../ports/index.ts';
import type { View } from './view.ts';

/** Datatypes of CSV on the Web. */
const DATATYPES: Readonly<Record<CellType, string>> = { text: 'string', number: 'decimal', integer: 'integer', day: 'date', boolean: 'boolean' };

/** Beside a CSV: metadata as CSV on the Web wants it (W3C, tabular-metadata), so that programs find the columns explained. Else plain JSON. */
export function sidecarBytes(view: View, explained: NonNullable<Made['explained']>, file: { readonly name: string; readonly sha256: string }, leftOut: readonly LeftOut[]): Uint8Array {
  const about = Object.fromEntries(view.about({ hash: file.sha256, hashOf: file.name }).map(({ key, value }) => [key, value]));
  const left = leftOut.filter((l) => l.count > 0);
  if ('fields' in explained) return utf8(pretty({ file: file.name, about, leftOut: left, codebook: explained.fields }));
  return utf8(pretty({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': view.lang }],
    url: file.name,
    'dc:description': about['notice'],
    'schema:sha256': file.sha256,
    'isnad:about': about,
    'isnad:leftOut': left,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: { columns: explained.csv.columns.map((c) => ({ name: c.id, titles: { en: c.label.en, ar: c.label.ar }, 'dc:description': c.meaning[view.lang], datatype: DATATYPES[c.type] })) },
  }));
}
