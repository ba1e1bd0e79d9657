/** Finds the claim that a review was about, in a reading that may come from another engine. */
import type { Anchor, Claim, Reading, Span } from '../model/index.ts';

/** Code points of context kept on each side. 4 make all spans of the first article unique (standards.md 0.2); 32 is safe. */
const CONTEXT = 32;

/** How much of two stretches must be shared (Jaccard over characters) for a claim to count as the one decided on. */
const OVERLAP_MIN = 0.5;

/** The last `CONTEXT` code points before an offset. */
function before(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2 * CONTEXT), at)].slice(-CONTEXT).join('');
}

/** The first `CONTEXT` code points after an offset. */
function after(text: string, at: number): string {
  return [...text.slice(at, at + 2 * CONTEXT)].slice(0, CONTEXT).join('');
}

/** The words of a claim with their surroundings. */
export function anchorOf(claim: Claim, id: string, document: string, text: string): Anchor {
  const first = claim.evidence[0];
  const last = claim.evidence.at(-1);
  const start = first?.start ?? 0;
  return {
    claim: id,
    document,
    type: claim.type.value,
    exact: claim.evidence.map((piece) => text.slice(piece.start, piece.end)),
    prefix: before(text, start),
    suffix: after(text, last?.end ?? start),
    start,
  };
}

/** Every place where the pieces stand in order with the first at `start`; null when a piece does not follow. */
function piecesFrom(text: string, exact: readonly string[], start: number): Span[] | null {
  const pieces: Span[] = [];
  let at = start;
  for (const [index, words] of exact.entries()) {
    const found = index === 0 ? start : text.indexOf(words, at);
    if (found < 0) return null;
    pieces.push({ start: found, end: found + words.length });
    at = found + words.length;
  }
  return pieces;
}

/** The stretch that an anchor names: the place with both contexts, then with one, then the nearest to where it was. */
export function locate(text: string, anchor: Anchor): readonly Span[] | null {
  const [first] = anchor.exact;
  if (!first) return null;
  let best: readonly Span[] | null = null;
  let bestRank = -Infinity;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const pieces = piecesFrom(text, anchor.exact, at);
    if (!pieces) continue;
    const context = Number(before(text, at) === anchor.prefix) + Number(after(text, pieces.at(-1)?.end ?? at) === anchor.suffix);
    const rank = context * (text.length + 1) - Math.abs(at - anchor.start);
    if (rank > bestRank) [best, bestRank] = [pieces, rank];
  }
  return best;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shared(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const one of some) for (const other of others) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return sum;
}

/** Index of the claim of a reading that an anchor means, or null: none of its type there, or two that fit equally well. */
export function findClaim(text: string, reading: Reading, claimIds: readonly string[], anchor: Anchor): number | null {
  const same = claimIds.indexOf(anchor.claim);
  if (same >= 0) return same;
  const where = locate(text, anchor);
  if (!where) return null;
  let best: number | null = null;
  let bestOverlap = 0;
  let tied = false;
  for (const [index, claim] of reading.claims.entries()) {
    if (claim.type.value !== anchor.type) continue;
    const common = shared(claim.evidence, where);
    const overlap = common / (length(claim.evidence) + length(where) - common);
    if (!(overlap >= OVERLAP_MIN) || overlap < bestOverlap) continue;
    tied = overlap === bestOverlap;
    [best, bestOverlap] = [index, overlap];
  }
  return tied ? null : best;
}
