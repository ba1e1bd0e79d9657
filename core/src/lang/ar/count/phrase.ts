/** The noun phrase that a number counts: its noun, who they are, where it ends. */
import { NUMBER, PUNCT, WORD } from '../../../text/scan.ts';
import type { NumberMention } from '../parts.ts';
import { type ArText, hit } from '../text.ts';
import { bodyAt, type Head, headAt, isNational, isQuote, isVerb, small } from './words.ts';

/** What follows a number. */
export interface Phrase {
  /** head: a noun we know; of: "ثلاثة من ..."; noun: one we do not know; others: "أربعة آخرين"; bare: none; stop: no count. */
  readonly kind: 'head' | 'of' | 'noun' | 'others' | 'bare' | 'stop';
  readonly head: Head | null;
  /** Who they are; null when the phrase does not say. */
  readonly whom: string | null;
  readonly last: number;
  /** "بين قتيل وجريح": dead and wounded together. */
  readonly joint: boolean;
}

/** Tokens after a noun in which its adjectives, "آخرين", "اثنين" or "على الأقل" are looked for. */
const TAIL = 4;

/** Reads the phrase after a number. "12 شخصا", "خمسة من القوات المالية", "أربعة آخرين", "4 دراجات نارية". */
export function phraseAfter(text: ArText, number: NumberMention): Phrase {
  let j = number.last + 1;
  if (isQuote(text, j)) j++;
  if (text.tokens.form[j] === '%' || hit(text, j, 'num.stop')) return { kind: 'stop', head: null, whom: null, last: j, joint: false };
  const joint = hit(text, j, 'count.joint');
  if (joint && joint.split.conj === '' && joint.split.prep === '') return { kind: 'head', head: headAt(text, j), whom: 'person', last: joint.last, joint: true };
  if (text.tokens.form[j] === 'من' && !small(text, j + 1, 'among')) return partOf(text, j + 1);
  const head = headAt(text, j);
  if (head && !head.conj && !head.prep && (!head.article || number.n === null)) return withTail(text, { kind: 'head', head, whom: whomOf(text, head), last: head.last, joint: false });
  if (small(text, j, 'others') && !joined(text, j)) return withTail(text, { kind: 'others', head: null, whom: null, last: j, joint: false });
  if (!head && isNoun(text, j, number.n === null)) return withTail(text, { kind: 'noun', head: null, whom: null, last: j, joint: false });
  return withTail(text, { kind: 'bare', head: null, whom: null, last: number.last, joint: false });
}

/** Words between من and the whole of which a part is counted. */
const OUT_OF = new Set(['بين', 'اصل', 'مجموع', 'اجمالي']);

/** "ثلاثة من رجال القوات المسلحة", "22 من المدنيين والمقاتلين", "44 من أصل 51 مسيرة": of whom, through the noun after من. */
function partOf(text: ArText, from: number): Phrase {
  let j = from;
  while (isQuote(text, j) || OUT_OF.has(text.tokens.form[j] as string)) j++;
  while (text.tokens.kind[j] === NUMBER || (j > from && (text.hits[j] ?? []).some((h) => h.row.cls.startsWith('num.')))) j++;
  const head = headAt(text, j);
  if (!head || head.kind === 'thing') return { kind: head ? 'head' : 'of', head, whom: head?.whom ?? bodyAt(text, j), last: j, joint: false };
  let whom = whomOf(text, head);
  let last = head.last;
  const and = headAt(text, last + 1);
  if (and?.conj && and.kind === 'people') {
    if (and.whom !== whom) whom = 'person';
    last = and.last;
  }
  return withTail(text, { kind: 'head', head, whom, last, joint: false });
}

/** Who someone is whose noun does not tell: "12 فردا من مكتب الأمن", "رجال الشرطة", "قتلى مدنيين". */
export function whomOf(text: ArText, head: Head): string {
  if (head.whom !== 'person' && head.whom !== 'combatant') return head.whom;
  let j = head.last + 1;
  for (let step = 0; step < TAIL && j < text.tokens.count; step++, j++) {
    if (isQuote(text, j)) continue;
    const form = text.tokens.form[j] as string;
    if (form === 'من' || form === 'بين') {
      if (small(text, j + 1, 'among')) break;
      continue;
    }
    if (text.tokens.kind[j] !== WORD || joined(text, j)) break;
    const body = bodyAt(text, j);
    if (body && (head.whom === 'person' || body === 'police')) return body;
    const next = headAt(text, j);
    if (next?.kind === 'people' && !next.prep && next.whom !== 'person' && head.whom === 'person') return next.whom;
    if (!isNational(text, j)) break;
  }
  return head.whom;
}

/** Carries a phrase over adjectives to "آخرين", "اثنين" or "على الأقل", when one follows. */
function withTail(text: ArText, phrase: Phrase): Phrase {
  for (let j = phrase.last + 1; j <= phrase.last + TAIL && j < text.tokens.count; j++) {
    const after = hit(text, j, 'num.after');
    if (after) return { ...phrase, last: after.last };
    const joint = hit(text, j, 'count.joint');
    if (joint) return { ...phrase, last: joint.last, joint: true };
    if (text.tokens.kind[j] === PUNCT ? !isQuote(text, j) : text.tokens.kind[j] !== WORD) break;
    if (small(text, j, 'others') && !joined(text, j)) return { ...phrase, last: j };
    if (joined(text, j) || isVerb(text, j) || hit(text, j, 'fn.prep')) break;
  }
  return phrase;
}

/** True when a word has a conjunction written on it. */
export function joined(text: ArText, j: number): boolean {
  const split = text.hits[j]?.[0]?.split ?? text.forms[j]?.split;
  return split !== undefined && split.conj !== '';
}

/** True for a word that may be a noun we do not know: no verb, no particle, nothing written before it. */
function isNoun(text: ArText, j: number, definite: boolean): boolean {
  const form = text.forms[j];
  if (!form || (form.split.article && !definite) || form.split.conj || form.split.prep || form.split.future || isVerb(text, j)) return false;
  return !form.rows.some(({ row, split }) => split.cost === 0 && /^(fn\.|time\.|num\.|count\.(verb|masdar|since|toll)|trigger|cue)/.test(row.cls));
}
