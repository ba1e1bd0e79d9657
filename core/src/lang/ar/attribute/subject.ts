/** Who says it: the subject of a verb of saying, after it, before it, or far before it. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { FAMILY } from '../family.ts';
import { covering, type Hit, hit, isWord } from '../text.ts';
import { bothNear, BUT, joined, QUANTIFIERS, startSplit, subjectBefore } from './clause.ts';
import { complement } from './complement.ts';
import { AN, COMMAS, framesOf, IN_IT, introduces, KANA, needsAddressee, PARTICLES, runOf } from './frame.ts';
import { soCalled } from './named.ts';
import { apposed, GROWN_MAX, grown, isPlainWord, tailOf } from './tail.ts';
import { topicOf } from './topic.ts';
import { genericSubject, THIS, unlisted } from './unlisted.ts';

/** The subject before the verb: right before it, past an apposition, or all that stands after "أن". */
export function subjectOnTheLeft(a: ArAnalysis, h: Hit): ActorMention | null {
  const m = subjectBefore(a, h.first) ?? subjectAfar(a, h) ?? nominalSubject(a, h);
  if (!m) return null;
  const plural = m.number === 'pl' && h.row.agreement === 'ms'; // "عناصر جدد": after its subject a verb agrees in number
  const counted = a.numberAt[m.first - 1] !== -1 && h.row.cells[1] === 'expect'; // "قتل 41 شخصا يرجح أنهم": it is thought
  return plural || counted ? null : m;
}

/** "سبق للجانبين أن تبادلا": who had done it before. */
export function priorSubject(a: ArAnalysis, h: Hit): ActorMention | null {
  const m = a.tokens.form[h.first - 1] === 'ان' ? covering(a.actors, a.actorAt, h.first - 2) : undefined;
  return m && m.last === h.first - 2 && startSplit(a, m).prep === 'ل' && PRIOR.has(a.tokens.form[m.first - 1] ?? '') ? m : null;
}

const PRIOR = new Set(['سبق', 'وسبق', 'يسبق']);

/** "أنه", "أنها" before a verb: its subject, by the agreement that it has. */
const PRONOUN_BEFORE: ReadonlyMap<string, string> = new Map([['انه', 'ms'], ['بانه', 'ms'], ['لانه', 'ms'], ['لكنه', 'ms'], ['انها', 'fs'], ['بانها', 'fs'], ['لانها', 'fs'], ['لكنها', 'fs'], ['انهم', 'mp'], ['بانهم', 'mp'], ['لكنهم', 'mp']]);

export interface Subject {
  readonly subject: ActorMention | null;
  readonly source: Run | null;
  readonly more: readonly Run[];
  readonly vehicle: boolean;
  /** Where to look for the content. */
  readonly next: number;
}

