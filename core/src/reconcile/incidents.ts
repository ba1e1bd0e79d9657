/** Claims to incidents: the surest claims found them, the others join the one that they fit best, or stand alone. */
import type { Act, Decisions, Testimony } from '../model/index.ts';
import { EVENTS } from '../events/index.ts';
import type { Family } from '../events/schema.ts';
import { type Cluster, join, newCluster, type World } from './cluster.ts';
import { dayAfter, length } from './days.ts';
import { type Verdict, weigh } from './same.ts';
import { compare } from './testimony.ts';
import { OF_PEOPLE } from './tolls.ts';

/** Families with a view of their own. */
const APART: ReadonlySet<Family> = new Set(['truce', 'breach', 'contact', 'talks', 'accord', 'support', 'other']);
/** An incident is looked for on so many days; a claim that spans more is compared with those that span as much. */
const DAYS_LOOKED = 8;
/** On a day with more incidents than this only those of the same state are compared. */
const LOOKED_MAX = 400;

export const FAMILY_OF: ReadonlyMap<string, Family> = new Map(EVENTS.map((e) => [e.type, e.family]));

/** Groups the testimonies that speak of one happening. Those without a happening (calls, threats, totals over time) are left out. */
export function incidentsOf(testimonies: readonly Testimony[], decisions: Decisions, world: World): Cluster[] {
  const clusters: Cluster[] = [];
  const shelf = new Map<string, Cluster[]>();
  const homeOf = new Map<string, Cluster>();
  const together = pairs(decisions.together);
  const apart = pairs(decisions.apart);
  for (const t of testimonies.filter(isHappening).map((t, i) => ({ t, i, rank: rankOf(t) })).sort((a, b) => b.rank - a.rank || a.i - b.i).map((x) => x.t)) {
    const given = (together.get(t.id) ?? []).map((id) => homeOf.get(id)).find((c) => c !== undefined);
    let home = given;
    if (given) join(given, t, { rule: 'link.incident.decided', note: 'a person put them together' }, world);
    else {
      const forbidden = new Set((apart.get(t.id) ?? []).map((id) => homeOf.get(id)));
      const best = bestFor(t, candidates(t, shelf), forbidden, world);
      if (best) {
        join(best.cluster, t, best.reason, world);
        home = best.cluster;
      } else clusters.push((home = newCluster(t, world)));
    }
    homeOf.set(t.id, home as Cluster);
    for (const key of keysOf(t)) {
      const list = shelf.get(key);
      if (!list) shelf.set(key, [home as Cluster]);
      else if (!list.includes(home as Cluster)) list.push(home as Cluster);
    }
  }
  return clusters;
}

function bestFor(t: Testimony, found: readonly Cluster[], forbidden: ReadonlySet<Cluster | undefined>, world: World) {
  let best: (Verdict & { readonly cluster: Cluster }) | null = null;
  for (const cluster of found) {
    const verdict = forbidden.has(cluster) ? null : weigh(t, cluster, world);
    if (verdict && verdict.points > (best?.points ?? 0)) best = { cluster, ...verdict };
  }
  return best;
}

/** What speaks of what is to come: who refuses talks, or vows to let nobody pass, denies nothing that was. */
const TO_COME: ReadonlySet<Act> = new Set(['call', 'propose', 'commit', 'refuse', 'threaten', 'expect']);

/** It says that something happened, or did not: no plan, no threat, no refusal, no sum over time. */
function isHappening(t: Testimony): boolean {
  const { status, type, facets, counts } = t.claim;
  if (status.value !== 'actual' && status.value !== 'denied') return false;
  if (status.value === 'denied' && t.statement !== null && TO_COME.has(t.statement.act.value)) return false;
  if (APART.has(FAMILY_OF.get(type.value) as Family)) return false;
  const people = counts.filter((c) => OF_PEOPLE.has(c.what));
  return !(facets.scope?.value === 'cumulative' || (people.length > 0 && people.every((c) => c.cumulative)));
}

/** Surer claims first: news before background, assertions before denials, those with day, place and parties before vague ones. */
function rankOf(t: Testimony): number {
  const { claim } = t;
  const place = claim.place === null ? 0 : claim.place.how === 'stated' ? 2 : 1;
  const parties = Number(claim.by.length > 0) + Number(claim.on.length > 0);
  return (t.background ? 0 : 100) + (claim.status.value === 'denied' ? 0 : 50) + (length(t.days) <= 2 ? 4 : 0) + place + parties;
}

/** Where a claim is put: its family and every day that it may mean; a claim of no day, or of many, by where they begin. */
function keysOf(t: Testimony): string[] {
  const family = familyOf(t);
  if (isWide(t)) return [`${family}|${t.days.from ?? t.document}`];
  return Array.from({ length: length(t.days) }, (_, i) => `${family}|${dayAfter(t.days.from as string, i)}`);
}

/** Incidents of its days and the days beside, which an inferred day may mean. */
function candidates(t: Testimony, shelf: ReadonlyMap<string, readonly Cluster[]>): Cluster[] {
  const family = familyOf(t);
  const keys = isWide(t) ? keysOf(t) : Array.from({ length: length(t.days) + 2 }, (_, i) => `${family}|${dayAfter(t.days.from as string, i - 1)}`);
  const state = t.claim.place?.value.country ?? null;
  const out = new Set<Cluster>();
  for (const key of keys) {
    const all = shelf.get(key) ?? [];
    // A day on which a world war is told: only what lies in the same state, or nowhere, can be meant.
    for (const cluster of all) if (all.length <= LOOKED_MAX || state === null || cluster.states.size === 0 || cluster.states.has(state)) out.add(cluster);
  }
  return [...out];
}

/** Clashes that go on for weeks are what others call the fighting. */
function familyOf(t: Testimony): Family {
  return t.claim.type.value === 'clash' && isWide(t) ? 'fighting' : (FAMILY_OF.get(t.claim.type.value) as Family);
}

function isWide(t: Testimony): boolean {
  return t.days.from === null || length(t.days) > DAYS_LOOKED;
}

function pairs(list: readonly (readonly [string, string])[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [a, b] of list) for (const [x, y] of [[a, b], [b, a]] as const) out.set(x, [...(out.get(x) ?? []), y].sort(compare));
  return out;
}
