/** The closed lists that the rules of claims look for around a trigger, by class (words.tsv), and what triggers are done to or done by (things.tsv). */
import { foldKey } from '../../../text/fold.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import table from '../../../generated/lang/ar/claims/words.ts';
import thingsTable from '../../../generated/lang/ar/claims/things.ts';
import { AR_FOLD } from '../fold.ts';

const add = (classes: Map<string, Set<string>>, cls: string, form: string): void => {
  const forms = classes.get(cls) ?? new Set<string>();
  classes.set(cls, forms.add(foldKey(form, AR_FOLD)));
};

const CLASSES = new Map<string, Set<string>>();
for (const [, cls = '', form = ''] of cellsOf(table)) add(CLASSES, cls, form);

const THINGS = new Map<string, Set<string>>();
for (const [, classes = '', forms = ''] of cellsOf(thingsTable)) for (const cls of classes.split(' ')) for (const form of forms.split('|')) add(THINGS, cls, form);

/** The folded forms of one class. */
export function words(cls: string): ReadonlySet<string> {
  const found = CLASSES.get(cls);
  if (!found) throw new Error(`claims/words.tsv has no class "${cls}"`);
  return found;
}

/** The folded stems of one class of things: what rows of triggers ask for with `with=`, `who=` and `not=`. */
export function things(cls: string): ReadonlySet<string> {
  const found = THINGS.get(cls);
  if (!found) throw new Error(`claims/things.tsv has no class "${cls}"`);
  return found;
}
