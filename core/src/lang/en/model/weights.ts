/** Named, whole-number weights of features, found by the numbers of their values and summed. */
import { NUMBERS, type Templates } from './templates.ts';

/** Weights are kept as whole twentieths, and summed so. */
export const UNIT = 20;

/** Rows that a table holds at the most. */
const ROWS_MAX = 0xffff;
/** Bits, as powers of two, that the features of large templates share, and places of their hash table. */
const SHARED = 17;
const SLOTS = 15;
/** Features that are summed at once, at the most. */
export const FEATURES_MAX = 64;
/** Numbers of a row, whatever the labels: the sums of five labels are kept apart while features are gone through. */
const WIDTH = 5;

/** The rows of a table of weights, read before the domains are closed. */
export interface WeightRows {
  /** `from=LABEL` -> the weights of what follows. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  readonly table: string;
  /** Where the names of the features stand in the table, their templates and values (NUMBERS each), their weights (one a label). */
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly weights: Int16Array;
}

export function weightRows(table: string, templates: Templates, labels: number): WeightRows {
  const steps = new Map<string, readonly number[]>();
  const starts = new Int32Array(ROWS_MAX);
  const at = new Int32Array(ROWS_MAX * NUMBERS);
  const weights = new Int16Array(ROWS_MAX * labels);
  let n = 0;
  for (let from = 0, end = 0; from < table.length; from = end + 1) {
    end = table.indexOf('\n', from);
    if (end < 0) end = table.length;
    if (end === from || table[from] === '#') continue;
    if (n === ROWS_MAX) throw new Error('weights: more rows than a table holds');
    if (table.startsWith(STEP, from)) {
      const [label = '', ...costs] = table.slice(from + STEP.length, end).split('\t');
      steps.set(label, costs.map(Number));
      continue;
    }
    starts[n] = from;
    wholeNumbers(table, templates.read(table, from, at, n * NUMBERS) + 1, end, weights, n * labels);
    n++;
  }
  return { steps, table, starts: starts.slice(0, n), at: at.slice(0, n * NUMBERS), weights: weights.slice(0, n * labels) };
}

const STEP = 'from=';

/** The name of the feature whose row begins there. */
export const nameAt = (table: string, start: number): string => table.slice(start, table.indexOf('\t', start));

/** Reads whole numbers that tabs part, between two places of a table; none is 0. */
function wholeNumbers(table: string, from: number, end: number, out: Int16Array, to: number): void {
  let k = to;
  let sign = 1;
  for (let j = from; j < end; j++) {
    const unit = table.charCodeAt(j);
    if (unit === 0x2d) sign = -1;
    else if (unit === 0x09) {
      k++;
      sign = 1;
    } else out[k] = (out[k] as number) * 10 + sign * (unit - 0x30);
  }
}

/** Sums the weights of features. */
export class Weights {
  private readonly labels: number;
  /** Features of small templates are numbered below this: the rows are in the order of their numbers. */
  private readonly listed: number;
  /** One bit for each of them, set where it has a row; after them bits that the others share. Small, so that it stays at hand: most features have no row. */
  private readonly bits: Int32Array;
  /** Per word of `bits`: the rows before it. */
  private readonly ranks: Uint16Array;
  /** Features of large templates, by open addressing. */
  private readonly keys: Int32Array;
  private readonly rows: Uint16Array;
  private readonly values: Int16Array;
  private readonly table: string;
  /** Per row: where its name stands in the table. */
  private readonly starts: Int32Array;
  /** Features of the group in hand that may have a row. */
  private readonly found = new Int32Array(FEATURES_MAX);

