/** Whose a body is, after its name: "الإعلام الحربي التابع للحركة". */
import type { Grammar } from './grammar.ts';
import { namedAt } from './head.ts';

const BELONGS = /^ال(تابع|خاضع)(ة|ون|ين)?$/u;

/** "التابعة", "الخاضعون": whose it is follows with ل. */
export const isBelonging = (g: Grammar, j: number): boolean => BELONGS.test(g.text.tokens.form[j] ?? '');

/** Where the name of a body ends with the party to which it belongs, or -1 when none is named right after it. */
export function ownerEnd(g: Grammar, last: number): number {
  const owner = isBelonging(g, last + 1) ? namedAt(g, last + 2) : null;
  return owner && owner.split.prep === 'ل' ? owner.last : -1;
}
