/** How a place stands in its clause: the word that governs it, whether it is what is fired on or taken, whether it says where another one is. */
import type { EnAnalysis, PlaceMention } from '../parts.ts';
import { tagSet } from '../tag.ts';
import { objectOf, type Scope } from './clause.ts';
import { form, isIn } from './grammar.ts';
import type { Trigger } from './trigger.ts';

const T_DET_A_N_NN_NAME_OF_NUM = tagSet('det', 'a', 'n', 'nn', 'name', "'s", 'num');
const T_N_NN_A_NAME = tagSet('n', 'nn', 'a', 'name');
const T_PREP = tagSet('prep');

const T_NOMINAL = tagSet('n', 'nn', 'name');

const TAKEN = new Set(['of', 'over']);
/** Words between a taking and what is taken: "captured the strategic hill town of X". */
const TAKEN_MAX = 6;
/** Nouns of which "on" or "against" tells the target. */
const AIMED: ReadonlySet<string> = new Set(['strike', 'attack']);
const ON: ReadonlySet<string> = new Set(['on', 'against']);

/** "having shelled Azerbaijan", "air strikes on X in Y province", "control over X", "left Syria": what is fired on, taken, or left is where it happened. */
export function isTarget(a: EnAnalysis, p: PlaceMention, t: Trigger, scope: Scope): boolean {
  const away = p.first - t.last;
  if (away <= 0) return false;
  if (t.type === 'control' && away <= TAKEN_MAX) return t.verb || TAKEN.has(governor(a, p));
  if (!t.verb) return AIMED.has(t.type) && ON.has(form(a, t.last + 1)) && away <= TAKEN_MAX && !isPlaceBetween(a, t.last + 2, p.first) && !isIn(a, p.last + 1, T_NOMINAL);
  if (t.passive || away > 2) return false;
  if (t.type === 'movement') return away === 1;
  if (t.type !== 'strike') return false;
  const np = objectOf(a, t.last, scope);
  return np !== null && np.first <= p.first && np.last === p.last && form(a, p.last + 1) !== "'s";
}

function isPlaceBetween(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (a.placeAt[j] !== -1) return true;
  return false;
}

/** The preposition before a place, past its article and its adjectives. */
export function governor(a: EnAnalysis, p: PlaceMention): string {
  for (let j = p.first - 1; j >= Math.max(0, p.first - 6); j--) {
    if (isIn(a, j, T_PREP) || form(a, j) === 'to') return form(a, j) === 'of' && isIn(a, j - 1, T_N_NN_A_NAME) ? governorOf(a, j - 1) : form(a, j);
    if (form(a, j) === ',' && SEAT.has(form(a, j - 1))) continue;
    if (!isIn(a, j, T_DET_A_N_NN_NAME_OF_NUM) && form(a, j) !== '-') return '';
  }
  return '';
}

/** "in the province of Herat", "east of Basra": what stands before the noun governs. */
function governorOf(a: EnAnalysis, i: number): string {
  for (let j = i; j >= Math.max(0, i - 4); j--) {
    if (['east', 'west', 'north', 'south', 'northeast', 'northwest', 'southeast', 'southwest', 'outside', 'northern', 'tip', 'city', 'town', 'port', 'center', 'centre', 'region', 'province', 'town', 'village', 'part', 'parts', 'area', 'areas', 'outskirts', 'suburb', 'suburbs', 'district', 'island', 'districts', 'towns', 'cities', 'villages', 'provinces', 'regions'].includes(form(a, j))) return 'near';
    if (isIn(a, j, T_PREP)) return form(a, j);
  }
  return 'of';
}

/** Nouns before a comma and the name of the place that they mean: "the capital, Khartoum". */
const SEAT = new Set(['capital', 'city', 'town', 'port', 'village', 'province']);

/** "X near Y", "X north of Y", "X in Y province": tells where another place is. */
export function elaborates(a: EnAnalysis, p: PlaceMention): boolean {
  let j = p.first - 1;
  while (j > 0 && p.first - j < BEFORE_MAX && !isIn(a, j, T_PREP)) {
    if (!isIn(a, j, T_DET_A_N_NN_NAME_OF_NUM)) return false;
    j--;
  }
  if (form(a, j) === 'of') while (DIRECTIONS.has(form(a, j - 1))) j--;
  return a.placeAt[j - 1] !== -1 && (isIn(a, j, T_PREP) || DIRECTIONS.has(form(a, j)));
}

const BEFORE_MAX = 6;
const DIRECTIONS: ReadonlySet<string> = new Set(['east', 'west', 'north', 'south', 'northeast', 'northwest', 'southeast', 'southwest']);
