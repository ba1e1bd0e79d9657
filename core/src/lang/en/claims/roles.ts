/** Who did it and to whom, by the frame of the trigger and the phrases around it. */
import type { EnAnalysis, PartyDraft, Run } from '../parts.ts';
import { hit } from '../text.ts';
import { doneBy, whoIsBehind } from './agent.ts';
import { answering, answerOf } from './answer.ts';
import { identityOf } from './identity.ts';
import { accusedOf, isIng, objectOf, type Phrase, phrasesAfter, type Scope } from './clause.ts';
import { form, isAdverb, isHelp, isMark, numberFrom, phraseBefore, isIn } from './grammar.ts';
import { tagSet } from '../tag.ts';
import { distinct, NOBODY, partiesOf, speakerParty, subjectParties } from './party.ts';
import { findsBodies, whoseBodies } from './bodies.ts';
import { runsInto } from './hidden.ts';
import { isComment } from './status.ts';
import { facet, type Frame, type Trigger } from './trigger.ts';
import { wordsOf } from './words.ts';

const T_V_VS_ED_ING_N = tagSet('v', 'vs', 'ed', 'ing', 'n');

export interface Roles {
  readonly by: readonly PartyDraft[];
  readonly on: readonly PartyDraft[];
  /** The phrases that name them, for the evidence. */
  readonly runs: readonly Run[];
}

const MUTUAL: ReadonlySet<Frame> = new Set<Frame>(['mutual', 'truce', 'talks', 'accord', 'meet', 'call', 'war', 'visit', 'release']);
const ALONE: ReadonlySet<Frame> = new Set<Frame>(['self', 'office', 'protest', 'breach', 'access']);
const VICTIM: ReadonlySet<Frame> = new Set<Frame>(['die', 'death', 'dead', 'toll', 'fall']);
const AGAINST = wordsOf('against');
const WITH = wordsOf('with');
const CARRY = wordsOf('carry');
const SUFFER = wordsOf('suffer');
const STOPPED = wordsOf('stopped');
const TIMES: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'amid', 'despite', 'following']);
const OWN = wordsOf('self-poss');
/** "claimed responsibility for the bombing": words of a speaker whose deed it is. */
const OWNED = wordsOf('owned');
/** Prepositions between a verb and the noun of action that it carries: "launched a wave of", "responded with". */
const CARRY_OVER = wordsOf('carry-over');
/** Tokens back from a noun of action to the verb that carries it. */
const CARRY_BACK = 7;

export function rolesOf(a: EnAnalysis, t: Trigger, scope: Scope): Roles {
  const who = t.type === 'casualty' ? identityOf(a, t.first) : null;
  if (who) return make(NOBODY, partiesOf(a, who, scope, 'en.event.identity', false), [who]);
  return t.verb ? verbRoles(a, t, scope) : nounRoles(a, t, scope);
}

function make(by: readonly PartyDraft[], on: readonly PartyDraft[], runs: readonly (Run | null)[]): Roles {
  return { by: distinct(by.filter((p) => !p.sides.includes('CIV'))), on: distinct(on), runs: runs.filter((r): r is Run => r !== null) };
}

