/** Words that describe a head: relations, nationalities, qualities, plain nouns between an office and whom it serves. */
import type { Grammar } from './grammar.ts';
import { hits } from './head.ts';
import type { Hit } from '../text.ts';

/** Adjectives that stand for men themselves ("اتهمت السعودية الحوثيين") unless they follow men ("المقاتلون الأكراد"). */
const MEN = /^adj\.(pl\.m|pl\.obl|broken)$/u;
const MANY = /(ون|ين|ان|ات|اء|لة|ود|ار)$/u;

/** Adjectives with the article after a name: القوات المسلحة, الولايات المتحدة الأميركية. */
export function adjectives(g: Grammar, from: number): number {
  let last = from;
  while (last - from < 4) {
    const h = hits(g, last + 1, (x) => x.row.cls.startsWith('adj.') && x.split.article && x.split.conj === '' && x.split.prep === '' && (!MEN.test(x.row.cls) || MANY.test(g.text.tokens.form[from] as string)));
    if (!h && !isRelation(g, last + 1)) break;
    last = h ? h.last : last + 1;
  }
  return last;
}

/** Nouns that end as a word of relation does: "حملت إسرائيل المسؤولية". */
const NOUNS_IN_IYYA = /^(مس[ؤئو]ولية|قضية|عملية|حرية|هوية|ضحية|اهمية|اغلبية|غالبية|اقلية|جنسية|مصداقية|وضعية|كمية|بقية|خلفية)$/u;

/** "الكردية", "الانفصالية": a word of relation with the article that no table knows as a noun. */
function isRelation(g: Grammar, j: number): boolean {
  const form = g.text.forms[j];
  return form?.split.article === true && form.split.conj === '' && form.split.prep === '' && /(ية|يون|يين)$/.test(form.split.stem) && form.split.stem.length > 4 && !NOUNS_IN_IYYA.test(form.split.stem) && form.rows.every(({ row }) => row.cls === 'common');
}

export const INDEFINITE = new Set(['source', 'fighters', 'office', 'people', 'rank']);
const LOOSE_ADJECTIVES = new Set(['اخر', 'اخري', 'اخرون', 'اخرين', 'اخران', 'اخرتان', 'مطلع', 'مطلعة', 'مطلعون', 'مطلعين', 'مطلعان', 'مقربون', 'مقربين', 'مقربان', 'رفيعة', 'موثوقون', 'موثوقين', 'كبيران', 'بارزان', 'رفيع', 'رفيعا', 'كبير', 'كبيرا', 'كبار', 'بارز', 'بارزا', 'مطلعا', 'مسؤول', 'مسؤولة', 'موثوق', 'موثوقة', 'مقرب', 'مقربة', 'مجهول', 'مجهولون', 'مجهولين', 'ملثمون', 'ملثمين', 'خاص', 'خاصة', 'مستقل', 'سابق', 'سابقون']);

/** "مدير اتصالات الرئاسة": a noun that no table knows between an office and the body that it serves. */
export function chainNoun(g: Grammar, j: number): boolean {
  const form = g.text.forms[j];
  if (!form || form.split.conj || form.split.prep || form.split.article || form.rows.some(({ row, split }) => split.cost === 0 && /^(fn|cue|relay|time|num|adj)/.test(row.cls))) return false;
  const next = g.text.forms[j + 1];
  if (!next?.split.article || next.split.prep || next.split.conj) return false;
  return g.common.has(g.text.tokens.form[j] as string) || (g.text.hits[j + 1] ?? []).some((h) => h.row.cls === 'body' || h.row.cls === 'portfolio' || h.row.cls === 'place');
}

