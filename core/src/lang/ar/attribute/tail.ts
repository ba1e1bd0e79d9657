/** How far a source goes: words of its name that no table knows, an apposition, and what still tells who it is behind it: "(45 عاما)", "الذي طلب عدم ذكر اسمه", "، وهو نازح من المدينة،". */
import { NUMBER, WORD } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis } from '../parts.ts';
import { covering, hit, isWord } from '../text.ts';
import { startSplit } from './clause.ts';
import { AN, framesOf, introduces, RELATIVES } from './frame.ts';

/** Additions to one source at the most, and tokens of each. */
const TAILS_MAX = 3;
const BRACKET_MAX = 8;
const CLAUSE_MAX = 14;

const WHO_IS = new Set(['وهو', 'وهي', 'وهم', 'وهما']);
const DASHES = new Set(['-', '–', '—']);

/** The last token of a source that ends, without what is added to it, at `last`; what is said comes by these frames. */
export function tailOf(a: ArAnalysis, m: ActorMention, last: number, end: number, frames: ReadonlySet<string>): number {
  let at = last;
  for (let k = 0; k < TAILS_MAX; k++) {
    const next = Math.max(bracket(a, at, end), informed(a, at, end), informed(a, at + 1, end), clause(a, m, at, end, frames), named(a, m, at));
    if (next <= at) return at;
    at = next;
  }
  return at;
}

/** Participles by which somebody without a name is placed, with the preposition of each. */
const INFORMED: ReadonlyMap<string, string> = new Map([['مطلع', 'علي'], ['مقرب', 'من'], ['قريب', 'من'], ['مشارك', 'في'], ['ضالع', 'في'], ['حاضر', 'في'], ['مكلف', 'ب'], ['معني', 'ب'], ['ملم', 'ب'], ['مختص', 'ب'], ['مواكب', 'ل'], ['تابع', 'ل'], ['موال', 'ل']]);
const PLURAL = /(تان|تين|ان|ة|ون|ين|ات|ي)$/;
/** Tokens after that preposition at the most. */
const INFORMED_MAX = 5;

/** "مصدر مطلع على المحادثات", "مسؤولون مقربون من الرئيس": the last token of what follows the participle at a token, which the source ends with or which stands right behind it ("مسلحون تابعون للتنظيم"), or -1. */
export function informed(a: ArAnalysis, at: number, end: number): number {
  if (at >= end) return -1;
  const participle = a.tokens.form[at] as string;
  const wanted = INFORMED.get(participle) ?? INFORMED.get(participle.replace(PLURAL, ''));
  if (wanted === undefined) return -1;
  const free = a.tokens.form[at + 1] === wanted;
  if (!free && a.forms[at + 1]?.split.prep !== wanted) return -1;
  let last = free ? at + 2 : at + 1;
  if (last > end || a.tokens.kind[last] !== WORD) return -1;
  for (;;) {
    last = Math.max(last, covering(a.actors, a.actorAt, last)?.last ?? last);
    const split = a.forms[last + 1]?.split;
    if (last + 1 > end || last - at > INFORMED_MAX || !split?.article || split.conj !== '' || split.prep !== '') return last;
    last++;
  }
}

/** "(45 عاما)", "(غير حكومي)": the closing bracket, or -1. */
function bracket(a: ArAnalysis, at: number, end: number): number {
  if (a.tokens.form[at + 1] !== '(') return -1;
  for (let j = at + 2; j <= Math.min(end, at + BRACKET_MAX); j++) if (a.tokens.form[j] === ')') return j;
  return -1;
}

/** "المصدر الذي طلب عدم ذكر اسمه", "، وهو نازح من المدينة": up to where what is said is introduced, or -1; who has a name is known without a relative. */
function clause(a: ArAnalysis, m: ActorMention, at: number, end: number, frames: ReadonlySet<string>): number {
  const aside = a.tokens.form[at + 1] === '،' && WHO_IS.has(a.tokens.form[at + 2] ?? '');
  const relative = m.cls !== 'actor' && m.personal === null && RELATIVES.has(a.tokens.form[at + 1] ?? '') && hit(a, at + 1, 'fn.rel') !== undefined && !/ما$/.test(a.tokens.form[at + 1] as string);
  if (!aside && !relative) return -1;
  const from = at + (aside ? 3 : 2);
  for (let j = from; j <= Math.min(end, at + CLAUSE_MAX); j++) {
    const form = a.tokens.form[j] as string;
    if (says(a, j)) return -1; // "المصدر الذي أكد أن": these are words within
    if (form === ':' || isWord(a, j, AN) || covering(a.quotes, a.quoteOf, j)?.open === j) return form === ':' || isWord(a, j, AN) || aside ? j - 1 : -1;
    if (j > from && (form === 'في' || form === 'خلال') && hit(a, j + 1, 'src.carrier')) return j - 1;
    if (form === '،') return aside || isWord(a, pastTime(a, j + 1), AN) || introduces(a, pastTime(a, j + 1), frames) ? j - 1 : -1;
  }
  return -1;
}

/** A verb here has a that-clause of its own, or a noun of saying stands here. */
const says = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some((h) => h.row.cls === 'cue' && ((h.row.id === 'say' && h.row.shape === 'masdar') || ((h.row.shape === 'perfect' || h.row.shape === 'imperfect') && h.split.prep === '' && isWord(a, h.last + 1, AN) && framesOf(h).has('an'))));

function pastTime(a: ArAnalysis, from: number): number {
  let j = from;
  while ((a.timeAt[j] ?? -1) !== -1) j++;
  return j;
}

