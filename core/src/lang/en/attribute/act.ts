/** What the speaker does with the words: the act of the cue's own word, corrected by how the content begins. */
import { WORD } from '../../../text/scan.ts';
import type { Act } from '../../../model/index.ts';
import type { EnAnalysis, Run } from '../parts.ts';
import { ROOM } from '../tables.ts';
import { code, isTag, tagSet } from '../tag.ts';
import type { Hit } from '../text.ts';
import { disclaims } from './disclaim.ts';

export interface ChosenAct {
  readonly act: Act;
  readonly rule: string;
  /** The row of the table of cues, or null. */
  readonly row: Hit | null;
}

const [NEG, TO, BE, ED, POSS] = [code('neg'), code('to'), code('be'), code('ed'), code('poss')];
/** Behind these stands a noun: "rejected a call". */
const SAYS_NO = new Set(['refuse', 'deny']);
/** Acts whose verb has what is done behind it. */
const DOES: ReadonlySet<string> = new Set(['commit', 'threaten']);
const BEFORE_NOUN = tagSet('det', 'poss', 'a');
const NEGATIONS = new Set(['not', 'never', 'no']);
/** Acts whose word says only that something is said: the content decides. */
const OWN = new Set(['we', 'i', 'it', 'he', 'she', 'they']);
/** Words of the content that are looked at. */
const WINDOW = 14;
/** Words that carry the meaning of what is promised: violence promised is a threat. */
const VIOLENT = new Set(['strike', 'attack', 'clash', 'hostilities', 'damage', 'control']);
/** Words before what is taken: "to retake the town", not "to bring people to land controlled by". */
const TAKEN_MAX = 2;
/** Measures that are threats when they are promised. */
const HARMFUL = /kind=(withhold|discontinue|restrict|curfew|martial_law|expel|seize)/;

