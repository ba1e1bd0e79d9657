/** What is written on the first word of a phrase and is no part of it. */
import type { Run } from '../parts.ts';
import type { Hit } from '../text.ts';
import type { Grammar } from './grammar.ts';

/** Letters of a conjunction or preposition before the phrase. "للجيش" loses both its letters, and its name is "الجيش". */
export function leadOf(g: Grammar, h: Hit): Required<Pick<Run, 'lead' | 'prefix'>> {
  const { conj, prep, article } = h.split;
  const lead = conj.length + prep.length;
  const merged = prep === 'ل' && (article || h.row.form.startsWith('ال')) && (g.text.tokens.form[h.first] as string).startsWith('لل', conj.length);
  return merged ? { lead: lead + 1, prefix: 'ال' } : { lead, prefix: '' };
}
