/** JSON lines: an article or an address a line. A bad line is named and the rest goes on. */
import { decode } from './encoding.ts';
import { fromRow, ROW_FORM } from './row.ts';
import { type Address, type AcquireOptions, type Found, type FoundEntry, note } from './types.ts';

/** After so many bad lines the rest of them are only counted. */
const MOST_NAMED = 100;

/** One article a line, each captured by itself; empty lines are nothing. */
export function fromLines(bytes: Uint8Array, options: AcquireOptions): Found {
  const { text, encoding, diagnostics: odd } = decode(bytes, options.charset);
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const pieces = slices(bytes, encoding.startsWith('UTF-16') ? 2 : 1, encoding === 'UTF-16BE' ? 1 : 0);
  const entries: FoundEntry[] = [];
  const addresses: Address[] = [];
  const diagnostics = [...odd];
  let bad = 0;
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const made = fromLine(line, `${options.id ?? options.name}:${at + 1}`, options);
    if (typeof made === 'string') {
      if (++bad <= MOST_NAMED) diagnostics.push(note('acquire.bad-line', 'error', `${options.name}: line ${at + 1} is no article: ${made}.`, ROW_FORM));
    } else if ('address' in made) addresses.push(made.address);
    else entries.push(pieces.length === lines.length ? { ...made.entry, own: { bytes: pieces[at]!, memberName: `line ${at + 1}` } } : made.entry);
  });
  if (bad > MOST_NAMED) diagnostics.push(note('acquire.bad-line', 'error', `${options.name}: ${bad - MOST_NAMED} more lines are no articles.`, ROW_FORM));
  if (entries.length === 0 && addresses.length === 0 && bad === 0) diagnostics.push(note('acquire.empty', 'error', `${options.name} has no lines.`, ROW_FORM));
  return { entries, addresses, diagnostics };
}

function fromLine(line: string, id: string, options: AcquireOptions): ReturnType<typeof fromRow> {
  try {
    return fromRow(JSON.parse(line), id, options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The bytes of every line, without the line feed that ends it. `low` is where the low byte of a unit stands. */
function slices(bytes: Uint8Array, unit: 1 | 2, low: 0 | 1): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const start = at - low;
    if (unit === 2 && (start % 2 !== 0 || bytes[start + 1 - low] !== 0)) continue;
    found.push(bytes.subarray(from, start));
    from = start + unit;
  }
  found.push(bytes.subarray(from));
  return found;
}