/** VSO: the first noun phrase after the cue, past time and place phrases and asides. */
export function subjectAfter(a: ArAnalysis, h: Hit, end: number, frames: ReadonlySet<string>): Subject {
  const none: Subject = { subject: null, source: null, more: [], vehicle: false, next: h.last + 1 };
  if (PRONOUN_BEFORE.get(a.tokens.form[h.first - 1] ?? '') === h.row.agreement && [...frames].some((f) => f.startsWith('a_'))) return none; // "غير أنه اتهم قوات": who is accused
  let j = h.last + 1;
  let quantified = -1;
  while (j <= end && j - h.last < 20) {
    if (a.timeAt[j] !== -1 && a.timeAt[j] !== undefined) {
      j = (a.times[a.timeAt[j] as number] as Run).last + 1;
      continue;
    }
    const carrier = vehicleAt(a, j, end);
    if (carrier) return carrier;
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      const split = a.forms[j]?.split;
      const own = startSplit(a, m);
      if (own.prep !== '' || (split && own.conj !== '' && j > h.last + 1)) return none;
      if (isObject(a, h, m, frames) || (quantified < 0 && isOblique(a, m.first)) || !canBeSubject(a, h, m) || (h.split.pronoun === '' && (isAddressee(a, m, frames, end) || isCalledUpon(a, h, m, quantified, end))) || (frames.has('a_np') && quantified >= 0 && EVERY.has(a.tokens.form[quantified] as string))) return none;
      if (isBlamed(a, h, m)) return { ...none, next: m.last + 1 };
      const all = grown(a, joined(a, m, end), end, frames);
      const source = { ...runOf(all), last: tailOf(a, all, apposed(a, all, end), end, frames) };
      return { subject: all, source: quantified < 0 ? source : { ...source, first: quantified, lead: 0 }, more: [], vehicle: false, next: source.last + 1 };
    }
    const form = a.tokens.form[j] as string;
    const q = covering(a.quotes, a.quoteOf, j);
    const quoted = q && q.open === j ? covering(a.actors, a.actorAt, j + 1) : undefined;
    const named = q && quoted && quoted.first === j + 1 && quoted.last === q.close - 1;
    if (named && (isObject(a, h, quoted, frames) || !canBeSubject(a, h, quoted))) return none;
    if (named) return { subject: quoted, source: { first: q.open, last: q.close }, more: [], vehicle: false, next: q.close + 1 };
    const known = soCalled(a, j);
    if (known) {
      const last = tailOf(a, known, apposed(a, known, end), end, frames);
      return { subject: known, source: { first: j, last }, more: [], vehicle: false, next: last + 1 };
    }
    const shown = quantified < 0 && THIS.has(form) ? covering(a.actors, a.actorAt, j + 1) : undefined;
    if (shown && shown.first === j + 1 && !([...frames].some((f) => f.startsWith('a_')) && introduces(a, shown.last + 1, frames))) return { ...none, source: { first: j, last: shown.last }, vehicle: true, next: shown.last + 1 }; // "وأقر هذا المسؤول بأن"
    if (a.tokens.kind[j] === PUNCT || isWord(a, j, AN)) return none;
    if (quantified >= 0 && OF_THEM.has(form)) return { subject: bothNear(a, j), source: { first: quantified, last: j }, more: [], vehicle: false, next: j + 1 };
    if (quantified >= 0 && form === 'من') {
      j++;
      continue;
    }
    if (j === h.last + 1 && speaksInIt(a, j, frames, end)) {
      j++;
      continue;
    }
    if (hit(a, j, 'fn.prep')) return afterAside(a, h, j, end, none);
    if ((hit(a, j, 'fn.part') && !QUANTIFIERS.has(form)) || hit(a, j, 'fn.conj') || hit(a, j, 'fn.that') || hit(a, j, 'fn.rel')) return none;
    if (QUANTIFIERS.has(form) || a.numberAt[j] !== -1) {
      if (quantified < 0) quantified = j;
      j++;
      continue;
    }
    const described = frames.has('a_bi') && needsAddressee(frames) ? genericSubject(a, j, end) : null;
    if (described && (hit(a, described.last + 1, 'fn.prep') || introduces(a, described.last + 1, frames))) return none; // "وصف الوضع في المدينة بأنه": of what he says it
    const generic = standsBefore(a, h, frames) || !takesSubject(h) || isSubjunctive(a, h) || (quantified < 0 && isOblique(a, j)) ? null : genericSubject(a, j, end);
    if (generic && (!frames.has('np') || (a.forms[j]?.split.article ?? false) || saidLater(a, generic.last + 1, end, frames))) return { subject: unlisted(a, generic), source: generic, more: [], vehicle: false, next: generic.last + 1 };
    return form ? none : none;
  }
  return none;
}

/** "يستطيع أن يرفض الأوامر": whoever can is the subject, and stands before. */
const isSubjunctive = (a: ArAnalysis, h: Hit): boolean => h.row.shape === 'imperfect' && a.tokens.form[h.first - 1] === 'ان' && ABLE.has(a.tokens.form[h.first - 2] ?? '');
const ABLE = new Set(['يستطيع', 'تستطيع', 'يستطيعون', 'يمكن', 'يمكنه', 'يمكنها', 'يمكنهم', 'يجوز', 'يريد', 'تريد', 'يجب', 'ينبغي', 'عليه', 'عليها', 'عليهم', 'له', 'لها', 'لهم']);

/** "محادثات حث خلالها الوزير الوفد على": the subject follows the pronoun; right before a preposition it is who is spoken to ("بيانا طالبت فيه الوسطاء ب"). */
function speaksInIt(a: ArAnalysis, j: number, frames: ReadonlySet<string>, end: number): boolean {
  const m = IN_IT.has(a.tokens.form[j] as string) ? covering(a.actors, a.actorAt, j + 1) : undefined;
  if (!m || m.first !== j + 1) return false;
  return ![...frames].some((f) => f.startsWith('a_')) || !introduces(a, joined(a, m, end).last + 1, frames);
}

/** "كل منهما": each of those named before. */
const OF_THEM = new Set(['منهما', 'منهم', 'منها']);

