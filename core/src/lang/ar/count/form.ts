/** Counts without a number word: the form of the noun holds it. "قتيلان", "مقتل جندي", "تدمير دبابتين", "سقوط قتلى". */
import type { Measure } from '../../../model/index.ts';
import type { CountMention } from '../parts.ts';
import { isFullPlural } from '../plural.ts';
import { type ArText, hit } from '../text.ts';
import { befell, fateAfter, type Governor, governorBefore, type Scope } from './govern.ts';
import { inherited } from './list.ts';
import { joined, whomOf } from './phrase.ts';
import { fateAt, type Head, headAt, isBreak, isNational, isQuote, small } from './words.ts';

type Found = Omit<CountMention, 'cumulative'>;

/** Tokens after a person in which another one shows that the first is the agent ("قتل جندي إسرائيلي فلسطينيا"). */
const OBJECT_GAP = 4;
/** Tokens before a noun in which a word denies the count ("دون وقوع إصابات"). */
const DENIAL_GAP = 5;

/** The count that the form of the noun at a token makes, if any. */
export function ofForm(scope: Scope, i: number, last: CountMention | null): Found | null {
  const { text } = scope;
  const others = small(text, i, 'others');
  if (others) return ofOthers(scope, i, others[0] ?? '', last);
  const head = headAt(text, i);
  if (!head || denied(scope, i) || capturesOthers(text, head)) return null;
  const floor = Math.max(scope.from, last ? last.last + 1 : 0);
  if (head.kind === 'casualty') return ofCasualty(scope, head, floor, last);
  const governor = head.conj || head.prep ? null : governorBefore(scope, one(text, i) ? i - 1 : i, floor, { kind: 'head', head, whom: head.whom });
  if (governor) {
    const found = head.kind === 'thing' ? ofThing(scope, head, governor) : ofPerson(scope, head, governor);
    if (found) return found;
  }
  const n = numberOf(text, head);
  const part = n !== undefined && !head.article && !head.prep && !head.pronoun ? inherited(scope, i, { kind: 'head', head }, last) : null;
  if (n && part && (part.subset || head.conj) && !(part.rule === 'ar.count.list' && n.n === null && (head.kind === 'thing' || i - (last?.last ?? i) > 2))) return made(text, head, part.what, n.n, part.rule, { subset: part.subset });
  if (head.kind === 'people' && head.n === '2' && !head.conj && !head.article && !head.prep) {
    const fate = fateAfter(scope, head.last + 1);
    const what = fate && (fate.agreement === 'md' || fate.agreement === 'fd') ? befell(fate, { kind: 'head', head, whom: head.whom }, true) : null;
    if (what) return made(text, head, what, 2, 'ar.count.after');
  }
  return ofOneBefore(text, head);
}

/** "وأسر آخرين": took others, and no families. */
const capturesOthers = (text: ArText, head: Head): boolean => head.whom === 'family' && /^و?اسر$/.test(text.tokens.form[head.first] as string) && small(text, head.last + 1, 'others') !== undefined;

/** "أن مدنيا قتل في البلدة": one, before the verb that tells what befell him; with an object after it he would be the agent; "كل جندي قتل" is of many. */
function ofOneBefore(text: ArText, head: Head): Found | null {
  if (hit(text, head.first - 1, 'fn.part')) return null;
  if (head.kind !== 'people' || head.n !== '1' || head.conj || head.article || head.prep || head.pronoun) return null;
  const fate = fateAt(text, head.last + 1);
  if (!fate?.verb || fate.conj || fate.voice === 'agent' || (fate.agreement !== 'ms' && fate.agreement !== 'fs')) return null;
  const after = fate.last + 1;
  if (!isBreak(text, after) && !hit(text, after, 'fn.prep') && !joined(text, after)) return null;
  const what = befell(fate, { kind: 'head', head, whom: head.whom }, true);
  return what && what !== 'other' && what !== 'destroyed' ? made(text, head, what, 1, 'ar.count.after') : null;
}

/** "قتيلان", "قتيل وجريحان", "سقوط قتلى وجرحى"; a definite noun only recurs. */
function ofCasualty(scope: Scope, head: Head, floor: number, last: CountMention | null): Found | null {
  const { text } = scope;
  if (head.article && head.n === '1' && !head.conj && !head.prep && head.what === 'killed') return ofMartyr(scope, head, floor);
  if (head.article || head.pronoun || !head.what || fateAt(text, head.first)?.verb === false || isNamed(text, head)) return null;
  const two = twoAfter(text, head);
  if (head.n === '2' || (head.n === '2?' && two)) return made(text, head, head.what, 2, 'ar.count.dual');
  const governor = governorBefore(scope, head.first, floor, { kind: 'head', head, whom: head.whom });
  const near = governor?.near && !governor.joint ? governor.what : null;
  const what = near && near !== 'other' ? near : head.what;
  if (head.n === '1') {
    const alone = oneAfter(text, head) || (head.plain && (small(text, head.first - 1, 'fall') || head.first === scope.from || isListed(text, head, last)));
    return alone || (near && !head.plain) ? made(text, head, what, 1, 'ar.count.one') : null;
  }
  return (head.plain || near) && !head.prep && (head.conj || last?.last !== head.first - 1) ? made(text, head, what, null, 'ar.count.some') : null;
}