  constructor({ table, starts, at, weights }: WeightRows, templates: Templates, labels: number) {
    if (templates.all > 0x7fffffff) throw new Error('weights: more features than numbers');
    this.labels = labels;
    this.listed = templates.listed;
    this.bits = new Int32Array((this.listed >>> 5) + (1 << (SHARED - 5)));
    this.ranks = new Uint16Array(this.listed >>> 5);
    this.keys = new Int32Array(1 << SLOTS);
    this.rows = new Uint16Array(1 << SLOTS);
    this.values = new Int16Array((starts.length + 1) * WIDTH);
    // A number and the place of its row in the table, in one: sorted, they are in the order of the numbers.
    const order = new Float64Array(starts.length);
    for (let k = 0; k < order.length; k++) order[k] = templates.numberOf(at, k * NUMBERS) * ROWS_MAX + k;
    order.sort();
    this.table = table;
    this.starts = new Int32Array(starts.length);
    for (let row = 0; row < order.length; row++) {
      const key = order[row] as number;
      const k = key % ROWS_MAX;
      this.starts[row] = starts[k] as number;
      for (let y = 0; y < labels; y++) this.values[row * WIDTH + y] = weights[k * labels + y] as number;
      this.keep((key - k) / ROWS_MAX, row);
    }
    for (let k = 1; k < this.ranks.length; k++) this.ranks[k] = (this.ranks[k - 1] as number) + ones(this.bits[k - 1] as number);
  }

  private keep(number: number, row: number): void {
    const bit = number < this.listed ? number : this.listed + shared(number);
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    if (number < this.listed) return;
    let at = shared(number) & (this.keys.length - 1);
    while (this.keys[at] !== 0) at = (at + 1) & (this.keys.length - 1);
    this.keys[at] = number;
    this.rows[at] = row;
  }

  /** The row of a feature whose bit is set: the last, which weighs nothing, where another feature set the bit. */
  private row(number: number): number {
    if (number < this.listed) return (this.ranks[number >>> 5] as number) + ones((this.bits[number >>> 5] as number) & ((1 << (number & 31)) - 1));
    const { keys } = this;
    const mask = keys.length - 1;
    let at = shared(number) & mask;
    while (keys[at] !== number && keys[at] !== 0) at = (at + 1) & mask;
    return keys[at] === number ? (this.rows[at] as number) : this.starts.length;
  }

  /** Keeps those of `count` features that have their bit set; gives how many. No branch hangs on a bit: one in seven is set, none can foresee which. */
  private sift(numbers: Int32Array, count: number): number {
    const { bits, listed, found } = this;
    let kept = 0;
    for (let n = 0; n < count; n++) {
      const number = numbers[n] as number;
      const bit = number < listed ? number : listed + shared(number);
      found[kept] = number;
      kept += ((bits[bit >>> 5] as number) >>> (bit & 31)) & 1;
    }
    return kept;
  }

  /** Adds the weights of `count` features to a sum of labels. */
  add(numbers: Int32Array, count: number, out: Int32Array, at: number): void {
    const { values, labels, found } = this;
    const kept = this.sift(numbers, count);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    for (let n = 0; n < kept; n++) {
      const from = this.row(found[n] as number) * WIDTH;
      a += values[from] as number;
      b += values[from + 1] as number;
      c += values[from + 2] as number;
      d += values[from + 3] as number;
      e += values[from + 4] as number;
    }
    out[at] = (out[at] as number) + a;
    out[at + 1] = (out[at + 1] as number) + b;
    out[at + 2] = (out[at + 2] as number) + c;
    if (labels < WIDTH) return;
    out[at + 3] = (out[at + 3] as number) + d;
    out[at + 4] = (out[at + 4] as number) + e;
  }

  /** Of `count` features, the names of those that speak most for a label against another. */
  reasons(numbers: Int32Array, count: number, { label, against, most }: { readonly label: number; readonly against: number; readonly most: number }): string[] {
    const worth = (row: number): number => (this.values[row * WIDTH + label] as number) - (this.values[row * WIDTH + against] as number);
    const best: number[] = [];
    const kept = this.sift(numbers, count);
    for (let n = 0; n < kept; n++) {
      const row = this.row(this.found[n] as number);
      if (worth(row) <= 0) continue;
      let at = best.length;
      while (at > 0 && (worth(row) - worth(best[at - 1] as number) || (best[at - 1] as number) - row) > 0) at--;
      if (at >= most) continue;
      best.splice(at, 0, row);
      best.length = Math.min(best.length, most);
    }
    return best.map((row) => nameAt(this.table, this.starts[row] as number));
  }
}

/** Which of the shared bits a feature has. */
const shared = (number: number): number => Math.imul(number, 0x9e3779b1) >>> (32 - SHARED);

/** How many bits of a number are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
