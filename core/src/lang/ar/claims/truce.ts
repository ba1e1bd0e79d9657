/** What a truce has besides its parties: who mediated it, whether its entry into force is told, two truces told in one breath. */
import type { Side } from '../../../model/index.ts';
import type { ActorMention, ArAnalysis, ClaimDraft, PartyDraft, Run } from '../parts.ts';
import { covering, hit } from '../text.ts';
import { nationalitiesAfter } from './nations.ts';
import { isParty } from './sides.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const MEDIATES = words('mediates');
const MEDIATION = words('mediation');
const ENTRY = words('entry');
/** Tokens from a truce to the words that tell who mediated it, and from those to him. */
const MEDIATED_REACH = 16;
const MEDIATOR_REACH = 3;
/** Tokens from who sponsors a truce to the verb that tells it. */
const SPONSOR_REACH = 4;
/** Tokens on either side of a truce within which a word tells that it begins to hold. */
const ENTRY_REACH = 4;

type Facets = ClaimDraft['facets'];

/** What a truce has: the facets of its trigger's row, its mediator and its stage; its parties, of which the mediator is none. */
export function truceOf(a: ArAnalysis, t: Trigger, facets: Facets, by: readonly PartyDraft[]): Pick<ClaimDraft, 'facets' | 'by'> {
  const out: Record<string, Facets[string]> = { ...facets };
  const mediator = mediatorOf(a, t);
  if (mediator) out['mediator'] = mediator;
  const entry = out['stage'] ? null : entryAt(a, t);
  if (entry !== null) out['stage'] = { value: 'in_force', at: { first: entry, last: entry }, rule: 'ar.facet.entry' };
  const mediators = mediator?.value.split('+') ?? [];
  return { facets: out, by: by.filter((p) => !p.sides.every((side) => mediators.includes(side))) };
}

/** "هدنة توسطت فيها روسيا", "وقف لإطلاق النار رعته موسكو", "برعاية الأمم المتحدة": after the truce and before another one; else before it, also "رعت موسكو هدنة". */
function mediatorOf(a: ArAnalysis, t: Trigger): Facets[string] | null {
  const { first, last } = a.sentences[t.sentence] as Run;
  const end = Math.min(last, t.last + MEDIATED_REACH);
  for (let j = t.last + 1; j < end; j++) {
    if (ends(a, j)) break;
    const found = mediatorAt(a, t, j, end, MEDIATES);
    if (found) return found;
  }
  const head = ends(a, t.first - 1) ? t.first - 2 : t.first - 1; // "اتفاقا لوقف إطلاق النار": one truce
  for (let j = head; j >= Math.max(first, t.first - MEDIATED_REACH); j--) {
    if (ends(a, j)) break;
    const found = mediatorAt(a, t, j, t.first, null) ?? sponsorAt(a, j, Math.max(first, j - SPONSOR_REACH), t.first);
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
    if (m && m.first === k) return facetOf(m);
  }
  return null;
}

/** "رعت موسكو اتفاقا", "موسكو، التي رعت اتفاقا": whose deed the sponsoring at a token is. */
function sponsorAt(a: ArAnalysis, j: number, from: number, to: number): Facets[string] | null {
  if (!MEDIATES.has(a.tokens.form[j] as string)) return null;
  const after = covering(a.actors, a.actorAt, j + 1);
  if (after && j + 1 < to) return facetOf(after);
  for (let k = j - 1; k >= from; k--) {
    const m = covering(a.actors, a.actorAt, k);
    if (m) return facetOf(m);
  }
  return null;
}

function facetOf(m: ActorMention): Facets[string] | null {
  const sides = m.sides.filter(isMediator);
  return sides.length > 0 ? { value: sides.join('+'), at: { first: m.first, last: m.last }, rule: 'ar.facet.mediator' } : null;
}

/** "هدنة بوساطة روسية": not talks of their own, but how the truce or accord before came about. */
export function isMediation(a: ArAnalysis, t: Trigger): boolean {
  if (t.verb || t.hit.split.prep !== 'ب' || !MEDIATION.has(a.tokens.form[t.first] as string)) return false;
  const { first } = a.sentences[t.sentence] as Run;
  for (let j = t.first - 1; j >= Math.max(first, t.first - MEDIATED_REACH); j--) if (ends(a, j)) return a.tokens.form[j] !== '.' && a.tokens.form[j] !== '؛';
  return false;
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
