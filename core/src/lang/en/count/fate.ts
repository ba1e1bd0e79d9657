/** What befell those counted: a verb or deed before ("killing 12"), a verb after ("12 were killed"), a toll ("rose to 12"). */
import type { Measure } from '../../../model/index.ts';
import { code, IS, isTag, tagSet } from '../tag.ts';
import { type EnText, hit } from '../text.ts';
import { type Fate, fateAt, form, type Head, headAt, isHelp, isMark, isPassive, isVerb } from './words.ts';

export interface Found {
  readonly what: Measure;
  readonly rule: string;
  /** The token that says so. */
  readonly at: number;
  /** They are a part of others that are counted: "ten were among 48 people killed". */
  readonly subset?: boolean;
  /** The last token of what only describes them: "12 soldiers | from two brigades | were killed". */
  readonly until?: number;
}

/** Tokens back from a number to its verb; ahead from a noun to its verb; back to a toll. */
const BEFORE_MAX = 4;
const AFTER_MAX = 9;
const TOLL_MAX = 18;

const SUB = code('sub');
/** Verbs that these join share what they are done to. */
const CONJ: ReadonlySet<string> = new Set(['and', 'or']);

/** "killed 12", "the killing of 12", "killed or wounded 15,000", "wounding at least 12 other", "destroyed or jammed 12". */
export function before(text: EnText, number: number, from: number): Found | null {
  for (let j = number - 1; j >= Math.max(from, number - BEFORE_MAX); j--) {
    const joint = endsAt(text, j, from, 'count.joint');
    if (joint !== null && !isPassive(text, joint)) return { what: 'other', rule: 'en.count.joint', at: joint };
    const deed = endsAt(text, j, from, 'count.deed');
    if (deed !== null) return { what: hit(text, deed, 'count.deed')?.row.cells[0] as Measure, rule: 'en.count.deed', at: deed };
    const fate = fateEnding(text, j, from);
    if (fate) return fate.self || (isPassive(text, fate.first) && fate.shape !== 'ing') ? null : { what: fate.what, rule: fate.voice === 'free' ? 'en.count.plain' : 'en.count.verb', at: fate.first };
    if (isMark(text, j) && form(text, j) !== '-') return null;
    const shared = isVerb(text, j) && CONJ.has(form(text, j - 1)) ? fateEnding(text, j - 2, from) : null;
    if (shared && !shared.self && shared.voice !== 'free' && !isPassive(text, shared.first)) return { what: shared.what, rule: 'en.count.verb', at: shared.first };
    if (isVerb(text, j) || text.tags[j] === IS.prep || text.tags[j] === IS.nn || text.tags[j] === IS.conj || text.tags[j] === SUB) return null;
  }
  return null;
}

function endsAt(text: EnText, last: number, from: number, cls: string): number | null {
  for (let j = last; j >= Math.max(from, last - 4); j--) if (hit(text, j, cls)?.last === last) return j;
  return null;
}

function fateEnding(text: EnText, last: number, from: number): Fate | null {
  for (let j = last; j >= Math.max(from, last - 3); j--) {
    const fate = fateAt(text, j);
    if (fate?.last === last) return fate;
  }
  return null;
}

const ENDS: ReadonlySet<number> = new Set(['prep', ',', '.', 'conj', 'sub', 'r', 'q', 'p', 'nl', 'to', 'that', 'rel'].map((t) => code(t as 'n')));

/** "17 troops including a commander were killed": past the part that is named, to the verb of all. */
function pastPart(text: EnText, start: number, to: number): number {
  const among = hit(text, start, 'count.among');
  if (!among) return start;
  for (let j = among.last + 1; j <= Math.min(to, among.last + PART_MAX); j++) {
    if (isMark(text, j) || fateAt(text, j)) return start;
    if (isVerb(text, j)) return j;
  }
  return start;
}

/** Tokens of a part at the most: "including a senior commander of the third brigade". */
const PART_MAX = 8;

