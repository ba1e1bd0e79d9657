/** A table of named, whole-number weights: one row a feature, one column a label. */
import { cellsOf } from '../../../text/lexicon.ts';
import { feature, featureNamed, NONE, type Sink } from './hash.ts';

/** Weights are kept as whole twentieths. */
export const UNIT = 20;

/** Bits of a feature's number that the sieve looks at. */
const BITS = 19;
/** Rows that a table holds at the most. */
const ROWS_MAX = 0xffff;

/** Sums the weights of features into the scores of the labels. */
export class Weights implements Sink {
  readonly labels: number;
  /** Scores of the labels of the position in hand. */
  readonly scores: Float64Array;
  private readonly mask: number;
  /** One bit for the upper part of each number that the table has: nine features in ten are in no table, and fall here, in 64 KB. */
  private readonly bits = new Int32Array(1 << (BITS - 5));
  /** Open addressing: the number of the feature, and where its weights lie. Two small tables stay in the cache of the machine. */
  private readonly keys: Int32Array;
  private readonly at: Uint16Array;
  private readonly values: Float32Array;
  private readonly names: string[] = [];
  /** Rows that were used, while somebody asks. Kept here so that `put` is one function wherever features are made. */
  private seen: number[] | null = null;

  constructor(table: string, labels: number) {
    const rows = cellsOf(table);
    this.labels = labels;
    let size = 1024;
    while (size < rows.length * 2) size *= 2;
    if (rows.length > ROWS_MAX) throw new Error('weights: more rows than a table holds');
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.at = new Uint16Array(size);
    this.values = new Float32Array(rows.length * labels);
    this.scores = new Float64Array(labels);
    rows.forEach((cells, row) => {
      this.keep(featureNamed(cells[0] as string), row, cells);
    });
  }

  private keep(key: number, row: number, cells: readonly string[]): void {
    const bit = key >>> (32 - BITS);
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    let at = key & this.mask;
    while (this.keys[at] !== 0) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.at[at] = row;
    this.names[row] = cells[0] as string;
    for (let k = 0; k < this.labels; k++) this.values[row * this.labels + k] = Number(cells[k + 1] ?? 0) / UNIT;
  }

  start(): void {
    this.scores.fill(0);
  }

  put(template: number, a: number, b = NONE, c = NONE): void {
    const key = feature(template, a, b, c);
    const bit = key >>> (32 - BITS);
    if ((((this.bits[bit >>> 5] as number) >> (bit & 31)) & 1) === 0) return;
    let at = key & this.mask;
    for (;;) {
      const found = this.keys[at];
      if (found === 0) return;
      if (found === key) break;
      at = (at + 1) & this.mask;
    }
    const { labels, scores, values } = this;
    const row = this.at[at] as number;
    if (this.seen !== null) this.seen.push(row);
    const from = row * labels;
    for (let k = 0; k < labels; k++) scores[k] = (scores[k] as number) + (values[from + k] as number);
  }

  /** The features that speak most for a label against another, among those that `emit` hands over. */
  reasons(label: number, against: number, most: number, emit: () => void): string[] {
    const seen: number[] = [];
    this.seen = seen;
    emit();
    this.seen = null;
    const worth = (row: number): number => (this.values[row * this.labels + label] as number) - (this.values[row * this.labels + against] as number);
    return seen
      .filter((row) => worth(row) > 0)
      .sort((x, y) => worth(y) - worth(x) || x - y)
      .slice(0, most)
      .map((row) => this.names[row] as string);
  }

  private rowOf(key: number): number {
    for (let at = key & this.mask; this.keys[at] !== 0; at = (at + 1) & this.mask) if (this.keys[at] === key) return this.at[at] as number;
    return -1;
  }

  /** The weight of a feature for a label. */
  weight(name: string, label: number): number {
    const row = this.rowOf(featureNamed(name));
    return row < 0 ? 0 : (this.values[row * this.labels + label] as number);
  }
}
