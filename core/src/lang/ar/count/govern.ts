/** What befell the counted: the verb or masdar before them, the verb after them, a word of a total. */
import type { Measure } from '../../../model/index.ts';
import { NUMBER } from '../../../text/scan.ts';
import { type ArText, hit } from '../text.ts';
import type { Phrase } from './phrase.ts';
import { type Fate, fateAt, fateEndingAt, type Head, headAt, isBreak, isPreposition, isQuote, isVerb, small } from './words.ts';

/** Tokens between a verb and the number that it governs ("قتل في غارة جوية على البلدة مساء أمس 12 شخصا"). */
const VERB_GAP = 12;
/** Tokens between a masdar and the number that it governs ("استهداف الطيران الحربي 12 موقعا"). */
const MASDAR_GAP = 4;
/** Tokens between a noun and the verb after it ("ستة أشخاص على الأقل اعتقلوا"). */
const AFTER_GAP = 8;
/** Tokens in which "مصرعهم" or "حتفهم" follows لقي. */
const FATE_GAP = 14;
/** Tokens between a word of a total and its number ("ارتفعت حصيلة القتلى جراء الهجمات إلى 43"). */
const TOLL_GAP = 30;

/** A run of tokens that a count may look at, and what stands at a time expression. */
export interface Scope {
  readonly text: ArText;
  readonly timeAt: Int32Array | null;
  readonly from: number;
  readonly to: number;
}

/** A word of fate before a number or noun. */
export interface Governor {
  readonly fate: Fate;
  readonly what: Measure;
  /** Nothing but times and quotation marks between them. */
  readonly near: boolean;
  /** "مقتل وإصابة 30": two fates share one number. */
  readonly joint: boolean;
}

/**
 * The verb or masdar that governs a phrase at token `first`, not before token `floor`: the nearest that can befall it.
 * A preposition right before the phrase bars it; a finite verb that cannot befall it ends the search.
 */
export function governorBefore(scope: Scope, first: number, floor: number, phrase: Pick<Phrase, 'kind' | 'head' | 'whom'>): Governor | null {
  const { text } = scope;
  if (text.hits[first]?.[0]?.split.prep) return null;
  let near = true;
  for (let j = first - 1, gap = 0; j >= floor && gap <= VERB_GAP; j--, gap++) {
    if (isQuote(text, j)) {
      gap--;
      continue;
    }
    const fate = fateEndingAt(text, j);
    const what = fate && fits(scope, fate, near, gap) ? befell(fate, phrase, near) : null;
    if (fate && gap === 0 && NOMINATIVE.test(text.tokens.form[first] as string) && !isNumber(text, first) && (fate.voice === 'agent' || (fate.voice === 'both' && countsOthers(scope, first)))) return null; // "اغتال مسلحان قاضيا", "خطف مسلحون 200 تلميذة": who did it
    if (fate && what) return { fate, what, near, joint: near && fate.conj && what !== 'destroyed' && isTwin(text, fate) };
    if (fate?.verb) return null;
    if (isAsideOfTime(scope, j)) continue;
    if (scope.timeAt && scope.timeAt[j] !== -1 && text.tokens.form[first - 1] !== 'في') continue;
    if (near && gap === 0 && isPreposition(text, j)) return null;
    if (isBreak(text, j) || (isVerb(text, j) && !fate)) return null;
    near = false;
  }
  return null;
}

const isNumber = (text: ArText, j: number): boolean => text.tokens.kind[j] === NUMBER || (text.hits[j] ?? []).some((h) => h.row.cls.startsWith('num.') && h.split.cost === 0);

/** Tokens from a subject to the number of those whom he harmed. */
const OTHERS_GAP = 4;

/** "خطف مسلحون أكثر من 200 تلميذة": a number follows in the same clause. */
function countsOthers({ text, to }: Scope, first: number): boolean {
  for (let j = first + 1; j <= Math.min(to, first + OTHERS_GAP); j++) {
    if (isNumber(text, j)) return true;
    if (isBreak(text, j) || isVerb(text, j) || (text.forms[j]?.split.conj ?? '') !== '' || (isPreposition(text, j) && text.tokens.form[j] !== 'من')) return false;
  }
  return false;
}

/** Two or several men as a subject. */
const NOMINATIVE = /.{3}(ان|ون)$/u;

/** "اعتقل الجيش، اليوم الثلاثاء، 20 شخصا": one of two commas with nothing but a time between them. */
function isAsideOfTime({ text: { tokens }, timeAt }: Scope, j: number): boolean {
  if (!timeAt || tokens.form[j] !== '،') return false;
  for (const step of [-1, 1]) {
    let k = j + step;
    while ((timeAt[k] ?? -1) !== -1) k += step;
    if (k !== j + step && tokens.form[k] === '،') return true;
  }
  return false;
}

function fits(scope: Scope, fate: Fate, near: boolean, gap: number): boolean {
  if (fate.article && !fate.verb && fate.first === fate.last) return false;
  if (fate.note === 'fate' && !fateAhead(scope, fate.last + 1)) return false;
  if (near) return true;
  return fate.note !== 'near' && (fate.verb || gap <= MASDAR_GAP);
}

/** "مقتل وإصابة", "قتل وأصيب": the fate before this one has the same form, with nothing between them. */
function isTwin(text: ArText, fate: Fate): boolean {
  const before = fateEndingAt(text, fate.first - 1);
  if (before === null || before.article || before.what === fate.what) return false;
  return before.agreement === fate.agreement || (before.agreement === '' && fate.agreement === 'ms');
}

