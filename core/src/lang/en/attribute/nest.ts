/** Which offers stand, and which stands in the content of which. */
import type { EnAnalysis, Run } from '../parts.ts';
import type { Offer } from '../model/index.ts';
import { rowOf } from './act.ts';

/** An offer with its place among the others. */
export interface Placed extends Offer {
  /** Index of the offer in whose content this one stands, or -1. */
  readonly parent: number;
}

/** How sure the model must be of a cue in the content of another. It was trained on outermost cues, so it is shy of these. */
const NESTED_MIN = 0.3;
const FIRST_PERSON = new Set(['i', 'we', 'you', 'me', 'us', 'my', 'our']);

/** Offers on either side that are looked at: contents reach no farther, and a text of nothing but cues stays linear. */
export const NEIGHBOURS = 30;

/** The first of the offers about one, of a list in the order of the cues, that passes a test: its index, or -1. */
export function findAround(list: readonly Offer[], at: number, test: (y: Offer) => boolean): number {
  const end = Math.min(list.length - 1, at + NEIGHBOURS);
  for (let k = Math.max(0, at - NEIGHBOURS); k <= end; k++) if (k !== at && test(list[k] as Offer)) return k;
  return -1;
}

/** The cue of x stands in the content of y. */
export function holds(y: Offer, x: Offer): boolean {
  for (const r of y.content) if (r.first <= x.cue.first && x.cue.last <= r.last) return true;
  return false;
}

/** Offers in the order of their cues, each with the smallest offer around it. */
export function nest(a: EnAnalysis, offers: readonly Offer[]): Placed[] {
  const stands = offers.filter((x, at) => findAround(offers, at, (y) => clashes(x, y)) < 0);
  const parents = stands.map((x, own) => {
    let best = -1;
    for (let at = Math.max(0, own - NEIGHBOURS); at < stands.length && at <= own + NEIGHBOURS; at++) {
      const y = stands[at] as Offer;
      if (at === own || !holds(y, x) || (holds(x, y) && x.p >= y.p)) continue;
      if (best < 0 || size(y.content) < size((stands[best] as Offer).content)) best = at;
    }
    return best;
  });
  const keep = stands.map((x, at) => parents[at] === -1 || (x.p >= NESTED_MIN && !ownWords(a, x) && (x.contentRule === 'spoken' || rowOf(a, x.cue) !== null)));
  const index = new Map<number, number>();
  stands.forEach((_, at) => {
    if (keep[at]) index.set(at, index.size);
  });
  const outer = (at: number): number => {
    let p = parents[at] as number;
    for (let n = 0; p >= 0 && !keep[p] && n < 4; n++) p = parents[p] as number;
    return p >= 0 ? (index.get(p) ?? -1) : -1;
  };
  return stands.flatMap((x, at) => (keep[at] ? [{ parent: outer(at), ...x }] : []));
}

/** Two offers for the same words: the surer one stands. */
const clashes = (x: Offer, y: Offer): boolean => y.p > x.p && x.cue.first <= y.cue.last && y.cue.first <= x.cue.last;
const size = (runs: readonly Run[]): number => runs.reduce((n, r) => n + r.last - r.first + 1, 0);

/** "I think", "we hope" inside a statement is still the same speaker. */
const ownWords = (a: EnAnalysis, x: Offer): boolean => x.source !== null && FIRST_PERSON.has(a.tokens.form[x.source.first] as string);
