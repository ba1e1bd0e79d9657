/** Whose soil is hit, where an act falls on a place and nobody there is named. */
import type { EventType, Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft } from '../parts.ts';
import { areRivals } from '../rivals.ts';
import { amended } from './amended.ts';
import { CALLED_CIVIL } from './counted.ts';
import { guess, type Opponents } from './opponents.ts';
import { isState, sidesOf } from './sides.ts';
import { words } from './words.ts';

/** What falls on a land. */
const FALLS: ReadonlySet<EventType> = new Set(['strike', 'attack', 'damage']);
/** Rules by which civilians are hit of whom nobody speaks: a house, a car, a number of dead. */
const SUPPOSED: ReadonlySet<string> = new Set(['ar.event.on-civilians', 'ar.event.target-civil']);
const ARMS = words('armed-thing');
const CIVILIANS = words('civilians');
/** Tokens from an act to what it hits. */
const REACH = 5;

/** The states in whose lands the places of the article lie, most first. */
export function landsOf(a: ArAnalysis): Side[] {
  const count = new Map<Side, number>();
  for (const { country } of a.places) if (country) count.set(country, (count.get(country) ?? 0) + 1);
  return [...count].sort((x, y) => y[1] - x[1]).map(([side]) => side);
}

/** "قصفت الطائرات الإسرائيلية أطراف البلدة" in Lebanon is on Lebanon, whoever else fights there: between states at odds the soil is the state's. */
export function onSoil(a: ArAnalysis, c: ClaimDraft, lands: readonly Side[], { of }: Opponents): ClaimDraft {
  const [by, ...others] = sidesOf(c.by);
  if (!FALLS.has(c.type) || by === undefined || others.length > 0 || !isState(by)) return c;
  if (!c.on.every((p) => p.rule.endsWith('-place') || SUPPOSED.has(p.rule)) || hitsOther(a, c) || c.counts.some((n) => CALLED_CIVIL.has(n.whom))) return c;
  const soil = soilOf(c, by, lands);
  const foe = of.get(by);
  // "الهجوم الإسرائيلي" in an article about Iran, with a town told elsewhere in the sentence: the state that it fights.
  const isAway = foe !== undefined && foe !== soil && isState(foe) && c.place?.rule !== 'ar.event.place-clause';
  return soil === undefined || isAway ? c : amended(c, { on: [guess(soil, 'ar.event.target-soil')] });
}

/** The state of the place, else that in whose land most places of the article lie, where it is a foe. */
function soilOf({ place }: ClaimDraft, by: Side, lands: readonly Side[]): Side | undefined {
  const isFoe = (side: Side): boolean => isState(side) && areRivals(by, side);
  const told = place?.mention.country ?? null;
  if (told === by || (told !== null && (place?.rule === 'ar.event.place-clause' || isFoe(told)))) return [told].find(isFoe);
  return lands.slice(0, 1).find(isFoe);
}

/** "قصفت مواقع", "استهدفت منصة", "استهدفت المدنيين": a thing of those who fight, or civilians called so, and not the land; whoever strikes is passed over. */
function hitsOther(a: ArAnalysis, c: ClaimDraft): boolean {
  let from = c.trigger.last + 1;
  for (const { mention: m } of c.by) if (m && m.first <= from + 1 && m.last >= from) from = m.last + 1;
  for (let j = from; j < from + REACH; j++) {
    if (a.tokens.form[j] === '.') return false;
    if ([a.forms[j]?.split.stem ?? '', a.tokens.form[j] ?? ''].some((form) => ARMS.has(form) || CIVILIANS.has(form))) return true;
  }
  return false;
}
