/** What an accord or a proposal contains: "يتضمن الاتفاق فتح المعابر", "المبادرة تشمل تمديد الهدنة". */
import type { Status } from '../../../model/index.ts';
import type { ArAnalysis } from '../parts.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const STIPULATES = words('stipulates');
const PROPOSAL = words('proposal');
const ACCORD = words('accord');
/** Tokens from the verb of containing to what is contained, and from the verb back to the accord. */
const CONTAINED_REACH = 5;
const DEAL_BACK = 4;

/** How a noun stands that an accord or a proposal contains: planned, proposed; null when none contains it. */
export function contained(a: ArAnalysis, t: Trigger): Status | null {
  if (t.verb) return null;
  for (let j = t.first - 1; j >= Math.max(0, t.first - CONTAINED_REACH); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '،' || form === '.' || form === '؛') return null;
    if (STIPULATES.has(form)) return dealOf(a, j, t.first);
  }
  return null;
}

function dealOf(a: ArAnalysis, verb: number, end: number): Status | null {
  for (let j = verb - 1; j >= Math.max(0, verb - DEAL_BACK); j--) {
    const found = statusOf(a.tokens.form[j] as string);
    if (found) return found;
  }
  return verb + 1 < end ? statusOf(a.tokens.form[verb + 1] as string) : null;
}

const statusOf = (form: string): Status | null => (PROPOSAL.has(form) ? 'proposed' : ACCORD.has(form) ? 'planned' : null);