/** "أكد خلال لقائه مع نظيره وزير الدفاع أن": a prepositional phrase stands between; the subject was named before. */
function afterAside(a: ArAnalysis, h: Hit, j: number, end: number, none: Subject): Subject {
  for (let k = j + 1; k <= end && k - j < 8; k++) {
    const form = a.tokens.form[k] as string;
    if (isWord(a, k, AN) || a.quoteOf[k] !== -1 || form === ':') return none;
    if (COMMAS.has(form)) {
      const m = covering(a.actors, a.actorAt, k + 1);
      return m && m.first === k + 1 && startSplit(a, m).prep === '' && startSplit(a, m).conj === '' ? { subject: m, source: runOf(m), more: [], vehicle: false, next: m.last + 1 } : none;
    }
  }
  return h ? none : none;
}

const MASCULINE = new Set(['العراق', 'اليمن', 'السودان', 'لبنان', 'الاردن', 'المغرب', 'الصومال', 'الكرملين', 'البيت', 'البنتاغون', 'الكونغرس', 'النيجر', 'الفاتيكان', 'الاليزيه', 'الاحتلال', 'الكيان', 'العدو', 'الغرب', 'النظام', 'نظام', 'مجلس', 'حلف', 'الاتحاد', 'حزب', 'تنظيم', 'الحشد', 'جيش']);

/** "حذرت طرفي النزاع": a dual before its owner, in the oblique case. */
const DUAL = new Set(['طرفي', 'جانبي', 'فريقي', 'دولتي', 'وزيري', 'حكومتي']);

/** "ناشد الخاطفين السماح": the plural and the dual of a subject end in ون and ان, those of an object in ين. */
export function isOblique(a: ArAnalysis, j: number): boolean {
  const form = a.tokens.form[j] as string;
  if (DUAL.has(form)) return true;
  return form.startsWith('ال') && form.endsWith('ين') && form.length > 6 && a.placeAt[j] === -1 && (form.endsWith('يين') || !(a.hits[j] ?? []).some((h) => h.row.family === FAMILY.name));
}

/** Arabic grammar: a verb before its subject is singular; one that is not ("يخشون") has it in its ending. */
const takesSubject = ({ row: { shape, agreement } }: Hit): boolean => !(agreement === 'mp' || agreement === 'md' || (agreement === 'fd' && shape === 'perfect')) || (shape !== 'perfect' && shape !== 'imperfect');

/** A verb before its subject is singular, and agrees with it in gender. */
function canBeSubject(a: ArAnalysis, h: Hit, m: ActorMention): boolean {
  const verb = h.row.agreement;
  if (!takesSubject(h)) return false;
  if (verb === 'ms' && m.cls === 'actor' && m.gender === 'f' && m.number === 'sg' && m.sides.some((s) => /^[A-Z]{3}$/.test(s))) return MASCULINE.has((a.hits[m.first] ?? [])[0]?.row.form.split(' ')[0] ?? '') || MASCULINE.has(a.tokens.form[m.first] ?? '');
  if (verb === 'fs' && (m.cls === 'office' || m.cls === 'person') && m.gender === 'm' && m.number === 'sg') return h.row.shape === 'imperfect' || isHerTitle(h, m);
  return true;
}

/** "قالت النائب فلانة", "أكدت رئيس البلدية": a woman by a title in the masculine, right after a verb that has no object. */
const isHerTitle = (h: Hit, m: ActorMention): boolean => m.cls === 'office' && m.first === h.last + 1 && ![...h.row.marks.frames].some((f) => f === 'np' || f.startsWith('a_'));

/** The subject before a verb that may have an object. */
function standsBefore(a: ArAnalysis, h: Hit, frames: ReadonlySet<string>): ActorMention | null {
  const addressed = [...frames].some((f) => f.startsWith('a_'));
  if (!addressed && !frames.has('np')) return null;
  return subjectBefore(a, h.first) ?? (addressed ? topicOf(a, h) : null) ?? subjectAfar(a, h);
}

/** A thing that can be criticised, backed, refused ... is the object where the verb already has its subject before it. */
function isObject(a: ArAnalysis, h: Hit, m: ActorMention, frames: ReadonlySet<string>): boolean {
  const left = standsBefore(a, h, frames) ?? subjectBefore(a, h.first);
  if (!left || covering(a.sentences, a.sentenceOf, h.first) === undefined) return false;
  return frames.size > 0 && left.last < m.first;
}

/** "ناشد جميع الأطراف": all of them are asked. */
const EVERY = new Set(['كل', 'جميع', 'كافة']);

