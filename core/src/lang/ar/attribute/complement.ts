/** Where what is said begins: a complementiser, a quotation, a colon, the preposition of the frame, a bare object. */
import { NUMBER, WORD } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, hit, isWord } from '../text.ts';
import { asideAt } from './aside.ts';
import { isNounHere, partyAt, startSplit } from './clause.ts';
import { AN, COMMAS, type Complement, introduces, needsAddressee, opensWithPreposition, TAKEN_UP } from './frame.ts';

/** Tokens between a cue and its content at the most. */
const REACH = 45;

/** Words after which أن belongs to them and not to the cue. */
const BEFORE_AN = new Set(['بعد', 'قبل', 'منذ', 'غير', 'بيد', 'دون', 'ضرورة', 'يجب', 'ينبغي', 'يمكن', 'علي', 'الا', 'لا', 'بد', 'شانه', 'شانها', 'اجل', 'مجرد', 'سبق', 'الي', 'من', 'عن']);

/** Finds where the content begins: complementiser, quotation, colon, the preposition of the frame, or a bare object. */
export function complement(a: ArAnalysis, cueEnd: number, end: number, frames: ReadonlySet<string>, hasObject: boolean, hasSubject: boolean): Complement | null {
  const from = frames.has('li') ? cueEnd : Math.max(cueEnd, addresseeEnd(a, cueEnd) + 1);
  const wantsAn = frames.has('an') || frames.has('a_an');
  let bare = -1;
  const asked = frames.has('a_np') ? askedAfter(a, from, end) : -1;
  if (asked >= 0) return { start: asked, intro: 'np' };
  for (let j = from; j <= end && j - from < REACH; j++) {
    const form = a.tokens.form[j] as string;
    if (a.timeAt[j] !== -1) continue;
    if (form === '.' && (a.tokens.form[j - 1] as string).length > 1) break; // within a quotation too a stop ends what the verb governs
    if (MANNER.has(form)) {
      j++; // "بشكل قاطع"
      continue;
    }
    const aside = asideAt(a, j, end)?.last ?? tongueEnd(a, j, end);
    if (aside >= 0) {
      j = aside;
      continue;
    }
    const carried = frames.has('np') && hasSubject && !wantsAn ? carriedEnd(a, j, end) : -1;
    if (carried >= 0) {
      j = carried;
      continue;
    }
    if (hit(a, j, 'src.anonymous')) {
      j = closingComma(a, j, end);
      continue;
    }
    const past = form === '،' && wantsAn ? asideEnd(a, j, end) : -1;
    if (past >= 0) {
      j = past;
      continue;
    }
    if (form === '،' && TELLS_OF.has(a.tokens.form[j + 1] ?? '')) {
      const close = closingComma(a, j, end);
      if (close > j && wantsAn && isWord(a, close + 1, AN)) j = close; // "المرصد، وهو هيئة أهلية، إن"
      continue;
    }
    if (form === ':' && (frames.has('q') || wantsAn)) return skipOpening(j + 1, end);
    const q = covering(a.quotes, a.quoteOf, j);
    if (q && q.open === j) {
      if (wantsAn && COMMAS.has(a.tokens.form[q.close + 1] ?? '') && isWord(a, q.close + 2, AN)) {
        j = q.close; // "الهيئة، "أر تي أس"، أن": another name of who speaks
        continue;
      }
      if ((frames.has('q') || wantsAn) && !isTitle(a, q.open) && (isQuotation(q.open, q.close) || isOutcry(a, q, from, hasSubject))) return { start: j, intro: 'q' };
      if (frames.has('np') && j === from) return { start: j, intro: 'np' };
      const inner = opensWithPreposition(a, j + 1, frames);
      if (inner) return { start: j, intro: 'prep' };
      continue;
    }
    if (frames.has('np') && bare < 0 && hasSubject && countedAt(a, j)) bare = j;
    if (a.tokens.kind[j] !== WORD || TAKEN_UP.has(form)) continue;
    if (isWord(a, j, AN) && !(BEFORE_AN.has(a.tokens.form[j - 1] ?? '') && j - 1 >= from && !introduces(a, j - 1, frames))) {
      if (wantsAn) return { start: introduces(a, j - 1, frames) && j - 1 >= from ? j - 1 : j, intro: 'an' };
      if (introduces(a, j - 1, frames) && j - 1 >= from) return { start: j - 1, intro: 'an' };
    }
    if (introduces(a, j, frames) && isComment(frames) && thingBetween(a, from, j)) return null;
    if (bare >= 0 && bare === j - 1 && a.forms[bare]?.split.pronoun && introduces(a, j, frames)) return { start: bare, intro: 'np' }; // "مسؤوليته عن الهجوم"
    if (introduces(a, j, frames) && (j > from || hasSubject || hasObject || !needsAddressee(frames))) return { start: j, intro: 'prep' };
    const told = form === 'ما' && needsAddressee(frames) ? toldThing(a, j) : -1;
    if (told >= 0) {
      j = told;
      continue;
    }
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) {
      if (bare < 0 && frames.has('np') && j === from && hasSubject && startSplit(a, m).prep === '') bare = j;
      j = m.last;
      continue;
    }
    if (j > from && frames.has('np') && hasSubject && isRefusal(a, j) && afterSkip(a, from, j)) return { start: j, intro: 'np' };
    if (j > from && otherCue(a, j) && !ofCarrier(a, j)) break;
    if (frames.has('np') && bare < 0 && j === from && isBareNoun(a, j)) return { start: j, intro: 'np' };
    if (frames.has('np') && bare < 0 && isBareNoun(a, j) && (!a.forms[j]?.split.article || (hasSubject && !wantsAn)) && afterSkip(a, from, j)) return { start: j, intro: 'np' };
    const turn = hit(a, j, 'fn.switch');
    if (turn && hasSubject && OWN_TURN.test(form) && a.tokens.kind[j - 1] === WORD) {
      j = turn.last;
      continue;
    }
    if (turn && j > from + 1) break;
    if (frames.has('np') && bare < 0 && hasSubject && isBareNoun(a, j) && (isDeed(a, j, wantsAn) || (a.actorAt[j] === -1 && afterSkip(a, from, j))) && !hit(a, j - 1, 'fn.prep') && !ownedBy(a, j - 1)) bare = j;
  }
  return bare >= 0 ? { start: bare, intro: 'np' } : null;
}

