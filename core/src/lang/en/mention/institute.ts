/** Those who know, and where they do: "an expert on rivers at the Harbour Institute", "of the think tank Open Sea". */
import { PUNCT } from '../../../text/scan.ts';
import { ROOM } from '../tables.ts';
import { isTag, tagSet } from '../tag.ts';
import { type Grammar, nameAt } from './name.ts';

/** Words in which a place of learning is looked for. */
const REACH = 14;
const T_VERB = tagSet('v', 'vs', 'ed', 'be', 'have', 'modal', 'aux', 'rel');

/** A place of learning stands between a token and the next mark or verb: by its noun, or by the name of a body that is of no state. */
export function ofInstitute(g: Grammar, first: number, end: number): boolean {
  const { tokens, tags, rooms, hits } = g.text;
  for (let j = first; j <= Math.min(end, first + REACH); j++) {
    const heads = ((rooms[j] as number) & ROOM.head) !== 0 ? (hits[j] ?? []).filter((h) => h.row.table === 'heads') : [];
    if (heads.some((h) => / learned( |$)/.test(h.row.cells[0] ?? ''))) return true;
    const h = nameAt(g, j);
    if (h && g.gazetteer.actors.get(h.row.id)?.kind === 'ngo') return true;
    if ((tokens.kind[j] === PUNCT && tokens.form[j] !== '-') || isTag(tags[j] as number, T_VERB)) return false;
  }
  return false;
}
