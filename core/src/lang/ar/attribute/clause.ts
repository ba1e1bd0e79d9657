/** Where a clause begins, and the subject that stands right before its verb. */
import { NEWLINE, PUNCT } from '../../../text/scan.ts';
import type { ActorMention, ArAnalysis, Run } from '../parts.ts';
import { covering, type Hit, hit } from '../text.ts';
import { AN, framesOf, IN_IT, introduces, KANA, PARTICLES, RELATIVES } from './frame.ts';

/** Clause openers: a verb or a subject that follows one stands at the start of its clause. */
const OPENERS = new Set([
  'ان', 'بان', 'فيما', 'بينما', 'حيث', 'حين', 'وقت', 'عندما', 'لكن', 'ولكن', 'كما', 'اذ', 'بعدما', 'قد', 'كان', 'كانت', 'وكان', 'وكانت', 'الذي', 'التي', 'الذين', 'ما', 'لم', 'لا', 'لن', 'ثم', 'او', 'الا', 'هذا', 'ذلك', 'رغم', 'بدوره', 'بدورها', 'جهته', 'جهتها', 'جانبه', 'جانبها', 'ذلك', 'نفسه', 'ذاته', 'اخري', 'اخر', 'المقابل', 'السياق', 'الاثناء', 'سياسيا', 'ميدانيا', 'وعليه', 'فقد', 'وقد', 'انه', 'انها', 'انهم', 'وهو', 'وهي',
]);

/** A form that is both a verb and a noun (رفض, عرض, أمر) is a verb only where a clause can begin, or after its subject. */
export function isNounHere(a: ArAnalysis, h: Hit): boolean {
  if (h.split.cost > 0 && (a.hits[h.first] ?? []).some((o) => o.row.cls.startsWith('fn.') && o.split.cost < h.split.cost && o.last >= h.last)) return true;
  if ((a.hits[h.first] ?? []).some((o) => o.row.cls === 'fn.conj' && o.last > h.last)) return true; // "قبل أن"
  const both = (a.hits[h.first] ?? []).some((o) => (o.row.cls === 'cue' && o.row.id === h.row.id && o.row.shape === 'masdar' && o.split.cost === h.split.cost) || (o.row.cls.startsWith('fn.') && o.split.stem === h.split.stem));
  if (!both || IN_IT.has(a.tokens.form[h.last + 1] ?? '')) return false;
  if (h.row.agreement === 'ms' && HIS_LAND.has(a.tokens.form[h.last + 1] ?? '')) return true; // "رفض بلاده": a verb would be in the feminine
  if ((a.hits[h.first] ?? []).some((o) => o.row.cls === 'fn.prep' && o.split.stem === h.split.stem)) return !AN.has(a.tokens.form[h.first + 1] ?? '') && !introduces(a, h.first + 1, framesOf(h)) && !namesSpeaker(a, h);
  if (h.row.cls === 'cue' && AN.has(a.tokens.form[h.first + 1] ?? '')) return false;
  return !startsClause(a, h.first) && !subjectBefore(a, h.first);
}

const HIS_LAND = new Set(['بلاده', 'بلادها', 'بلادهم', 'حكومته', 'حكومتها', 'دولته', 'دولتها']);

/** "وبيّن المندوب أن": right after the subject begins what is said. */
function namesSpeaker(a: ArAnalysis, h: Hit): boolean {
  const m = covering(a.actors, a.actorAt, h.last + 1);
  return m !== undefined && m.first === h.last + 1 && startSplit(a, m).prep === '' && (AN.has(a.tokens.form[m.last + 1] ?? '') || introduces(a, m.last + 1, framesOf(h))) && startsClause(a, h.first);
}

/** True when a clause can begin at token i. */
export function startsClause(a: ArAnalysis, i: number): boolean {
  const s = covering(a.sentences, a.sentenceOf, i);
  if (!s || i <= s.first) return true;
  const kind = a.tokens.kind[i - 1];
  if (kind === PUNCT || kind === NEWLINE) return true;
  const form = a.tokens.form[i - 1] as string;
  return OPENERS.has(form) || PARTICLES.has(form) || (form[0] === 'و' && OPENERS.has(form.slice(1))) || (a.forms[i]?.split.conj ?? '') !== '' || a.timeAt[i - 1] !== -1;
}

