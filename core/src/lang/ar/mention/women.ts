/** Who of the named people is a woman, so that a feminine verb finds her: by her given name, or by the ending of a Slavic surname. */
import type { Hit } from '../text.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import type { Grammar } from './grammar.ts';

const SURNAME = /(?:وفا|يفا|سكايا)$/;

/** Ids of the actors whose full name begins with a given name that only women have. */
export function womenAmong(actorForms: readonly string[], givenNames: string, key: (text: string) => string): ReadonlySet<string> {
  const given = new Set(cellsOf(givenNames).filter((cells) => cells[3] === 'f').map((cells) => key(cells[2] ?? '')));
  const women = new Set<string>();
  for (const table of actorForms) {
    for (const [id = '', role = '', form = ''] of cellsOf(table)) {
      if (role === 'name' && id.startsWith('person:') && given.has(key(form.split(' ')[0] ?? ''))) women.add(id);
    }
  }
  return women;
}

/** A person of the gazetteer. */
export function isWomanListed(g: Grammar, h: Hit): boolean {
  return g.women.has(h.row.id) || SURNAME.test(g.text.tokens.form[h.last] as string);
}

/** A person whom no table knows, by the tokens of the name. */
export function isWomanNamed(g: Grammar, first: number, last: number): boolean {
  if (g.text.tokens.form[first] === 'ام') return true; // "أم علي"
  return (g.text.forms[first]?.rows ?? []).some(({ row, split }) => row.cls === 'given' && split.cost === 0 && row.cells[0] === 'f') || (last > first && SURNAME.test(g.text.tokens.form[last] as string));
}
