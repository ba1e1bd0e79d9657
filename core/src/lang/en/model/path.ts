/** The best labels of the words beside a cue, where at most one stretch may be the source and at least one must be content. */
import { UNIT, type WeightRows } from './weights.ts';

/** O neither, S and s first and further words of the source, C and c of the content. */
export const LINK_LABELS = ['O', 'S', 's', 'C', 'c'] as const;
export const SOURCE = 1;
export const CONTENT = 3;
const L = LINK_LABELS.length;
/** What was seen so far: 1 a source, 2 a content. */
const SEEN_SOURCE = 1;
const SEEN_CONTENT = 2;
/** What a statement without a source costs, in the units of the model. Tuned on PolNeAR dev. */
const NO_SOURCE = 2 * UNIT;
/** Scores of what cannot be. */
const NEVER = -1e6;
const NOWHERE = -1e8;

/** A label with what was seen up to it, itself included. */
interface State {
  readonly seen: number;
  readonly label: number;
}

/** Those that can be: a source has no place where none was seen. */
const STATES: readonly State[] = [0, 1, 2, 3].flatMap((seen) => LINK_LABELS.map((_, label) => ({ seen, label })).filter(({ label }) => label === 0 || (seen & (label < CONTENT ? SEEN_SOURCE : SEEN_CONTENT)) !== 0));
const Q = STATES.length;

/** May one state follow another (null: the beginning)? */
function follows(x: State | null, y: State): boolean {
  const before = x?.seen ?? 0;
  if (y.label === 2 || y.label === 4) return x !== null && y.seen === before && (x.label === y.label || x.label === y.label - 1);
  if (y.label === SOURCE) return (before & SEEN_SOURCE) === 0 && y.seen === (before | SEEN_SOURCE);
  return y.seen === (y.label === CONTENT ? before | SEEN_CONTENT : before);
}

export class PathFinder {
  /** Scores in units of each position, to be filled in: scores[i * labels + y]. */
  scores = new Int32Array(256 * L);
  /** The labels that were found. */
  labels = new Uint8Array(256);
  /** The best sum up to each state of each position. */
  private sums = new Int32Array(256 * Q);
  private readonly label = Uint8Array.from(STATES, ({ label }) => label);
  /** What each state costs to begin with, and the steps from state to state. */
  private readonly begin: Int32Array;
  private readonly from: Uint8Array;
  private readonly cost: Int32Array;
  /** Where the steps to each state begin in these lists. */
  private readonly steps: Uint8Array;

  constructor({ steps: weights }: WeightRows) {
    const cost = (x: State | null, y: State): number => weights.get(x ? (LINK_LABELS[x.label] as string) : 'start')?.[y.label] ?? 0;
    this.begin = Int32Array.from(STATES, (y) => (follows(null, y) ? cost(null, y) : NOWHERE));
    const all = STATES.flatMap((y, to) => STATES.flatMap((x, from) => (follows(x, y) ? [{ from, to, cost: cost(x, y) }] : [])));
    this.from = Uint8Array.from(all, ({ from }) => from);
    this.steps = Uint8Array.from({ length: Q + 1 }, (_, q) => all.filter(({ to }) => to < q).length);
    this.cost = Int32Array.from(all, ({ cost: units }) => units);
  }

  /** Makes room for so many positions. */
  room(count: number): void {
    if (this.labels.length >= count) return;
    this.scores = new Int32Array(count * 2 * L);
    this.labels = new Uint8Array(count * 2);
    this.sums = new Int32Array(count * 2 * Q);
  }

  /** Lets a position be neither source nor content. */
  close(i: number): void {
    this.scores.fill(NEVER, i * L, (i + 1) * L);
    this.scores[i * L] = 0;
  }

  /** Finds the best labels of the first `count` positions; all O where there is no content. */
  find(count: number): void {
    const { scores, sums, label, from, cost, steps } = this;
    for (let q = 0; q < Q; q++) sums[q] = (this.begin[q] as number) + (scores[label[q] as number] as number);
    for (let i = 1; i < count; i++) {
      const before = (i - 1) * Q;
      for (let q = 0; q < Q; q++) {
        const end = steps[q + 1] as number;
        let top = NOWHERE;
        for (let k = steps[q] as number; k < end; k++) top = Math.max(top, (sums[before + (from[k] as number)] as number) + (cost[k] as number));
        sums[before + Q + q] = top + (scores[i * L + (label[q] as number)] as number);
      }
    }
    this.trace(count);
  }

  /** Goes back from the best end, each time to the state from which the sum came. */
  private trace(count: number): void {
    const { labels, sums, label, from, cost, steps } = this;
    let best = -1;
    let top = NEVER / 2;
    STATES.forEach(({ seen }, q) => {
      const v = (sums[(count - 1) * Q + q] as number) - ((seen & SEEN_SOURCE) === 0 ? NO_SOURCE : 0);
      if ((seen & SEEN_CONTENT) !== 0 && v > top) [top, best] = [v, q];
    });
    labels.fill(0, 0, count);
    if (best < 0) return;
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = label[best] as number;
      let most = -Infinity;
      let came = 0;
      for (let k = steps[best] as number; i > 0 && k < (steps[best + 1] as number); k++) {
        const v = (sums[(i - 1) * Q + (from[k] as number)] as number) + (cost[k] as number);
        if (v > most) [most, came] = [v, from[k] as number];
      }
      best = came;
    }
  }
}
