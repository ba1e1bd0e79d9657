/** The subject of a verb: before it, of its clause, or by a pronoun. */
import { subjectBefore } from '../attribute/clause.ts';
import { datelineEnd } from '../dateline.ts';
import type { ActorMention, ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, hit } from '../text.ts';
import type { Arg } from './args.ts';
import { armsBefore } from './driven.ts';
import { partitive } from './part.ts';
import { distinct, isState, NONE, partyOf, type Scope, speakerParty } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const SELF = words('self');
const LED = words('led');
const OURS = words('possessed');
/** "أن مدفعيته قصفت": arms that fire are the speaker's. */
const OWN_ARM = words('own-arm');
export const PRONOUNS = new Set(['ه', 'ها', 'هم', 'نا', 'هما', 'ي']);
/** Tokens before a trigger in which the subject of its clause stands. */
const BACK = 22;
/** Tokens from the head of a sentence within which its subject begins, and as far as it is carried. */
const HEAD_NEAR = 4;
const HEAD_MAX = 60;

/** A pronoun with أن stands before the verb: no other subject can. */
export const hasPronoun = (a: ArAnalysis, at: number): boolean => SELF.has(a.tokens.form[at - 1] ?? '');

/** Someone who can act: no crowd, no document, no place in time. */
const acts = (a: ArAnalysis, m: ActorMention): boolean => (m.actor !== null || (!hit(a, m.first, 'admin') && !hit(a, m.first, 'settlement'))) && m.cls !== 'people' && m.cls !== 'document' && !m.sides.includes('MEDIA');

/** "تشهد سوريا نزاعا": where it happens, and nobody who does it. */
function isScene(a: ArAnalysis, m: ActorMention, at: number): boolean {
  if (m.cls !== 'actor' || !m.sides.every(isState) || !(a.hits[m.first - 1] ?? []).some((h) => h.row.cls === 'support' && h.row.cells[1] === 'place' && h.row.shape !== 'masdar')) return false;
  for (let j = m.last + 1; j < at; j++) if (RELATIVE.has(a.tokens.form[j] as string)) return false;
  return true;
}

/** "أنه تم إطلاق صواريخ", "أنه لا يوجد": the pronoun stands for nobody. */
const IMPERSONAL = new Set(['تم', 'تمت', 'يتم', 'تتم', 'سيتم', 'ستتم', 'جري', 'جرت', 'يجري', 'تجري', 'سيجري', 'يوجد', 'توجد']);
const NOT_YET = new Set(['قد', 'لم', 'لا', 'لن', 'سوف']);

/** "أنها قصفت" after a ministry is the ministry; "أنه استهدف" after it is not. */
function selfParty(a: ArAnalysis, at: number, scope: Scope): readonly PartyDraft[] {
  const form = a.tokens.form[at] as string;
  if (IMPERSONAL.has(a.tokens.form[at + 1] ?? '') || (NOT_YET.has(a.tokens.form[at + 1] ?? '') && IMPERSONAL.has(a.tokens.form[at + 2] ?? ''))) return NONE;
  const m = scope.statement?.speaker;
  if (!m || (/نه$/.test(form) && m.number === 'pl') || (m.number === 'sg' && ((/نها$/.test(form) && m.gender === 'm' && m.cls !== 'body' && m.cls !== 'group' && m.cls !== 'actor') || (/نه$/.test(form) && m.gender === 'f')))) return NONE;
  return speakerParty(scope, 'ar.event.agent-speaker');
}

