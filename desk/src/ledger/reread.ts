/** Reading anew what was read before: with the engine of today, and with the own names that are kept now. */
import { isDeepStrictEqual } from 'node:util';
import type { Claim, Reading } from 'isnad';
import type { DocumentRow, NewReading, Readers, Store, StoredReading } from '../ports/index.ts';
import { tablesOf } from './names.ts';

/** What a newer reading has otherwise. */
export interface Changed {
  readonly document: string;
  readonly title: string | null;
  readonly added: number;
  readonly gone: number;
  readonly other: number;
}

/** Readings that share a flush. */
const GROUP = 10;

/**
 * Reads the articles of a ledger again; a reading that says the same is not kept again.
 * @param how `all`: also what this engine read before; `told` hears how many are done, and of how many
 */
export async function* reread(store: Store, readers: Readers, now: () => string, how: { readonly all: boolean; readonly told: (done: number, total: number) => void }): AsyncGenerator<Changed> {
  const names = await store.names();
  const own = tablesOf(names);
  const documents = await everyDocument(store);
  for (let from = 0; from < documents.length; from += GROUP) {
    const read = await Promise.all(documents.slice(from, from + GROUP).map((row) => readAgain(store, readers, own, row)));
    const anew = read.flatMap((one) => (one && (how.all || one.reading.engine !== one.before.engine) ? [one] : []));
    const changed = anew.filter(({ reading, before }) => !isDeepStrictEqual(plain(reading), plain(before.reading)));
    if (changed.length > 0) await store.reread(changed.map(({ row, reading }): NewReading => ({ document: row.id, reading, ...(names === null ? {} : { names: names.id }) })), now());
    for (const { row, before } of anew) {
      const after = await store.reading(row.id);
      if (after) yield { document: row.id, title: row.title, ...difference(before, after) };
    }
    how.told(Math.min(from + GROUP, documents.length), documents.length);
  }
}

async function readAgain(store: Store, readers: Readers, own: Parameters<Readers['readText']>[1], row: DocumentRow): Promise<{ readonly row: DocumentRow; readonly reading: Reading; readonly before: StoredReading } | null> {
  const [document, before] = [await store.document(row.id), await store.reading(row.id)];
  if (!document || !before) return null;
  const { text, title, lang, author, outlet, sections, published } = document;
  const known = Object.fromEntries(Object.entries({ title, outlet, author, date: published }).filter(([, value]) => value !== null));
  return { row, before, reading: await readers.readText({ id: before.reading.document.id, text, lang, sections, ...known }, own) };
}

/** As it is kept. */
function plain({ trace: _, ...reading }: Reading): unknown {
  return JSON.parse(JSON.stringify(reading));
}

/** Claims by their words: those that are new, those that are gone, those of which something else is said. */
function difference(before: StoredReading, now: StoredReading): Pick<Changed, 'added' | 'gone' | 'other'> {
  const [old, fresh] = [claimsOf(before), claimsOf(now)];
  const both = [...fresh].filter(([id]) => old.has(id));
  return { added: fresh.size - both.length, gone: old.size - both.length, other: both.filter(([id, claim]) => !isDeepStrictEqual(claim, old.get(id))).length };
}

/** Without the ids that hold within one reading only. */
function claimsOf({ reading, claimIds }: StoredReading): Map<string, unknown> {
  const bare = ({ id: _, statement: __, ...claim }: Claim): unknown => JSON.parse(JSON.stringify(claim));
  return new Map(reading.claims.map((claim, at) => [claimIds[at] as string, bare(claim)]));
}

/** The first that came first. */
async function everyDocument(store: Store): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for (let after: string | null = null; ; ) {
    const page = await store.documents({ limit: 1000, after });
    rows.push(...page.rows);
    if (page.next === null) return rows.reverse();
    after = page.next;
  }
}