/** "وحثت بلغراد على": a verb that must have an addressee has him in the only noun before its preposition. */
function isAddressee(a: ArAnalysis, m: ActorMention, frames: ReadonlySet<string>, end: number): boolean {
  if (frames.has('a_np')) return isAsked(a, joined(a, m, end).last + 1); // "ناشدت الأطراف وقف القتال"
  if (frames.size === 0 || !needsAddressee(frames)) return false;
  let j = joined(a, m, end).last + 1;
  while (j <= end && (a.forms[j]?.split.article ?? false) && isPlainWord(a, j) && (a.tokens.form[j] as string).endsWith('ة') && (a.forms[j + 1]?.split.article ?? false)) j++; // "الأطراف المعنية الاستجابة"
  while (a.tokens.form[j] === '،' || (a.timeAt[j] ?? -1) !== -1) j++;
  return introduces(a, j, frames);
}

const BURDEN = /^(ال)?(مس[ؤئو]ولي(ة|ات)|تبعات|ذنب|وزر)$/u;
const WHOLE = new Set(['كامل', 'كل', 'جميع', '«', '"', '“']);

/** "وحملت إسرائيل المسؤولية": who stands right before the burden bears it. */
function isBlamed(a: ArAnalysis, h: Hit, m: ActorMention): boolean {
  const at = WHOLE.has(a.tokens.form[m.last + 1] ?? '') ? m.last + 2 : m.last + 1;
  return h.row.id === 'blame' && h.split.pronoun === '' && BURDEN.test(a.tokens.form[at] ?? '');
}

/** Tokens from those who are called upon to what they are to do: adjectives, "كافة". */
const CALLED_REACH = 3;

/** "ودعت جميع الأطراف إلى", "وحثت الأطراف المتحاربة كافة على": the parties to a conflict, or all of somebody, are called upon and do not call. */
function isCalledUpon(a: ArAnalysis, h: Hit, m: ActorMention, quantified: number, end: number): boolean {
  const parties = (m.cls === 'side' && m.number === 'pl') || (quantified >= 0 && EVERY.has(a.tokens.form[quantified] as string));
  const frames = framesOf(h);
  if (!parties || h.row.cells[1] !== 'call' || ![...frames].some((f) => f.startsWith('a_'))) return false;
  for (let j = m.last + 1; j <= Math.min(end, m.last + CALLED_REACH); j++) if (introduces(a, j, frames)) return true;
  return false;
}

