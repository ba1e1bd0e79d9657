/** Do a claim and an incident speak of one happening? Points for what agrees, against for what does not, each with its rule. */
import type { Field, PlaceRef, Reason, Side, Testimony } from '../model/index.ts';
import { gap, length, meet } from './days.ts';
import { type Cluster, isGeneral, isState, type World } from './cluster.ts';
import { actOf, mayBeOne } from './harm.ts';
import { isKnown, MUTUAL, meetIn, partiesOf, sidesOf } from './parties.ts';

/** From so many points on, two are one. Tuned on the sample dossier. */
const ENOUGH = 5;
/** No sum of points makes up for this. */
const NEVER = Number.NEGATIVE_INFINITY;
/** An interval of more days than this names no day. */
const NARROW = 2;
/** Share of words from which two evidences look alike. */
const ALIKE = 0.5;

/** A report that names two towns tells of two happenings. */
const ELSEWHERE = 2;

/** Points of a place that both name, or that lies in the other. */
const SAME_PLACE = 2;

/** A figure from which on nobody gives the same one by chance. */
const TELLING = 100;

/** Two figures that together are at least this are the same in two happenings by no chance: they make up for the name of another place. */
const UNLIKELY = 20;
const TWO_COUNTS = 7;

/** Members of an incident whose words are compared; more would cost and say no more. */
const COMPARED = 8;

/** "The army shelled" is said of many acts: so many words at least make them alike. */
const WORDS_LEAST = 4;

/** What like words and one report can add at the most. */
const WORDS_MOST = 3;

interface Point {
  readonly points: number;
  readonly rule: string;
  readonly note: string;
}

/** Neither for nor against. */
const NOTHING: Point = { points: 0, rule: '', note: '' };

/** What speaks for and against; the sum decides. */
export interface Verdict {
  readonly points: number;
  readonly reason: Reason;
}

/** Weighs a claim against a cluster of claims; null where they are not one. Most pairs are not: what costs more is asked last, and notes are written for those that are. */
export function weigh(t: Testimony, cluster: Cluster, world: World): Verdict | null {
  const act = actOf(t, cluster);
  const found: Point[] = [];
  let points = 0;
  const add = (p: Point): boolean => {
    found.push(p);
    points += p.points;
    return p.points !== NEVER;
  };
  if (!add(onDays(t, cluster)) || !add(onDenials(t, cluster))) return null;
  const place = act && mayBeOne(t, act, world) ? NOTHING : onPlace(t, cluster, world);
  if (!add(place)) return null;
  for (const on of [onActors, onTargets, onKind]) add(on(t, cluster));
  if (act) add(point(4, 'harm', 'harm told right after the act'));
  add(onCounts(t, cluster));
  if (points + WORDS_MOST < ENOUGH) return null;
  add(onWords(t, cluster, world, place));
  if (points < ENOUGH) return null;
  const said = found.filter((p) => p.points !== 0).sort((a, b) => b.points - a.points);
  return { points, reason: { rule: `link.incident.${said[0]?.rule ?? 'none'}`, note: said.map((p) => `${p.note} (${p.points > 0 ? '+' : ''}${p.points})`).join(', ') } };
}

function onDays(t: Testimony, c: Cluster): Point {
  const apart = gap(t.days, c.days);
  if (apart === null) return NOTHING;
  const loose = t.claim.time?.how !== 'stated' || !c.stated;
  if (apart > (loose ? 1 : 0)) return point(NEVER, 'day', 'other days');
  if (sinceOneDay(t, c)) return point(5, 'since', `fighting since ${t.days.from}`);
  if (length(meet(t.days, c.days)) > NARROW) return NOTHING;
  if (length(t.days) > NARROW || length(c.days) > NARROW) return point(0.5, 'day', 'within its days');
  return apart === 0 ? point(loose ? 1.5 : 2, 'day', 'same day') : point(0.5, 'day', 'the day beside');
}

/** "Fighting since 27 September", told on other days, or "a war that began on 27 September": the same fighting, as long as it is of both sides and its first day stands in the words. */
function sinceOneDay(t: Testimony, c: Cluster): boolean {
  const lasts = length(t.days) > NARROW || t.claim.type.value === 'hostilities';
  const known = length(c.days) > NARROW || c.types.has('hostilities');
  return MUTUAL.has(t.claim.type.value) && t.days.from !== null && t.days.from === c.days.from && lasts && known && t.claim.time?.how === 'stated' && [...c.types].every((type) => MUTUAL.has(type));
}