/** How the first token of a mention was taken apart. */
export function startSplit(a: ArAnalysis, m: Run): { conj: string; prep: string } {
  const h = (a.hits[m.first] ?? []).find((x) => x.split.prep === '' || (x.row.shape !== 'perfect' && x.row.shape !== 'imperfect')); // "باقري": no verb stands after a preposition
  return h ? h.split : { conj: '', prep: '' };
}

/** "باكو ويريفان": mentions joined by و are one source, of all their sides. */
export function joined(a: ArAnalysis, m: ActorMention, end: number): ActorMention {
  let all = m;
  for (;;) {
    const next = covering(a.actors, a.actorAt, all.last + 1);
    if (!next || next.first !== all.last + 1 || next.last > end || startSplit(a, next).conj !== 'و') return all;
    all = join(all, next);
  }
}

/** "ثلاثة مصادر أمنية", "عدد من السكان": who stands at a token, past the words that count him. */
export function partyAt(a: ArAnalysis, i: number, end: number): { readonly subject: ActorMention; readonly source: Run } | null {
  let j = i;
  while (j <= end && (QUANTIFIERS.has(a.tokens.form[j] as string) || (a.numberAt[j] ?? -1) !== -1)) j++;
  const m = covering(a.actors, a.actorAt, j);
  if (!m || m.first !== j || m.last > end || startSplit(a, m).prep !== '') return null;
  const subject = joined(a, m, end);
  return { subject, source: { first: i, last: subject.last, lead: i === j ? (subject.lead ?? 0) : 0 } };
}

/** The rule of a side that is only guessed from what the article is about: "وكيل الأمين العام ومنسق الإغاثة" may be one. */
const HOME = 'ar.side.home';

/** "فلان وزير الشؤون المغاربية والاتحاد الإفريقي": what an office after a name is for may be a body. */
const isPortfolio = (left: ActorMention, right: ActorMention): boolean => left.personal !== null && left.personal.last < left.last && right.sides.length > 0 && right.sides.every((side) => side.startsWith('IGO:'));

function join(left: ActorMention, right: ActorMention): ActorMention {
  if (isPortfolio(left, right)) return { ...left, last: right.last };
  return { ...left, last: right.last, sides: [...new Set(right.rule === HOME && left.rule !== HOME && left.sides.length > 0 ? left.sides : [...left.sides, ...right.sides])], personal: null, actor: null, number: 'pl', sideAt: left.sideAt && right.sideAt ? { first: left.sideAt.first, last: right.sideAt.last } : null };
}

/** Tokens to either side in which both parties are looked for when a phrase does not name them. */
const BOTH_REACH = 150;

/** The two sides named nearest: before the cue, else after it. */
export function bothNear(a: ArAnalysis, i: number): ActorMention | null {
  const both = (j: number): ActorMention | null => {
    const m = covering(a.actors, a.actorAt, j);
    const all = m && m.first === j ? joined(a, m, a.tokens.count - 1) : null;
    return all && all.sides.length === 2 ? all : null;
  };
  for (let j = i - 1; j >= Math.max(0, i - BOTH_REACH); j--) {
    const found = both(j);
    if (found && found.last < i) return found;
  }
  for (let j = i + 1; j <= Math.min(a.tokens.count - 1, i + BOTH_REACH); j++) {
    const found = both(j);
    if (found) return found;
  }
  return null;
}

/** "في أرمينيا ويريفان تنفي": in the present of headlines a verb in the singular has one subject before it. */
function isSingular(a: ArAnalysis, i: number): boolean {
  const verb = (a.hits[i] ?? []).find((h) => h.row.shape === 'imperfect');
  return verb !== undefined && (verb.row.agreement === 'fs' || verb.row.agreement === 'ms');
}

/** The same, read backwards: "الجيش وقوات الدعم السريع تتبادلان". */
function joinedBefore(a: ArAnalysis, m: ActorMention): ActorMention {
  let all = m;
  while (startSplit(a, all).conj === 'و') {
    const before = covering(a.actors, a.actorAt, all.first - 1);
    if (!before || before.last !== all.first - 1) return all;
    all = join(before, all);
  }
  return all;
}

