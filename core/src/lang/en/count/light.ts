/** Verbs that harm only with one noun: "took 20 prisoners", "has claimed 300 lives", "hostages were taken". */
import { MEASURES } from '../../../model/index.ts';
import { IS } from '../tag.ts';
import { type EnText, hit } from '../text.ts';
import type { Found } from './fate.ts';
import { form, type Head, isHelp, isPassive } from './words.ts';

/** Words between such a verb and its noun. */
const GAP = 5;

/** What a light verb before the number, or its passive behind the noun, makes of those counted: "took over 250 hostages", "12 prisoners of war had been taken". */
export function light(text: EnText, number: number, head: Head | null, from: number, to: number): Found | null {
  if (!head) return null;
  const noun = form(text, head.first);
  const told = (at: number): Found | null => {
    const row = hit(text, at, 'count.light')?.row;
    const what = row && row.cells[1]?.split('|').includes(noun) ? MEASURES.find((m) => m === row.cells[0]) : undefined;
    return what ? { what, rule: 'en.count.light', at } : null;
  };
  for (let j = number - 1; j >= Math.max(from, number - GAP); j--) {
    const found = told(j);
    if (found) return found;
    if (!hit(text, j, 'num.before') && text.tags[j] !== IS.r && text.tags[j] !== IS.prep && form(text, j) !== 'than') break;
  }
  let j = head.last + 1;
  while (j < Math.min(to, head.last + GAP) && isHelp(text, j)) j++;
  return j <= to && (j === head.last + 1 || isPassive(text, j)) ? told(j) : null;
}
