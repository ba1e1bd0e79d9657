/** The verb that carries a noun of action, and its subject: "شنّ الجيش هجمات", "الضربات التي شنها الجيش". */
import type { ArAnalysis, PartyDraft } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { type Arg, argsAfter } from './args.ts';
import { partitive } from './part.ts';
import { distinct, NONE, partyOfArg, type Scope, speakerParty } from './sides.ts';
import { actNations } from './harm.ts';
import { bare, clauseSubject, hasPronoun, PRONOUNS, RELATIVE, relativeBefore, subjectLeft } from './subject.ts';
import type { Trigger } from './trigger.ts';
import { words } from './words.ts';

const OURS = words('possessed');
/** Tokens before a noun in which the verb that carries it stands. */
const CARRIER_BACK = 22;

/** What the verb that carries a noun says of its subject. */
export interface Carried {
  readonly role: 'agent' | 'patient';
  readonly parties: readonly PartyDraft[];
}

/** Prepositions by which a verb takes its noun: "شارك في", "أدت إلى", "بدأ من". */
const CARRYING = new Set(['في', 'الي', 'من']);

/** "شنّ الجيش هجمات", "تعرضت المدينة لقصف", "نفّذ X غارات": the subject of the verb that carries the noun. */
export function carrier(a: ArAnalysis, t: Trigger, scope: Scope): Carried | null {
  const governor = hit(a, t.first - 1, 'fn.prep');
  if (governor?.last === t.first - 1 && governor.split.pronoun === '' && !CARRYING.has(a.tokens.form[t.first - 1] as string)) return null;
  for (let j = t.first - 1; j >= Math.max(scope.from, t.first - CARRIER_BACK); j--) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || form === '؛') return null;
    const verb = hit(a, j, 'support');
    if (!verb || a.actorAt[j] !== -1) continue;
    const assault = verb.row.cells[1] === 'agent' && isAssault(a, verb, t) ? assaultOf(a, verb, t) : NONE;
    if (assault.length > 0) return { role: 'agent', parties: assault };
    if (!isJoined(a, t) && nounBetween(a, verb.last + 1, t.first)) return null;
    const role = verb.row.cells[1] === 'none' && t.hit.row.id === 'clash.ambush' && a.tokens.form[t.first - 1] === 'في' ? 'patient' : verb.row.cells[1];
    if (role !== 'agent' && role !== 'patient') continue;
    if (role === 'agent' && verb.split.pronoun === '' && isAside(a, t)) return null;
    return { role, parties: carrierSubject(a, verb, t, scope) };
  }
  return null;
}

/** Tokens back from a verb to the assault that is its subject. */
const ASSAULT_BACK = 4;

/** The noun is the verb's own object: "شن ... غارة", "يواصل غاراته". */
const isAssault = (a: ArAnalysis, verb: Hit, t: Trigger): boolean => verb.split.pronoun === '' && !isAside(a, t) && (verb.row.shape === 'perfect' || verb.row.shape === 'imperfect');

/** "شن العدوان الإسرائيلي غارات", "العدوان الإسرائيلي يشن غارات": an assault by its nationality stands for those who make it. */
function assaultOf(a: ArAnalysis, verb: Hit, t: Trigger): readonly PartyDraft[] {
  const at = [verb.last + 1, ...Array.from({ length: ASSAULT_BACK - 1 }, (_, n) => verb.first - 2 - n)];
  for (const j of at) {
    if (j < 0 || j >= t.first || a.sentenceOf[j] !== t.sentence || !(a.tokens.form[j] ?? '').startsWith('ال')) continue;
    const sides = actNations(a, t, j, j < verb.first ? verb.first - 1 : t.first - 1);
    if (sides.length > 0) return [{ sides, mention: null, rule: 'ar.event.agent-carrier-nationality' }];
  }
  return NONE;
}

/** "أطلق صواريخ في معارك": what stands under a preposition, but على ("أقدم على") and ب, is not what the verb carries. */
function isAside(a: ArAnalysis, t: Trigger): boolean {
  const before = hit(a, t.first - 1, 'fn.prep');
  return t.hit.split.prep === 'ل' || (before !== undefined && before.split.pronoun === '' && a.tokens.form[t.first - 1] !== 'علي' && !partitive(a, t.first - 1));
}

