/** Who fights whom in an article, and what that adds to a claim. */
import type { EventType, Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, PartyDraft, StatementDraft } from '../parts.ts';
import { areAllied, areRivals, RIVALS } from '../rivals.ts';
import { covering } from '../text.ts';
import { amended } from './amended.ts';
import { BYSTANDERS } from './counted.ts';
import { isCivil, isForces, isState, sidesOf } from './sides.ts';
import { words } from './words.ts';

export const TWO_SIDED: ReadonlySet<EventType> = new Set(['clash', 'ceasefire', 'violation', 'hostilities', 'talks']);
const HARMFUL: ReadonlySet<EventType> = new Set(['strike', 'attack', 'clash', 'control', 'damage', 'casualty']);

export interface Opponents {
  /** Of each party, the one that it is told to fight most. */
  readonly of: ReadonlyMap<Side, Side>;
  /** The two that the article sets against each other, or none. */
  readonly pair: readonly Side[];
  /** Of each, the one that it is known to fight (gazetteer). */
  readonly rivals: ReadonlyMap<Side, Side>;
  /** The two that the article names most, where they are rivals. */
  readonly first: readonly Side[];
  /** The two that the article joins most by بين, or none. */
  readonly joined: readonly Side[];
  /** Those who do harm, whose own are hit, whose army tells of it: a state that is none of them has its land and people hit, and fights nobody. */
  readonly armed: ReadonlySet<Side>;
}

/** How often, and both ways, two parties must be told to fight before they are the two sides of the story. */
const MUTUAL_MIN = 2;
/** Below this a party has no known adversary. */
const OPPOSED_MIN = 1;
/** How often two who have a foe in common must be told to fight before they do. */
const ALLIES_FIGHT = 6;
/** Whom an article tells only once to be fought, and how much more often it names a known rival who is then meant. */
const TOLD_ONCE = 2;
const NAMED_MORE = 2;
/** What two sides do together: those whom the article joins are meant. */
const AGREED: ReadonlySet<EventType> = new Set(['ceasefire', 'talks', 'agreement']);
/** What two sides do with or against each other: where nobody is named, the two foes that the article names most. */
const OF_TWO: ReadonlySet<EventType> = new Set([...AGREED, 'clash', 'hostilities']);
const TRUCE: ReadonlySet<EventType> = new Set(['ceasefire', 'clash', 'release', 'hostilities', 'violation', 'talks', 'agreement']);

/** Of each named party the known rival that the article names most. */
function rivalsIn(a: ArAnalysis): ReadonlyMap<Side, Side> {
  const count = new Map<Side, number>();
  for (const m of a.actors) for (const s of m.sides) count.set(s, (count.get(s) ?? 0) + 1);
  const often = ([x, y]: readonly [Side, Side]): number => Math.min(count.get(x) ?? 0, count.get(y) ?? 0);
  const out = new Map<Side, Side>();
  for (const [x, y] of RIVALS.filter(([x, y]) => count.has(x) && count.has(y)).sort((p, q) => often(q) - often(p))) {
    if (!out.has(x)) out.set(x, y);
    if (!out.has(y)) out.set(y, x);
  }
  return out;
}

/** Two of them are known to fight each other (gazetteer), and both are states. */
const atWar = (sides: readonly Side[]): boolean => RIVALS.some(([x, y]) => isState(x) && isState(y) && sides.includes(x) && sides.includes(y));

