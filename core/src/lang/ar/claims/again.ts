/** "ويريفان تنفي ذلك", "ونفت باكو هذه الاتهامات": words that only name what was said before, and statements that have what another said for their content. */
import type { ArAnalysis, Run, StatementDraft } from '../parts.ts';
import { words } from './words.ts';

const CHARGES = words('charges');
const THESE: ReadonlySet<string> = new Set(['هذا', 'هذه', 'تلك', 'ذلك', 'جميع', 'كل', 'كافة']);

const IN_IT: ReadonlySet<string> = new Set(['في', 'عن']);
const MATTERS: ReadonlySet<string> = new Set(['الحادث', 'الحادثة', 'الامر', 'ذلك', 'الموضوع', 'القضية', 'الواقعة']);

/** A statement that says no more than that what was said before is not so. */
export const takesUp = (s: StatementDraft): boolean => s.rules.includes('ar.content.before');

/** "ذلك", "هذه الاتهامات", "مسؤوليته", "ضلوعها في الحادث". */
export function namesWords(a: ArAnalysis, { first, last }: Run): boolean {
  let at = first;
  while (at < last && THESE.has(a.tokens.form[at] as string)) at++;
  if (at + 2 === last && IN_IT.has(a.tokens.form[at + 1] as string) && MATTERS.has(a.tokens.form[last] as string)) return CHARGES.has(a.tokens.form[at] as string);
  return at === last && (CHARGES.has(a.tokens.form[at] as string) || (at === first && THESE.has(a.tokens.form[at] as string)));
}
