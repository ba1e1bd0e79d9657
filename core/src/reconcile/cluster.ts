/** A growing incident: what its claims have said so far. */
import type { Geography } from '../gazetteer/index.ts';
import type { Days, EventType, Field, PlaceRef, Reason, Side, Testimony } from '../model/index.ts';
import { length } from './days.ts';
import { sidesOf } from './parties.ts';

/** What weighing needs besides the claims. */
export interface World {
  readonly geography: Geography;
  /** The words of a claim's evidence, folded; the same set for the same claim. */
  readonly words: (t: Testimony) => ReadonlySet<string>;
  /** A name as names are compared: folded, without blanks. */
  readonly plain: (name: string) => string;
  /** Where a claim puts it: its place, and those that its words join to it ("Terter and Agdam"). */
  readonly places: (t: Testimony) => readonly Field<PlaceRef>[];
}

export interface Cluster {
  readonly members: Testimony[];
  readonly documents: Set<string>;
  readonly by: Set<Side>;
  readonly on: Set<Side>;
  readonly types: Set<EventType>;
  readonly weapons: Set<string>;
  /** `measure n`, for counts of this happening alone. */
  readonly counts: Set<string>;
  readonly places: Field<PlaceRef>[];
  /** Those of its places that hold no other of them: where it was at the closest. */
  inmost: readonly Field<PlaceRef>[];
  /** ISO 3166 codes of the states of its places. */
  readonly states: Set<string>;
  /** Known sides that say that it happened, and that it did not. */
  readonly tell: Set<Side>;
  readonly deny: Set<Side>;
  /** A claim of it is said of a whole state, or in general. */
  general: boolean;
  /** The narrowest days that a claim gives. */
  days: Days;
  /** The days stand in the words of a claim. */
  stated: boolean;
  readonly reasons: (Reason & { readonly claim: string; readonly with: string })[];
}

export function newCluster(first: Testimony, world: World): Cluster {
  const cluster: Cluster = {
    members: [], documents: new Set(), by: new Set(), on: new Set(), types: new Set(), weapons: new Set(), counts: new Set(), places: [], inmost: [], states: new Set(), tell: new Set(), deny: new Set(), general: false,
    days: first.days, stated: first.claim.time?.how === 'stated', reasons: [],
  };
  take(cluster, first, world);
  return cluster;
}

/** Adds a claim with why it belongs. */
export function join(cluster: Cluster, t: Testimony, reason: Reason, world: World): void {
  cluster.reasons.push({ ...reason, claim: t.id, with: (cluster.members[0] as Testimony).id });
  take(cluster, t, world);
}

function take(c: Cluster, t: Testimony, world: World): void {
  c.members.push(t);
  c.documents.add(t.document);
  for (const side of sidesOf(t.claim.by)) c.by.add(side);
  for (const side of sidesOf(t.claim.on)) if (side !== 'CIV') c.on.add(side);
  const voices = t.claim.status.value === 'denied' ? c.deny : c.tell;
  for (const side of t.claimant) if (side !== 'UNK') voices.add(side);
  c.general ||= isGeneral(t, world);
  c.types.add(t.claim.type.value);
  const weapon = t.claim.facets.weapon?.value;
  if (weapon !== undefined && weapon !== 'unknown') c.weapons.add(weapon);
  for (const x of t.claim.counts) if (!x.cumulative && x.n !== null) c.counts.add(`${x.what} ${x.n}`);
  for (const place of world.places(t)) {
    if (c.places.some((p) => p.how === place.how && p.value.name === place.value.name && p.value.id === place.value.id)) continue;
    c.places.push(place);
    c.inmost = c.places.filter((p) => !c.places.some((q) => holds(p, q, world)));
    if (place.value.country !== null) c.states.add(place.value.country);
  }
  if (t.days.from !== null && length(t.days) < length(c.days)) {
    c.days = t.days;
    c.stated = t.claim.time?.how === 'stated';
  }
}

/** "They never shelled the country", "sites used to shell towns": no act in one place is meant. */
export function isGeneral(t: Testimony, world: World): boolean {
  const { status, place, facets } = t.claim;
  return facets['extent']?.value === 'general' || (status.value === 'denied' && place !== null && isState(place, world));
}

/** One place holds the other: by the tables, or as a region holds a name that no table knows. */
function holds({ value: outer }: Field<PlaceRef>, { value: inner }: Field<PlaceRef>, { geography }: World): boolean {
  if (outer.id === null || outer.id === inner.id) return false;
  return inner.id === null ? geography.kindOf(outer.id) === 'region' : geography.within(inner.id).includes(outer.id);
}

export function isState({ value }: Field<PlaceRef>, { geography }: World): boolean {
  return value.id !== null && geography.kindOf(value.id) === 'country';
}
