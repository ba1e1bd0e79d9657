/** What a claim keeps of the one told before: "the attack killed nine ... the attack also hit a school", "two others were wounded". */
import type { Side } from '../../../model/index.ts';
import type { ClaimDraft, PartyDraft } from '../parts.ts';
import { isParty, sidesOf } from './party.ts';

/** Types that have somebody who is harmed. */
export const HARMED: ReadonlySet<string> = new Set(['casualty', 'damage', 'strike', 'attack']);
/** Tokens over which those harmed, and who harmed them, are remembered. */
const REACH = 120;

export interface Victims {
  readonly on: readonly PartyDraft[];
  readonly at: number;
}

/** Who was harmed before is harmed in what is told of the same: a toll, "the attack". */
export function sameVictims(c: ClaimDraft, before: Victims | null): readonly PartyDraft[] {
  if (!before || c.on.length > 0 || c.by.some((p) => p.sides.some((s) => sidesOf(before.on).includes(s))) || c.trigger.first - before.at > REACH) return c.on;
  return before.on.map((p) => ({ sides: p.sides, mention: null, rule: 'en.event.victim-told' }));
}

/** Called by their kind alone: of these nobody can say that they are others than those who were named. */
export const KIND: ReadonlySet<Side> = new Set(['MILITANTS', 'REBELS', 'SEPARATISTS']);

export interface Doers extends Victims {
  readonly by: readonly PartyDraft[];
}

/** An armed party, or a state. */
export const isArmed = (side: Side): boolean => isParty(side) && !side.startsWith('IGO:');

/** Harm without an act of its own, which is no total, or an act that was told before. @param back its words point back: "the strikes" */
export const followsUp = (c: ClaimDraft, back: boolean): boolean => ((c.type === 'casualty' || c.type === 'damage') && !c.counts.some((n) => n.cumulative) && !c.rules.includes('en.event.fall-verb')) || (back && HARMED.has(c.type));

/** Who struck before has struck in what is told of the same, unless another party is hit. A town of a state that hits rebels or its own people is not that state. */
export function sameDoers(c: ClaimDraft, before: Doers | null, isState: (side: Side) => boolean): readonly PartyDraft[] {
  if (!before || c.by.length > 0 || c.trigger.first - before.at > REACH) return c.by;
  const atHome = !sidesOf(before.on).filter(isParty).some(isState);
  const [hit, was, by] = [atHome ? c.on.filter((p) => !p.rule.endsWith('-place')) : c.on, before.on, before.by].map((list) => sidesOf(list).filter((s) => isParty(s) && !KIND.has(s))) as [Side[], Side[], Side[]];
  if (by.some((s) => hit.includes(s)) || (hit.length > 0 && was.length > 0 && !hit.some((s) => was.includes(s)))) return c.by;
  return before.by.map((p) => ({ sides: p.sides, mention: null, rule: 'en.event.doer-told' }));
}

/** When and where harm was told to have been done, what it was, and where in the text it is told. */
export interface Dated {
  readonly time: ClaimDraft['time'];
  readonly type: ClaimDraft['type'];
  readonly place: ClaimDraft['place'];
  readonly at: number;
}

/** Tokens over which a day of harm is remembered, and days before that of the article that are still its news. */
const DAY_REACH = 60;
const NEWS_DAYS = 7;
const DAY_MS = 86_400_000;

/** "Shells killed four on Monday. Two guards were also wounded. The shelling destroyed a school.": what follows up has the day of what was told before. */
export function sameDay(c: ClaimDraft, back: boolean, before: Dated | null, today: string | null): ClaimDraft['time'] {
  if (!before?.time || today === null || c.status !== 'actual' || !followsUp(c, back) || c.trigger.first - before.at > DAY_REACH || (c.type !== 'casualty' && c.type !== 'damage' && c.type !== before.type)) return null;
  const days = before.time.edtf.split('/');
  return days.every((d) => d.length === today.length && Math.abs(Date.parse(today) - Date.parse(d)) <= NEWS_DAYS * DAY_MS) ? { edtf: before.time.edtf, part: null, mention: null, rule: 'en.event.time-told' } : null;
}

/** The same for where it was. */
export function samePlace(c: ClaimDraft, back: boolean, before: Dated | null): ClaimDraft['place'] {
  if (!before?.place || !followsUp(c, back) || c.trigger.first - before.at > DAY_REACH || (c.type !== 'casualty' && c.type !== 'damage' && c.type !== before.type)) return null;
  return { mention: before.place.mention, rule: 'en.event.place-told' };
}

/** Air strikes of which nobody is told to be the author are of the only side that the article tells to strike from the air. */
export function onlyFlier(claims: readonly ClaimDraft[]): Side | null {
  const fliers = new Set(claims.filter((c) => isRaid(c)).flatMap((c) => sidesOf(c.by)).filter(isArmed));
  return fliers.size === 1 ? ([...fliers][0] as Side) : null;
}

/** A strike from the air that happened. */
const isRaid = (c: ClaimDraft): boolean => c.type === 'strike' && c.facets['weapon']?.value === 'air' && c.status === 'actual';

/** @param flier the only side that strikes from the air in the article */
export function fliersOf(c: ClaimDraft, flier: Side | null): readonly PartyDraft[] {
  return flier === null || c.by.length > 0 || !isRaid(c) || sidesOf(c.on).includes(flier) ? c.by : [{ sides: [flier], mention: null, rule: 'en.event.flier-told' }];
}
