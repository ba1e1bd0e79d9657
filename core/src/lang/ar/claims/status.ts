/** How the event stands: done, denied, planned, asked for, threatened, offered, only possible. */
import type { Status } from '../../../model/index.ts';
import type { ArAnalysis, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import type { Scope } from './sides.ts';
import { isFinite, type Trigger } from './trigger.ts';
import { words } from './words.ts';

export interface ChosenStatus {
  readonly status: Status;
  readonly rule: string;
}

const NEGATION = words('negation');
const PLAN = words('plan');
const MAYBE = words('maybe');
const DUTY = words('duty');
const WILLING = words('willing');
const AFTER_PLAN = words('after-plan');
const AFTER_MAYBE = words('after-maybe');
const THREAT = words('threat');
const PURPOSE = words('purpose');
const STILL = words('still');
const OBLIGE = words('oblige');
const AIM = words('aim');
const ORDER = words('order');
/** Tokens from a verb of obligation to what it obliges to. */
const OBLIGE_REACH = 18;

/** Words before a trigger on which its status hangs. */
const REACH = 6;
/** Tokens from a noun to the relative clause that tells of it. */
const RELATIVE_REACH = 14;
/** Words that put what follows into the past or the background. */
const BACKGROUND = new Set(['بعد', 'عقب', 'منذ', 'خلال', 'اثر', 'جراء', 'نتيجة', 'بعيد', 'غداة', 'علي خلفية', 'وسط', 'رغم', 'بسبب', 'الذي', 'التي', 'والتي', 'والذي', 'حول', 'بشان', 'بعدما']);

/** Told with a relative verb in the perfect, or after a word of background: it is not what the statement asks or threatens. */
/** @param done its outcome is told with it, so it has happened */
export function statusOf(a: ArAnalysis, t: Trigger, scope: Scope, done: boolean): ChosenStatus {
  const s = scope.statement;
  const near = nearby(a, t, scope);
  const told = done || isTold(a, t, near);
  if (t.frame === 'retaliate' && !told && !(t.verb && t.hit.row.shape === 'perfect')) return retaliation(s);
  if (s?.rows.includes('cues:order') && !told) return { status: 'actual', rule: 'ar.status.ordered' };
  if (ordered(a, t)) return { status: 'actual', rule: 'ar.status.ordered' };
  if (near === 'denied' && t.type === 'access' && !t.verb) return { status: 'actual', rule: 'ar.status.kept-out' };
  if (near === 'denied' && !(done || (!t.verb && relativePerfect(a, t.last + 1)))) return negated(s, t);
  if (near === null && !told && purpose(a, t, scope)) return { status: s?.act === 'call' ? 'demanded' : 'planned', rule: 'ar.status.purpose' };
  if ((near === null || near === 'duty') && !told && obliged(a, t, scope)) return { status: 'demanded', rule: 'ar.status.obliged' };
  if (near === 'willing') return { status: 'proposed', rule: 'ar.status.willing' };
  if (near === 'threat' && !told) return { status: 'threatened', rule: 'ar.status.threat' };
  if (near === 'maybe' && !told) return { status: 'hypothetical', rule: 'ar.status.maybe' };
  if (near === 'plan' && !told) return { status: s?.act === 'threaten' ? 'threatened' : 'planned', rule: 'ar.status.planned' };
  if (near === 'duty' && !told) return { status: 'demanded', rule: 'ar.status.duty' };
  if (s && !told && inHead(a, t, s)) {
    const found = ofAct(s, t);
    if (found) return found;
  }
  if (s?.act === 'deny' && inHead(a, t, s)) return { status: 'denied', rule: 'ar.status.denied' };
  return { status: 'actual', rule: 'ar.status.actual' };
}

/** Revenge that is spoken of is threatened, unless someone else asks for it or fears it. */
function retaliation(s: StatementDraft | null): ChosenStatus {
  if (s?.act === 'call') return { status: 'demanded', rule: 'ar.status.called-for' };
  if (s?.act === 'expect') return { status: 'hypothetical', rule: 'ar.status.expected' };
  return { status: s ? 'threatened' : 'planned', rule: 'ar.status.retaliation' };
}

/** "يخطط للسفر", "يستعد للاجتماع": a purpose after a word of planning. */
function purpose(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (!t.verb && AIM.has(a.tokens.form[t.first - 1] ?? '')) return true;
  if (t.verb || (t.hit.split.prep !== 'ل' && !(t.hit.row.shape === 'phrase' && (a.tokens.form[t.first] as string).startsWith('لل')))) return false;
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

function negated(s: StatementDraft | null, t: Trigger): ChosenStatus {
  if (s && (s.act === 'call' || s.act === 'propose')) return { status: 'demanded', rule: 'ar.status.stop-it' };
  if (s?.act === 'deny' && t.verb) return { status: 'actual', rule: 'ar.status.twice-negated' };
  return { status: 'denied', rule: 'ar.status.negated' };
}

/** A perfect verb, a noun with a relative clause in the perfect, a noun after a word of background. */
function isTold(a: ArAnalysis, t: Trigger, near: Near): boolean {
  if (t.verb && t.hit.row.shape === 'perfect' && near === null) return true;
  const before = a.tokens.form[t.first - 1] ?? '';
  if (!t.verb && BACKGROUND.has(before)) return true;
  if (t.verb && hit(a, t.first - 1, 'fn.rel') && t.hit.row.shape === 'perfect') return true;
  return !t.verb && relativePerfect(a, t.last + 1);
}

/** "الهجوم الذي استهدف", "الاتفاق الموقع", "الهدنة المطبقة منذ": what follows tells that it happened. */
function relativePerfect(a: ArAnalysis, from: number): boolean {
  for (let j = from; j <= from + RELATIVE_REACH; j++) {
    const form = a.tokens.form[j];
    if (form === undefined || form === '.' || form === '؛' || (form === '،' && !hit(a, j + 1, 'fn.rel'))) return false;
    if (j > from && (BACKGROUND.has(form) || form === 'مع') && !hit(a, j, 'fn.rel')) return false;
    if (/^ال(مبرم|موقع|مطبق|قائم|دائر|مستمر|صادر|سابق|اخير|منصرم)/.test(form)) return true;
    if (hit(a, j, 'fn.rel') && form !== 'ما' && form !== 'من') {
      const next = a.tokens.form[j + 1] ?? '';
      if (next === 'تم' || next === 'تمت' || next === 'جرت' || next === 'جري') return true;
      return (a.hits[j + 1] ?? []).some((h) => isFinite(h) && h.row.shape === 'perfect') || /(ت|ها|ه)$/.test(next) && !/^[يتن]/.test(next);
    }
  }
  return false;
}

function ofAct(s: StatementDraft, t: Trigger): ChosenStatus | null {
  switch (s.act) {
    case 'call':
      return { status: 'demanded', rule: 'ar.status.called-for' };
    case 'propose':
      return { status: 'proposed', rule: 'ar.status.proposed' };
    case 'threaten':
      return { status: 'threatened', rule: 'ar.status.threatened' };
    case 'commit':
      return t.type === 'ceasefire' || t.type === 'agreement' ? null : t.type === 'talks' ? { status: 'planned', rule: 'ar.status.committed' } : { status: 'planned', rule: 'ar.status.committed' };
    case 'refuse':
    case 'deny':
      return { status: 'denied', rule: 'ar.status.refused' };
    case 'expect':
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
  if (s.act === 'call' && !t.verb && !t.definite && (t.hit.split.prep === 'ب' || t.hit.split.conj === 'و')) return true;
  for (let j = first + 2; j < t.first; j++) {
    const form = a.tokens.form[j] as string;
    if (BACKGROUND.has(form) || form === '.' || form === '؛') return false;
    if (hit(a, j, 'fn.rel') && form !== 'من' && form !== 'ما') return false;
  }
  return true;
}

const ANY = new Set(['اي', 'ايه', 'اية']);

/** "لم تقم بإرسال أية باخرة": any, under a negation. */
function denies(a: ArAnalysis, j: number): boolean {
  for (let k = j - 1; k >= j - 4; k--) if (VERBAL_NO.has(a.tokens.form[k] ?? '')) return true;
  return false;
}

const VERBAL_NO = new Set(['لم', 'ولم', 'لن', 'ولن']);

type Near = 'denied' | 'maybe' | 'plan' | 'duty' | 'willing' | 'threat' | null;

function nearby(a: ArAnalysis, t: Trigger, scope: Scope): Near {
  if (t.hit.split.future || (t.verb && /^[وف]?س[يتن]/.test(a.tokens.form[t.first] as string) && t.hit.row.shape === 'phrase')) return 'plan';
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 3); j++) {
    const form = a.tokens.form[j] as string;
    if (AFTER_MAYBE.has(form)) return 'maybe';
    if (AFTER_PLAN.has(form) || (!t.verb && a.forms[j]?.split.future)) return 'plan';
  }
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛') break;
    const found = markAt(a, t, j, form);
    if (found) return found;
    if (hit(a, j, 'fn.that') && t.first - j > 2) break;
    if (t.verb && (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && isFinite(h)) && t.hit.split.conj === '') break;
  }
  return null;
}

function markAt(a: ArAnalysis, t: Trigger, j: number, form: string): Near {
  if (form === 'قد') return t.first - j === 1 && t.hit.row.shape === 'imperfect' ? 'maybe' : null;
  if (NEGATION.has(form)) return STILL.has(a.tokens.form[j + 1] ?? '') || (VERBAL_NO.has(form) && !t.verb && t.hit.split.prep === 'ل') ? null : t.first - j <= (t.verb ? 2 : 4) ? 'denied' : null;
  if (WILLING.has(form) || WILLING.has(a.forms[j]?.split.stem ?? '')) return t.type === 'talks' || t.type === 'ceasefire' || t.type === 'agreement' ? 'willing' : 'plan';
  if (THREAT.has(form)) return 'threat';
  if (ANY.has(form) && denies(a, j)) return 'denied';
  if (MAYBE.has(form)) return 'maybe';
  if (DUTY.has(form)) return t.verb && t.hit.row.shape === 'perfect' ? null : 'duty';
  if (PLAN.has(form)) return 'plan';
  if (a.forms[j]?.split.future) return 'plan';
  return null;
}
