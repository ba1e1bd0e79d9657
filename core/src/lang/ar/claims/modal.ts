/** Words around a trigger that make it denied, possible, planned, due, offered or threatened. */
import type { ArAnalysis } from '../parts.ts';
import { hit } from '../text.ts';
import { governedBy, putOff } from './mood.ts';
import type { Scope } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

/** "إلا" and "ألا" once folded: "but", or "that not". */
const BUT = 'الا';
const NEGATION = words('negation');
const PLAN = words('plan');
const MAYBE = words('maybe');
const DUTY = words('duty');
const WILLING = words('willing');
const AFTER_PLAN = words('after-plan');
const AFTER_MAYBE = words('after-maybe');
/** Before "that" only: "يتوقع أن", "الخطر هو أن". */
const AWAITED = words('awaited');
const THREAT = words('threat');
const STILL = words('still');
/** Words before a trigger on which its status hangs. */
const REACH = 6;
/** Tokens from "whether" to what is open. */
const WHETHER_REACH = 14;

const ANY = new Set(['اي', 'ايه', 'اية']);

/** "لم تقم بإرسال أية باخرة": any, under a negation. */
function denies(a: ArAnalysis, j: number): boolean {
  for (let k = j - 1; k >= j - 4; k--) if (VERBAL_NO.has(a.tokens.form[k] ?? '')) return true;
  return false;
}

/** A verb that carries nouns of action stands between the negation and "any". */
function carriedAt(a: ArAnalysis, j: number): boolean {
  for (let k = j - 1; k >= j - 3; k--) if (hit(a, k, 'support') || a.forms[k]?.split.prep === 'ب') return true;
  return false;
}

/** "بدون طيار", "دون طيار": what is lacked stands right after the word. */
const LACK = new Set(['بدون', 'دون', 'بلا']);
const TO_PREVENT = words('to-prevent');
const VERBAL_NO = new Set(['لم', 'ولم', 'لن', 'ولن']);

export type Near = 'denied' | 'maybe' | 'plan' | 'duty' | 'willing' | 'threat' | 'granted' | null;

/** "ما إذا كانت المحادثات ستستمر": whether it will be is open. */
function whether(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - WHETHER_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛') return false;
    if (form === 'اذا' && /^(في|ع)?ما$/.test(a.tokens.form[j - 1] ?? '')) return true;
  }
  return false;
}

/** The mark on which the status of a trigger hangs, or null: a future on it, a word right after it, the nearest word before it. */
export function nearby(a: ArAnalysis, t: Trigger, scope: Scope): Near {
  if (whether(a, t, scope) || supposed(a, t, scope)) return 'maybe';
  if (failedTo(a, t, scope)) return 'denied';
  if (putOff(a, t)) return 'plan';
  if (t.hit.split.future || (t.verb && /^[وف]?س[يتن]/.test(a.tokens.form[t.first] as string) && t.hit.row.shape === 'phrase')) return 'plan';
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 3); j++) {
    const form = a.tokens.form[j] as string;
    if (AFTER_MAYBE.has(form) || (!t.verb && j === t.last + 1 && form === 'قد' && (a.hits[j + 1] ?? []).some((h) => h.row.shape === 'imperfect'))) return 'maybe'; // "غارات قد تستهدف"
    if (AFTER_PLAN.has(form) || (!t.verb && a.forms[j]?.split.future)) return 'plan';
  }
  if (goesOnNow(a, t)) return null;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (ANY.has(form) && deniedWhole(scope, j)) return null;
    if (form === '،' || form === '.' || form === '؛' || (form === BUT && hit(a, j + 1, 'fn.that'))) break; // "إلا أن القتال مستمر": however
    const found = markAt(a, t, j, form);
    if (found) return (found === 'plan' || found === 'willing') && unwilling(a, j) ? 'denied' : found;
    if (hit(a, j, 'fn.that') && t.first - j > 2) return onThat(a, j);
    if (t.verb && (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && isFiniteVerb(h)) && t.hit.split.conj === '') break;
  }
  const that = t.verb || t.definite ? -1 : governedBy(a, t, scope);
  return that === -1 ? null : onThat(a, that);
}

/** "نفى أي علاقة بالقصف", "يرفض أي هدنة": any that is denied or refused is none, whatever may be. */
const deniedWhole = ({ statement }: Scope, j: number): boolean => (statement?.act === 'deny' || statement?.act === 'refuse') && statement.content[0]?.first === j;

const WHO = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'والتي', 'والذي']);

/** "دعا الفصيل الذي يسيطر على البلدة إلى": what a relative clause tells in the present is so, whatever stands before it. */
const goesOnNow = (a: ArAnalysis, t: Trigger): boolean => t.verb && t.hit.row.shape === 'imperfect' && WHO.has(a.tokens.form[t.first - 1] ?? '');

/** "من المحتمل أن تتعرض المدينة لقصف": a word right before "that" holds for what follows. */
function onThat(a: ArAnalysis, that: number): Near {
  const form = a.tokens.form[that - 1] ?? '';
  return MAYBE.has(form) || AWAITED.has(form) ? 'maybe' : PLAN.has(form) ? 'plan' : DUTY.has(form) && (a.hits[that - 1] ?? []).every((h) => h.row.cls !== 'cue') ? 'duty' : null;
}

const IF = new Set(['اذا', 'واذا', 'فاذا', 'لو', 'ولو']);
/** Tokens from "if" to what is only supposed. */
const IF_REACH = 12;