/** "أكدت الحركة على لسان أحد قيادييها أن": the last token of whose mouth it is, or -1. */
function tongueEnd(a: ArAnalysis, j: number, end: number): number {
  if (a.tokens.form[j] !== 'علي' || a.tokens.form[j + 1] !== 'لسان' || j + 2 > end) return -1;
  return partyAt(a, j + 2, end)?.source.last ?? j + 2;
}

/** "أكد مصدر في المطار بدوره أن", "أعلن المرصد من جهته وقوع": whose turn it is belongs to the verb, where no mark stands before it. */
const OWN_TURN = /^(بدور|من$)/u;

/** "أعلن البيت الأبيض، اليوم، رفض الاتفاق", "أعلنت الحركة، الأحد، رفضها للاتفاق": behind a mark a word that is a verb too is the noun that the verb governs. */
const isRefusal = (a: ArAnalysis, j: number): boolean => COMMAS.has(a.tokens.form[j - 1] as string) && (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'masdar' && (h.split.pronoun === '' ? h.split.cost === 0 : THIRD.test(h.split.pronoun) && h.split.prep === '' && h.split.conj === ''));
const THIRD = /^(ه|ها|هم|هما)$/;

/** "في خطاب وجهه للمواطنين", "في تصريحات موجهة للوزير": a verb with a pronoun, or a participle, tells of the document right before it. */
function ofCarrier(a: ArAnalysis, j: number): boolean {
  const carrier = [j - 1, j - 2].map((k) => hit(a, k, 'src.carrier')).find((h) => h?.last === j - 1);
  return carrier !== undefined && !carrier.split.article && (a.hits[j] ?? []).some((h) => h.split.pronoun !== '' || h.row.shape === 'participle');
}

const SPANS = new Set(['يوما', 'يومين', 'اسبوعا', 'اسبوعين', 'شهرا', 'شهرين', 'ساعة', 'ساعتين', 'مهلة', 'ساعات']);
const EVERYBODY = new Set(['كل', 'جميع', 'كافة', 'كلا', 'جميعا', 'كلهم', 'كلها']);

