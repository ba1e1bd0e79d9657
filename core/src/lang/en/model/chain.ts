/** Decoding of a linear chain: the best labels, and how sure the model is of each. Linear in the length. */
import type { Weights } from './weights.ts';

export interface ChainModel {
  readonly weights: Weights;
  readonly labels: readonly string[];
  /** allowed[x][y] is false where y may not follow x; the last row is the beginning. */
  readonly allowed: readonly (readonly boolean[])[];
}

/** Scores and paths of one sequence; kept and used again. */
export class Chain {
  readonly labels: number;
  /** scores[i * labels + y] */
  scores: Float64Array;
  private back: Int8Array;
  private alpha: Float64Array;
  private beta: Float64Array;
  private readonly step: Float64Array;
  private readonly names: readonly string[];

  constructor({ weights, labels, allowed }: ChainModel) {
    const n = labels.length;
    this.labels = n;
    this.names = labels;
    this.scores = new Float64Array(64 * n);
    this.back = new Int8Array(64 * n);
    this.alpha = new Float64Array(64 * n);
    this.beta = new Float64Array(64 * n);
    this.step = new Float64Array((n + 1) * n);
    for (let x = 0; x <= n; x++) for (let y = 0; y < n; y++) this.step[x * n + y] = allowed[x]?.[y] ? weights.weight(`from=${labels[x] ?? 'start'}`, y) : -1e9;
  }

  /** Makes room for a sequence of `count` positions. */
  room(count: number): void {
    const size = count * this.labels;
    if (this.scores.length >= size) return;
    this.scores = new Float64Array(size * 2);
    this.back = new Int8Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
  }

  /** The best labels of the first `count` positions. */
  best(count: number, out: Uint8Array): void {
    const { labels: n, scores, back, alpha, step } = this;
    for (let y = 0; y < n; y++) alpha[y] = (step[n * n + y] as number) + (scores[y] as number);
    for (let i = 1; i < count; i++) {
      for (let y = 0; y < n; y++) {
        let top = -Infinity;
        let from = 0;
        for (let x = 0; x < n; x++) {
          const v = (alpha[(i - 1) * n + x] as number) + (step[x * n + y] as number);
          if (v > top) [top, from] = [v, x];
        }
        alpha[i * n + y] = top + (scores[i * n + y] as number);
        back[i * n + y] = from;
      }
    }
    let y = 0;
    for (let k = 1; k < n; k++) if ((alpha[(count - 1) * n + k] as number) > (alpha[(count - 1) * n + y] as number)) y = k;
    for (let i = count - 1; i >= 0; i--) {
      out[i] = y;
      y = back[i * n + y] as number;
    }
  }

  /** How probable each label is at each position: out[i * labels + y]. */
  marginals(count: number, out: Float64Array): void {
    const { labels: n, scores, alpha, beta, step } = this;
    const term = new Float64Array(n);
    for (let y = 0; y < n; y++) alpha[y] = (step[n * n + y] as number) + (scores[y] as number);
    for (let i = 1; i < count; i++) {
      for (let y = 0; y < n; y++) {
        for (let x = 0; x < n; x++) term[x] = (alpha[(i - 1) * n + x] as number) + (step[x * n + y] as number);
        alpha[i * n + y] = logSum(term, 0, n) + (scores[i * n + y] as number);
      }
    }
    for (let y = 0; y < n; y++) beta[(count - 1) * n + y] = 0;
    for (let i = count - 2; i >= 0; i--) {
      for (let x = 0; x < n; x++) {
        for (let y = 0; y < n; y++) term[y] = (step[x * n + y] as number) + (scores[(i + 1) * n + y] as number) + (beta[(i + 1) * n + y] as number);
        beta[i * n + x] = logSum(term, 0, n);
      }
    }
    const all = logSum(alpha, (count - 1) * n, n);
    for (let k = 0; k < count * n; k++) out[k] = Math.exp((alpha[k] as number) + (beta[k] as number) - all);
  }

  label(y: number): string {
    return this.names[y] as string;
  }
}

function logSum(list: Float64Array, at: number, n: number): number {
  let max = -Infinity;
  for (let k = 0; k < n; k++) max = Math.max(max, list[at + k] as number);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.exp((list[at + k] as number) - max);
  return max + Math.log(sum);
}
