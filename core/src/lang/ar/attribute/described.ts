/** "القصف الذي وصفه الرئيس بأنه جبان", "ما وصفه بـ«العدوان»": what is said of a noun in its own relative clause. */
import { WORD } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { joined, startSplit } from './clause.ts';
import { type CueMatch, framesOf, introduces, PARTICLES, runOf } from './frame.ts';

/** Verbs that say what something is: their content is the phrase with ب. */
const DESCRIBES: ReadonlySet<string> = new Set(['describe', 'dub', 'liken']);
const WHAT = /ما$/;
/** "لمن وصفهم بالمتمردين": who is only called so. */
const WHOM = /^[بلم]?من$|^عمن$/u;

/** The description that a relative clause holds; whoever names it so in passing ("ما تصفه الحركة بالإمارة") only calls it that. */
export function matchDescribed(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (!DESCRIBES.has(h.row.id) || !['ه', 'ها', 'هم'].includes(h.split.pronoun)) return null;
  let rel = h.first - 1;
  while (PARTICLES.has(a.tokens.form[rel] ?? '')) rel--;
  if (a.tokens.kind[rel] !== WORD || WHOM.test(a.tokens.form[rel] as string) || !(hit(a, rel, 'fn.rel') || WHAT.test(a.tokens.form[rel] as string)) || (h.row.shape === 'imperfect' && WHAT.test(a.tokens.form[rel] as string))) return null;
  const m = covering(a.actors, a.actorAt, h.last + 1);
  const named = m && m.first === h.last + 1 && startSplit(a, m).prep === '' && startSplit(a, m).conj === '' ? joined(a, m, end) : null;
  const start = (named?.last ?? h.last) + 1;
  if (start > end || !introduces(a, start, framesOf(h)) || (!named && h.row.shape === 'imperfect')) return null;
  return { hit: h, kind: 'relative', more: [], subject: named, source: named ? runOf(named) : null, vehicle: false, left: false, start, intro: 'prep', relayers: [], clause: h.first };
}
