/** Those harmed of whom only their number is told: "ثلاثة فلسطينيين", "14 جنديا ماليا", "26 متمردا". */
import type { Side } from '../../../model/index.ts';
import type { ArAnalysis, ClaimDraft, CountMention, PartyDraft } from '../parts.ts';
import { nationAt } from './nations.ts';
import { isFiniteVerb } from './part.ts';
import { countedParty, distinct, isCivil, NONE, type Roles, sidesOf } from './sides.ts';
import type { Trigger } from './trigger.ts';

const CIVILIANS: PartyDraft = { sides: ['CIV'], mention: null, rule: 'ar.event.on-civilians' };
/** People of a nation who were harmed: that they fought is not told. */
export const BYSTANDERS = 'ar.event.victim-counted-people';
const HARM: ReadonlySet<CountMention['what']> = new Set(['killed', 'injured', 'captured']);
const PERSONS: ReadonlySet<string> = new Set(['person', 'civilian', 'child', 'woman']);
const BOMBS: ReadonlySet<string> = new Set(['blast', 'fire', 'raid']);

/** Fighters by what they are called, people by their nation ("14 جنديا ماليا"); people whom a bomb or a shell hits are civilians. */
export function onCounted(a: ArAnalysis, roles: Roles, counts: readonly CountMention[], main: Trigger): Roles['on'] {
  const harmed = counts.filter((n) => HARM.has(n.what));
  // "3 آلاف شخص بينهم ألف مدني": some of the dead were civilians.
  if (main.type === 'casualty' && roles.on.length > 0 && roles.on.every(isCivil) && harmed.some((n) => n.whom === 'person') && harmed.some((n) => n.whom === 'civilian')) return NONE;
  if (roles.on.some((p) => !p.rule.endsWith('-place'))) return roles.on;
  if (main.type === 'casualty' && harmed.length > 0 && harmed.every((n) => n.whom === 'civilian')) return [CIVILIANS];
  const fighters = distinct(harmed.map((n) => countedParty(a, n)));
  if (fighters.length > 0) return fighters;
  const nations = main.frame === 'mutual' ? NONE : nationsOf(a, harmed, sidesOf(roles.by)); // of a fight the two sides are told
  if (nations.length > 0) return harmed.some((n) => n.whom === 'combatant') && harmed.some((n) => n.whom === 'civilian') ? [...nations, CIVILIANS] : nations;
  if (roles.on.length > 0 || (roles.by.length > 0 && main.frame === 'blast')) return roles.on;
  const hurt = counts.some((n) => (n.what === 'killed' || n.what === 'injured') && PERSONS.has(n.whom));
  return hurt && BOMBS.has(main.frame) && main.type === 'strike' ? [CIVILIANS] : NONE;
}

/** Whom a count calls civilians, whoever else may be meant. */
export const CALLED_CIVIL: ReadonlySet<string> = new Set(['civilian', 'child', 'woman']);

/** "قتلت امرأة وطفلاها في غارة للتحالف": a strike or an attack of which only civilians are counted, and nobody is told to be its target, is on them. */
export function onDead(c: ClaimDraft): ClaimDraft {
  if ((c.type !== 'strike' && c.type !== 'attack') || c.on.length > 0) return c;
  const dead = c.counts.filter((n) => n.what === 'killed' || n.what === 'injured');
  return dead.length > 0 && dead.every((n) => CALLED_CIVIL.has(n.whom)) ? { ...c, on: [CIVILIANS] } : c;
}

/** The nations by which those counted are called, within the count or right after it, but those of whoever did it; of a part of them ("ضمنهم تونسيون") or of all since a war began nobody asks. */
function nationsOf(a: ArAnalysis, harmed: readonly CountMention[], by: readonly Side[]): readonly PartyDraft[] {
  const out: PartyDraft[] = [];
  for (const n of harmed) {
    if (n.cumulative || n.rule === 'ar.count.subset') continue;
    for (let j = n.first; j <= n.last + 1 && a.sentenceOf[j] === a.sentenceOf[n.first]; j++) {
      const nation = nationAt(a, j);
      if (nation && !hasObject(a, j + 1) && !by.includes(nation) && !sidesOf(out).includes(nation)) out.push({ sides: [nation], mention: null, rule: n.whom === 'combatant' ? 'ar.event.victim-counted-nationality' : BYSTANDERS });
    }
  }
  return out;
}

const ACCUSATIVE = /^(?!ال).{3,}ا$/u;

/** "جنديين عراقيين قتلا راعيا": a verb right after them, and behind it whom they harmed. */
const hasObject = (a: ArAnalysis, j: number): boolean => (a.hits[j] ?? []).some(isFiniteVerb) && a.timeAt[j + 1] === -1 && ACCUSATIVE.test(a.tokens.form[j + 1] ?? '');
