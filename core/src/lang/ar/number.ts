/** Numbers in digits and words, with their bounds: "ما لا يقل عن 30", "خمسة وعشرين ألفا", "عشرات الآلاف". */
import { glued, NUMBER, PUNCT, WORD } from '../../text/scan.ts';
import type { NumberMention } from './parts.ts';
import { FAMILY } from './family.ts';
import { anyOf, type ArText, type Hit, hit } from './text.ts';

type Bound = NumberMention['bound'];

/** A number without its bound, through token `last`. */
interface Value {
  readonly n: number;
  readonly last: number;
}

/** Words of one number at the most ("ثلاثة آلاف وخمسمئة وخمسة وعشرون"). */
const WORDS_MAX = 12;
/** Tokens after a number in which a bound may follow its noun ("30 جنديا أوكرانيا على الأقل"). */
const AFTER_MAX = 4;
/** More bounds than this before a number are not read ("ما لا يقل عن نحو 30"). */
const BOUNDS_MAX = 2;

/** Finds the numbers of a text, in order; each begins with its bound. */
export function findNumbers(text: ArText): NumberMention[] {
  const out: NumberMention[] = [];
  let i = 0;
  while (i < text.tokens.count) {
    const found = text.tokens.kind[i] === NUMBER || anyOf(text, i, FAMILY.num) ? numberAt(text, i) : null;
    if (found) out.push(found);
    i = found ? found.last + 1 : i + 1;
  }
  return out;
}

function numberAt(text: ArText, i: number): NumberMention | null {
  const range = rangeAt(text, i);
  if (range) return range;
  let bound: Bound = 'exact';
  let at = i;
  for (let k = 0; k < BOUNDS_MAX; k++) {
    const h = hit(text, at, 'num.bound');
    if (!h || h.last + 1 >= text.tokens.count) break;
    if (bound === 'exact') bound = h.row.cells[0] as Bound;
    at = h.last + 1;
  }
  const lead = leadOf(text, i);
  const vague = hit(text, at, 'num.vague');
  const value = valueAt(text, at);
  if (vague && !vague.split.pronoun && (!value || value.last <= vague.last)) return { first: i, last: vague.last, lead, n: null, bound: 'vague', ordinal: false };
  if (value) return either(text, { first: i, last: value.last, lead, n: value.n, bound: bound === 'exact' ? boundAfter(text, value.last + 1) : bound, ordinal: false });
  const ordinal = at === i ? hit(text, i, 'num.ordinal') : undefined;
  return ordinal && !ordinal.split.pronoun ? { first: i, last: ordinal.last, lead, n: Number(ordinal.row.cells[0]), bound: 'exact', ordinal: true } : null;
}

/** "بين 20 و30" (between 20 and 30): the lower one, bound about. */
function rangeAt(text: ArText, i: number): NumberMention | null {
  const open = hit(text, i, 'num.between');
  const low = open && valueAt(text, open.last + 1);
  if (!low) return null;
  const and = low.last + 1;
  const next = text.tokens.form[and] === 'و' ? and + 1 : and;
  const high = next > and || hitOf(text, and)?.split.conj === 'و' ? valueAt(text, next) : null;
  return high && high.n > low.n ? { first: i, last: high.last, lead: leadOf(text, i), n: low.n, bound: 'about', ordinal: false } : null;
}

/** "ثلاثة أو أربعة", "10-15": the lower one, bound about. */
function either(text: ArText, low: NumberMention): NumberMention {
  const mark = low.last + 1;
  const form = text.tokens.form[mark];
  const dash = form === '-' && glued(text.tokens, low.last) && glued(text.tokens, mark) && text.tokens.kind[mark + 1] === NUMBER;
  if (!dash && form !== 'او') return low;
  const high = valueAt(text, mark + 1);
  return high && low.n !== null && high.n > low.n && high.n < 1000 ? { ...low, last: high.last, bound: 'about' } : low;
}

/** Letters of a conjunction or preposition on the first token. */
function leadOf(text: ArText, i: number): number {
  const split = text.hits[i]?.[0]?.split;
  return split ? split.conj.length + split.prep.length : 0;
}

/** The number that begins at a token, without bound. */
export function valueAt(text: ArText, i: number): Value | null {
  const { kind, form } = text.tokens;
  const value = kind[i] === NUMBER ? digitsAt(text, i) : wordsAt(text, i);
  if (!value || value.n < 100 || value.n % 100 !== 0) return value;
  // "3 آلاف و700": digits that fill up what words left open
  if (form[value.last + 1] !== 'و' || kind[value.last + 2] !== NUMBER || kind[value.last] === NUMBER) return value;
  const rest = digits(form[value.last + 2] as string);
  return rest !== null && rest < (value.n % 1000 === 0 ? 1000 : 100) ? { n: value.n + rest, last: value.last + 2 } : value;
}

/** "250", "1,250", "12.5", "1.250" (thousands, unless a scale follows); null when it is no number ("12.10.2020"). */
export function digits(form: string, scaled = false): number | null {
  const plain = form.replace(/[,٬]/g, '').replace('٫', '.');
  const n = Number(!scaled && /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain);
  return Number.isFinite(n) ? n : null;
}

/** "250", "250 ألف", "3 ملايين ونصف". */
function digitsAt(text: ArText, i: number): Value | null {
  const scale = hit(text, i + 1, 'num.scale');
  const n = digits(text.tokens.form[i] as string, scale !== undefined);
  if (n === null) return null;
  if (!scale || scale.split.cost > 0) return { n, last: i };
  return withPart(text, n * worth(scale), worth(scale), scale.last);
}

