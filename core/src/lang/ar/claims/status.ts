/** How the event stands: done, denied, planned, asked for, threatened, offered, only possible. */
import type { EventType, Status } from '../../../model/index.ts';
import type { ArAnalysis, StatementDraft } from '../parts.ts';
import { startsClause } from '../attribute/clause.ts';
import { hit } from '../text.ts';
import { finiteAt } from './args.ts';
import { isAvenged } from './avenged.ts';
import { meant } from './gate/index.ts';
import { isThere } from './mood.ts';
import { besideALink, type Near, nearby } from './modal.ts';
import type { Scope } from './sides.ts';
import { contained } from './terms.ts';
import type { Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

export interface ChosenStatus {
  readonly status: Status;
  readonly rule: string;
}

const PURPOSE = words('purpose');
const OBLIGE = words('oblige');
const AIM = words('aim');
const AIMS_AT = words('aims-at');
const ORDER = words('order');
/** Tokens from a verb of obligation to what it obliges to. */
const OBLIGE_REACH = 18;

/** Tokens from a noun to the relative clause that tells of it. */
const RELATIVE_REACH = 9;
/** Tokens from a noun to the adjective that tells that it exists. */
const ADJECTIVE_REACH = 4;
/** Words that put what follows into the past or the background. */
const BACKGROUND = new Set(['بعد', 'عقب', 'منذ', 'خلال', 'اثر', 'جراء', 'نتيجة', 'بعيد', 'غداة', 'علي خلفية', 'وسط', 'رغم', 'بسبب', 'الذي', 'التي', 'والتي', 'والذي', 'حول', 'بشان', 'بعدما']);
/** Words that put the noun right after them into the background, but not what stands further on. */
const AMID = new Set([...BACKGROUND, 'ظل', 'ازاء', 'مع', 'بفعل', 'اثناء', 'لدي']);

/** What is known of a trigger besides its clause. */
export interface Beside {
  /** Its outcome is told with it, so it has happened. */
  readonly done: boolean;
  /** The day that is told is still to come. */
  readonly ahead: boolean;
  /** The claim told before it in the same statement, by its last token and its status; null when there is none. */
  readonly before: { readonly last: number; readonly status: ChosenStatus } | null;
}

/** Told with a relative verb in the perfect, or after a word of background: it is not what the statement asks or threatens. */
export function statusOf(a: ArAnalysis, t: Trigger, scope: Scope, beside: Beside): ChosenStatus {
  const { done } = beside;
  const s = scope.statement;
  const near = nearby(a, t, scope);
  const ground = t.verb && s?.actRule === 'ar.act.mark-propose'; // "بما أن روسيا تقف إلى جانب أرمينيا، لنلتق": the verbs tell why
  const there = (near === null || near === 'maybe') && s?.act === 'expect' && isThere(a, t);
  const told = done || ground || there || isTold(a, t, near) || carriedOut(a, t, scope);
  if (isHeld(a, t)) return { status: 'actual', rule: 'ar.status.relative' };
  if (s?.act !== 'deny' && isAvenged(a, t)) return { status: 'actual', rule: 'ar.status.avenged' };
  if ((s?.act === 'deny' || near === 'denied') && besideALink(a, t)) return { status: 'actual', rule: 'ar.status.link' };
  if (t.frame === 'retaliate' && !told && !(t.verb && t.hit.row.shape === 'perfect')) return retaliation(s);
  if (s?.rows.includes('cues:order') && !told) return { status: 'actual', rule: 'ar.status.ordered' };
  if (ordered(a, t)) return { status: 'actual', rule: 'ar.status.ordered' };
  if (near === 'granted') return { status: 'actual', rule: 'ar.status.granted' };
  if (near === 'denied' && failed(a, t)) return { status: 'actual', rule: 'ar.status.failed' };
  if (near === 'denied' && t.type === 'access' && !t.verb) return { status: 'actual', rule: 'ar.status.kept-out' };
  if (near === 'denied' && !(done || (!t.verb && relativePerfect(a, t.last + 1)))) return negated(s, t);
  if (near === null && !t.verb && meant(a, t)) return { status: 'planned', rule: 'ar.status.meant' };
  const terms = near === null && !told ? contained(a, t) : null;
  if (terms) return { status: terms, rule: 'ar.status.terms' };
  if (near === null && !told && purpose(a, t, scope)) return { status: s?.act === 'call' ? 'demanded' : 'planned', rule: 'ar.status.purpose' };
  if ((near === null || near === 'duty') && !told && s?.act === 'call' && offered(a, t)) return { status: 'proposed', rule: 'ar.status.offered' };
  if ((near === null || near === 'duty') && !told && obliged(a, t, scope)) return { status: 'demanded', rule: 'ar.status.obliged' };
  if ((near === null || near === 'denied') && !told && conditional(a, t, scope)) return { status: 'demanded', rule: 'ar.status.condition' };
  if (near === 'willing') return { status: 'proposed', rule: 'ar.status.willing' };
  if (near === 'threat' && !told) return { status: 'threatened', rule: 'ar.status.threat' };
  if (near === 'maybe' && !told) return { status: 'hypothetical', rule: 'ar.status.maybe' };
  if (near === 'plan' && !told && s?.act === 'call' && !t.verb && inHead(a, t, s)) return offered(a, t) ? { status: 'proposed', rule: 'ar.status.offered' } : { status: 'demanded', rule: 'ar.status.called-for' };
  if (near === 'plan' && !told) return { status: s?.act === 'threaten' ? 'threatened' : 'planned', rule: 'ar.status.planned' };
  if (near === 'duty' && !told) return s?.act === 'threaten' ? { status: 'threatened', rule: 'ar.status.threatened' } : { status: 'demanded', rule: 'ar.status.duty' };
  const joined = near === null && !told ? joinedTo(a, t, beside.before) : null;
  if (joined) return { status: joined, rule: 'ar.status.joined' };
  if (s && !told && inHead(a, t, s)) {
    const found = ofAct(s, t);
    if (found) return found;
  }
  if (s?.act === 'deny' && inHead(a, t, s)) return { status: 'denied', rule: 'ar.status.denied' };
  if (beside.ahead && !isPast(a, t) && t.frame !== 'truce' && t.frame !== 'accord') return { status: 'planned', rule: 'ar.status.day-to-come' };
  return { status: 'actual', rule: 'ar.status.actual' };
}

const OVER_IT = words('over-it');

/** "المرور إلى مناطق تسيطر عليها الحركة": a clause without a relative tells what is, whatever becomes of the rest. */
function isHeld(a: ArAnalysis, t: Trigger): boolean {
  if (t.type !== 'control' || !t.verb || t.hit.split.conj !== '' || (!OVER_IT.has(a.tokens.form[t.last] ?? '') && !OVER_IT.has(a.tokens.form[t.last + 1] ?? ''))) return false;
  const before = t.first - 1;
  return !NEGATION.has(a.tokens.form[before] ?? '') && !hit(a, before, 'fn.that') && !hit(a, before, 'fn.part') && !t.hit.split.future;
}

/** Revenge that is spoken of is threatened, unless someone else asks for it or fears it. */
function retaliation(s: StatementDraft | null): ChosenStatus {
  if (s?.act === 'call') return { status: 'demanded', rule: 'ar.status.called-for' };
  if (s?.act === 'expect') return { status: 'hypothetical', rule: 'ar.status.expected' };
  return { status: s ? 'threatened' : 'planned', rule: 'ar.status.retaliation' };
}

/** "يخطط للسفر", "يسعى إلى السيطرة", "يستعد للاجتماع": a purpose after a word of planning. */
function purpose(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  const before = a.tokens.form[t.first - 1] ?? '';
  if (!t.verb && (AIM.has(before) || (before === 'الي' && AIMS_AT.has(a.tokens.form[t.first - 2] ?? '')))) return true;
  if (t.verb || (t.hit.split.prep !== 'ل' && !(t.hit.row.shape === 'phrase' && /^و?ل[لا]/.test(a.tokens.form[t.first] as string)))) return false;
  if (t.type === 'access') return true;
  for (let j = Math.max(scope.from, t.first - 14); j < t.first; j++) if (PURPOSE.has(a.tokens.form[j] as string) || PURPOSE.has(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

/** "أمر بوقف الغارات": an order of one who can give it is a deed. */
function ordered(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || t.hit.split.prep !== 'ب') return false;
  for (let j = t.first - 1; j >= t.first - 3; j--) if (ORDER.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** "قرار يلزم الجماعة بالانسحاب وبتسليم أسلحتها": what a verb of obligation asks for, further on. */
function obliged(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (t.verb || t.hit.split.prep === 'ل' || (t.hit.split.prep !== 'ب' && t.hit.split.conj !== 'و')) return false;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - OBLIGE_REACH); j--) if (OBLIGE.has(a.tokens.form[j] as string)) return true;
  return false;
}

const CONDITION = words('condition');
const ONCE = words('once');
/** Tokens from a word of condition to what it asks for. */
const CONDITION_REACH = 10;

/** "بشرط انسحاب القوات", and in a promise "فور انسحابها": what must come first is asked for. */
function conditional(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (t.verb) return false;
  const act = scope.statement?.act;
  const promise = act === 'commit' || act === 'refuse' || act === 'propose';
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - CONDITION_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (CONDITION.has(form) || (promise && ONCE.has(form))) return true;
    if (form === '،' || form === '؛') return false;
  }
  return false;
}

/** Statuses that pass on to what is joined with و. */
const PASSED_ON: ReadonlySet<Status> = new Set(['demanded', 'planned', 'proposed', 'threatened', 'hypothetical']);
/** Tokens from one noun of action to the next that is joined to it. */
const JOINED_REACH = 14;

/** "ضرورة وقف القتال وانسحاب القوات وفتح المعابر": each noun joined to what is asked for is asked for too. */
function joinedTo(a: ArAnalysis, t: Trigger, before: Beside['before']): Status | null {
  if (!before || t.verb || t.definite || !PASSED_ON.has(before.status.status) || before.last >= t.first || t.first - before.last > JOINED_REACH) return null;
  const provides = provided(a, t);
  if (t.hit.split.conj !== 'و' && a.forms[t.first - 1]?.split.conj !== 'و' && !provides) return null;
  for (let j = before.last + 1; j < t.first; j++) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || form === '؛' || (BACKGROUND.has(form) && !(provides && hit(a, j, 'fn.rel'))) || hit(a, j, 'fn.that') || finiteAt(a, j)) return null;
  }
  return before.status.status;
}

