/** A table with a line of names: an article or an address a row. */
import { parse } from 'csv-parse/sync';
import { fromRows } from './json.ts';
import { ENTRIES } from './limits.ts';
import { type AcquireOptions, type Found, Refusal } from './types.ts';

/** Characters of one row; more is a quotation mark that never ends. */
const ROW_CHARACTERS = 2_000_000;

/** Rows under the names of the first line. Separator: whatever of comma, semicolon and tab that line has most of. */
export function fromCsv(text: string, options: AcquireOptions): Found {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0]!;
  try {
    const rows: unknown[] = parse(text, { columns: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: ROW_CHARACTERS, to: ENTRIES + 1 });
    return fromRows(rows.map(withoutBlanks), options);
  } catch (error) {
    throw new Refusal('acquire.damaged', `it is no table: ${error instanceof Error ? error.message : String(error)}`, 'Give a CSV whose first line has the names id, text, date, title, url.', error);
  }
}

/** An empty cell says nothing. */
function withoutBlanks(row: unknown): unknown {
  return Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== ''));
}
