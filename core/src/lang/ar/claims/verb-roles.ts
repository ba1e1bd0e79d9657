/** Parties of an act that a verb tells: VSO, SVO and the passive. */
import { NEWLINE, PUNCT, WORD } from '../../../text/scan.ts';
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { isPassive } from '../passive.ts';
import { covering, hit } from '../text.ts';
import { type Arg, argsAfter, BY, finiteAt } from './args.ts';
import { isCivilThing } from './buildings.ts';
import { armsAfter, armsBefore, armsInside } from './driven.ts';
import { OBJECT, SELFISH } from './frames.ts';
import { isOverIt } from './held.ts';
import { isGunman } from './nameless.ts';
import { agentPhrase, distinct, NONE, partyOf, partyOfArg, type Roles, type Scope, speakerParty, without } from './sides.ts';
import { agreementOf, antecedent, bare, clauseSubject, hasPronoun, ownAfter, relativeBefore, subjectLeft } from './subject.ts';
import { atBlast, objectOf } from './target.ts';
import type { Trigger } from './trigger.ts';
import { isFiniteVerb } from './part.ts';
import { words } from './words.ts';

const SELF = words('self');
/** "ما دُمر": what was destroyed. */
const RELATIVE = new Set(['ما', 'مما', 'وما']);
/** What may follow a verb without an object. */
const UNDERGONE = words('no-object');

/** "استهدفت الغارات مواقع": an act is the verb's subject, and whoever did it is told elsewhere. */
export function actIsSubject(a: ArAnalysis, t: Trigger): boolean {
  return t.verb && (t.frame === 'fire' || t.frame === 'kill') && (a.hits[t.last + 1] ?? []).some((h) => h.row.cls === 'trigger' && h.row.cells[1] === 'strike' && !isFiniteVerb(h) && h.split.prep === '' && h.split.conj === '');
}

