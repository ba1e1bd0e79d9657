/** Signs that a noun tells of a happening and does not only name it. */
import type { EnAnalysis } from '../../parts.ts';
import type { Scope } from '../clause.ts';
import { form, isAdverb, isBe, isHelp, isIn, isMark, phraseAfter } from '../grammar.ts';
import { identityOf } from '../identity.ts';
import { isParty, sidesOf } from '../party.ts';
import type { Roles } from '../roles.ts';
import { tagSet } from '../../tag.ts';
import type { Trigger } from '../trigger.ts';
import { wordsOf } from '../words.ts';
import type { Told } from './told.ts';

const T_A_N_NAME_DET_POSS_OF_NUM = tagSet('a', 'n', 'name', 'det', 'poss', "'s", 'num');
const T_A_N_NN_NAME_DET_POSS_OF_NUM_ED_ING = tagSet('a', 'n', 'nn', 'name', 'det', 'poss', "'s", 'num', 'ed', 'ing');
const T_ED = tagSet('ed');
const T_ED_ING_PREP = tagSet('ed', 'ing', 'prep');
const T_PREP = tagSet('prep');
const T_V_VS = tagSet('v', 'vs');
const BACKGROUND = wordsOf('background');

/** A finite verb follows the noun: "the civil war grinds on", "talks were held". */
export function verbAfter(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const head = headOf(a, t.first);
  if (GOVERNS.has(form(a, head - 1)) && a.timeAt[head] === -1) return false;
  let free = t.last + 3;
  for (let j = t.last + 1; j <= Math.min(scope.to, free, t.last + 14); j++) {
    if (isMark(a, j)) return false;
    if (isBe(a, j)) return isUnderWay(a, j + 1);
    if (isHelp(a, j)) continue;
    if (isIn(a, j, T_V_VS)) return true;
    if (isIn(a, j, T_ED)) return form(a, j + 1) !== 'by';
    if (isIn(a, j, T_PREP)) free = (phraseAfter(a, j + 1, scope.to)?.last ?? j) + 2;
    else if (j <= free - 2 && free > t.last + 3) continue;
    else if (!isAdverb(a, j)) return false;
  }
  return false;
}

/** "an expert on the conflict said": a noun behind a preposition is no subject. "Before" and "after" open clauses too. */
const GOVERNS: ReadonlySet<string> = new Set(['of', 'in', 'on', 'with', 'from', 'by', 'about', 'over', 'at', 'against', 'into', 'for', 'during', 'under', 'behind']);

/** The first word of the noun phrase that a trigger ends. */
export const headOf = (a: EnAnalysis, i: number): number => {
  let j = i;
  while (isIn(a, j - 1, T_A_N_NAME_DET_POSS_OF_NUM)) j--;
  return j;
};

/** "was held", "has been ongoing", "is under way": not "was powerful". */
function isUnderWay(a: EnAnalysis, i: number): boolean {
  let j = i;
  while (isHelp(a, j) || isAdverb(a, j)) j++;
  return isIn(a, j, T_ED_ING_PREP) || LASTING.has(form(a, j));
}

const LASTING = wordsOf('lasting');

/** "after the attack", "since the start of the war", "amid fighting". */
export function isBackground(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - 6); j--) {
    if (BACKGROUND.has(form(a, j))) return true;
    if (!isIn(a, j, T_A_N_NN_NAME_DET_POSS_OF_NUM_ED_ING) && form(a, j) !== '-') return false;
  }
  return false;
}

/** "since the fighting broke out on 27 September": fighting that lasts is told by its beginning. */
export const lastsSince = (a: EnAnalysis, t: Trigger, scope: Scope): boolean => !t.verb && WAR_BEGAN.has(t.type) && form(a, headOf(a, t.first) - 1) === 'since' && verbAfter(a, t, scope);

/** Words after which a definite noun is only a point in time. */
export const SINCE: ReadonlySet<string> = new Set(['since', 'until', 'before']);

/** A war has a beginning. */
export const WAR_BEGAN: ReadonlySet<string> = new Set(['hostilities', 'clash']);

/** "announced the arrests of", "reported a naval battle": the noun is what the statement says. */
export function isSaid(a: EnAnalysis, x: Told): boolean {
  const first = x.scope.statement?.content[0]?.first;
  const next = x.main.last + 1;
  if (first === undefined || x.main.first - first > SAID_MAX || isHelp(a, next) || isIn(a, next, T_VERBAL)) return false;
  for (let j = first; j < x.main.first; j++) if ((isIn(a, j, T_VERBAL) && !isDescribing(a, j)) || isHelp(a, j) || isIn(a, j, T_PREP)) return false;
  return true;
}

/** "an unprecedented assault": a participle between an article, or a quotation mark, and its noun. */
const isDescribing = (a: EnAnalysis, j: number): boolean => isIn(a, j, T_ED) && (isIn(a, j - 1, T_DET) || (isMark(a, j - 1) && isIn(a, j - 2, T_DET)));
const T_DET = tagSet('det');

const SAID_MAX = 6;
const T_VERBAL = tagSet('v', 'vs', 'ed', 'that', 'sub', 'rel');

/** "urged both sides to keep the truce": what a call, an offer or a promise is about. */
export function isWanted(x: Told): boolean {
  const s = x.scope.statement;
  const first = s?.content[0]?.first;
  return s !== null && first !== undefined && WANTED.has(s.act) && x.main.first - first <= WANTED_MAX;
}

const WANTED: ReadonlySet<string> = new Set(['call', 'propose', 'commit', 'refuse', 'threaten']);
const WANTED_MAX = 16;

/** "there were casualties", "there has been heavy fighting". */
export function thereWas(a: EnAnalysis, t: Trigger): boolean {
  let j = headOf(a, t.first) - 1;
  if (!isBe(a, j)) return false;
  while (isHelp(a, j)) j--;
  return form(a, j) === 'there';
}

/** "has been under Taliban control since May". */
export const under = (a: EnAnalysis, t: Trigger, roles: Roles): boolean => t.type === 'control' && !t.verb && form(a, headOf(a, t.first) - 1) === 'under' && sidesOf(roles.by).some(isParty);

/** "his wife was among the dead", "half of the dead are women": who the dead are is told. */
export const ofTheDead = (a: EnAnalysis, dead: number): boolean => identityOf(a, dead) !== null || form(a, dead - 1) === 'the' && (form(a, dead - 2) === 'among' || isBe(a, dead + 1));