/** "اغتيال الشهيد ...": the word is a title of the one who was killed. */
function ofMartyr(scope: Scope, head: Head, floor: number): Found | null {
  const governor = governorBefore(scope, head.first, floor, { kind: 'head', head, whom: head.whom });
  return governor?.near && !governor.joint && !governor.fate.verb && governor.what === 'killed' ? made(scope.text, head, 'killed', 1, 'ar.count.person-masdar') : null;
}

/** "عدد قتلى الجيش", "بين قتيل وجريح": a noun that another word makes definite or abstract. */
function isNamed(text: ArText, head: Head): boolean {
  const idafa = head.n !== '2' && (text.tokens.form[head.last + 1] ?? '').startsWith('ال');
  const before = head.first - 1;
  const pair = head.n === '1' && (hit(text, before, 'count.joint') ?? hit(text, before - 1, 'count.joint')) !== undefined;
  return idafa || pair || hit(text, before, 'count.toll') !== undefined || text.tokens.form[before] === 'بين';
}

/** "قتيل و3 جرحى", "قتيلان وجريح": another casualty stands beside it. */
function isListed(text: ArText, head: Head, last: CountMention | null): boolean {
  const next = head.last + 1;
  const casualty = headAt(text, next);
  if (text.tokens.form[next] === 'و' || (casualty?.kind === 'casualty' && casualty.conj) || (joined(text, next) && text.hits[next]?.some((h) => h.row.cls.startsWith('num.')))) return true;
  return head.conj && last !== null && head.first - last.last <= 3;
}

/** "مقتل جندي", "قتل جنديان ماليان", "مقتل عسكريين تركيين اثنين", "إصابة أحد عناصرها"; many without a number are vague. */
function ofPerson(scope: Scope, head: Head, governor: Governor): Found | null {
  const { text } = scope;
  const { what } = governor;
  if (governor.joint) return null;
  const n = one(text, head.first) ? { n: 1 } : numberOf(text, head);
  if (!n) return null;
  const rule = governor.fate.verb ? 'ar.count.person-verb' : 'ar.count.person-masdar';
  if (!governor.near) return isFarObject(text, head, governor) ? made(text, head, what, n.n, 'ar.count.far') : null;
  if (governor.fate.verb && governor.fate.voice === 'both' && hasObject(text, head)) return null;
  if (governor.fate.note === 'fall' && (head.article || head.pronoun || (text.tokens.form[head.last + 1] ?? '').startsWith('ال'))) return null; // "سقوط رئيس النظام"
  if (n.n === 2) return made(text, head, what, 2, rule);
  if (n.n === null) return head.article || head.pronoun ? null : made(text, head, what, null, 'ar.count.some');
  if (one(text, head.first)) return made(text, head, what, 1, 'ar.count.one-of', { first: head.first - 1 });
  if (governor.fate.verb && governor.fate.agreement === 'mp') return null;
  if (governor.fate.verb && (head.article || head.pronoun) && governor.fate.voice !== 'patient' && !isCalled(text, head)) return null;
  return made(text, head, what, 1, rule);
}

/** "قتل الجيش جنديين", "اعتقلت القوات الناشط فلان": past the subject of its verb, two, or one by name. */
function isFarObject(text: ArText, head: Head, { fate }: Governor): boolean {
  if (!fate.verb) return false;
  const subject = head.first - 1;
  return head.article ? head.n === '1' && isCalled(text, head) && ((text.forms[subject]?.split.article ?? false) || isFullPlural(text, subject)) : head.n === '2';
}

/** Tokens between a noun and the name of who is meant. */
const NAME_GAP = 2;

/** "الطفلة سارة", "شقيقه الأصغر خالد": a noun with the article or a pronoun is one who was not told of before when a name follows. */
function isCalled(text: ArText, head: Head): boolean {
  for (let j = head.last + 1; j <= head.last + NAME_GAP; j++) {
    if (text.forms[j]?.given) return true;
    if (!text.forms[j]?.split.article || joined(text, j)) return false;
  }
  return false;
}

