/** Shadow copies: a folded copy of a text with a map from each of its characters back to the captured text. */
import { type Span, span } from '../model/index.ts';

/**
 * What folding does to a UTF-16 unit: `''` drops it, a string replaces it (one or more characters),
 * a unit that is absent is kept. Tables are data of the language packs.
 */
export type FoldTable = ReadonlyMap<string, string>;

/** A folded copy of a text. `toRaw[i]` is the raw offset of key character i; `toRaw[key.length]` is `raw.length`. */
export interface Shadow {
  readonly raw: string;
  readonly key: string;
  readonly toRaw: Int32Array;
}

/** Code unit -> replacement, for units below 0x10000; compiled once per pack. */
export type CompiledFold = readonly (string | undefined)[];

/** Compiles a fold table for `foldText`. Entries must be single UTF-16 units. */
export function compileFold(table: FoldTable): CompiledFold {
  const out: (string | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [from, to] of table) {
    if (from.length !== 1) throw new Error(`fold table: "${from}" is not one UTF-16 unit`);
    out[from.charCodeAt(0)] = to;
  }
  return out;
}

/**
 * Folds a text and keeps the way back. The map is monotone (never decreasing) and total (every key offset, the end
 * included, has a raw offset). Linear in the length of the text.
 */
export function foldText(raw: string, fold: CompiledFold): Shadow {
  const toRaw = new Int32Array(raw.length * 4 + 1);
  let map = toRaw;
  const parts: string[] = [];
  let from = 0;
  let n = 0;
  for (let i = 0; i < raw.length; i++) {
    const to = fold[raw.charCodeAt(i)];
    if (to === undefined) {
      map[n++] = i;
      continue;
    }
    if (i > from) parts.push(raw.slice(from, i));
    parts.push(to);
    from = i + 1;
    for (let k = 0; k < to.length; k++) map[n++] = i;
  }
  if (from < raw.length) parts.push(raw.slice(from));
  map[n] = raw.length;
  map = toRaw.slice(0, n + 1);
  return { raw, key: parts.join(''), toRaw: map };
}

/** Folds a short string without keeping the map. */
export function foldKey(raw: string, fold: CompiledFold): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < raw.length; i++) {
    const to = fold[raw.charCodeAt(i)];
    if (to === undefined) continue;
    out += raw.slice(from, i) + to;
    from = i + 1;
  }
  return from === 0 ? raw : out + raw.slice(from);
}

/**
 * The raw span of a key span. Dropped characters that follow the last kept one (a final haraka) belong to it;
 * dropped characters before the first stay outside.
 */
export function rawSpan(shadow: Shadow, key: Span<'key'>): Span {
  const start = shadow.toRaw[key.start] ?? shadow.raw.length;
  if (key.end <= key.start) return span(start, start);
  const last = shadow.toRaw[key.end - 1] ?? shadow.raw.length - 1;
  let end = last + 1;
  const next = shadow.toRaw[key.end] ?? shadow.raw.length;
  while (end < next && isMark(shadow.raw.charCodeAt(end))) end++;
  return span(start, end);
}

/** Arabic vowel signs, superscript alef, Quranic marks and tatweel: they belong to the letter before them. */
function isMark(unit: number): boolean {
  return (unit >= 0x064b && unit <= 0x065f) || unit === 0x0670 || unit === 0x0640 || (unit >= 0x06d6 && unit <= 0x06ed) || (unit >= 0x0300 && unit <= 0x036f);
}
