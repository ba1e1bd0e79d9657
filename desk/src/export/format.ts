/** What a format is. */
import type { CodebookLine, Table, Text } from './table.ts';
import type { LeftOut } from '../ports/index.ts';
import type { View } from './view.ts';

/** Bytes of a format, with what else there is to say of them. */
export interface Made {
  readonly bytes: Uint8Array;
  /** Tables whose columns the file beside it explains as CSV on the Web does; or lines of a codebook for a plain one. */
  readonly explained: { readonly csv: Table } | { readonly fields: readonly CodebookLine[] } | null;
  readonly leftOut?: readonly LeftOut[];
}

export interface FormatSpec {
  readonly id: string;
  readonly label: Text;
  /** What one does with it. */
  readonly purpose: Text;
  readonly mediaType: string;
  readonly extension: string;
  /** Middle of the file's name, where it is not the id. */
  readonly stem?: string;
  /** Where codebook, context and hash stand: in the file, or in a file beside it because the format has no place for them. */
  readonly about: 'inside' | 'sidecar';
  /** What the SHA-256 covers. */
  readonly hashOf: string;
  readonly make: (view: View) => Made | Promise<Made>;
}
