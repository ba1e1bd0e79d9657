/** The port of serving: the ledger over HTTP. */
import type { Accounts, AuditTrail } from './accounts.ts';
import type { Exported, Exporter, ExportOrder } from './export.ts';
import type { Fetcher } from './fetch.ts';
import type { Readers } from './intake.ts';
import type { Store } from './store.ts';

/** What the server works with, and where it listens. */
export interface ServeOptions {
  readonly store: Store;
  /** What the ledger is called. */
  readonly ledger: string;
  readonly host: string;
  /** 0 takes one that is free. */
  readonly port: number;
  /** Folder of the built web app; null serves the API alone. */
  readonly web: string | null;
  readonly version: string;
  readonly exporter: Exporter;
  readonly openReaders: (threads: number) => Readers;
  readonly openFetcher: (contact: string) => Promise<Fetcher>;
  /** Record time, RFC 3339 UTC. */
  readonly now: () => string;
  /** Threads that read. */
  readonly threads: number;
  readonly accounts: Accounts;
  /** Settings of OpenID Connect as they stand in their file; absent where nobody logs in so. */
  readonly oidc?: unknown;
  readonly audit: AuditTrail;
  /** Who decides where nobody logs in: the user of this machine. */
  readonly user: string;
  /** Works the views out anew, in a thread of its own where it can. */
  readonly refresh: () => Promise<void>;
  /** Writes an export, in a thread of its own where it can: others are answered meanwhile. */
  readonly giveOut: (order: ExportOrder) => Promise<Exported>;
  /** Told of faults of ours, once each. */
  readonly fault: (error: unknown) => void;
}

/** A server that listens. */
export interface Served {
  /** `http://127.0.0.1:4747` */
  readonly address: string;
  close(): Promise<void>;
}

export type Serve = (options: ServeOptions) => Promise<Served>;
