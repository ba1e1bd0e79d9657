/** Words that describe a head: adjectives, plain nouns that it is of, what it is for. */
import { FAMILY } from '../../family.ts';
import { chainNoun, hasArticle, INDEFINITE, isAdjective, isIndefiniteAdjective, isPlainNoun, kindOf, SERVED } from '../adjective.ts';
import { featuresOf } from '../draft.ts';
import { hits } from '../head.ts';
import { isGiven } from '../name.ts';
import { isBelonging } from '../owner.ts';
import { accreditedEnd, isCivil, purposeEnd, remitEnd } from '../remit.ts';
import { isBareHead, type Outcome, owning, owns, type Step, take, takeName } from './rule.ts';

/** "قوات موالية للرئيس", "مسلحون تابعون للتنظيم", "وزارة الصحة التابعة للحركة": troops by whom they serve, others by whose they are. */
const LOYAL = new Set(['موالية', 'موال', 'موالون', 'موالين', 'تابعة', 'تابع', 'تابعين', 'تابعون', 'مؤيدة', 'مناصرة']);

const BELONGS = /^تابع(ة|ون|ين)?$/u;
const WHOSE = new Set(['fighters', 'source', 'office', 'people', 'body']);

export function loyal(s: Step): Outcome {
  const { g, cls, j } = s;
  const form = g.text.tokens.form[j] as string;
  const whose = (cls === 'body' && (isBareHead(s) || isOfArms(s)) && LOYAL.has(form)) || (WHOSE.has(cls) && BELONGS.test(form) && !s.head.split.article) || ((WHOSE.has(cls) || cls === 'group') && isBelonging(g, j) && hasArticle(g, j - 1));
  return whose && g.text.forms[j + 1]?.split.prep === 'ل' ? take(s, j) : null;
}

/** Adjectives of arms and men that have no ending of relation. */
const OF_ARMS = new Set(['حربية', 'مسيرة', 'مقاتلة', 'مشتركة', 'مسلحة', 'كبيرة', 'صغيرة']);

/** "طائرة مسيرة تابعة للجيش": only what kind of arms they are stands between. */
const isOfArms = ({ g, head, d }: Step): boolean => d.last === head.last + 1 && OF_ARMS.has(g.text.tokens.form[d.last] as string);

/** "مسؤول محلي", "مسؤول صحي": who holds an office speaks for the state there, and not for those about him. */
const ofOfficials = ({ cls, head }: Step, kind: string | null): string | null => (kind === 'CIV' && cls === 'office' && OFFICIAL.test(head.row.form) ? 'home' : kind);
const OFFICIAL = /^مس[ؤئ]ول/u;

/** Several men: no adjective of a thing goes with them ("مسلحون مجهولون دورية"), and with this ending they own nothing ("مجهولون ضابطا"). */
const MANY = /.{3}ون$/u;

/** The ending of an adjective of relation. */
const RELATION = /(ي|ية|يون|يين)$/;

/** "خبراء دوليون", "مصدر عسكري آخر": an adjective of relation owns nothing after it ("خبراء دوليون الخرطوم"). */
export function indefiniteAdjective(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  const form = g.text.tokens.form[j] as string;
  if (head.split.article || !INDEFINITE.has(cls) || !owns(g, head.last) || !isIndefiniteAdjective(g, j) || (form.endsWith('ية') && MANY.test(g.text.tokens.form[d.last] as string))) return null;
  d.kind ??= ofOfficials(s, kindOf(g, j));
  return RELATION.test(form) || MANY.test(form) ? takeName(s, j) : take(s, j);
}

const MARKS = new Set(['"', '«']);

