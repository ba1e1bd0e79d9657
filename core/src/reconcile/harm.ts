/** Harm that is told right after an act, with no author of its own: it is what the act did, in a town that need not be the one named with the act. */
import type { EventType, Testimony } from '../model/index.ts';
import type { Cluster, World } from './cluster.ts';

/** What an act does to people and things. */
const HARM: ReadonlySet<EventType> = new Set(['casualty', 'damage']);
/** Characters between an act and the harm told in one breath with it. */
const BREATH = 60;

/** "They shelled the district, and a civilian was killed in a village": the act of which the harm is told, or null. */
export function actOf(t: Testimony, c: Cluster): Testimony | null {
  if (!HARM.has(t.claim.type.value) || t.claim.by.length > 0) return null;
  return c.members.find((m) => !HARM.has(m.claim.type.value) && m.document === t.document && m.statement?.id === t.statement?.id && follows(t, m)) ?? null;
}

function follows(t: Testimony, m: Testimony): boolean {
  const between = (t.claim.evidence[0]?.start ?? 0) - (m.claim.evidence.at(-1)?.end ?? 0);
  return between >= 0 && between <= BREATH;
}

/** Two places of one region, or of which one is on no map. */
export function mayBeOne(t: Testimony, act: Testimony, { geography }: World): boolean {
  const [here, there] = [t.claim.place?.value, act.claim.place?.value];
  if (!here || !there || (here.country !== null && there.country !== null && here.country !== there.country)) return false;
  const [mine, other] = [here, there].map(({ id }) => (id === null ? [] : geography.within(id)));
  return mine?.[1] === undefined || other?.[1] === undefined || mine[1] === other[1];
}
