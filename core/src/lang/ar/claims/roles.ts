/** Who did it to whom: the parties around a trigger, by its frame. */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { type Arg, argsAfter, BY, finiteAt, nationalitiesAfter } from './args.ts';
import { suffered, toll } from './harm.ts';
import { isOverIt, isUnder } from './held.ts';
import { exchangers, mutualRoles, visitRoles } from './mutual.ts';
import { atPronoun } from './pronoun.ts';
import { agentPhrase, distinct, NONE, partyOf, partyOfArg, type Roles, type Scope, speakerParty, without } from './sides.ts';
import { agreementOf, antecedent, bare, byPronoun, carrier, clauseSubject, hasPronoun, isGoverned, ownAfter, relativeAgent, relativeBefore, subjectLeft } from './subject.ts';
import { accused, announced, isCharge } from './told.ts';
import { facet, type Frame, isClaimed, isFiniteVerb, type Trigger } from './trigger.ts';
import { words } from './words.ts';
import { isPassive } from '../passive.ts';
import { NEWLINE, PUNCT } from '../../../text/scan.ts';
import { covering, hit, isWord } from '../text.ts';

const AGAINST = words('against');
const OWN_LAND = words('own-land');
const SELF = words('self');
/** "ما دُمر": what was destroyed. */
const RELATIVE = new Set(['ما', 'مما', 'وما']);
/** What may follow a verb without an object. */
const UNDERGONE = words('no-object');
/** Frames whose verb takes the harmed as its object. */
const OBJECT: ReadonlySet<Frame> = new Set(['fire', 'kill', 'act', 'siege', 'block', 'shoot', 'intercept']);
const MUTUAL: ReadonlySet<Frame> = new Set(['mutual', 'truce', 'talks', 'accord', 'meet', 'call', 'war']);
/** Frames in which an accused, or an order's giver, is the agent. */
const ACCUSABLE: ReadonlySet<Frame> = new Set(['fire', 'raid', 'blast', 'shoot', 'kill', 'mutual', 'breach', 'war', 'siege', 'block', 'act', 'seize', 'self', 'give', 'office', 'truce', 'retaliate']);

/** Rules that go by the clause around: an accusation knows better. */
const SUPPOSED: ReadonlySet<string> = new Set(['ar.event.agent-pronoun', 'ar.event.agent-clause', 'ar.event.agent-sentence', 'ar.event.agent-speaker']);

/**
 * The parties of one trigger. Empty lists mean that the text does not say.
 * @param headless the verb tells more of a noun of action before it: its subject is that noun, no party
 */
export function rolesOf(a: ArAnalysis, t: Trigger, scope: Scope, headless: boolean): Roles {
  const roles = framed(a, t, scope);
  const found = roles.on.length === 0 && OBJECT.has(t.frame) ? { by: roles.by, on: peopleInside(a, t) } : roles;
  if (headless) return { by: found.by.filter((p) => p.rule === 'ar.event.agent-by'), on: found.on.length > 0 || !OBJECT.has(t.frame) ? found.on : found.by.filter((p) => p.rule === 'ar.event.agent-after').map((p) => ({ ...p, rule: 'ar.event.target' })) };
  const charged = ACCUSABLE.has(t.frame) && isCharge(scope) && found.by.every((p) => SUPPOSED.has(p.rule)) ? accused(a, t, scope) : NONE;
  if (charged.length > 0) return { by: charged, on: MUTUAL.has(t.frame) ? NONE : without(found.on, charged) };
  const told = found.by.length > 0 || !ACCUSABLE.has(t.frame) ? found.by : accused(a, t, scope);
  const guessed = t.frame === 'office' && told.every((p) => p.mention && (p.mention.rule !== 'ar.side.stated' || p.mention.cls === 'office'));
  const announcer = told.length === 0 || guessed ? announced(a, t, found.on, scope) : NONE;
  const by = announcer.length > 0 ? announcer : told;
  return { by, on: MUTUAL.has(t.frame) || t.type === 'measure' ? found.on : without(found.on, by) };
}

