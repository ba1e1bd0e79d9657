/** Arms and forces that no table names, but that an adjective gives to a nation: "دبابات إسرائيلية", "تعزيزات عسكرية تركية". */
import { WORD } from '../../../text/scan.ts';
import type { Side } from '../../../model/index.ts';
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, hit, isWord } from '../text.ts';
import type { Arg } from './args.ts';
import { nationalitiesAfter, nationAt } from './nations.ts';
import { isFiniteVerb, partitive } from './part.ts';
import { NONE, partyOf } from './sides.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { things, words } from './words.ts';

const FORCES = things('forces');
const SHIPS = things('ships');
const AIRCRAFT = things('aircraft');
const ARM = words('arm');
const BELONGING = words('belonging');
const MUNITIONS = things('munitions');

/** Frames of what arms do to a thing that is told after them. */
const FIRES: ReadonlySet<Frame> = new Set(['fire', 'intercept', 'kill', 'shoot', 'raid']);
/** Tokens from a verb to the adjective of the arms that are its subject. */
const REACH = 4;

/** Tanks, planes, ships, troops, missiles: what moves, fires and hits. */
function isArm(a: ArAnalysis, j: number): boolean {
  const stem = (a.forms[j]?.split.stem ?? a.tokens.form[j] ?? '').replace(/(ان|ين)$/u, '');
  return [stem, `${stem}ة`, stem.replace(/ت$/u, 'ة'), a.tokens.form[j] ?? ''].some((form) => FORCES.has(form) || SHIPS.has(form) || AIRCRAFT.has(form) || ARM.has(form) || MUNITIONS.has(form));
}

const party = (sides: PartyDraft['sides']): readonly PartyDraft[] => [{ sides, mention: null, rule: 'ar.event.agent-arms-nationality' }];

/** "وصلت تعزيزات عسكرية تركية", "سقطت قذائف تركية": a verb whose row has the arms in it. */
export function armsInside(a: ArAnalysis, t: Trigger): readonly PartyDraft[] {
  if (t.first === t.last || (t.frame !== 'self' && t.frame !== 'blast') || !isArm(a, t.last)) return NONE;
  const nations = nationalitiesAfter(a, t, t.last + REACH);
  return nations.length > 0 ? party(nations) : NONE;
}

/** "توغلت دبابات إسرائيلية في", "اعترضت سفينة إيرانية ناقلة": arms after a verb that they can do; where it can be done to them as well, what they do it to follows. */
export function armsAfter(a: ArAnalysis, t: Trigger, head: Arg | undefined): readonly PartyDraft[] {
  if (!head || head.nations.length === 0 || head.mention !== null || head.place !== null || head.last - t.last > REACH || !isArm(a, t.last + 1)) return NONE;
  if (t.frame === 'self' ? facet(t, 'with') !== null : !FIRES.has(t.frame) || !isDoneTo(a, head.last + 1)) return NONE;
  return party(head.nations);
}

/** A thing or a number follows, and nothing that would begin something else. */
const isDoneTo = (a: ArAnalysis, j: number): boolean => a.tokens.kind[j] === WORD && a.timeAt[j] === -1 && !hit(a, j, 'fn.prep') && (a.forms[j]?.split.prep ?? '') === '' && (a.forms[j]?.split.conj ?? '') === '' && !(a.hits[j] ?? []).some(isFiniteVerb);

const QUOTES = new Set(['"', '«', '»']);

/** "طائرات استطلاع إسرائيلية حلقت", "سفينة حربية أميركية تعبر", "دبابة تابعة للجيش تتمركز": the same before their verb, with nothing that governs them. */
export function armsBefore(a: ArAnalysis, at: number): readonly PartyDraft[] {
  let end = at - 1;
  while (QUOTES.has(a.tokens.form[end] ?? '')) end--; // الزوارق الحربية "الإسرائيلية"
  const nation = nationAt(a, end);
  const m = covering(a.actors, a.actorAt, end);
  const owner = m && m.last === end && (m.lead ?? 0) > 0 && BELONGING.has(a.tokens.form[m.first - 1] ?? '') ? partyOf(a, m, 'ar.event.agent-arms-owner') : null;
  if (owner === null && (nation === null || m !== undefined)) return NONE;
  for (let j = owner && m ? m.first - 2 : end - 1; j >= end - REACH && (a.tokens.kind[j] === WORD || QUOTES.has(a.tokens.form[j] ?? '')) && a.actorAt[j] === -1; j--) {
    if (!isArm(a, j)) continue;
    const governed = (hit(a, j - 1, 'fn.prep') !== undefined && !(a.tokens.form[j - 1] === 'من' && partitive(a, j - 1))) || (a.forms[j]?.split.prep ?? '') !== '' || isWord(a, j - 1, ARM);
    return governed ? NONE : owner ? [owner] : party([nation as Side]);
  }
  return NONE;
}
