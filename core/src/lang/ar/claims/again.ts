/** "ويريفان تنفي ذلك", "ونفت باكو هذه الاتهامات": words that only name what was said before, and statements that have what another said for their content. */
import type { ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { words } from './words.ts';

const CHARGES = words('charges');
const THESE: ReadonlySet<string> = new Set(['هذا', 'هذه', 'تلك', 'ذلك', 'جميع', 'كل', 'كافة']);

/** A statement that says no more than that what was said before is not so. */
export const takesUp = (s: StatementDraft): boolean => s.rules.includes('ar.content.before');

/** "ذلك", "هذه الاتهامات", "مسؤوليته". */
export function namesWords(a: ArAnalysis, { first, last }: Run): boolean {
  let at = first;
  while (at < last && THESE.has(a.tokens.form[at] as string)) at++;
  return at === last && (CHARGES.has(a.tokens.form[at] as string) || (at === first && THESE.has(a.tokens.form[at] as string)));
}
