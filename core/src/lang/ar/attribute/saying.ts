/** "رد الوزير قائلا إن", "علقت بقولها «…»": a word of saying after the verb belongs to its cue. */
import type { ArAnalysis } from '../parts.ts';
import { covering } from '../text.ts';
import { complement } from './complement.ts';
import { type Complement, isSaying } from './frame.ts';

/** Tokens from a verb or its subject to the word of saying. */
const SAYING_REACH = 22;
const BY_SAYING = new Set(['بقوله', 'بقولها', 'بقولهم', 'بقولهما', 'بالقول']);
const THAT: ReadonlySet<string> = new Set(['an', 'q']);

/** The word of saying, and where what is said begins. */
export interface Saying {
  readonly at: number;
  readonly found: Complement;
}

/** The word of saying that goes on with the cue whose subject ends before `from`, if nothing else speaks before it. */
export function sayingAfter(a: ArAnalysis, from: number, end: number): Saying | null {
  for (let j = from; j <= Math.min(end, from + SAYING_REACH); j++) {
    const saying = BY_SAYING.has(a.tokens.form[j] as string) || isSaying(a, j);
    if (!saying) {
      if (speaks(a, j)) return null;
      continue;
    }
    const found = complement(a, j + 1, Math.min(end, j + 3), THAT, false, true);
    return found ? { at: j, found } : null;
  }
  return null;
}

/** What was told before: "أكد المصدر هذه المعلومات، قائلا". */
const POINTS = new Set(['هذا', 'هذه', 'ذلك', 'تلك']);

/** Nothing but a party, what was told before or nothing at all stands as what is said before the word of saying: "انتقد الوزير الحكومة قائلا". */
export function isNamedOnly(a: ArAnalysis, found: Complement, at: number): boolean {
  if (found.intro === 'np' && POINTS.has(a.tokens.form[found.start] as string) && at - found.start <= 3) return true;
  const m = covering(a.actors, a.actorAt, found.start);
  return found.intro === 'np' && m !== undefined && m.first === found.start && at - m.last <= 2;
}

/** Another verb or participle of saying. */
const speaks = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'fn.that' || (h.row.cls === 'cue' && h.split.cost === 0 && h.split.prep === '' && !h.split.article && (h.row.shape === 'perfect' || h.row.shape === 'participle') && !a.common.has(a.tokens.form[j] as string)));
