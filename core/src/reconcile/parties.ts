/** Sides as reconciling compares them. */
import { EVENTS } from '../events/index.ts';
import type { EventType, Field, Party, Side } from '../model/index.ts';

/** Types in which both parties take part alike. */
export const MUTUAL: ReadonlySet<EventType> = new Set(EVENTS.filter((e) => e.mutual).map((e) => e.type));

/** Sides that are no party to a conflict. */
const BYSTANDER = /^(?:CIV|UNK|MEDIA|NGO|IGO:.*)$/;

/** It is known who the party is. */
export function isKnown({ value }: Field<Party>): boolean {
  return value.side !== 'UNK';
}

/** Sides of parties; unknown ones left out. */
export function sidesOf(parties: readonly Field<Party>[]): Side[] {
  return [...new Set(parties.filter(isKnown).map((p) => p.value.side))];
}

/** Sides that can fight, agree and be accused. */
export function partiesOf(sides: Iterable<Side>): Side[] {
  return [...new Set(sides)].filter((s) => !BYSTANDER.test(s)).sort();
}

/** True when the two have a side in common. */
export function meetIn(a: Iterable<Side>, b: Iterable<Side>): boolean {
  const other = new Set(b);
  for (const side of a) if (other.has(side)) return true;
  return false;
}
