/** "قال مسؤولون، وفق ما ذكرت وكالة، إن": between a cue and what is said stands who passes it on. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { joined, startSplit } from './clause.ts';
import { isSaying } from './frame.ts';

/** Tokens of an aside at the most. */
const ASIDE_MAX = 14;

/** A source phrase between marks. */
export interface Aside {
  /** Who passes the words on. */
  readonly by: ActorMention;
  /** The mark that closes it. */
  readonly last: number;
}

/** The aside that begins at a token ("بحسب صحيفة النهر،", "كما نقلت عنه وكالة،"), before `end`; it stands between two marks and names one party. */
export function asideAt(a: ArAnalysis, i: number, end: number): Aside | null {
  const h = hit(a, i, 'src.source');
  if (!h || h.split.conj !== '' || a.tokens.kind[i - 1] !== PUNCT || (a.tokens.form[h.last] === 'كما' && !hasRelay(a, h.last + 1))) return null;
  let by: ActorMention | null = null;
  for (let j = h.last + 1; j <= Math.min(end, i + ASIDE_MAX); j++) {
    if (by && isSaying(a, j)) return { by, last: j - 1 };
    if (a.tokens.kind[j] === PUNCT && a.quoteOf[j] === -1) return by ? { by, last: j } : null;
    if (hit(a, j, 'fn.that') || (a.tokens.kind[j] !== WORD && a.quoteOf[j] === -1)) return null;
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    if (!by && startSplit(a, m).prep !== '' && j > h.last + 1 && !hit(a, h.last + 1, 'src.carrier')) return null; // "بحسب تقرير لوكالة"
    by ??= joined(a, m, end);
    j = m.last;
  }
  return null;
}

/** "كما نقلت عنه", "كما أفادت": a verb of saying or of passing on. */
const hasRelay = (a: ArAnalysis, i: number): boolean => (a.hits[i] ?? []).some((h) => (h.row.cls === 'cue' || h.row.cls === 'relay') && (h.row.shape === 'perfect' || h.row.shape === 'imperfect'));
