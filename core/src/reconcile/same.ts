/** Do a claim and an incident speak of one happening? Points for what agrees, against for what does not, each with its rule. */
import { EVENTS } from '../events/index.ts';
import type { EventType, Field, PlaceRef, Reason, Testimony } from '../model/index.ts';
import { gap, length, meet } from './days.ts';
import type { Cluster, World } from './cluster.ts';
import { actOf, mayBeOne } from './harm.ts';
import { meetIn, partiesOf, sidesOf } from './parties.ts';
import { plainWords } from './words.ts';

/** From so many points on, two are one. Tuned on the sample dossier. */
export const ENOUGH = 5;
/** No sum of points makes up for this. */
const NEVER = Number.NEGATIVE_INFINITY;
/** An interval of more days than this names no day. */
const NARROW = 2;
/** Share of words from which two evidences look alike. */
const ALIKE = 0.5;

/** Points of a place that both name, or that lies in the other. */
const SAME_PLACE = 2;

/** A figure from which on nobody gives the same one by chance. */
const TELLING = 100;

/** Members of an incident whose words are compared; more would cost and say no more. */
const COMPARED = 8;

/** Types in which both parties take part alike. */
const MUTUAL: ReadonlySet<EventType> = new Set(EVENTS.filter((e) => e.mutual).map((e) => e.type));

interface Point {
  readonly points: number;
  readonly rule: string;
  readonly note: string;
}

/** What speaks for and against; the sum decides. */
export interface Verdict {
  readonly points: number;
  readonly reason: Reason;
}

/** Weighs a claim against a cluster of claims. */
export function weigh(t: Testimony, cluster: Cluster, world: World): Verdict {
  const act = actOf(t, cluster);
  const harm = act ? point(4, 'harm', 'harm told right after the act') : point(0, 'harm', '');
  const place = act && mayBeOne(t, act, world) ? point(0, 'place', '') : onPlace(t, cluster, world);
  const found = [onDays(t, cluster), onDenials(t, cluster), place, onActors(t, cluster), onTargets(t, cluster), onKind(t, cluster), harm, onCounts(t, cluster), onWords(t, cluster, world, place)];
  const points = found.reduce((sum, p) => sum + p.points, 0);
  const said = found.filter((p) => p.points !== 0).sort((a, b) => b.points - a.points);
  return { points, reason: { rule: `link.incident.${said[0]?.rule ?? 'none'}`, note: said.map((p) => `${p.note} (${p.points > 0 ? '+' : ''}${p.points})`).join(', ') } };
}

function onDays(t: Testimony, c: Cluster): Point {
  const apart = gap(t.days, c.days);
  if (apart === null) return point(0, 'day', '');
  const loose = t.claim.time?.how !== 'stated' || !c.stated;
  if (apart > (loose ? 1 : 0)) return point(NEVER, 'day', 'other days');
  if (sinceOneDay(t, c)) return point(5, 'since', `fighting since ${t.days.from}`);
  if (length(meet(t.days, c.days)) > NARROW) return point(0, 'day', '');
  if (length(t.days) > NARROW || length(c.days) > NARROW) return point(0.5, 'day', 'within its days');
  return apart === 0 ? point(loose ? 1.5 : 2, 'day', 'same day') : point(0.5, 'day', 'the day beside');
}

/** "Fighting since 27 September", told on other days: the same fighting, as long as it is of both sides and its first day stands in the words. */
function sinceOneDay(t: Testimony, c: Cluster): boolean {
  return MUTUAL.has(t.claim.type.value) && t.days.from !== null && t.days.from === c.days.from && length(t.days) > NARROW && length(c.days) > NARROW && t.claim.time?.how === 'stated' && [...c.types].every((type) => MUTUAL.has(type));
}

