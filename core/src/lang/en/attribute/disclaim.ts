/** Contents that tell what was not done: whoever says so denies it, though he only says. */
import { wordsOf } from '../claims/words.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { isTag, tagSet } from '../tag.ts';

const CLAUSE = tagSet('sub', 'rel');
const PAST = tagSet('ed');
const VERBS = tagSet('be', 'have', 'modal', 'aux', 'ed', 'vs', 'v');
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'no']);
const DID: ReadonlySet<string> = new Set(['did', 'was', 'were', 'had', 'has', 'have']);
/** Verbs that carry a noun of action: "carry out a raid". */
const CARRY = wordsOf('carry');
/** What anybody may be said not to have done, and what speakers say that they did not do themselves. */
const DISCLAIMED: ReadonlySet<string> = new Set(['strike', 'attack', 'damage', 'hostilities']);
const OWN_DEEDS: ReadonlySet<string> = new Set([...DISCLAIMED, 'movement', 'violation', 'support', 'clash']);
/** The speaker himself, or what is his. */
const OWN: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their', 'we', 'our', 'i']);
/** Words of the content that are looked at; from a negation to its verb; from "no" or a verb that carries it to the noun of the act. */
const WINDOW = 14;
const VERB_REACH = 2;
const NOUN_REACH = 3;
const CARRIED_REACH = 5;

/** "said its jets did not bomb the town", "it had not carried out any raid", "the school was not targeted", "conducted no strikes": an act that did not happen. */
export function disclaims(a: EnAnalysis, { first, last }: Run): boolean {
  const types = isOwn(a, first) ? OWN_DEEDS : DISCLAIMED;
  for (let j = first; j < Math.min(last, first + WINDOW); j++) {
    if (isTag(a.tags[j] as number, CLAUSE)) return false;
    if (negates(a, j)) return actAfter(a, j, last, types);
  }
  return false;
}

/** "its troops", "that it", `"Our troops`: the content begins with the speaker's own. */
function isOwn(a: EnAnalysis, first: number): boolean {
  const at = a.tokens.form[first] === 'that' || a.words[first] === null ? first + 1 : first;
  return OWN.has(a.tokens.form[at] as string);
}

/** "did not", "has never", "never entered", "conducted no". */
function negates(a: EnAnalysis, j: number): boolean {
  const word = a.tokens.form[j] as string;
  if (word === 'no') return isTag(a.tags[j - 1] as number, PAST);
  return NEGATIONS.has(word) && (DID.has(a.tokens.form[j - 1] as string) || (word === 'never' && isTag(a.tags[j + 1] as number, PAST)));
}

/** A word of such an event is what is negated. */
function actAfter(a: EnAnalysis, not: number, last: number, types: ReadonlySet<string>): boolean {
  let end = not + (a.tokens.form[not] === 'no' ? NOUN_REACH : VERB_REACH);
  for (let k = not + 1; k <= Math.min(last, end); k++) {
    if (((a.rooms[k] as number) & ROOM.trigger) !== 0 && (a.hits[k] ?? []).some((h) => h.row.cls === 'trigger' && types.has(h.row.cells[1] ?? '') && !h.row.cells[6]?.includes('phase=end'))) return true;
    if (CARRY.has(a.tokens.form[k] as string)) end = k + CARRIED_REACH;
    else if (isTag(a.tags[k] as number, VERBS)) return false;
  }
  return false;
}
