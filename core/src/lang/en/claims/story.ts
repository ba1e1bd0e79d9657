/** What the article as a whole adds to its claims: the day of the news, the place told before, the other belligerent. */
import { AFTER } from '../time/relative.ts';
import { datelineEnd } from '../dateline.ts';
import type { ClaimDraft, EnAnalysis, PartyDraft, PlaceMention } from '../parts.ts';
import { placeBack } from './back-place.ts';
import { onBystanders } from './bystanders.ts';
import { type Dated, type Doers, fliersOf, followsUp, HARMED, isArmed, onlyFlier, sameDay, sameDoers, samePlace, sameVictims, type Victims } from './told.ts';
import { againstFoe, foeNear, type Foes, foesOf } from './foes.ts';
import { rivalsAmong } from '../rivals.ts';
import { isParty, sidesOf } from './party.ts';

/** Tokens over which a place that was told holds on. */
const PLACE_REACH = 300;
/** Tokens from a lead to the claim that tells its place. */
const LEAD_REACH = 150;
/** Days before the dateline that are still the news of an article. */
const NEWS_DAYS = 3;
/** How often a day of the first sentence counts. */
const LEAD = 2;
const DAY_MS = 86_400_000;
/** Types of which a party to the conflict that acts alone acts against the other. */
const AGAINST: ReadonlySet<string> = new Set(['clash', 'hostilities', 'control']);

/** A claim, and whether its words point back to what was told before ("the attack"). */
export interface Reading {
  readonly claim: ClaimDraft;
  readonly back: boolean;
}

export function inStory(a: EnAnalysis, readings: readonly Reading[], said: Uint8Array): ClaimDraft[] {
  const claims = readings.map((r) => r.claim);
  const day = newsDay(a);
  const foes = foesOf(a, claims, said);
  const told = new Set(claims.flatMap((c) => sidesOf([...c.by, ...c.on])));
  const pair = foes.front ?? (rivalsAmong(a.belligerents) ?? a.belligerents.slice(0, 2)).filter((side) => told.has(side));
  const home = mainPlace(a);
  const flier = onlyFlier(claims);
  let place: ClaimDraft['place'] = null;
  let victims: Victims | null = null;
  let doers: Doers | null = null;
  let at = 0;
  let harm: Dated | null = null;
  return readings.map(({ claim, back }, k) => {
    const c = { ...claim, on: onBystanders(claim) };
    const here: ClaimDraft['place'] = c.place ?? placeBack(a, c, place) ?? samePlace(c, back, harm) ?? (place && c.trigger.first - at <= PLACE_REACH ? { mention: place.mention, rule: 'en.event.place-told' } : (place === null ? toldLater(claims, k) : null) ?? home);
    const on = ((c.type === 'casualty' && !c.counts.some((n) => n.cumulative && n.whom === 'person')) || c.type === 'damage' || (back && HARMED.has(c.type))) && c.status !== 'planned' ? sameVictims(c, victims) : c.on;
    if (HARMED.has(c.type) && c.on.length > 0) victims = { on: c.on, at: c.trigger.first };
    const by = c.type === 'measure' && c.by.length === 0 && c.facets['kind']?.value !== 'investigate' ? ofLand(a, c, here, foes) : fliersOf({ ...c, by: followsUp(c, back) ? sameDoers({ ...c, on }, doers, a.isState) : c.by }, flier);
    if (HARMED.has(c.type) && c.status === 'actual' && c.by.some((p) => p.sides.some(isArmed))) doers = { by: c.by, on: c.on, at: c.trigger.first };
    if (c.place && !(TALKED.has(c.type) && c.place.mention.last < c.trigger.first)) [place, at] = [c.place, c.trigger.first];
    const time: ClaimDraft['time'] = c.time ?? sameDay(c, back, harm, a.date) ?? (c.status === 'actual' || c.status === 'denied' ? (day ? { edtf: day, part: null, mention: null, rule: 'en.event.time-news' } : null) : null);
    if (HARMED.has(c.type) && c.status === 'actual') harm = { time: c.time ?? (followsUp(c, back) ? time : null), type: c.type, place: here, at: c.trigger.last };
    const known = { ...c, by, on: ofRebels(a, { by, on: c.type === 'damage' ? on.filter((p) => !p.rule.endsWith('-site')) : on }, foes), place: here };
    const both = againstFoe(a, { ...known, ...parties(pair, known, a.date, foes) }, foes);
    return { ...known, time, ...both, on: ofRebels(a, both, foes), place: c.place === null && c.on.some((p) => p.rule === 'en.event.speaker-harmed') ? null : here };
  });
}

/** "no arrests were made in Lisbon", "a curfew was declared": what only a state does is done by the state in which it happens, unless it suffers it or somebody fights there who may take prisoners as well. */
function ofLand(a: EnAnalysis, c: ClaimDraft, here: ClaimDraft['place'], foes: Foes): readonly PartyDraft[] {
  const state = here?.mention.country ?? a.home;
  return state && a.isState(state) && !sidesOf(c.on).some((s) => s === state || a.isState(s)) && !a.isState(foes.of.get(state) ?? '') ? [{ sides: [state], mention: null, rule: 'en.event.measure-state' }] : c.by;
}

