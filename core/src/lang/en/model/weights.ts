/** Named, whole-number weights of features, found by the numbers of their values and summed. */
import { NUMBERS, type Sink, type Templates } from './templates.ts';

/** Weights are kept as whole twentieths, and summed so. */
export const UNIT = 20;

/** Templates of no more features than this are looked up in a list, others by hashing. */
const LISTED_MAX = 200_000;
/** Rows that a table holds at the most. */
const ROWS_MAX = 0xffff;
/** Bits, as powers of two, that the features of large templates share, and places of their hash table. */
const SHARED = 17;
const SLOTS = 15;
/** Features of a position at the most. */
const FOUND_MAX = 128;

/** The rows of a table of weights, read before the domains are closed. */
export interface WeightRows {
  /** `from=LABEL` -> the weights of what follows. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** Names of the features, their templates and values (NUMBERS each), their weights (one a label). */
  readonly names: readonly string[];
  readonly at: Int32Array;
  readonly weights: Int16Array;
}

export function weightRows(table: string, templates: Templates, labels: number): WeightRows {
  const steps = new Map<string, readonly number[]>();
  const names: string[] = [];
  const lines = table.split('\n').filter((line) => line !== '' && line[0] !== '#');
  if (lines.length >= ROWS_MAX) throw new Error('weights: more rows than a table holds');
  const at = new Int32Array(lines.length * NUMBERS);
  const weights = new Int16Array(lines.length * labels);
  for (const line of lines) {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    if (name.startsWith('from=')) steps.set(name.slice(5), line.slice(tab + 1).split('\t').map(Number));
    else {
      templates.read(name, at, names.length * NUMBERS);
      wholeNumbers(line, tab + 1, weights, names.length * labels);
      names.push(name);
    }
  }
  return { steps, names, at, weights };
}

/** Reads whole numbers that tabs part, from a place of a line to its end; none is 0. */
function wholeNumbers(line: string, from: number, out: Int16Array, to: number): void {
  let k = to;
  let sign = 1;
  for (let j = from; j < line.length; j++) {
    const unit = line.charCodeAt(j);
    if (unit === 0x2d) sign = -1;
    else if (unit === 0x09) {
      k++;
      sign = 1;
    } else out[k] = (out[k] as number) * 10 + sign * (unit - 0x30);
  }
}

/** Collects the rows of the features of a position. */
export class Weights implements Sink {
  private readonly labels: number;
  /** Per template: the number of its first feature, and how far its values move it. */
  private readonly base: Int32Array;
  private readonly second: Int32Array;
  private readonly third: Int32Array;
  /** Features of small templates are numbered below this: each has a bit, and the rows are in their order. */
  private readonly listed: number;
  /** One bit for each of them, set where it has a row; after them bits that the others share. Small, so that it stays at hand: most features have no row. */
  private readonly bits: Int32Array;
  /** Per word of `bits`: the rows before it. */
  private readonly ranks: Uint16Array;
  /** Features of large templates, by open addressing. */
  private readonly keys: Int32Array;
  private readonly rows: Uint16Array;
  private readonly values: Int16Array;
  private readonly names: readonly string[];
  /** Rows of the position in hand. */
  private readonly found = new Uint16Array(FOUND_MAX);
  private count = 0;

  constructor({ names, at, weights }: WeightRows, templates: Templates, labels: number) {
    this.labels = labels;
    this.base = new Int32Array(templates.count);
    this.second = new Int32Array(templates.count);
    this.third = new Int32Array(templates.count);
    this.listed = this.layOut(templates);
    this.bits = new Int32Array((this.listed >>> 5) + (1 << (SHARED - 5)));
    this.ranks = new Uint16Array(this.listed >>> 5);
    this.keys = new Int32Array(1 << SLOTS);
    this.rows = new Uint16Array(1 << SLOTS);
    this.values = new Int16Array(names.length * labels);
    // A number and the place of its row in the table, in one: sorted, they are in the order of the numbers.
    const order = Float64Array.from(names, (_, k) => this.numberOf(at, k * NUMBERS) * ROWS_MAX + k).sort();
    this.names = Array.from(order, (key) => names[key % ROWS_MAX] as string);
    order.forEach((key, row) => {
      const from = (key % ROWS_MAX) * labels;
      for (let y = 0; y < labels; y++) this.values[row * labels + y] = weights[from + y] as number;
      this.keep(Math.floor(key / ROWS_MAX), row);
    });
    for (let k = 1; k < this.ranks.length; k++) this.ranks[k] = (this.ranks[k - 1] as number) + ones(this.bits[k - 1] as number);
  }

  /** Numbers the features: those of small templates first. Gives the number of the first that is not listed. */
  private layOut(templates: Templates): number {
    const all = Array.from({ length: templates.count }, (_, t) => ({ t, ...templates.size(t) }));
    let next = 0;
    let listed = 0;
    for (const { t, all: size, second, third } of all.sort((x, y) => Number(x.all > LISTED_MAX) - Number(y.all > LISTED_MAX) || x.t - y.t)) {
      this.base[t] = next;
      this.second[t] = second;
      this.third[t] = third;
      next += size;
      // The shared bits begin with a word of their own.
      if (size <= LISTED_MAX) listed = next = (next + 31) & ~31;
    }
    if (next > 0x7fffffff) throw new Error('weights: more features than numbers');
    return listed;
  }

  /** The number of the feature whose template and values stand in a list from a place on. */
  private numberOf(at: Int32Array, from: number): number {
    const template = at[from] as number;
    return (this.base[template] as number) + ((at[from + 1] as number) * (this.second[template] as number) + (at[from + 2] as number)) * (this.third[template] as number) + (at[from + 3] as number);
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

  put(template: number, a: number, b = 0, c = 0): void {
    const number = (this.base[template] as number) + (a * (this.second[template] as number) + b) * (this.third[template] as number) + c;
    const { listed } = this;
    const bit = number < listed ? number : listed + shared(number);
    const word = this.bits[bit >>> 5] as number;
    if (((word >>> (bit & 31)) & 1) === 0) return;
    const row = number < listed ? (this.ranks[bit >>> 5] as number) + ones(word & ((1 << (bit & 31)) - 1)) : this.hashed(number);
    if (row >= 0) this.found[this.count++] = row;
  }

  private hashed(number: number): number {
    const mask = this.keys.length - 1;
    for (let at = shared(number) & mask; this.keys[at] !== 0; at = (at + 1) & mask) if (this.keys[at] === number) return this.rows[at] as number;
    return -1;
  }

  /** Adds the weights of the features that were put to a sum of labels, and forgets them. */
  add(out: Int32Array, at = 0): void {
    const { labels, found, values, count } = this;
    for (let n = 0; n < count; n++) {
      const from = (found[n] as number) * labels;
      for (let k = 0; k < labels; k++) out[at + k] = (out[at + k] as number) + (values[from + k] as number);
    }
    this.count = 0;
  }

  /** The same from nothing. */
  sum(out: Int32Array): void {
    out.fill(0);
    this.add(out);
  }

  /** Of the features that were put, the names of those that speak most for a label against another; forgets them all. */
  reasons(label: number, against: number, most: number): string[] {
    const worth = (row: number): number => (this.values[row * this.labels + label] as number) - (this.values[row * this.labels + against] as number);
    const rows = [...this.found.subarray(0, this.count)];
    this.count = 0;
    return rows
      .filter((row) => worth(row) > 0)
      .sort((x, y) => worth(y) - worth(x) || x - y)
      .slice(0, most)
      .map((row) => this.names[row] as string);
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