/** SVO, "أنها قصفت" (the speaker), "الذي قصف" (the antecedent). */
export function subjectLeft(a: ArAnalysis, at: number, scope: Scope): readonly PartyDraft[] {
  const before = a.tokens.form[at - 1] ?? '';
  if (SELF.has(before)) return selfParty(a, at - 1, scope);
  if (before === 'قد' && SELF.has(a.tokens.form[at - 2] ?? '')) return selfParty(a, at - 2, scope);
  const rel = relativeBefore(a, at);
  if (rel !== -1) {
    const m = antecedent(a, rel);
    return m && m.first >= scope.from - 1 && agrees(a, m, at) ? distinct([partyOf(a, m, 'ar.event.agent-antecedent')]) : NONE;
  }
  let k = at - 1;
  while (k >= scope.from && BEFORE_VERB.has(a.tokens.form[k] as string)) k--;
  const left = subjectBefore(a, at) ?? (k < at - 1 ? subjectBefore(a, k + 1) : null);
  if (left && left.first >= scope.from - 1 && agrees(a, left, at)) return distinct([partyOf(a, left, 'ar.event.agent-before')]);
  // "أن تكون قواتها قد قصفت": whose they are says who did it.
  if (OURS.has(a.tokens.form[k] ?? '') || OWN_ARM.has(a.tokens.form[k] ?? '')) return speakerParty(scope, 'ar.event.agent-own');
  const counted = covering(a.actors, a.actorAt, at - 1);
  if (counted && counted.last === at - 1 && counted.first >= scope.from && ((a.numberAt[counted.first - 1] !== -1 && counted.rule === 'ar.side.stated') || (a.tokens.form[counted.first - 1] === 'من' && partitive(a, counted.first - 1)))) return distinct([partyOf(a, counted, 'ar.event.agent-before')]);
  // A name that runs on into the verb: "نواب فرنسيون توجهوا".
  const over = covering(a.actors, a.actorAt, at);
  if (over && over.first < at && over.last === at && over.first >= scope.from) return distinct([partyOf(a, over, 'ar.event.agent-before')]);
  return armsBefore(a, k + 1);
}

/** The relative pronoun whose clause the verb at `at` opens, or -1. */
export function relativeBefore(a: ArAnalysis, at: number): number {
  let k = at - 1;
  while (k >= 0 && BEFORE_VERB.has(a.tokens.form[k] as string)) k--;
  return RELATIVE.has(a.tokens.form[k] ?? '') ? k : -1;
}

export const RELATIVE = new Set(['الذي', 'التي', 'الذين', 'والذي', 'والتي', 'والذين']);
const BEFORE_VERB = new Set(['قد', 'لا', 'لم', 'لن', 'كان', 'كانت', 'كانوا', 'سبق']);
/** Phrases between a relative and its noun: "التحالف بقيادة واشنطن، الذي". */
const ANTECEDENT_STEPS = 3;

/** The actor that a relative takes up, past what leads or places it, by gender and number; null when it takes up a thing. */
export function antecedent(a: ArAnalysis, rel: number): ActorMention | null {
  let k = rel - 1;
  if (a.tokens.form[k] === '،') k--;
  for (let step = 0; step < ANTECEDENT_STEPS && k >= 0; step++) {
    while (k > 0 && QUOTES.has(a.tokens.form[k] as string)) k--;
    const m = covering(a.actors, a.actorAt, k);
    if (!m) return null;
    if (takenUp(a.tokens.form[rel] as string, m, /[وي]ن$/.test(a.tokens.form[m.last] as string))) return m;
    k = m.first - 1;
    while (k > 0 && (hit(a, k, 'fn.prep') || LED.has(a.tokens.form[k] as string) || QUOTES.has(a.tokens.form[k] as string))) k--;
  }
  return null;
}

/** "الذي" takes up a man or a thing of his gender, "التي" a woman or what is spoken of as she, "الذين" several people. */
function takenUp(rel: string, m: ActorMention, many: boolean): boolean {
  if (rel.endsWith('الذين')) return many || m.number === 'pl' || m.cls === 'side';
  if (rel.endsWith('الذي')) return m.gender === 'm' && m.number === 'sg';
  if (rel.endsWith('التي')) return m.gender === 'f' || (m.number === 'pl' && m.cls !== 'office' && m.cls !== 'person');
  return true;
}