function verbRoles(a: EnAnalysis, t: Trigger, scope: Scope): Roles {
  const subject = subjectParties(a, isIn(a, t.first, T_PREP) ? t.first - 1 : t.first, scope, 'en.event.subject');
  const phrases = phrasesAfter(a, t.last, scope);
  if (findsBodies(t)) {
    const found = t.passive ? subject.run : objectOf(a, form(a, t.last + 1) === 'of' ? t.last + 1 : t.last, scope);
    const whose = found && (form(a, t.last + 1) === 'of' ? found : whoseBodies(a, found));
    return make(NOBODY, whose ? partiesOf(a, whose, scope, 'en.event.victim', false) : NOBODY, [found]);
  }
  if (t.frame === 'backed') return make(t.last - t.first > 1 && form(a, t.first) === 'under' && form(a, t.last) === 'control' ? partiesOf(a, { first: t.first + 1, last: t.last - 1 }, scope, 'en.event.holder', false) : directly(a, t, scope), t.type === 'control' ? NOBODY : subject.parties, [subject.run]);
  if (t.passive) {
    // "tanks were sent to Chad": what is given suffers nothing.
    const given = t.frame === 'give' ? toOf(a, phrases, scope) : NOBODY;
    const on = facet(t, 'harm') === 'displaced' ? FLEEING : given.length > 0 ? given : patients(a, t, subject.run, scope);
    const from = t.frame === 'raid' ? phrases.filter((p) => p.prep === 'from').flatMap((p) => partiesOf(a, p, scope, 'en.event.subject', false)) : NOBODY;
    const by = [...agents(a, phrases, scope), ...from];
    return make(by.length > 0 || !isHurt(t) ? by : inOperation(a, phrases, scope), ALONE.has(t.frame) && t.frame !== 'access' ? NOBODY : on, [subject.run, byRun(phrases)]);
  }
  if (facet(t, 'harm') === 'displaced') return make(objectOf(a, t.last, scope) ? subject.parties : agents(a, phrases, scope), FLEEING, [subject.run]);
  if (VICTIM.has(t.frame)) return make(agents(a, phrases, scope), subject.run ? partiesOf(a, subject.run, scope, 'en.event.victim', t.frame === 'fall') : NOBODY, [subject.run]);
  if (t.frame === 'blast') return make(setsOff(a, t, scope) ? subject.parties : NOBODY, at(a, phrases, scope), [subject.run]);
  const object = objectOf(a, t.last, scope);
  // "their vehicle struck a mine": who runs into it is hit.
  if (t.frame === 'fire' && runsInto(a, t.first)) return make(NOBODY, subject.parties, [subject.run, object]);
  const objects = object ? partiesOf(a, object, scope, 'en.event.object', true) : NOBODY;
  const by = subject.parties;
  if (MUTUAL.has(t.frame)) return make([...by], [...objects, ...withOf(a, phrases, scope), ...(t.frame === 'war' ? against(a, phrases.filter((p) => p.prep === 'on'), scope) : NOBODY), ...(t.frame === 'release' || t.type === 'release' ? agents(a, phrases, scope) : NOBODY)].filter((p) => !p.sides.includes('CIV')), [subject.run, object]);
  if (ALONE.has(t.frame)) return make(by, against(a, phrases.filter((p) => p.prep === 'against'), scope), [subject.run, object]);
  if (t.frame === 'oust') return make(by, objects, [subject.run, object]);
  if (t.frame === 'lose') return make((isIn(a, t.last, T_PREP) && form(a, t.last) !== 'over') || form(a, t.last) === 'to' ? directly(a, t, scope) : phrases.filter((p) => p.prep === 'to').slice(0, 1).flatMap((p) => partiesOf(a, p, scope, 'en.event.winner', false)), by, [subject.run]);
  if (t.frame === 'seize') return make(by, from(a, phrases, scope, objects), [subject.run, object]);
  if (t.frame === 'give') return make(by, [...objects, ...toOf(a, phrases, scope)], [subject.run, object]);
  if (t.frame === 'raid') return make(by, [...against(a, phrases, scope), ...objects], [subject.run, phrases[0] ?? null]);
  return make(by, objects.length > 0 ? objects : against(a, phrases, scope), [subject.run, object]);
}

/** Who is driven from home is a civilian, whatever the nation: "thousands of Syrians were displaced". */
const FLEEING: readonly PartyDraft[] = [{ sides: ['CIV'], mention: null, rule: 'en.event.displaced' }];

/** "areas on its territory had been hit": who suffers, in the subject or in the phrase that ends it. */
function patients(a: EnAnalysis, t: Trigger, subject: Run | null, scope: Scope): readonly PartyDraft[] {
  if (!subject) return NOBODY;
  const whole = partiesOf(a, subject, scope, 'en.event.patient', true);
  if (whole.length > 0 || subject.last >= t.first) return whole;
  const inner = phraseBefore(a, beforeHelp(a, t.first) - 1, subject.last + 1);
  return inner ? partiesOf(a, inner, scope, 'en.event.patient', true) : NOBODY;
}

/** The first of the helping verbs and adverbs before a verb. */
function beforeHelp(a: EnAnalysis, verb: number): number {
  let j = verb;
  while (j > 0 && (isHelp(a, j - 1) || isAdverb(a, j - 1))) j--;
  return j;
}

/** "militants detonated a device", "blew himself up": somebody did, where "a depot exploded" is nobody's deed. */
const setsOff = (a: EnAnalysis, t: Trigger, scope: Scope): boolean => facet(t, 'weapon') === 'suicide' || objectOf(a, t.last, scope) !== null;

