/** Lays people's decisions over a reading. Pure: the same reading and reviews give the same record. */
import type { PatchStep, Reading, Review, ReviewState } from '../model/index.ts';
import { addedBy, placed } from './added.ts';
import { findClaim } from './anchor.ts';
import { type Editable, editable, spoken } from './speaker.ts';

/** Applies JSON Patch (RFC 6902) to a claim; null when a step does not apply. Given from outside: core has no packages. */
export type Patch = (claim: Editable, steps: readonly PatchStep[]) => Editable | null;

/** What is read of one document, with the ids that the ledger gave its claims, in their order. */
export interface Read {
  readonly document: string;
  readonly text: string;
  readonly reading: Reading;
  readonly claimIds: readonly string[];
}

/** A review that found no claim, or an edit that no longer fits its claim. Listed, never dropped. */
export interface Unanchored {
  readonly review: string;
  readonly claim: string;
  readonly why: 'words' | 'patch';
}

export interface Reviewed {
  /** The reading with all edits in it, and after its own claims those that people added; both name their reviews among their rules (`review:<id>`). */
  readonly reading: Reading;
  /** Ids of its claims, in their order. */
  readonly claimIds: readonly string[];
  /** State of each claim, in the order of the reading. */
  readonly states: readonly ReviewState[];
  /** Ids of claims that a person rejected. */
  readonly rejected: readonly string[];
  readonly unanchored: readonly Unanchored[];
  /** Ids under which claims were decided on, to the ids they have in this reading. */
  readonly moved: Readonly<Record<string, string>>;
}

const STATE: Readonly<Partial<Record<Review['decision'], ReviewState>>> = { accept: 'accepted', reject: 'rejected', edit: 'edited', hold: 'held', add: 'accepted' };

/**
 * Reviews in force: what was undone is out. An undo of an undo brings the first back.
 * @param round those of a blind round, or those of the record for null
 */
export function inForce(reviews: readonly Review[], round: string | null = null): readonly Review[] {
  const undone = new Set<string>();
  for (const review of [...reviews].reverse()) if (review.decision === 'undo' && review.undoes && !undone.has(review.id)) undone.add(review.undoes);
  return reviews.filter((review) => review.decision !== 'undo' && review.round === round && !undone.has(review.id));
}

/**
 * Lays reviews over what was read. Later reviews win; an edit after a rejection takes the claim back in, an accept after an
 * edit keeps the edit and accepts it.
 * @param reviews in the order in which they were made
 */
export function applyReviews(read: Read, reviews: readonly Review[], patch: Patch): Reviewed {
  const { document, text, reading, claimIds } = read;
  const claims = [...reading.claims];
  let { statements } = reading;
  const ids = [...claimIds];
  const states: ReviewState[] = claims.map(() => 'machine');
  const unanchored: Unanchored[] = [];
  const moved: Record<string, string> = {};
  for (const review of inForce(reviews)) {
    for (const anchor of review.anchors) {
      if (anchor.document !== document) continue;
      const added = addedBy(review);
      if (added && !ids.includes(anchor.claim)) {
        ids.push(anchor.claim);
        claims.push({ ...placed(added, reading), rules: [`review:${review.id}`] });
      }
      const index = ids.includes(anchor.claim) ? ids.indexOf(anchor.claim) : findClaim(text, reading, claimIds, anchor);
      const claim = index === null ? undefined : claims[index];
      if (index === null || claim === undefined) {
        unanchored.push({ review: review.id, claim: anchor.claim, why: 'words' });
        continue;
      }
      moved[anchor.claim] = ids[index] as string;
      const state = STATE[review.decision];
      if (state === undefined) continue;
      if (review.decision === 'edit') {
        const before = editable(claim, { statements });
        const edited = patch(before, review.patch);
        if (!edited) {
          unanchored.push({ review: review.id, claim: anchor.claim, why: 'patch' });
          continue;
        }
        const laid = spoken(edited, before.speaker, { claims, statements });
        statements = laid.statements;
        claims[index] = { ...laid.claim, rules: [...laid.claim.rules, `review:${review.id}`] };
      }
      states[index] = state;
    }
  }
  const rejected = ids.filter((_, index) => states[index] === 'rejected');
  return { reading: { ...reading, claims, statements }, claimIds: ids, states, rejected, unanchored, moved };
}
