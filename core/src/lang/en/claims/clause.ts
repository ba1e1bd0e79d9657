/** Who stands where around a verb: its subject to the left, its object and its phrases to the right. */
import type { EnAnalysis, Run, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import { form, isAdverb, isHelp, isMark, phraseAfter, phraseBefore, tagIs } from './grammar.ts';
import { wordsOf } from './words.ts';

/** The stretch in which a trigger is read: its sentence, inside the content of the statement that holds it. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly statement: StatementDraft | null;
}

/** Verbs back over which a shared subject is looked for; tokens back to a verb before a conjunction or "to". */
const DEPTH_MAX = 4;
const VERB_BACK = 24;
const TO_BACK = 5;
/** Prepositional phrases that may stand between a subject and its verb. */
const PHRASES_MAX = 4;

const isVerb = (a: EnAnalysis, i: number): boolean => tagIs(a, i, 'v', 'vs', 'ed') || isHelp(a, i) || (tagIs(a, i, 'ing') && tagIs(a, i - 1, 'n', 'nn', 'name'));

/** The noun phrase that is the subject of the verb at a token, or null. */
export function subjectOf(a: EnAnalysis, verb: number, scope: Scope, depth = 0): Run | null {
  if (depth > DEPTH_MAX) return null;
  let j = verb - 1;
  while (j >= scope.from && (isHelp(a, j) || isAdverb(a, j) || form(a, j) === 'both' || form(a, j) === 'all' || hit(a, j, 'time.day')?.last === j)) j--;
  j = skipTime(a, j, scope.from);
  if (j < scope.from) return null;
  if (form(a, j) === 'to') return ofInfinitive(a, j, scope, depth);
  if (form(a, j) === ')' || form(a, j) === ',' || form(a, j) === '—' || form(a, j) === '–') {
    const open = opening(a, j, scope.from);
    if (open !== null && tagIs(a, verb, 'v', 'vs', 'ed', 'aux', 'be', 'have', 'modal')) {
      const head = phraseBefore(a, open - 1, scope.from);
      if (head) return head;
    }
    if (form(a, j) === ',') return tagIs(a, verb, 'ing', 'ed') ? ofEarlier(a, j, scope, depth) : null;
  }
  if (tagIs(a, j, 'conj') || form(a, j) === 'then') return ofEarlier(a, j, scope, depth);
  if (tagIs(a, verb, 'ing') && (tagIs(a, j, 'prep', 'sub') || form(a, j) === 'while')) return ofEarlier(a, j, scope, depth);
  if (isRelative(a, j)) return phraseBefore(a, form(a, j - 1) === ',' ? j - 2 : j - 1, scope.from);
  let np = phraseBefore(a, j, scope.from);
  for (let k = 0; np && k < PHRASES_MAX && tagIs(a, np.first - 1, 'prep') && np.first - 2 >= scope.from; k++) {
    const outer = phraseBefore(a, np.first - 2, scope.from);
    if (!outer) break;
    np = outer;
  }
  return np;
}

const isRelative = (a: EnAnalysis, j: number): boolean => ['who', 'which', 'that', 'whose'].includes(form(a, j)) && tagIs(a, form(a, j - 1) === ',' ? j - 2 : j - 1, 'n', 'nn', 'name');

/** Times and days between a subject and its verb: "Iraq today attacked". */
function skipTime(a: EnAnalysis, j: number, low: number): number {
  const t = a.times[a.timeAt[j] ?? -1];
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
  const before = a.actors[a.actorAt[to - 1] ?? -1];
  if (before && before.sides.length > 0) return { first: before.first, last: before.last };
  const np = tagIs(a, to - 1, 'nn', 'name') ? phraseBefore(a, to - 1, scope.from) : null;
  if (np && tagIs(a, np.first - 1, 'v', 'vs', 'ed', 'ing', 'prep') && !PLANNED.has(form(a, np.first - 1))) {
    const inside = a.actors[a.actorAt[np.first] ?? -1];
    if (inside) return np;
  }
  for (let j = to - 1; j >= Math.max(scope.from, to - TO_BACK); j--) if (tagIs(a, j, 'v', 'vs', 'ed', 'ing') || isHelp(a, j)) return subjectOf(a, j, scope, depth + 1);
  return ofEarlier(a, to, scope, depth);
}

const PLANNED = wordsOf('plan');

/** The subject of the nearest verb before: "attacked the base and killed", "..., killing five". */
function ofEarlier(a: EnAnalysis, from: number, scope: Scope, depth: number): Run | null {
  for (let j = from - 1; j >= Math.max(scope.from, from - VERB_BACK); j--) {
    if (!isVerb(a, j) || (tagIs(a, j, 'ed') && tagIs(a, j - 1, 'det', 'poss', "'s", 'a', 'num'))) continue;
    return subjectOf(a, j, scope, depth + 1);
  }
  return null;
}

/** What a verb is done to: the noun phrase right after it. */
export function objectOf(a: EnAnalysis, last: number, scope: Scope): Run | null {
  let j = last + 1;
  while (j <= scope.to && (isAdverb(a, j) || form(a, j) === '"' || form(a, j) === '“')) j++;
  const t = a.times[a.timeAt[j] ?? -1];
  if (t) j = t.last + 1;
  const n = a.numbers[a.numberAt[j] ?? -1];
  const np = phraseAfter(a, n ? n.last + 1 : j, scope.to);
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
    if (form(a, j) === ';' || (tagIs(a, j, 'sub', 'rel') && j > last + 1) || form(a, j) === 'which' || form(a, j) === 'who') break;
    if (tagIs(a, j, 'v', 'vs') || (tagIs(a, j, 'ed') && !tagIs(a, j - 1, 'det', 'a', 'poss', "'s", 'prep')) || isHelp(a, j)) {
      if (j > last + 1) break;
    }
    if (isMark(a, j) && form(a, j) === ',' && !tagIs(a, j + 1, 'prep')) break;
    if (tagIs(a, j, 'prep') || form(a, j) === 'to' || form(a, j) === 'by' || form(a, j) === 'against') {
      const np = phraseAfter(a, j + 1, scope.to);
      if (np) {
        out.push({ prep: form(a, j), first: np.first, last: np.last });
        j = np.last + 1;
        continue;
      }
    }
    j++;
  }
  return out;
}
