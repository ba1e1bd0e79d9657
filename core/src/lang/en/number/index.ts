/** Numbers in digits and words, with their bounds: "at least 30", "twenty-five thousand", "three dozen", "tens of thousands". */
import { glued, NUMBER, WORD } from '../../../text/scan.ts';
import type { NumberMention } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { type EnText, type Hit, hit } from '../text.ts';

type Bound = NumberMention['bound'];

/** A number without its bound, through token `last`; null for "dozens". */
interface Value {
  readonly n: number | null;
  readonly last: number;
  readonly about?: boolean;
}

/** Words of one number at the most ("three hundred and twenty-five thousand"). */
const WORDS_MAX = 12;
/** More bounds than this before a number are not read ("at least about 30"). */
const BOUNDS_MAX = 2;

/** Finds the numbers of a text, in order; each begins with its bound. */
export function findNumbers(text: EnText): NumberMention[] {
  const out: NumberMention[] = [];
  const { tokens } = text;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== NUMBER && !mayBegin(text, i)) continue;
    const found = numberAt(text, i);
    if (!found) continue;
    out.push(found);
    i = found.last;
  }
  return out;
}

/** Classes of words that can begin a number. */
const OPENING: ReadonlySet<string> = new Set(['num.unit', 'num.teen', 'num.ten', 'num.dozen', 'num.part', 'num.ordinal', 'num.vague', 'num.about', 'num.before']);

/** A word of the table of numbers, or "a" before one. */
function mayBegin(text: EnText, i: number): boolean {
  if (((text.rooms[i] as number) & ROOM.number) !== 0) for (const h of text.hits[i] ?? []) if (OPENING.has(h.row.cls)) return true;
  const word = text.tokens.form[i];
  return (word === 'a' || word === 'an') && scaleAt(text, i + 1) !== null;
}

function numberAt(text: EnText, first: number): NumberMention | null {
  let bound: Bound = 'exact';
  let i = first;
  for (let k = 0; k < BOUNDS_MAX; k++) {
    const h = hit(text, i, 'num.before');
    if (!h) break;
    if (bound === 'exact' || bound === 'about') bound = h.row.cells[0] as Bound;
    i = h.last + 1;
  }
  const ordinal = ordinalAt(text, i);
  if (ordinal) return i === first ? { first, last: ordinal.last, n: ordinal.n, bound: 'exact', ordinal: true } : null;
  const value = valueAt(text, i);
  if (!value) return null;
  const after = hit(text, value.last + 1, 'num.after');
  const last = after?.last ?? value.last;
  const own = value.n === null ? 'vague' : value.about ? 'about' : bound;
  return { first, last, n: value.n, bound: after ? (after.row.cells[0] as Bound) : own, ordinal: false };
}

/** "1st", "third", "twenty-first". */
function ordinalAt(text: EnText, i: number): Value | null {
  const { tokens } = text;
  if (tokens.kind[i] === NUMBER) return glued(tokens, i) && ORDINAL.has(tokens.form[i + 1] as string) ? { n: Number(tokens.form[i]), last: i + 1 } : null;
  const h = hit(text, i, 'num.ordinal');
  return h ? { n: Number(h.row.cells[0]), last: h.last } : null;
}

const ORDINAL: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

function valueAt(text: EnText, i: number): Value | null {
  const vague = hit(text, i, 'num.vague');
  if (vague) return { n: null, last: vague.last };
  if (text.tokens.kind[i] === NUMBER) return digitsAt(text, i);
  const about = hit(text, i, 'num.about');
  if (about) return { n: Number(about.row.cells[0]), last: about.last, about: true };
  return wordsAt(text, i);
}

/** "1,250", "3.5 million", "12 dozen". */
function digitsAt(text: EnText, i: number): Value | null {
  const n = digits(text.tokens.form[i] as string);
  if (n === null) return null;
  const scale = scaleAt(text, i + 1);
  return scale ? { n: n * scale.n, last: scale.last } : { n, last: i };
}

/** Digits with commas between thousands, or a decimal part. */
export function digits(form: string): number | null {
  const n = Number(form.replaceAll(',', ''));
  return Number.isFinite(n) ? n : null;
}

interface Scale {
  readonly n: number;
  readonly last: number;
}

function scaleAt(text: EnText, i: number): Scale | null {
  const h = hit(text, i, 'num.scale') ?? hit(text, i, 'num.hundred') ?? hit(text, i, 'num.dozen') ?? (glued(text.tokens, i - 1) ? hit(text, i, 'num.short') : undefined);
  return h ? { n: Number(h.row.cells[0]), last: h.last } : null;
}

/** "three hundred and twenty-five thousand", "a dozen", "half a million", "two million four hundred thousand". */
function wordsAt(text: EnText, i: number): Value | null {
  const { tokens } = text;
  const half = hit(text, i, 'num.part');
  if (half) {
    const at = tokens.form[half.last + 1] === 'a' ? half.last + 2 : half.last + 1;
    const scale = scaleAt(text, at);
    return scale && scale.n >= 12 ? { n: scale.n * Number(half.row.cells[0]), last: scale.last } : null;
  }
  let total = 0;
  let part = 0;
  let last = -1;
  let before = '';
  let j = i;
  if (tokens.form[i] === 'a' || tokens.form[i] === 'an') {
    const scale = scaleAt(text, i + 1);
    if (!scale) return null;
    part = 1;
    j = i + 1;
    before = 'num.unit';
  }
  for (; j < tokens.count && j - i < WORDS_MAX; j++) {
    if (last >= 0 && (tokens.form[j] === '-' || tokens.form[j] === 'and')) {
      const joins = tokens.form[j] === '-' ? before === 'num.ten' && glued(tokens, j) : before === 'num.hundred' || before === 'num.scale';
      const next = joins ? simpleAt(text, j + 1) : undefined;
      if (!next || next.row.cls === 'num.scale') break;
      continue;
    }
    const h = simpleAt(text, j);
    if (!h) break;
    const v = Number(h.row.cells[0]);
    const { cls } = h.row;
    if (cls === 'num.scale') {
      total += Math.max(1, part) * v;
      part = 0;
    } else if (cls === 'num.hundred' || cls === 'num.dozen') {
      if (part >= 100 || (part === 0 && cls === 'num.hundred')) break;
      part = Math.max(1, part) * v;
    } else if (part === 0 || (before === 'num.ten' && v < 10) || (before === 'num.hundred' && v < 100)) part += v;
    else break;
    before = cls;
    last = h.last;
    j = h.last;
  }
  return last < 0 ? null : { n: total + part, last };
}

function simpleAt(text: EnText, j: number): Hit | undefined {
  if (text.tokens.kind[j] !== WORD) return undefined;
  for (const h of text.hits[j] ?? []) if (CARDINAL.has(h.row.cls)) return h;
  return undefined;
}

const CARDINAL: ReadonlySet<string> = new Set(['num.unit', 'num.teen', 'num.ten', 'num.hundred', 'num.scale', 'num.dozen']);
