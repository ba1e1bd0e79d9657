/** Who protests, and against whom: people whom nobody names, "anti-government protests". */
import type { EnAnalysis, PartyDraft } from '../parts.ts';
import { type Scope, subjectOf } from './clause.ts';
import { form } from './grammar.ts';
import type { Roles } from './roles.ts';
import type { Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

const GOVERNMENT = wordsOf('organ-bare');
/** Those who take to the streets: "workers", "thousands". */
const CROWD: ReadonlySet<string> = new Set([...wordsOf('crowd'), ...wordsOf('movers'), ...wordsOf('civilian')]);
const PEOPLE: PartyDraft = { sides: ['CIV'], mention: null, rule: 'en.event.protesters' };

/** The parties of a protest: whoever is named, else people; "anti-government protests" are against the government. */
export function protestOf(a: EnAnalysis, t: Trigger, scope: Scope, { by, on }: Roles): Pick<Roles, 'by' | 'on'> {
  const anti = a.home !== null && form(a, t.first - 3) === 'anti' && form(a, t.first - 2) === '-' && GOVERNMENT.has(form(a, t.first - 1));
  const against: PartyDraft[] = anti ? [{ sides: [a.home as string], mention: null, rule: 'en.event.protested' }] : [];
  return { by: by.length > 0 || !(anti || byPeople(a, t, scope)) ? by : [PEOPLE], on: on.length > 0 ? on : against };
}

/** "Thousands protested": not "the ministry protested". */
function byPeople(a: EnAnalysis, t: Trigger, scope: Scope): boolean {
  const subject = t.verb ? subjectOf(a, t.first, scope) : null;
  if (!subject) return true;
  for (let j = subject.first; j <= subject.last; j++) if (CROWD.has(form(a, j))) return true;
  return false;
}