/** What somebody is asked to do, or not to do: a noun of action without the article, or عدم. */
function isAsked(a: ArAnalysis, j: number): boolean {
  const deed = (a.hits[j] ?? []).some((h) => (h.row.cls === 'trigger' || h.row.cls === 'cue') && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect' && !h.split.article && !h.split.prep && !h.split.conj);
  return a.tokens.form[j] === 'عدم' || (deed && a.actorAt[j] === -1);
}

/** "ذكر بيان صادر عن النيابة": the vehicle is part of the cue, its author is the source. "أضاف البيان": the speaker before. */
export function vehicleAt(a: ArAnalysis, j: number, end: number): Subject | null {
  const v = hit(a, j, 'src.carrier');
  if (!v || v.split.prep || v.split.conj) return null;
  let k = v.last + 1;
  while (k <= end && k - j < 8) {
    const form = a.tokens.form[k] as string;
    const m = covering(a.actors, a.actorAt, k);
    if (m && m.first === k) return { subject: m, source: runOf(m), more: [{ first: j, last: k - 1 }], vehicle: false, next: m.last + 1 };
    if (form === 'صادر' || form === 'صدر' || form === 'صادرة' || form === 'الصادر' || form === 'الصادرة' || form === 'عن' || form === 'من' || form === 'نشرته' || form === 'اصدرته' || form === 'اصدره' || form === 'مشترك') k++;
    else break;
  }
  let last = v.last;
  while (last < end && last - v.last < GROWN_MAX && (a.forms[last]?.split.article ?? false) && (a.forms[last + 1]?.split.article ?? false) && isPlainWord(a, last + 1)) last++; // "التقارير الإعلامية الواردة"
  const side = v.row.cells[1]; // "قالت تقارير إن"
  return { subject: side ? unlisted(a, { first: j, last }, [side]) : null, source: { first: j, last }, more: [], vehicle: !side, next: last + 1 };
}

/** "ذكر ابن فلان نائب الوزير أن": a that-clause or quotation after an unknown phrase shows that the phrase is the subject. */
function saidLater(a: ArAnalysis, from: number, end: number, frames: ReadonlySet<string>): boolean {
  const found = complement(a, from, Math.min(end, from + 14), new Set([...frames].filter((f) => f === 'an' || f === 'q')), false, true);
  return found !== null;
}

/** "وكان علي فدوي، نائب القائد، قد أكد": the subject opens the clause, an apposition between commas follows it. */
function subjectAfar(a: ArAnalysis, h: Hit): ActorMention | null {
  const s = covering(a.sentences, a.sentenceOf, h.first);
  if (!s || h.split.conj) return null;
  let k = h.first - 1;
  while (k > s.first && PARTICLES.has(a.tokens.form[k] as string)) k--;
  if (a.tokens.form[k] !== '،' && k === h.first - 1) return null;
  let at = s.first;
  for (let j = k; j > s.first && k - j < 30; j--) {
    if (!hit(a, j, 'fn.switch') && !isWord(a, j, KANA) && !AN.has(a.tokens.form[j] as string) && !BUT.has(a.tokens.form[j] as string)) continue;
    at = j;
    break;
  }
  while (at < k && (hit(a, at, 'fn.switch') || BUT.has(a.tokens.form[at] as string) || isWord(a, at, KANA) || AN.has(a.tokens.form[at] as string) || a.timeAt[at] !== -1 || a.tokens.form[at] === '،')) at = Math.max(at, hit(a, at, 'fn.switch')?.last ?? at) + 1;
  const m = covering(a.actors, a.actorAt, at);
  if (m && m.first === at && m.last < k) return startSplit(a, m).prep || !opensAside(a, m.last + 1) ? null : m;
  const generic = isWord(a, at - 1, KANA) && !hit(a, at - 2, 'fn.rel') ? genericSubject(a, at, k - 1) : null;
  return generic ? unlisted(a, generic) : null;
}

/** A mark, a relative, or another name of him, follows the subject of a verb far off: "الفصائل صدت الهجوم، ذكرت" has another verb. */
function opensAside(a: ArAnalysis, i: number): boolean {
  return a.tokens.kind[i] !== WORD || hit(a, i, 'fn.rel') !== undefined || a.actorAt[i] !== -1 || a.timeAt[i] !== -1 || (a.forms[i]?.split.article ?? false);
}

/** Tokens from "أن" to a verb whose subject stands between. */
const NOMINAL_MAX = 12;

const THAT = new Set(['ان', 'بان', 'لان', 'وان', 'فان']);

/** "أن عائلة الزعيم رفضت": after أن all that stands before the verb, if it names somebody and holds no other verb. */
function nominalSubject(a: ArAnalysis, h: Hit): ActorMention | null {
  const s = covering(a.sentences, a.sentenceOf, h.first);
  if (!s || h.split.conj) return null;
  let last = h.first - 1;
  while (last > s.first && PARTICLES.has(a.tokens.form[last] as string)) last--;
  if (a.tokens.form[last] === '،') last--;
  let first = -1;
  for (let j = last; j >= Math.max(s.first, last - NOMINAL_MAX); j--) {
    if (THAT.has(a.tokens.form[j] as string)) {
      first = j + 1;
      break;
    }
    if (covering(a.quotes, a.quoteOf, j)?.open === j) {
      if (!THAT.has(a.tokens.form[j - 1] ?? '')) return null;
      continue;
    }
    if (a.tokens.kind[j] !== WORD || a.timeAt[j] !== -1 || isVerbal(a, j)) return null;
  }
  if (first < 0 || first > last || (a.forms[first]?.split.prep ?? '') !== '' || hit(a, first, 'fn.prep')) return null;
  const m = covering(a.actors, a.actorAt, first);
  if (m && m.first === first) return m;
  const feminine = /(ة|ات)$/.test(a.tokens.form[first] as string);
  const agrees = h.row.shape === 'imperfect' ? h.row.agreement !== 'ms' || !feminine : (h.row.agreement === 'fs') === feminine;
  return agrees ? unlisted(a, { first, last }) : null;
}

/** A verb of the tables, a relative or a conjunction: no part of a plain noun phrase. */
function isVerbal(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => ((h.row.shape === 'perfect' || h.row.shape === 'imperfect') && h.split.prep === '' && !h.split.article && !a.common.has(a.tokens.form[j] as string) && (a.hits[j] ?? []).every((o) => o.row.shape !== 'masdar')) || h.row.cls === 'fn.rel' || h.row.cls === 'fn.conj' || h.row.cls === 'fn.switch');
}