const PROVIDES = words('provides');

/** "خطة ... تتضمن انسحابا": what the thing told of is to bring about. */
function provided(a: ArAnalysis, t: Trigger): boolean {
  for (let j = t.first - 1; j >= t.first - 3; j--) if (PROVIDES.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

const NEGATION = words('negation');
/** Tokens between a carrying verb and its noun. */
const CARRIED_MAX = 6;

/** "شنت أمس غارات", "أقدمت على قصف": a verb in the perfect carries the noun, so the act is done; "كثفت الدول جهودها لإجلاء" tells for what. */
function carriedOut(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (t.verb) return false;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - CARRIED_MAX); j--) {
    if (a.tokens.form[j] === '،') return false;
    const verb = hit(a, j, 'support');
    if (verb) return verb.row.shape === 'perfect' && !(t.hit.split.prep === 'ل' && verb.row.cells[1] === 'agent') && verb.split.prep === '' && startsClause(a, j) && !NEGATION.has(a.tokens.form[j - 1] ?? '');
  }
  return false;
}

const HOLD = words('hold');

/** "طالب بعقد اجتماع": whoever asks that a meeting be held proposes it. */
function offered(a: ArAnalysis, t: Trigger): boolean {
  return !t.verb && !t.definite && (t.type === 'talks' || t.type === 'contact') && (HOLD.has(a.tokens.form[t.first - 1] ?? '') || HOLD.has(a.tokens.form[t.first] ?? ''));
}

