/** The port of exports: what goes in and what comes out. */
import type { Policy, Reconciled, Report } from 'isnad';
import type { ViewRequest } from './store.ts';

export type Lang = 'ar' | 'en';

/** Under which question, rule and date the view was made. Every export carries it. */
export interface ExportContext {
  /** The question in the words or parameters of whoever asked. */
  readonly query: string;
  readonly policy: Policy;
  readonly asOf: {
    /** Valid time: what happened until this day; null for all. */
    readonly valid: string | null;
    /** Record time: what the ledger had learned by then, RFC 3339 UTC; null for all. */
    readonly record: string | null;
  };
  /** Version of the engine that read the reports. */
  readonly engine: string;
  /** Hash of the newest row of the ledger. */
  readonly ledgerHead: string | null;
  readonly reviewState: 'candidate' | 'reviewed' | 'published' | 'mixed';
  /** RFC 3339 UTC, from an injected clock: the export itself never looks at one. */
  readonly generatedAt: string;
  readonly lang: Lang;
  /** Names of victims, witnesses, minors and private persons are masked unless somebody unlocked them, for a reason that is kept. */
  readonly unlock: null | { readonly reason: string };
}

/** What is to be given out, and how: plain data, so that it can be sent to a thread. */
export interface ExportOrder {
  readonly format: string;
  /** What else stands in it is not looked at. */
  readonly question: Pick<ViewRequest, 'country' | 'type' | 'side' | 'from' | 'to'> & { readonly asOf?: string };
  readonly lang: Lang;
  readonly policy: Policy;
  /** Why names are shown that are masked otherwise; null masks them. */
  readonly unlock: string | null;
  /** What the ledger is called. */
  readonly ledger: string;
  /** Version of this program, for a ledger without readings. */
  readonly version: string;
  /** RFC 3339 UTC. */
  readonly now: string;
}

export interface ExportInput {
  readonly reports: readonly Report[];
  /** Reports in which it is looked for whom to protect, where they are more than those that leave: a name may be told as a victim's in another. */
  readonly among?: readonly Report[];
  readonly reconciled: Reconciled;
  readonly context: ExportContext;
  /** The captured bytes of a document, for dossiers; null when they are not kept. */
  readonly snapshot?: (document: string) => Uint8Array | null | Promise<Uint8Array | null>;
}

/** One file of an export. */
export interface ExportFile {
  /** Suggested name: safe on every system, with the day and the head of the content's hash. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, in hex. */
  readonly sha256: string;
}

/** The file asked for, and beside it, where the format has no place for codebook and context, a file that holds them. */
export interface Exported {
  readonly format: string;
  readonly file: ExportFile;
  readonly sidecar: ExportFile | null;
  /** What the format could not hold, counted: incidents without a row, events without a day. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly what: string;
  readonly count: number;
  readonly why: string;
}

/** A format that can be asked for. */
export interface ExportFormat {
  readonly id: string;
  readonly label: { readonly en: string; readonly ar: string };
  /** Who needs it, and for what. */
  readonly purpose: { readonly en: string; readonly ar: string };
}

export interface Exporter {
  readonly formats: readonly ExportFormat[];
  /**
   * Writes a view in a format.
   * @throws when there is no such format, or when names are to be unlocked without a reason
   */
  exportAs(format: string, input: ExportInput): Promise<Exported>;
  /** Rows of any shape as CSV for spreadsheets, a column for each value within. */
  csv(rows: readonly unknown[]): Uint8Array;
}
