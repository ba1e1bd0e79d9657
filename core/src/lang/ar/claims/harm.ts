/** Those harmed, and by whom: the dead, the wounded, the displaced, and running counts of them. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import type { Side } from '../../../model/index.ts';
import { covering, type Hit, hit, isWord } from '../text.ts';
import { type Arg, argsAfter, joinedByBetween } from './args.ts';
import { nationalitiesAfter } from './nations.ts';
import { agentPhrase, distinct, NONE, partyOf, partyOfArg, type Roles, type Scope } from './sides.ts';
import { subjectLeft } from './subject.ts';
import { facet, type Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

/** Those who died, were wounded or displaced: the subject, after the verb or before it. */
export function suffered(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, beforeAct(a, t.last + 1, scope.to));
  const victims = args.filter((x) => (x.prep === '' && !isOrigin(a, t, x)) || (x.prep === 'من' && x.mention !== null && !isPlaceOnly(x) && facet(t, 'on') !== 'CIV') || x.prep === 'بين');
  const right = distinct(victims.filter((x) => x.mention).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.victim')));
  const by = agentPhrase(a, args);
  if (right.length > 0) return { by, on: right };
  const before = covering(a.actors, a.actorAt, t.first - 1);
  if (t.verb && before && before.last === t.first - 1 && a.tokens.form[before.first - 1] === 'من') return { by, on: distinct([partyOf(a, before, 'ar.event.victim-before')]) };
  return { by, on: t.verb || t.frame === 'dielong' ? victimLeft(a, t, scope) : NONE };
}

/** "نزح ألف شخص من الخرطوم": from where they fled, though it is counted what stands before. */
const isOrigin = (a: ArAnalysis, t: Trigger, x: Arg): boolean => facet(t, 'on') === 'CIV' && x.place !== null && a.tokens.form[x.first - 1] === 'من';

/** Tokens after a death within which the act stands that caused it. */
const ACT_REACH = 12;
const ACTS: ReadonlySet<string> = new Set(['strike', 'clash', 'attack']);

/** "ارتقى شهيدان في قصف من طائرات الجيش": what stands after the act is of the act. */
function beforeAct(a: ArAnalysis, from: number, to: number): number {
  for (let j = from; j <= Math.min(to, from + ACT_REACH); j++) if (actAt(a, j) && (hit(a, j - 1, 'fn.prep') || (a.forms[j]?.split.prep ?? '') !== '')) return j - 1;
  return to;
}

/** A noun of an act of violence, outside the names of actors. */
const actAt = (a: ArAnalysis, j: number): Hit | undefined => (a.actorAt[j] === -1 ? (a.hits[j] ?? []).find((h) => h.row.cls === 'trigger' && ACTS.has(h.row.cells[1] ?? '') && !isFiniteVerb(h)) : undefined);

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
  if (nations.length > 0) return { by: [...agentPhrase(a, args), ...causeOf(a, t, scope)].slice(0, 1), on: [{ sides: nations, mention: null, rule: 'ar.event.victim-nationality' }] };
  const foes = fighting(a, t, scope.to);
  if (foes.length > 0) return { by: foes, on: NONE };
  const phrase = agentPhrase(a, args);
  const act = phrase.length > 0 || t.frame !== 'toll' ? NONE : nationalitiesOf(a, t, scope.to);
  return { by: phrase.length > 0 ? phrase : act, on: distinct(args.filter((x) => x.mention && (x.prep === '' || x.prep === 'من' || (x.prep === 'بين' && x.first - t.last <= 3) || (x.prep === 'في' && RANKS.has(a.tokens.form[x.first - 1] ?? '')))).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.victim'))) };
}

/** "حصيلة ضحايا الاشتباكات بين الجيش والمتمردين": those between whom it is fought, of whom nobody says whose dead are counted. */
function fighting(a: ArAnalysis, t: Trigger, to: number): readonly PartyDraft[] {
  for (let j = t.last; j <= Math.min(to, t.last + TOLL_ACT); j++) if (actAt(a, j)?.row.cells[1] === 'clash') return distinct(joinedByBetween(a, j + 1, to).map((x) => partyOfArg(a, x, 'ar.event.party')));
  return [];
}

const LEAVES = words('leaves');
/** Tokens back from the dead to the act that left them. */
const CAUSE_BACK = 18;

/** "خلفت الحرب الروسية 900 قتيل", "الحرب الروسية التي أوقعت 900 قتيل": whose act it is that left the dead. */
function causeOf(a: ArAnalysis, t: Trigger, scope: Scope): Roles['by'] {
  let left = false;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - CAUSE_BACK); j--) if (isWord(a, j, LEAVES)) left = true;
  for (let j = t.first - 1; left && j >= Math.max(scope.from, t.first - CAUSE_BACK); j--) {
    const sides = actNations(a, t, j, scope.to);
    if (sides.length > 0) return [{ sides, mention: null, rule: 'ar.event.agent-nationality' }];
  }
  return NONE;
}

/** "حصيلة العدوان الإسرائيلي", "حصيلة ضحايا الغارات الروسية": whose act it is that the toll counts. */
function nationalitiesOf(a: ArAnalysis, t: Trigger, to: number): Roles['by'] {
  for (let j = t.last; j <= Math.min(to, t.last + TOLL_ACT); j++) {
    const sides = actNations(a, t, j, to);
    if (sides.length > 0) return [{ sides, mention: null, rule: 'ar.event.agent-nationality' }];
  }
  return NONE;
}

/** The nationalities of an act of violence that stands here: "العدوان الإسرائيلي". */
export function actNations(a: ArAnalysis, t: Trigger, j: number, to: number): readonly Side[] {
  const act = (a.hits[j] ?? []).find((h) => h.row.cls === 'trigger' && (ACTS.has(h.row.cells[1] ?? '') || h.row.cells[1] === 'hostilities') && !isFiniteVerb(h));
  return act ? nationalitiesAfter(a, { ...t, hit: act, first: j, last: act.last, definite: (a.tokens.form[j] as string).startsWith('ال') }, to) : [];
}

/** Tokens from a toll to the act that it counts. */
const TOLL_ACT = 3;