const FAILED = words('failed');

/** "فشلت المحادثات": talks that fail have been held; "فشل في عقد محادثات" tells of none. */
function failed(a: ArAnalysis, t: Trigger): boolean {
  if (t.type !== 'talks' || t.verb) return false;
  for (let j = t.first - 1; j >= t.first - 3; j--) {
    const form = a.tokens.form[j] ?? '';
    if (FAILED.has(form)) return true;
    if (form === 'في' || form === '،' || (a.forms[j]?.split.prep ?? '') !== '') return false;
  }
  return false;
}

function negated(s: StatementDraft | null, t: Trigger): ChosenStatus {
  if (s && (s.act === 'call' || s.act === 'propose')) return { status: 'demanded', rule: 'ar.status.stop-it' };
  if (s?.act === 'deny' && t.verb) return { status: 'actual', rule: 'ar.status.twice-negated' };
  return { status: 'denied', rule: 'ar.status.negated' };
}

/** A verb in the perfect; a phrase with a verb tells its tense by its first letters only. */
function isPast(a: ArAnalysis, t: Trigger): boolean {
  if (!t.verb || t.hit.row.shape !== 'phrase') return t.verb && t.hit.row.shape === 'perfect';
  return !/^[يتنا]/.test((a.tokens.form[t.first] as string).slice(t.hit.split.conj.length));
}

