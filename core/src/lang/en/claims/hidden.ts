/** Bombs that lie hidden: who hits or strikes one strikes nobody. */
import type { EnAnalysis } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import { hit } from '../text.ts';

const HIDDEN: ReadonlySet<string> = new Set(['mine', 'ied']);
const RUNS_INTO: ReadonlySet<string> = new Set(['hit', 'strike']);

/** Tokens behind the verb in which the bomb is named. */
const REACH = 5;
const PREP = tagSet('prep');

/** "their vehicle struck an improvised explosive device": a verb of hitting, and a mine or a bomb by the road is what is hit. */
export function runsInto(a: EnAnalysis, verb: number): boolean {
  if (!RUNS_INTO.has(a.words[verb]?.lemma ?? '')) return false;
  for (let j = verb + 1; j <= verb + REACH && !isTag(a.tags[j] as number, PREP); j++) if (HIDDEN.has(hit(a, j, 'weapon')?.row.cells[0] ?? '') || /weapon=(mine|ied)/.test(hit(a, j, 'trigger')?.row.cells[6] ?? '')) return true;
  return false;
}
