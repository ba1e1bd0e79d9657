/** The tables, as Kysely sees them. What each column means stands with its creation in migrations.ts. */
import type { ColumnType } from 'kysely';

/** Bytes go in as Uint8Array and come back as ArrayBuffer from libsql. */
export type Bytes = ColumnType<ArrayBuffer | Uint8Array, Uint8Array, Uint8Array>;

export interface Tables {
  entry: { seq: number; kind: string; id: string; at: string; prev: Bytes; hash: Bytes; body: Bytes };
  payload: { digest: Bytes; size: number; packed: Bytes };
  snapshot: { seq: number; id: string; digest: Bytes; url: string | null };
  document: {
    seq: number; id: string; snapshot: number; address: string | null; article: Bytes; previous: number | null; superseded: number | null; reading: number | null;
    title: string | null; outlet: string | null; lang: string; published: string | null; recorded: string; claims: number;
  };
  reading: { seq: number; id: string; document: number; engine: string; recorded: string };
  claim: {
    id: string; document: number; reading: number; place_in: number; type: string; status: string; act: string | null; claimant: string; by_sides: string; on_sides: string;
    day_from: string | null; day_to: string | null; published: string | null; country: string | null; place: string | null; place_name: string | null; state: string;
  };
  passage: { id: number; document: number; start_at: number; end_at: number };
  review: { seq: number; id: string; decision: string; by: string; round: string | null; recorded: string };
  review_of: { review: number; document: number; claim: string };
  names: { seq: number; id: string; by: string; recorded: string };
  tombstone: { id: string; kind: string; document: string; article: ColumnType<ArrayBuffer | null, Uint8Array | null, never>; redaction: number };
  failure: { name: string; digest: string | null; code: string; message: string; remedy: string; at: string };
  view_of: { one: number; seq: number; hash: Bytes };
  view_row: { view: string; id: string; sort: string; day: string | null; country: string | null; type: string | null; sides: string; hash: Bytes; json: string; brief: string | null };
  view_side: { view: string; side: string; sort: string; id: string; day: string | null; country: string | null; type: string | null };
  view_key: { view: string; key: string; id: string };
  setting: { name: string; value: string };
}
