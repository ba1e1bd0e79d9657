/** What the speaker does with the words: the verb's act, corrected by how the content begins. */
import type { Act, RuleId } from '../../../model/index.ts';
import { WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, hit } from '../text.ts';

export interface ChosenAct {
  readonly act: Act;
  readonly rule: RuleId;
  readonly reserve: boolean;
}

/** Acts whose verb says only that something is said: the content decides. */
const OPEN: ReadonlySet<string> = new Set(['assert']);
/** Words of the content that are looked at. */
const WINDOW = 14;
/** Words within which a verb of the speaker's own is looked for. */
const OWN_REACH = 5;
const FUTURE_REACH = 10;
/** The speaker himself, or what is his. */
export const OWN: ReadonlySet<string> = new Set(['انه', 'انها', 'انهم', 'اننا', 'بانه', 'بانها', 'بانهم', 'باننا', 'بلاده', 'بلادها', 'حكومته', 'قواته', 'قواتها', 'جيشه']);
/** "رفض بلاده": whose act it is. */
const LAND: ReadonlySet<string> = new Set(['بلاده', 'بلادها', 'حكومته', 'حكومتها']);
/** "تحتفظ بحق الرد" is left to its marks: a threat that is only reserved. */
export const RESERVE = 'reserve';
const NEGATED = new Set(['لا', 'لن', 'لم']);
/** "لا يزال متفائلا": no negation of what follows. */
const STILL = new Set(['يزال', 'تزال', 'يزالون', 'نزال', 'ازال']);
const IMPERSONAL = new Set(['يتم', 'تتم', 'يكون', 'تكون', 'يؤدي', 'تؤدي', 'يجري', 'تجري']);

/**
 * Chooses the act of a cue with its content. The speaker's own verb or noun of doing, then marks near the content's head
 * (table `act-marks`), outrank a verb of plain saying; next comes the speaker's own future ("أنها ستواصل": commits; "أنها لن تتفاوض": refuses).
 */
export function chooseAct(a: ArAnalysis, verb: Act, contents: readonly Run[], speaker: ActorMention | null): ChosenAct {
  const content = contents[0];
  if (content && verb === 'call' && offers(a, content)) return { act: 'propose', rule: 'ar.act.call-for-talks', reserve: false };
  if (content && verb === 'expect') return warns(a, content) ?? { act: verb, rule: 'ar.act.verb', reserve: false };
  if (content && verb === 'refuse' && CHARGE.test(a.tokens.form[EVERY.has(a.tokens.form[content.first] as string) ? content.first + 1 : content.first] ?? '')) return { act: 'deny', rule: 'ar.act.refuse-charge', reserve: false };
  if (content && verb === 'commit' && harms(a, wordsOf(a, content))) return { act: 'threaten', rule: 'ar.act.vow-of-harm', reserve: false };
  if (content && verb === 'criticise' && praises(a, content)) return { act: 'endorse', rule: 'ar.act.mark-endorse', reserve: false };
  if (content && verb === 'criticise' && depicts(a, content)) return { act: 'assert', rule: 'ar.act.situation', reserve: false };
  if (!content || !OPEN.has(verb)) return { act: verb, rule: 'ar.act.verb', reserve: false };
  const words = wordsOf(a, content);
  return performs(a, words, speaker) ?? marked(a, words) ?? obliges(a, words) ?? ownDenial(a, words, speaker) ?? ownFuture(a, words, speaker) ?? mayBe(a, words) ?? { act: verb, rule: 'ar.act.verb', reserve: false };
}

const EVERY = new Set(['كل', 'جميع', 'كافة', 'اي', 'اية', 'مثل', 'هذه', 'تلك']);

/** "رفضت صربيا الاتهامات", "رفضت هذه المزاعم": who rejects a charge denies it. */
const CHARGE = /^(ال)?(اتهام|مزاعم|ادعاء)(ات)?(ه|ها|هم)?$/u;

