/** The ports of taking in: captured bytes, what was read in them, and the threads that read. */
import type { Article, Diagnostic, OwnNames, Reading } from 'isnad';
import type { NewSnapshot, Prepared } from './store.ts';

/** Bytes as they came, before anybody knows what is in them. */
export interface Captured extends NewSnapshot {
  readonly name: string;
  /** How the bytes are to be understood: `auto`, or a kind that taking in knows. */
  readonly kind: string;
  readonly lang?: string;
  /** Day of publication, `YYYY-MM-DD`, when somebody says so. */
  readonly date?: string;
  /** The charset that the server named. */
  readonly charset?: string;
}

/** An input of which no bytes were had: a file that may not be read, an address that gave nothing. */
export interface Unavailable {
  readonly name: string;
  /** Why, and what to do. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where an article can be had that is not in the bytes. */
export interface Address {
  readonly url: string;
  /** Day of publication, `YYYY-MM-DD`, when it is told. */
  readonly date?: string;
}

/** What was found in captured bytes and read. Never throws: what went wrong is a diagnostic. */
export interface ReadResult {
  /** What was captured, with the articles in it: one for a page, one for each line of a file of lines. */
  readonly intakes: readonly Prepared[];
  /** Members of an archive, in order: still to be read. */
  readonly members: readonly Captured[];
  readonly addresses: readonly Address[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Threads that take bytes apart and read what is in them. */
export interface Readers {
  /** How many read at once. */
  readonly threads: number;
  /** @param own names that the project brings with it */
  read(captured: Captured, own: OwnNames | null): Promise<ReadResult>;
  /** Reads a text of which nothing is kept. */
  readText(article: Article, own: OwnNames | null): Promise<Reading>;
  close(): Promise<void>;
}