function onPlace(t: Testimony, c: Cluster, world: World): Point {
  const mine = t.claim.place;
  if (mine === null || c.places.length === 0) return NOTHING;
  const general = isGeneral(t, world);
  if (general !== c.general && !(general ? c.places : [mine]).some((p) => isState(p, world))) return point(-4, 'place', 'said of a whole state, or in general, not of one town');
  let best: Point = point(NEVER, 'place', '');
  for (const other of isState(mine, world) ? c.places : c.inmost) {
    const found = placePoints(mine, other, world);
    if (found.points > best.points) best = found;
  }
  // "Terter and Agdam": to share one of several places says only that the others are no contradiction.
  if (best.points < 0 && world.places(t).some((one) => one !== mine && c.inmost.some((other) => placePoints(one, other, world).points > SAME_PLACE))) return point(0, 'place', 'one of its places');
  return best.rule === 'place' && best.points < 0 && c.documents.has(t.document) ? point(best.points - ELSEWHERE, 'place', 'another place in one report') : best;
}

/** Nobody tells and denies the same thing: a claimant's denial is of something else than what he tells. */
function onDenials(t: Testimony, c: Cluster): Point {
  const others = t.claim.status.value === 'denied' ? c.tell : c.deny;
  return t.claimant.some((side) => others.has(side)) ? point(NEVER, 'denial', 'nobody tells and denies the same') : NOTHING;
}

function placePoints(a: Field<PlaceRef>, b: Field<PlaceRef>, world: World): Point {
  const { geography } = world;
  const [x, y] = [a.value, b.value];
  if (x.id === null || y.id === null) return unknownPlaces(x, y, world);
  const [up, down] = [geography.within(x.id), geography.within(y.id)];
  if (x.id === y.id) return geography.kindOf(x.id) === 'country' ? point(1.5, 'country', `both in ${x.name}`) : geography.kindOf(x.id) === 'region' ? point(2, 'region', `both in ${x.name}`) : point(4, 'place', `both at ${x.name}`);
  const [inner, outer] = up.includes(y.id) ? [x, y] : down.includes(x.id) ? [y, x] : [null, null];
  if (inner && outer) return geography.kindOf(outer.id as string) === 'country' ? point(1, 'country', `${inner.name} lies in ${outer.name}`) : point(2, 'region', `${inner.name} lies in ${outer.name}`);
  // A place that a rule inferred may be the wrong one, one state may be that of the soil or of the owner; a town in the words is what it is.
  if (a.how === 'inferred' || b.how === 'inferred') return point(-1, 'place', 'another place, inferred');
  const states = [x.id, y.id].filter((id) => geography.kindOf(id as string) === 'country').length;
  return states === 0 ? point(-4, 'place', 'another place') : point(states === 1 ? -1 : -3, 'country', 'another state');
}

/** A place that no table knows may lie in a state or a region; of two towns with two names one is not the other. */
function unknownPlaces(x: PlaceRef, y: PlaceRef, { geography, plain }: World): Point {
  if (sameName(x, y, plain)) return point(3, 'place', `both at ${x.name}`);
  const known = x.id ?? y.id;
  const wide = known !== null && ['country', 'region'].includes(geography.kindOf(known) ?? '');
  return wide ? NOTHING : point(-3, 'place', 'another place');
}

function sameName(a: PlaceRef, b: PlaceRef, plain: World['plain']): boolean {
  const [x, y] = [plain(a.name), plain(b.name)];
  return x === y || (a.country !== null && a.country === b.country && a.name.length > 3 && (x.includes(y) || y.includes(x)));
}

function onActors(t: Testimony, c: Cluster): Point {
  if (isFight(t, c)) return onSides(t, c);
  if (c.by.size === 0 || !t.claim.by.some(isKnown)) return NOTHING;
  return t.claim.by.some((p) => c.by.has(p.value.side)) ? point(2, 'actor', 'same actor') : point(-3, 'actor', 'another actor');
}