/** A subject before its verb agrees with it: "القوات ... هرب" are not of one clause. */
function agrees(a: ArAnalysis, m: ActorMention, at: number): boolean {
  const h = (a.hits[at] ?? []).find((x) => x.row.cls === 'trigger' || x.row.cls === 'support');
  const agreement = h?.row.agreement ?? '';
  if (m.number !== 'sg' || h?.row.shape === 'phrase') return true;
  return !(agreement === 'fs' && m.gender === 'm' && m.cls !== 'actor') && !(agreement === 'ms' && m.gender === 'f' && m.cls !== 'actor');
}

/** Whether the actor can be the dropped subject of a verb, by its ending. */
function owns3(m: ActorMention, agreement: string): boolean {
  if (m.cls === 'actor' || m.cls === 'side') return true;
  if (agreement === 'ms') return m.gender === 'm' && m.number === 'sg';
  if (agreement === 'fs') return m.gender === 'f';
  return agreement !== 'mp' || m.number === 'pl' || m.cls === 'group';
}

/** The ending of a verb, or of the pronoun on a noun of action. */
export function agreementOf(t: Trigger): string {
  if (t.verb) return t.hit.row.agreement;
  const p = t.hit.split.pronoun;
  return p === 'ه' ? 'ms' : p === 'ها' ? 'fs' : p === 'هم' ? 'mp' : '';
}

/** The first actor of the clause that nothing governs, with those joined to it: "القوات تقدمت واستطاعت فرض". */
export function clauseSubject(a: ArAnalysis, at: number, scope: Scope, agreement = ''): readonly PartyDraft[] {
  let other: ActorMention | null = null;
  const sentence = covering(a.sentences, a.sentenceOf, at);
  for (let j = Math.max(scope.from, at - BACK, sentence ? pastDateline(a, sentence.first, at) : 0); j < at; j++) {
    if (SELF.has(a.tokens.form[j] as string)) {
      const own = selfParty(a, j, scope);
      if (own.length > 0) return own;
    }
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    if (!isGoverned(a, m, at) && acts(a, m) && m.last < at && !isScene(a, m, at)) {
      if (owns3(m, agreement)) return distinct([partyOf(a, m, 'ar.event.agent-clause'), ...joinedTo(a, m, at, 'ar.event.agent-clause')]);
      other ??= m;
    }
    j = m.last;
  }
  if (other) return distinct([partyOf(a, other, 'ar.event.agent-clause'), ...joinedTo(a, other, at, 'ar.event.agent-clause')]);
  return headSubject(a, at, scope);
}

/** The actor that opens the sentence, when the clause names none: "الحوثيون ... ، واستمرت ...، في إعادة تموضع قواتهم". */
function headSubject(a: ArAnalysis, at: number, scope: Scope): readonly PartyDraft[] {
  const s = covering(a.sentences, a.sentenceOf, at);
  const first = scope.statement?.content.find((r) => r.first <= at && at <= r.last)?.first ?? (s ? pastDateline(a, s.first, at) : undefined);
  if (first === undefined || !s || at - first > HEAD_MAX || Math.max(scope.from, at - BACK) <= first) return NONE;
  for (let j = Math.max(first, s.first); j <= Math.min(first + HEAD_NEAR, at - 1); j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (!m || m.first !== j) continue;
    return !isGoverned(a, m, at) && acts(a, m) && !isScene(a, m, at) ? distinct([partyOf(a, m, 'ar.event.agent-sentence'), ...joinedTo(a, m, at, 'ar.event.agent-sentence')]) : NONE;
  }
  return NONE;
}

/** Tokens before the colon of what announces a sentence. */
const ANNOUNCED_MAX = 14;

/** "عاجل: قصفت", "غزة (وكالات) - قصفت": the sentence begins after what announces it or where it was filed. */
function pastDateline(a: ArAnalysis, first: number, at: number): number {
  const filed = datelineEnd(a, { first, last: at - 1 });
  if (filed >= 0) return filed + 1;
  for (let j = first; j < Math.min(at, first + ANNOUNCED_MAX); j++) if (a.tokens.form[j] === ':') return j + 1;
  return first;
}

