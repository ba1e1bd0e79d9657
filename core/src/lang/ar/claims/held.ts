/** Ground that somebody holds, and ground that somebody loses. */
import type { ArAnalysis } from '../parts.ts';
import { isWord } from '../text.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const UNDER = words('under');
const LOSES = words('loses');
const OVER_IT = words('over-it');
/** Tokens from a verb of loss to the hold that is lost, past whoever loses it. */
const LOST_REACH = 5;

/** "مناطق تحت سيطرة المعارضة", "تحرير البلدة من سيطرة التنظيم": the hold of whoever stands after it, not what the subject does. */
export function isUnder(a: ArAnalysis, first: number, last: number): boolean {
  for (let j = first; j <= last; j++) if ((a.tokens.form[j] as string).startsWith('ال')) return false;
  return isWord(a, first, UNDER) || isWord(a, first - 1, UNDER);
}

/** "فقدت الحكومة السيطرة على": the subject had the hold, and somebody else has it now. */
export function isLost(a: ArAnalysis, t: Trigger): boolean {
  if (t.frame !== 'seize' || t.verb) return false;
  for (let j = t.first - 1; j >= t.first - LOST_REACH; j--) {
    if (a.tokens.form[j] === '،' || a.tokens.form[j] === '.') return false;
    if (isWord(a, j, LOSES)) return true;
  }
  return false;
}

/** "المدينة التي يسيطر عليها الجيش": the pronoun takes up the ground, which is no subject. */
export const isOverIt = (a: ArAnalysis, last: number): boolean => OVER_IT.has(a.tokens.form[last] ?? '') || OVER_IT.has(a.tokens.form[last + 1] ?? '');