function framed(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  if (MUTUAL.has(t.frame)) return mutualRoles(a, t, scope);
  if (t.frame === 'visit') return visitRoles(a, t, scope);
  if (t.frame === 'backed') return backed(a, t, scope);
  if (t.frame === 'access') return { by: NONE, on: beneficiary(a, t, [], argsAfter(a, t.last + 1, scope.to)).filter((p) => !p.rule.endsWith('-place')) };
  if (t.frame === 'toll' || t.frame === 'dead') return toll(a, t, scope);
  if (t.frame === 'die' || t.frame === 'dielong' || t.frame === 'suffer') return suffered(a, t, scope);
  return t.verb ? verbRoles(a, t, scope) : nounRoles(a, t, scope);
}

/** "الانفصاليين المدعومين من روسيا": whoever stands before is helped by whoever comes after. */
function backed(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const by = argsAfter(a, t.last + 1, scope.to)[0];
  const before = covering(a.actors, a.actorAt, t.first - 1);
  return { by: distinct([by ? partyOfArg(a, by, 'ar.event.agent-by') : null]), on: distinct([before ? partyOf(a, before, 'ar.event.beneficiary') : null]) };
}

/** Frames whose subject may be a noun that a party owns: "هرب معظم قيادات التنظيم". */
const SELFISH: ReadonlySet<Frame> = new Set(['self', 'office', 'protest', 'breach', 'seize']);

/** "استهدفت الغارات مواقع": an act is the verb's subject, and whoever did it is told elsewhere. */
export function actIsSubject(a: ArAnalysis, t: Trigger): boolean {
  return t.verb && t.frame === 'fire' && (a.hits[t.last + 1] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'strike' && !isFiniteVerb(h) && h.split.prep === '' && h.split.conj === '');
}

/** VSO and SVO; a verb whose first phrase cannot act, and that has no subject before it, is passive. */
function verbRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, scope.to);
  if (t.frame === 'blast') return { by: NONE, on: atBlast(a, args) };
  const free = bare(args);
  if (actIsSubject(a, t)) return { by: NONE, on: objectOf(a, t, free, args, scope) };
  const byPhrase = agentPhrase(a, args);
  const taken = takenUp(a, t, scope);
  if (taken.length > 0) {
    const by = distinct(free.slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.agent-after')));
    return { by, on: without(taken, by) };
  }
  const left = t.hit.row.agreement === '1p' ? speakerParty(scope, 'ar.event.agent-speaker') : t.frame === 'seize' && isOverIt(a, t.last) && relativeBefore(a, t.first) !== -1 ? NONE : subjectLeft(a, t.first, scope);
  const object = (list: readonly Arg[]): readonly PartyDraft[] => objectOf(a, t, list, args, scope);
  if (OBJECT.has(t.frame) && isPassive(a, t.hit)) return { by: byPhrase, on: left.length > 0 ? left.map(asTarget) : object(free) };
  if (byPhrase.length > 0) return { by: byPhrase, on: left.length > 0 && undergone(a, t) ? left.map(asTarget) : object(free) };
  if (t.frame === 'kill' && AMONG.has(a.tokens.form[t.last + 1] ?? '')) return { by: NONE, on: object(free) };
  if (left.length > 0 && undergone(a, t)) return { by: NONE, on: left.map(asTarget) };
  if (left.length > 0) return { by: left, on: object(free) };
  if (hasPronoun(a, t.first)) return { by: NONE, on: object(free) };
  const own = ownAfter(a, t.last + 1, scope.to, scope);
  if (own.length > 0) return { by: own, on: object(free) };
  const within = covering(a.actors, a.actorAt, t.last);
  if (within && within.first > t.first && within.last > t.last && SELFISH.has(t.frame)) return { by: distinct([partyOf(a, within, 'ar.event.agent-inside')]), on: object(free) };
  const head = free[0];
  if (head && canAct(head) && !isPlural(t) && (!head.owned || SELFISH.has(t.frame) || byArm(a, t, head)) && head.first - t.last <= 3) {
    const gap = free.findIndex((x, at) => at > 0 && !(x.joined && x.first === (free[at - 1] as Arg).last + 1));
    const group = gap < 0 ? free : free.slice(0, gap);
    const by = distinct(group.map((x) => partyOfArg(a, x, 'ar.event.agent-after')));
    const rest = free.filter((x) => !group.includes(x));
    if (passive(a, t, head, rest)) return { by: t.hit.split.conj === 'و' && isObject(a, t, head) ? clauseSubject(a, t.first, scope, agreementOf(t)) : NONE, on: by };
    return { by, on: object(rest) };
  }
  if (head && OBJECT.has(t.frame) && t.hit.split.pronoun === '') {
    const agent = (t.hit.row.agreement === 'mp' || t.hit.split.conj === 'و') && !SELF.has(a.tokens.form[t.first - 1] ?? '') ? clauseSubject(a, t.first, scope, agreementOf(t)) : NONE;
    return { by: agent, on: object(free) };
  }
  // "بين ما دُمر 415 مبنى": a verb of harm after ما tells of what is counted.
  if (OBJECT.has(t.frame) && RELATIVE.has(a.tokens.form[t.first - 1] ?? '') && a.numberAt[t.last + 1] !== -1) return { by: NONE, on: object(free) };
  // "قالت إنه استهدف": the pronoun is the subject, whoever it stands for.
  return { by: SELF.has(a.tokens.form[t.first - 1] ?? '') ? NONE : clauseSubject(a, t.first, scope, agreementOf(t)), on: object(free) };
}