/** "تدمير دبابة", "قصفت موقعين", "هدمت القوات منزلين": one thing only where the word surely destroys it, two also past the subject of the verb. */
function ofThing(scope: Scope, head: Head, governor: Governor): Found | null {
  const { what } = governor;
  const n = numberOf(scope.text, head);
  if (!n || n.n === null || !(governor.near || (governor.fate.verb && n.n === 2)) || head.pronoun) return null;
  if (n.n === 1 && (governor.fate.note === 'hit' || what !== 'destroyed' || (governor.fate.verb && head.article))) return null;
  return made(scope.text, head, what, n.n, 'ar.count.thing');
}

/** "أصيب آخر", "وجرح آخران": one or two more of those told before. */
function ofOthers(scope: Scope, i: number, form: string, last: CountMention | null): Found | null {
  if (!last || last.what === 'destroyed' || last.what === 'weapon') return null;
  const governor = governorBefore(scope, i, last.last + 1, { kind: 'others', head: null, whom: last.whom });
  const what = governor?.near ? governor.what : null;
  if (!what || joined(scope.text, i)) return null;
  const n = form === '' ? null : Number(form);
  return { first: i, last: i, lead: 0, what, whom: last.whom, n, bound: n === null ? 'vague' : 'exact', subset: false, rule: 'ar.count.others' };
}

/** The number that a form holds; undefined when "two or many" cannot be told and the noun is definite. */
function numberOf(text: ArText, head: Head): { readonly n: number | null } | undefined {
  if (head.n === '1') return { n: 1 };
  if (head.n === '2' || (head.n === '2?' && twoAfter(text, head))) return { n: 2 };
  return head.article ? undefined : { n: null };
}

function made(text: ArText, head: Head, what: Measure, n: number | null, rule: string, { first = head.first, subset = false }: { first?: number; subset?: boolean } = {}): Found {
  const end = n === 2 ? twoAfter(text, head) : n === 1 ? oneAfter(text, head) : 0;
  return { first, last: Math.max(head.last, end), lead: head.conj ? 1 : 0, what, whom: whomOf(text, head), n, bound: n === null ? 'vague' : 'exact', subset, rule };
}

const wordAfter = (text: ArText, head: Head, value: string): number => {
  for (let j = head.last + 1; j <= head.last + 3; j++) {
    const h = hit(text, j, 'num.unit');
    if (h && !h.split.conj && !h.split.prep && !h.split.article && h.row.cells[0] === value) return j;
    if (!isNational(text, j) && !isQuote(text, j)) return 0;
  }
  return 0;
};

/** Token of "اثنين" after a noun and its nationality, or 0: "عسكريين تركيين اثنين". */
const twoAfter = (text: ArText, head: Head): number => wordAfter(text, head, '2');
/** Token of "واحد" after a noun, or 0: "قتيل واحد". */
const oneAfter = (text: ArText, head: Head): number => wordAfter(text, head, '1');
/** True when "أحد" or "إحدى" stands before token i: "مقتل أحد الجنود". */
const one = (text: ArText, i: number): boolean => small(text, i - 1, 'one') !== undefined;

/** "قتل جندي إسرائيلي فلسطينيا", "خطف مسلحون المزارع": someone else suffers it. */
function hasObject(text: ArText, head: Head): boolean {
  const object = isFullPlural(text, head.last) ? headAt(text, head.last + 1) : null;
  if (object?.kind === 'people' && object.article && !isNational(text, object.first)) return true;
  for (let j = head.last + 1; j <= head.last + OBJECT_GAP; j++) {
    if (!text.forms[j]) return text.tokens.kind[j] === 2;
    if (hit(text, j, 'fn.prep') || joined(text, j)) return false;
    if ((text.hits[j] ?? []).some((h) => h.row.cls === 'num.unit' || h.row.cls === 'num.vague')) return true;
    const next = headAt(text, j);
    if (next?.kind === 'people' && !next.article && !isNational(text, j) && /(ا|ين)$/.test(text.tokens.form[j] as string)) return true;
    if (next?.kind === 'people' && next.n === '1' && (text.tokens.form[j] as string).endsWith('ا') && !next.article) return true;
  }
  return false;
}

/** "دون وقوع إصابات", "لم يسقط قتلى", "أي قتلى": no count, and none of zero. */
function denied(scope: Scope, i: number): boolean {
  for (let j = i - 1; j >= Math.max(scope.from, i - DENIAL_GAP) && !isBreak(scope.text, j); j--) if (small(scope.text, j, 'no') && (j === i - 1 || scope.text.tokens.form[j] !== 'غير')) return true;
  return false;
}
