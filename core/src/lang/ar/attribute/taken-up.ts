/** "قال الجيش إن المسلحين انسحبوا، وهو ما نفته الحركة": a relative takes up all that was said before it. */
import type { Sentence } from '../../../text/sentences.ts';
import { FAMILY } from '../family.ts';
import type { ArAnalysis, Run } from '../parts.ts';
import { anyOf, covering, type Hit } from '../text.ts';
import { joined, startSplit } from './clause.ts';
import { trim } from './content.ts';
import type { CueMatch } from './frame.ts';
import { genericSubject, unlisted } from './unlisted.ts';

const IT = new Set(['وهو', 'وهي', 'وهذا', 'وذلك']);
const CHARGE = new Set(['امر', 'اتهام', 'اتهامات', 'ادعاء', 'ادعاءات', 'مزاعم', 'رواية']);
const MATTER = new Set(['الامر', 'والامر', 'الشيء']);
/** What an object pronoun, or a word for it, stands for. */
export const THAT: ReadonlySet<string> = new Set(['ذلك', 'الامر', 'الاتهام', 'الاتهامات', 'التهمة', 'التهم', 'المزاعم', 'الادعاءات']);

/** "وهو ما نفته الحركة", "وهو اتهام تنفيه الحكومة", "الأمر الذي أكدته روسيا": who says it of what stands before. */
export function matchTakenUp(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  const clause = h.split.pronoun === 'ه' || h.split.pronoun === 'ها' ? relativeBefore(a, h.first) : -1;
  if (clause < 0 || !(h.row.marks.frames.has('np') || h.row.marks.frames.has('an'))) return null;
  const m = covering(a.actors, a.actorAt, h.last + 1);
  const named = m && m.first === h.last + 1 && startSplit(a, m).prep === '' && startSplit(a, m).conj === '' ? joined(a, m, end) : null;
  const run = named ? null : genericSubject(a, h.last + 1, end);
  const subject = named ?? (run && (a.forms[run.first]?.split.article ?? false) ? unlisted(a, run) : null);
  if (!subject) return null;
  return { hit: h, kind: 'finite', more: [], subject, source: { first: subject.first, last: subject.last, lead: subject.lead ?? 0 }, vehicle: false, left: false, start: subject.last + 1, intro: 'before', relayers: [], clause };
}

/** The first token of "وهو ما", "وهو أمر", "الأمر الذي" right before a verb, or -1. */
function relativeBefore(a: ArAnalysis, i: number): number {
  const before = a.tokens.form[i - 2] ?? '';
  if ((a.tokens.form[i - 1] === 'ما' || CHARGE.has(a.tokens.form[i - 1] ?? '')) && IT.has(before)) return i - 2;
  return a.tokens.form[i - 1] === 'الذي' && MATTER.has(before) ? i - 2 : -1;
}

/** The clause that stands before a cue in its sentence, when nobody has the floor there: what it takes up; "ذلك" alone where nothing stands before. */
export function clauseBefore(a: ArAnalysis, s: Sentence, m: CueMatch): Run | null {
  const run = m.clause > s.first ? trim(a, { first: s.first, last: m.clause - 1 }) : null;
  if (run) for (let j = run.first; j <= run.last; j++) if (anyOf(a, j, FAMILY.trigger)) return run;
  return THAT.has(a.tokens.form[m.start] ?? '') ? { first: m.start, last: m.start } : null;
}
