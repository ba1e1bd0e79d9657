/** The closed lists that the rules of claims look for around a trigger, by class (words.tsv). */
import { foldKey } from '../../../text/fold.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import table from '../../../generated/lang/ar/claims/words.ts';
import { AR_FOLD } from '../fold.ts';

const CLASSES = new Map<string, Set<string>>();
for (const [, cls = '', form = ''] of cellsOf(table)) {
  const forms = CLASSES.get(cls) ?? new Set<string>();
  CLASSES.set(cls, forms.add(foldKey(form, AR_FOLD)));
}

/** The folded forms of one class. */
export function words(cls: string): ReadonlySet<string> {
  const found = CLASSES.get(cls);
  if (!found) throw new Error(`claims/words.tsv has no class "${cls}"`);
  return found;
}