/** "... ونصف المليون": half of the last scale more. */
function withPart(text: ArText, n: number, scale: number, last: number): Value {
  const part = hit(text, last + 1, 'num.part');
  if (part?.split.conj !== 'و') return { n, last };
  const again = hit(text, part.last + 1, 'num.scale');
  return { n: n + worth(part) * scale, last: again?.split.article ? again.last : part.last };
}

/** What number words have added up to, and what may still follow. */
interface Sum {
  total: number;
  /** Below a thousand, not yet multiplied by a scale. */
  part: number;
  /** Class of the word before. */
  before: string;
  /** The scale before, if any: the next one is smaller. */
  scale: number;
}

/** "مئة وخمسين ألفا", "ثلاثة آلاف وخمسمئة وخمسة وعشرون": each word must fit what stands before it. */
function wordsAt(text: ArText, i: number): Value | null {
  const half = hit(text, i, 'num.part');
  const of = half && hit(text, half.last + 1, 'num.scale');
  if (of && !half.split.article) return { n: worth(half) * worth(of), last: of.last };
  const sum: Sum = { total: 0, part: 0, before: '', scale: Number.POSITIVE_INFINITY };
  let last = -1;
  for (let j = i; j < text.tokens.count && j - i < WORDS_MAX; j++) {
    const apart = j > i && text.tokens.form[j] === 'و' && text.tokens.kind[j + 1] === WORD;
    if (apart) j++;
    const h = hitOf(text, j, sum.part > 0);
    if (!h || (j > i && h.split.prep)) break;
    const joined = j === i || apart || h.split.conj === 'و';
    if (!add(text, sum, h, joined, j)) break;
    last = j;
    if (h.row.cls === 'num.scale' || h.row.cls === 'num.dualscale') {
      const more = withPart(text, sum.total, sum.scale, j);
      if (more.last > j) return more;
    }
  }
  return last < 0 ? null : { n: sum.total + sum.part, last };
}

/** Adds a number word to the sum; false when it cannot follow what stands before it. */
function add(text: ArText, sum: Sum, h: Hit, joined: boolean, j: number): boolean {
  const v = worth(h);
  const unit = sum.before === 'num.unit' || sum.before === 'num.teen';
  const open = sum.before === '' || (joined && sum.part % 100 === 0);
  switch (h.row.cls) {
    case 'num.teen':
      if (!open || !isTenAfter(text, j + 1)) return false;
      sum.part += v;
      break;
    case 'num.unit':
      if (v === 10 && unit && !joined && sum.part % 10 > 0) sum.part += 10;
      else if (open) sum.part += v;
      else return false;
      break;
    case 'num.ten':
      if (!open && !(unit && joined && sum.part % 100 < 10)) return false;
      sum.part += v;
      break;
    case 'num.hundred':
      if (v === 100 && unit && !joined && sum.part < 10) sum.part *= 100;
      else if (joined && sum.part === 0) sum.part = v;
      else return false;
      break;
    case 'num.scale':
      if (v >= sum.scale || (sum.part > 0 ? joined : !joined || h.row.cells[1] === 'pl')) return false;
      sum.total += Math.max(1, sum.part) * v;
      sum.part = 0;
      sum.scale = v;
      break;
    default:
      if (sum.part > 0 || !joined) return false;
      sum.total += v;
      sum.scale = v / 2;
  }
  sum.before = h.row.cls === 'num.unit' && v === 10 ? 'num.ten' : h.row.cls;
  return true;
}

function isTenAfter(text: ArText, j: number): boolean {
  const h = hit(text, j, 'num.unit');
  return h !== undefined && worth(h) === 10 && h.split.cost === 0;
}

/** The number word at a token. "ألفا" is two thousand alone, one thousand after a number or with tanwin ("ألفا" / "ألفاً"). */
function hitOf(text: ArText, j: number, counted = false): Hit | undefined {
  let found: Hit | undefined;
  for (const h of text.hits[j] ?? []) {
    if (h.first !== h.last || h.split.pronoun || h.split.future || !CARDINAL.has(h.row.cls)) continue;
    if (!found || h.split.cost < found.split.cost) found = h;
    else if (h.split.cost === found.split.cost && found.row.cls === 'num.scale' && h.row.cls === 'num.dualscale' && !counted && !hasTanwin(text, j)) found = h;
  }
  return found;
}

const CARDINAL: ReadonlySet<string> = new Set(['num.unit', 'num.teen', 'num.ten', 'num.hundred', 'num.scale', 'num.dualscale']);

function hasTanwin(text: ArText, j: number): boolean {
  const { shadow, start, end } = text.tokens;
  return shadow.raw.slice(shadow.toRaw[start[j] as number], shadow.toRaw[end[j] as number]).includes('\u064b');
}

const worth = (h: Hit): number => Number(h.row.cells[0]);

/** A bound after the number or its noun: "30 شخصا على الأقل". */
function boundAfter(text: ArText, from: number): Bound {
  for (let j = from; j < Math.min(text.tokens.count, from + AFTER_MAX); j++) {
    if (text.tokens.kind[j] === PUNCT || text.tokens.kind[j] === NUMBER) break;
    const h = hit(text, j, 'num.after');
    if (h) return h.row.cells[0] as Bound;
    if (j > from && hitOf(text, j)) break;
  }
  return 'exact';
}
