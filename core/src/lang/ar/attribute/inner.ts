/** "ذكرت الوزارة أن الوزير هاتف نظيريه، وحثهما على": a verb that agrees with the subject inside what is told, and not with the teller. */
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering } from '../text.ts';
import { agreesAfter, joined, startSplit } from './clause.ts';
import { AN, type CueMatch, runOf } from './frame.ts';

/** Gives the cue the subject inside the content of the one before it, when only that agrees with its verb; else the cue as it is. */
export function withInnerSubject(a: ArAnalysis, outer: CueMatch | undefined, m: CueMatch): CueMatch {
  if (!outer || m.kind !== 'finite' || m.source || m.subject || m.hit.split.conj !== 'و' || outer.kind !== 'finite' || !tellsThat(a, outer)) return m;
  const [told, teller] = [genderOf(m), genderOf(outer)];
  const many = m.hit.row.agreement === 'mp' && outer.subject?.number === 'sg';
  const subject = told === '' || teller === '' || (told === teller && !many) ? null : toldOf(a, outer, m);
  return subject && agreesAfter(m.hit, subject) ? { ...m, subject, source: runOf(subject), rule: 'ar.speaker.inner' } : m;
}

/** "أن", "إلى أن": what is told is a clause. */
const tellsThat = (a: ArAnalysis, { intro, start }: CueMatch): boolean => intro === 'an' || (intro === 'prep' && AN.has(a.tokens.form[start + 1] ?? ''));

/** The mention right after أن with a verb after it, before the cue. */
function toldOf(a: ArAnalysis, outer: CueMatch, m: CueMatch): ActorMention | null {
  const at = AN.has(a.tokens.form[outer.start] as string) ? outer.start + 1 : outer.start + 2;
  const first = covering(a.actors, a.actorAt, at);
  const subject = first && first.first === at && startSplit(a, first).prep === '' ? joined(a, first, m.hit.first - 1) : null;
  return subject && subject.last < m.hit.first - 1 ? subject : null;
}

/** m or f, as the verb shows it before its subject; empty for the first person. */
function genderOf({ hit }: CueMatch): 'm' | 'f' | '' {
  const { agreement } = hit.row;
  return agreement === 'ms' || agreement === 'mp' || agreement === 'md' ? 'm' : agreement === 'fs' || agreement === 'fp' || agreement === 'fd' ? 'f' : '';
}
