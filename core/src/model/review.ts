/** What people decide about the machine's claims: appended, never overwritten, anchored to the words they were decided on. */
import type { EventType } from './vocabulary.ts';

export const DECISIONS = ['accept', 'reject', 'edit', 'hold', 'merge', 'split', 'add', 'undo'] as const;
/** `hold`: not now, somebody must look again. `add`: these words hold a claim that no machine read. `merge`, `split`: these claims speak of one incident, or do not. `undo`: takes a review back. */
export type Decision = (typeof DECISIONS)[number];

/** One step of JSON Patch (RFC 6902); `path` is a JSON Pointer (RFC 6901) into the claim. */
export interface PatchStep {
  readonly op: 'add' | 'replace' | 'remove' | 'test';
  readonly path: string;
  readonly value?: unknown;
}

/** Where a decided claim stands, in words, so that a reading by another engine can be searched for it. */
export interface Anchor {
  /** Id of the claim when it was decided. */
  readonly claim: string;
  readonly document: string;
  readonly type: EventType;
  /** The pieces of its evidence, as written. */
  readonly exact: readonly string[];
  /** Up to 32 code points before the first piece and after the last (W3C TextQuoteSelector). */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset of the first piece when it was decided. */
  readonly start: number;
}

/** A decision of one person. */
export interface Review {
  readonly id: string;
  readonly decision: Decision;
  /** The claims decided on: one for accept, reject, edit, hold and add, two or more for merge and split; undo has those of what it takes back. */
  readonly anchors: readonly Anchor[];
  /** Steps of an edit; of an addition the one step that makes the claim (`path` is the whole); empty for everything else. */
  readonly patch: readonly PatchStep[];
  /** Id of the review that an undo takes back. */
  readonly undoes: string | null;
  /** Who decided. */
  readonly by: string;
  readonly why: string;
  /** Name of a blind coding round. Its decisions are compared, never laid over the record. */
  readonly round: string | null;
  /** Record time, RFC 3339 UTC. */
  readonly at: string;
}

/** What people made of a claim. */
export type ReviewState = 'machine' | 'accepted' | 'edited' | 'rejected' | 'held';
