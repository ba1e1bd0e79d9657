/** Kysely on libsql: one connection, writers begin IMMEDIATE, statements are kept. */
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, Kysely, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type TransactionSettings, type Transaction } from 'kysely';
import Database from 'libsql';
import { ledgerError } from './error.ts';
import type { Tables } from './tables.ts';

/** How long a writer waits for the others, in milliseconds. 4 writers never met SQLITE_BUSY with it (standards.md 4, row 5). */
const BUSY_TIMEOUT_MS = 20_000;

/** Statements kept compiled; the ledger uses fewer. */
const STATEMENTS_MAX = 200;

/** `FULL` flushes each commit. The others lose acknowledged rows when the power goes; only the torture test asks for them. */
export type Synchronous = 'FULL' | 'NORMAL' | 'OFF';

/** A statement that is run for each of some lists of parameters. */
export interface Repeated extends CompiledQuery {
  readonly each: readonly (readonly unknown[])[];
}

interface Prepared {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { readonly changes: number };
}

/** libsql ends the process when it is given a boolean or undefined: a fault of ours must stay an error. */
function bindable(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored.`);
}

class Connection implements DatabaseConnection {
  readonly database: Database.Database;
  readonly #writes: boolean;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, writes: boolean) {
    this.database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    this.#writes = writes;
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept) return kept;
    const statement = this.database.prepare(sql);
    const prepared: Prepared = { reader: statement.reader, all: (parameters) => statement.all(parameters), run: (parameters) => statement.run(parameters) };
    if (this.#prepared.size >= STATEMENTS_MAX) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  async executeQuery<Row>(query: CompiledQuery | Repeated): Promise<QueryResult<Row>> {
    const { sql, parameters } = query;
    const bound = parameters.map(bindable);
    try {
      const statement = this.#prepare(sql);
      if ('each' in query) {
        for (const row of query.each) statement.run(row.map(bindable));
        return { rows: [] };
      }
      if (statement.reader) return { rows: statement.all(bound) as Row[] };
      return { numAffectedRows: BigInt(statement.run(bound).changes), rows: [] };
    } catch (error) {
      throw ledgerError(error);
    }
  }

  /**
   * Brings what was written into the main file, as SQLite does when the last connection closes: libsql lets go of a file only when
   * its statements are collected, so that this would not happen by itself. Others who use the file are not waited for.
   */
  close(): void {
    this.#prepared.clear();
    try {
      if (this.#writes) this.database.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full disk: what was written is safe where it is, and the next one to open the file reads it there.
    }
    this.database.close();
  }

  // biome-ignore lint/correctness/useYield: the port pages by key; nothing streams.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The ledger reads page by page.');
  }
}

/** Gives the one connection to one user at a time, in the order of asking. */
class LibsqlDriver implements Driver {
  readonly #open: () => Connection;
  #connection: Connection | undefined;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(open: () => Connection) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#connection = this.#open();
  }

  async acquireConnection(): Promise<Connection> {
    const before = this.#last;
    let done: () => void = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    this.#release = done;
    return this.#connection as Connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** Writers take their place at once; one that begins as a reader could be refused later (SQLITE_BUSY without waiting). */
  async beginTransaction(connection: Connection, { accessMode }: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'));
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'));
  }

  /** A full disk makes SQLite roll back by itself. */
  async rollbackTransaction(connection: Connection): Promise<void> {
    if (connection.database.inTransaction) await connection.executeQuery(CompiledQuery.raw('ROLLBACK'));
  }

  async destroy(): Promise<void> {
    this.#connection?.close();
  }
}

/** Between two tries, in milliseconds. */
const PAUSE_MS = 20;

/** For what SQLite gives up at once where others hold the file: two who make a ledger turn it to WAL at the same time. */
function patiently(run: () => void): void {
  const until = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      run();
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** A connection to a file, or to `:memory:`. `look` changes nothing in the file, not even its journal mode. */
export function connect(path: string, use: { readonly synchronous: Synchronous } | 'look'): Db {
  const open = (): Connection => {
    try {
      const connection = new Connection(path, use !== 'look');
      const { database } = connection;
      if (use === 'look') database.pragma('query_only = ON');
      else {
        patiently(() => database.pragma('journal_mode = WAL'));
        database.pragma(`synchronous = ${use.synchronous}`);
      }
      database.pragma('foreign_keys = ON');
      database.pragma('cache_size = -65536');
      return connection;
    } catch (error) {
      // libsql gives no code when the file cannot be opened at all.
      throw error instanceof Error && error.message.startsWith('ConnectionFailed') ? ledgerError(Object.assign(error, { code: 'SQLITE_CANTOPEN' })) : ledgerError(error);
    }
  };
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(open),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}