/** "قُتل معه عدد من مرافقيه", "أصيب فيها العشرات": between the verb and those who were harmed. */
const AMONG = new Set(['معه', 'معها', 'معهم', 'فيه', 'فيها', 'خلاله', 'خلالها', 'خلالهما', 'بينهم', 'منهم', 'هناك', 'اثرها', 'جراءها']);

const OBJECTS: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما', 'هن']);

/** "القوات التي قصفها الجيش", "النواب الذين تعتقلهم": the pronoun on the verb takes up who stands before the relative. */
function takenUp(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const rel = OBJECT.has(t.frame) && OBJECTS.has(t.hit.split.pronoun) ? relativeBefore(a, t.first) : -1;
  const m = rel === -1 ? null : antecedent(a, rel);
  return m && m.first >= scope.from - 1 ? distinct([partyOf(a, m, 'ar.event.target-antecedent')]) : NONE;
}

const asTarget = (p: PartyDraft): PartyDraft => ({ ...p, rule: 'ar.event.target-before' });

/** "جندي قتل أيضا", "أشخاص اعتقلوا في": a verb of killing or arrest that no object follows tells of its subject. */
function undergone(a: ArAnalysis, t: Trigger): boolean {
  if (t.hit.row.shape !== 'perfect' || t.hit.split.pronoun !== '' || (t.frame !== 'kill' && !(t.frame === 'act' && t.type === 'measure'))) return false;
  const next = t.last + 1;
  return next >= a.tokens.count || a.tokens.kind[next] === PUNCT || a.tokens.kind[next] === NEWLINE || covering(a.times, a.timeAt, next) !== undefined || hit(a, next, 'fn.prep') !== undefined || UNDERGONE.has(a.tokens.form[next] as string) || BY.has(a.tokens.form[next] as string) || ['ب', 'ل'].includes(a.forms[next]?.split.prep ?? '');
}

/** "قتل جندي", "اعتقل ناشطون": people or fighters after a verb of killing or arrest, and nobody else. */
function passive(a: ArAnalysis, t: Trigger, head: Arg, rest: readonly Arg[]): boolean {
  if (t.frame !== 'kill' && t.frame !== 'act' && t.frame !== 'fire') return false;
  const m = head.mention;
  if (!m) return true;
  if (m.cls === 'people') return true;
  if (rest.length > 0 || a.numberAt[head.last + 1] !== -1) return false;
  const counted = a.counts.some((c) => c.first > head.last && c.first - head.last <= 2 && !finiteAt(a, head.last + 1));
  return !counted && t.frame !== 'fire' && (m.cls === 'fighters' || m.cls === 'person' || (m.cls === 'office' && m.number === 'sg'));
}

/** "وقصفت مدنيين": people in the oblique case after a verb of fire are its object, whoever is the subject of the verb before. */
function isObject(a: ArAnalysis, t: Trigger, head: Arg): boolean {
  return t.frame === 'fire' && head.mention?.cls === 'people' && (a.tokens.form[head.first] as string).endsWith('ين');
}

/** "يستهدفون القوات": a verb in the plural follows its subject. */
const isPlural = (t: Trigger): boolean => t.hit.row.agreement === 'mp' || t.hit.row.agreement === 'md' || t.hit.row.agreement === 'fd';

const ARM = words('arm');
const FLIES = words('aircraft');

/** "دكت مدفعية الجيش مواقع": what fires is right after the verb, and whose it is after that. */
const byArm = (a: ArAnalysis, t: Trigger, x: Arg): boolean => t.frame === 'fire' && x.first === t.last + 2 && ARM.has(a.tokens.form[t.last + 1] as string);

