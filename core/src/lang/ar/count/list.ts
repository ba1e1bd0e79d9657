/** Counts that take what befell them from a count before: parts of it ("بينهم خمسة") and members of a list ("و3 عربات"). */
import type { Measure } from '../../../model/index.ts';
import type { CountMention } from '../parts.ts';
import { hit } from '../text.ts';
import type { Scope } from './govern.ts';
import { joined, type Phrase } from './phrase.ts';
import { fateAt, headAt, isBreak, isQuote, isVerb, small } from './words.ts';

/** Tokens between two members of a list ("9 أفراد من الفرقة الأمنية الأولى (كتيبة الثوار)، و12 فردا"). */
const LIST_GAP = 16;

export interface Inherited {
  readonly what: Measure;
  readonly subset: boolean;
  readonly rule: string;
  /** True when nothing nearer can say what befell them. */
  readonly own: boolean;
}

/** What a number or noun at token `first` takes from the count before it in the sentence. */
export function inherited(scope: Scope, first: number, phrase: Pick<Phrase, 'kind' | 'head'>, last: CountMention | null): Inherited | null {
  return among(scope, first, phrase, last) ?? (last ? listed(scope, first, phrase, last) : null);
}

/** "12 قتيلا بينهم خمسة عسكريين", "ثمانية أشخاص هم ثلاثة عسكريين", "بين القتلى خمسة أطفال". */
function among(scope: Scope, first: number, phrase: Pick<Phrase, 'kind' | 'head'>, last: CountMention | null): Inherited | null {
  const { text, from } = scope;
  let j = first - 1;
  if (isQuote(text, j)) j--;
  if (j < from) return null;
  const word = small(text, j, 'among')?.[0];
  const thing = phrase.head?.kind === 'thing';
  if (last && (word === 'part' || word === 'be') && last.first < j && thing === (last.what === 'destroyed' || last.what === 'weapon')) return { what: last.what, subset: true, rule: 'ar.count.subset', own: phrase.head?.kind !== 'casualty' };
  if (headAt(text, j)?.kind === 'people' && headAt(text, j)?.article) j--; // "بين القتلى المدنيين سبعة أطفال"
  const head = headAt(text, j);
  if (head?.kind === 'casualty' && head.article && head.what && small(text, j - 1, 'among')?.[0] === 'of' && !thing) return { what: head.what, subset: true, rule: 'ar.count.among', own: true };
  return null;
}

/** "29 ملجأ و3 مقار قيادية", "خمسة من القوات المالية وخمسة إرهابيين": joined by و, with no verb of its own. */
function listed(scope: Scope, first: number, phrase: Pick<Phrase, 'kind' | 'head'>, last: CountMention): Inherited | null {
  const { text } = scope;
  if (phrase.kind === 'bare' || phrase.kind === 'noun' || phrase.head?.kind === 'casualty') return null;
  const before = isQuote(text, first - 1) ? first - 2 : first - 1;
  const glue = text.tokens.form[before] === 'و' ? before : first;
  if (glue === first && !joined(text, first)) return null;
  if (first - last.last > LIST_GAP) return null;
  const thing = phrase.head?.kind === 'thing';
  if (thing !== (last.what === 'destroyed' || last.what === 'weapon')) return null;
  if (thing && phrase.head?.what && last.what === 'destroyed') return null;
  for (let j = last.last + 1; j < glue; j++) {
    if (isQuote(text, j)) continue;
    const form = text.tokens.form[j];
    if (form === '،' || form === ',' || form === '(' || form === ')') continue;
    if (isBreak(text, j) || isVerb(text, j) || fateAt(text, j) || hit(text, j, 'fn.rel')?.row.form.startsWith('ال')) return null;
  }
  return { what: last.what, subset: last.subset, rule: 'ar.count.list', own: false };
}
