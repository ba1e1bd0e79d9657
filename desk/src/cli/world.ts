/** What the commands need of the world; main.ts hands it in, tests hand in their own. */
import type { Accounts, AuditTrail, Exported, Exporter, ExportOrder, Fetcher, Readers, Serve, Store, Verdict } from '../ports/index.ts';
import type { Acquire } from './input.ts';

/** A stream that takes text: standard output, standard error. */
export interface Out {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

/** Ledgers on this machine. */
export interface Ledgers {
  /** Opens a ledger, or makes one where there is no file. */
  open(path: string): Promise<Store>;
  /** Checks a ledger or a backup, with the hash beside it. */
  verify(path: string): Promise<Verdict>;
  /** Puts a backup where no ledger is. */
  restore(from: string, to: string): Promise<Verdict>;
}

export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Out;
  readonly stderr: Out & NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly acquire: Acquire;
  readonly ledgers: Ledgers;
  /** Threads that read. */
  readonly openReaders: (threads: number) => Readers;
  /** @param contact how the sites can reach whoever runs this */
  readonly openFetcher: (contact: string) => Promise<Fetcher>;
  /** Loaded when something is given out. */
  readonly exporter: () => Promise<Exporter>;
  readonly serve: Serve;
  /** Works the views of a ledger out anew, in a thread of its own where it can. */
  readonly refreshApart: (ledger: string, store: Store) => Promise<void>;
  /** The same for an export. */
  readonly giveOutApart: (ledger: string, store: Store, order: ExportOrder) => Promise<Exported>;
  /** Who may use a ledger, by its path; and the trail of what they did. */
  readonly accountsOf: (ledger: string) => Accounts;
  readonly auditOf: (ledger: string) => AuditTrail;
  /** Folder of the built web app, where it is there. */
  readonly web: string;
  /** Fulfilled when somebody ends the program (Ctrl+C, or a service manager). */
  readonly ended: () => Promise<void>;
  /** Record time, RFC 3339 UTC. */
  readonly now: () => string;
  /** Threads that this machine can run at once. */
  readonly cores: number;
}

/** What a run came to; the exit code of the process. */
export const EXIT = { ok: 0, some: 1, none: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