const canAct = (x: Arg): boolean => x.mention !== null;

/** What is hit: the object, or what stands after على and ضد; own land is the speaker's. */
function objectOf(a: ArAnalysis, t: Trigger, free: readonly Arg[], args: readonly Arg[], scope: Scope): readonly PartyDraft[] {
  if (t.frame === 'seize') return distinct(args.filter((x) => x.prep === 'من' && x.mention).map((x) => partyOfArg(a, x, 'ar.event.loser')));
  if (t.frame === 'give') return beneficiary(a, t, free, args);
  if (t.frame === 'office' || t.frame === 'protest' || t.frame === 'breach') return NONE;
  if (t.frame === 'self') return distinct(args.filter((x) => AGAINST.has(x.prep) && (x.mention || x.nations.length > 0)).map((x) => partyOfArg(a, x, 'ar.event.target')));
  const direct = OBJECT.has(t.frame) ? free : [];
  const aimed = args.filter((x) => AGAINST.has(x.prep) || (t.frame === 'raid' && x.prep === 'الي'));
  const found = distinct([...aimed, ...direct].map((x) => partyOfArg(a, x, 'ar.event.target')));
  if (found.length === 0) {
    const before = atPronoun(a, t, scope);
    if (before.length > 0) return before;
  }
  const named = found.filter((p) => !p.rule.endsWith('-place'));
  if (found.length > 0) return (named.length > 0 ? named : found).slice(0, 3);
  return ownLand(a, t, scope);
}

/** "مناطق على أراضيها", "بلادنا": the speaker's own land is hit. */
function ownLand(a: ArAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  for (let j = Math.max(scope.from, t.first - 6); j <= Math.min(scope.to, t.last + 9); j++) if (OWN_LAND.has(a.tokens.form[j] ?? '')) return speakerParty(scope, 'ar.event.target-own-land');
  return NONE;
}

/** Who is helped: after ل and مع, or the object. */
function beneficiary(a: ArAnalysis, t: Trigger, free: readonly Arg[], args: readonly Arg[]): readonly PartyDraft[] {
  const to = args.filter((x) => x.prep === 'ل' || x.prep === 'الي' || x.prep === 'مع' || x.prep === 'عن' || x.prep === 'جانب' || x.prep === 'ب');
  const found = distinct((to.length > 0 ? to : free).slice(0, 2).map((x) => partyOfArg(a, x, 'ar.event.beneficiary')));
  return t.type === 'release' && found.every((p) => p.sides.includes('CIV')) ? NONE : found;
}



