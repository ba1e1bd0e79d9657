/** What the room for taking articles in agrees on. */
import type { Article, Diagnostic } from 'isnad';

export interface AcquireOptions {
  /** Name of the file, for messages and ids. */
  readonly name: string;
  readonly kind: 'auto' | 'html' | 'text' | 'jsonl';
  readonly lang?: string;
  readonly date?: string;
  readonly id?: string;
  /** The charset that the server named, when known. */
  readonly charset?: string;
}

export interface Acquired {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A message about what was taken in. */
export function note(code: string, severity: Diagnostic['severity'], message: string, remedy: string): Diagnostic {
  return { code, severity, message, remedy };
}

/** Nothing could be taken in, and why. */
export function fault(code: string, message: string, remedy: string): Acquired {
  return { articles: [], diagnostics: [note(code, 'error', message, remedy)] };
}

/** Leaves out what is not known. */
export function article(fields: { [K in keyof Article]?: Article[K] | undefined } & { text: string }): Article {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as unknown as Article;
}
