/** Numbers in digits and words, with their bounds. */
import { NUMBER } from '../../text/scan.ts';
import type { NumberMention } from './parts.ts';
import { type ArText, type Hit, hit } from './text.ts';

/** Words of one number at the most ("ثلاثة آلاف وخمسمئة وخمسة وعشرون"). */
const WORDS_MAX = 9;

/** Finds the numbers of a text, in order. "ما لا يقل عن 30", "نحو مئة", "خمسة وعشرين ألفاً", "عشرات". */
export function findNumbers(text: ArText): NumberMention[] {
  const out: NumberMention[] = [];
  let i = 0;
  while (i < text.tokens.count) {
    const found = numberAt(text, i);
    if (found) out.push(found);
    i = found ? found.last + 1 : i + 1;
  }
  return out;
}

function numberAt(text: ArText, i: number): NumberMention | null {
  const vague = pick(text, i, 'num.vague');
  const value = text.tokens.kind[i] === NUMBER ? digits(text, i) : words(text, i);
  if (vague && (!value || value.last <= vague.last)) return { first: i, last: vague.last, n: null, bound: 'vague', ordinal: false };
  if (!value) return null;
  return { first: i, last: value.last, n: value.n, bound: boundOf(text, i, value.last), ordinal: false };
}

/** "250", "1,250", "250 ألف", "3 آلاف و700". */
function digits(text: ArText, i: number): { n: number; last: number } | null {
  const n = Number((text.tokens.form[i] as string).replace(/[,٬]/g, ''));
  if (!Number.isFinite(n)) return null;
  const scale = pick(text, i + 1, 'num.scale');
  if (!scale || scale.split.conj || scale.split.prep) return { n, last: i };
  let total = n * value(scale);
  let { last } = scale;
  if (text.tokens.form[last + 1] === 'و' && text.tokens.kind[last + 2] === NUMBER) {
    total += Number((text.tokens.form[last + 2] as string).replace(/[,٬]/g, ''));
    last += 2;
  }
  return { n: total, last };
}

/** Number words joined by و and multiplied by scales. */
function words(text: ArText, i: number): { n: number; last: number } | null {
  let total = 0;
  let part = 0;
  let last = -1;
  for (let j = i; j < text.tokens.count && j - i < WORDS_MAX; j++) {
    const h = (text.hits[j] ?? []).find((x) => /^num\.(unit|ten|hundred|scale|dualscale)$/.test(x.row.cls) && x.first === x.last && !x.split.pronoun);
    if (!h || (h.split.prep && j > i)) break;
    if (j > i && !h.split.conj && h.row.cls !== 'num.scale' && !(h.row.cls === 'num.unit' && value(h) === 10 && part > 0 && part < 10) && h.row.cls !== 'num.hundred') break;
    if (h.split.article && j > i) break;
    const v = value(h);
    if (h.row.cls === 'num.scale') {
      total += Math.max(1, part) * v;
      part = 0;
    } else if (h.row.cls === 'num.dualscale') total += v;
    else if (h.row.cls === 'num.hundred' && part > 0 && part < 10 && v === 100) part *= 100;
    else part += v;
    last = j;
  }
  return last < 0 ? null : { n: total + part, last };
}

const value = (h: Hit): number => Number(h.row.cells[0] ?? 0);

/** A bound before the number ("أكثر من") or after it and its noun ("30 شخصا على الأقل"). */
function boundOf(text: ArText, first: number, last: number): NumberMention['bound'] {
  for (let j = Math.max(0, first - 4); j < first; j++) {
    const h = pick(text, j, 'num.bound');
    if (h && h.last === first - 1) return h.row.cells[0] as NumberMention['bound'];
  }
  for (let j = last + 1; j <= last + 3; j++) {
    const h = pick(text, j, 'num.bound');
    if (h && h.row.form.startsWith('على ال')) return h.row.cells[0] as NumberMention['bound'];
  }
  return 'exact';
}

function pick(text: ArText, i: number, cls: string): Hit | undefined {
  return hit(text, i, cls);
}