const byRun = (phrases: readonly Phrase[]): Run | null => phrases.find((p) => p.prep === 'by') ?? null;

/** "by X", "by forces of X". */
function agents(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  return phrases.filter((p) => p.prep === 'by').slice(0, 1).flatMap((p) => partiesOf(a, p, scope, 'en.event.agent-by', false));
}

/** "was killed in a Turkish operation": whose operation it was. */
function inOperation(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  const np = phrases.find((p) => p.prep === 'in' && OPERATIONS.has(form(a, p.last)) && p.last > p.first);
  return np ? partiesOf(a, { first: np.first, last: np.last - 1 }, scope, 'en.event.owner', false) : NOBODY;
}

const OPERATIONS = wordsOf('operations');
const isHurt = (t: Trigger): boolean => t.type === 'casualty' || t.type === 'attack' || t.type === 'measure';

/** "on X", "against X", "at positions of X"; a place stands for its state. */
function against(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  for (const p of phrases) {
    if (!AGAINST.has(p.prep) || a.timeAt[p.first] !== -1) continue;
    const found = partiesOf(a, p, scope, 'en.event.target', LANDED.has(p.prep));
    if (found.length > 0) return found;
  }
  return NOBODY;
}

/** After these a place is what is hit; after "in" and "at" it is where. */
const LANDED = new Set(['on', 'against', 'toward', 'towards', 'upon', 'targeting']);

function at(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  for (const p of phrases) {
    if (p.prep !== 'at' && p.prep !== 'into' && p.prep !== 'outside' && p.prep !== 'against' && p.prep !== 'near' && p.prep !== 'on' && p.prep !== 'among') continue;
    const found = partiesOf(a, p, scope, 'en.event.target', false);
    if (found.length > 0) return found;
  }
  return NOBODY;
}

function withOf(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  return phrases.filter((p) => WITH.has(p.prep) || p.prep === 'against' || p.prep === 'to').slice(0, 2).flatMap((p) => partiesOf(a, p, scope, 'en.event.with', false));
}

function toOf(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  for (const prep of ['to', 'for', 'of']) {
    const found = phrases.filter((p) => p.prep === prep).slice(0, 1).flatMap((p) => partiesOf(a, p, scope, 'en.event.beneficiary', true));
    if (found.length > 0) return found;
  }
  return NOBODY;
}

function from(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope, objects: readonly PartyDraft[]): readonly PartyDraft[] {
  const told = phrases.filter((p) => p.prep === 'from').flatMap((p) => partiesOf(a, p, scope, 'en.event.loser', false));
  return told.length > 0 ? told : objects.filter((p) => !p.rule.endsWith('-place') && !p.sides.includes('CIV'));
}