/** "المتحدث باسم الحركة، وهي كذا، فلان": who holds the office; "المقاومة في الجنوب - سرايا النهر": another name of the same side; "تحالف بقيادة المملكة": who leads it; "صحيفة النهر 24": a number in the name of media. */
function named(a: ArAnalysis, m: ActorMention, at: number): number {
  const next = a.tokens.form[at + 1] ?? '';
  const other = covering(a.actors, a.actorAt, at + 2);
  if (next === '،' && at > m.last && m.cls === 'office' && m.personal === null && other?.first === at + 2 && other.cls === 'person') return other.last;
  if (DASHES.has(next) && other?.first === at + 2) return other.sides.length > 0 && other.sides.join() === m.sides.join() ? other.last : -1;
  if (next === 'بقيادة') return other?.first === at + 2 ? other.last : a.forms[at + 2]?.split.article ? at + 2 : -1;
  return m.sides.includes('MEDIA') && a.tokens.kind[at + 1] === NUMBER && ((a.timeAt[at + 2] ?? -1) !== -1 || a.tokens.kind[at + 2] !== WORD || isWord(a, at + 2, AN)) ? at + 1 : -1;
}

/** Tokens that a name goes on at the most, past what the tables know of it. */
export const GROWN_MAX = 3;

/** "وكالة أنباء دوجان أن", "التقارير الإعلامية الواردة أن", "عائلة دوابشة": words that are nothing else belong to who speaks: up to what introduces the content, or the owner of a bare noun, which a capital or a state is not ("أعلنت موسكو تعليق الرحلات"). */
export function grown(a: ArAnalysis, m: ActorMention, end: number, frames: ReadonlySet<string>): ActorMention {
  if (frames.has('an') && isSecondRemit(a, m)) return { ...m, last: m.last + 1 };
  let last = m.last;
  while (last < Math.min(end, m.last + GROWN_MAX) && isPlainWord(a, last + 1)) last++;
  const introduced = last > m.last && frames.has('an') && (isWord(a, last + 1, AN) || a.tokens.form[last + 1] === ':');
  if (introduced) return { ...m, last };
  if (last > m.last && introduces(a, last + 1, frames) && ![...frames].some((f) => f.startsWith('a_')) && isUnknown(a, m.last + 1, last)) return { ...m, last }; // "وزير الخارجية ابن فلان عن أن"
  const owned = last === m.last + 1 && frames.has('an') && /^[،(]$/.test(a.tokens.form[last + 1] ?? '') && (a.forms[last]?.split.article ?? false); // "مرصد الساحل، وهو"
  const bare = m.first === m.last && m.personal === null && m.cls !== 'actor' && !/^ال|(ون|ين|ان)$/.test(a.tokens.form[m.last] as string);
  if (owned && bare) return { ...m, last };
  return last > m.last && bare && a.forms[m.last + 1]?.rows.length === 0 && !a.common.has(a.tokens.form[m.last + 1] as string) ? { ...m, last: m.last + 1 } : m;
}

/** "جهاز الإسعاف والطوارئ إن": a body of two remits, right before what it says. */
function isSecondRemit(a: ArAnalysis, m: ActorMention): boolean {
  const { split } = a.forms[m.last + 1] ?? {};
  return m.cls === 'body' && m.last > m.first && split?.conj === 'و' && split.article && split.prep === '' && a.actorAt[m.last + 1] === -1 && isWord(a, m.last + 2, AN);
}

/** Words that no table knows but as given names. */
function isUnknown(a: ArAnalysis, first: number, last: number): boolean {
  for (let j = first; j <= last; j++) if (a.common.has(a.tokens.form[j] as string) || (a.hits[j] ?? []).some((h) => h.row.cls !== 'given')) return false;
  return true;
}

/** A word that no party, time, particle or clitic makes anything else; an accusative is an adverb or an object. */
export function isPlainWord(a: ArAnalysis, j: number): boolean {
  const split = a.forms[j]?.split;
  return split !== undefined && split.prep === '' && split.conj === '' && split.pronoun === '' && a.tokens.kind[j] === WORD && (a.tokens.form[j] as string).length > 1 && a.timeAt[j] === -1 && a.actorAt[j] === -1 && !/ا$/.test(a.tokens.form[j] as string) && !isWord(a, j, AN) && !(a.hits[j] ?? []).some((h) => h.row.cls.startsWith('fn.') || h.row.cls === 'relay' || h.row.cls === 'cue' || h.row.cls.startsWith('src.'));
}

/** Who speaks for another is of that side, whatever his own is called. */
const VOICE = /^ال(متحدث|ناطق)ة?$/u;

/** "قوات الدفاع الشعبي، الجناح العسكري للحزب، أن": the last token of an apposition between commas that tells who the speaker is; an accusative tells what he was doing ("، متحدثا في جنيف،"). */
export function apposed(a: ArAnalysis, m: ActorMention, end: number): number {
  const office = covering(a.actors, a.actorAt, m.last + 1);
  if (m.personal !== null && office?.first === m.last + 1 && office.cls === 'office' && office.number === 'sg' && office.last < end && (office.sides.length === 0 || VOICE.test(a.tokens.form[office.first] as string) ? a.forms[office.first]?.split.article : office.sides.join() === m.sides.join() || m.sides.length === 0) && startSplit(a, office).prep === '' && startSplit(a, office).conj === '') return office.last; // "فلان المتحدث باسم الجيش", "فلان رئيس وفد الحركة"
  const x = covering(a.actors, a.actorAt, m.last + 2);
  const between = x !== undefined && x.first === m.last + 2 && a.tokens.form[m.last + 1] === '،' && x.last < end && a.tokens.form[x.last + 1] === '،';
  return between && !/[^ا]ا$/.test(a.tokens.form[x.first] as string) && startSplit(a, x).prep === '' && startSplit(a, x).conj === '' ? x.last : m.last;
}