/** "لقي تسعة أشخاص مصرعهم". */
function fateAhead(scope: Scope, from: number): boolean {
  for (let j = from; j <= Math.min(scope.to, from + FATE_GAP); j++) if (small(scope.text, j, 'fate')) return true;
  return false;
}

const AMONG = new Set(['بينهم', 'بينها', 'بينهن', 'منهم', 'منها', 'ضمنهم']);

/** The verb after a noun phrase that ends before token `from`: "4 جنود قتلوا", "22 من المدنيين لقوا مصرعهم". */
export function fateAfter(scope: Scope, from: number): Fate | null {
  const { text } = scope;
  let part = false; // "164 شخصا بينهم 24 مدنيا قتلوا": the verb is of all
  for (let j = from; j <= Math.min(scope.to, from + AFTER_GAP); j++) {
    if (isQuote(text, j)) continue;
    if (AMONG.has(text.tokens.form[j] as string) || (text.tokens.form[j] === '،' && AMONG.has(text.tokens.form[j + 1] ?? ''))) {
      part = true;
      continue;
    }
    if (part ? text.tokens.form[j] === '.' : isBreak(text, j) || text.tokens.kind[j] === NUMBER) return null;
    const fate = fateAt(text, j);
    if (fate?.verb && fate.agreement !== '') {
      const together = fate.agreement === 'mp' || fate.agreement === 'md' || fate.agreement === 'fd' || (fate.voice === 'patient' && j <= from + 1);
      return !fate.conj && together && fate.voice !== 'agent' && (fate.note !== 'fate' || fateAhead(scope, j + 1)) ? fate : null;
    }
    if (isVerb(text, j)) return null;
  }
  return null;
}

/** What befell the counted by a fate, or null when it cannot befall them: people are not destroyed, things not killed. */
export function befell(fate: Fate, phrase: Pick<Phrase, 'kind' | 'head' | 'whom'>, near: boolean): Measure | null {
  const thing = phrase.head?.kind === 'thing';
  const { what, note } = fate;
  if (note === 'hit' && phrase.head?.what === 'weapon') return null;
  if (note === 'fall' && phrase.head?.kind !== 'people') return null;
  if (what === 'destroyed' || (what === 'injured' && note === 'hit' && thing)) return thing || (what === 'destroyed' && near && phrase.kind === 'noun' && note !== 'hit') ? 'destroyed' : null;
  if (thing) return what === 'captured' && near ? 'captured' : null;
  if (note === 'flee' && phrase.whom === 'combatant') return null;
  return near || phrase.kind === 'head' || phrase.kind === 'others' || (phrase.kind === 'of' && phrase.whom !== null) ? what : null;
}

/** Tokens between a seizure and the make-up of those seized ("توقيف المفرزة المسؤولة عن أمن المنطقة المكونة من 11 عنصرا"). */
const BODY_GAP = 10;

/** "توقيف خلية مكونة من خمسة عناصر", "أفرج عن مجموعة تضم 12 شخصا": a body that is seized or freed, by its members. */
export function bodyBefore(scope: Scope, first: number, floor: number): Measure | null {
  const { text } = scope;
  const of = text.tokens.form[first - 1] === 'من';
  const made = small(text, of ? first - 2 : first - 1, 'made');
  if (!made || (made[0] === 'من') !== of) return null;
  for (let j = first - (of ? 3 : 2); j >= Math.max(floor, first - BODY_GAP); j--) {
    if (isBreak(text, j)) return null;
    const fate = fateEndingAt(text, j);
    if (fate) return fate.what === 'captured' || (fate.what === 'other' && !fate.verb) ? fate.what : null;
  }
  return null;
}

/** What a total counts, when a word of a total stands before a number. */
export interface Toll {
  readonly what: Measure;
  /** First token of the word. */
  readonly first: number;
}

/**
 * The word of a total whose number begins at token `first`: "ارتفعت حصيلة القتلى إلى 43", "بلغ عدد الجرحى 12",
 * "عدد النازحين جراء القتال تجاوز 50", "قائمة الضحايا شملت 9 أفراد". The old number ("من 40 إلى 43") is none of it.
 */
export function tollBefore(scope: Scope, first: number, last: number): Toll | null {
  const { text, from } = scope;
  const before = text.tokens.form[first - 1];
  if (before === 'من' && text.tokens.form[last + 1] === 'الي') return null;
  const to = before === 'الي' || before === 'ل' || before === ':' || (small(text, first, 'reach') ?? small(text, first - 1, 'reach')) !== undefined;
  for (let j = first - 1; j >= Math.max(from, first - TOLL_GAP); j--) {
    const h = hit(text, j, 'count.toll');
    if (h && !h.split.pronoun) return { what: tollOf(text, h.row.cells[0] ?? '-', h.last + 1), first: j };
    if (!to && (isBreak(text, j) || (j === first - 1 && isPreposition(text, j)))) return null;
  }
  return null;
}

/** "حصيلة الجرحى": what the noun after the word of a total says; a bare "حصيلة" counts the dead. */
function tollOf(text: ArText, cell: string, next: number): Measure {
  if (cell !== '-') return cell as Measure;
  const head: Head | null = headAt(text, next);
  return head?.what ?? 'killed';
}
