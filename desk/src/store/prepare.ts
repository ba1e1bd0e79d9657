/** Working an intake out: everything for which the ledger is not needed. Pure, so that the threads that read do it. */
import type { Intake, Prepared, SearchKeys } from '../ports/index.ts';
import { addressOf, articleDigest, type DocumentBody, type DocumentFacts, type NamedKind, named, readingBody, type SnapshotBody, snapshotBody } from './bodies.ts';
import { writable } from './canon.ts';
import { pack } from './pack.ts';
import { type Worked, work } from './rows.ts';

/** A row of the journal, but for its place: id, canonical JSON in UTF-8, the same compressed. */
export interface Ready {
  readonly id: string;
  readonly json: Uint8Array;
  readonly packed: Uint8Array;
}

/** An article ready to be written: only its earlier version must be asked for. */
export interface ReadyReport {
  /** As the first version at its address. */
  readonly document: Ready;
  readonly facts: DocumentFacts;
  readonly reading: Ready;
  readonly worked: Worked;
}

/** What `Prepared` is in this room. It holds plain data alone: it goes from thread to thread. */
export interface ReadyIntake extends Prepared {
  readonly snapshot: Ready & { readonly body: SnapshotBody };
  readonly payload: Uint8Array;
  readonly reports: readonly ReadyReport[];
}

export function ready(kind: NamedKind, body: unknown): Ready {
  const { id, json } = named(kind, body);
  return { id, json, packed: pack(json) };
}

function workedOut(intake: Intake, searchKeys: SearchKeys): ReadyIntake {
  const body = snapshotBody(intake.snapshot);
  const snapshot = { ...ready('snapshot', body), body };
  const reports = new Map<string, ReadyReport>();
  for (const report of intake.reports) {
    const { text, lang, title, outlet, author, published, sections } = report;
    const told: DocumentBody = { snapshot: snapshot.id, address: addressOf(intake, report), text, lang, title, outlet, author, published, sections, previous: null };
    const document = ready('document', told);
    const facts = { snapshot: snapshot.id, address: told.address, lang, title, outlet, published, previous: null, article: articleDigest(told) };
    reports.set(document.id, { document, facts, reading: ready('reading', readingBody(document.id, report.reading)), worked: work(document.id, told, report.reading, searchKeys) });
  }
  const claims = intake.reports.reduce((sum, { reading }) => sum + reading.claims.length, 0);
  return { kind: 'prepared', name: intake.snapshot.name, claims, snapshot, payload: pack(intake.snapshot.bytes), reports: [...reports.values()] };
}

/** The same for text that cannot be written as it is: that costs a copy, and hardly any text needs it. */
export function prepare(intake: Intake, searchKeys: SearchKeys): ReadyIntake {
  try {
    return workedOut(intake, searchKeys);
  } catch (error) {
    const mended = writable(intake);
    if (mended === intake) throw error;
    return workedOut(mended, searchKeys);
  }
}