/** "القصف التركي", "غارات التحالف على", "قصف الجيش لمواقع", "هجوم من قبل إيران ضد": nationality, owner, phrase, carrying verb. */
function nounRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const relative = relativeAgent(a, t, scope);
  const args = argsAfter(a, t.last + 1, scope.to);
  const rest = relative ? [...args, ...relative.rest] : args;
  if (isClaimed(a, t)) {
    const claimant = clauseSubject(a, t.first, scope);
    const by = claimant.length > 0 ? claimant : speakerParty(scope, 'ar.event.agent-claims');
    return { by, on: t.frame === 'kill' ? distinct(bare(rest).slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.target'))) : objectOf(a, t, bare(rest), rest, scope) };
  }
  const inside = partyInside(a, t);
  if (inside) return { by: [inside], on: objectOf(a, t, free0(rest), rest, scope) };
  const holder = t.frame === 'seize' && isUnder(a, t.first, t.last) ? distinct(bare(args).slice(0, 1).filter((x) => x.first - t.last <= 3).map((x) => partyOfArg(a, x, 'ar.event.agent-owner'))) : NONE;
  if (holder.length > 0) return { by: holder, on: NONE };
  const laid = ascribedAfter(a, t, rest);
  const ascribed = laid.length > 0 ? laid : ascribedTo(a, t, rest, scope);
  if (ascribed.length > 0) return { by: ascribed, on: objectOf(a, t, [], rest.filter((x) => x.prep !== 'الي' && x.first > t.last + 4), scope) };
  const nations = nationalitiesAfter(a, t, scope.to);
  const two = t.frame === 'raid' || t.frame === 'fire' ? exchangers(a, t, rest) : NONE;
  if (two.length > 0) return { by: two, on: two };
  const byPhrase = agentPhrase(a, rest);
  if (byPhrase.length > 0) return { by: byPhrase, on: objectOf(a, t, bare(rest).filter((x) => x.nations.length === 0), rest, scope) };
  const free = bare(rest).filter((x) => x.nations.length === 0 || x.first > t.last);
  const carried = carrier(a, t, scope);
  const near = free[0] && free[0].first - t.last <= (free[0].owned ? 5 : 3) ? free[0] : null;
  const seat = near !== null && (t.frame === 'raid' || t.frame === 'fire') && isSeat(a, near) && !rest.some((x) => AGAINST.has(x.prep) || x.prep === 'ل');
  const owner = near && (seat || t.first < t.last && hit(a, t.last, 'fn.prep') !== undefined || near.mention?.rule === 'ar.side.place' && t.frame === 'raid') ? null : near;
  const object = (list: readonly Arg[]): readonly PartyDraft[] => objectOf(a, t, list, rest, scope);
  // "إسقاط طائرة أرمينية", "ضرب بلدات أرمينية": the adjective is of what was brought down or hit.
  if (nations.length > 0 && (t.frame === 'intercept' || (t.frame === 'fire' && facet(t, 'object') === 'yes'))) return { by: distinct(carried?.parties ?? []), on: [{ sides: nations, mention: null, rule: 'ar.event.target-nationality' }] };
  if (nations.length > 0) return { by: [{ sides: nations, mention: null, rule: 'ar.event.agent-nationality' }], on: object(OBJECT.has(t.frame) ? free.filter((x) => x.nations.length === 0) : []) };
  if (relative && relative.parties.length > 0) return { by: relative.parties, on: object(free.filter((x) => !x.mention || x.owned)) };
  const of = rest.find((x) => x.prep === 'ل' && x.mention !== null && x.first - t.last <= 3);
  const from = rest.find((x) => x.prep === 'من' && (x.mention !== null || x.nations.length > 0) && x.first - t.last <= 5) ?? rest.find((x) => x.prep === 'من' && x.first - t.last <= 5 && t.frame !== 'seize');
  if (carried?.role === 'patient') return { by: distinct([owner, of, from].map((x) => (x ? ownerOf(a, x) : null))), on: carried.parties.length > 0 ? carried.parties : ownLand(a, t, scope) };
  const agent = distinct(carried?.parties ?? []);
  if (agent.length > 0) return { by: agent, on: object(free) };
  const armed = rest.find((x) => x.prep === 'ب' && (x.nations.length > 0 || (x.mention !== null && hit(a, x.first, 'weapon') !== undefined)) && x.first - t.last <= 3);
  if (armed) return { by: distinct([partyOfArg(a, armed, 'ar.event.agent-weapon')]), on: object(free) };
  const pronoun = byPronoun(a, t, scope);
  if (pronoun.length > 0 && !OBJECT.has(t.frame) && !takesIt(a, t)) return { by: pronoun, on: object(free) };
  const own = ownAfter(a, t.last + 1, scope.to, scope);
  if (own.length > 0 && t.frame !== 'kill') return { by: own, on: object(free) };
  // "قصف من طائرات الجيش": from whose guns it came.
  if (t.frame === 'fire' && t.type === 'strike' && !owner && from && from.first - t.last <= 3) return { by: distinct([ownerOf(a, from)]), on: object(free) };
  if (OBJECT.has(t.frame)) return objectNoun(a, t, owner, of ?? null, rest, scope);
  if (t.frame === 'blast') return { by: NONE, on: atBlast(a, rest) };
  if (t.frame === 'give' && owner && (facet(t, 'object') === 'yes' || clauseSubject(a, t.first, scope).length > 0) && !rest.some((x) => x.prep === 'ل' || x.prep === 'الي')) {
    return { by: clauseSubject(a, t.first, scope), on: distinct([partyOfArg(a, owner, 'ar.event.beneficiary')]) };
  }
  const ofAgent = of && t.frame !== 'give' ? of : null;
  const by = distinct([owner && (!owner.owned || SELFISH.has(t.frame)) ? owner : null, ofAgent, t.frame === 'raid' || t.frame === 'war' || t.frame === 'retaliate' ? (from ?? null) : null].filter((x) => x?.mention || x?.prep === 'من' || (x?.nations.length ?? 0) > 0).map((x) => (x ? ownerOf(a, x) : null)));
  if (by.length > 0) return { by: by.slice(0, 2), on: object(free.filter((x) => x !== owner)) };
  const clause = t.frame === 'self' || t.frame === 'give' || t.frame === 'seize' || t.frame === 'office' || t.frame === 'breach' ? clauseSubject(a, t.first, scope) : NONE;
  return { by: clause, on: object(free) };
}

/** "هجوم من إيران", "صاروخ من الأراضي اللبنانية": a land from which something came need not be its author's. */
const ownerOf = (a: ArAnalysis, x: Arg): PartyDraft | null => partyOfArg(a, x, x.prep === 'من' && (x.mention === null || x.mention.cls === 'actor') ? 'ar.event.agent-from' : 'ar.event.agent-owner');

/** "تحريرها", "استعادتها", but "سيطرتها على": what is taken, and not who takes it. */
const takesIt = (a: ArAnalysis, t: Trigger): boolean => t.frame === 'seize' && a.tokens.form[t.last + 1] !== 'علي';

/** "هجوم دمشق": a capital that may stand for its state, but where nobody is told to be hit it is the town that was. */
const isSeat = (a: ArAnalysis, { mention: m }: Arg): boolean => m !== null && (a.hits[m.first] ?? []).some((h) => h.row.cls === 'metonym' && h.last === m.last) && a.placeAt[m.first] !== -1;

const ASCRIBED = words('ascribe');
/** Tokens between a verb of blame and what is blamed on somebody. */
const ASCRIBED_REACH = 6;

/** "نسبت الحكومة الهجوم إلى المتمردين": to whom an act is laid. */
function ascribedTo(a: ArAnalysis, t: Trigger, args: readonly Arg[], scope: Scope): readonly PartyDraft[] {
  const arg = args[0];
  if (arg?.prep !== 'الي') return NONE;
  const said = scope.statement?.speaker?.sides ?? [];
  const own = arg.mention !== null && (arg.mention.cls === 'group' || arg.mention.cls === 'fighters') && arg.mention.sides.every((side) => said.includes(side));
  const to = own ? [{ sides: ['MILITANTS'], mention: arg.mention, rule: 'ar.event.agent-ascribed-nameless' }] : distinct([partyOfArg(a, arg, 'ar.event.agent-ascribed')]);
  for (let j = t.first - 1; j >= Math.max(0, t.first - ASCRIBED_REACH); j--) {
    if (a.tokens.form[j] === '.' || a.tokens.form[j] === '،') return NONE;
    if (isWord(a, j, ASCRIBED)) return to;
  }
  return NONE;
}

/** "تفجير نسب إلى المتمردين", "هجوم نسبته السلطات للتنظيم": the same after the act. */
function ascribedAfter(a: ArAnalysis, t: Trigger, args: readonly Arg[]): readonly PartyDraft[] {
  for (let j = t.last + 1; j <= t.last + ASCRIBED_REACH; j++) {
    if (a.tokens.form[j] === '.' || a.tokens.form[j] === '،') return NONE;
    const to = isWord(a, j, ASCRIBED) ? args.find((x) => x.first > j && (x.prep === 'الي' || x.prep === 'ل')) : undefined;
    if (to) return distinct([partyOfArg(a, to, 'ar.event.agent-ascribed')]);
  }
  return NONE;
}

const free0 = (args: readonly Arg[]): Arg[] => args.filter((x) => x.prep === '' && x.mention === null);

/** "قرار مجلس الأمن", "استقدام النظام تعزيزات": a party named within the trigger's own words. */
function partyInside(a: ArAnalysis, t: Trigger): PartyDraft | null {
  for (let j = t.first + 1; j <= t.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && (m.lead ?? 0) === 0 && m.sides.length > 0 && m.cls !== 'people' && m.cls !== 'document' && !m.sides.includes('MEDIA') && !(m.cls === 'fighters' && m.number === 'sg') && !(t.frame === 'give' && isGoverned(a, m, t.last + 1))) return { sides: m.sides, mention: m, rule: 'ar.event.agent-inside' };
  }
  return null;
}

