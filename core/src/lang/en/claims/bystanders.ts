/** Whom an act hurt who did not fight: "an airstrike killed nine people" is on civilians, whosever land it fell on. */
import { ONE } from './single.ts';
import type { ClaimDraft, PartyDraft } from '../parts.ts';

/** Acts that hurt whoever stands where they fall. */
const ACTS: ReadonlySet<string> = new Set(['strike', 'attack']);
/** Those counted who are no fighters by their word. */
const CIVIL: ReadonlySet<string> = new Set(['civilian', 'child', 'woman']);
/** Rules by which nothing in the clause says who was hit. */
const GUESSED: ReadonlySet<string> = new Set(['en.event.local-forces', 'en.event.on-people']);

/** Everybody counted by a number as hurt is of these. */
function hurtAre(c: ClaimDraft, whom: (word: string) => boolean): boolean {
  const hurt = c.counts.filter((n) => (n.what === 'killed' || n.what === 'injured') && n.rule !== ONE);
  return hurt.length > 0 && hurt.every((n) => whom(n.whom));
}

/** Whom a claim is on: where persons are counted and only land is named, those persons, beside the state that was named. Those of a toll are so only by their word. */
export function onBystanders(c: ClaimDraft): readonly PartyDraft[] {
  const act = ACTS.has(c.type);
  if (!(act || c.type === 'casualty') || !hurtAre(c, (word) => CIVIL.has(word) || (act && word === 'person'))) return c.on;
  const named = c.on.filter((p) => !GUESSED.has(p.rule));
  const land = named.every((p) => p.rule.endsWith('-place') || p.rule.endsWith('-holder'));
  if (!land && !(act && named.length === 1 && !named[0]?.sides.includes('CIV') && hurtAre(c, (word) => CIVIL.has(word)))) return c.on;
  return [...named, BYSTANDERS];
}

const BYSTANDERS: PartyDraft = { sides: ['CIV'], mention: null, rule: 'en.event.bystanders' };

/** "The attack wounded nine people": nothing but that they are people is told of them, so that its aim is open. */
export const arePeople = (c: ClaimDraft): boolean => c.on.length > 0 && c.on.every((p) => p === BYSTANDERS) && !hurtAre(c, (word) => CIVIL.has(word));