/** "Turkish airstrikes", "Israel's raid on", "attack by X on Y", "clashes between X and Y", "X launched an offensive against Y". */
function nounRoles(a: EnAnalysis, t: Trigger, scope: Scope): Roles {
  const own = phraseBefore(a, t.first - 1, scope.from);
  const after = phrasesAfter(a, t.last, scope);
  const accused = accusedOf(a, t, scope);
  const phrases = after.filter((p) => p.first !== accused?.first);
  const agent = agents(a, phrases, scope);
  const behind = whoIsBehind(a, own?.last === t.first - 1 ? own.first : t.first, scope);
  const by = agent.length > 0 ? agent : behind.length > 0 ? behind : accused ? partiesOf(a, accused, scope, 'en.event.accused', false) : doneBy(a, t.last, scope);
  const carrier = carrierOf(a, t, own?.first ?? t.first, scope);
  // "the army stepped up its raids", "the army keeps people from leaving": who acts the subject of the verb says, not who was named before.
  const its = own !== null && (OWN.has(form(a, own.first)) || facet(t, 'need') === 'stopped') && carrier !== null && !carrier.suffers && carrier.parties.length > 0;
  const before = its ? carrier.parties : own && own.last === t.first - 1 && !isCity(a, own) ? partiesOf(a, own, scope, 'en.event.owner', false) : NOBODY;
  const runs = [own, carrier?.run ?? null, isIn(a, t.last, T_PREP) ? objectOf(a, t.last, scope) : (phrases[0] ?? null)];
  const between = phrases.filter((p) => p.prep === 'between' || p.prep === 'with' || p.prep === 'among').flatMap((p) => partiesOf(a, p, scope, 'en.event.between', false));
  const aimed = isIn(a, t.last, T_PREP) ? directly(a, t, scope) : against(a, phrases, scope);
  const answer = answerOf(a, t, scope.from);
  if (answer >= 0 && VIOLENT.has(t.type)) {
    const told = aimed.length > 0 || !OF_OBJECT.has(t.frame) ? aimed : ofOf(a, phrases, scope);
    return make(by.length > 0 ? by : before, told.length > 0 || phrases.some((p) => THERE.has(p.prep)) ? told : answering(a, scope, answer, t.last), runs);
  }
  if (MUTUAL.has(t.frame)) {
    const doer = by.length > 0 ? by : before.length > 0 ? before : (carrier?.parties ?? NOBODY);
    const more = isIn(a, t.last, T_PREP) ? aimed : t.frame === 'war' || t.frame === 'mutual' ? against(a, phrases.filter((p) => p.prep === 'against' || p.prep === 'on'), scope).filter((p) => !p.rule.endsWith('-speaker') && !p.rule.endsWith('-pronoun')) : NOBODY;
    if (between.length > 1) return make(between, NOBODY, runs);
    return make([...doer], [...between, ...more, ...(t.frame === 'release' ? ofOf(a, phrases, scope) : NOBODY)], runs);
  }
  // "the brigade suffered dozens of casualties": who suffers them is the subject.
  if (VICTIM.has(t.frame) && carrier?.suffers && carrier.parties.length > 0) return make(by, carrier.parties, runs);
  if (VICTIM.has(t.frame) && carrier && a.words[carrier.at]?.lemma === 'inflict') return make(carrier.parties, aimed, runs);
  if (VICTIM.has(t.frame)) return make(by, before.length > 0 ? before : ofOf(a, phrases, scope), runs);
  if (carrier?.suffers) return make(by.length > 0 ? by : before, t.type === 'control' ? carrier.parties.filter((p) => !p.rule.endsWith('-place')) : carrier.parties, runs);
  if (sourceOf(a, t.first) && by.length === 0 && before.length === 0) return make(NOBODY, speakerParty(scope, 'en.event.speaker-harmed'), runs);
  // "artillery fire from rebel positions"
  const source = t.frame === 'fire' || t.frame === 'raid' ? phrases.filter((p) => p.prep === 'from').flatMap((p) => partiesOf(a, p, scope, 'en.event.fired-from', false)) : NOBODY;
  const subject = by.length > 0 ? by : before.length > 0 ? before : carrier ? carrier.parties : source;
  if (t.frame === 'blast') return make(subject, at(a, phrases, scope), runs);
  const of = ofOf(a, phrases, scope);
  if (OF_OBJECT.has(t.frame)) {
    // "an order to residents": those to whom it is given.
    const on = aimed.length > 0 ? aimed : of.length > 0 || t.type !== 'measure' ? of : phrases.filter((p) => p.prep === 'to').flatMap((p) => partiesOf(a, p, scope, 'en.event.beneficiary', false));
    return make(subject, facet(t, 'method') === 'firearms' && on.length === 0 ? NOBODY : on, runs);
  }
  if (t.frame === 'give') return make(subject, [...toOf(a, phrases, scope)], runs);
  if (ALONE.has(t.frame)) return make(subject.length > 0 ? subject : of, against(a, phrases, scope).filter((p) => !p.rule.endsWith('-place')), runs);
  // "the bombing of the town" is on it, where "the raids of the coalition" are its own.
  return make(subject, aimed.length > 0 ? aimed : t.frame === 'raid' && !form(a, t.last).endsWith('ing') ? NOBODY : of, runs);
}

/** Deeds that are answered by deeds, and prepositions with which those of others are told too: "in response to an attack in the west". */
const VIOLENT: ReadonlySet<string> = new Set(['strike', 'attack', 'casualty', 'damage']);
const THERE: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near']);

/** "the source of attacks": who calls it that was attacked. */
const sourceOf = (a: EnAnalysis, first: number): boolean => {
  const of = isIn(a, first - 1, T_ADJECTIVE) ? first - 2 : first - 1;
  return form(a, of) === 'of' && ORIGIN.has(form(a, of - 1));
};
const T_ADJECTIVE = tagSet('a');
const ORIGIN = wordsOf('origin');

