/** What codes of sides and places are called: by the gazetteer, and by the own names of the project before it. */
import { z } from 'zod';
import { calledIn, namesOf } from '../ledger/index.ts';
import type { OwnLists } from '../ports/index.ts';
import type { Desk } from './desk.ts';

type Name = ReturnType<typeof namesOf>;
export type Called = ReadonlyMap<string, Name>;

const label = z.object({ ar: z.string().nullable(), en: z.string().nullable() }).meta({ id: 'Names', description: 'Null where no table has a name in the language.' });
export const named = z.object({ sides: z.record(z.string(), label), places: z.record(z.string(), label) }).describe('What the codes in the rows are called.');

const known = new Map<string, Name>();

/** Names of the gazetteer never change while the program runs. */
function nameOf(kind: 'actor' | 'place', code: string, called: Called): Name {
  const own = called.get(code);
  if (own) return own;
  const key = `${kind} ${code}`;
  const found = known.get(key) ?? namesOf(code, kind);
  known.set(key, found);
  return found;
}

export const calledOf = calledIn;

/** The own names of the ledger as it stands. */
export function calledHere({ store, kept }: Pick<Desk, 'store' | 'kept'>): Promise<Called> {
  return kept('called', async (): Promise<Called> => calledIn((await store.names()) satisfies OwnLists | null));
}

export function namesFor(sides: ReadonlySet<string>, places: ReadonlySet<string>, called: Called): z.output<typeof named> {
  const all = (codes: ReadonlySet<string>, kind: 'actor' | 'place') => Object.fromEntries([...codes].sort().map((code) => [code, nameOf(kind, code, called)]));
  return { sides: all(sides, 'actor'), places: all(places, 'place') };
}