function onTargets(t: Testimony, c: Cluster): Point {
  if (isFight(t, c)) return NOTHING;
  const mine = t.claim.on.filter((p) => isKnown(p) && p.value.side !== 'CIV').map((p) => p.value.side);
  if (c.on.size === 0 || mine.length === 0) return onSoil(t, c, mine) ? point(1, 'target', 'a state, and civilians on its soil') : NOTHING;
  return mine.some((side) => c.on.has(side)) ? point(2, 'target', 'same target') : point(-3, 'target', 'another target');
}

/** One says that a state was hit, the other that civilians were, on the soil of that state. */
function onSoil(t: Testimony, c: Cluster, mine: readonly Side[]): boolean {
  const civil = (x: Testimony): boolean => x.claim.on.some((p) => p.value.side === 'CIV');
  return mine.length > 0 ? mine.some((side) => c.states.has(side)) && c.members.some(civil) : civil(t) && c.on.has(t.claim.place?.value.country ?? '');
}

/** Who attacks and who repels take part alike: fighting, beside an act or fighting. */
function isFight(t: Testimony, c: Cluster): boolean {
  return MUTUAL.has(t.claim.type.value) || [...c.types].every((type) => MUTUAL.has(type));
}

/** In a fight the two sides count, whoever is told to have begun. */
function onSides(t: Testimony, c: Cluster): Point {
  const mine = partiesOf(sidesOf([...t.claim.by, ...t.claim.on]));
  const theirs = new Set(partiesOf([...c.by, ...c.on]));
  if (mine.length === 0 || theirs.size === 0) return NOTHING;
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
  if (!c.types.has(t.claim.type.value)) return ofOtherKind(t, c) ? point(-1, 'type', 'fighting of both, or an act of one') : NOTHING;
  const weapon = t.claim.facets.weapon?.value;
  const known = weapon !== undefined && weapon !== 'unknown';
  if (known && c.weapons.has(weapon)) return point(1.5, 'weapon', 'same weapon');
  return known && c.weapons.size > 0 && onActors(t, c).points < 0 && (tellsOwn(t) || c.members.every(tellsOwn)) ? point(NEVER, 'weapon', 'its own act, with another weapon') : point(1, 'type', 'same type');
}

/** Who tells of its own act disputes nobody's: "our artillery shelled" beside the raids of an ally. */
const tellsOwn = (t: Testimony): boolean => t.claim.by.some((p) => t.claimant.includes(p.value.side));

/** A count that both give is a strong sign, two are all but proof; another count is a later or another version, not another happening. */
function onCounts(t: Testimony, c: Cluster): Point {
  const same = t.claim.counts.filter((x) => !x.cumulative && x.n !== null && c.counts.has(`${x.what} ${x.n}`));
  const [first, second] = [same[0], same.find((x) => x.what !== same[0]?.what && (x.n as number) + (same[0]?.n as number) >= UNLIKELY)];
  if (!first) return NOTHING;
  if (second) return point(TWO_COUNTS, 'number', `both ${first.what} ${first.n} and ${second.what} ${second.n}`);
  return same.some((x) => (x.n as number) >= TELLING) ? point(3, 'number', `both ${first.what} ${first.n}`) : point(2, 'number', `both ${first.what} ${first.n}`);
}

/**
 * What a report tells of is rather one, but not an act of one side and fighting of both, unless at one place.
 * @param place told of another place: then that one report tells of both, or two in like words, speaks for two happenings, not for one
 */
function onWords(t: Testimony, c: Cluster, world: World, place: Point): Point {
  if (place.rule === 'place' && place.points < -1) return NOTHING;
  const mine = world.words(t);
  let best = 0;
  for (const member of c.members.slice(0, COMPARED)) {
    const theirs = world.words(member);
    let shared = 0;
    for (const word of mine) if (theirs.has(word)) shared++;
    if (shared >= WORDS_LEAST) best = Math.max(best, shared / Math.min(mine.size, theirs.size));
  }
  const document = c.documents.has(t.document) && (!ofOtherKind(t, c) || place.points >= SAME_PLACE) ? 1 : 0;
  if (best >= ALIKE) return point(2 + document, 'words', 'the same words');
  return document > 0 ? point(document, 'document', 'told in one report') : NOTHING;
}

function point(points: number, rule: string, note: string): Point {
  return { points, rule, note };
}