/** "إننا ندين", "أن بلاده ترفض", "رفضه": the speaker tells in so many words what he does by speaking. */
function performs(a: ArAnalysis, words: readonly number[], speaker: ActorMention | null): ChosenAct | null {
  for (const [at, j] of words.slice(0, OWN_REACH).entries()) {
    for (const h of a.hits[j] ?? []) {
      const act = h.row.cells[1];
      if (h.row.cls !== 'cue' || h.row.id === RESERVE || h.split.prep || act === 'assert' || h.first !== h.last) continue;
      const first = h.row.shape === 'imperfect' && h.row.agreement === '1p' && ((a.tokens.form[j] as string).startsWith('ن') || isMine(a, j));
      const own = h.row.shape === 'imperfect' && h.split.conj === '' && isOwn(a, words[at - 1], speaker);
      const noun = h.row.shape === 'masdar' && (h.split.pronoun !== '' || LAND.has(a.tokens.form[j + 1] ?? '')) && (at === 0 || (at === 1 && a.tokens.form[j - 1] !== '،' && a.tokens.form[j - 1] !== 'عدم')); // "مبادرة، رفضها الجيش": another does
      if ((first || own || noun) && !NEGATED.has(a.tokens.form[j - 1] ?? '')) return { act: act as Act, rule: noun ? 'ar.act.own-noun' : 'ar.act.own-verb', reserve: false };
    }
  }
  return null;
}

/** "أدين الهجوم", "أناشد الجمهور": in a quotation, a verb that is none of another's in the past ("أعلن"). */
const isMine = (a: ArAnalysis, j: number): boolean => a.quoteOf[j] !== -1 && !(a.hits[j] ?? []).some((h) => h.row.shape !== 'imperfect' && h.split.cost === 0);

/** The word before a verb names the speaker or his side. */
function isOwn(a: ArAnalysis, j: number | undefined, speaker: ActorMention | null): boolean {
  if (j === undefined) return false;
  if (OWN.has(a.tokens.form[j] as string)) return true;
  const m = covering(a.actors, a.actorAt, j);
  return m !== undefined && speaker !== null && m.sides.length > 0 && m.sides.join() === speaker.sides.join() && !hit(a, m.first - 1, 'fn.prep'); // "العلاقة مع إيران": not the subject
}

/** "وصف المحادثات بأنها بناءة": what is said of it is praise. */
const praises = (a: ArAnalysis, content: Run): boolean => isOfWhat(a, content) && (marked(a, wordsOf(a, content).slice(0, PRAISE_REACH))?.act === 'endorse' || wordsOf(a, content).slice(0, PRAISE_REACH).some((j) => hit(a, j, 'mark.praise')));
const PRAISE_REACH = 3;

/** "بأنها": what is said of the thing that stands before. */
const isOfWhat = (a: ArAnalysis, content: Run): boolean => (a.tokens.form[content.first] as string).startsWith('ب');

/** Tokens back from what is said to the thing of which it is said. */
const THING_REACH = 8;
const SITUATIONS = new Set(['وضع', 'اوضاع', 'حالة', 'حالته', 'حالتها', 'ظروف', 'اصابته', 'اصابتها', 'جراحه', 'اجواء', 'معنويات']);

/** "وصف الطبيب الوضع في المدينة بأنه صعب": who tells how things stand blames nobody. */
function depicts(a: ArAnalysis, content: Run): boolean {
  if (!isOfWhat(a, content)) return false;
  for (let j = content.first - 1; j >= Math.max(0, content.first - THING_REACH) && a.tokens.kind[j] === WORD; j--) {
    if ((a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.id === 'describe')) return false;
    if (SITUATIONS.has((a.tokens.form[j] as string).replace(/^ال/u, ''))) return true;
  }
  return false;
}

/** "محذرة من أنها لن تقف مكتوفة الأيدي": who warns of what he will do himself threatens. */
function warns(a: ArAnalysis, content: Run): ChosenAct | null {
  const found = marked(a, wordsOf(a, content));
  return found?.act === 'threaten' ? found : null;
}

/** "، وأكدوا أنهم", "إن المتمردين أعلنوا أنهم": what another says inside the content is not what its speaker does. */
const saysOn = (a: ArAnalysis, j: number): boolean => hit(a, j + 1, 'fn.that') !== undefined && !isI(a, j) && (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'perfect' && h.row.agreement !== '1p' && h.last === j && h.split.prep === '' && !h.split.article && (h.split.conj === 'و' || !OWN.has(a.tokens.form[j - 1] as string)));

