/** Adjectives of nationality: "القصف التركي", "وساطة سعودية أميركية". */
import type { Side } from '../../../model/index.ts';
import { PUNCT } from '../../../text/scan.ts';
import type { ArAnalysis } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const BROKEN_PLURAL = words('broken-plural');

/** The party of an adjective of nationality that stands here. */
export function nationAt(a: ArAnalysis, j: number): Side | null {
  // "تركيا" reads as an adjective with an ending, "مالي" in "شمالي مالي" as one without; a place is none.
  if (covering(a.places, a.placeAt, j) !== undefined && !(a.tokens.form[j] as string).startsWith('ال') && !isAgreeing(a, j)) return null;
  const nat = (a.hits[j] ?? []).find((h) => h.row.cls.startsWith('adj.') && h.split.prep === '');
  return nat ? a.sideOf(nat.row.id) : null;
}

const ACCUSATIVE = /^(?!ال).{3,}ا$/u;

/** "قصفا تركيا", "هجوما روسيا", "14 جنديا ماليا", "11 سوريا": right after a noun in the accusative, or a number, it is the adjective that agrees with it. */
function isAgreeing(a: ArAnalysis, j: number): boolean {
  if (!ACCUSATIVE.test(a.tokens.form[j] as string)) return false;
  if (a.numberAt[j - 1] !== undefined && a.numberAt[j - 1] !== -1) return true;
  if (!ACCUSATIVE.test(a.tokens.form[j - 1] ?? '')) return false;
  return (a.hits[j - 1] ?? []).some((h) => h.first === h.last && ((h.row.shape === 'masdar' && a.actorAt[j - 1] === -1) || h.row.cls === 'fighters' || h.row.cls === 'people' || h.row.cls.startsWith('count.')));
}

/** "غزو أراض أرمينية": an adjective further on belongs to the noun with whose article and gender it agrees. */
function agrees(a: ArAnalysis, t: Trigger, j: number): boolean {
  const form = a.tokens.form[j] as string;
  const head = a.tokens.form[t.first] as string;
  if (form.startsWith('ال') !== t.definite && t.hit.row.shape !== 'phrase') return false;
  if (/(ين|ان|ون)$/.test(form) && !/(ين|ان)$/.test(head)) return false; // "قصف طال منطقتين أذربيجانيتين", "إعدام رهينتين يابانيين": a dual goes with a dual, and men with no act
  const plural = BROKEN_PLURAL.has(head) || BROKEN_PLURAL.has(head.slice(2));
  return /(ة|ات)$/.test(head) || plural || t.hit.row.shape !== 'masdar' ? form.endsWith('ة') || !/(ة|ات)$/.test(head) : !form.endsWith('ة');
}

/** "استهداف الحوثيين": men with the article right after a noun without it own it, or bear it. */
const areMen = (a: ArAnalysis, t: Trigger, j: number): boolean => !t.definite && t.first === t.last && t.hit.row.shape === 'masdar' && /^ال.+[وي]ين$|^ال.+يون$/u.test(a.tokens.form[j] as string);

const DASHES = new Set(['-', '–']);

/** "موقع", "جسر", but "مدفعي": what is counted and is no adjective of kind. */
export const isThing = (a: ArAnalysis, j: number): boolean => hit(a, j, 'count.thing') !== undefined && !/ي[ةا]?$/u.test(a.tokens.form[j] as string);

const HELD = words('held');
const ARM = words('arm');

/** "استهداف رتل عسكري تركي": what is struck, and nothing that strikes. */
const isHit = (a: ArAnalysis, j: number): boolean => HELD.has(a.tokens.form[j] as string) && !ARM.has(a.tokens.form[j] as string);

/** The nationalities right after a noun: "القصف التركي", "وساطة سعودية أميركية"; in "قصف موقع تركي" the adjective is of the thing. */
export function nationalitiesAfter(a: ArAnalysis, t: Trigger, to: number): readonly Side[] {
  const out: Side[] = [];
  for (let j = t.last + 1; j <= Math.min(to, t.last + 4); j++) {
    const nation = nationAt(a, j);
    if (nation && j > t.last + 1 && out.length === 0 && !agrees(a, t, j)) break;
    if (nation && j === t.last + 1 && areMen(a, t, j)) break;
    if (nation) {
      if (!out.includes(nation)) out.push(nation);
      continue;
    }
    if (out.length > 0 && DASHES.has(a.tokens.form[j] as string)) continue; // "العدوان الأميركي - البريطاني"
    if (out.length > 0 || a.actorAt[j] !== -1 || (!t.definite && (isThing(a, j) || isHit(a, j))) || hit(a, j, 'fn.rel') || a.tokens.kind[j] === PUNCT || hit(a, j, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '') break;
  }
  return out;
}