/** A lead names no place: it is that of the first claim of its type that does, soon after. */
function toldLater(claims: readonly ClaimDraft[], k: number): ClaimDraft['place'] {
  const lead = claims[k] as ClaimDraft;
  for (let n = k + 1; n < claims.length; n++) {
    const c = claims[n] as ClaimDraft;
    if (c.trigger.first - lead.trigger.first > LEAD_REACH) return null;
    if (c.type === lead.type && c.place) return { mention: c.place.mention, rule: 'en.event.place-lead' };
  }
  return null;
}

/** A town of a state that rebels fight is not the state: who fires there unnamed, or is the state's own friend, does not fire on it; nor does the state itself. */
function ofRebels(a: EnAnalysis, { by, on }: Both, foes: Foes): readonly PartyDraft[] {
  const kept = on.filter((p) => {
    if (!p.rule.endsWith('-place')) return true;
    const foe = foes.of.get(p.sides[0] ?? '');
    return !sidesOf(by).includes(p.sides[0] ?? '') && (foe === undefined || a.isState(foe) || sidesOf(by).includes(foe));
  });
  return kept.length === on.length ? on : kept;
}

/** Where something is agreed, named before it ("the Moscow truce"), is not where the next thing happens. */
const TALKED: ReadonlySet<string> = new Set(['ceasefire', 'talks', 'agreement', 'contact', 'violation']);

/** The place that the article names most, where it names one more than once. */
function mainPlace(a: EnAnalysis, states = false): ClaimDraft['place'] {
  const count = new Map<string, { n: number; mention: PlaceMention }>();
  for (const p of a.places) {
    const id = p.id ?? '';
    const s = a.sentences[a.sentenceOf[p.first] ?? -1];
    if (id === '' || (!states && a.actorAt[p.first] !== -1) || (s && p.first < datelineEnd(a, s))) continue;
    const seen = count.get(id);
    if (seen) seen.n++;
    else count.set(id, { n: 1, mention: p });
  }
  let best: { n: number; mention: PlaceMention } | null = null;
  for (const c of count.values()) if (c.n > (best?.n ?? 1)) best = c;
  if (!best && !states) return mainPlace(a, true);
  return best && { mention: best.mention, rule: 'en.event.place-article' };
}


/** What two sides do together: where nobody is named, the two of the story are meant. */
const JOINT: ReadonlySet<string> = new Set(['ceasefire', 'violation', 'clash', 'hostilities', 'talks']);

/** The two sides of the conflict fill what a clause leaves open. */
function parties(two: readonly string[], c: ClaimDraft, today: string | null, foes: Foes): Both {
  const { by, on } = c;
  // A truce or a war that was over years ago need not be one of these two.
  const longAgo = today !== null && c.time !== null && (c.time.edtf.split('/').at(-1) as string).slice(0, 4) < String(Number(today.slice(0, 4)) - 1);
  const brokered = c.type === 'ceasefire' && by.every((p) => p.rule === 'en.event.mediator');
  if (two.length === 2 && JOINT.has(c.type) && (by.length === 0 || brokered) && on.length === 0 && !(longAgo && (c.type === 'ceasefire' || c.rules.includes('en.event.war-noun')))) return { by: [...two.filter((side) => !sidesOf(by).includes(side)).map((side) => ({ sides: [side], mention: null, rule: 'en.event.belligerents' })), ...by], on };
  if (two.length < 2 || !(AGAINST.has(c.type) || (c.type === 'movement' && c.rows.includes('movement/triggers.en:movement.advance')))) return { by, on };
  const [side, more] = sidesOf([...by, ...on]).filter(isParty);
  const foe = side === undefined || more !== undefined ? undefined : (foeNear(foes, side, c.trigger.first) ?? (two.includes(side) ? two.find((s) => s !== side) : undefined));
  if (foe === undefined) return { by, on };
  const other: PartyDraft = { sides: [foe], mention: null, rule: 'en.event.other-belligerent' };
  return by.length > 0 ? { by, on: [...on, other] } : { by: [other], on };
}

interface Both {
  readonly by: readonly PartyDraft[];
  readonly on: readonly PartyDraft[];
}

/** The day of the news: the single day of the last few that the article states most often, the lead before all, the first of equals; else the dateline. */
export function newsDay(a: EnAnalysis): string | null {
  if (!a.date) return null;
  const today = Date.parse(a.date);
  const count = new Map<string, number>();
  for (const t of a.times) {
    if (t.edtf?.length !== 10 || t.relation !== 'point' || t.rule === AFTER || a.sentenceOf[t.first] === -1) continue;
    const behind = (today - Date.parse(t.edtf)) / DAY_MS;
    if (behind >= 0 && behind <= NEWS_DAYS) count.set(t.edtf, (count.get(t.edtf) ?? 0) + (a.sentenceOf[t.first] === 0 ? LEAD : 1));
  }
  let best: string | null = null;
  for (const [day, n] of count) if (best === null || n > (count.get(best) as number)) best = day;
  return best ?? a.date;
}