/** "إن المخابرات تعتقد أن": nor is what another holds; the verb itself may be the speaker's own. */
const thinksOn = (a: ArAnalysis, j: number): boolean => hit(a, j + 1, 'fn.that') !== undefined && !OWN.has(a.tokens.form[j - 1] as string) && covering(a.actors, a.actorAt, j - 1) !== undefined && (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'imperfect' && h.row.agreement !== '1p' && h.last === j && h.split.cost === 0);

/** "«أعتقد أن": within marks the letters of another's past are the speaker's own present. */
const isI = (a: ArAnalysis, j: number): boolean => a.quoteOf[j] !== -1 && (a.hits[j] ?? []).some((h) => h.row.shape === 'imperfect' && h.row.agreement === '1p');

/** The first words of a content, without marks. */
function wordsOf(a: ArAnalysis, run: Run): number[] {
  const out: number[] = [];
  for (let j = run.first; j <= run.last && out.length < WINDOW && !saysOn(a, j); j++) {
    if (a.tokens.kind[j] === WORD) out.push(j);
    if (thinksOn(a, j)) break;
  }
  return out;
}

function marked(a: ArAnalysis, words: readonly number[]): ChosenAct | null {
  for (const [at, j] of words.entries()) {
    for (const h of a.hits[j] ?? []) {
      if (!h.row.cls.startsWith('mark.') || h.row.cls === 'mark.offer' || h.row.cls === 'mark.praise' || at > Number(h.row.cells[0] ?? 0)) continue;
      if (h.row.cls === 'mark.criticise' && words.slice(0, at).some((before) => isToll(a, before))) continue;
      if (NEGATED.has(a.tokens.form[j - 1] ?? '') || (NEGATED.has(a.tokens.form[j - 2] ?? '') && !STILL.has(a.tokens.form[j - 1] ?? ''))) continue;
      const act = h.row.cls.slice(5);
      if (act === 'commit' && harms(a, words.slice(at))) return HARM;
      return { act: (act === 'reserve' ? 'threaten' : act) as Act, rule: `ar.act.mark-${act}`, reserve: act === 'reserve' };
    }
  }
  return null;
}

/** "ارتفاع حصيلة العدوان", "مقتل ثلاثة بالقصف الهمجي": what a toll is of is only named. */
const isToll = (a: ArAnalysis, j: number): boolean => /^(ال)?حصيلة$/u.test(a.tokens.form[j] as string) || (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'casualty');

/** "على النظام أن يفي بالتزاماته", "إن على دول العالم اتخاذ موقف": it is for X to do it. */
function obliges(a: ArAnalysis, words: readonly number[]): ChosenAct | null {
  const at = words.slice(0, 2).findIndex((j) => a.tokens.form[j] === 'علي');
  if (at < 0) return null;
  const m = covering(a.actors, a.actorAt, (words[at] as number) + 1);
  const after = at === 1 && hit(a, words[0] as number, 'fn.that') !== undefined;
  return m && (after || a.tokens.form[m.last + 1] === 'ان') ? { act: 'call', rule: 'ar.act.it-is-for-x-to', reserve: false } : null;
}

/** The speaker's own future: a verb with سـ or لن whose subject is the speaker or the speaker's side. */
function ownFuture(a: ArAnalysis, words: readonly number[], speaker: ActorMention | null): ChosenAct | null {
  for (const [at, j] of words.slice(0, FUTURE_REACH).entries()) {
    const soon = a.tokens.form[j] === 'سوف';
    const split = a.forms[soon ? j + 1 : j]?.split;
    const negated = a.tokens.form[j] === 'لن';
    if (!split?.future && !negated && !soon) continue;
    if ((split?.future || soon) && split && IMPERSONAL.has(split.stem)) return null;
    if (!isOwn(a, words[at - 1], speaker) && !split?.stem.startsWith('ن') && !(negated && /^ن.{2,}/.test(a.tokens.form[j + 1] ?? ''))) return null; // "لن نوقف"
    if (negated) return { act: 'refuse', rule: 'ar.act.own-will-not', reserve: false };
    return harms(a, words.slice(at)) ? HARM : { act: 'commit', rule: 'ar.act.own-future', reserve: false };
  }
  return null;
}