/** "the fight against X": the phrase itself ends in the preposition. */
function directly(a: EnAnalysis, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const np = objectOf(a, t.last, scope);
  return np ? partiesOf(a, np, scope, 'en.event.target', true) : NOBODY;
}

const T_PREP = tagSet('prep');

/** "a Kabul bombing": the capital is where it happened, not who did it. */
function isCity(a: EnAnalysis, own: Run): boolean {
  return a.placeAt[own.last] !== -1 && hit(a, own.last, 'metonym') !== undefined && !hit(a, own.last, 'adj');
}

const OF_OBJECT: ReadonlySet<Frame> = new Set<Frame>(['fire', 'kill', 'act', 'intercept', 'seize', 'siege', 'shoot', 'oust']);

function ofOf(a: EnAnalysis, phrases: readonly Phrase[], scope: Scope): readonly PartyDraft[] {
  const of = phrases.find((p) => p.prep === 'of');
  return of ? partiesOf(a, of, scope, 'en.event.of', true) : NOBODY;
}

/** "launched a new offensive", "came under attack", "was killed in an attack", "kept people from leaving": the verb before a noun of action, with its subject. */
function carrierOf(a: EnAnalysis, t: Trigger, from: number, scope: Scope): { readonly parties: readonly PartyDraft[]; readonly suffers: boolean; readonly run: Run | null; readonly at: number } | null {
  for (let j = from - 1; j >= Math.max(scope.from, from - CARRY_BACK); j--) {
    const word = form(a, j);
    if (TIMES.has(word)) return null; // "seized the village after the shelling"
    if (SUFFER.has(word)) return { suffers: true, at: j, ...subjectParties(a, SUFFER.has(form(a, j - 1)) ? j - 1 : j, scope, 'en.event.sufferer', true) };
    if ((facet(t, 'need') === 'stopped' ? STOPPED : CARRY).has(word) && isIn(a, j, T_V_VS_ED_ING_N)) return { suffers: false, at: j, ...subjectParties(a, j, scope, 'en.event.carrier') };
    if (isMark(a, j) && word !== '-' && word !== '"' && word !== '“') return null;
    if (j < from - 1 && isIn(a, j, T_PREP) && !CARRY_OVER.has(word) && numberFrom(a, j) === j) return null;
  }
  return null;
}

/** The verb that carries a noun, for the gate and the evidence. */
export function carriedBy(a: EnAnalysis, t: Trigger, scope: Scope): number | null {
  if (t.verb) return null;
  const own = phraseBefore(a, t.first - 1, scope.from);
  return carrierOf(a, t, own?.first ?? t.first, scope)?.at ?? null;
}

/** A deed that a statement admits, denies, claims or threatens without naming the doer is the speaker's. */
function finiteBetween(a: EnAnalysis, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isIn(a, j, T_FINITE)) return true;
  return false;
}

const T_FINITE = tagSet('v', 'vs', 'ed', 'aux', 'be', 'have', 'modal');

export function ownDeed(a: EnAnalysis, t: Trigger, scope: Scope, by: readonly PartyDraft[]): readonly PartyDraft[] {
  const s = scope.statement;
  if (by.length > 0 || !s || t.passive || answerOf(a, t) >= 0 || isComment(a, t, scope)) return by;
  const first = s.content[0]?.first ?? 0;
  // "denied shelling the town and blocking aid": a content that begins with its participle has left its subject outside.
  if ((t.verb && isIng(a, t.first) && isIng(a, first) && !finiteBetween(a, first, t.first)) || (form(a, first) === 'having' && t.first - first <= 2)) return speakerParty(scope, 'en.event.speaker');
  if (!t.verb && ((ALONE.has(t.frame) && !(t.type === 'other' && isHelp(a, t.last + 1))) || t.frame === 'act' || ((t.type === 'strike' || t.type === 'attack') && s.cue.some((r) => OWNED.has(form(a, r.first)) || OWNED.has(form(a, r.last))))) && t.first - first <= 6 && !finiteBetween(a, first, t.first)) return speakerParty(scope, 'en.event.speaker');
  if (t.first - first > 4) return by;
  return s.act === 'threaten' || s.act === 'commit' || s.act === 'refuse' ? speakerParty(scope, 'en.event.speaker') : by;
}

