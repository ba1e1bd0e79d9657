/** Templates of features: each a name with one to three fields, `w-1w=said|the`, and the numbers of their features. */
import type { Values } from './values.ts';

/** Numbers of a template and of its values at the most. */
export const NUMBERS = 4;

/** Takes the features of a position, one after another: a template with the values of its fields. */
export interface Sink {
  put(template: number, a: number, b?: number, c?: number): void;
}

export class Templates {
  private readonly names: string[] = [];
  private readonly fields: (readonly Values[])[] = [];
  private readonly ids = new Map<string, number>();

  /** Adds a template and gives its number. */
  add(name: string, ...fields: Values[]): number {
    this.ids.set(name, this.names.length);
    this.fields.push(fields);
    return this.names.push(name) - 1;
  }

  get count(): number {
    return this.names.length;
  }

  /** How many features a template has, and by how much its first and second value move the number of a feature. */
  size(template: number): { readonly all: number; readonly second: number; readonly third: number } {
    const [a, b, c] = this.fields[template] as readonly Values[];
    const [second, third] = [b?.size ?? 1, c?.size ?? 1];
    return { all: (a?.size ?? 1) * second * third, second, third };
  }

  /** Writes the numbers of the template and of the values of a feature to a list, by its name in the table of weights. */
  read(name: string, out: Int32Array, to: number): void {
    const at = name.indexOf('=');
    const template = this.ids.get(name.slice(0, at)) ?? -1;
    const fields = this.fields[template] ?? [];
    out[to] = template;
    let from = at + 1;
    for (let k = 0; k < fields.length; k++) {
      const bar = name.indexOf('|', from);
      const last = k === fields.length - 1;
      if (last !== (bar < 0)) throw new Error(`weights: "${name}" has not the fields of its template`);
      out[to + k + 1] = (fields[k] as Values).id(plain(name.slice(from, last ? name.length : bar)));
      from = bar + 1;
    }
    if (fields.length === 0) throw new Error(`weights: "${name}" is of no template`);
  }

  /** Name of a feature, as it stands in the table of weights. */
  write(template: number, values: readonly number[]): string {
    const fields = this.fields[template] as readonly Values[];
    return `${this.names[template]}=${fields.map((field, k) => escaped(field.name(values[k] as number))).join('|')}`;
  }
}

/** Values are written in ASCII: other characters, blanks and "|" as \\u and four hexadecimal digits. */
const escaped = (value: string): string => value.replace(/[^!-{}~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function plain(value: string): string {
  return value.includes('\\u') ? value.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : value;
}
