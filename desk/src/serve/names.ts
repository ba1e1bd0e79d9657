/** What sides and places are called, in both languages: given beside the codes of an answer. */
import { z } from 'zod';
import { namesOf } from '../ledger/index.ts';

const label = z.object({ ar: z.string().nullable(), en: z.string().nullable() }).meta({ id: 'Names', description: 'Null where no table has a name in the language.' });
export const names = z.object({ sides: z.record(z.string(), label), places: z.record(z.string(), label) }).describe('What the codes in the rows are called.');

const known = new Map<string, ReturnType<typeof namesOf>>();

/** Names never change while the program runs. */
function nameOf(kind: 'actor' | 'place', code: string): ReturnType<typeof namesOf> {
  const key = `${kind} ${code}`;
  const found = known.get(key) ?? namesOf(code, kind);
  known.set(key, found);
  return found;
}

export function namesFor(sides: ReadonlySet<string>, places: ReadonlySet<string>): z.output<typeof names> {
  const named = (codes: ReadonlySet<string>, kind: 'actor' | 'place') => Object.fromEntries([...codes].sort().map((code) => [code, nameOf(kind, code)]));
  return { sides: named(sides, 'actor'), places: named(places, 'place') };
}