/** "شن غارة على مناطق سيطرة المعارضة": another noun of action stands between, which the verb carries; not in an aside ("التحالف، الذي يدعم ...، ضربة"). */
function nounBetween(a: ArAnalysis, from: number, to: number): boolean {
  let aside = false;
  for (let j = from; j < to - 1; j++) {
    if (a.tokens.form[j] === '،') aside = !aside && RELATIVE.has(a.tokens.form[j + 1] ?? '');
    if (!aside && a.actorAt[j] === -1 && (a.hits[j] ?? NOTHING).some((h) => h.row.cls === 'trigger' && h.row.shape === 'masdar' && h.split.pronoun === '' && h.split.prep === '')) return true;
  }
  return false;
}

/** "وثلاث ضربات", "و14 ضربة": joined by the number before it. */
function isJoined(a: ArAnalysis, t: Trigger): boolean {
  if (t.hit.split.conj !== '') return true;
  const n = covering(a.numbers, a.numberAt, t.first - 1);
  return n !== undefined && ((a.tokens.form[n.first] as string).startsWith('و') || a.tokens.form[n.first - 1] === 'و');
}

const NOTHING: readonly Hit[] = [];

function carrierSubject(a: ArAnalysis, verb: Hit, t: Trigger, scope: Scope): readonly PartyDraft[] {
  const { first: at, last } = verb;
  if (verb.row.agreement === '1p') return speakerParty(scope, 'ar.event.agent-speaker');
  const pronoun = verb.row.shape === 'masdar' ? verb.split.pronoun : '';
  if (hasPronoun(a, at)) return subjectLeft(a, at, scope);
  const right = bare(argsAfter(a, last + 1, t.first - 1)).filter((x) => x.mention !== null || x.nations.length > 0);
  if (right.length > 0) return distinct(right.map((x) => partyOfArg(a, x, 'ar.event.agent-carrier')));
  if (pronoun && PRONOUNS.has(pronoun)) return speakerParty(scope, 'ar.event.agent-pronoun');
  // "وسط تعرض بلدات سكنية للقصف": who undergoes it stands after the noun, without a name, and is not the clause's subject.
  if (verb.row.cells[1] === 'patient' && verb.split.pronoun === '' && last + 1 < t.first && (verb.row.shape === 'masdar' || hit(a, at - 1, 'fn.prep') !== undefined)) return NONE;
  const left = subjectLeft(a, at, scope);
  if (left.length > 0) return left;
  return clauseSubject(a, at, scope, verb.row.shape === 'masdar' ? '' : verb.row.agreement);
}

/** The verb at `at` tells of the noun itself, not of a noun after it: "تعيين مستشار لمراقبة التحقيق الذي أجراه". */
function tellsOf(a: ArAnalysis, t: Trigger, at: number, pronoun: string): boolean {
  const rel = relativeBefore(a, at);
  if (rel === -1) return pronoun !== '' || at === t.last + 1;
  for (let j = t.last + 1; j < rel; j++) {
    const split = a.forms[j]?.split;
    if (split?.prep === 'ل' && !a.forms[j]?.split.pronoun && a.actorAt[j] === -1 && a.placeAt[j] === -1) return false;
  }
  return true;
}

/** "الضربات التي شنها الجيش على", "غارات نفذتها الطائرات": the subject of the verb that tells more of the noun. */
export function relativeAgent(a: ArAnalysis, t: Trigger, scope: Scope): { readonly parties: readonly PartyDraft[]; readonly rest: readonly Arg[] } | null {
  for (let j = t.last + 1; j <= Math.min(scope.to, t.last + 8); j++) {
    const form = a.tokens.form[j] as string;
    if (form === '.' || (form === '،' && !hit(a, j + 1, 'fn.rel'))) return null;
    const verb = hit(a, j, 'support');
    if (!verb || verb.row.cells[1] !== 'agent' || verb.row.shape === 'masdar') continue;
    if (!tellsOf(a, t, j, verb.split.pronoun)) return null;
    const args = argsAfter(a, verb.last + 1, scope.to);
    const own = OURS.has(a.tokens.form[verb.last + 1] ?? '') ? speakerParty(scope, 'ar.event.agent-own') : NONE;
    if (own.length > 0) return { parties: own, rest: args.filter((x) => x.first > verb.last + 1) };
    const first = args.filter((x, at) => x.prep === '' && (at === 0 || x.joined));
    return { parties: distinct(first.map((x) => partyOfArg(a, x, 'ar.event.agent-relative'))), rest: args.filter((x) => !first.includes(x)) };
  }
  return null;
}
