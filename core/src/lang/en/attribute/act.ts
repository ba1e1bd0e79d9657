/** What the speaker does with the words: the act of the cue's own word, corrected by how the content begins. */
import { WORD } from '../../../text/scan.ts';
import type { Act } from '../../../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code } from '../tag.ts';
import type { Hit } from '../text.ts';

export interface ChosenAct {
  readonly act: Act;
  readonly rule: string;
  /** The row of the table of cues, or null. */
  readonly row: Hit | null;
}

const [NEG, TO, BE, ED] = [code('neg'), code('to'), code('be'), code('ed')];
const NEGATIONS = new Set(['not', 'never', 'no']);
/** Acts whose word says only that something is said: the content decides. */
const OWN = new Set(['we', 'i', 'it', 'he', 'she', 'they']);
/** Words of the content that are looked at. */
const WINDOW = 14;
/** Words that carry the meaning of what is promised: violence promised is a threat. */
const VIOLENT = new Set(['strike', 'attack', 'clash', 'hostilities', 'damage']);

/** The row of the cue word: the longest and last in the run. */
export function rowOf(a: EnAnalysis, cue: Run): Hit | null {
  let best: Hit | null = null;
  for (let j = cue.first; j <= cue.last; j++) {
    if (((a.rooms[j] as number) & ROOM.cue) === 0) continue;
    for (const h of a.hits[j] ?? []) {
      if (h.row.cls !== 'cue' || h.last > cue.last + 2) continue;
      const noun = h.row.shape === 'noun' || h.row.shape === 'nouns';
      if (best && noun && best.row.shape !== 'phrase' && best.row.shape !== 'noun' && best.row.shape !== 'nouns') continue;
      best = h;
      break;
    }
  }
  return best;
}

export function chooseAct(a: EnAnalysis, cue: Run, contents: readonly Run[]): ChosenAct {
  const row = rowOf(a, cue);
  const content = contents[0];
  const own = byClass(a, cue, row);
  const negated = isNegated(a, cue);
  if (negated && (own === 'assert' || own === 'expect')) return { act: own === 'assert' ? 'deny' : own, rule: 'en.act.negated', row };
  if (content && own === 'commit' && violent(a, content)) return { act: 'threaten', rule: 'en.act.violence-promised', row };
  if (content && row?.row.id === 'rule-out.deny' && deals(a, content)) return { act: 'refuse', rule: 'en.act.ruled-out', row };
  if (!content || own !== 'assert') return { act: own, rule: 'en.act.word', row };
  if (row && ORDERS.has(row.row.id) && a.tags[content.first] === TO) return { act: 'call', rule: 'en.act.told-to', row };
  return marked(a, content, row) ?? { act: own, rule: 'en.act.word', row };
}

/** Verbs that ask for something when an infinitive follows: "told them to leave". */
const ORDERS = new Set(['tell.assert', 'remind.assert', 'advise.assert', 'persuade.assert', 'convince.assert', 'inform.assert']);

function byClass(a: EnAnalysis, cue: Run, row: Hit | null): Act {
  if (row) return row.row.cells[1] as Act;
  for (let j = cue.last; j >= cue.first; j--) {
    const word = a.words[j];
    if (!word?.verb) continue;
    if (word.verbClass === 'cognition' || word.verbClass === 'perception') return 'expect';
    if (word.verbClass === 'emotion') return 'criticise';
  }
  return 'assert';
}

function isNegated(a: EnAnalysis, cue: Run): boolean {
  for (let j = cue.first; j < cue.last; j++) if (a.tags[j] === NEG || NEGATIONS.has(a.tokens.form[j] as string)) return true;
  return a.tags[cue.first - 1] === NEG;
}

/** What two sides do together, or one grants: to rule it out is to refuse it, where other things that are ruled out are denied. */
const DEALS = new Set(['talks', 'agreement', 'ceasefire', 'contact', 'release', 'movement', 'access']);

/** "ruled out talks with the rebels". */
function deals(a: EnAnalysis, { first, last }: Run): boolean {
  for (let j = first; j <= Math.min(last, first + WINDOW); j++) if (((a.rooms[j] as number) & ROOM.trigger) !== 0 && (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && DEALS.has(h.row.cells[1] ?? ''))) return true;
  return false;
}

/** "vowed to keep fighting"; not "agreed to pause hostilities". */
function violent(a: EnAnalysis, content: Run): boolean {
  let words = 0;
  for (let j = content.first; j <= content.last && words < WINDOW; j++, words++) {
    if (((a.rooms[j] as number) & ROOM.trigger) === 0) continue;
    const triggers = (a.hits[j] ?? []).filter((h) => h.row.cls === 'trigger');
    if (triggers.some((h) => h.row.cells[1] === 'ceasefire' || h.row.cells[6]?.includes('phase=end'))) return false;
    if (triggers.some((h) => VIOLENT.has(h.row.cells[1] ?? ''))) return true;
  }
  return false;
}

function marked(a: EnAnalysis, content: Run, row: Hit | null): ChosenAct | null {
  let n = 0;
  for (let j = content.first; j <= content.last && n < WINDOW; j++) {
    if (a.tokens.kind[j] !== WORD) continue;
    if (((a.rooms[j] as number) & ROOM.mark) !== 0) for (const h of a.hits[j] ?? []) {
      if (!h.row.cls.startsWith('mark.') || n > Number(h.row.cells[0] ?? 0)) continue;
      if (h.row.cells[1] === 'own' && !OWN.has(a.tokens.form[j - 1] as string)) continue;
      const act = h.row.cls.slice(5) as Act;
      return { act, rule: `en.act.mark-${act}`, row };
    }
    n++;
  }
  return null;
}

/** "was quoted as saying", "is expected to": a form of "be" before a participle. */
export function isPassive(a: EnAnalysis, cue: Run): boolean {
  for (let j = cue.last; j > cue.first; j--) if (a.tags[j] === ED) for (let k = j - 1; k >= cue.first; k--) if (a.tags[k] === BE) return true;
  return a.tags[cue.first] === ED && a.tags[cue.first - 1] === BE;
}
