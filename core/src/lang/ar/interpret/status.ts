/** How the event stands: done, denied, planned, asked for, threatened, offered, only possible. */
import type { Status } from '../../../model/index.ts';
import type { ArAnalysis, StatementDraft } from '../parts.ts';
import { hit } from '../text.ts';
import type { Scope } from './roles.ts';
import type { Trigger } from './trigger.ts';

export interface ChosenStatus {
  readonly status: Status;
  readonly rule: string;
}

const NEGATIONS = new Set(['لم', 'ولم', 'لن', 'ولن', 'ليس', 'ليست', 'عدم', 'بعدم', 'دون', 'لا', 'ولا', 'يعد', 'تعد']);
const PLANS = new Set(['سوف', 'يعتزم', 'تعتزم', 'يستعد', 'تستعد', 'مقررة', 'المقررة', 'المقرر', 'مقرر', 'المرتقبة', 'المرتقب', 'مرتقبة', 'المقبلة', 'المقبل', 'خطط', 'يخطط', 'تخطط', 'يخططون', 'خطة', 'نية', 'ينوي', 'تنوي', 'استعدادا', 'يستعدون', 'المزمع', 'المزمعة', 'بهدف', 'لتنفيذ', 'بالتخطيط', 'التحضير']);
const MAYBE = new Set(['قد', 'ربما', 'اذا', 'لو', 'محتمل', 'محتملة', 'المحتمل', 'المحتملة', 'احتمال', 'حال', 'اي', 'خشية', 'مخاوف', 'امكانية', 'يمكن', 'طالما', 'حتي']);
const DUTY = new Set(['يجب', 'ضرورة', 'بضرورة', 'ينبغي', 'وجوب', 'يتعين']);

/** Words before a trigger that its status hangs on. */
const REACH = 5;
/** Perfect, relative, or told with its time: it is background to what is asked, not what is asked. */
export function statusOf(a: ArAnalysis, t: Trigger, scope: Scope): ChosenStatus {
  const near = nearby(a, t, scope);
  const s = scope.statement;
  const perfect = t.verb && t.hit.row.shape === 'perfect' && near === null;
  const past = perfect || isRelative(a, t) || (!t.verb && BACKGROUND.has(a.tokens.form[t.first - 1] ?? ''));
  if (s?.rows.includes('cues:order')) return { status: 'actual', rule: 'ar.status.ordered' };
  if (purpose(a, t, scope)) return { status: 'planned', rule: 'ar.status.purpose' };
  if (near === 'denied') return s && (s.act === 'call' || s.act === 'propose') ? { status: 'demanded', rule: 'ar.status.stop-it' } : { status: 'denied', rule: 'ar.status.negated' };
  if (t.type === 'talks' && willing(a, t)) return { status: 'proposed', rule: 'ar.status.willing' };
  if (s && !past) {
    const byAct = ofAct(s, t);
    if (byAct) return byAct;
  }
  if (s && s.act === 'deny' && insideHead(t, s)) return { status: 'denied', rule: 'ar.status.denied' };
  if (near === 'maybe') return { status: 'hypothetical', rule: 'ar.status.maybe' };
  if (near === 'duty') return { status: 'demanded', rule: 'ar.status.duty' };
  if (near === 'plan' || t.hit.split.future) return { status: 'planned', rule: 'ar.status.planned' };
  return { status: 'actual', rule: 'ar.status.actual' };
}

const BACKGROUND = new Set(['خلال', 'بعد', 'عقب', 'اثر', 'منذ', 'نتيجة', 'جراء', 'بعيد', 'وسط', 'رغم']);
const PLANNING = /^(خط|يخط|تخط|نخط|عزم|يعتزم|تعتزم|نية|ينوي|تنوي|يستعد|تستعد|استعد|تحضير|تمهيد|دعو|يسع|تسع)/;

/** "يخطط للسفر", "يستعد للاجتماع": a purpose after a verb of planning. */
function purpose(a: ArAnalysis, t: Trigger, scope: Scope): boolean {
  if (t.verb || t.hit.split.prep !== 'ل') return false;
  for (let j = Math.max(scope.from, t.first - 14); j < t.first; j++) if (PLANNING.test(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

const WILLING = /^(ال)?(استعداد|رغبة|مستعد|منفتح)/;

/** "استعداد بلاده للتفاوض": ready to, offers to. */
function willing(a: ArAnalysis, t: Trigger): boolean {
  for (let j = Math.max(0, t.first - 5); j < t.first; j++) if (WILLING.test(a.forms[j]?.split.stem ?? '')) return true;
  return false;
}

function ofAct(s: StatementDraft, t: Trigger): ChosenStatus | null {
  if (!insideHead(t, s)) return null;
  switch (s.act) {
    case 'call':
      return { status: 'demanded', rule: 'ar.status.called-for' };
    case 'propose':
      return { status: 'proposed', rule: 'ar.status.proposed' };
    case 'threaten':
      return { status: 'threatened', rule: 'ar.status.threatened' };
    case 'commit':
      return t.type === 'ceasefire' ? null : { status: 'planned', rule: 'ar.status.committed' };
    case 'refuse':
    case 'deny':
      return { status: 'denied', rule: 'ar.status.refused' };
    case 'expect':
      return { status: 'hypothetical', rule: 'ar.status.expected' };
    default:
      return null;
  }
}

/** The act reaches what stands near the head of the content, not the background further on. */
function insideHead(t: Trigger, s: StatementDraft): boolean {
  const first = s.content[0];
  return first !== undefined && t.first - first.first <= 14;
}

function nearby(a: ArAnalysis, t: Trigger, scope: Scope): 'denied' | 'maybe' | 'plan' | 'duty' | null {
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.') break;
    if (NEGATIONS.has(form)) return form === 'حتي' ? 'maybe' : 'denied';
    if (form === 'قد' ? t.hit.row.shape === 'imperfect' : MAYBE.has(form)) return 'maybe';
    if (DUTY.has(form)) return 'duty';
    if (PLANS.has(form) || a.forms[j]?.split.future) return 'plan';
  }
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 3); j++) {
    const form = a.tokens.form[j] as string;
    if (form === 'محتمل' || form === 'محتملة' || form === 'المحتمل' || form === 'المحتملة') return 'maybe';
    if (form === 'المرتقبة' || form === 'المرتقب' || form === 'المقررة' || form === 'المقرر' || form === 'المزمعة') return 'plan';
  }
  return null;
}

function isRelative(a: ArAnalysis, t: Trigger): boolean {
  return hit(a, t.first - 1, 'fn.rel') !== undefined || hit(a, t.last + 1, 'fn.rel') !== undefined;
}
