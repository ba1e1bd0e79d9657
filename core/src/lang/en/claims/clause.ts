/** Who stands where around a verb: its subject to the left, its object and its phrases to the right. */
import type { EnAnalysis, Run, StatementDraft } from '../parts.ts';
import { entry, hit, LOWER } from '../text.ts';
import { form, isAdverb, isHelp, isMark, numberFrom, phraseAfter, phraseBefore, isIn } from './grammar.ts';
import { tagSet } from '../tag.ts';
import { wordsOf } from './words.ts';

const T_CONJ = tagSet('conj');
const T_DET_A_POSS_OF_PREP = tagSet('det', 'a', 'poss', "'s", 'prep');
const T_DET_POSS_OF_A_NUM = tagSet('det', 'poss', "'s", 'a', 'num');
const T_ED = tagSet('ed');
const T_ED_V = tagSet('ed', 'v');
const T_NN_NAME = tagSet('nn', 'name');
const T_N_NN_NAME = tagSet('n', 'nn', 'name');
const T_PREP = tagSet('prep');
const T_PRON = tagSet('pron');
const T_PREP_SUB = tagSet('prep', 'sub');
const T_SUB_REL = tagSet('sub', 'rel');
const T_V_VS = tagSet('v', 'vs');
const T_V_VS_ED = tagSet('v', 'vs', 'ed');
const T_V_VS_ED_AUX_BE_HAVE_MODAL = tagSet('v', 'vs', 'ed', 'aux', 'be', 'have', 'modal');
const T_V_VS_ED_ING = tagSet('v', 'vs', 'ed', 'ing');
const T_V_VS_ED_ING_PREP = tagSet('v', 'vs', 'ed', 'ing', 'prep');

/** The stretch in which a trigger is read: its sentence, inside the content of the statement that holds it. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly statement: StatementDraft | null;
  /** Per token: 1 where a source of any statement stands. */
  readonly said: Uint8Array;
}

/** Verbs back over which a shared subject is looked for; tokens back to a verb before a conjunction or "to". */
const DEPTH_MAX = 4;
const VERB_BACK = 24;
const TO_BACK = 5;
/** Prepositional phrases that may stand between a subject and its verb. */
const PHRASES_MAX = 4;
/** Words of an aside that still names its subject: "the army chief, General X,". */
const ASIDE_MAX = 8;

const isVerb = (a: EnAnalysis, i: number): boolean => isIn(a, i, T_V_VS_ED) || isHelp(a, i) || (isIn(a, i, T_ING) && isIn(a, i - 1, T_N_NN_NAME));

/** The noun phrase that is the subject of the verb at a token, or null. */
export function subjectOf(a: EnAnalysis, verb: number, scope: Scope, depth = 0): Run | null {
  if (depth > DEPTH_MAX) return null;
  const ing = isIng(a, verb);
  let j = verb - 1;
  while (j >= scope.from && (isHelp(a, j) || isAdverb(a, j) || form(a, j) === 'both' || form(a, j) === 'all' || hit(a, j, 'time.day')?.last === j)) j--;
  j = skipTime(a, j, scope.from);
  // A content that begins with its verb has left its subject outside.
  if (j < scope.from) return scope.statement && opensWithVerb(a, scope.from, verb) ? phraseBefore(a, beforeMark(a, j), Math.max(0, j - VERB_BACK)) : null;
  if (form(a, j) === 'to') return ofInfinitive(a, j, scope, depth);
  if (form(a, j) === ')' || form(a, j) === ',' || form(a, j) === '—' || form(a, j) === '–') {
    const open = opening(a, j, scope.from);
    if (open !== null && isIn(a, verb, T_V_VS_ED_AUX_BE_HAVE_MODAL)) {
      const head = phraseBefore(a, open - 1, scope.from);
      if (head) return j - open <= ASIDE_MAX && isIn(a, open + 1, T_NAMED) ? { first: head.first, last: j - 1 } : head;
    }
    if (form(a, j) === ',') return ing || isIn(a, verb, T_ED) ? ((ing ? chargedBefore(a, j, scope) : null) ?? ofEarlier(a, j, scope, depth)) : null;
  }
  if (isIn(a, j, T_CONJ) || form(a, j) === 'then') return (ing ? chargedBefore(a, j, scope) : null) ?? ofEarlier(a, j, scope, depth);
  const accused = ing && (form(a, j) === 'of' || form(a, j) === 'for') ? accusedBefore(a, j, scope) : null;
  if (accused) return accused;
  if (ing && (isIn(a, j, T_PREP_SUB) || form(a, j) === 'while' || form(a, j) === 'including')) return ofEarlier(a, j, scope, depth);
  if (isRelative(a, j)) return phraseBefore(a, form(a, j - 1) === ',' ? j - 2 : j - 1, scope.from);
  if (ing && isIn(a, j, T_FINITE)) return subjectOf(a, j, scope, depth + 1);
  // "territory it holds": a pronoun is a phrase of its own.
  if (isIn(a, j, T_PRON) && isIn(a, j - 1, T_N_NN_NAME)) return { first: j, last: j };
  let np = phraseBefore(a, j, scope.from);
  for (let k = 0; np && k < PHRASES_MAX && isIn(a, np.first - 1, T_PREP) && !OPENS_CLAUSE.has(form(a, np.first - 1)) && np.first - 2 >= scope.from; k++) {
    const outer = phraseBefore(a, participleBefore(a, np.first - 2), scope.from);
    if (!outer) break;
    np = outer;
  }
  return np && isIn(a, verb, T_FINITE_FORM) ? (relativeOf(a, np, verb, scope) ?? describedBy(a, np, scope) ?? np) : np;
}

