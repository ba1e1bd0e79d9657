/** What can go wrong with a ledger, in words that say what to do. Codes are listed in docs/diagnostics.ledger.md. */

/** A ledger could not do what was asked. */
export class LedgerError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'LedgerError';
    this.code = code;
    this.remedy = remedy;
  }
}

const CORRUPT = ['ledger.corrupt', 'The ledger file is damaged.', 'Run `isnad verify`, then `isnad restore` from a backup.'] as const;

/** SQLite's result codes (https://sqlite.org/rescode.html), by their first two parts, to ours. */
const CODES: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  SQLITE_FULL: ['ledger.full', 'The disk is full: nothing of this was stored, what was stored before is safe.', 'Free some space and run the same command again.'],
  SQLITE_IOERR: ['ledger.io', 'The disk could not be read or written: nothing of this was stored.', 'Check the disk and its space, then run the same command again.'],
  SQLITE_BUSY: ['ledger.busy', 'Another program has held the ledger for too long.', 'Run the same command again when it has ended.'],
  SQLITE_LOCKED: ['ledger.busy', 'Another program has held the ledger for too long.', 'Run the same command again when it has ended.'],
  SQLITE_READONLY: ['ledger.read-only', 'The ledger cannot be written.', 'Check the permissions of the file and of its folder.'],
  SQLITE_CANTOPEN: ['ledger.open', 'The ledger cannot be opened.', 'Check that the folder is there and that the file may be read and written.'],
  SQLITE_CORRUPT: CORRUPT,
  SQLITE_NOTADB: ['ledger.foreign', 'This file is no ledger.', 'Give the path of a ledger, or of a file that is not there yet.'],
};

/** Our error for one of the database; anything else as it was. */
export function ledgerError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const known = CODES[error.code.split('_').slice(0, 2).join('_')];
  return known ? new LedgerError(...known, error) : error;
}

/** A row that is not what it must be: thrown where going on would give out what was never stored. */
export function corrupt(what: string, cause?: unknown): LedgerError {
  return new LedgerError(CORRUPT[0], `${CORRUPT[1]} ${what}`, CORRUPT[2], cause);
}
