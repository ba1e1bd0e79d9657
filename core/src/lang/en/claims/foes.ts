/** Who fights whom in an article, and what that adds to an act of which one side is told. */
import type { Side } from '../../../model/index.ts';
import type { ClaimDraft, EnAnalysis, PartyDraft } from '../parts.ts';
import { RIVALS } from '../rivals.ts';
import { arePeople } from './bystanders.ts';
import { isParty, sidesOf } from './party.ts';
import { KIND } from './told.ts';

export interface Foes {
  /** Of each party, the one that it fights most often. */
  readonly of: ReadonlyMap<Side, Side>;
  /** Sides that the article names otherwise than as speakers. */
  readonly told: ReadonlySet<Side>;
  /** Two that are told to fight each other, in the order of the text, with the token at which they are. */
  readonly fights: readonly Fight[];
  /** The two that the article tells to fight each other most often, or null. */
  readonly front: readonly Side[] | null;
}

interface Fight {
  readonly at: number;
  readonly two: readonly [Side, Side];
}

const FIGHTS: ReadonlySet<string> = new Set(['clash', 'strike', 'attack', 'hostilities', 'casualty', 'control', 'violation']);
/** What a claim that names both says for a pair; what it says where a place stands for its state; what the table of rivals says. */
const NAMED = 2;
const BY_PLACE = 0.5;
const KNOWN = 1;
/** What each naming of the rarer of two rivals adds, so that of several rivals the one of the story wins. */
const OFTEN = 0.01;
/** Rules of `nameless.ts` that give a party by its kind. */
const NAMELESS = /-(rebels|holder)$/;
/** The militants whom a state fights may be of any group: a group that is named comes first. */
const OF_A_KIND = 0.45;
/** How many times as often as two others the two of the front are told to fight. */
const LEAD = 2;

/** Counts who is told to act against whom; pairs of the table of rivals count where the article names both. */
export function foesOf(a: EnAnalysis, claims: readonly ClaimDraft[], said: Uint8Array): Foes {
  const count = new Map<string, number>();
  const add = (x: Side, y: Side, n: number): void => {
    if (x === y || !isParty(x) || !isParty(y) || x.startsWith('IGO:') || y.startsWith('IGO:')) return;
    const weight = (x === 'MILITANTS' && y === a.home) || (y === 'MILITANTS' && x === a.home) ? n * OF_A_KIND : n;
    for (const key of [`${x} ${y}`, `${y} ${x}`]) count.set(key, (count.get(key) ?? 0) + weight);
  };
  const landed: ClaimDraft[] = [];
  const fights: Fight[] = [];
  const fought = (c: ClaimDraft, x: Side, y: Side): void => {
    if (c.status === 'actual' && x !== y && isParty(x) && isParty(y) && !KIND.has(x) && !KIND.has(y)) fights.push({ at: c.trigger.first, two: [x, y] });
    add(x, y, NAMED);
  };
  for (const c of claims) {
    if (!FIGHTS.has(c.type)) continue;
    if (c.on.every((p) => p.rule.endsWith('-place'))) landed.push(c);
    else for (const x of sidesOf(c.by)) for (const y of sidesOf(c.on)) fought(c, x, y);
    // Who is only called rebels or militants fights the state that the article is about.
    if (a.home !== null) for (const p of [...c.by, ...c.on]) if (NAMELESS.test(p.rule) && !a.isState(p.sides[0] ?? '')) add(a.home, p.sides[0] ?? '', KNOWN);
    const [one, two] = sidesOf(c.by);
    if (c.type === 'clash' && one && two && c.on.length === 0) fought(c, one, two);
  }
  const named = namings(a, null);
  for (const [x, n] of named) {
    for (const y of RIVALS.get(x) ?? []) if (named.has(y)) add(x, y, KNOWN + Math.min(n, named.get(y) ?? 0) * OFTEN);
  }
  // Where rebels fight a state, what falls on its soil may be meant for them.
  const torn = new Set([...count.keys()].map((key) => key.split(' ')).filter(([x = '', y = '']) => a.isState(x) && !a.isState(y)).map(([x]) => x));
  for (const c of landed) for (const x of sidesOf(c.by)) for (const y of sidesOf(c.on)) if (!torn.has(y) || !a.isState(x)) add(x, y, BY_PLACE);
  const best = new Map<Side, Side>();
  const ranked = [...count].sort((p, q) => q[1] - p[1]);
  const often = ({ two: [x, y] }: Fight): boolean => [x, y].every((side) => (count.get(`${x} ${y}`) ?? 0) * LEAD >= (count.get(`${side} ${best.get(side) ?? ''}`) ?? 0));
  for (const [key] of ranked) {
    const [x, y] = key.split(' ') as [Side, Side];
    if (!best.has(x)) best.set(x, y);
  }
  const [top] = ranked;
  const pair = top && top[1] >= NAMED ? (top[0].split(' ') as [Side, Side]) : null;
  // Of a war of many sides, fighting of which nobody is named is nobody's.
  const rival = pair && ranked.find(([key]) => key.split(' ').every((side) => !pair.includes(side)));
  const told = new Set(namings(a, said).keys());
  return { of: best, told, fights: fights.filter(often), front: rival && rival[1] * LEAD > (top as [string, number])[1] ? null : pair };
}