/** The row of the cue word: the longest and last in the run. */
export function rowOf(a: EnAnalysis, cue: Run): Hit | null {
  let best: Hit | null = null;
  for (let j = cue.first; j <= cue.last; j++) {
    if (((a.rooms[j] as number) & ROOM.cue) === 0) continue;
    for (const h of a.hits[j] ?? []) {
      if (h.row.cls !== 'cue' || h.last > cue.last + 2) continue;
      const noun = h.row.shape === 'noun' || h.row.shape === 'nouns';
      if (best && (noun || (SAYS_NO.has(best.row.cells[1] as string) && isTag(a.tags[j - 1] as number, BEFORE_NOUN))) && best.row.shape !== 'phrase' && best.row.shape !== 'noun' && best.row.shape !== 'nouns') continue;
      if (best && (best.row.cells[1] === 'refuse' || (h.row.cells[1] === 'assert' && DOES.has(best.row.cells[1] as string) && best.row.shape !== 'noun' && best.row.shape !== 'nouns')) && a.tags[j - 1] === TO) continue; // "refused to comment", "vowed to respond"
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
  if (negated && row?.row.id.startsWith('rule-out')) return { act: 'expect', rule: 'en.act.negated', row }; // "did not rule out"
  if (negated && (own === 'assert' || own === 'expect')) return { act: own === 'assert' ? 'deny' : own, rule: 'en.act.negated', row };
  if (content && own === 'commit' && !AGREES.has(row?.row.id ?? '') && violent(a, content)) return { act: 'threaten', rule: 'en.act.violence-promised', row };
  if (content && row && DISMISSED.has(row.row.id) && (deals(a, { first: row.last + 1, last: content.last }) || asksFor(a, cue.first, content.first + ASKED_REACH))) return { act: 'refuse', rule: 'en.act.ruled-out', row };
  if (content && row && WARNS.has(row.row.id)) return { act: warned(a, content, own), rule: 'en.act.warned', row };
  if (content && row && WANTS.has(row.row.id) && a.tags[content.first] !== TO) return { act: 'call', rule: 'en.act.wanted', row };
  if (!content || own !== 'assert') return { act: own, rule: 'en.act.word', row };
  if (row?.row.id === 'announce.assert' && willBe(a, content)) return violent(a, content) ? { act: 'threaten', rule: 'en.act.violence-promised', row } : { act: 'commit', rule: 'en.act.announced', row };
  if (row && ORDERS.has(row.row.id) && a.tags[content.first] === TO) return { act: 'call', rule: 'en.act.told-to', row };
  const said = ownWord(a, content, EXPRESSES.has(a.words[cue.last]?.lemma ?? '') ? FEELINGS : DEEDS);
  if (said) return { act: said, rule: 'en.act.own-word', row };
  if (disclaims(a, content)) return { act: 'deny', rule: 'en.act.disclaimed', row };
  const mark = marked(a, content, row);
  if (mark?.act === 'commit' && violent(a, content)) return { act: 'threaten', rule: 'en.act.violence-promised', row };
  return mark ?? { act: own, rule: 'en.act.word', row };
}

/** "reiterated its demand that": what the noun says that is the speaker's own. */
function ownWord(a: EnAnalysis, { first }: Run, acts: ReadonlySet<string>): Act | null {
  const at = isTag(a.tags[first + 1] as number, ADJECTIVE) ? first + 2 : first + 1;
  return a.tags[first] === POSS && !isTag(a.tags[at + 1] as number, VERBS) ? wordOf(a, at, acts) : null;
}

const ADJECTIVE = tagSet('a');
const VERBS = tagSet('be', 'have', 'modal', 'aux', 'ed', 'vs', 'v');
/** Acts that are more than to say or judge something. */
const DEEDS = new Set(['call', 'propose', 'commit', 'refuse', 'deny', 'threaten']);
/** "expressed | its regret": with these the noun says all. */
const EXPRESSES = new Set(['express', 'voice', 'convey', 'reiterate', 'restate']);
const FEELINGS = new Set([...DEEDS, 'criticise', 'endorse', 'expect']);

/** "announced | it would send a team", "announced that troops will leave": what is to come. */
function willBe(a: EnAnalysis, { first, last }: Run): boolean {
  for (let j = first; j <= Math.min(last, first + WINDOW); j++) if (WILL.has(a.tokens.form[j] as string)) return true;
  return false;
}

const WILL = new Set(['will', 'would']);

/** "warned them not to cross" asks for something, "warned that it would not go unanswered" threatens, "warned that the dam was cracked" tells what is so. */
function warned(a: EnAnalysis, content: Run, own: Act): Act {
  if (isTag(a.tags[content.first] as number, NOT) || a.tokens.form[content.first] === 'against' || a.tags[content.first] === TO) return 'call';
  if (marked(a, content, null)?.act === 'threaten') return 'threaten';
  return isPresent(a, content) ? 'assert' : own;
}

/** "warned the measures were less effective now": what is or was so, and not what may come. */
function isPresent(a: EnAnalysis, { first, last }: Run): boolean {
  let verb = false;
  for (let j = first; j <= Math.min(last, first + WINDOW); j++) {
    if (a.tags[j] === TO || isTag(a.tags[j] as number, MAY) || RISKS.has(a.words[j]?.lemma ?? '')) return false;
    verb ||= isTag(a.tags[j] as number, FINITE);
  }
  return verb;
}

const MAY = tagSet('modal');
const FINITE = tagSet('be', 'have', 'vs', 'ed');
const RISKS = new Set(['risk', 'danger', 'threat', 'threaten', 'if', 'consequence']);

const NOT = tagSet('neg');
const WARNS = new Set(['warn.expect']);
/** "wants a safe road", not "wants to go". */
const WANTS = new Set(['want.expect']);
/** What is agreed on is no threat. */
const AGREES = new Set(['agree.commit', 'accept.commit']);

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

/** Verbs that deny what is told, and refuse what is asked or offered. */
const DISMISSED = new Set(['rule-out.deny', 'reject.deny', 'dismiss.deny']);
const ASKED_REACH = 3;
const WISHES = new Set(['call', 'propose', 'commit']);

/** "rejected a call for", "dismissed an appeal". */
function asksFor(a: EnAnalysis, first: number, last: number): boolean {
  for (let j = first; j <= last; j++) if (wordOf(a, j, WISHES) !== null) return true;
  return false;
}

/** The act of a noun of saying at a token, of those given. */
function wordOf(a: EnAnalysis, j: number, acts: ReadonlySet<string>): Act | null {
  if (((a.rooms[j] as number) & ROOM.cue) === 0) return null;
  const h = (a.hits[j] ?? []).find((x) => x.row.cls === 'cue' && (x.row.shape === 'noun' || x.row.shape === 'nouns') && acts.has(x.row.cells[1] as string));
  return h ? (h.row.cells[1] as Act) : null;
}

/** "ruled out talks with the rebels", not "dismissed claims that talks were held". */
function deals(a: EnAnalysis, { first, last }: Run): boolean {
  for (let j = first; j <= Math.min(last, first + WINDOW) && a.tokens.form[j] !== 'that'; j++) if (((a.rooms[j] as number) & ROOM.trigger) !== 0 && (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && DEALS.has(h.row.cells[1] ?? ''))) return true;
  return false;
}

/** "vowed to keep fighting"; not "agreed to pause hostilities". */
function violent(a: EnAnalysis, content: Run): boolean {
  let words = 0;
  for (let j = content.first; j <= content.last && words < WINDOW; j++, words++) {
    if (((a.rooms[j] as number) & ROOM.trigger) === 0) continue;
    const triggers = (a.hits[j] ?? []).filter((h) => h.row.cls === 'trigger');
    if (triggers.some((h) => h.row.cells[1] === 'ceasefire' || h.row.cells[6]?.includes('phase=end'))) return false;
    if (a.tokens.form[j + 1] === '-') continue; // "war-torn"
    if (triggers.some((h) => h.row.cells[6]?.includes('lifted=') || (h.row.cells[1] === 'control' && words > TAKEN_MAX))) return false;
    if (triggers.length > 0) return triggers.some((h) => VIOLENT.has(h.row.cells[1] ?? '') || h.row.id === 'casualty.kill' || (h.row.cells[1] === 'measure' && HARMFUL.test(h.row.cells[6] ?? '')));
  }
  return false;
}

function marked(a: EnAnalysis, content: Run, row: Hit | null): ChosenAct | null {
  let n = 0;
  for (let j = content.first; j <= content.last && n < WINDOW; j++) {
    if (a.tokens.kind[j] !== WORD) continue;
    if (((a.rooms[j] as number) & ROOM.mark) !== 0) for (const h of a.hits[j] ?? []) {
      if (!h.row.cls.startsWith('mark.') || n > Number(h.row.cells[0] ?? 0)) continue;
      if (h.row.cells[1] === 'own' && !isOwn(a, subjectBefore(a, j))) continue;
      const act = h.row.cls.slice(5) as Act;
      return { act, rule: `en.act.mark-${act}`, row };
    }
    n++;
  }
  return null;
}

/** "it", "we", "his country". */
const isOwn = (a: EnAnalysis, j: number): boolean => OWN.has(a.tokens.form[j] as string) || (isTag(a.tags[j] as number, NOUN) && a.tags[j - 1] === POSS);
const NOUN = tagSet('n', 'nn');

/** "it | is now | ready to": past the forms of "be" and adverbs before a mark. */
function subjectBefore(a: EnAnalysis, j: number): number {
  let k = j - 1;
  while (isTag(a.tags[k] as number, BETWEEN)) k--;
  return k;
}

const BETWEEN = tagSet('be', 'r');

/** "was quoted as saying", "is expected to": a form of "be" before a participle. */
export function isPassive(a: EnAnalysis, cue: Run): boolean {
  for (let j = cue.last; j > cue.first; j--) if (a.tags[j] === ED) for (let k = j - 1; k >= cue.first; k--) if (a.tags[k] === BE) return true;
  return a.tags[cue.first] === ED && a.tags[cue.first - 1] === BE;
}
