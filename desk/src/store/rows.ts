/** What of a reading is asked for by field: pure, so that the ledger can be checked by making it again. */
import type { Claim, Reading, ReviewState, Side } from 'isnad';
import type { Insertable } from 'kysely';
import type { SearchKeys } from '../ports/index.ts';
import type { DocumentBody } from './bodies.ts';
import { claimIds } from './claim-id.ts';
import { daysOf } from './days.ts';
import type { Tables } from './tables.ts';

/** A stretch of text that is found as one: a paragraph, a title, a caption. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Its keys, joined by spaces. */
  readonly keys: string;
}

/** Passages of a text: its sections without share bars; all of it when it has none. Those without a key cannot be found. */
export function passagesOf(text: string, lang: string, { sections }: Reading['document'], searchKeys: SearchKeys): readonly Passage[] {
  const read = sections.filter(({ kind }) => kind !== 'chrome');
  const stretches = sections.length > 0 ? read : [{ start: 0, end: text.length }];
  return stretches.map(({ start, end }) => ({ start, end, keys: searchKeys(text.slice(start, end), lang).join(' ') })).filter(({ keys }) => keys !== '');
}

/** Sides joined by spaces, each once, by code point. */
function sidesOf(sides: readonly Side[]): string {
  return [...new Set(sides)].sort().join(' ');
}

export interface ClaimsOf {
  readonly published: string | null;
  /** With corrections laid over it. */
  readonly read: Reading;
  readonly ids: readonly string[];
  readonly states: readonly ReviewState[];
}

/** A claim's row, but for the numbers of its document and reading, which the ledger gives. */
export type ClaimValues = Omit<Insertable<Tables['claim']>, 'document' | 'reading'>;

/** One row for each claim of a reading. */
export function claimRows({ published, read, ids, states }: ClaimsOf): readonly ClaimValues[] {
  const statements = new Map(read.statements.map((statement) => [statement.id, statement]));
  return read.claims.map((claim: Claim, place_in) => {
    const statement = claim.statement === null ? undefined : statements.get(claim.statement);
    const days = daysOf(claim.time?.value.edtf);
    return {
      id: ids[place_in] as string, place_in, type: claim.type.value, status: claim.status.value, act: statement?.act.value ?? null,
      claimant: sidesOf(statement?.speaker.side.value ?? []), by_sides: sidesOf(claim.by.map(({ value }) => value.side)), on_sides: sidesOf(claim.on.map(({ value }) => value.side)),
      day_from: days.from, day_to: days.to, published, country: claim.place?.value.country ?? null, place: claim.place?.value.id ?? null, place_name: claim.place?.value.name ?? null,
      state: states[place_in] ?? 'machine',
    };
  });
}

/** What is worked out of a reading before the ledger is taken. */
export interface Worked {
  /** Id of the document. */
  readonly document: string;
  readonly engine: string;
  readonly claims: readonly ClaimValues[];
  /** Passages of the text, for the first reading of a document. */
  readonly passages: readonly Passage[];
}

export function work(document: string, { text, lang, published }: Pick<DocumentBody, 'text' | 'lang' | 'published'>, reading: Reading, searchKeys: SearchKeys): Worked {
  const claims = claimRows({ published, read: reading, ids: claimIds(document, reading), states: [] });
  return { document, engine: reading.engine, claims, passages: passagesOf(text, lang, reading.document, searchKeys) };
}
