/** How sure a model is of each label of a sequence: forward and backward sums over a linear chain. Linear in the length. */
import { UNIT, type WeightRows } from './weights.ts';

/** Scores so far under the best of their position (in units) count for nothing: e to the minus fifty. */
const DEPTH = 50 * UNIT;
const POWER = Float64Array.from({ length: DEPTH + 1 }, (_, k) => Math.exp(-k / UNIT));

/** Sums of one sequence; kept and used again. */
export class Chain {
  private readonly labels: number;
  /** Scores in units: scores[i * labels + y] */
  scores: Int32Array;
  /** What was asked last: how probable each label is at each position, chances[i * labels + y]. */
  chances: Float64Array;
  private own: Float64Array;
  private readonly step: Float64Array;

  /** @param allowed allowed[x][y] is false where y may not follow x; the last row is the beginning */
  constructor({ steps }: WeightRows, labels: readonly string[], allowed: readonly (readonly boolean[])[]) {
    const n = labels.length;
    this.labels = n;
    this.scores = new Int32Array(256 * n);
    this.chances = new Float64Array(256 * n);
    this.own = new Float64Array(256 * n);
    this.step = new Float64Array((n + 1) * n);
    for (let x = 0; x <= n; x++) for (let y = 0; y < n; y++) this.step[x * n + y] = allowed[x]?.[y] ? Math.exp((steps.get(labels[x] ?? 'start')?.[y] ?? 0) / UNIT) : 0;
  }

  /** Makes room for a sequence of `count` positions. */
  room(count: number): void {
    const size = count * this.labels;
    if (this.scores.length >= size) return;
    this.scores = new Int32Array(size * 2);
    this.chances = new Float64Array(size * 2);
    this.own = new Float64Array(size * 2);
  }

  /** Works out the chances of the first `count` positions. */
  marginals(count: number): void {
    const { labels: n, chances, own, step } = this;
    this.powers(count);
    for (let y = 0; y < n; y++) chances[y] = (step[n * n + y] as number) * (own[y] as number);
    even(chances, 0, n);
    for (let i = n; i < count * n; i += n) {
      for (let y = 0; y < n; y++) {
        let sum = 0;
        for (let x = 0; x < n; x++) sum += (chances[i - n + x] as number) * (step[x * n + y] as number);
        chances[i + y] = sum * (own[i + y] as number);
      }
      even(chances, i, n);
    }
    this.backward(count);
  }

  /** From the last position to the first: `own` becomes what comes after each, and the chances are what came before times that. */
  private backward(count: number): void {
    const { labels: n, chances, own, step } = this;
    for (let i = (count - 2) * n; i >= 0; i -= n) {
      const next = i + n;
      for (let x = 0; x < n; x++) {
        let sum = 0;
        for (let y = 0; y < n; y++) sum += (step[x * n + y] as number) * (own[next + y] as number);
        chances[i + x] = (chances[i + x] as number) * sum;
        own[i + x] = (own[i + x] as number) * sum;
      }
      even(own, i, n);
      even(chances, i, n);
    }
  }

  /** Powers of the scores, the best of each position being 1. */
  private powers(count: number): void {
    const { labels: n, scores, own } = this;
    for (let i = 0; i < count * n; i += n) {
      let top = scores[i] as number;
      for (let y = 1; y < n; y++) if ((scores[i + y] as number) > top) top = scores[i + y] as number;
      for (let y = 0; y < n; y++) own[i + y] = POWER[Math.min(DEPTH, top - (scores[i + y] as number))] as number;
    }
  }
}

/** Makes `n` numbers sum to one. */
function even(list: Float64Array, at: number, n: number): void {
  let sum = 0;
  for (let k = at; k < at + n; k++) sum += list[k] as number;
  for (let k = at; k < at + n; k++) list[k] = (list[k] as number) / sum;
}