/** "مصدر عسكري آخر": adjectives of an indefinite head. */
export function isIndefiniteAdjective(g: Grammar, j: number): boolean {
  const form = g.text.tokens.form[j] as string;
  const bare = g.text.forms[j];
  if (LOOSE_ADJECTIVES.has(form) || (bare && !bare.split.article && kindOf(g, j) !== null)) return true;
  if (hasArticle(g, j - 1)) return false; // "وزير الدفاع الروسي جاهزية القوات": an adjective would have the article, too
  if (!bare || bare.split.article || bare.split.prep || bare.rows.some(({ row, split }) => split.cost <= bare.split.cost && row.cls !== 'common' && !row.cls.startsWith('adj.') && row.cls !== 'fighters' && row.cls !== 'direction' && row.cls !== 'srckind' && row.cls !== 'fn.switch' && row.cls !== 'office' && row.cls !== 'people' && row.cls !== 'weapon')) return false;
  return /(ي|يا|ية|يون|يين|ييين|يان)$/.test(form) && form.length > 3;
}

/** What an adjective says of a source: "أمنية" is of the state at home, "إعلامية" of the media. */
export function kindOf(g: Grammar, j: number): string | null {
  return hits(g, j, (h) => h.row.cls === 'srckind')?.row.cells[0] ?? null;
}

const NO_ADJECTIVE = new Set(['place', 'people', 'office', 'rank', 'honorific', 'name', 'short', 'metonym', 'fighters', 'group', 'body', 'source', 'side', 'trigger', 'cue', 'count.noun']);

/** An adjective that goes with a definite head: it has the article and is no known noun. */
export function isAdjective(g: Grammar, j: number, head: Hit): boolean {
  const form = g.text.forms[j];
  const relation = /(ي|ية)$/.test(g.text.tokens.form[j] as string);
  if (!form || form.split.conj || form.rows.some(({ row, split }) => NO_ADJECTIVE.has(row.cls) && !(relation && row.cls === 'place') && split.article && !/(^| )adj( |$)/.test(row.cells[0] ?? ''))) return false;
  const stem = form.split.article ? form.split.stem : (g.text.tokens.form[j] as string).slice(2);
  // "حملت الجانب الأرمني المسؤولية": two adjectives of one noun agree; a feminine after a masculine is another noun.
  if (NOUNS_IN_IYYA.test(stem)) return false;
  if (stem.endsWith('ية') && j - 1 > head.first && /^ال.+ي$/.test(g.text.tokens.form[j - 1] as string)) return false;
  if (/(ي|ية|يون|يين|يات)$/.test(stem)) return true;
  if (/[^ي]ه$|ها$|هم$/.test(stem)) return false; // "الجيش التزامه": a pronoun, and no article
  const chained = j - 1 > head.first && (g.text.forms[j - 1]?.split.article ?? false);
  const quality = (stem.startsWith('م') && stem.length > 3) || form.rows.some(({ row }) => row.cls === 'quality');
  return quality && (head.split.article || chained) && head.row.cls !== 'side' && head.row.cls !== 'people' && !form.rows.some(({ row }) => NO_ADJECTIVE.has(row.cls));
}

/** Classes whose head without the article takes the next noun as its owner. */
export const SERVED = new Set(['office', 'body', 'group', 'people']);

/** "مسؤول العلاقات", "حكومة الوفاق": a noun with the article, of no class of its own, is what an office or a body is of. */
export function isPlainNoun(g: Grammar, j: number): boolean {
  const form = g.text.forms[j];
  return form !== null && form !== undefined && form.split.conj === '' && !form.rows.some(({ row, split }) => split.cost === 0 && /^(fn|time|num|cue|relay)/.test(row.cls));
}

/** A word with the article, also where a table holds it whole ("العام"); "العام الماضي" is a time. */
export function hasArticle(g: Grammar, j: number): boolean {
  const known = g.text.forms[j];
  if (!known || known.split.prep !== '') return false;
  const { split } = known;
  if (split.article) return true;
  if (known.rows.some((x) => x.split.cost === 0 && x.row.cls.startsWith('time.') && x.row.cls !== 'time.year' && x.row.cls !== 'time.other')) return false;
  const { form } = g.text.tokens;
  return split.conj === '' && split.pronoun === '' && (form[j] as string).startsWith('ال') && (form[j] as string).length > 4 && !WHICH.has(form[j + 1] as string);
}

/** Words after "العام", "اليوم" that say which one. */
const WHICH = new Set(['الماضي', 'الحالي', 'الجاري', 'المقبل', 'القادم', 'المنصرم', 'الفائت']);