/** "20 fighters of the group active in the hills were killed", "nine people, two of them guards, died": past what hangs on those counted, to the verb whose subject they are; -1 if there is none. */
function pastModifier(text: EnText, start: number, to: number): number {
  if (text.tags[start] !== IS.prep && text.tags[start] !== IS.ing && form(text, start) !== ',') return -1;
  for (let j = start; j <= Math.min(to, start + MODIFIER_MAX); j++) {
    if (form(text, j) === ',' && hit(text, j + 1, 'count.among')) {
      j++;
      while (j < to && !isMark(text, j) && !isVerb(text, j)) j++;
      if (form(text, j) === ',' && (isTag(text.tags[j + 1] as number, HELPING) || fateAt(text, j + 1)?.self)) continue;
      return -1;
    }
    if (text.tags[j] === IS.ed && fateAt(text, j)?.self) return j;
    if (text.tags[j] === IS.ed && isTag(text.tags[j - 1] as number, OPENING) && isTag(text.tags[j + 1] as number, NOUN)) continue; // "of the armed group"
    if (isVerb(text, j)) return isTag(text.tags[j] as number, HELPING) && fateAhead(text, j) ? j : -1;
    if (!isTag(text.tags[j] as number, MODIFIER) || fateAt(text, j)) return -1;
  }
  return -1;
}

/** Behind helping verbs comes what befell them: "were", "have all been". */
function fateAhead(text: EnText, from: number): boolean {
  for (let j = from; j < from + HELPS_MAX; j++) {
    const fate = fateAt(text, j);
    if (fate) return fate.self || isPassive(text, j);
    if (form(text, j) === 'among') return true;
    if (!isHelp(text, j)) return false;
  }
  return false;
}

const MODIFIER = tagSet('prep', 'det', 'num', 'poss', 'a', 'n', 'nn', 'name', 'conj', 'ing', 'r');
const OPENING = tagSet('prep', 'det', 'a');
const NOUN = tagSet('n', 'nn');
const HELPING = tagSet('be', 'have');
/** Tokens of "of the armed group active in the hills" at the most, and of "have all reportedly been". */
const MODIFIER_MAX = 16;
const HELPS_MAX = 5;

/** "ten of those killed", "three of the dead": a part of those whom that befell. */
function ofThose(text: EnText, of: number, to: number): Found | null {
  const those = form(text, of + 1);
  const at = of + 2;
  if (form(text, of) !== 'of' || at > to || (those !== 'those' && those !== 'the')) return null;
  const fate = fateAt(text, at);
  const what = fate ? ((fate.shape === 'past' || fate.shape === 'part') && fate.voice !== 'free' ? fate.what : null) : headAt(text, at)?.kind === 'casualty' ? headAt(text, at)?.what : null;
  return what ? { what, rule: 'en.count.after', at, subset: true } : null;
}

/** "2,338 homes among the property destroyed", "nine villagers among those killed", "among the dead": what befell all befell them. */
function amongThose(text: EnText, among: number, to: number): Found | null {
  for (let j = among + 1; j <= Math.min(to, among + AMONG_MAX); j++) {
    const about = hit(text, j, 'num.before');
    if (about) j = about.last;
    if (isMark(text, j) || (!about && isHelp(text, j))) return null;
    const fate = fateAt(text, j);
    if (fate) return fate.shape === 'past' || fate.shape === 'part' ? { what: fate.what, rule: 'en.count.after', at: j } : null;
    const noun = headAt(text, j);
    if (noun?.kind === 'casualty' && noun.what) return { what: noun.what, rule: 'en.count.after', at: j };
  }
  return null;
}

/** Tokens from "among" to what befell them. */
const AMONG_MAX = 8;

/** "12 soldiers were killed", "12 people died", "190 were dead", "12 killed in fighting". */
export function after(text: EnText, start: number, to: number): Found | null {
  if (form(text, start) === 'among') return amongThose(text, start, to);
  const part = ofThose(text, start, to);
  if (part) return part;
  const verb = pastModifier(text, start, to);
  if (verb < 0) return told(text, pastPart(text, start, to), to);
  const found = told(text, verb, to);
  return found && DESCRIBES.has(form(text, start)) && !within(text, start, verb, ',') ? { ...found, until: verb - 1 } : found;
}

/** What only describes those counted: "from two brigades", not "including two guards". */
const DESCRIBES: ReadonlySet<string> = new Set(['from', 'in', 'of', 'at', 'near', 'with', 'on', 'inside', 'aboard', 'across']);

function within(text: EnText, from: number, to: number, mark: string): boolean {
  for (let j = from; j < to; j++) if (form(text, j) === mark) return true;
  return false;
}

