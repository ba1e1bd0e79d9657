/** What a truce has besides its parties: who mediated it, whether its entry into force is told, two truces told in one breath. */
import type { Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, Run } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { nationalitiesAfter } from './args.ts';
import { isParty } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const MEDIATES = words('mediates');
const MEDIATION = words('mediation');
const ENTRY = words('entry');
/** Tokens from a truce to the words that tell who mediated it, and from those to him. */
const MEDIATED_REACH = 16;
const MEDIATOR_REACH = 3;
/** Tokens on either side of a truce within which a word tells that it begins to hold. */
const ENTRY_REACH = 4;

type Facets = ClaimDraft['facets'];

/** The facets of a truce: its mediator and its stage, beside what the trigger's row gives. */
export function truceFacets(a: ArAnalysis, t: Trigger, facets: Facets): Facets {
  const out: Record<string, Facets[string]> = { ...facets };
  const mediator = mediatorOf(a, t);
  if (mediator) out['mediator'] = mediator;
  const entry = out['stage'] ? null : entryAt(a, t);
  if (entry !== null) out['stage'] = { value: 'in_force', at: { first: entry, last: entry }, rule: 'ar.facet.entry' };
  return out;
}

/** "هدنة توسطت فيها روسيا", "وقف لإطلاق النار رعته موسكو", "برعاية الأمم المتحدة": after the truce and before another one; else before it. */
function mediatorOf(a: ArAnalysis, t: Trigger): Facets[string] | null {
  const { first, last } = a.sentences[t.sentence] as Run;
  const end = Math.min(last, t.last + MEDIATED_REACH);
  for (let j = t.last + 1; j < end; j++) {
    if (ends(a, j)) break;
    const found = mediatorAt(a, t, j, end, MEDIATES);
    if (found) return found;
  }
  for (let j = t.first - 1; j >= Math.max(first, t.first - MEDIATED_REACH); j--) {
    if (ends(a, j)) break;
    const found = mediatorAt(a, t, j, t.first, null);
    if (found) return found;
  }
  return null;
}

/** A stop, or another truce or accord, which has a mediator of its own. */
function ends(a: ArAnalysis, j: number): boolean {
  const form = a.tokens.form[j];
  return form === '.' || form === '؛' || (a.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && (h.row.cells[1] === 'ceasefire' || h.row.cells[1] === 'agreement'));
}

/** "بوساطة روسيا", "بوساطة أميركية"; with `verbs` also "رعته موسكو". */
function mediatorAt(a: ArAnalysis, t: Trigger, j: number, end: number, verbs: ReadonlySet<string> | null): Facets[string] | null {
  const form = a.tokens.form[j] as string;
  const noun = MEDIATION.has(form);
  if (!noun && !verbs?.has(form)) return null;
  const nations = noun ? nationalitiesAfter(a, { ...t, first: j, last: j, definite: false }, end) : [];
  if (nations.length > 0) return { value: nations.join('+'), at: { first: j + 1, last: j + nations.length }, rule: 'ar.facet.mediator' };
  for (let k = j + 1; k <= Math.min(end, j + MEDIATOR_REACH); k++) {
    const m = covering(a.actors, a.actorAt, k);
    if (m && m.first === k) return m.sides.some(isMediator) ? { value: m.sides.filter(isMediator).join('+'), at: { first: m.first, last: m.last }, rule: 'ar.facet.mediator' } : null;
  }
  return null;
}

const isMediator = (side: Side): boolean => isParty(side) || side.startsWith('IGO:');

/** "دخول الهدنة حيز التنفيذ", "هدنة تسري ظهر السبت", "بدء سريان وقف إطلاق النار". */
function entryAt(a: ArAnalysis, t: Trigger): number | null {
  for (let j = Math.max(0, t.first - ENTRY_REACH); j <= t.last + ENTRY_REACH; j++) {
    const form = a.tokens.form[j] ?? '';
    if (j > t.last && (form === '،' || form === '.')) return null;
    if (ENTRY.has(form) || ENTRY.has(a.forms[j]?.split.stem ?? '')) return j;
  }
  return null;
}

const DUAL = /(تان|تين)$/;

/** "هدنتان في 10 و17 أكتوبر": two truces, each with its day; a stretch from one day to the other is none. */
export function eachDay(a: ArAnalysis, t: Trigger, c: ClaimDraft): readonly ClaimDraft[] {
  const m = c.time?.mention;
  if (!c.time || !m || m.rule !== 'ar.time.days' || t.verb || !DUAL.test(a.tokens.form[t.first] as string) || !isList(a, m)) return [c];
  const [one, two] = c.time.edtf.split('/');
  const on = (edtf: string): ClaimDraft => ({ ...c, time: { ...(c.time as NonNullable<ClaimDraft['time']>), edtf } });
  return one && two ? [on(one), on(two)] : [c];
}

/** و joins the two days. */
function isList(a: ArAnalysis, m: Run): boolean {
  for (let j = m.first + 1; j <= m.last; j++) if (a.tokens.form[j] === 'و' || (a.tokens.form[j] as string).startsWith('و') && !hit(a, j, 'time.month')) return true;
  return false;
}
