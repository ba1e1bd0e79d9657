/** "قيل إن", "أُعلن عن مقتل", "تم الإبلاغ عن حريق", "ويُعتقد أن": somebody says it, and the sentence tells nobody who. */
import type { ArAnalysis } from '../parts.ts';
import type { Hit } from '../text.ts';
import { isPassive, isPassiveNow } from '../passive.ts';
import { complement } from './complement.ts';
import { AN, type CueMatch, framesOf, KANA, NEGATIONS, TAKEN_UP } from './frame.ts';

/** Tokens from the verb to what is said, and to a preposition that takes up what was named ("أُعلن عنه"). */
const REACH = 8;
/** Verbs that nobody is told to hold to, where they open a sentence: "ويعتقد أن". */
const HELD: ReadonlySet<string> = new Set(['believe', 'think', 'reckon', 'fear']);
const DONE = new Set(['تم', 'وتم', 'يتم', 'ويتم', 'جري', 'وجري', 'يجري']);
const OF_DONE: ReadonlySet<string> = new Set(['an', 'aan', 'ala', 'bi']);
const NOUNS: ReadonlySet<string> = new Set(['announce', 'inform', 'report', 'confirm']);

/** True for a verb that has no speaker by its form: of a passive row ("قيل"), with the written vowel ("أُفيد"), or "ويعتقد أن" where a sentence begins. */
export function isImpersonal(a: ArAnalysis, h: Hit): boolean {
  if (framesOf(h).has('unsaid') || isPassive(a, h)) return true;
  if (!HELD.has(h.row.id) || h.row.shape !== 'imperfect' || h.row.agreement !== 'ms' || h.split.pronoun !== '' || !AN.has(a.tokens.form[h.last + 1] ?? '')) return false;
  return isPassiveNow(a, h) || (h.split.conj === 'و' && a.sentenceOf[h.first - 1] !== a.sentenceOf[h.first]);
}

/** What an impersonal verb tells. */
export function matchImpersonal(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  if (h.split.pronoun !== '' || h.row.agreement === '1p' || NEGATIONS.has(a.tokens.form[h.first - 1] ?? '') || KANA.has((a.tokens.form[h.first - 1] ?? '').replace(/^و/, ''))) return null; // "كان يُعتقد أنه نجا": no longer
  const found = complement(a, h.last + 1, Math.min(end, h.last + REACH), telling(a, h), false, true);
  if (!found || TAKEN_UP.has(a.tokens.form[found.start] ?? '')) return null;
  return { hit: h, kind: 'finite', more: [], subject: null, source: null, nobody: true, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: h.first };
}

/** "ما يتردد حول", "ما يثار عن": a preposition belongs to a passive row only after ما. */
const WHAT = /ما$/;

/** The frames of a passive: what was announced is its subject ("أُعلنت الهدنة"), and so is who was told, but not who is accused ("اتُّهم الجيش بخرقها"). */
function telling(a: ArAnalysis, h: Hit): ReadonlySet<string> {
  const frames = [...framesOf(h)];
  const what = !frames.includes('unsaid') || h.row.id === 'be-reported' || WHAT.test(a.tokens.form[h.first - 1] ?? '');
  return new Set(frames.filter((f) => f !== 'np' && (!f.startsWith('a_') || h.row.id === 'accuse') && (what || f === 'an' || f === 'q')));
}

/** "تم الإعلان عن", "جرى الإبلاغ عن": a noun of telling that was done. */
export function matchDone(a: ArAnalysis, h: Hit, end: number): CueMatch | null {
  let done = h.first - 1;
  while ((a.timeAt[done] ?? -1) !== -1) done--;
  if (!h.split.article || h.split.prep || h.split.conj || !NOUNS.has(h.row.id) || !DONE.has(a.tokens.form[done] ?? '') || NEGATIONS.has(a.tokens.form[done - 1] ?? '')) return null;
  const found = complement(a, h.last + 1, Math.min(end, h.last + REACH), OF_DONE, false, true);
  const conj = (a.tokens.form[done] as string).startsWith('و') ? 'و' : '';
  return found ? { hit: { ...h, first: done, split: { ...h.split, conj } }, kind: 'finite', more: [], subject: null, source: null, nobody: true, vehicle: false, left: false, start: found.start, intro: found.intro, relayers: [], clause: done } : null;
}