function joinedTo(a: ArAnalysis, m: ActorMention, at: number, rule: string): (PartyDraft | null)[] {
  const next = covering(a.actors, a.actorAt, m.last + 1);
  return next && next.first === m.last + 1 && next.last < at && (next.lead ?? 0) > 0 ? [partyOf(a, next, rule)] : [];
}

/** A preposition stands on or before the mention, or a noun that owns it: "تحت سلطة الرئيس", "محاصرة القوات". Right before token `at` an owner acts: "توفير الولايات المتحدة الدعم"; not where that has a preposition of its own: "لمواجهة التنظيم بشن غارات". */
export function isGoverned(a: ArAnalysis, m: ActorMention, at: number): boolean {
  const form = a.tokens.form[m.first] as string;
  const lead = m.lead ?? 0;
  if (lead > 0) return !(lead === 1 && (form[0] === 'و' || form[0] === 'ف'));
  let p = m.first - 1;
  while (p >= 0 && QUOTES.has(a.tokens.form[p] as string)) p--;
  if (p < 0) return false;
  return hit(a, p, 'fn.prep') !== undefined || ((m.last + 1 < at || (a.forms[at]?.split.prep ?? '') !== '') && owns(a, p));
}

const QUOTES = new Set(['"', '«', '»', '(']);

/** A noun without an article whose ending or preposition shows that it is no verb. */
function owns(a: ArAnalysis, p: number): boolean {
  const form = a.tokens.form[p] as string;
  const split = a.forms[p]?.split;
  if (!split || split.article || form.startsWith('ال') || a.actorAt[p] !== -1 || a.timeAt[p] !== -1) return false;
  if (form.endsWith('ة')) return true;
  return split.prep === 'ل' || split.prep === 'ب' || (hit(a, p - 1, 'fn.prep') !== undefined && !hit(a, p, 'fn.that'));
}

/** The pronoun on a noun of action, or on a possessed noun before it, is its agent: "هجماته", "قواتها". */
export function byPronoun(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  if (!PRONOUNS.has(t.hit.split.pronoun)) return NONE;
  const asked = addressee(a, t, scope);
  if (asked.length > 0) return asked;
  const clause = clauseSubject(a, t.first, scope, agreementOf(t));
  return clause.length > 0 ? clause : speakerParty(scope, 'ar.event.agent-pronoun').filter((p) => !p.sides.includes('CIV'));
}

/** "طالب تركيا بوقف غاراتها": the pronoun is of whoever is asked, and stands right before what is asked. */
function addressee(a: ArAnalysis, t: Trigger, { statement: s }: Scope): readonly PartyDraft[] {
  const first = s?.act === 'call' ? s.content[0]?.first : undefined;
  const m = first === undefined ? undefined : covering(a.actors, a.actorAt, first - 1);
  if (!m || m === s?.speaker || m.last !== (first as number) - 1) return NONE;
  const she = t.hit.split.pronoun === 'ها';
  const they = t.hit.split.pronoun === 'هم';
  return they ? (m.number === 'pl' ? distinct([partyOf(a, m, 'ar.event.agent-addressed')]) : NONE) : (m.gender === 'f' || m.number === 'pl') === she ? distinct([partyOf(a, m, 'ar.event.agent-addressed')]) : NONE;
}

/** "بلاده", "قواتنا" right after a token: the speaker's own, or the subject's. */
export function ownAfter(a: ArAnalysis, from: number, to: number, scope: Scope): readonly PartyDraft[] {
  for (let j = from; j <= Math.min(to, from + 1); j++) if (OURS.has(a.tokens.form[j] ?? '')) return speakerParty(scope, 'ar.event.agent-own');
  return NONE;
}

/** Arguments that nothing governs. */
export const bare = (args: readonly Arg[]): Arg[] => args.filter((x) => x.prep === '');
