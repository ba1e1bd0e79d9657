/** "الطرفان": whom a fight or a truce of "both sides" means. */
import type { EventType } from '../../../model/index.ts';
import type { ClaimDraft, PartyDraft } from '../parts.ts';
import { areRivals } from '../rivals.ts';
import { amended } from './amended.ts';
import { guess, type Opponents } from './opponents.ts';

/** What only those do together who fight each other. */
const FOES: ReadonlySet<EventType> = new Set(['clash', 'hostilities', 'ceasefire', 'violation']);

const isBoth = (p: PartyDraft): boolean => p.mention?.rule === 'ar.side.pair';

/** "اشتباكات بين الطرفين" after two allies were named side by side: the two that the article sets against each other. */
export function betweenFoes(c: ClaimDraft, { pair, first }: Opponents): ClaimDraft {
  const foes = pair.length === 2 ? pair : first;
  const both = FOES.has(c.type) ? [...c.by, ...c.on].find(isBoth) : undefined;
  const [one, two] = both?.sides ?? [];
  if (foes.length < 2 || !one || !two || areRivals(one, two) || (foes.includes(one) && foes.includes(two)) || ![...c.by, ...c.on].every(isBoth)) return c;
  return amended(c, { by: foes.map((side) => guess(side, 'ar.event.party-pair')), on: [] });
}
