/** JSON: a feed in JSON, a list of rows, or one row. */
import { ENTRIES } from './limits.ts';
import { fromRow, ROW_FORM } from './row.ts';
import { type Address, type AcquireOptions, type Found, type FoundEntry, note, Refusal } from './types.ts';

/** Names under which a list of rows stands in an object, as programs give it out. */
const LISTS = ['items', 'articles', 'results', 'data', 'entries', 'posts', 'news'];
/** Rows of which it is said one by one that they are nothing. */
const MOST_NAMED = 100;

/** The rows of a list; a JSON Feed goes to the reader of feeds. */
export async function fromJson(text: string, options: AcquireOptions): Promise<Found> {
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && 'version' in value && String(value.version).includes('jsonfeed.org')) return (await import('./feed.ts')).fromFeed(text, options);
  return fromRows(listOf(value), options);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('acquire.damaged', `it is no JSON: ${error instanceof Error ? error.message : String(error)}`, 'Save it again, whole.', error);
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  for (const name of LISTS) {
    const list = (value as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list;
  }
  return [value];
}

/** Articles and addresses of rows; what is neither is named. */
export function fromRows(rows: readonly unknown[], options: AcquireOptions): Found {
  const entries: FoundEntry[] = [];
  const addresses: Address[] = [];
  const diagnostics = rows.length > ENTRIES ? [note('acquire.entries', 'warning', `${options.name} has ${rows.length} rows; only the first ${ENTRIES} were taken.`, 'Split it.')] : [];
  let bad = 0;
  rows.slice(0, ENTRIES).forEach((row, at) => {
    const id = options.id ?? options.name;
    const made = fromRow(row, rows.length === 1 ? id : `${id}:${at + 1}`, options);
    if (typeof made === 'string') {
      if (++bad <= MOST_NAMED) diagnostics.push(note('acquire.bad-row', 'error', `${options.name}: row ${at + 1} is no article: ${made}.`, ROW_FORM));
    } else if ('entry' in made) entries.push(made.entry);
    else addresses.push(made.address);
  });
  if (bad > MOST_NAMED) diagnostics.push(note('acquire.bad-row', 'error', `${options.name}: ${bad - MOST_NAMED} more rows are no articles.`, ROW_FORM));
  if (rows.length === 0) diagnostics.push(note('acquire.empty', 'error', `${options.name} has no rows.`, ROW_FORM));
  return { entries, addresses, diagnostics };
}
