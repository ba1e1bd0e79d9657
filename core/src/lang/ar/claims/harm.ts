/** Those harmed, and by whom: the dead, the wounded, the displaced, and running counts of them. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering } from '../text.ts';
import { type Arg, argsAfter, nationalitiesAfter } from './args.ts';
import { agentPhrase, distinct, NONE, partyOf, partyOfArg, type Roles, type Scope } from './sides.ts';
import { subjectLeft } from './subject.ts';
import { facet, type Trigger } from './trigger.ts';

/** Those who died, were wounded or displaced: the subject, after the verb or before it. */
export function suffered(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, scope.to);
  const victims = args.filter((x) => x.prep === '' || (x.prep === 'من' && x.mention !== null && !isPlaceOnly(x) && facet(t, 'on') !== 'CIV') || x.prep === 'بين');
  const right = distinct(victims.filter((x) => x.mention).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.victim')));
  const by = agentPhrase(a, args);
  if (right.length > 0) return { by, on: right };
  const before = covering(a.actors, a.actorAt, t.first - 1);
  if (t.verb && before && before.last === t.first - 1 && a.tokens.form[before.first - 1] === 'من') return { by, on: distinct([partyOf(a, before, 'ar.event.victim-before')]) };
  return { by, on: t.verb || t.frame === 'dielong' ? victimLeft(a, t, scope) : NONE };
}

function victimLeft(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const left = subjectLeft(a, t.first, scope);
  return left.map((p) => ({ ...p, rule: 'ar.event.victim-before' }));
}

const isPlaceOnly = (x: Arg): boolean => x.mention === null;

const RANKS = new Set(['صفوف', 'اوساط']);

/** "حصيلة القتلى جراء الهجمات الأرمينية", "22 من المدنيين لقوا مصرعهم في هجمات من الجانب الأوكراني". */
export function toll(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, scope.to);
  const nations = t.frame === 'dead' ? nationalitiesAfter(a, t, scope.to) : [];
  if (nations.length > 0) return { by: agentPhrase(a, args), on: [{ sides: nations, mention: null, rule: 'ar.event.victim-nationality' }] };
  return { by: agentPhrase(a, args), on: distinct(args.filter((x) => x.mention && (x.prep === '' || x.prep === 'من' || (x.prep === 'بين' && x.first - t.last <= 3) || (x.prep === 'في' && RANKS.has(a.tokens.form[x.first - 1] ?? '')))).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.victim'))) };
}
