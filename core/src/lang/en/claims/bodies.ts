/** Bodies that are found: of whom they are, and that whoever finds them has nothing to do with it. */
import type { EnAnalysis, Run } from '../parts.ts';
import { form } from './grammar.ts';
import type { Trigger } from './trigger.ts';

const FOUND = /(recovered|found|retrieved|discovered) (the )?bod(y|ies)/;

/** "recovered the bodies of", "the bodies of 15 migrants were found". */
export const findsBodies = (t: Trigger): boolean => t.hit.row.id === 'casualty.bodies' || FOUND.test(t.hit.row.form);

/** "the bodies of | three soldiers": the phrase that says whose they are, or null. */
export function whoseBodies(a: EnAnalysis, { first, last }: Run): Run | null {
  for (let j = first + 1; j < last; j++) if (form(a, j) === 'of') return { first: j + 1, last };
  return null;
}
