/** Verbs of saying that say nothing here: "أدانت المحكمة المتهم", "رفض التعليق", "نأمل أن يلتزم", "حمّلوا العدو خسائر". */
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { hit, type Hit } from '../text.ts';
import { type Complement, IN_IT, PARTICLES } from './frame.ts';

/** Tokens from a participle, or from a verb with its subject, to the responsibility. */
const BLAME_REACH = 9;
const VERB_REACH = 26;
const BURDEN = /^(ال|و|ب)*(مسؤولي|مسووليت|مسئولي|مسوولي|تبعات|تبعة|ذنب|وزرا?$|لوم$|لائمة)/u;

/** "عربة محملا بالأفراد", "حملت العدو خسائر": laden, and no word of blame ("محملا إياه المسؤولية"). */
export function isLoaded(a: ArAnalysis, h: Hit): boolean {
  if (h.row.id !== 'blame') return false;
  for (let k = h.last + 1; k <= h.last + (h.row.shape === 'participle' ? BLAME_REACH : VERB_REACH); k++) if (BURDEN.test(a.tokens.form[k] ?? '')) return false;
  return true;
}

/** "حمّل الوزير الحركة المسؤولية عن": the burden of a verb of blame from a token on, past whom it is laid on; the token itself where no such noun follows. */
export function burdenFrom(a: ArAnalysis, h: Hit, from: number, end: number): number {
  if (h.row.id !== 'blame') return from;
  for (let k = from; k <= Math.min(end, from + VERB_REACH); k++) if (BURDEN.test(a.tokens.form[k] as string)) return OPENS.has(a.tokens.form[k - 1] as string) ? Math.max(from, k - 1) : k;
  return from;
}
const OPENS = new Set(['«', '"', '“', 'كامل', 'كل']);

/** Words before "أن" after which it opens no wish: "قبل أن يضيف". */
const TIMES = new Set(['قبل', 'بعد', 'دون', 'بدون', 'الي', 'منذ', 'لبث', 'لبثت', 'لبثوا', 'سبق']);

/** "نأمل أن يلتزم الحوثيون", "يجب أن تعلن الحكومة": what is wished or asked of another is not yet said. */
export const isWished = (a: ArAnalysis, h: Hit): boolean => h.row.shape === 'imperfect' && h.split.conj === '' && h.split.prep === '' && a.tokens.form[h.first - 1] === 'ان' && !TIMES.has(a.tokens.form[h.first - 2] ?? '') && !PARTICLES.has(a.tokens.form[h.first - 2] ?? '') && !IN_IT.has(a.tokens.form[h.last + 1] ?? '');

const FLAGS = /^ب?(ال)?(علم|اعلام|راية|رايات|لافت|شعار|صور|يد|ايدي|مناديل)/u;
const NO_WORD = /^(ال)?(تعليق|افصاح|اجابة|رد)$/u;
/** What moves somebody, where it is nobody who could speak: "شجع تحسن الطقس المهربين". */
const MOVES: ReadonlySet<string> = new Set(['encourage', 'incite', 'oblige', 'ultimatum2']);
/** Sides that watch and report; others only spot what they fight. */
const WATCHERS = /^(NGO|MEDIA|CIV|IGO:)/u;
const COURT = /^(ال)?محكم[ةه]$|^(ال)?محاكم$/u;

/** A verb with its subject and what follows it is a deed, and no words. */
export function isDeedOnly(a: ArAnalysis, h: Hit, subject: ActorMention | null, found: Complement, next: number): boolean {
  const { id } = h.row;
  const start = a.tokens.form[found.start] ?? '';
  if (id === 'threaten3') return FLAGS.test(start);
  if (id === 'refuse') return NO_WORD.test(start);
  if (id === 'add' || id === 'object') return found.intro === 'prep' && thingBetween(a, next, found.start); // "أضاف شروطا أدت إلى", "تعترض الصواريخ اعتمادا على"
  if (!subject) return false;
  if (id === 'condemn' || id === 'condemn1') return COURT.test(a.tokens.form[subject.first] as string);
  if (id === 'protest') return subject.cls === 'people';
  if (id === 'record') return subject.sides.length > 0 && !subject.sides.some((side) => WATCHERS.test(side));
  return MOVES.has(id) && subject.cls === 'source' && subject.rule === 'ar.side.unknown';
}

/** A noun stands between the verb with its subject and the preposition. */
function thingBetween(a: ArAnalysis, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (a.tokens.kind[k] === WORD && (a.timeAt[k] ?? -1) === -1 && !hit(a, k, 'fn.part') && !hit(a, k, 'fn.prep') && !(hit(a, k - 1, 'fn.prep') && (a.forms[k]?.split.prep ?? '') === '') && (a.forms[k]?.split.prep ?? '') === '') return true;
  return false;
}
