/** Digests that archives state, checked by us: the readers of archives do not check them. */
import { createHash } from 'node:crypto';

const ALGORITHMS: Readonly<Record<string, string>> = { md5: 'md5', sha1: 'sha1', 'sha-1': 'sha1', sha256: 'sha256', 'sha-256': 'sha256', sha512: 'sha512', 'sha-512': 'sha512' };
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `unknown` when the digest is of a kind that is not computed here. */
export type Verdict = 'right' | 'wrong' | 'unknown';

/** Whether the bytes have the stated digest, `sha1:` or `sha256:` in base32, hex or base64. */
export function checkDigest(stated: string, bytes: Uint8Array): Verdict {
  const [, name = '', value = ''] = /^([a-z0-9-]{1,10}):(\S{1,200})$/i.exec(stated.trim()) ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (algorithm === undefined) return 'unknown';
  const digest = createHash(algorithm).update(bytes).digest();
  return value.toLowerCase() === digest.toString('hex') || value.toUpperCase().replace(/={1,6}$/, '') === base32(digest) || value.replace(/={1,6}$/, '') === digest.toString('base64').replace(/={1,6}$/, '') ? 'right' : 'wrong';
}

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}
