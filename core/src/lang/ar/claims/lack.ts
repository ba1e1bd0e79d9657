/**
 * What a row asks of the words around its own before it is a trigger at all, so that rows which share a verb part by what it
 * is done to or who does it: `with=` a class of things (things.tsv) of which one must be its object, `who=` one that must be
 * its subject, `not=` one of which none may be either, `under=ب` the preposition written on the object.
 */
import { NEWLINE, PUNCT } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { things } from './words.ts';

/** Words, times and places left out, from a verb to its object, to its subject, from a noun to its owner; and back to the subject. */
const OBJECT_REACH = 7;
const SUBJECT_REACH = 5;
const OWNER_REACH = 3;
const BACK = 6;

const PASSED = new Set(['"', '«', '»', '“', '”', '(', ')']);
const STOPS = things('object-stop');

/** The row asks for its object or its subject. */
export const asks = (h: Hit): boolean => h.row.marks.facets.has('with') || h.row.marks.facets.has('who');

/** True when a word of the classes that the row asks for is missing, or one that it excludes is there. */
export function lacks(a: ArAnalysis, h: Hit): boolean {
  const { facets } = h.row.marks;
  if (facets.size === 0) return false;
  const not = facets.get('not');
  if (not !== undefined && (ahead(a, h, things(not), OBJECT_REACH, null) >= 0 || behind(a, h, things(not)) >= 0)) return true;
  return asks(h) && thingOf(a, h) < 0;
}

/** The token of the thing that a row asks for: what it is done to, or who does it; -1 where it asks for none or none is there. */
export function thingOf(a: ArAnalysis, h: Hit): number {
  const { facets } = h.row.marks;
  const object = facets.get('with');
  if (object !== undefined) {
    const at = ahead(a, h, things(object), OBJECT_REACH, facets.get('under') ?? null);
    return at < 0 && takesUp(a, h) ? behind(a, h, things(object)) : at;
  }
  const subject = facets.get('who');
  if (subject === undefined) return -1;
  const noun = h.row.shape === 'masdar';
  const at = ahead(a, h, things(subject), noun ? OWNER_REACH : SUBJECT_REACH, noun ? 'ل' : '');
  // "واصل الجيش تقدمه", "القوات تحاول التقدم": a noun that owns nobody is the act of whoever stands before.
  return at < 0 && (!noun || isLoose(a, h)) ? behind(a, h, things(subject)) : at;
}

/** "نشرت طهران خلال الشهر الماضي عددا كبيرا من قواتها", "وصل إلى البلدة ألف لاجئ": times, places and numbers count for nothing. */
function ahead(a: ArAnalysis, h: Hit, list: ReadonlySet<string>, reach: number, under: string | null): number {
  let words = 0;
  for (let j = h.last + 1; words < reach && a.sentenceOf[j] === a.sentenceOf[h.first]; j++) {
    const time = covering(a.times, a.timeAt, j);
    if (time) {
      j = Math.max(j, time.last);
      continue;
    }
    const number = covering(a.numbers, a.numberAt, j);
    if (number && number.last > j) {
      j = number.last - 1;
      continue;
    }
    if (isOf(a, j, list) && fits(a, j, under)) return j;
    if (a.tokens.kind[j] === NEWLINE || (a.tokens.kind[j] === PUNCT && !PASSED.has(a.tokens.form[j] as string)) || hit(a, j, 'fn.that') || (hit(a, j, 'fn.rel') && a.tokens.form[j] !== 'من')) return -1;
    if (j > h.last + 1 && (STOPS.has(a.tokens.form[j] as string) || isNextVerb(a, j))) return -1;
    const place = covering(a.places, a.placeAt, j);
    if (place && hit(a, place.first - 1, 'fn.prep')) j = place.last;
    else if (a.tokens.kind[j] !== PUNCT) words++;
  }
  return -1;
}

/** "اقتحمت البلدة وهدمت منزلين": a verb that is joined has the objects that follow it. */
function isNextVerb(a: ArAnalysis, j: number): boolean {
  const form = a.tokens.form[j] as string;
  if (!form.startsWith('و') && !form.startsWith('ف')) return false;
  let verb = false;
  for (const { last, split, row } of a.hits[j] ?? []) {
    if (last !== j || split.conj === '' || split.cost !== split.conj.length) continue;
    if (row.shape === 'masdar' || row.shape === 'noun') return false;
    verb ||= row.shape === 'perfect' || row.shape === 'imperfect';
  }
  return verb;
}

/** A noun of action with a pronoun or the article, and no preposition but ب: "بدأت بالتحرك", not "منعتهم من التحرك". */
const isLoose = (a: ArAnalysis, h: Hit): boolean => (h.split.pronoun !== '' || h.split.article) && (h.split.prep === '' || h.split.prep === 'ب') && !hit(a, h.first - 1, 'fn.prep');

/** The preposition on the word: none where a subject is meant, ب where the row asks for it, perhaps ل with the owner of a noun ("تدفق للاجئين"); none before it but "عدد من الجنود". */
function fits(a: ArAnalysis, j: number, under: string | null): boolean {
  const prep = a.forms[j]?.split.prep ?? '';
  if (under !== null && hit(a, j - 1, 'fn.prep')?.split.pronoun === '' && a.tokens.form[j - 1] !== 'من') return false;
  return under === null || prep === under || (prep === '' && under === 'ل');
}

/** "القوات المشتركة تتقدم", "الدبابات التي أرسلتها": before the verb, in its clause. */
function behind(a: ArAnalysis, h: Hit, list: ReadonlySet<string>): number {
  for (let j = h.first - 1; j >= h.first - BACK && a.sentenceOf[j] === a.sentenceOf[h.first]; j--) {
    if (isOf(a, j, list)) return j;
    if (a.tokens.kind[j] === NEWLINE || (a.tokens.kind[j] === PUNCT && !PASSED.has(a.tokens.form[j] as string)) || hit(a, j, 'fn.that')) return -1;
  }
  return -1;
}

/** "الأسلحة التي نقلتها", "مدرعات حصلت عليها": a pronoun on the verb, or on على after it, takes up what stands before the clause. */
function takesUp(a: ArAnalysis, h: Hit): boolean {
  if (h.split.pronoun !== '' && hit(a, h.first - 1, 'fn.rel')) return true;
  return h.row.shape === 'perfect' && h.split.conj === '' && /^علي(ه|ها|هم|هما)$/.test(a.tokens.form[h.last + 1] ?? '');
}

const DUAL = /(ت)?(?:ين|ان)$|(ت)[يا]$/;

/** As it is written, without its clitics, or as one of two ("كتيبتين", "طائرتي استطلاع"). */
function isOf(a: ArAnalysis, j: number, list: ReadonlySet<string>): boolean {
  const stem = a.forms[j]?.split.stem ?? '';
  return list.has(a.tokens.form[j] as string) || list.has(stem) || (DUAL.test(stem) && list.has(stem.replace(DUAL, (_, free, bound) => (free || bound ? 'ة' : ''))));
}