/** "rebels who attacked the base | killed", "students who were taken from a school | were freed": past a relative clause to the noun that it describes, where that is somebody or the clause tells of a deed. */
function relativeOf(a: EnAnalysis, np: Run, verb: number, scope: Scope): Run | null {
  if (isIn(a, verb - 1, T_N_NN_NAME) && a.words[verb + 1]?.noun && !isIn(a, verb + 1, T_DET_A_POSS_OF_PREP)) return null; // "rebel held areas"
  let verbs = 0;
  let deed = false;
  for (let j = np.first - 1; j > Math.max(scope.from, np.first - RELATIVE_BACK); j--) {
    if ((form(a, j) === 'who' || form(a, j) === 'which' || form(a, j) === 'that') && isIn(a, j - 1, T_N_NN_NAME)) {
      const told = verbs > 0 ? phraseBefore(a, j - 1, scope.from) : null;
      return told && (deed || (entry(a.actors, a.actorAt[told.last])?.sides.length ?? 0) > 0) ? told : null;
    }
    if (isMark(a, j) || isIn(a, j, T_BREAKS)) return null;
    if (!isIn(a, j, T_FINITE_FORM)) continue;
    verbs++;
    const row = isIn(a, j - 1, T_HELPS) ? hit(a, j, 'trigger')?.row : undefined;
    deed ||= row !== undefined && DEEDS.has(row.cells[1] ?? '') && !row.cells[6]?.includes('need=');
  }
  return null;
}

const DEEDS: ReadonlySet<string> = new Set(['strike', 'attack', 'clash', 'casualty', 'measure']);
const T_HELPS = tagSet('be', 'rel', 'have', 'pron', 'that');
const T_BREAKS = tagSet('sub', 'conj', 'rel', 'that');
/** Tokens of a relative clause before its last phrase. */
const RELATIVE_BACK = 8;

/** 'Troops "successfully engaged ten targets"': the verb opens the content, behind a mark of quotation and adverbs. */
function opensWithVerb(a: EnAnalysis, from: number, verb: number): boolean {
  let j = from;
  while (j < verb && (QUOTES.has(form(a, j)) || isAdverb(a, j))) j++;
  return isHelp(a, j) || isIn(a, j, T_FINITE);
}

const beforeMark = (a: EnAnalysis, j: number): number => (QUOTES.has(form(a, j)) ? j - 1 : j);
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', "''"]);

/** A participle, though it is listed as a noun too: "seizing", "bombing". */
export const isIng = (a: EnAnalysis, i: number): boolean => isIn(a, i, T_ING) || (isIn(a, i, T_N) && form(a, i).endsWith('ing'));
const T_N = tagSet('n');

/** "each other", "the other", "one another": of two that speak, the one not speaking. */
export const isOther = (a: EnAnalysis, i: number): boolean => (form(a, i) === 'other' && (form(a, i - 1) === 'each' || form(a, i - 1) === 'the')) || (form(a, i) === 'another' && form(a, i - 1) === 'one');

/** "the coalition fighting the group has struck": past a participle and its object to the noun that it describes. */
function describedBy(a: EnAnalysis, np: Run, scope: Scope): Run | null {
  const at = np.first - 1;
  return at - 1 >= scope.from && isIn(a, at, T_ING) ? phraseBefore(a, at - 1, scope.from) : null;
}

