/** Templates of features: each a name with one to three fields, `w-1w=said|the`, and the numbers of their features. */
import type { Values } from './values.ts';

/** Numbers of a template and of its values at the most. */
export const NUMBERS = 4;

const [TAB, EQUALS, BAR] = [0x09, 0x3d, 0x7c] as const;

/** Where the numbers of features are written: whole numbers, beyond 32 bits while a model is trained on an open vocabulary. */
export type Numbers = Int32Array | Float64Array;

/** Templates of no more features than this have a bit for each in the weights. */
const LISTED_MAX = 200_000;

/**
 * A feature is a number: that of the first of its template, and on by its values. With fields of A, B and C values, the feature
 * of a, b and c is (a * B + b) * C + c. Templates are numbered when their domains are closed: small ones first.
 */
export class Templates {
  private readonly names: string[] = [];
  private readonly fields: (readonly Values[])[] = [];
  private readonly ids = new Map<string, number>();
  private readonly base: number[] = [];
  /** The name that was read last, up to its last field. */
  private first = '';
  /** Features of small templates are numbered below this. */
  listed = 0;
  /** All are numbered below this. */
  all = 0;

  /** Adds a template and gives its id. */
  add(name: string, ...fields: Values[]): number {
    this.ids.set(name, this.names.length);
    this.fields.push(fields);
    return this.names.push(name) - 1;
  }

  /** Numbers the features, now that the domains are closed. */
  place(): void {
    const sizes = this.fields.map((fields) => fields.reduce((n, { size }) => n * size, 1));
    const small = (id: number): boolean => (sizes[id] as number) <= LISTED_MAX;
    for (const id of [...sizes.keys()].sort((x, y) => Number(small(y)) - Number(small(x)) || x - y)) {
      this.base[id] = this.all;
      // A multiple of 32, so that no two templates share a word of bits.
      this.all = Math.ceil((this.all + (sizes[id] as number)) / 32) * 32;
      if (small(id)) this.listed = this.all;
    }
  }

  /** The first numbers of templates, by the names that code gives them. */
  bases<T extends Record<string, number>>(ids: T): T {
    const out: Record<string, number> = { ...ids };
    for (const key of Object.keys(out)) out[key] = this.base[out[key] as number] as number;
    return out as T;
  }

  /**
   * Writes the id of the template and the values of a feature to a list, by its name, which begins at a place of the table of
   * weights; gives where the name ends. Names are sorted: the first fields of most are those of the name before.
   */
  read(table: string, start: number, out: Int32Array, to: number): number {
    let end = start;
    let last = -1;
    for (; end < table.length && table.charCodeAt(end) !== TAB; end++) {
      const unit = table.charCodeAt(end);
      if (unit === BAR || (unit === EQUALS && last < 0)) last = end + 1;
    }
    if (to > 0 && last - start === this.first.length && table.startsWith(this.first, start)) out.copyWithin(to, to - NUMBERS, to);
    else {
      this.first = table.slice(start, last);
      this.firstFields(table.slice(start, end), out, to);
    }
    const fields = this.fields[out[to] as number] as readonly Values[];
    out[to + fields.length] = (fields.at(-1) as Values).id(plain(table.slice(last, end)));
    return end;
  }

  /** Writes the id of the template of a feature and all its values but the last. */
  private firstFields(name: string, out: Int32Array, to: number): void {
    const at = name.indexOf('=');
    const template = this.ids.get(name.slice(0, at)) ?? -1;
    const fields = this.fields[template] ?? [];
    const values = name.slice(at + 1).split('|');
    if (fields.length === 0) throw new Error(`weights: "${name}" is of no template`);
    if (values.length !== fields.length) throw new Error(`weights: "${name}" has not the fields of its template`);
    out[to] = template;
    for (let k = 0; k < fields.length - 1; k++) out[to + k + 1] = (fields[k] as Values).id(plain(values[k] as string));
  }

  /** The number of the feature that `read` wrote. */
  numberOf(at: Int32Array, from: number): number {
    const fields = this.fields[at[from] as number] as readonly Values[];
    let number = 0;
    for (let k = 0; k < fields.length; k++) number = number * (fields[k] as Values).size + (at[from + k + 1] as number);
    return (this.base[at[from] as number] as number) + number;
  }

  /** The name of a feature, as it stands in the table of weights. */
  nameOf(number: number): string {
    const id = this.base.reduce((best, base, k) => (base <= number && base >= (this.base[best] as number) ? k : best), this.base.indexOf(0));
    const values: string[] = [];
    let rest = number - (this.base[id] as number);
    for (const field of [...(this.fields[id] as readonly Values[])].reverse()) {
      values.unshift(escaped(field.name(rest % field.size)));
      rest = Math.floor(rest / field.size);
    }
    return `${this.names[id]}=${values.join('|')}`;
  }
}

/** Values are written in ASCII: other characters, blanks and "|" as \\u and four hexadecimal digits. */
const escaped = (value: string): string => value.replace(/[^!-{}~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function plain(value: string): string {
  return value.includes('\\u') ? value.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : value;
}