/** A perfect verb, a noun with a relative clause in the perfect, a noun after a word of background. */
function isTold(a: ArAnalysis, t: Trigger, near: Near): boolean {
  if (isPast(a, t) && near === null) return true;
  const before = a.tokens.form[t.first - (hit(a, t.first - 1, 'fn.dem') ? 2 : 1)] ?? ''; // "بعد هذه الغارات"
  if (!t.verb && AMID.has(before)) return true;
  if (t.verb && hit(a, t.first - 1, 'fn.rel') && t.hit.row.shape === 'perfect') return true;
  return !t.verb && relativePerfect(a, t.last + 1);
}

/** "الهجوم الذي استهدف", "الاتفاق الموقع", "الهدنة المطبقة منذ": what follows tells that it happened. */
function relativePerfect(a: ArAnalysis, from: number): boolean {
  let away = false;
  for (let j = from; j <= from + RELATIVE_REACH; j++) {
    const form = a.tokens.form[j];
    if (form === undefined || form === '.' || form === '؛' || (form === '،' && !hit(a, j + 1, 'fn.rel'))) return false;
    if (j > from && (BACKGROUND.has(form) || form === 'مع') && !hit(a, j, 'fn.rel')) return false;
    if (elsewhere(a, j)) away = true;
    if (away && hit(a, j, 'fn.rel')?.split.conj === '') return false;
    if (j <= from + ADJECTIVE_REACH && /^ال(مبرم|موقع|مطبق|قائم|دائر|مستمر|صادر|سابق|اخير|منصرم)/.test(form)) return true;
    if (hit(a, j, 'fn.rel') && form !== 'ما' && form !== 'من') {
      const next = a.tokens.form[j + 1] ?? '';
      if (next === 'تم' || next === 'تمت' || next === 'جرت' || next === 'جري') return true;
      return (a.hits[j + 1] ?? []).some((h) => isFiniteVerb(h) && h.row.shape === 'perfect') || /(ت|ها|ه)$/.test(next) && !/^[يتن]/.test(next);
    }
  }
  return false;
}

/** A preposition but على, or a place: a relative clause after it tells of what stands there, unless و joins it. */
const elsewhere = (a: ArAnalysis, j: number): boolean => (hit(a, j, 'fn.prep') !== undefined && a.tokens.form[j] !== 'علي') || (a.forms[j]?.split.prep ?? '') !== '' || a.placeAt[j] !== -1;

/** What somebody believes to go on is told as fact; what he expects is not. */
const BELIEF = ['cues:believe', 'cues:think'];

const AGREED: ReadonlySet<EventType> = new Set(['ceasefire', 'agreement', 'measure']);
const PLEDGES = new Set(['cues:pledge', 'cues:promise', 'cues:commit', 'cues:vow']);

function ofAct(s: StatementDraft, t: Trigger): ChosenStatus | null {
  switch (s.act) {
    case 'call':
      return { status: 'demanded', rule: 'ar.status.called-for' };
    case 'propose':
      return { status: 'proposed', rule: 'ar.status.proposed' };
    case 'threaten':
      return { status: 'threatened', rule: 'ar.status.threatened' };
    case 'commit':
      // A truce, an accord or a sanction exists once it is agreed to, not yet when it is promised.
      return AGREED.has(t.type) && !s.rows.some((row) => PLEDGES.has(row)) ? null : { status: 'planned', rule: 'ar.status.committed' };
    case 'refuse':
    case 'deny':
      return { status: 'denied', rule: 'ar.status.refused' };
    case 'expect':
      if (t.verb && t.hit.row.shape === 'imperfect' && BELIEF.some((row) => s.rows.includes(row))) return null;
      return { status: 'hypothetical', rule: 'ar.status.expected' };
    default:
      return null;
  }
}

/** The act reaches what stands near the head of the content, and what is joined to it, not the background further on. */
function inHead(a: ArAnalysis, t: Trigger, s: StatementDraft): boolean {
  const first = s.content[0]?.first;
  if (first === undefined) return false;
  if (t.first - first <= 4) return true;
  if (t.first - first > 60) return false;
  if (s.act === 'call' && !t.verb && (t.hit.split.conj === 'و' || (!t.definite && t.hit.split.prep === 'ب'))) return true;
  for (let j = first + 2; j < t.first; j++) {
    const form = a.tokens.form[j] as string;
    if (form === 'منذ' && a.tokens.form[j + 1] === 'الان') continue; // "تحتفظ منذ الآن بحق": from now on, no background
    if (BACKGROUND.has(form) || form === '.' || form === '؛') return false;
    if (hit(a, j, 'fn.rel') && form !== 'من' && form !== 'ما') return false;
  }
  return true;
}