/** "طائرات حربية إسرائيلية", "قوة خاصة روسية", "طائرات حربية تابعة للجيش": between a bare head and its nationality, or whose it is. */
export function beforeNation(s: Step): Outcome {
  const { g, cls, head, j } = s;
  if (cls !== 'body' || !isBareHead(s) || head.split.pronoun !== '' || !(OF_ARMS.has(g.text.tokens.form[j] as string) || isIndefiniteAdjective(g, j))) return null;
  const next = MARKS.has(g.text.tokens.form[j + 1] ?? '') ? j + 2 : j + 1; // طائرات حربية "إسرائيلية"
  if (LOYAL.has(g.text.tokens.form[j + 1] ?? '') && g.text.forms[j + 2]?.split.prep === 'ل' && OF_ARMS.has(g.text.tokens.form[j] as string)) return take(s, j);
  return hits(g, next, (h) => h.row.cls.startsWith('adj.') && !h.split.article && h.split.prep === '' && h.split.conj === '') ? take(s, j) : null;
}

/** "مدير اتصالات الرئاسة": a noun that no table knows, with what it is of. */
export function chain(s: Step): Outcome {
  const { g, cls, j } = s;
  if ((cls !== 'office' && cls !== 'body') || !isBareHead(s) || hasArticle(g, j) || !chainNoun(g, j)) return null; // "الحكومة السودانية" is a name as a whole
  return take(s, hits(g, j + 1, (h) => h.row.family === FAMILY.head || h.row.family === FAMILY.name || h.row.cls === 'place' || h.row.cls === 'portfolio') ? j : j + 1);
}

/** "مركز أحرار لحقوق الإنسان", "المعنية بحقوق الإنسان": what a body or an office is for. */
export function purpose(s: Step): Outcome {
  const { g, d, cls, j } = s;
  const aim = (cls === 'office' || cls === 'body' || cls === 'source') && owning(s) ? purposeEnd(g, j) : -1;
  if (aim > j) {
    if (isCivil(g, j, aim)) d.soft ??= 'NGO';
    return takeName(s, aim);
  }
  const remit = cls === 'office' ? Math.max(remitEnd(g, j), accreditedEnd(g, j)) : -1;
  return remit > j ? take(s, remit) : null;
}

/** "العقيد الصالحي خالد": after a rank a word that no table knows, with a given name behind it, is a name and no adjective. */
const isSurname = ({ g, cls, j }: Step): boolean => (cls === 'rank' || cls === 'honorific') && isGiven(g, j + 1) && g.text.forms[j]?.rows.length === 0;

/** "شبه الرسمية", "غير الحكومية": words that make one adjective with the next. */
const HALF = new Set(['شبه', 'غير']);

/** "الرئيس الأميركي المنتخب", "رئيس الوزراء الحالي": how or when a definite office is held; the word may be another's name ("الجديد"). */
export function tenure(s: Step): Outcome {
  const { g, cls, j } = s;
  if (cls !== 'office' || !(g.text.forms[j - 1]?.split.article ?? false)) return null;
  return hits(g, j, (h) => h.row.cls === 'tenure' && h.split.article && h.split.prep === '' && h.split.conj === '') ? take(s, j) : null;
}

/** "القوات المسلحة", "حكومة الوفاق", "صحيفة النهر": an adjective, or the plain noun that a bare head is of. */
export function adjective(s: Step): Outcome {
  const { g, d, head, cls, j } = s;
  if (HALF.has(g.text.tokens.form[j] as string) && hasArticle(g, j + 1) && d.last > head.last) return take(s, j + 1);
  if (!hasArticle(g, j) || isSurname(s)) return null;
  const titled = cls === 'source' && /(^| )sg side=MEDIA/.test(featuresOf(head));
  const served = (SERVED.has(cls) || titled) && isBareHead(s) && owning(s) && head.split.pronoun === ''; // "اتهمت منظمة حقوقية الجيش", "اتهم ناشطون الجيش": another
  if (!isAdjective(g, j, head) && !(served && isPlainNoun(g, j))) return null;
  d.kind ??= cls === 'source' || cls === 'fighters' ? kindOf(g, j) : null;
  return take(s, j);
}