/** "إذا رفضت الجماعة الاتفاق ستقصف مواقعها": in one breath with "if", and not "even if". */
function supposed(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - IF_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛' || form === '"' || form === '»') return false;
    if (IF.has(form)) return (t.first - j > REACH || t.hit.split.future) && a.tokens.form[j - 1] !== 'حتي' && a.tokens.form[j - 1] !== BUT;
  }
  return false;
}

const FAILED = words('failed');
const REACHING = new Set(['التوصل', 'توصل', 'ابرام', 'إبرام']);
/** Tokens from a failure to what was not achieved, and to the preposition that leads to it. */
const FAILED_REACH = 10;
const FAILED_IN = 5;

/** "فشل الطرفان في التوصل إلى هدنة", "تعثر التوصل إلى هدنة": what was tried in vain did not come about. */
function failedTo(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (t.verb) return false;
  let reaching = -1;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - FAILED_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛') return false;
    if (form === 'في' || REACHING.has(form)) reaching = j;
    else if (FAILED.has(form)) return reaching >= 0 && reaching - j <= FAILED_IN;
    else if (hit(a, j, 'fn.that')) return false;
  }
  return false;
}

const NOT = words('not');
/** Tokens from a negation to the word of planning that it denies. */
const NOT_BACK = 4;

/** "لا يبدو أنها مستعدة لمهاجمة", "لا تنوي الانسحاب". */
function unwilling(a: ArAnalysis, j: number): boolean {
  for (let k = j - 1; k >= Math.max(0, j - NOT_BACK); k--) {
    const form = a.tokens.form[k] as string;
    if (form === '،' || form === '.' || form === '؛') return false;
    if (NOT.has(form)) return !OF_ITS_OWN.has(a.tokens.form[k + 1] ?? '');
  }
  return false;
}

/** "لا صلة بين الضربات والاتفاق", "لا يعرف من قتل المهندس", "لم تنج المستشفيات من القصف": what is denied is a link, to know or tell, or that it was kept off; the act itself is granted. */
const OF_ITS_OWN = words('denied-itself');
const THERE_IS = new Set(['توجد', 'يوجد', 'هناك', 'وجود', 'اي', 'ايه', '"', '«']);

/** "ونفى أن تكون هناك صلة بين الغارات والاتفاق", "«لا صلة» بين الضربات والاتفاق": the act stands, whatever becomes of the link. */
export function besideALink(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - REACH; j--) if (LINKS.has(a.tokens.form[j] ?? '')) return a.tokens.form.slice(j + 1, t.first).includes('بين');
  return false;
}

const LINKS = words('link');

/** "لا نريد التصعيد", "لا يجوز للمجلس تبني القرار": what is not wanted or not allowed may be or not. */
const WILL_NOT = words('will-not');

function deniesALink(a: ArAnalysis, no: number): boolean {
  let k = no + 1;
  while (THERE_IS.has(a.tokens.form[k] ?? '')) k++;
  return OF_ITS_OWN.has(a.tokens.form[k] ?? '');
}

/** Tokens from a negation to its exception. */
const BUT_REACH = 6;

/** "لا يردعهم إلا الهجوم": all but this is denied. */
function onlySo(a: ArAnalysis, t: Trigger, j: number): boolean {
  for (let k = j + 1; k < t.first; k++) if (a.tokens.form[k] === BUT || a.tokens.form[k] === 'سوي') return true;
  if (a.tokens.form[j] === BUT) for (let k = j - 1; k >= Math.max(0, j - BUT_REACH); k--) if (NEGATION.has(a.tokens.form[k] as string)) return true;
  return false;
}

function markAt(a: ArAnalysis, t: Trigger, j: number, form: string): Near {
  if (form === 'قد') return t.first - j === 1 && t.hit.row.shape === 'imperfect' ? 'maybe' : null;
  if (form === 'دون' && TO_PREVENT.has(a.tokens.form[j - 1] ?? '')) return 'maybe'; // "للحيلولة دون اندلاع حرب"
  if (LACK.has(form) && t.first - j > 1 && !ANY.has(a.tokens.form[j + 1] ?? '') && !hit(a, j + 1, 'fn.that')) return null;
  if (NEGATION.has(form) && deniesALink(a, j)) return 'granted';
  if (NEGATION.has(form) && WILL_NOT.has(a.tokens.form[j + 1] ?? '') && j + 1 < t.first) return 'maybe';
  if (NEGATION.has(form) && onlySo(a, t, j)) return null;
  if (NEGATION.has(form)) return STILL.has(a.tokens.form[j + 1] ?? '') || (VERBAL_NO.has(form) && !t.verb && t.hit.split.prep === 'ل' && hit(a, j + 1, 'support')?.row.cells[1] !== 'patient') ? null : t.first - j <= (t.verb ? 2 : 4) ? 'denied' : null;
  if (WILLING.has(form) || WILLING.has(a.forms[j]?.split.stem ?? '')) return t.type === 'talks' || t.type === 'ceasefire' || t.type === 'agreement' ? 'willing' : 'plan';
  if (THREAT.has(form)) return 'threat';
  if (ANY.has(form) && denies(a, j)) return t.verb || carriedAt(a, j) ? 'denied' : 'maybe';
  if (MAYBE.has(form)) return 'maybe';
  if (DUTY.has(form) && NEGATION.has(a.tokens.form[j - 1] ?? '')) return 'maybe'; // "لا ندعو إلى حرب"
  if (DUTY.has(form)) return t.verb && t.hit.row.shape === 'perfect' ? null : 'duty';
  if (PLAN.has(form)) return 'plan';
  if (a.forms[j]?.split.future) return 'plan';
  return null;
}
