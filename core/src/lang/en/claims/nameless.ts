/** Parties that nobody names: "the army", "militants", "rebel-held suburbs". */
import type { Side } from '../../../model/index.ts';
import { rivalsAmong } from '../rivals.ts';
import type { EnAnalysis, PartyDraft, Run } from '../parts.ts';
import { entry } from '../text.ts';
import { isDeed } from './clause.ts';
import { form, isIn } from './grammar.ts';
import { ROOM } from '../tables.ts';
import { tagSet } from '../tag.ts';
import { wordsOf } from './words.ts';

const [ORGAN, ORGAN_BEFORE, REGULARS] = [wordsOf('state-organ'), wordsOf('organ-bare'), wordsOf('regulars')];
const [REBELS, MILITANTS, SEPARATISTS, OPPOSITION] = [wordsOf('rebel'), wordsOf('militant'), wordsOf('separatist'), wordsOf('opposition')];
const HELD = wordsOf('held');
/** Groups of the whole world, which are militants wherever they fight and nobody's rebels. */
const JIHAD: ReadonlySet<Side> = new Set(['IS', 'AL-QAEDA']);
const T_PHRASE = tagSet('a', 'n', 'name', 'det', 'ed', 'ing');
const T_FINITE = tagSet('v', 'vs', 'ed');
const NEW: ReadonlySet<string> = new Set(['a', 'an', 'another', 'new', 'rival', 'other']);
/** Sides whose fighters are not called militants. */
const NO_MILITANTS = /^(IGO:|CIV|NGO|MEDIA|UNK|KURDS|YPG|SDF|PESHMERGA)/;
/** Tokens back to the group that militants are of. */
const GROUP_BACK = 80;

/** The rule of what stands right before a noun of action: "government airstrikes", "opposition shelling". */
const OWNER = 'en.event.owner';

/** The party that a phrase means by its kind alone. */
export function namelessIn(a: EnAnalysis, run: Run, rule: string): readonly PartyDraft[] {
  for (let j = run.first; j <= run.last; j++) {
    const side = irregulars(a, j, rule);
    if (side) return [{ sides: [side], mention: null, rule: `${rule}-rebels` }];
  }
  return regulars(a, run, rule) ? [{ sides: [a.home as Side], mention: null, rule: `${rule}-home` }] : [];
}

/** Who fights a state, by what they are called; not where that only says whose something is: "rebel-held". */
function irregulars(a: EnAnalysis, j: number, rule: string): Side | null {
  const word = form(a, j);
  if (form(a, j + 1) === '-') return null;
  if (REBELS.has(word)) return rebels(a);
  if (SEPARATISTS.has(word)) return 'SEPARATISTS';
  if (OPPOSITION.has(word)) return FIGHTING.has(form(a, j + 1)) || (rule === OWNER && isDeed(a, j + 1)) ? rebels(a) : null;
  return MILITANTS.has(word) && !NO_FIGHTER.has(form(a, j + 1)) ? (groupBefore(a, j) ?? 'MILITANTS') : null;
}

const FIGHTING: ReadonlySet<string> = new Set([...wordsOf('forces'), ...wordsOf('armed')]);
/** "terrorist attack", "militant leader": what the attack is called says not whose it is. */
const NO_FIGHTER: ReadonlySet<string> = new Set(['attack', 'attacks', 'act', 'acts', 'bombing', 'bombings', 'threat', 'organisation', 'organization']);

function rebels(a: EnAnalysis): Side {
  if (a.onlyGroup && !JIHAD.has(a.onlyGroup)) return a.onlyGroup;
  return (a.home && a.sideOf(`${a.home}-REBELS`)) ?? 'REBELS';
}

/** "Taliban fighters ... the militants": the armed group named last; "a new militant group" is another. */
function groupBefore(a: EnAnalysis, at: number): Side | null {
  let the = false;
  for (let j = at - 1; isIn(a, j, T_PHRASE) || form(a, j) === '-'; j--) {
    if (NEW.has(form(a, j))) return null;
    the ||= form(a, j) === 'the';
  }
  let acts = false;
  let doer: Side | null = null;
  for (let j = at - 1; j >= Math.max(0, at - GROUP_BACK); j--) {
    const side = entry(a.actors, a.actorAt[j])?.sides[0];
    const here = a.sentenceOf[j] === a.sentenceOf[at];
    if (here && isIn(a, j, T_FINITE) && ((a.rooms[j] as number) & ROOM.cue) === 0) acts = true;
    if (!side || a.isState(side) || NO_MILITANTS.test(side)) continue;
    if (here && acts && !the) doer = side; // "YPG fighters killed ten militants": those are others
    else if (side !== doer && !a.onlyGroup) return side;
  }
  return a.onlyGroup === doer || NO_MILITANTS.test(a.onlyGroup ?? '') ? null : a.onlyGroup;
}

/** "the army", "government pilots", "nine troops": without an owner they are of the state that the article is about. */
function regulars(a: EnAnalysis, run: Run, rule: string): boolean {
  if (a.home === null) return false;
  if (form(a, run.first) === 'the') for (let j = run.first + 1; j <= Math.min(run.last, run.first + 3); j++) if (ORGAN.has(form(a, j))) return true;
  for (let j = run.first; j <= run.last && form(a, j) !== 'of'; j++) if ((ORGAN_BEFORE.has(form(a, j)) || (form(a, j) === 'force' && form(a, j - 1) === 'air')) && (j < run.last || (rule === OWNER && isDeed(a, j + 1))) && !isAgainst(a, j)) return true;
  return REGULARS.has(form(a, run.last)) && rivalsAmong(a.belligerents.filter(a.isState)) === null; // of two states at war it may be either's
}

/** "anti-government", "non-state". */
const isAgainst = (a: EnAnalysis, j: number): boolean => form(a, j - 1) === '-' && form(a, j - 2) !== 'pro';

/** "rebel-held suburbs", "government-controlled villages", "a town held by militants": whoever holds the land. */
export function holderOf(a: EnAnalysis, run: Run, named: (i: number) => Side | null, rule: string): readonly PartyDraft[] {
  for (let j = run.first + 2; j <= run.last; j++) {
    if (!HELD.has(form(a, j)) || form(a, j - 1) !== '-') continue;
    const word = form(a, j - 2);
    const side = named(j - 2) ?? (ORGAN.has(word) || ORGAN_BEFORE.has(word) ? a.home : REBELS.has(word) || OPPOSITION.has(word) ? rebels(a) : SEPARATISTS.has(word) ? 'SEPARATISTS' : MILITANTS.has(word) ? (groupBefore(a, j) ?? 'MILITANTS') : null);
    if (side) return [{ sides: [side], mention: null, rule: `${rule}-holder` }];
  }
  return [];
}
