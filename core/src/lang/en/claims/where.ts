/** Where and when: the finest place and the nearest time of the clause, else of the sentence. */
import { NUMBER } from '../../../text/scan.ts';
import type { ActorMention, ClaimDraft, EnAnalysis, PlaceMention, Run, TimeMention } from '../parts.ts';
import { AFTER } from '../time/relative.ts';
import { datelineEnd } from '../dateline.ts';
import { accusedOf, isDeed, type Scope } from './clause.ts';
import { form, isIn } from './grammar.ts';
import { elaborates, governor, isTarget } from './target.ts';
import { tagSet } from '../tag.ts';
import type { Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';
import { entry } from '../text.ts';


const PLACE_PREP = wordsOf('place-prep');
const START = 20;
const AHEAD = 0.5;
const BACK = 0.9;
const REACH = 40;
/** Points of what is fired on or taken. */
const TARGET = 5;
/** Points off for what says where another place is, and for what stands before an active verb: where its subject is from. */
const ELABORATION = 6;
const SUBJECT = 5;
/** Points of a place before "where". */
const HOLDS = 8;

/** Points of a place by the word before it: "in" puts the event there, "from" and "with" elsewhere. */
const POINTS: Readonly<Record<string, number>> = { in: 5, at: 4, near: 5, around: 3, outside: 3, inside: 4, within: 3, on: 2, into: 2, across: 2, over: 1, of: 0, to: -2, from: -5, with: -7, between: -5, against: -4, by: -6, for: -4, about: -6, and: 1, like: 4, including: 4 };

export function placeOf(a: EnAnalysis, first: Trigger, last: Trigger, scope: Scope): ClaimDraft['place'] {
  const inClause = best(a, first, last, scope.from, scope.to, scope);
  if (inClause) return { mention: inClause, rule: 'en.event.place-clause' };
  const s = a.sentences[first.sentence] as Run;
  const inSentence = best(a, first, last, Math.max(s.first, first.first - REACH), Math.min(s.last, last.last + REACH), scope);
  return inSentence ? { mention: inSentence, rule: 'en.event.place-sentence' } : null;
}

/** Index of the first mention of a list in order that begins at a token or after it. */
function firstFrom(list: readonly Run[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((list[mid] as Run).first < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

function best(a: EnAnalysis, x: Trigger, y: Trigger, low: number, high: number, scope: Scope): PlaceMention | null {
  let found: PlaceMention | null = null;
  let score = 0;
  const s = a.sentences[x.sentence] as Run;
  // Where the report was written is not where it happened.
  const written = low <= s.first ? datelineEnd(a, s) : -1;
  const accused = x.verb ? null : accusedOf(a, x, scope);
  for (let k = firstFrom(a.places, low); k < a.places.length; k++) {
    const p = a.places[k] as PlaceMention;
    if (p.first > high) break;
    if (p.first < written || scope.said[p.first] === 1 || (accused && p.first >= accused.first && p.last <= accused.last)) continue;
    const value = worth(a, p, x.first, y.last, isTarget(a, p, y, scope)) - (elaborates(a, p) ? ELABORATION : 0) + (holds(a, p, x.first) ? HOLDS : y.verb && !y.passive && p.last < x.first ? -SUBJECT : 0);
    if (value > score) {
      found = p;
      score = value;
    }
  }
  return found;
}

/** "flew to Qatar, where he signed", "the town of Jayrud on Monday where rebels killed a guard": what is told behind "where" is there. */
function holds(a: EnAnalysis, p: PlaceMention, from: number): boolean {
  let j = p.last + 1;
  if (form(a, j) === 'on') j++;
  j = (entry(a.times, a.timeAt[j])?.last ?? j - 1) + 1;
  if (form(a, j) === ',') j++;
  return j < from && form(a, j) === 'where';
}

/** What stands inside an actor's name, or acts itself, is no place; a state counts less than a town. */
function worth(a: EnAnalysis, p: PlaceMention, from: number, to: number, target: boolean): number {
  const before = governor(a, p);
  const m = actorAt(a, p);
  const state = isState(a, p);
  const located = target || holds(a, p, from) || PLACE_PREP.has(before) || (before === 'on' && !state);
  if (m && !located && (m.first < p.first || m.last > p.last)) return 0;
  if (m && !located) return 0;
  if (p.last + 1 < from || p.last + 1 > to) if (isDeed(a, p.last + 1) && form(a, p.first - 1) === 'the') return 0; // "honour the Moscow truce": where that was agreed
  if (form(a, p.last + 1) === '-' && a.tokens.kind[p.last + 2] === NUMBER) return 0; // "the Karbala-8 offensive"
  if (state) if ((form(a, p.last + 1) === '-' && isNamed(a, p.last + 2)) || (form(a, p.first - 1) === '-' && isNamed(a, p.first - 2))) return 0; // "the Iran-Iraq war"
  if (form(a, p.last + 1) === "'s") return located ? 0.05 : 0;
  const distance = p.first > to ? (p.first - to) * AHEAD : p.last < from ? (from - p.last) * BACK : 0;
  return Math.max(0.05, START - distance + (target ? TARGET : (POINTS[before] ?? 0)) - (state ? 5 : 0) - (p.country === null && p.id !== null ? 6 : 0));
}

/** The name of a state, not of a town. */
const isState = (a: EnAnalysis, p: PlaceMention): boolean => (a.hits[p.first] ?? []).some((h) => h.row.table === 'actors.en' && h.row.cls === 'name' && h.last === p.last && a.sideOf(h.row.id) === p.country);

const isNamed = (a: EnAnalysis, i: number): boolean => a.placeAt[i] !== -1 || a.actorAt[i] !== -1;

/** Somebody whose name the place is, or stands in; nobody known, and an event, are nobody. */
function actorAt(a: EnAnalysis, p: PlaceMention): ActorMention | null {
  const m = entry(a.actors, a.actorAt[p.first]);
  return m && m.sides.length > 0 && !isDeed(a, m.last) ? m : null;
}

const TIME_REACH = 30;
const TIME_BACK = 1.2;
/** What a clause between a time and the word of the event takes off. */
const OTHER_CLAUSE = 18;

/** A time in the clause, else the nearest in the sentence. @param told from the first to the last word that tells of the event */
export function timeOf(a: EnAnalysis, told: Run, scope: Scope): ClaimDraft['time'] {
  const s = a.sentences[a.sentenceOf[told.first] as number] as Run;
  const near = nearest(a, scope.from, scope.to, told) ?? nearest(a, s.first, s.last, told);
  return near?.edtf ? { edtf: sinceThen(a, near, told) ?? near.edtf, part: near.part, mention: near, rule: 'en.event.time-stated' } : null;
}

/** "400 have died since the fighting broke out on 27 September": from that day to the day of the article, as finely as the first is told. */
function sinceThen(a: EnAnalysis, m: TimeMention, told: Run): string | null {
  if (a.date === null || !m.edtf || m.edtf.length > 10 || m.relation !== 'point' || m.edtf >= a.date) return null;
  for (let j = m.first - 1; j > Math.max(told.first, m.first - SINCE_BACK); j--) {
    if (form(a, j) === ',') return null;
    if (form(a, j) === 'since') return `${m.edtf}/${a.date.slice(0, Math.max(m.edtf.length, MONTH_LENGTH))}`;
  }
  return null;
}

const SINCE_BACK = 10;
/** Letters of "2024-10": what lasts until now lasts until this month at the least. */
const MONTH_LENGTH = 7;

/** "after", "while", "which" stands between, with a verb behind it; what is told by "when" is of the time of the verb before it. */
function otherClause(a: EnAnalysis, from: number, to: number): boolean {
  let verb = false;
  for (let j = from + 1; j < to; j++) {
    if (CLAUSE.has(form(a, j)) || (verb && form(a, j) === 'when')) return true;
    verb ||= isIn(a, j, T_FINITE);
  }
  return false;
}

/** "the men who had been held since 2016 were freed", "a village taken by rebels last year": the time of a verb that only says who or what is meant. */
function isOfAnother(a: EnAnalysis, m: TimeMention, t: Run): boolean {
  if (m.first > t.last) {
    if (m.edtf === null || m.edtf.length >= DAY_LENGTH) return false;
    for (let j = t.last + 2; j < m.first - 1; j++) if (isIn(a, j, T_PAST) && form(a, j + 1) === 'by' && isIn(a, j - 1, T_NOUN)) return true;
    return false;
  }
  if (m.last >= t.last) return false;
  let verb = false;
  for (let j = m.first - 1; j > Math.max(0, m.first - RELATIVE_BACK); j--) {
    if (isIn(a, j, T_RELATIVE)) return verb && resumes(a, m.last + 1, t.last);
    if (form(a, j) === ',' || form(a, j) === '.') return false;
    verb ||= isIn(a, j, T_FINITE) || isIn(a, j, T_HELP);
  }
  return false;
}

/** The verb of the sentence comes behind a relative clause: ", visited", "said it had", "were". */
function resumes(a: EnAnalysis, from: number, to: number): boolean {
  const j = form(a, from) === ',' ? from + 1 : from;
  return j <= to && (isIn(a, j, T_FINITE) || isIn(a, j, T_HELP));
}

const T_RELATIVE = tagSet('rel');
const T_HELP = tagSet('be', 'have', 'modal', 'aux');
const T_PAST = tagSet('ed');
const T_NOUN = tagSet('n', 'nn', 'name');
/** Tokens from a relative pronoun to a time in its clause, and letters of a day: "2024-10-14". */
const RELATIVE_BACK = 14;
const DAY_LENGTH = 10;

const T_FINITE = tagSet('ed', 'vs', 'v');

const CLAUSE = wordsOf('clause');

function nearest(a: EnAnalysis, from: number, to: number, t: Run): TimeMention | null {
  let found: TimeMention | null = null;
  let least = TIME_REACH;
  const high = Math.min(to, t.last + TIME_REACH);
  for (let k = firstFrom(a.times, Math.max(from, t.first - TIME_REACH)); k < a.times.length; k++) {
    const m = a.times[k] as TimeMention;
    if (m.first > high) break;
    // "a day after the raid": the raid was the day before, not what came after it.
    if (!m.edtf || form(a, m.last + 1) === "'s" || (m.rule === AFTER && m.first > t.first) || isOfAnother(a, m, t)) continue;
    const distance = (m.first > t.last ? m.first - t.last : Math.max(0, t.first - m.last) * TIME_BACK) + (!(m.first > t.first && m.last < t.last) && otherClause(a, Math.min(m.first, t.last), Math.max(m.first, t.first)) ? OTHER_CLAUSE : 0);
    if (distance < least) {
      found = m;
      least = distance;
    }
  }
  return found;
}