/** What befell those counted, in the words from a token on. */
function told(text: EnText, from: number, to: number): Found | null {
  for (let j = from; j <= Math.min(to, from + AFTER_MAX); j++) {
    if (form(text, j) === '(') {
      while (j < to && form(text, j) !== ')') j++;
      continue;
    }
    if (isMark(text, j)) return null;
    const joint = hit(text, j, 'count.joint');
    if (joint && (isPassive(text, j) || ENDS.has(text.tags[joint.last + 1] as number))) return { what: 'other', rule: 'en.count.joint', at: j };
    const fate = fateAt(text, j);
    if (fate) {
      if (fate.self) return { what: fate.what, rule: 'en.count.after', at: j };
      if (isPassive(text, j) || ((fate.shape === 'past' || fate.shape === 'part') && ENDS.has(text.tags[fate.last + 1] as number) && !hit(text, fate.last + 1, 'num.before') && j === from)) return { what: fate.what, rule: fate.voice === 'free' ? 'en.count.plain' : 'en.count.after', at: j };
      return null;
    }
    const noun = headAt(text, j);
    if (noun?.kind === 'casualty' && noun.what && (isPassive(text, j) || j === from)) return { what: noun.what, rule: 'en.count.noun', at: j };
    if (form(text, j) === 'among') {
      const all = amongThose(text, j, to);
      return all && { ...all, subset: true };
    }
    if (isHelp(text, j)) continue;
    if (text.tags[j] === IS.prep && j === from && form(text, j) === 'of') continue;
    return null;
  }
  return null;
}

const REACHING: ReadonlySet<string> = new Set(['to', 'at', 'reached', 'exceeded', 'of', 'is', 'was', 'stands', 'stood', 'reaching', 'exceeding', 'topped', 'passed', 'surpassed', 'exceeds', 'as', 'rose', 'over', 'above', 'past', 'figure', 'are', 'were', 'include', 'includes', 'included', 'totalled', 'totaled', 'totals', 'hit', 'hits', 'climbed', 'climbs', 'rises']);

/** "the number of civilians killed": who is counted, and what befell them. */
export function numberOf(text: EnText, at: number, end: number): { readonly what: Measure; readonly head: Head } | null {
  if (form(text, at) !== 'number' || form(text, at + 1) !== 'of') return null;
  for (let j = at + 2; j < Math.min(end, at + NUMBER_OF_MAX); j++) {
    const head = headAt(text, j);
    const fate = head?.kind === 'people' ? fateAt(text, head.last + 1) : null;
    if (head && fate) return { what: fate.what, head };
  }
  return null;
}

const NUMBER_OF_MAX = 5;

/** "the confirmed deaths are fourteen civilians", "those killed included two boys". */
const ARE: ReadonlySet<string> = new Set(['are', 'were', 'include', 'includes', 'included']);
const ARE_MAX = 4;

/** "the death toll rose to 43", "tolls exceeded 100". */
export function toll(text: EnText, number: number, numberLast: number, from: number): Found | null {
  let reaching = hit(text, number, 'num.before') !== undefined || form(text, number) === 'exceeded' || numberLast > number;
  for (let j = number - 1; j >= Math.max(from, number - TOLL_MAX); j--) {
    if (REACHING.has(form(text, j))) reaching = true;
    const h = hit(text, j, 'count.toll');
    if (form(text, j) === 'number' && reaching) {
      const counted = numberOf(text, j, number);
      if (counted) return { what: counted.what, rule: 'en.count.toll', at: j };
    }
    const deaths = headAt(text, j);
    if (deaths?.kind === 'casualty' && deaths.what && ARE.has(form(text, deaths.last + 1)) && number - deaths.last <= ARE_MAX) return { what: deaths.what, rule: 'en.count.noun', at: j };
    const fate = form(text, j - 1) === 'those' ? fateAt(text, j) : null;
    if (fate && ARE.has(form(text, fate.last + 1)) && number - fate.last <= ARE_MAX) return { what: fate.what, rule: 'en.count.after', at: j };
    if (h && reaching) return { what: (h.row.cells[0] as Measure) ?? 'killed', rule: 'en.count.toll', at: j };
    if (form(text, j) === ';') return null;
  }
  return null;
}
