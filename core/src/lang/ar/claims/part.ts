/** What is counted or is a part of others: "ثلاثة من", "عدد من"; finite verbs, which are no part of either. */
import type { ArAnalysis } from '../parts.ts';
import type { Hit } from '../text.ts';
import { words } from './words.ts';

/** A verb in the perfect or imperfect: "قصف", "يقصف". */
export function isFiniteVerb(h: Hit): boolean {
  return h.row.shape === 'perfect' || h.row.shape === 'imperfect';
}

const PARTS = words('part');

/** "ثلاثة من", "عدد من", "عناصر من": what follows is counted, and stays ungoverned. */
export function partitive(a: ArAnalysis, j: number): boolean {
  const k = a.tokens.form[j - 1] === 'الاقل' ? j - 3 : j - 1;
  return a.numberAt[k] !== -1 || PARTS.has(a.tokens.form[k] ?? '') || (k > 0 && a.numberAt[k - 1] !== -1 && isPlainNoun(a, k));
}

/** "الجنود", "جنديا": neither a finite verb nor a closed word. */
export function isPlainNoun(a: ArAnalysis, j: number): boolean {
  return !(a.hits[j] ?? []).some((h) => isFiniteVerb(h) || h.row.cls.startsWith('fn.'));
}
