/** The closed word lists of `words.tsv`. */
import table from '../../../generated/lang/en/claims/words.ts';
import { cellsOf } from '../../../text/lexicon.ts';

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = lists();

function lists(): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [, cls = '', form = ''] of cellsOf(table)) out.set(cls, (out.get(cls) ?? new Set()).add(form));
  return out;
}

/** The forms of a class; a class that the table lacks is a broken build. */
export function wordsOf(cls: string): ReadonlySet<string> {
  const found = LISTS.get(cls);
  if (!found) throw new Error(`claims/words.tsv has no class ${cls}`);
  return found;
}