/** "ناشد المبعوث جميع الأطراف وقف القتال", "ناشدت الأطراف كافة ضبط النفس": what is asked, past who is asked, or -1. */
function askedAfter(a: ArAnalysis, from: number, end: number): number {
  let j = from;
  while (EVERYBODY.has(a.tokens.form[j] ?? '')) j++;
  const m = covering(a.actors, a.actorAt, j);
  if (!m || m.first !== j || startSplit(a, m).prep !== '' || startSplit(a, m).conj !== '') return -1;
  j = m.last + 1;
  while (EVERYBODY.has(a.tokens.form[j] ?? '') || (a.placeAt[j] ?? -1) !== -1) j++; // "طرفي النزاع بمدينة النهر"
  if (j <= end && ((a.numberAt[j] ?? -1) !== -1 || SPANS.has(a.tokens.form[j] as string))) return j; // "أمهل القائد المتمردين 48 ساعة"
  return j <= end && a.tokens.kind[j] === WORD && a.actorAt[j] === -1 && isBareNoun(a, j) && !isWord(a, j, AN) ? j : -1;
}

/** Tokens of a name between marks at the most. */
const TITLE_MAX = 5;

/** "أكدت مصادر لصحيفة وجود", "نفى لـ«النهر» وصول": the last token of who was told, where that stands right after the cue and its subject; -1 where nobody does. */
function addresseeEnd(a: ArAnalysis, i: number): number {
  const m = covering(a.actors, a.actorAt, i);
  if (m && m.first === i) return startSplit(a, m).prep === 'ل' ? m.last : -1;
  if (a.tokens.form[i] !== 'ل') return -1;
  const told = covering(a.actors, a.actorAt, i + 1);
  const q = covering(a.quotes, a.quoteOf, i + 1);
  if (q && q.open === i + 1 && q.close - q.open <= TITLE_MAX) return q.close;
  return told && told.first === i + 1 ? told.last : -1;
}