/** Who is told to fight whom: counted from the claims that name both. */
export function opponentsOf(a: ArAnalysis, claims: readonly ClaimDraft[], statements: readonly StatementDraft[]): Opponents {
  const [left, right] = a.pair;
  const joined = left !== undefined && right !== undefined && areAllied(left, right) ? [] : a.pair;
  const count = new Map<string, number>();
  const armed = new Set<Side>();
  const add = (x: Side, y: Side, n: number): void => {
    if (x === y || x === 'CIV' || y === 'CIV' || x.startsWith('IGO:')) return;
    count.set(`${x} ${y}`, (count.get(`${x} ${y}`) ?? 0) + n);
  };
  for (const c of claims) {
    if (!HARMFUL.has(c.type) && c.type !== 'hostilities') continue;
    const by = sidesOf(c.by);
    const on = sidesOf(c.on);
    const army = statements[c.statement]?.speaker;
    if (army && isForces(a, army)) for (const x of army.sides) armed.add(x);
    for (const p of [...(c.status === 'denied' ? [] : c.by.filter((q) => !isFrom(q))), ...c.on.filter((p) => isArmy(a, c, p))]) for (const x of p.sides) armed.add(x);
    const weak = c.on.every((p) => p.rule.endsWith('-place') || p.rule === BYSTANDERS);
    for (const x of by) for (const y of on) {
      add(x, y, weak ? 0.2 : 2);
      add(y, x, weak ? 0.1 : 1);
    }
    if (c.type === 'clash' && by.length === 2 && on.length === 0) {
      add(by[0] as Side, by[1] as Side, 2);
      add(by[1] as Side, by[0] as Side, 2);
    }
  }
  if (joined.length === 2 && joined.some((s) => a.belligerents.includes(s))) {
    add(joined[0] as Side, joined[1] as Side, 1);
    add(joined[1] as Side, joined[0] as Side, 1);
  }
  const groups = a.belligerents.filter((s) => !isState(s));
  // Of two states at war the group sides with one.
  if (a.onlyGroup && groups.every((s) => s === a.onlyGroup) && !atWar(a.belligerents)) for (const s of a.belligerents) if (isState(s)) add(s, a.onlyGroup, 1);
  for (const m of a.actors) {
    if (a.tokens.form[m.last + 1] !== 'ضد') continue;
    const foe = covering(a.actors, a.actorAt, m.last + 2);
    if (foe?.first === m.last + 2 && m.sides.length === 1 && foe.sides.length === 1) add(m.sides[0] as Side, foe.sides[0] as Side, 1);
  }
  const often = new Map<Side, number>();
  for (const m of a.actors) for (const s of m.sides) often.set(s, (often.get(s) ?? 0) + 1);
  const isFar = (rival: Side | undefined, y: Side): boolean => rival !== undefined && (often.get(rival) ?? 0) > NAMED_MORE * (often.get(y) ?? 0);
  const best = new Map<Side, Side>();
  const known = rivalsIn(a);
  const named = new Set(a.actors.flatMap((m) => m.sides));
  for (const [key, n] of [...count].sort((p, q) => q[1] - p[1])) {
    if (n < OPPOSED_MIN) break;
    const [x, y] = key.split(' ') as [Side, Side];
    const foe = n < ALLIES_FIGHT && (areAllied(x, y, named) || (n <= TOLD_ONCE && isFar(known.get(x), y))) ? known.get(x) : y;
    if (foe && !best.has(x)) best.set(x, foe);
  }
  const mutual = (x: Side, y: Side): number => Math.min(count.get(`${x} ${y}`) ?? 0, count.get(`${y} ${x}`) ?? 0);
  const top = [...best].sort((p, q) => mutual(...q) - mutual(...p))[0];
  const pair = top && mutual(...top) >= MUTUAL_MIN && joined.length < 2 ? top : joined.length === 2 && count.get(`${joined[0]} ${joined[1]}`) !== undefined && (count.get(`${joined[0]} ${joined[1]}`) as number) + (count.get(`${joined[1]} ${joined[0]}`) as number) > 2 ? joined : [];
  const [one, two] = a.belligerents;
  return { of: best, rivals: known, pair, joined, first: one && two && (known.get(one) === two || known.get(two) === one) ? [one, two] : [], armed };
}

const MILITARY = words('military');
/** Tokens from an act to the military thing that it hits. */
const MILITARY_REACH = 5;

