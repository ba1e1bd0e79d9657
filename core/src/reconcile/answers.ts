/** What belongs to an account besides the claims of its incident: denials in the same breath, and reasons given. */
import type { Side, Testimony, Version } from '../model/index.ts';
import { claimantsOf } from './accounts.ts';
import type { Cluster } from './cluster.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';

/** Lists by claimant. */
export type BySide<T> = ReadonlyMap<Side, readonly T[]>;

/** Claims before a denial among which its other half is looked for. */
const LOOKED_BACK = 4;
/** Characters between a claim and the denial that follows it in the same sentence. */
const BREATH = 60;

/** Denials that a claimant adds to a claim in the same sentence: they belong to its account of that incident. */
export function sameBreath(testimonies: readonly Testimony[], clusters: readonly Cluster[], texts: ReadonlyMap<string, string>): Map<Cluster, BySide<string>> {
  const homes = homesOf(clusters);
  const out = new Map<Cluster, Map<Side, string[]>>();
  testimonies.forEach((t, i) => {
    if (t.claim.status.value !== 'denied' || t.statement === null) return;
    const before = testimonies.slice(Math.max(0, i - LOOKED_BACK), i).reverse().find((x) => x.document === t.document && x.claim.status.value === 'actual' && x.statement !== null && meetIn(x.claimant, t.claimant) && adjoin(x, t, texts.get(t.document) ?? ''));
    const home = before && homes.get(before.id);
    if (!home || home === homes.get(t.id)) return;
    const sides = out.get(home) ?? new Map<Side, string[]>();
    for (const side of claimantsOf(t)) sides.set(side, [...(sides.get(side) ?? []), t.id]);
    out.set(home, sides);
  });
  return out;
}

function adjoin(a: Testimony, b: Testimony, text: string): boolean {
  const [end, start] = [a.statement?.content.at(-1)?.end ?? 0, b.statement?.cue[0]?.start ?? 0];
  const between = text.slice(end, start);
  return start >= end && between.length <= BREATH && !/[.!?؟\n]/.test(between);
}

/** What claimants give as the reason: a statement inside their statement, about an act of the other side. */
export function reasonsIn(testimonies: readonly Testimony[], clusters: readonly Cluster[]): Map<Cluster, BySide<Version>> {
  const homes = homesOf(clusters);
  const outer = new Map<string, Testimony[]>();
  for (const t of testimonies) if (t.statement !== null && homes.has(t.id)) outer.set(`${t.document}#${t.statement.id}`, [...(outer.get(`${t.document}#${t.statement.id}`) ?? []), t]);
  const out = new Map<Cluster, Map<Side, Version[]>>();
  for (const inner of testimonies) {
    for (const t of outer.get(`${inner.document}#${inner.statement?.parent ?? ''}`) ?? []) {
      const cluster = homes.get(t.id) as Cluster;
      if (!meetIn(inner.claimant, t.claimant) || !partiesOf(sidesOf(inner.claim.by)).every((s) => cluster.on.has(s))) continue;
      const sides = out.get(cluster) ?? new Map<Side, Version[]>();
      for (const side of claimantsOf(t)) sides.set(side, [...(sides.get(side) ?? []), { value: inner.claim.type.value, claims: [inner.id] }]);
      out.set(cluster, sides);
    }
  }
  return out;
}

function homesOf(clusters: readonly Cluster[]): Map<string, Cluster> {
  return new Map(clusters.flatMap((c) => c.members.map((t) => [t.id, c] as const)));
}