/** "منع المدنيين من", "احتجاز الرهائن": people named within the trigger's own words bear the act. */
function peopleInside(a: ArAnalysis, t: Trigger): readonly PartyDraft[] {
  for (let j = t.first + 1; j <= t.last; j++) {
    const m = covering(a.actors, a.actorAt, j);
    if (m && m.first === j && m.cls === 'people') return distinct([partyOf(a, m, 'ar.event.target-inside')]);
  }
  return NONE;
}

const AT = new Set(['عند', 'قرب', 'امام', 'ل', 'علي', 'في', 'وسط', 'داخل', 'بالقرب', 'ضد', 'لدي']);

/** "انفجرت عند وصول قافلة للقوات الخاصة": an armed body beside a blast is its target. */
function atBlast(a: ArAnalysis, args: readonly Arg[]): readonly PartyDraft[] {
  return distinct(args.filter((x) => AT.has(x.prep) && x.mention !== null && !x.place && (x.mention.cls === 'body' || x.mention.cls === 'fighters' || x.mention.cls === 'group')).slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.target')));
}

/** "تمكنوا من تدمير", "إضافة إلى إحراق": the noun is the subject's act. */
const RESUMED = new Set(['من', 'الي', 'عن', 'علي']);
/** An adjective of kind: "قصف عشوائي". */
const KIND = /(ي|ية|عنيف|عنيفة|كثيف|كثيفة|مكثف|مكثفة)$/;
const FIRES: ReadonlySet<string> = new Set(['body', 'actor', 'fighters']);
const CROWD: ReadonlySet<string> = new Set(['people']);
/** After a noun of killing these are the killed: "قتل القاضي فلان". */
const VICTIMS: ReadonlySet<string> = new Set(['people', 'person', 'office', 'fighters', 'source', 'side']);

/** "قصف مواقع التنظيم" has the target after it; "قصف الجيش لمواقع" and "قصف الجيش مواقع" the agent first. */
function objectNoun(a: ArAnalysis, t: Trigger, owner: Arg | null, of: Arg | null, args: readonly Arg[], scope: Scope): Roles {
  const free = bare(args);
  const second = free.find((x) => x !== owner && !x.joined) ?? args.find((x) => x.prep === 'ل' && x !== of);
  const aimed = args.find((x) => AGAINST.has(x.prep));
  if (owner?.mention && !owner.owned && (second || aimed) && !(t.frame === 'kill' ? VICTIMS : CROWD).has(owner.mention.cls)) {
    const target = aimed ?? second;
    return { by: distinct([partyOfArg(a, owner, 'ar.event.agent-owner')]), on: target ? distinct([partyOfArg(a, target, 'ar.event.target')]) : NONE };
  }
  // "قصف لطائرات الجيش على القرية": with a target told, ل has the agent.
  if (!owner && of?.mention && aimed && (of.mention.cls === 'body' || of.mention.cls === 'actor' || of.mention.cls === 'fighters')) {
    return { by: distinct([partyOfArg(a, of, 'ar.event.agent-owner')]), on: distinct(args.filter((x) => AGAINST.has(x.prep)).map((x) => partyOfArg(a, x, 'ar.event.target'))) };
  }
  // "قصف عشوائي للجيش": nobody is told to be hit, and what is hit would be a thing of theirs.
  if (!owner && of?.mention && (!of.owned || KIND.test(a.tokens.form[of.first - 1] as string)) && t.type === 'strike' && t.frame === 'fire' && !t.definite && free.length === 0 && FIRES.has(of.mention.cls)) return { by: distinct([of, ...args.filter((x) => x.joined && x.prep === 'ل')].map((x) => partyOfArg(a, x, 'ar.event.agent-owner'))), on: NONE };
  // "قصف طائرات الجيش منازل": aircraft and guns shell, they are not shelled.
  if (owner?.mention && !owner.owned && t.hit.row.id === 'strike.shell' && isWord(a, owner.first, FLIES)) return { by: distinct([partyOfArg(a, owner, 'ar.event.agent-owner')]), on: objectOf(a, t, free.filter((x) => x !== owner && !x.joined), args, scope) };
  const on = distinct([owner, ...free.filter((x) => x.joined)].map((x) => (x ? partyOfArg(a, x, 'ar.event.target') : null)));
  const lead = t.hit.split.prep === 'ب' || t.hit.split.prep === 'ل' || t.hit.split.conj || RESUMED.has(a.tokens.form[t.first - 1] ?? '') ? clauseSubject(a, t.first, scope) : subjectLeft(a, t.first, scope);
  return { by: t.frame === 'kill' && t.hit.split.prep === '' ? NONE : without(lead, on), on: on.length > 0 ? on : objectOf(a, t, free, args, scope) };
}
