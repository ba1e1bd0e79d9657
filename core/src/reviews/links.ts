/** What people said of the machine's links, folded from all merges and splits. */
import type { Decisions, Review } from '../model/index.ts';
import { inForce } from './apply.ts';

/**
 * Pairs that belong together and pairs that do not; the later word on a pair wins.
 * @param moved ids under which claims were decided on, to the ids they have now; claims that are not in it keep their ids
 */
export function decide(reviews: readonly Review[], moved: Readonly<Record<string, string>> = {}): Decisions {
  const pairs = new Map<string, { pair: readonly [string, string]; decision: 'merge' | 'split' }>();
  for (const { decision, anchors } of inForce(reviews)) {
    if (decision !== 'merge' && decision !== 'split') continue;
    const ids = [...new Set(anchors.map(({ claim }) => moved[claim] ?? claim))].sort();
    for (const [index, one] of ids.entries()) {
      for (const other of ids.slice(index + 1)) pairs.set(`${one} ${other}`, { pair: [one, other], decision });
    }
  }
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  const of = (wanted: 'merge' | 'split') => sorted.filter(({ decision }) => decision === wanted).map(({ pair }) => pair);
  return { together: of('merge'), apart: of('split') };
}
