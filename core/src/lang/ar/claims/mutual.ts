/** Both or all sides of a clash, truce, talks or call; who travels to whom. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { type Arg, argsAfter, joinedByBetween } from './args.ts';
import { carrier, relativeAgent } from './carrier.ts';
import { nationalitiesAfter } from './nations.ts';
import { distinct, isParty as isWarring, NONE, partyOf, partyOfArg, type Roles, type Scope, speakerParty, without } from './sides.ts';
import { byPronoun, clauseSubject, ownAfter, subjectLeft } from './subject.ts';
import { covering, hit } from '../text.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { words } from './words.ts';

const AGAINST = words('against');
const JOINERS = words('party');

/** Frames of what only those who bear arms do: "المنظمة التي تراقب الهدنة" is no side of it. */
const WARRING: ReadonlySet<Frame> = new Set(['mutual', 'truce', 'war']);

/** Those joined by بين and مع, the owner, and the subject of the clause. */
export function mutualRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const dates = datesOnly(a, t);
  const near = argsAfter(a, t.last + 1, scope.to);
  const args = near.some((x) => x.prep === 'بين') ? near : [...near, ...joinedByBetween(a, t.last + 1, scope.to)];
  const told = args.filter((x) => isParty(a, t, x) && !(dates && x.prep === ''));
  const between = distinct(told.map((x) => partyOfArg(a, x, 'ar.event.party')));
  const aimed = !dates && WARRING.has(t.frame) ? distinct(args.filter((x) => AGAINST.has(x.prep)).map((x) => partyOfArg(a, x, 'ar.event.target'))) : NONE;
  const two = told.some((x) => x.prep === 'بين') && between.flatMap((p) => p.sides).length > (FOUGHT_OVER.has(t.type) ? 0 : 1);
  const found = two || dates ? NONE : leading(a, t, scope);
  const lead = WARRING.has(t.frame) ? found.filter((p) => p.sides.some(isWarring)) : found;
  if ((t.type === 'support' || t.type === 'other') && lead.length > 0) return { by: lead, on: without(between, lead) };
  const by = distinct([...lead, ...between, ...(t.frame === 'call' || t.frame === 'meet' ? counterparts(a, t, scope) : [])]);
  if (by.length > 0 || aimed.length > 0) return { by, on: without(aimed, by) };
  return { by: NONE, on: NONE };
}

/** "أبلغ الوزير نظيره الروسي، خلال اتصال هاتفي": a counterpart named before the noun took part. */
function counterparts(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const out: (PartyDraft | null)[] = [];
  for (let j = scope.from; j < t.first; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.cls === 'counterpart' && m.last < t.first) out.push(partyOf(a, m, 'ar.event.party'));
  }
  return distinct(out);
}

/** Tokens from a call or a letter to whom it was made. */
const CALL_NEAR = 4;

/** Under بين, مع, ل; right after the noun; after a verb that gathers ("ضم"). */
function isParty(a: ArAnalysis, t: Trigger, x: Arg): boolean {
  if (!x.mention) return x.prep === 'بين' && (x.place !== null || x.nations.length > 0);
  if (x.prep === 'بين' || x.prep === 'مع' || x.prep === 'من قبل' || x.prep === 'by') return true;
  if (x.prep === 'ل') return t.frame === 'meet' || (t.frame === 'truce' && !x.owned); // "الهدنة، وفقا لخطة الرئيس"
  if ((t.frame === 'call' || t.frame === 'meet') && (x.prep === 'الي' || (x.prep === 'ب' && x.mention.cls === 'counterpart')) && x.first - Math.max(t.last, t.thing) <= CALL_NEAR) return true; // "رسالة إلى الأمم المتحدة", "اتصالات بنظيره"
  if (x.prep === 'ب') return JOINERS.has(a.tokens.form[x.first - 1] ?? '') || (x.joined && joinedWith(a, t, x)); // "محادثات تجمعها بروسيا وإيران"
  if (x.prep !== '') return false;
  const before = a.tokens.form[x.first - 1] ?? '';
  if (JOINERS.has(before)) return true;
  return !x.owned && (x.first - t.last <= 2 || x.joined || (t.verb && x.first - t.last <= 10));
}

/** Types of what only the two sides do that بين names: whoever else acts in the clause is none. */
const FOUGHT_OVER: ReadonlySet<Trigger['type']> = new Set(['clash', 'hostilities', 'ceasefire', 'talks', 'violation']);

const SINCE = words('dates-other');
/** Tokens from a word of time to the truce or war by which another act is dated. */
const SINCE_REACH = 3;

/** The same before its beginning: "بعد خمس دقائق من بدء سريان الهدنة". */
const BEGUN_REACH = 6;

