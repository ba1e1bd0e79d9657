/** Who pays a visit when he arrives, and who only comes. */
import type { ActorClass } from '../../api.ts';
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const MANY = words('many');
const ARRIVE = /^contact\.(arrive|receive)/;

/** "وصل نحو 2500 لاجئ", "استقبلت البلدة أعدادا من النازحين": many people pay no visit. */
export const crowdAfter = (a: ArAnalysis, t: Trigger): boolean => t.verb && ARRIVE.test(t.hit.row.id) && (MANY.has(a.tokens.form[t.last + 1] ?? '') || a.numberAt[t.last + 1] !== -1);

const DELEGATION = words('delegation');
const PERSON: ReadonlySet<ActorClass> = new Set(['person', 'office']);

const TROOPS = /^(ال)?(جيش|قوات|قوة|كتيبة|كتائب|وحدات|تعزيزات)/;

/** "وصل مقاتلون إلى المدينة", "وصل الجيش إلى": who comes armed pays no visit, he moves. */
export const isTroops = (a: ArAnalysis, { mention: m }: PartyDraft): boolean => m !== null && (m.cls === 'fighters' || TROOPS.test(a.forms[m.first]?.split.stem ?? ''));

/** A person, an office or a delegation arrives to meet somebody; aircraft and aid only come. */
export function travels(a: ArAnalysis, { mention: m }: PartyDraft): boolean {
  if (m === null) return false;
  return PERSON.has(m.cls) || m.personal !== null || a.tokens.form.slice(m.first, m.last + 1).some((form) => DELEGATION.has(form)) || (a.tokens.form[m.first - 1] === 'من' && DELEGATION.has(a.tokens.form[m.first - 2] ?? '')); // "وفد من الحركة"
}