const T_FINITE_FORM = tagSet('v', 'vs', 'ed', 'aux', 'be', 'have', 'modal');
/** "blamed Mali for the raid", "accused Mali of that attack", "blamed a spate of raids on Mali": who is accused of what a noun names, or null. */
export function accusedOf(a: EnAnalysis, noun: Run, scope: Scope): Run | null {
  if (scope.statement === null) return null;
  let prep = noun.first - 1;
  while (isIn(a, prep, T_DESCRIBES) || form(a, prep) === 'that') prep--;
  const low = Math.max(0, prep - VERB_BACK);
  const np = form(a, prep) === 'of' || form(a, prep) === 'for' ? phraseBefore(a, prep - 1, low) : null;
  const verb = np ? (a.words[np.first - 1]?.lemma ?? '') : '';
  if (ACCUSE.has(verb) && (verb === 'blame') === (form(a, prep) === 'for')) return np;
  if (!BLAME.has(np ? verb : (a.words[prep]?.lemma ?? ''))) return null;
  // The accused may stand outside the content.
  const to = a.sentences[a.sentenceOf[noun.last] as number]?.last ?? scope.to;
  return phrasesAfter(a, noun.last, { ...scope, to }).find((p) => p.prep === 'on' || p.prep === 'to') ?? null;
}

/** Verbs with a deed and, behind a preposition, its doer. */
const BLAME: ReadonlySet<string> = new Set(['blame', 'pin', 'attribute', 'ascribe']);
const T_DESCRIBES = tagSet('det', 'poss', 'a', 'n', 'name', 'num', 'that');
/** "accused the army of shelling", "blamed Turkish forces for shelling": who stands before the preposition did it. */
function accusedBefore(a: EnAnalysis, prep: number, scope: Scope): Run | null {
  const by = accusedBy(a, prep, scope.from);
  if (by >= 0) return subjectOf(a, by, scope);
  if (prep - 2 >= scope.from && isOther(a, prep - 1)) return { first: prep - 2, last: prep - 1 };
  const own = a.actors[a.actorAt[prep - 1] ?? -1];
  const m = own ?? ((a.words[prep - 1]?.noun ?? false) || isIn(a, prep - 1, T_VS) ? a.actors[a.actorAt[prep - 2] ?? -1] : undefined);
  if (m && m.sides.length > 0 && m.first >= scope.from && m.last >= prep - 2) return { first: m.first, last: prep - 1 };
  const np = phraseBefore(a, prep - 1, scope.from);
  return np && ACCUSE.has(a.words[np.first - 1]?.lemma ?? '') ? np : null;
}
const T_VS = tagSet('vs');

/** "accused the army of breaking the truce | and shelling": who is charged with the first of several deeds is with the others. */
function chargedBefore(a: EnAnalysis, from: number, scope: Scope): Run | null {
  for (let j = from - 1; j > Math.max(scope.from, from - VERB_BACK); j--) {
    if ((form(a, j) === 'of' || form(a, j) === 'for') && isIng(a, j + 1)) return accusedBefore(a, j, scope);
    if (isIn(a, j, T_FINITE) && !isIn(a, j - 1, T_DET_POSS_OF_A_NUM)) return null;
  }
  return null;
}

/** "was accused by the mayor | of shelling": the verb whose author stands before the preposition, or -1. */
function accusedBy(a: EnAnalysis, prep: number, low: number): number {
  for (let j = prep - 1; j > Math.max(low, prep - BY_BACK); j--) if (form(a, j) === 'by') return isIn(a, j - 1, T_ED) && ACCUSE.has(a.words[j - 1]?.lemma ?? '') ? j - 1 : -1;
  return -1;
}

/** Tokens of an author at the most. */
const BY_BACK = 8;
/** Verbs with an accused and what he is accused of. */
const ACCUSE: ReadonlySet<string> = new Set(['accuse', 'suspect', 'blame', 'convict']);

/** A phrase whose last word tells of an event is nobody: "a Kabul car bombing". */
export const isDeed = (a: EnAnalysis, last: number): boolean => a.caps[last] === LOWER && (a.hits[last] ?? []).some((h) => h.row.cls === 'trigger' && (h.row.shape === 'noun' || h.row.shape === 'nouns'));

/** Words that open a clause of their own, though they may govern a noun as well. */
const OPENS_CLAUSE = wordsOf('opens-clause');
const T_FINITE = tagSet('v', 'vs', 'ed');
const T_NAMED = tagSet('name', 'n', 'a');
const T_ING = tagSet('ing');

const isRelative = (a: EnAnalysis, j: number): boolean => ['who', 'which', 'that', 'whose'].includes(form(a, j)) && isIn(a, form(a, j - 1) === ',' ? j - 2 : j - 1, T_N_NN_NAME);

/** "airstrikes carried out by X", "fighters operating in Iraq": past a participle and its particle to the noun that it describes. */
function participleBefore(a: EnAnalysis, i: number): number {
  const at = isIn(a, i, T_PARTICLE) && isIn(a, i - 1, T_ED) ? i - 1 : i;
  return isIn(a, at, T_ED_ING) && isIn(a, at - 1, T_N_NN_NAME) ? at - 1 : i;
}

const T_ED_ING = tagSet('ed', 'ing');
const T_PARTICLE = tagSet('r', 'prep', 'a');