/** "استهدف الجيش التركي", "قصف وحدات عسكرية أردنية": what is hit are a state's forces, and not only its land or people. */
function isArmy(a: ArAnalysis, c: ClaimDraft, p: PartyDraft): boolean {
  if (p.mention) return p.rule.startsWith('ar.event.target') && isForces(a, p.mention);
  if (p.rule !== 'ar.event.target-nationality') return false;
  for (let j = c.trigger.last + 1; j <= c.trigger.last + MILITARY_REACH; j++) if (MILITARY.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

/** "صاروخ من لبنان": of whom only the land is told, from which something came. */
const isFrom = (p: PartyDraft): boolean => p.rule.startsWith('ar.event.agent-from');

export const guess = (side: Side, rule: string): PartyDraft => ({ sides: [side], mention: null, rule });

/** Acts that are aimed at somebody. */
export const AIMED: ReadonlySet<EventType> = new Set(['strike', 'attack', 'hostilities']);

/** "موسكو أبلغت عن خروقات يوم الهدنة": who only stands in the clause or the sentence is no party to a truce. */
const isSupposed = (p: PartyDraft): boolean => p.rule === 'ar.event.agent-clause' || p.rule === 'ar.event.agent-sentence';

/** The other party where the article knows two: the target of an act, the second side of a fight or truce. The author of an act only where an armed group of the two is hit. */
export function withOpponent(c: ClaimDraft, opponents: Opponents): ClaimDraft {
  // "الاشتباكات أدت إلى مقتل مدنيين": who dies in a fight is no side of it.
  const told = opposed(c.type === 'clash' && c.on.length > 0 && c.on.every(isCivil) ? amended(c, { on: [] }) : c, opponents);
  const land = (p: PartyDraft): boolean => isFrom(p) && p.sides.every((side) => isState(side) && !opponents.armed.has(side));
  return told.by.some(land) ? amended(told, { by: told.by.filter((p) => !land(p)) }) : told;
}

function opposed(c: ClaimDraft, opponents: Opponents): ClaimDraft {
  const by = sidesOf(c.by);
  const supposed = c.type === 'ceasefire' && c.status === 'actual' && by.length === 1 && c.by.every(isSupposed);
  const foe = supposed ? (opponents.of.get(by[0] as Side) ?? opponents.rivals.get(by[0] as Side)) : undefined;
  if (foe) return amended(c, { by: [...c.by, guess(foe, 'ar.event.adversary')] });
  if (TRUCE.has(c.type) && c.on.length === 0 && (by.length === 0 || supposed)) {
    const pair = opponents.pair.length === 2 ? opponents.pair : AGREED.has(c.type) && opponents.joined.length === 2 ? opponents.joined : OF_TWO.has(c.type) ? opponents.first : [];
    return pair.length === 2 ? amended(c, { by: pair.map((s) => guess(s, 'ar.event.party-pair')) }) : c;
  }
  const weak = c.on.length > 0 && (c.on.every((p) => p.rule.endsWith('-place')) || (AIMED.has(c.type) && c.on.every((p) => isAlly(p, by, opponents))));
  const civil = c.on.length > 0 && c.on.every(isCivil);
  const [harmed, ...others] = sidesOf(c.on);
  if (by.length === 0 && harmed && c.on.every((p) => p.rule === 'ar.event.used')) {
    const user = opponents.of.get(harmed) ?? opponents.rivals.get(harmed);
    return user ? amended(c, { by: [guess(user, 'ar.event.adversary')] }) : c;
  }
  if (by.length === 0 && harmed && others.length === 0 && (c.type === 'strike' || c.type === 'attack') && !c.rules[0]?.startsWith('ar.event.blast') && !isState(harmed)) {
    const foe = opponents.of.get(harmed);
    const flown = c.facets['weapon']?.value === 'air' && foe !== undefined && !isState(foe) && foe !== 'COALITION'; // "استهدف الطيران مواقع الحركة": whoever fights it on the ground has no planes
    return foe && !flown && opponents.of.get(foe) === harmed ? amended(c, { by: [guess(foe, 'ar.event.foe')] }) : c;
  }
  if (by.length === 0 && c.type === 'control' && harmed && others.length === 0) {
    const foe = opponents.of.get(harmed) ?? opponents.rivals.get(harmed);
    return foe ? amended(c, { by: [guess(foe, 'ar.event.foe')] }) : c;
  }
  if (by.length === 0) return weak && HARMFUL.has(c.type) ? amended(c, { on: [] }) : c;
  const likely = by.length === 1 || LANDS.has(c.type) ? commonFoe(by, c.type, opponents) : undefined;
  const other = likely && c.type === 'control' ? loser(c, by[0] as Side, likely) : likely;
  if (c.on.length > 0 && !weak && !civil) return c;
  if (weak && c.type === 'hostilities' && by.every(isState) && !sidesOf(c.on).some((side) => by.includes(side))) return c;
  if (!other) return weak && !c.on.some((p) => p.sides.some((s) => opponents.pair.includes(s))) ? amended(c, { on: [] }) : c;
  if (c.on.length === 0 && harmsBystanders(c)) return c;
  const idle = isState(other) && !opponents.armed.has(other);
  if (civil && (idle || areNamed(c) || isAtHome(c, by[0] as Side) || !(isState(other) && isState(by[0] as Side)))) return c;
  if (idle && LANDS.has(c.type)) return weak ? amended(c, { on: [] }) : c;
  if (c.type === 'access' && c.status !== 'denied' && c.rules[0]?.startsWith('ar.event.block') && isState(by[0] as Side) && !isState(other)) return amended(c, { on: [guess(other, 'ar.event.adversary')] });
  if (HARMFUL.has(c.type) && c.type !== 'clash') return amended(c, { on: [guess(other, 'ar.event.adversary')] });
  if (c.type === 'clash' || (TWO_SIDED.has(c.type) && c.type === 'hostilities')) return amended(c, { on: [guess(other, 'ar.event.adversary')] });
  return c;
}

/** The one whom all of them fight, of those who are told or known to fight anybody. */
function commonFoe(sides: readonly Side[], type: EventType, { of, rivals }: Opponents): Side | undefined {
  const foes = new Set(sides.map((side) => of.get(side) ?? (AIMED.has(type) || type === 'control' || type === 'clash' ? rivals.get(side) : undefined)).filter((foe) => foe !== undefined));
  const [foe] = foes;
  return foes.size === 1 && foe !== undefined && !sides.includes(foe) ? foe : undefined;
}

/** "سيطر التنظيم على البلدة": of two states that are foes the one loses ground in whose land it lies. */
function loser(c: ClaimDraft, taker: Side, foe: Side): Side {
  const country = c.place?.mention.country ?? null;
  return country !== null && isState(foe) && areRivals(taker, country) ? country : foe;
}

/** "قصف التحالف معسكرات الأمن": an army that the text only supposes to be hit, and that is on the side of whoever strikes. */
const isAlly = (p: PartyDraft, by: readonly Side[], { of, rivals }: Opponents): boolean => p.mention !== null && p.mention.rule !== 'ar.side.stated' && p.sides.every((side) => isState(side) && by.some((x) => areAllied(x, side, [...of.keys(), ...rivals.keys()])));

/** "صاروخ أوكراني أصاب مستشفى في سومي": what falls on one's own land hits those who live there, and no foe. */
const isAtHome = (c: ClaimDraft, by: Side): boolean => c.place?.rule === 'ar.event.place-clause' && c.place.mention.country === by;

/** "ضربت المدنيين", "استهداف مدنيين": that civilians were aimed at is what is told, whosever they are. */
const areNamed = (c: ClaimDraft): boolean => c.type === 'strike' && c.counts.length === 0 && c.on.every((p) => p.rule === 'ar.event.target' && p.mention?.number === 'pl');

/** What falls on a land: of a state that fights nobody in the article the land is hit, and no adversary. */
const LANDS: ReadonlySet<EventType> = new Set(['strike', 'attack', 'damage']);

/** Persons were hurt, and nobody says that they fought: no adversary is guessed. */
function harmsBystanders(c: ClaimDraft): boolean {
  const hurt = c.counts.filter((n) => n.what === 'killed' || n.what === 'injured');
  return c.type === 'strike' && hurt.length > 0 && hurt.every((n) => n.whom !== 'combatant');
}
