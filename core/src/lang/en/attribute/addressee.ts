/** Who is spoken to: "called on | the rebels to leave", "warned | both sides not to cross", "reminded | Turkey that it had agreed". */
import { chunkEnd } from '../mention/chunk.ts';
import type { Offer } from '../model/index.ts';
import type { EnAnalysis } from '../parts.ts';
import { isTag, tagSet } from '../tag.ts';
import { rowOf } from './act.ts';

/** Verbs with which somebody is addressed, by the row of the cue; all that call on somebody besides, not those that call for something. */
const ADDRESSES: ReadonlySet<string> = new Set(['warn.expect', 'tell.assert', 'remind.assert', 'assure.assert', 'notify.assert', 'inform.assert']);
const T_VERB = tagSet('v', 'be', 'have');
const OF: ReadonlySet<string> = new Set(['of', 'in', 'and']);
/** Phrases of the one addressed at the most. */
const PHRASES_MAX = 4;

/** The content without the phrase of whom it is said to, where an infinitive or a clause with "that" follows. */
export function unaddressed(a: EnAnalysis, offer: Offer): Offer {
  const { cue, content } = offer;
  const at = content.findIndex((r) => r.first === cue.last + 1);
  const run = content[at];
  const row = run && rowOf(a, cue)?.row;
  if (!run || !row || a.quoteOf[run.first] !== -1 || !(row.cells[1] === 'call' ? !row.id.includes('-for.') : ADDRESSES.has(row.id))) return offer;
  const { form } = a.tokens;
  let last = chunkEnd(a, run.first, run.last);
  for (let n = 1; n < PHRASES_MAX && last >= run.first && OF.has(form[last + 1] as string); n++) last = Math.max(last, chunkEnd(a, last + 2, run.last));
  const next = last + 1;
  const verb = form[next] === 'not' && form[next + 1] === 'to' ? next + 2 : form[next] === 'to' ? next + 1 : 0;
  if (last < run.first || next >= run.last || !(form[next] === 'that' || (verb > 0 && isTag(a.tags[verb] as number, T_VERB)))) return offer;
  return { ...offer, content: content.map((r, k) => (k === at ? { first: next, last: r.last } : r)) };
}
