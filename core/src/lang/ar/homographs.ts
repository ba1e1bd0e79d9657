/** Names that are plain words as well: "مالية" is of Mali or of money. */
import { FAMILY, familyOf } from './family.ts';
import type { ArRow } from './tables.ts';
import type { Hit } from './text.ts';

const PREFIX = 'word.';

/** Lets those hits whose class begins with `word.` be names where the text names their actor otherwise; elsewhere nobody knows the class. */
export function nameHomographs(hits: (readonly Hit[])[], families: Int32Array): void {
  const named = new Set<string>();
  hits.forEach((list, i) => {
    if (((families[i] ?? 0) & (FAMILY.name | FAMILY.adj | FAMILY.word)) === 0) return;
    for (const h of list) if (isNamed(h, hits[i - 1])) named.add(h.row.id);
  });
  hits.forEach((list, i) => {
    if (((families[i] ?? 0) & FAMILY.word) === 0) return;
    const own = list.map((h): Hit => (h.row.cls.startsWith(PREFIX) && named.has(h.row.id) ? { ...h, row: asName(h.row) } : h));
    hits[i] = own;
    families[i] = own.reduce((bits, h) => bits | h.row.family, families[i] as number);
  });
}

/** A name, a capital, people of it; of a word only "في مالي", "شمال مالي". */
function isNamed(h: Hit, before: readonly Hit[] | undefined): boolean {
  if (!h.row.cls.startsWith(PREFIX)) return h.row.family === FAMILY.name || h.row.family === FAMILY.adj;
  return h.row.cls === 'word.name' && h.split.cost === 0 && (before ?? []).some((x) => x.row.cls === 'fn.prep' || x.row.cls === 'direction');
}

function asName(row: ArRow): ArRow {
  const cls = row.cls.slice(PREFIX.length);
  return { ...row, cls, family: familyOf(cls) };
}
