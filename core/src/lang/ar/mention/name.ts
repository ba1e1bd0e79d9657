/** Personal names: which words can be part of one, and how far a name runs. */
import { glued, WORD } from '../../../text/scan.ts';
import type { Run } from '../parts.ts';
import { covering } from '../text.ts';
import type { Grammar } from './grammar.ts';

/** Words of a name at the most, connectors left out. */
const NAME_MAX = 5;
export const CONNECTORS = new Set(['بن', 'ابن', 'ال', 'ابو', 'ابي', 'ابا', 'ولد', 'عبد', 'ام', 'بنت', 'دي', 'فان', 'فون', 'ود', 'اغا', 'بو', 'سيدي', 'ذو']);

/** The last token of a run of name-like words that begins at j, or j - 1. */
export function nameRun(g: Grammar, j: number): number {
  const { tokens } = g.text;
  let last = j - 1;
  let count = 0;
  while (last + 1 < tokens.count && count < NAME_MAX) {
    const at = last + 1;
    if (tokens.form[at] === '-' && count > 0 && glued(tokens, at) && glued(tokens, at - 1)) {
      last = at;
      continue;
    }
    if (!nameLike(g, at, count)) break;
    last = at;
    if (!CONNECTORS.has(tokens.form[at] as string)) count++;
  }
  return last;
}

/**
 * The last token of a personal name that begins at j, or j - 1. A name that begins with no known given name is one when
 * it has two plain words, or when what was said, a mark or a verb follows: "بدء الاعتقالات" after a minister is no name.
 */
export function personalRun(g: Grammar, j: number): number {
  const { form } = g.text.tokens;
  const last = nameRun(g, j);
  if (last < j || isGiven(g, j) || CONNECTORS.has(form[j] as string)) return last;
  if (last > j && !(form[j + 1] as string).startsWith('ال')) return last;
  return g.text.tokens.form[last + 1] !== '.' && endsName(g, last + 1) ? last : j - 1;
}

/** A mark, "أن", or a verb of saying; a full stop ends other things too ("بدء التعبئة."). */
function endsName(g: Grammar, j: number): boolean {
  const { tokens, hits } = g.text;
  if (j >= tokens.count || tokens.kind[j] !== WORD) return true;
  return (hits[j] ?? []).some((h) => h.row.cls === 'fn.that' || (h.row.cls === 'cue' && h.row.shape !== 'masdar' && h.split.prep === ''));
}

const NOT_NAMES = ['fn.', 'mark.', 'cue', 'relay', 'trigger', 'time.', 'num.', 'src.', 'admin', 'settlement', 'site', 'physical', 'facility', 'direction', 'adj.', 'office', 'body', 'group', 'fighters', 'people', 'counterpart', 'source', 'side', 'portfolio', 'count.'];

/** A verb in the plural, an object in the plural ("الخاطفين"), or a noun with a pronoun: no name that the tables lack looks so. */
const SHAPE_OF_OTHERS = /^ي.{2,}ون$|^(?!ال).+وا$|^ال(?!عابدين).{4,}ين$|.{2}(هم|هما|اته|اتها|تها)$/;

function nameLike(g: Grammar, at: number, count: number): boolean {
  const { tokens, forms } = g.text;
  if (tokens.kind[at] !== WORD) return false;
  const form = tokens.form[at] as string;
  if (CONNECTORS.has(form)) return true;
  if (tokens.form[at - 1] === 'عبد' && form.startsWith('ال')) return true;
  if (isGiven(g, at)) return count > 0 || CONNECTORS.has(tokens.form[at - 1] as string) || !isAli(form) || g.tellsAli || isGiven(g, at + 1) || isTitle(g, at - 1) || AFTER_ALI.has(tokens.form[at + 1] as string);
  if (AFTER_ALI.has(form) && count > 0) return isAli(tokens.form[at - 1] as string);
  if (form.length < 2 || form.charCodeAt(0) < 0x600) return false;
  if (/(ة|ات)$/.test(form) && count === 0 && form.startsWith('ال')) return false;
  if (form.startsWith('ال') && form.length > 4 && count === 0 && !(isGiven(g, at + 1) && (isTitle(g, at - 1) || tokens.form[at - 1] === '،'))) return false; // "العقيد الحارث خالد"
  if (isAccusative(g, at) || (g.text.hits[at] ?? []).some((h) => h.row.cls === 'trigger' && h.last > at && h.split.cost === 0)) return false; // "أجرى الوزير الأميركي اتصالا هاتفيا"
  if (g.common.has(form) || SHAPE_OF_OTHERS.test(form) || (count > 0 && isOffice(g, at))) return false;
  const own = forms[at]?.split;
  if (own && ((own.prep !== '' && !closesName(g, at, count)) || (own.conj === 'و' && count > 0))) return false;
  const known = forms[at]?.rows ?? [];
  if (isGiven(g, at - 1) && known.some(({ row, split }) => row.cls === 'place' && split.cost === 0) && known.every(({ row, split }) => row.cls === 'place' || split.cost > 0)) return true;
  for (const { row, split } of known) {
    if (split.prep !== '' && split.prep !== 'ل' && (row.shape === 'perfect' || row.shape === 'imperfect')) continue; // "باقر": no verb stands after ب
    if (row.cls === 'trigger' && row.shape === 'masdar' && split.pronoun !== '' && split.prep === '' && form.length > 5) return false; // "مناطق سيطرته"
    if (split.cost > 0 && split.conj === '' && !/^(cue|relay|fn|counterpart)/.test(row.cls)) continue;
    if (NOT_NAMES.some((cls) => row.cls.startsWith(cls))) return false;
  }
  return true;
}