/** "وصف ما أعلنته باكو بأنه": the thing spoken of is what another has said; the last token of it, or -1. */
function toldThing(a: ArAnalysis, j: number): number {
  const verb = (a.hits[j + 1] ?? []).find((h) => h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect'));
  const by = verb ? covering(a.actors, a.actorAt, verb.last + 1) : undefined;
  return by && verb && by.first === verb.last + 1 ? by.last : (verb?.last ?? -1);
}

/** "أحصى البيان 415 منزلا": a number that nothing governs counts the object. */
function countedAt(a: ArAnalysis, j: number): boolean {
  const n = covering(a.numbers, a.numberAt, j);
  return n !== undefined && n.first === j && a.tokens.kind[j] === NUMBER && !n.ordinal && !hit(a, j - 1, 'fn.prep') && a.tokens.kind[n.last + 1] === WORD;
}

/** Words that begin an aside about who speaks. */
const TELLS_OF = new Set(['وهو', 'وهي', 'وهم', 'وهما', 'الذي', 'التي', 'الذين', 'ومقره', 'ومقرها', 'وكان', 'وكانت']);

/** "أكدت المنظمة، في تقرير أصدرته، في أواخر آذار الماضي، أن": the comma right before that which introduces what is said, where nobody else says anything between them, or -1. */
function asideEnd(a: ArAnalysis, from: number, end: number): number {
  for (let j = from + 1; j <= Math.min(end, from + LONG_ASIDE); j++) {
    if (a.tokens.form[j] === '،' && isWord(a, j + 1, AN)) return j;
    if (isWord(a, j, AN) || covering(a.quotes, a.quoteOf, j)?.open === j) return -1;
    if ((a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && (h.row.shape === 'perfect' || h.row.shape === 'imperfect') && h.split.pronoun === '' && h.split.prep === '')) return -1;
  }
  return -1;
}

const LONG_ASIDE = 24;

/** Tokens of an aside between commas at the most. */
const ASIDE_MAX = 14;

/** "مصدر، طلب عدم نشر اسمه، إن": the comma that ends an aside, or its last token. */
function closingComma(a: ArAnalysis, from: number, end: number): number {
  for (let j = from + 1; j <= Math.min(end, from + ASIDE_MAX); j++) {
    if (a.tokens.form[j] === '،') return j;
    if (hit(a, j, 'fn.that')) return j - 1;
  }
  return from;
}

/** A noun of action: an event, a vow, or a verbal noun with its pronoun ("تمسكها"); with the article only right where an object is expected. */
function isDeed(a: ArAnalysis, j: number, wantsAn: boolean): boolean {
  const split = a.forms[j]?.split;
  const known = opensObject(a, j) || (a.tokens.form[j] === 'ما' && (a.timeAt[j - 1] !== -1 || a.actorAt[j - 1] !== -1)) || (a.hits[j] ?? []).some((h) => (h.row.cls === 'trigger' && h.row.shape !== 'perfect' && h.row.shape !== 'imperfect') || h.row.cls.startsWith('mark.') || (h.row.cls === 'cue' && h.row.shape === 'masdar'));
  if (split?.article) return known || (!wantsAn && a.actorAt[j] === -1);
  const verb = (a.hits[j] ?? []).some((h) => h.row.shape === 'perfect' || h.row.shape === 'imperfect'); // "نقلته"
  return known || (!verb && split?.pronoun !== '' && split?.pronoun !== undefined && split.stem.length > 3);
}

/** The word before, behind a preposition, takes this one as its owner (idafa), or is such an owner and this its adjective: "على مواقع التواصل الاجتماعي". */
function ownedBy(a: ArAnalysis, i: number): boolean {
  const split = a.forms[i]?.split;
  if (split === undefined || split.pronoun || a.tokens.kind[i] !== WORD || a.timeAt[i] !== -1) return false;
  if (split.article) return NISBA.test(a.tokens.form[i + 1] as string) && ownedBy(a, i - 1);
  return split.prep !== '' || ((a.forms[i + 1]?.split.article ?? false) && hit(a, i - 1, 'fn.prep') !== undefined);
}

/** The ending of an adjective of kind. */
const NISBA = /(ي|ية|يه)$/;

const IN = new Set(['في', 'عبر', 'خلال', 'علي']);
const MEDIA_OF_WORDS = new Set(['تويتر', 'فيسبوك', 'اكس', 'انستغرام', 'تلغرام', 'تليغرام', 'يوتيوب', 'منصة', 'حسابه', 'حسابها', 'صفحته', 'صفحتها']);

/** "تدين في بيان الهجوم", "على تويتر": the last token of what carries the words, or -1. */
function carriedEnd(a: ArAnalysis, j: number, end: number): number {
  if (!IN.has(a.tokens.form[j] as string) || j >= end) return -1;
  const carrier = hit(a, j + 1, 'src.carrier');
  let last = MEDIA_OF_WORDS.has(a.tokens.form[j + 1] as string) ? j + 1 : carrier && !carrier.split.article && carrier.split.pronoun === '' ? carrier.last : -1;
  while (last >= 0 && last < end && !(a.forms[last + 1]?.split.article ?? true) && NISBA.test(a.tokens.form[last + 1] as string)) last++; // "في بيان رسمي"
  return last >= 0 && ((a.forms[last + 1]?.split.article ?? false) || COMMAS.has(a.tokens.form[last + 1] ?? '')) ? last : -1;
}

/** Only time, asides and prepositional phrases stand between. */
function afterSkip(a: ArAnalysis, from: number, j: number): boolean {
  let carried = -1;
  for (let k = from; k < j; k++) if (k > carried && (carried = Math.max(carried, carriedEnd(a, k, j), tongueEnd(a, k, j - 1))) < k && a.timeAt[k] === -1 && !MANNER.has(a.tokens.form[k] as string) && !MANNER.has(a.tokens.form[k - 1] as string) && !STRONGLY.has(a.tokens.form[k] as string) && !COMMAS.has(a.tokens.form[k] as string) && !hit(a, k, 'fn.part')) return false;
  return carried < j;
}

const MANNER = new Set(['بشكل', 'بصورة', 'بطريقة', 'بنحو']);
/** "دانت البعثة بشدة الغارات". */
const STRONGLY = new Set(['بشدة', 'بقوة', 'بحزم', 'بوضوح', 'بحرارة', 'باستمرار', 'مجددا', 'علنا', 'رسميا', 'صراحة']);

const TITLED = new Set(['برنامج', 'لبرنامج', 'مسلسل', 'فيلم', 'كتاب', 'كتابه', 'كتابها', 'مقال', 'صحيفة', 'لصحيفة', 'مجلة', 'لمجلة', 'قناة', 'لقناة', 'شبكة', 'لشبكة', 'موقع', 'لموقع', 'وكالة', 'لوكالة', 'إذاعة', 'اذاعة', 'لاذاعة', 'منصة', 'عنوان', 'بعنوان', 'شعار']);

/** "لبرنامج "ما وراء الخبر"": the marks hold a title, no words that were said. */
const isTitle = (a: ArAnalysis, open: number): boolean => TITLED.has(a.tokens.form[open - 1] ?? '');

/** "علق على" speaks of something; "علق العمليات العسكرية على" suspends them. */
const isComment = (frames: ReadonlySet<string>): boolean => frames.has('q') && frames.has('ala') && !frames.has('an') && !frames.has('np');

function thingBetween(a: ArAnalysis, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (a.tokens.kind[k] === WORD && (a.forms[k]?.split.article ?? false) && a.actorAt[k] === -1 && a.timeAt[k] === -1) return true;
  return false;
}

/** A quotation has at least three words; a shorter one in marks is a name or a scare quote. */
export function isQuotation(open: number, close: number): boolean {
  return close - open > 3;
}

/** "قال القائد «فوجئنا بالغارة»،": two words are a quotation right after the subject, where a mark or nothing follows. */
function isOutcry(a: ArAnalysis, q: { readonly open: number; readonly close: number }, from: number, hasSubject: boolean): boolean {
  const after = q.close + 1;
  return hasSubject && q.open === from && q.close - q.open === 3 && (after >= a.tokens.count || a.tokens.kind[after] !== WORD);
}

function skipOpening(j: number, end: number): Complement | null {
  if (j > end) return null;
  return { start: j, intro: 'q' };
}

function otherCue(a: ArAnalysis, j: number): boolean {
  return (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && h.split.prep === '' && !h.split.article && (h.row.shape === 'perfect' || h.row.shape === 'participle') && !isNounHere(a, h));
}

/** Adverbs that look like an object. */
const MEANWHILE = new Set(['تزامنا', 'بالتزامن', 'ردا', 'تعليقا', 'تعقيبا', 'خلافا', 'مساء', 'صباحا', 'لاحقا', 'مجددا', 'رسميا', 'مؤخرا', 'سابقا', 'ضمنا', 'صراحة', 'علنا', 'ليلا', 'فجرا', 'ظهرا', 'عصرا', 'نهارا', 'فورا']);

function isBareNoun(a: ArAnalysis, j: number): boolean {
  const form = a.forms[j];
  if (a.tokens.form[j] === 'ما') return (a.hits[j + 1] ?? []).some((h) => h.row.cls === 'cue' || h.row.cls === 'relay');
  if (!form || form.split.prep || form.split.conj || (a.tokens.form[j] as string).length === 1 || MEANWHILE.has(a.tokens.form[j] as string)) return false;
  return opensObject(a, j) || !(a.hits[j] ?? []).some((h) => h.row.cls.startsWith('fn.') && h.split.cost === 0);
}

/** "أكد عدم وجود نية", "نفى أي علاقة", "رفض جميع العروض", "رفض هذه المزاعم": what denies, counts or points at a noun begins the object with it. */
const opensObject = (a: ArAnalysis, j: number): boolean => OPENS_OBJECT.has(a.tokens.form[j] as string) || (POINTS.has(a.tokens.form[j] as string) && (a.forms[j + 1]?.split.article ?? false) && a.timeAt[j] === -1);
const POINTS = new Set(['هذا', 'هذه', 'تلك', 'هذين', 'هاتين', 'هؤلاء']);
const OPENS_OBJECT = new Set(['عدم', 'اي', 'اية', 'ايا', 'كل', 'جميع', 'كافة', 'كامل', 'سائر', 'مثل']);
