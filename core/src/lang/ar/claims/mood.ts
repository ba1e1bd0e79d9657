/** What governs an act from further off: "that it may", what was put off, what is warned of as it goes on. */
import type { ArAnalysis } from '../parts.ts';
import { hit } from '../text.ts';
import { finiteAt } from './args.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

/** Tokens from "أن" to what its verb governs. */
const GOVERNED_REACH = 12;

/** "من المتوقع أن تعاني مناطق عدة في الشمال من حصار": the token of the "أن" under whose verb a noun stands, or -1. */
export function governedBy(a: ArAnalysis, t: Trigger, scope: Scope): number {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - GOVERNED_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛' || hit(a, j, 'fn.rel')) return -1;
    if (form === 'ان') return /^[يتن]/.test(a.tokens.form[j + 1] ?? '') ? j : -1;
    if (hit(a, j, 'fn.that') || (finiteAt(a, j) && a.tokens.form[j - 1] !== 'ان')) return -1;
  }
  return -1;
}

const POSTPONED = words('postponed');
/** Tokens from putting off to what is put off: "أجلت الحكومة إرسال". */
const POSTPONED_REACH = 3;

/** "تأجيل المحادثات", "أرجأت الحكومة إرسال الصواريخ": what is put off has not been. */
export function putOff(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || t.hit.split.conj !== '' || t.hit.split.prep !== '') return false;
  for (let j = t.first - 1; j >= t.first - POSTPONED_REACH; j--) {
    if (POSTPONED.has(a.tokens.form[j] ?? '') || POSTPONED.has(a.forms[j]?.split.stem ?? '')) return true;
    if (hit(a, j, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '' || a.tokens.form[j] === '،') return false;
  }
  return false;
}

const CONSEQUENCE = words('consequence');
/** Tokens from consequences, or from going on, to what has them: "المخاطر الناجمة عن توريد". */
const CONSEQUENCE_REACH = 4;

/** "حذر من تداعيات القصف", "من استمرار الاشتباكات": what has consequences, and what may go on, is there already. */
export function isThere(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb) return false;
  for (let j = t.first; j >= t.first - CONSEQUENCE_REACH; j--) {
    if (CONSEQUENCE.has(a.tokens.form[j] ?? '') || CONSEQUENCE.has(a.forms[j]?.split.stem ?? '')) return true;
    if (a.tokens.form[j] === '،' || (a.hits[j] ?? []).some((h) => isFiniteVerb(h) && h.row.cls === 'cue')) return false;
  }
  return false;
}
