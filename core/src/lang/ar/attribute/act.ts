/** What the speaker does with the words: the verb's act, corrected by how the content begins. */
import type { Act, RuleId } from '../../../model/index.ts';
import type { ArAnalysis, Run } from '../parts.ts';
import { hit } from '../text.ts';

export interface ChosenAct {
  readonly act: Act;
  readonly rule: RuleId;
  readonly reserve: boolean;
}

/** Acts whose verb says only that something is said: the content decides. */
const OPEN: ReadonlySet<string> = new Set(['assert']);
/** Tokens of the content that are looked at. */
const WINDOW = 9;

/** Chooses the act of a cue with its content. Marks at the content's head (table `act-marks`) outrank a verb of plain saying. */
export function chooseAct(a: ArAnalysis, verb: Act, contents: readonly Run[]): ChosenAct {
  const content = contents[0];
  if (content && verb === 'call' && hasMark(a, content, 'mark.offer', 4)) return { act: 'propose', rule: 'ar.act.call-for-talks', reserve: false };
  if (!content || !OPEN.has(verb)) return { act: verb, rule: 'ar.act.verb', reserve: false };
  const end = Math.min(content.last, content.first + WINDOW);
  for (let j = content.first; j <= end; j++) {
    for (const h of a.hits[j] ?? []) {
      if (!h.row.cls.startsWith('mark.') || h.row.cls === 'mark.offer') continue;
      const head = Number(h.row.cells[0] ?? 9);
      if (j - content.first > head) continue;
      const act = h.row.cls.slice(5);
      return { act: (act === 'reserve' ? 'threaten' : act) as Act, rule: `ar.act.mark-${act}`, reserve: act === 'reserve' };
    }
  }
  return { act: verb, rule: 'ar.act.verb', reserve: false };
}

function hasMark(a: ArAnalysis, run: Run, cls: string, reach: number): boolean {
  for (let j = run.first; j <= Math.min(run.last, run.first + reach); j++) if (hit(a, j, cls)) return true;
  return false;
}