/** VSO and SVO; a verb whose first phrase cannot act, and that has no subject before it, is passive. */
export function verbRoles(a: ArAnalysis, t: Trigger, scope: Scope): Roles {
  const args = argsAfter(a, t.last + 1, scope.to);
  if (t.frame === 'blast') return { by: launchedBy(a, t), on: atBlast(a, args) };
  const free = bare(args);
  // "دمرت ضربة روسية محطة": the nation is of the act.
  if (actIsSubject(a, t)) return { by: NONE, on: objectOf(a, t, free.filter((x) => x.nations.length === 0 || x.first > t.last + 1), args, scope) };
  const byPhrase = agentPhrase(a, args);
  const taken = takenUp(a, t, scope);
  if (taken.length > 0) {
    const by = distinct(free.slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.agent-after')));
    return { by, on: without(taken, by) };
  }
  const left = t.hit.row.agreement === '1p' ? speakerParty(scope, 'ar.event.agent-speaker') : t.frame === 'seize' && isOverIt(a, t.last) && relativeBefore(a, t.first) !== -1 ? NONE : subjectLeft(a, t.first, scope);
  const object = (list: readonly Arg[]): readonly PartyDraft[] => objectOf(a, t, list, args, scope);
  if (OBJECT.has(t.frame) && (isPassive(a, t.hit) || t.hit.row.id.startsWith('attack.assassinate-v'))) return { by: byPhrase.length > 0 ? byPhrase : byWeapon(a, args), on: left.length > 0 ? left.map(asTarget) : object(free) };
  if (byPhrase.length > 0) return { by: byPhrase, on: left.length > 0 && undergone(a, t, left) ? left.map(asTarget) : object(free) };
  if (t.frame === 'kill' && AMONG.has(a.tokens.form[t.last + 1] ?? '')) return { by: NONE, on: object(free) };
  if (left.length > 0 && undergone(a, t, left)) return { by: NONE, on: left.map(asTarget) };
  if (left.length > 0) return { by: left, on: object(free) };
  if (hasPronoun(a, t.first)) return { by: NONE, on: object(free) };
  const own = ownAfter(a, t.last + 1, scope.to, scope);
  if (own.length > 0) return { by: own, on: object(free) };
  const within = covering(a.actors, a.actorAt, t.last);
  if (within && within.first > t.first && (t.frame === 'act' || (within.last > t.last && (SELFISH.has(t.frame) || t.hit.row.id === 'attack.gunmen-v')))) return { by: distinct([partyOf(a, within, 'ar.event.agent-inside')]), on: object(free) };
  const head = free[0];
  if (OBJECT.has(t.frame) && isSomebody(a, t, head)) return { by: NONE, on: object(head && head.first <= t.last + 2 && head.mention?.cls === 'fighters' ? free.slice(1) : free) };
  const inside = armsInside(a, t);
  if (inside.length > 0) return { by: inside, on: object(free) };
  const arms = armsAfter(a, t, head);
  if (arms.length > 0) return { by: arms, on: object(free.slice(1)) };
  if (head && canAct(a, t, head) && !isPlural(t) && (!head.owned || SELFISH.has(t.frame) || byArm(a, t, head)) && head.first - t.last <= 3) {
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

/** "اغتال مجهولون ناشطا", "استهدف مسلحون مجهولون دورية": right after the verb somebody armed whom nobody names, and then whom he hits. */
function isSomebody(a: ArAnalysis, t: Trigger, head: Arg | undefined): boolean {
  if (t.hit.row.id === 'attack.gunmen-v') return true;
  const next = t.last + 1;
  if (!isGunman(a, next) || hit(a, next + 1, 'fn.prep') || a.tokens.kind[next + 1] !== WORD) return false;
  return head === undefined || head.first > next || (head.mention?.sides.length ?? 1) === 0;
}

/** "سقطت قذائف تركية", "صواريخ روسية انفجرت": whose missile it is that nobody is told to have fired. */
function launchedBy(a: ArAnalysis, t: Trigger): readonly PartyDraft[] {
  const inside = armsInside(a, t);
  return inside.length > 0 ? inside : armsBefore(a, t.first);
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

/** "جندي قتل أيضا", "أشخاص اعتقلوا في", "جنديان قتلا وأصيب ثالث": a verb of killing or arrest that no object follows tells of its subject; no body of a state is arrested. */
function undergone(a: ArAnalysis, t: Trigger, subject: readonly PartyDraft[] = []): boolean {
  if (t.frame === 'act' && subject.some((p) => p.mention?.cls === 'body')) return false;
  if (t.hit.row.shape !== 'perfect' || t.hit.split.pronoun !== '' || (t.frame !== 'kill' && !(t.frame === 'act' && t.type === 'measure'))) return false;
  const next = t.last + 1;
  return next >= a.tokens.count || a.tokens.kind[next] === PUNCT || a.tokens.kind[next] === NEWLINE || covering(a.times, a.timeAt, next) !== undefined || hit(a, next, 'fn.prep') !== undefined || UNDERGONE.has(a.tokens.form[next] as string) || BY.has(a.tokens.form[next] as string) || ['ب', 'ل'].includes(a.forms[next]?.split.prep ?? '') || (a.hits[next] ?? []).some((h) => h.row.cls === 'trigger' && isFiniteVerb(h) && h.split.conj === 'و');
}

/** "أقال", "اغتال": a long vowel that the passive ("أقيل", "اغتيل") would change. */
const isHollow = (a: ArAnalysis, t: Trigger): boolean => t.hit.row.shape === 'perfect' && /^[وف]?ا.{1,2}ا[^وي](ت|وا|تا)?$/u.test(a.tokens.form[t.first] as string);

/** "استُهدفت القاعدة بصواريخ إيرانية": whose weapon did what nobody is told to have done. */
const byWeapon = (a: ArAnalysis, args: readonly Arg[]): readonly PartyDraft[] => distinct(args.filter((x) => x.prep === 'ب' && x.nations.length > 0 && hit(a, x.first, 'weapon') !== undefined).slice(0, 1).map((x) => partyOfArg(a, x, 'ar.event.agent-weapon')));

/** Several men as a subject. */
const NOMINATIVE = /.{3}ون$/u;

/** "قتل جندي", "اعتقل ناشطون": people or fighters after a verb of killing or arrest, and nobody else. */
function passive(a: ArAnalysis, t: Trigger, head: Arg, rest: readonly Arg[]): boolean {
  if ((t.frame !== 'kill' && t.frame !== 'act' && t.frame !== 'fire') || isHollow(a, t)) return false;
  const m = head.mention;
  if (!m) return true;
  if (m.cls === 'people') return !(NOMINATIVE.test(a.tokens.form[head.last] as string) && (a.numberAt[head.last + 1] !== -1 || isCivilThing(a, head.last + 1))); // "أحرق محتجون ثلاثة منازل"
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

/** "دكت مدفعية الجيش مواقع": what fires is right after the verb, and whose it is after that. */
const byArm = (a: ArAnalysis, t: Trigger, x: Arg): boolean => t.frame === 'fire' && x.first === t.last + 2 && ARM.has(a.tokens.form[t.last + 1] as string);

/** "وقصف مستشفى في البلدة": somebody is named, and no building shells. */
const canAct = (a: ArAnalysis, t: Trigger, { mention: m }: Arg): boolean => m !== null && !(t.frame === 'fire' && m.cls !== 'people' && isCivilThing(a, m.first));