/** "أن الأمطار قد تؤخر العمل": what may happen is expected; not where it only describes a noun ("ساعات قد تطول") or names a crime ("قد تشكل جريمة"). */
function mayBe(a: ArAnalysis, words: readonly number[]): ChosenAct | null {
  const at = words.findIndex((j) => /^و?قد$/.test(a.tokens.form[j] as string));
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before === undefined || next === undefined || !/^[يت].{3,}/.test(a.tokens.form[next] as string) || /^[يت](شكل|رقي)/.test(a.tokens.form[next] as string) || (a.hits[next] ?? []).some((h) => h.row.shape === 'perfect')) return null;
  const told = hit(a, before, 'fn.that') !== undefined || OWN.has(a.tokens.form[before] as string) || a.forms[before]?.split.article || a.actorAt[before] !== -1;
  return told ? { act: 'expect', rule: 'ar.act.may-be', reserve: false } : null;
}

const HARM: ChosenAct = { act: 'threaten', rule: 'ar.act.own-harm', reserve: false };
/** Words from a vow to the violence in it. */
const HARM_REACH = 6;
const FIGHTING = new Set(['strike', 'attack', 'clash', 'hostilities']);
/** What ends violence or keeps it away: "بوقف القصف", "بحماية المدنيين من الهجمات". */
const ENDS = /^(ب|ل|لل|ال|بال)?(وقف|انهاء|تعليق|تجميد|عدم|منع|خفض|حماية|مكافحة|محاربة|تحقيق|محاسبة|تفادي|تجنب|حل|حد|دعم|مساعدة|من|ضد|بعد|علي|مواجهة|اعتراض|تصدي)$|تصد(ي|ى)$/u;

/** "ستواصل عملياتها العسكرية", "تعهد بالثأر": violence that the speaker announces, unless he would end it or it was another's. */
function harms(a: ArAnalysis, words: readonly number[]): boolean {
  for (const j of words.slice(0, HARM_REACH)) {
    if (ENDS.test(a.tokens.form[j] as string)) return false;
    if ((a.hits[j] ?? []).some((h) => h.row.cls === 'mark.threaten' || (h.row.cls === 'trigger' && FIGHTING.has(h.row.cells[1] ?? ''))) && !hit(a, j, 'weapon')) return true;
  }
  return false;
}

/** "أي", "أية": not one; "على الإطلاق": not at all. */
const ANY = /^(ل?اي(ة|ا)?|الاطلاق|اطلاقا|مطلقا|بتاتا|قط|البتة)$/u;
const NEVER = new Set(['لم', 'لا', 'ليس', 'ليست']);

/** "أن الجيش لم يشن أي غارة", "عدم وجود أية نية": who says that he did not do it at all denies it. */
function ownDenial(a: ArAnalysis, words: readonly number[], speaker: ActorMention | null): ChosenAct | null {
  const any = (from: number): boolean => words.slice(from, from + ANY_REACH).some((j) => ANY.test(a.tokens.form[j] as string));
  const at = words.slice(0, OWN_REACH).findIndex((j) => NEVER.has(a.tokens.form[j] as string));
  const denies = at > 0 ? isOwn(a, words[at - 1], speaker) && !MERE.has(a.tokens.form[words[at + 1] as number] ?? '') && any(at + 1) : NOTHING.test(a.tokens.form[words[0] as number] ?? '') && a.tokens.form[words[1] as number] === 'وجود' && any(2);
  return denies ? { act: 'deny', rule: 'ar.act.own-denial', reserve: false } : null;
}

/** Words from a denial to what is denied as a whole. */
const ANY_REACH = 4;
/** What is not there, cannot be or is not wanted is no deed. */
const MERE = new Set(['يوجد', 'توجد', 'يمكن', 'يمكنه', 'يمكنها', 'يريد', 'تريد', 'نريد', 'يستبعد', 'تستبعد', 'يبدو', 'تبدو', 'يحتاج', 'تحتاج']);
const NOTHING = /^(علي|الي)?ب?عدم$/u;

/** "دعا إلى تنظيم محادثات": a call for talks, with no demand on an addressee, offers a format. */
function offers(a: ArAnalysis, run: Run): boolean {
  const words = wordsOf(a, run).slice(0, 4);
  return words.some((j) => hit(a, j, 'mark.offer')) && !words.some((j) => a.tokens.form[j] === 'عدم' || a.tokens.form[j] === 'كل' || a.tokens.form[j] === 'جميع');
}
