/** Canonical bytes, hashes and ids: the same content has the same id everywhere. */
import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What JSON writes in another way than as it is, or might. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Keys as JSON with their colon: there are few of them, and they stand in every object. */
const members = new Map<string, string>();
const MEMBERS_MAX = 1000;

function memberOf(key: string): string {
  let member = members.get(key);
  if (member === undefined) {
    if (members.size >= MEMBERS_MAX) members.clear();
    members.set(key, (member = `${JSON.stringify(key)}:`));
  }
  return member;
}

/** Above so many keys, inserting one by one costs more than sorting. */
const FEW = 32;

/** Sorts a few keys by UTF-16 units, in place; most come almost sorted. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

/** Canonical form of what is plain data and well-formed text. */
function plain(value: unknown): string {
  if (typeof value === 'string') return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON.`);
    return String(value);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // One string that grows: lists of parts to be joined took a third longer.
  let out = '';
  if (Array.isArray(value)) {
    for (const inner of value) out += `${out === '' ? '' : ','}${plain(inner)}`;
    return `[${out}]`;
  }
  for (const key of sorted(Object.keys(value))) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) out += `${out === '' ? '' : ','}${memberOf(key)}${plain(inner)}`;
  }
  return `{${out}}`;
}

/**
 * Canonical JSON (RFC 8785). Throws on what JSON cannot hold: NaN, infinity, half of a surrogate pair.
 * Canonical form was half of the cost of taking in: on readings of 34 kB `plain` takes 0.3 ms, the package `canonicalize` 1.2.
 * A test holds them equal; the package decides wherever an escape could be half of a pair.
 */
export function canonical(value: unknown): string {
  if (value === undefined) throw new TypeError('Only JSON has a canonical form.');
  const json = plain(value);
  return json.includes('\\ud') ? (canonicalize(value) as string) : json;
}

/**
 * The value with every half of a surrogate pair replaced by U+FFFD, as UTF-8 would: such text cannot be written anywhere.
 * Lengths stay, so spans stay true. What needs nothing is given back as it is.
 */
export function writable<T>(value: T): T {
  if (typeof value === 'string') return (value.isWellFormed() ? value : value.toWellFormed()) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  let mended: T | undefined;
  for (const key of Object.keys(value) as (keyof T)[]) {
    const inner = writable(value[key]);
    if (inner !== value[key]) (mended ??= (Array.isArray(value) ? [...value] : { ...value }) as T)[key] = inner;
  }
  return mended ?? value;
}

/** SHA-256 of parts one after another, strings as UTF-8. */
export function sha256(first: string | Uint8Array, ...others: readonly (string | Uint8Array)[]): Uint8Array {
  if (others.length === 0) return hash('sha256', first, 'buffer');
  const digest = createHash('sha256').update(first);
  for (const part of others) digest.update(part);
  return digest.digest();
}

export function hex(bytes: Uint8Array | ArrayBuffer): string {
  return Buffer.from(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes).toString('hex');
}

/** Alphabet of base32 (RFC 4648) in lower case. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 letters of base32: 130 bits. */
const ID_LENGTH = 26;

export type IdPrefix = 'snap' | 'doc' | 'rdg' | 'clm' | 'rev' | 'nms' | 'red';

/** Id of canonical JSON, as it is or in UTF-8: `<prefix>_` and the first 26 letters of the base32 of its SHA-256. */
export function idOf(prefix: IdPrefix, json: string | Uint8Array): string {
  const digest = sha256(json);
  let letters = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; letters.length < ID_LENGTH; ) {
    if (held < 5) {
      bits = ((bits & 0x1f) << 8) | (digest[at++] as number);
      held += 8;
    }
    held -= 5;
    letters += BASE32[(bits >> held) & 0x1f];
  }
  return `${prefix}_${letters}`;
}
