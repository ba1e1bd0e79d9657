/** Names that are plain words as well: "مالية" is of Mali or of money. */
import { FAMILY } from './family.ts';
import { type ArRow, rowAs } from './tables.ts';

const PREFIX = 'word.';

/** As much of a hit (text.ts) as is looked at. */
interface Hit {
  readonly row: ArRow;
  readonly split: { readonly cost: number };
}

/**
 * Lets those hits whose class begins with `word.` be names where the text names their actor otherwise; elsewhere nobody knows the class.
 * @param as makes the same hit of another row
 */
export function nameHomographs<H extends Hit>(hits: (readonly H[])[], families: Int32Array, as: (h: H, row: ArRow) => H): void {
  const named = new Set<string>();
  hits.forEach((list, i) => {
    if (((families[i] ?? 0) & (FAMILY.name | FAMILY.adj | FAMILY.word)) === 0) return;
    for (const h of list) if (isNamed(h, hits[i - 1])) named.add(h.row.id);
  });
  hits.forEach((list, i) => {
    if (((families[i] ?? 0) & FAMILY.word) === 0 || !list.some((h) => isWord(h) && named.has(h.row.id))) return;
    const own = list.map((h) => (isWord(h) && named.has(h.row.id) ? as(h, nameOf(h.row)) : h));
    hits[i] = own;
    families[i] = own.reduce((bits, h) => bits | h.row.family, families[i] as number);
  });
}

const isWord = (h: Hit): boolean => h.row.family === FAMILY.word;

/** A name, a capital, people of it; of a word only "في مالي", "شمال مالي". */
function isNamed(h: Hit, before: readonly Hit[] | undefined): boolean {
  if (!isWord(h)) return h.row.family === FAMILY.name || h.row.family === FAMILY.adj;
  return h.row.cls === 'word.name' && h.split.cost === 0 && (before ?? []).some((x) => x.row.cls === 'fn.prep' || x.row.cls === 'direction');
}

const names = new WeakMap<ArRow, ArRow>();

function nameOf(row: ArRow): ArRow {
  const found = names.get(row) ?? rowAs(row, row.cls.slice(PREFIX.length));
  names.set(row, found);
  return found;
}
