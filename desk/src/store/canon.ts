/** Canonical bytes, hashes and ids: the same content has the same id everywhere. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785). Throws on what JSON cannot hold: NaN, infinity, half of a surrogate pair. */
export function canonical(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('Only JSON has a canonical form.');
  return json;
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The value with every half of a surrogate pair replaced by U+FFFD, as UTF-8 would: such text cannot be written anywhere.
 * Lengths stay, so spans stay true.
 */
export function writable<T>(value: T): T {
  if (typeof value === 'string') return (LONE.test(value) ? value.replace(LONE, '\uFFFD') : value) as T;
  if (Array.isArray(value)) return value.map(writable) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writable(inner)])) as T;
}

export function sha256(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function hex(bytes: Uint8Array | ArrayBuffer): string {
  return Buffer.from(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes).toString('hex');
}

/** Alphabet of base32 (RFC 4648) in lower case. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 letters of base32: 130 bits. */
const ID_LENGTH = 26;

export type IdPrefix = 'snap' | 'doc' | 'rdg' | 'clm' | 'rev';

/** Id of canonical JSON: `<prefix>_` and the first 26 letters of the base32 of its SHA-256. */
export function idOf(prefix: IdPrefix, json: string): string {
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
