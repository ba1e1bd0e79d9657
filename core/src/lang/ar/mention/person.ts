/** A person who is named before any office, or without one: "ذكر فلان بن فلان أن", "فلان الفلاني، نائب الوزير". */
import { NUMBER, PUNCT, WORD } from '../../../text/scan.ts';
import { FAMILY } from '../family.ts';
import { anyOf, type Hit } from '../text.ts';
import { isGiven, opensContent, personalRun } from './name.ts';
import type { Grammar, Phrase } from './grammar.ts';
import { headAt, namedAt } from './head.ts';
import { fromHead, phraseAt } from './phrase.ts';
import { isWomanNamed } from './women.ts';

/** "أحد أبرز مستشاري": words before the office that says who the person is. */
const ONE_OF = new Set(['احد', 'احدي', 'ابرز', 'كبير', 'كبار', 'اهم', 'اكبر', 'وهو', 'وهي', 'وكان', 'ايضا', 'كذلك']);
const ONE_OF_MAX = 3;

/** "وكان فلان، نائب الوزير، أعلن": where a name may stand that no table knows, if an office after it tells who that is. */
const WAS = new Set(['كان', 'كانت', 'وكان', 'وكانت']);

/** What an apposition says of a person. */
interface Apposition {
  readonly office: Phrase;
  /** The last token that belongs to the mention. */
  readonly last: number;
}

/** The person named at a token, or null. Asked only where no head noun and no name of the gazetteer begins. */
export function personAt(g: Grammar, i: number, end: number): Phrase | null {
  const lead = g.text.forms[i]?.split;
  if (!lead || lead.prep || lead.article || demands(g, i)) return null;
  const given = isGiven(g, i) && !ambiguous(g, i);
  if (!given && !afterCue(g, i) && !isGiven(g, i) && !WAS.has(g.text.tokens.form[i - 1] ?? '')) return null;
  const last = Math.min(personalRun(g, i), end);
  if (last < i) return null;
  const found = apposition(g, last + 1, end);
  if (last === i && !found && !isAged(g, last + 1)) return null;
  if (!given && !found && !(afterCue(g, i) && (isGiven(g, i) || opensContent(g, last + 1) || (last > i && isGiven(g, i + 1))))) return null;
  const run = { first: i, last };
  const office = found?.office;
  const resident = office?.cls === 'people';
  const aged = !office && isAged(g, last + 1);
  return {
    first: i, last: found?.last ?? last, lead: 0, cls: office && !resident ? 'office' : 'person', head: resident ? 'person' : (office?.head ?? 'person'), sides: office?.sides ?? [], sideAt: office?.sideAt ?? null, country: office?.country ?? null,
    actor: null, personal: run, gender: office?.gender ?? (isWomanNamed(g, i, last) ? 'f' : 'm'), number: 'sg', definite: true, features: resident ? `${office.features} unplaced` : (office?.features ?? 'unplaced'), bare: false, behalfAt: -1, kind: office?.kind ?? null, soft: resident || aged ? 'CIV' : (office?.soft ?? null), fallback: null, inner: office?.inner ?? null, theatre: false,
  };
}

/** "، طالب مسعود البحري ب": a verb of saying that is a name as well, where a clause begins and a name follows. */
function demands(g: Grammar, i: number): boolean {
  const opens = i === 0 || g.text.tokens.kind[i - 1] !== WORD || g.text.sentenceOf[i - 1] !== g.text.sentenceOf[i];
  return opens && isGiven(g, i + 1) && (g.text.hits[i] ?? []).some((h) => h.row.cls === 'cue' && h.row.shape === 'perfect' && h.split.cost === 0);
}

/** The word is used for other things: by itself it does not begin a name ("سلام عادل", "حسن نية"). */
function ambiguous(g: Grammar, i: number): boolean {
  return g.common.has(g.text.tokens.form[i] as string) || (g.text.forms[i]?.rows ?? []).some(({ row, split }) => split.cost === 0 && row.cls !== 'given');
}

/** A verb of saying stands right before, without an object pronoun. */
export function afterCue(g: Grammar, i: number): boolean {
  if (!anyOf(g.text, i - 1, FAMILY.cue)) return false;
  return (g.text.hits[i - 1] ?? []).some((h) => h.row.family === FAMILY.cue && (h.row.shape === 'perfect' || h.row.shape === 'imperfect') && h.last === i - 1 && h.split.pronoun === '' && h.split.prep === '' && !h.split.article);
}

/** Marks between which an apposition stands: "فلان -نائب الوزير- أن". */
const OPENING = new Set(['،', '-', '–', '—']);