/** How often the article names each side, itself or by a place of its; of sources ("a US official said") those at `but` are left out. */
function namings(a: EnAnalysis, but: Uint8Array | null): Map<Side, number> {
  const count = new Map<Side, number>();
  const add = (side: Side): void => {
    count.set(side, (count.get(side) ?? 0) + 1);
  };
  for (const m of a.actors) if (!but || but[m.last] === 0) m.sides.forEach(add);
  for (const p of a.places) if (p.country && (!but || but[p.last] === 0)) add(p.country);
  return count;
}

/** Tokens from an act to the fight told nearest to it. */
const NEAR = 90;

/** Whom a side is told to fight near a place of the text: of two fronts the nearer one. */
export function foeNear(foes: Foes, side: Side, at: number): Side | undefined {
  let best: Side | undefined;
  let least = NEAR;
  for (const f of foes.fights) {
    const gap = Math.abs(f.at - at);
    if (gap >= least || !f.two.includes(side)) continue;
    [best, least] = [f.two[f.two[0] === side ? 1 : 0], gap];
  }
  return best;
}

/** "The army shot down nine drones" over its own land: they were its foe's. */
const isAirDefence = (c: ClaimDraft): boolean => c.rules.includes('en.event.intercept-verb') || c.counts.some((n) => n.what === 'destroyed' && (n.whom === 'weapon' || n.whom === 'aircraft'));

/** Acts that are aimed at somebody. */
const AIMED: ReadonlySet<string> = new Set(['strike', 'attack', 'hostilities', 'damage']);
const SUFFERED: ReadonlySet<string> = new Set(['strike', 'damage']);

/** The side that a clause leaves open: the foe of the one that acts, and in a war of two states the foe of the one that is hit. */
export function againstFoe(a: EnAnalysis, c: ClaimDraft, foes: Foes): Pick<ClaimDraft, 'by' | 'on'> {
  const { by, on } = c;
  if (!AIMED.has(c.type)) return { by, on };
  const [actor, second] = sidesOf(by);
  const country = c.place?.mention.country ?? null;
  if (actor && second) return { by, on };
  if (actor) {
    const foe = [foeNear(foes, actor, c.trigger.first), foes.of.get(actor)].find((side) => side && foes.told.has(side) && (country === null || country !== actor || !a.isState(side) || isAirDefence(c)));
    // "a Turkish drone killed a farmer in the Greek town": of two states at war the people who are hit are the other's.
    const theirs = foe !== undefined && (country === foe || country === null) && areCivil(on) && [actor, foe].every(a.isState) && foes.of.get(foe) === actor && foes.fights.some(({ two }) => two.includes(actor) && two.includes(foe));
    return foe && (on.length === 0 || theirs || arePeople(c)) ? { by, on: [meant(foe), ...on] } : { by, on };
  }
  const named = sidesOf(on).filter(isParty);
  const land = country ?? (areCivil(on) ? a.home : null);
  const harmed = named.length > 0 ? named : land === null ? [] : [land];
  const foe = harmed.length === 1 ? foes.of.get(harmed[0] as Side) : undefined;
  if (!SUFFERED.has(c.type) || !foe || foes.of.get(foe) !== harmed[0] || !a.isState(foe) || !a.isState(harmed[0] as Side)) return { by, on };
  return { by: [meant(foe)], on: on.length > 0 ? on : [meant(harmed[0] as Side)] };
}

const areCivil = (on: readonly PartyDraft[]): boolean => on.length > 0 && on.every((p) => p.sides.every((side) => side === 'CIV'));

const meant = (side: Side): PartyDraft => ({ sides: [side], mention: null, rule: 'en.event.foe' });
