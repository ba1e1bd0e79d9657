/** What of a reading is asked for by field: pure, so that the ledger can be checked by making it again. */
import type { Claim, Reading, ReviewState, Side } from 'isnad';
import type { Insertable } from 'kysely';
import type { SearchKeys } from '../ports.ts';
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
  /** Numbers of the rows of the document and of the reading. */
  readonly document: number;
  readonly reading: number;
  readonly published: string | null;
  /** With corrections laid over it. */
  readonly read: Reading;
  readonly ids: readonly string[];
  readonly states: readonly ReviewState[];
}

/** One row for each claim of a reading. */
export function claimRows({ document, reading, published, read, ids, states }: ClaimsOf): readonly Insertable<Tables['claim']>[] {
  const statements = new Map(read.statements.map((statement) => [statement.id, statement]));
  return read.claims.map((claim: Claim, place_in) => {
    const statement = claim.statement === null ? undefined : statements.get(claim.statement);
    const days = daysOf(claim.time?.value.edtf);
    return {
      id: ids[place_in] as string, document, reading, place_in, type: claim.type.value, status: claim.status.value, act: statement?.act.value ?? null,
      claimant: sidesOf(statement?.speaker.side.value ?? []), by_sides: sidesOf(claim.by.map(({ value }) => value.side)), on_sides: sidesOf(claim.on.map(({ value }) => value.side)),
      day_from: days.from, day_to: days.to, published, country: claim.place?.value.country ?? null, place: claim.place?.value.id ?? null, place_name: claim.place?.value.name ?? null,
      state: states[place_in] ?? 'machine',
    };
  });
}