export const QUANTIFIERS = new Set(['احد', 'احدي', 'بعض', 'عدد', 'معظم', 'غالبية', 'العديد', 'عدة', 'كلا', 'كل', 'جميع', 'كافة', 'من']);

/** SVO, "كان X قد أعلن", a headline: the mention that ends right before the cue and begins its clause. */
export function subjectBefore(a: ArAnalysis, i: number): ActorMention | null {
  let k = i - 1;
  while (k >= 0 && PARTICLES.has(a.tokens.form[k] as string)) k--;
  if (k >= 0 && a.tokens.form[k] === '،' && a.forms[i]?.split.conj === '' && k < i - 1) k--;
  if ((a.forms[i]?.split.conj ?? '') !== '' && k === i - 1) return null;
  const relative = k >= 0 && RELATIVES.has(a.tokens.form[k] as string);
  if (relative) k--;
  const nearest = covering(a.actors, a.actorAt, k);
  if (!nearest || nearest.last !== k) return null;
  const m = isSingular(a, i) ? nearest : joinedBefore(a, nearest);
  if (a.sentenceOf[m.first] !== a.sentenceOf[i]) return null;
  if (relative) return a.forms[i]?.split.pronoun ? null : m; // "الحزب الذي تصفه": who is spoken of
  const split = startSplit(a, m);
  if (split.prep) return null;
  let before = m.first - 1;
  while (QUANTIFIERS.has(a.tokens.form[before] as string)) before--;
  const s = covering(a.sentences, a.sentenceOf, m.first);
  if (!s || before < s.first || split.conj || a.tokens.kind[before] === PUNCT) return m;
  const form = a.tokens.form[before] as string;
  return OPENERS.has(form) || KANA.has(form) || PARTICLES.has(form) || (form[0] === 'و' && (OPENERS.has(form.slice(1)) || KANA.has(form.slice(1)))) || AN.has(form) || a.timeAt[before] !== -1 ? m : null;
}

/** After its subject a verb agrees with it in gender and number; what is joined or many may take the feminine singular. */
export function agreesAfter(h: Hit, m: ActorMention): boolean {
  const verb = h.row.agreement;
  if (verb === 'fs') return m.gender === 'f' || m.number === 'pl';
  if (verb === 'ms') return m.gender === 'm' && m.number === 'sg';
  if (verb === 'mp' || verb === 'md' || verb === 'fd') return m.number !== 'sg';
  return true;
}

/** "لكن", with the pronoun of the speaker or without. */
export const BUT: ReadonlySet<string> = new Set(['لكن', 'ولكن', 'بل', 'لكنه', 'لكنها', 'لكنهم', 'لكنهما', 'ولكنه', 'ولكنها', 'ولكنهم']);

const EXCEPT = new Set(['الا', 'غير', 'بيد']);
const THAT_HE = new Set(['انه', 'انها', 'انهم', 'انهما']);

/** "إلا أنه", "غير أنها" at a token: but he. */
export const isExcept = (a: ArAnalysis, i: number): boolean => EXCEPT.has(a.tokens.form[i] ?? '') && THAT_HE.has(a.tokens.form[i + 1] ?? '');

/** The first token of the clause: particles and openers before the cue or its subject belong to it. */
export function clauseOf(a: ArAnalysis, i: number): number {
  let first = i;
  const s = covering(a.sentences, a.sentenceOf, i);
  const least = s ? s.first : i;
  while (first > least && first > i - 6) {
    if (isExcept(a, first - 2)) {
      first -= 2;
      continue;
    }
    const form = a.tokens.form[first - 1] as string;
    if (!PARTICLES.has(form) && !KANA.has(form) && !BUT.has(form) && !(form[0] === 'و' && KANA.has(form.slice(1))) && !hit(a, first - 1, 'fn.switch') && form !== 'كما' && form !== 'وقت' && form !== 'اما' && form !== 'واما') break;
    first--;
  }
  return first;
}