function onPlace(t: Testimony, c: Cluster, world: World): Point {
  const mine = t.claim.place;
  if (mine === null || c.places.length === 0) return point(0, 'place', '');
  const general = isGeneral(t, world);
  if (general !== c.members.some((m) => isGeneral(m, world)) && !(general ? c.places : [mine]).some((p) => isState(p, world))) return point(-4, 'place', 'said of a whole state, or in general, not of one town');
  let best: Point = point(NEVER, 'place', '');
  for (const other of c.places) {
    const found = placePoints(mine, other, world);
    if (found.points > best.points) best = found;
  }
  // "Terter and Agdam": to share one of several places says only that the others are no contradiction.
  if (best.points < 0 && world.places(t).some((one) => one !== mine && c.places.some((other) => placePoints(one, other, world).points >= SAME_PLACE))) return point(0, 'place', 'one of its places');
  return best;
}

/** "They never shelled the country", "sites used to shell towns": no act in one place is meant. */
function isGeneral(t: Testimony, world: World): boolean {
  const { status, place, facets } = t.claim;
  return facets['extent']?.value === 'general' || (status.value === 'denied' && place !== null && isState(place, world));
}

/** Nobody tells and denies the same thing: a claimant's denial is of something else than what he tells. */
function onDenials(t: Testimony, c: Cluster): Point {
  const denies = t.claim.status.value === 'denied';
  const other = c.members.some((m) => (m.claim.status.value === 'denied') !== denies && m.claimant.some((side) => side !== 'UNK' && t.claimant.includes(side)));
  return other ? point(NEVER, 'denial', 'nobody tells and denies the same') : point(0, 'denial', '');
}

function isState({ value }: Field<PlaceRef>, { geography }: World): boolean {
  return value.id !== null && geography.kindOf(value.id) === 'country';
}

function placePoints(a: Field<PlaceRef>, b: Field<PlaceRef>, { geography }: World): Point {
  const [x, y] = [a.value, b.value];
  if (x.id === null || y.id === null) return unknownPlaces(x, y, geography);
  const [up, down] = [geography.within(x.id), geography.within(y.id)];
  if (x.id === y.id) return geography.kindOf(x.id) === 'country' ? point(1.5, 'country', `both in ${x.name}`) : geography.kindOf(x.id) === 'region' ? point(2, 'region', `both in ${x.name}`) : point(4, 'place', `both at ${x.name}`);
  const [inner, outer] = up.includes(y.id) ? [x, y] : down.includes(x.id) ? [y, x] : [null, null];
  if (inner && outer) return geography.kindOf(outer.id as string) === 'country' ? point(1, 'country', `${inner.name} lies in ${outer.name}`) : point(2, 'region', `${inner.name} lies in ${outer.name}`);
  // A place that a rule inferred may be the wrong one, a state may be that of the soil or of the owner; a town in the words is what it is.
  if (a.how === 'inferred' || b.how === 'inferred') return point(-1, 'place', 'another place, inferred');
  return [x.id, y.id].some((id) => geography.kindOf(id) === 'country') ? point(-1, 'country', 'another state') : point(-4, 'place', 'another place');
}

/** A place that no table knows may lie in a state or a region; of two towns with two names one is not the other. */
function unknownPlaces(x: PlaceRef, y: PlaceRef, geography: World['geography']): Point {
  if (sameName(x, y)) return point(3, 'place', `both at ${x.name}`);
  const known = x.id ?? y.id;
  const wide = known !== null && ['country', 'region', 'district'].includes(geography.kindOf(known) ?? '');
  return wide ? point(0, 'place', '') : point(-2, 'place', 'another place');
}

function sameName(a: PlaceRef, b: PlaceRef): boolean {
  return plain(a.name) === plain(b.name) || (a.country !== null && a.country === b.country && a.name.length > 3 && (plain(a.name).includes(plain(b.name)) || plain(b.name).includes(plain(a.name))));
}

function plain(name: string): string {
  return plainWords(name).join('');
}

function onActors(t: Testimony, c: Cluster): Point {
  if (isFight(t, c)) return onSides(t, c);
  const mine = sidesOf(t.claim.by);
  if (mine.length === 0 || c.by.size === 0) return point(0, 'actor', '');
  return mine.some((s) => c.by.has(s)) ? point(2, 'actor', 'same actor') : point(-3, 'actor', 'another actor');
}