/** The office right after a name; after a mark only when the same mark closes it. */
export function apposition(g: Grammar, from: number, end: number): Apposition | null {
  const { tokens } = g.text;
  const mark = tokens.form[from] as string;
  const comma = OPENING.has(mark);
  let j = comma ? from + 1 : from;
  const start = j;
  while (j - start < ONE_OF_MAX && ONE_OF.has(tokens.form[j] as string)) j++;
  if (j > end || tokens.kind[j] === PUNCT) return null;
  const head: Hit | null = headAt(g, j);
  const resident = head?.row.cls === 'people' && j > start; // "أحد سكان البلدة", "وهو مزارع"
  const expert = head?.row.cls === 'source' && head.split.article && / human/.test(head.row.cells[0] ?? ''); // "فلان، الباحث في المنظمة"
  if (!head || !(head.row.cls === 'office' || resident || expert) || head.split.prep || head.split.conj) return comma ? null : memberOf(g, from, end);
  const office = fromHead(g, head);
  if (!office || (office.bare && !head.split.article && !resident)) return null;
  if (!comma) return { office, last: resident && office.bare && isUnknown(g, office.last + 1) ? office.last + 1 : office.last };
  const close = closingMark(g, office.last + 1, end, mark);
  return close < 0 ? null : { office: ofAttribute(g, office, close), last: close - 1 };
}

/** "أحد سكان دنسور": a town that no table knows. */
const isUnknown = (g: Grammar, j: number): boolean => g.text.tokens.kind[j] === WORD && g.text.forms[j]?.rows.length === 0 && !g.common.has(g.text.tokens.form[j] as string);

/** "سلمى البكري من منظمة الغوث أن": whom somebody is of, right before what is said. */
function memberOf(g: Grammar, from: number, end: number): Apposition | null {
  if (g.text.tokens.form[from] !== 'من') return null;
  const of = g.text.hits[from + 1]?.length ? phraseAt(g, from + 1) : null;
  if (!of || (of.lead ?? 0) > 0 || of.last > end || (of.sides.length === 0 && !of.soft) || !BODIES.has(of.cls) || !opensContent(g, of.last + 1)) return null;
  return { office: { ...of, head: 'person', bare: false, personal: null, features: 'unplaced' }, last: of.last };
}
const BODIES: ReadonlySet<string> = new Set(['actor', 'body', 'group', 'fighters']);

/** "(45 عاما)": whose age is told. */
function isAged(g: Grammar, from: number): boolean {
  const { form, kind } = g.text.tokens;
  return form[from] === '(' && kind[from + 1] === NUMBER && YEARS.has(form[from + 2] ?? '') && form[from + 3] === ')';
}
const YEARS = new Set(['عاما', 'سنة', 'اعوام', 'سنوات']);

/** "رئيس لجنة التحقيق التابعة للأمم المتحدة": the party that the attribute names, where the office names none. */
function ofAttribute(g: Grammar, office: Phrase, close: number): Phrase {
  if (office.sides.length > 0) return office;
  for (let j = office.last + 1; j < close; j++) {
    const named = namedAt(g, j);
    const side = named && g.gazetteer.actors.get(named.row.id)?.side;
    if (named && side && (named.split.prep === 'ل' || g.text.hits[j - 1]?.some((h) => h.row.cls === 'fn.prep'))) return { ...office, sides: [side], sideAt: { first: named.first, last: named.last } };
  }
  return office;
}

/** Words of an attribute of the office at the most: "رئيس الجمهورية المعلنة من طرف واحد،". */
const ATTRIBUTE_MAX = 8;

/** The mark that closes an apposition, as the one that opened it: right after the office, or past an attribute without a verb; -1 when there is none. */
function closingMark(g: Grammar, from: number, end: number, mark: string): number {
  const { tokens, forms, hits } = g.text;
  for (let j = from; j <= Math.min(end, from + ATTRIBUTE_MAX); j++) {
    if (tokens.form[j] === mark) return j;
    const split = forms[j]?.split;
    if (!split || (split.conj !== '' && j === from)) return -1;
    const governs = hits[j]?.some((h) => h.row.cls === 'fn.prep') ?? false;
    if (j === from && !split.article && !governs && split.prep !== 'ل') return -1;
    if (hits[j]?.some((h) => h.row.cls === 'fn.that' || (h.row.cls === 'fn.rel' && !governs) || ((h.row.shape === 'perfect' || h.row.shape === 'imperfect') && !h.split.article && !h.split.prep && h.split.cost === 0))) return -1;
  }
  return -1;
}