/** "قصف، بعد بدء الهدنة، منطقتين", "منذ اندلاع القتال", "وبدأ سريانها": a truce or a war that only dates another act has neither its subject nor its target. */
function datesOnly(a: ArAnalysis, t: Trigger): boolean {
  if (facet(t, 'need') === 'truce') return true;
  if (facet(t, 'stage') !== 'in_force' && (t.verb || !(t.definite || (a.tokens.form[t.last] as string).startsWith('ال')) || (t.frame !== 'truce' && t.frame !== 'war'))) return false;
  for (let j = t.first - 1; j >= t.first - (facet(t, 'stage') === 'in_force' ? BEGUN_REACH : SINCE_REACH); j--) if (SINCE.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** Tokens from the verb that gathers to the last of those whom it gathers. */
const GATHER_REACH = 8;

function joinedWith(a: ArAnalysis, t: Trigger, x: Arg): boolean {
  for (let j = x.first - 1; j > Math.max(t.last, x.first - GATHER_REACH); j--) if (JOINERS.has(a.tokens.form[j] ?? '')) return true;
  return false;
}

/** The side that acts first: subject, nationality, carrier, pronoun, speaker. */
function leading(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const nations = t.verb ? [] : nationalitiesAfter(a, t, scope.to);
  if (nations.length > 0) return [{ sides: nations, mention: null, rule: 'ar.event.agent-nationality' }];
  const within = t.verb ? actorWithin(a, t) : NONE;
  if (within.length > 0) return within;
  if (t.hit.row.agreement === '1p') return speakerParty(scope, 'ar.event.agent-speaker');
  const left = subjectLeft(a, t.first, scope);
  if (left.length > 0) return left;
  const carried = t.verb ? null : carrier(a, t, scope);
  if (carried && carried.parties.length > 0) return carried.parties;
  const relative = t.verb ? null : relativeAgent(a, t, scope);
  if (relative && relative.parties.length > 0) return relative.parties;
  const own = ownAfter(a, t.last + 1, scope.to, scope);
  if (own.length > 0) return own;
  const pronoun = byPronoun(a, t, scope);
  if (pronoun.length > 0) return pronoun;
  const s = scope.statement;
  if (s?.act === 'call' && t.type === 'support' && s.content[0]) {
    const m = covering(a.actors, a.actorAt, s.content[0].first - 1);
    if (m && m !== s.speaker) return distinct([partyOf(a, m, 'ar.event.agent-addressed')]);
  }
  const clause = clauseSubject(a, t.first, scope);
  if (clause.length > 0) return clause;
  const ofSpeaker = s && (s.act === 'commit' || s.act === 'threaten' || s.act === 'refuse' || s.act === 'propose' || (s.act === 'assert' && !t.definite && !t.verb && (t.type === 'talks' || t.type === 'contact') && t.first - (s.content[0]?.first ?? 0) <= 2));
  return ofSpeaker ? speakerParty(scope, 'ar.event.agent-speaker') : NONE;
}

/** "وافقت عليه الحركة": the subject stands within the trigger's own words. */
function actorWithin(a: ArAnalysis, t: Trigger): readonly PartyDraft[] {
  for (let j = t.first + 1; j <= t.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j) return distinct([partyOf(a, m, 'ar.event.agent-inside')]);
  }
  return NONE;
}

/** Who goes to whom: the traveller, and the state or actor visited. */
export function visitRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, scope.to);
  const left = subjectLeft(a, t.first, scope);
  const toward = hit(a, t.last, 'fn.prep') !== undefined;
  const after = toward ? [] : args.filter((x) => x.mention && x.prep === '' && x.first - t.last <= 2);
  const within = t.verb && left.length === 0 && after.length === 0 ? actorWithin(a, t) : NONE;
  const before = left.length > 0 ? left : within.length > 0 ? within : after.length > 0 ? distinct(after.slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.agent-after'))) : clauseSubject(a, t.first, scope);
  const by = before.length > 0 ? before : byPronoun(a, t, scope);
  const hosts = args.filter((x) => !after.slice(0, 1).includes(x) && (x.prep === 'الي' || x.prep === 'ل' || x.prep === '' || x.prep === 'مع' || x.prep === 'في'));
  return { by, on: without(distinct(hosts.slice(0, 2).filter((x) => x.mention !== null || x.nations.length > 0).map((x) => partyOfArg(a, x, 'ar.event.host'))), by) };
}

/** Tokens from a noun to the two that exchange what it tells of. */
const EXCHANGE_NEAR = 5;

/** "قصف متبادل بين كذا وكذا": both sides; among the dead of "قصف وسقوط قتلى بين المدنيين" are none. */
export function exchangers(a: ArAnalysis, t: Trigger, args: readonly Arg[]): readonly PartyDraft[] {
  const both = args.filter((x) => x.prep === 'بين');
  const from = both[0]?.first ?? Number.POSITIVE_INFINITY;
  if (both.length < 2 || from - t.last > EXCHANGE_NEAR) return NONE;
  for (let j = t.last + 1; j < from; j++) if (hit(a, j, 'trigger')?.row.cells[1] === 'casualty') return NONE;
  return distinct(both.map((x) => partyOfArg(a, x, 'ar.event.party')));
}