function onTargets(t: Testimony, c: Cluster): Point {
  if (isFight(t, c)) return point(0, 'target', '');
  const mine = sidesOf(t.claim.on).filter((s) => s !== 'CIV');
  if (mine.length === 0 || c.on.size === 0) return point(0, 'target', '');
  return mine.some((s) => c.on.has(s)) ? point(2, 'target', 'same target') : point(-3, 'target', 'another target');
}

/** Who attacks and who repels take part alike: fighting, beside an act or fighting. */
function isFight(t: Testimony, c: Cluster): boolean {
  return MUTUAL.has(t.claim.type.value) || [...c.types].every((type) => MUTUAL.has(type));
}

/** In a fight the two sides count, whoever is told to have begun. */
function onSides(t: Testimony, c: Cluster): Point {
  const mine = partiesOf(sidesOf([...t.claim.by, ...t.claim.on]));
  const theirs = new Set(partiesOf([...c.by, ...c.on]));
  if (mine.length === 0 || theirs.size === 0) return point(0, 'actor', '');
  const shared = mine.filter((s) => theirs.has(s)).length;
  if (shared > 0) return shared > 1 ? point(4, 'actor', 'the same two sides') : point(1, 'actor', 'one side alike');
  const across = t.claimant.some((s) => theirs.has(s)) || c.members.some((m) => meetIn(m.claimant, mine));
  return across ? point(1, 'actor', 'each names one side, and speaks for the other') : point(-3, 'actor', 'other sides');
}

/** Fighting of both sides beside acts of one. */
function ofOtherKind(t: Testimony, c: Cluster): boolean {
  return !c.types.has(t.claim.type.value) && [...c.types].every((type) => MUTUAL.has(type)) !== MUTUAL.has(t.claim.type.value);
}

function onKind(t: Testimony, c: Cluster): Point {
  if (!c.types.has(t.claim.type.value)) return ofOtherKind(t, c) ? point(-1, 'type', 'fighting of both, or an act of one') : point(0, 'type', '');
  const weapon = t.claim.facets.weapon?.value;
  const known = weapon !== undefined && weapon !== 'unknown';
  return known && c.weapons.has(weapon) ? point(1.5, 'weapon', 'same weapon') : point(1, 'type', 'same type');
}

/** A count that both give is a strong sign; another count is a later or another version, not another happening. */
function onCounts(t: Testimony, c: Cluster): Point {
  const own = t.claim.counts.filter((x) => !x.cumulative && x.n !== null);
  const same = own.find((x) => c.counts.has(`${x.what} ${x.n}`));
  return same ? point((same.n as number) >= TELLING ? 3 : 2, 'number', `both ${same.what} ${same.n}`) : point(0, 'number', '');
}

/**
 * What a report tells of is rather one, but not an act of one side and fighting of both, unless at one place.
 * @param place told of another place: then that one report tells of both, or two in like words, speaks for two happenings, not for one
 */
function onWords(t: Testimony, c: Cluster, world: World, place: Point): Point {
  if (place.rule === 'place' && place.points < -1) return point(0, 'words', '');
  const mine = world.words(t);
  let best = 0;
  for (const member of c.members.slice(0, COMPARED)) {
    const theirs = world.words(member);
    let shared = 0;
    for (const word of mine) if (theirs.has(word)) shared++;
    best = Math.max(best, shared / Math.max(1, Math.min(mine.size, theirs.size)));
  }
  const document = c.documents.has(t.document) && (!ofOtherKind(t, c) || place.points >= SAME_PLACE) ? 1 : 0;
  if (best >= ALIKE) return point(2 + document, 'words', 'the same words');
  return document > 0 ? point(document, 'document', 'told in one report') : point(0, 'words', '');
}

function point(points: number, rule: string, note: string): Point {
  return { points, rule, note };
}