/** Times and days between a subject and its verb: "Iraq today attacked". */
function skipTime(a: EnAnalysis, j: number, low: number): number {
  const t = entry(a.times, a.timeAt[j]);
  if (!t || t.first < low) return j;
  const before = t.first - 1;
  return form(a, before) === 'on' || form(a, before) === 'in' || form(a, before) === 'late' || form(a, before) === 'early' ? before - 1 : before;
}

/** The comma, dash or bracket that opens the aside which ends at a token. */
function opening(a: EnAnalysis, close: number, low: number): number | null {
  const mark = form(a, close) === ')' ? '(' : form(a, close);
  for (let j = close - 1; j >= Math.max(low, close - 30); j--) if (form(a, j) === mark) return j;
  return null;
}

/** "urged Iran to withdraw", "for the army to enter", "plans to attack", "is ready to". */
function ofInfinitive(a: EnAnalysis, to: number, scope: Scope, depth: number): Run | null {
  const before = entry(a.actors, a.actorAt[to - 1]);
  if (before && before.sides.length > 0) return { first: before.first, last: before.last };
  const np = isIn(a, to - 1, T_NN_NAME) ? phraseBefore(a, to - 1, scope.from) : null;
  if (np && isDeed(a, np.last)) return ofEarlier(a, np.first, scope, depth);
  if (np && isIn(a, np.first - 1, T_V_VS_ED_ING_PREP)) {
    const inside = entry(a.actors, a.actorAt[np.first]);
    if (inside) return np;
  }
  for (let j = to - 1; j >= Math.max(scope.from, to - TO_BACK); j--) if (isIn(a, j, T_V_VS_ED_ING) || isHelp(a, j)) return subjectOf(a, j, scope, depth + 1);
  return ofEarlier(a, to, scope, depth);
}

/** The subject of the nearest verb before: "attacked the base and killed", "..., killing five". */
function ofEarlier(a: EnAnalysis, from: number, scope: Scope, depth: number): Run | null {
  for (let j = from - 1; j >= Math.max(scope.from, from - VERB_BACK); j--) {
    if (!isVerb(a, j) || form(a, j - 1) === '-' || (isIn(a, j, T_ED_V) && isIn(a, j - 1, T_DET_POSS_OF_A_NUM))) continue;
    return subjectOf(a, j, scope, depth + 1);
  }
  return null;
}

/** "destroyed and jammed 55 drones": the last of the verbs that share an object. */
function pastVerbs(a: EnAnalysis, last: number): number {
  return isIn(a, last, T_ED) && isIn(a, last + 1, T_CONJ) && isIn(a, last + 2, T_ED) ? last + 2 : last;
}

/** What a verb is done to: the noun phrase right after it. */
export function objectOf(a: EnAnalysis, last: number, scope: Scope): Run | null {
  let j = pastVerbs(a, last) + 1;
  while (j <= scope.to && (isAdverb(a, j) || form(a, j) === '"' || form(a, j) === '“')) j++;
  const t = entry(a.times, a.timeAt[j]);
  if (t) j = t.last + 1;
  const from = numberFrom(a, j);
  const n = entry(a.numbers, a.numberAt[from]);
  const np = phraseAfter(a, n ? n.last + 1 : from, scope.to);
  return np && n ? { first: j, last: np.last } : np;
}

/** A preposition with its noun phrase. */
export interface Phrase extends Run {
  readonly prep: string;
}

const PHRASE_REACH = 22;

/** The prepositional phrases after a trigger, in order, up to a comma, a new clause or a stop. */
export function phrasesAfter(a: EnAnalysis, last: number, scope: Scope): Phrase[] {
  const out: Phrase[] = [];
  let j = last + 1;
  const end = Math.min(scope.to, last + PHRASE_REACH);
  while (j <= end) {
    if (form(a, j) === ';' || (isIn(a, j, T_SUB_REL) && j > last + 1) || form(a, j) === 'which' || form(a, j) === 'who') break;
    if (isIn(a, j, T_V_VS) || (isIn(a, j, T_ED) && !isIn(a, j - 1, T_DET_A_POSS_OF_PREP)) || isHelp(a, j)) {
      if (j > last + 1) break;
    }
    if (isMark(a, j) && form(a, j) === ',' && !isIn(a, j + 1, T_PREP)) break;
    if (isIn(a, j, T_PREP) || form(a, j) === 'to' || form(a, j) === 'by' || form(a, j) === 'against') {
      const np = phraseAfter(a, j + 1, scope.to);
      if (np) {
        // "their bombing on Sunday of the town": a day has no "of".
        const last = Math.min(np.last, entry(a.times, a.timeAt[np.first])?.last ?? np.last);
        out.push({ prep: form(a, j), first: np.first, last });
        j = last + 1;
        continue;
      }
    }
    j++;
  }
  return out;
}
