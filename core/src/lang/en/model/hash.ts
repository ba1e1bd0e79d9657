/** Feature names as numbers: the same mixing serves names in the weight table and features of the text. */

/** FNV-1a of a string, 32 bits. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Joins two numbers into one. Not symmetric. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ b, 0x85ebca6b) + (a >>> 7);
  return h ^ (h >>> 15);
}

/** A feature is a template with up to three values: `w-1w=said|the`. */
export interface Sink {
  put(template: number, a: number, b?: number, c?: number): void;
}

/** Value that stands for "no value". */
export const NONE = 0;

/** The number of a feature. */
export function feature(template: number, a: number, b = NONE, c = NONE): number {
  let h = mix(template, a);
  if (b !== NONE) h = mix(h, b);
  return c !== NONE ? mix(h, c) : h;
}

/** The number of a feature by its name in the weight table. */
export function featureNamed(name: string): number {
  const at = name.indexOf('=');
  let h = hashOf(name.slice(0, at));
  for (const value of name.slice(at + 1).split('|')) h = mix(h, hashOf(plain(value)));
  return h;
}

/** Values are written in ASCII: other characters, blanks and "|" as \\u and four hexadecimal digits. */
function plain(value: string): string {
  return value.includes('\\u') ? value.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : value;
}