/** "اتصالاً", "هجوما": a noun with the ending of an object, by its tanwin or because the plain word is known to be none of a name. */
function isAccusative(g: Grammar, at: number): boolean {
  const { tokens } = g.text;
  const form = tokens.form[at] as string;
  if (form.length < 5 || !form.endsWith('ا')) return false;
  const { raw, toRaw } = tokens.shadow;
  return raw.slice(toRaw[tokens.start[at] as number] ?? 0, toRaw[tokens.end[at] as number] ?? 0).includes(TANWIN) || g.common.has(form.slice(0, -1));
}

const TANWIN = '\u064b';

/** "فلان الناطق باسم", "فلان المستشار الإعلامي": an office with what it is of; without that it may be a surname ("القاضي"). */
function isOffice(g: Grammar, at: number): boolean {
  const next = g.text.tokens.form[at + 1] ?? '';
  const said = next === 'باسم' || next === 'بلسان' || ((g.text.forms[at + 1]?.split.article ?? false) && next.endsWith('ي')) || next === 'العام';
  return said && (g.text.hits[at] ?? []).some((h) => h.row.cls === 'office' && h.split.article);
}

/** "هاشم بشر،": letters like a preposition in the word that ends a name begun by a given name. */
function closesName(g: Grammar, at: number, count: number): boolean {
  const form = g.text.forms[at];
  return count > 0 && isGiven(g, at - 1) && form?.split.prep !== 'ل' && !form?.split.article && endsName(g, at + 1) && !form?.rows.some(({ row }) => row.cls === 'place' || row.cls === 'name' || row.cls === 'trigger');
}

/** "العميد علي": after a rank it can only be the name. */
const isTitle = (g: Grammar, at: number): boolean => (g.text.hits[at] ?? []).some((h) => h.row.cls === 'rank' || h.row.cls === 'honorific');

/** What makes "علي" a double name. */
const AFTER_ALI = new Set(['اكبر', 'اصغر']);

/** "علي" is a name and, where ى is written as ي, a preposition too. */
const isAli = (form: string): boolean => form === 'علي';

/** The last word of a name, by which its bearer is named again; "عبد الرحمن" and "عبدالرحمن" are one. */
export function surnameOf(g: Grammar, { last }: Run): string {
  const { form } = g.text.tokens;
  return form[last - 1] === 'عبد' ? `عبد${form[last]}` : (form[last] as string);
}

/** A given name of the table stands here, unsplit; "على" with its own letter is none. */
export function isGiven(g: Grammar, at: number): boolean {
  const { tokens, forms } = g.text;
  if (!forms[at]?.given) return false;
  if (!isAli(tokens.form[at] as string)) return true;
  const { raw, toRaw } = tokens.shadow;
  const end = toRaw[tokens.end[at] as number] ?? 0;
  return raw[end - 1] !== 'ى' && raw[end - 2] !== 'ى';
}

/** What is said begins here: "أن", a colon, a quotation mark. */
export function opensContent(g: Grammar, j: number): boolean {
  const { tokens, hits, quotes, quoteOf } = g.text;
  if (tokens.form[j] === ':' || covering(quotes, quoteOf, j)?.open === j) return true;
  return (hits[j] ?? []).some((h) => h.row.cls === 'fn.that');
}
