/** The scanner: words, numbers, punctuation and line ends of a folded text, in one linear pass. */
import { type Span, span } from '../model/index.ts';
import { type Shadow, rawSpan } from './fold.ts';

/** Kinds of token. A word is a run of letters and marks; a number is a run of digits with inner separators. */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCT = 3;
export const NEWLINE = 4;

/** Tokens as parallel arrays; offsets index the key. A paragraph break is one NEWLINE token per line end. */
export interface Tokens {
  readonly shadow: Shadow;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Folded form of each token. */
  readonly form: readonly string[];
}

/** Longest word that is kept whole; a longer run of letters is cut (a million-character word is no word). */
const WORD_MAX = 64;

const CLASS = classes();

function classes(): Uint8Array {
  const out = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{M}_]/u;
  const digit = /\p{Nd}/u;
  const white = /[\s\p{Z}\p{Cc}\p{Cf}]/u;
  for (let c = 0; c < 0x10000; c++) {
    if (c >= 0xd800 && c <= 0xdfff) out[c] = PUNCT;
    else {
      const s = String.fromCharCode(c);
      out[c] = letter.test(s) ? WORD : digit.test(s) ? NUMBER : c === 10 || c === 0x2028 || c === 0x2029 ? NEWLINE : white.test(s) ? 0 : PUNCT;
    }
  }
  return out;
}

/**
 * Scans a shadow copy. Linear; never throws.
 * @param finals units of the captured text that only ever end a word: one inside a run of letters shows a lost space
 */
export function scan(shadow: Shadow, finals: ReadonlySet<number> = NO_FINALS): Tokens {
  const { key } = shadow;
  const size = (key.length >> 1) + 16;
  let start = new Int32Array(size);
  let end = new Int32Array(size);
  let kind = new Uint8Array(size);
  const form: string[] = [];
  let n = 0;
  let i = 0;
  while (i < key.length) {
    const cls = CLASS[key.charCodeAt(i)] ?? PUNCT;
    if (cls === 0) {
      i++;
      continue;
    }
    let j = i + 1;
    if (cls === WORD) while (j < key.length && j - i < WORD_MAX && CLASS[key.charCodeAt(j)] === WORD && !ended(shadow, j, finals)) j++;
    else if (cls === NUMBER) j = endOfNumber(key, j);
    if (n === start.length) {
      start = grow(start, new Int32Array(n * 2));
      end = grow(end, new Int32Array(n * 2));
      kind = grow(kind, new Uint8Array(n * 2));
    }
    start[n] = i;
    end[n] = j;
    kind[n] = cls;
    form.push(key.slice(i, j));
    n++;
    i = j;
  }
  return { shadow, count: n, start: start.subarray(0, n), end: end.subarray(0, n), kind: kind.subarray(0, n), form };
}

const NO_FINALS: ReadonlySet<number> = new Set();

/** True when the letter before key offset j, or a mark on it, can only end a word, and more than one letter follows. */
function ended(shadow: Shadow, j: number, finals: ReadonlySet<number>): boolean {
  if (finals.size === 0) return false;
  const { raw, toRaw, key } = shadow;
  const from = toRaw[j - 1] ?? 0;
  const to = toRaw[j] ?? 0;
  for (let k = from; k < to; k++) if (finals.has(raw.charCodeAt(k))) return CLASS[key.charCodeAt(j + 1)] === WORD;
  return false;
}

function grow<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Digits, with a separator only between two digits: 1,250 and 12.5 and 1٬250 are one number each. */
function endOfNumber(key: string, from: number): number {
  let j = from;
  while (j < key.length) {
    const c = key.charCodeAt(j);
    if (CLASS[c] === NUMBER) j++;
    else if ((c === 0x2c || c === 0x2e || c === 0x66b || c === 0x66c) && CLASS[key.charCodeAt(j + 1)] === NUMBER && j + 1 < key.length) j += 2;
    else break;
  }
  return j;
}

/** The raw span of the tokens from `first` through `last`, less `lead` characters at the start. */
export function tokenSpan(tokens: Tokens, first: number, last: number, lead = 0): Span {
  return rawSpan(tokens.shadow, span((tokens.start[first] ?? 0) + lead, tokens.end[last] ?? 0));
}

/** True when nothing stands between token i and the token after it. */
export function glued(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && tokens.end[i] === tokens.start[i + 1];
}
