/** A project's own actors and places: decisions in the journal, of which the last one stands. */
import type { KeptNames, NewNames, OwnLists } from '../ports/index.ts';
import { named, type NamesBody } from './bodies.ts';
import { writable } from './canon.ts';
import type { Db } from './driver.ts';
import { LedgerError } from './error.ts';
import { appending, bodyOf } from './journal.ts';
import { projectNames } from './project.ts';

/** As in the gazetteer's tables: ASCII without blanks. */
const ID = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,79}$/;
/** Cells are kept apart by tabs and rows by line breaks; a row that begins so is none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them.
const NO_CELL = /[\u0000-\u001f\u007f]|^#/;

function refused(id: string, what: string): LedgerError {
  return new LedgerError('ledger.names', `${id === '' ? 'A row without a code' : id}: ${what}`, 'Mend the row.');
}

/** Throws on the first row that could not be read with. */
function check({ actors, places }: OwnLists): void {
  const seen = new Set<string>();
  for (const [list, rows] of [['actors', actors], ['places', places]] as const) {
    for (const row of rows) {
      const { id, kind, label, forms } = row;
      const where = 'side' in row ? row.side : row.country;
      if (!ID.test(id)) throw refused(id, 'a code is written in Latin letters, digits, and the signs : . _ -, without blanks.');
      if (seen.has(`${list} ${id}`)) throw refused(id, 'the code stands there twice.');
      seen.add(`${list} ${id}`);
      if (forms.length === 0) throw refused(id, 'it needs at least one form in which articles write it.');
      if (forms.some(({ form }) => form.trim() === '')) throw refused(id, 'a form is empty.');
      if ('side' in row ? !ID.test(where) && `${kind}${where}` !== '' : !/^(?:[A-Z]{3})?$/.test(where)) throw refused(id, 'side' in row ? 'it needs the code of a side.' : 'a country is three capital letters (ISO 3166), or nothing.');
      if ([kind, label, ...forms.map(({ form }) => form)].some((cell) => NO_CELL.test(cell))) throw refused(id, 'a name holds a tab or a line break, or begins with #.');
    }
  }
}

/** See `Store.keepNames`. */
export async function keepNames(db: Db, { actors, places, by, why }: NewNames, at: string): Promise<string> {
  const given = writable({ actors, places, by, why, at });
  check(given);
  if (by.trim() === '') throw new LedgerError('review.author', 'A decision needs the name of who made it.', 'Give a name.');
  return db.transaction().execute(async (trx) => {
    const { id, json, body } = named<NamesBody>('names', given);
    if (await trx.selectFrom('names').select('seq').where('id', '=', id).executeTakeFirst()) return id;
    const seq = await (await appending(trx))({ kind: 'names', id, at, body: json });
    await projectNames(trx, { seq, kind: 'names', id, at, body });
    return id;
  });
}

/** See `Store.names`. */
export async function findNames(db: Db): Promise<KeptNames | null> {
  const row = await db.selectFrom('names').innerJoin('entry', 'entry.seq', 'names.seq').select(['entry.seq', 'entry.id', 'entry.body']).orderBy('names.seq', 'desc').limit(1).executeTakeFirst();
  return row ? { id: row.id, ...bodyOf<NamesBody>(row) } : null;
}
