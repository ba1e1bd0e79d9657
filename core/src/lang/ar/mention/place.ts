/** Finds places: toponyms of the gazetteer, and names that follow a place noun though no table knows them. */
import { PUNCT, WORD } from '../../../text/scan.ts';
import type { PlaceMention, Run } from '../parts.ts';
import { FAMILY } from '../family.ts';
import { anyOf, covering, type Hit } from '../text.ts';
import type { Grammar } from './grammar.ts';
import { leadOf } from './lead.ts';
import { nameRun } from './name.ts';
import { againIn, definiteAt, LOCATIVE, locatedAt, takenUp } from './place-again.ts';

/** What a place may begin with: a toponym, the noun before one, a direction, the name of a state. */
const GROUND = FAMILY.place | FAMILY.site | FAMILY.direction | FAMILY.name;

/** Times that a state must be named before its towns go before greater ones elsewhere. */
const NAMED_MIN = 2;

/** Finds the places of a text in order, not overlapping. */
export function findPlaces(g: Grammar): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (const sentence of g.text.sentences) {
    let i = sentence.first;
    while (i <= sentence.last) {
      const found = anyOf(g.text, i, GROUND) ? placeAt(g, i, sentence.last, out) : locatedFrom(g, i - 1, sentence.last);
      if (found) out.push(found);
      i = found ? found.last + 1 : i + 1;
    }
  }
  return againIn(g, out);
}

/** "في بوسنكا شمالي الفلوجة": a name that no table knows. */
function locatedFrom(g: Grammar, before: number, end: number): PlaceMention | null {
  const i = before < 0 ? -1 : locatedAt(g, before, end);
  return i < 0 ? null : placed({ first: i, last: i, lead: 0, prefix: '' }, null, null, 'ar.place.located');
}

const THE_COUNTRY = new Set(['البلاد', 'العاصمة', 'المدينة', 'القطاع', 'الاقليم', 'المحافظة', 'البلدة', 'القرية']);

/** "شرق البلاد", "شمال غرب العاصمة": a direction inside a place that is named elsewhere. */
function inDirection(g: Grammar, i: number, end: number, before: readonly PlaceMention[]): PlaceMention | null {
  const h = pick(g, i, (x) => x.row.cls === 'direction' && !x.split.article);
  if (!h || h.last + 1 > end || !THE_COUNTRY.has(g.text.tokens.form[h.last + 1] as string)) return null;
  const { lead, prefix } = leadOf(g, h);
  const whole = placed({ first: h.first, last: h.last + 1, lead, prefix }, null, null, 'ar.place.direction');
  const noun = pick(g, h.last + 1, (x) => x.row.family === FAMILY.site);
  const town = noun && takenUp(g, noun, before);
  return town ? stretched(whole, whole.first, whole.last, town) : whole;
}

/** A place whose whole run is its name. Every field by name, so that all places have one shape. */
function placed(run: Required<Run>, id: string | null, country: string | null, rule: string): PlaceMention {
  return { first: run.first, last: run.last, lead: run.lead, prefix: run.prefix, core: run, id, country, rule };
}

/** The same place, told from another token on or through another. */
function stretched(p: PlaceMention, first: number, last: number, named: PlaceMention = p): PlaceMention {
  return { first, last, lead: p.lead ?? 0, prefix: p.prefix ?? '', core: named.core, id: named.id, country: named.country, rule: p.rule };
}

function placeAt(g: Grammar, i: number, end: number, before: readonly PlaceMention[]): PlaceMention | null {
  const inside = inDirection(g, i, end, before);
  if (inside) return inside;
  const noun = pick(g, i, (h) => h.row.family === FAMILY.site && !isAnd(g, h) && (h.row.id !== 'position' || isStruck(g, h)) && !(h.split.pronoun !== '' && ((h.split.pronoun === 'ي' && /\bpl\b/.test(h.row.cells.join())) || isFunctionWord(g, i))));
  const known = capital(g, toponym(g, i, false), end);
  if (noun && (!known || noun.last >= known.last)) return afterNoun(g, noun, end) ?? known ?? definiteAt(g, noun, before, end);
  return known;
}

const STRUCK: ReadonlySet<string> = new Set(['strike', 'attack', 'clash', 'control', 'damage']);
/** Tokens from an act to the position that it strikes: "استهدفت المقاومة أيضا موقع «السدر»". */
const STRUCK_REACH = 5;

/** "استهداف موقع السدر": a position that is struck or taken, and no site of the web or of a newspaper. */
function isStruck(g: Grammar, noun: Hit): boolean {
  for (let j = noun.first - 1; j >= Math.max(0, noun.first - STRUCK_REACH); j--) {
    if (g.text.tokens.kind[j] === PUNCT) return false;
    if ((g.text.hits[j] ?? []).some((h) => h.row.cls === 'trigger' && STRUCK.has(h.row.cells[1] ?? ''))) return true;
  }
  return false;
}

/** "وأدى", "وأنا": و before a written hamza is "and", and no letter of a valley (وادي). */
function isAnd(g: Grammar, h: Hit): boolean {
  if (h.split.conj !== '' || !(g.text.tokens.form[h.first] as string).startsWith('و')) return false;
  const { raw, toRaw } = g.text.shadow;
  return /[أإ]/.test(raw[(toRaw[g.text.tokens.start[h.first] as number] as number) + 1] ?? '');
}

/** "تلك المنظومات" is no hill (تلّ) of yours: a function word is no noun of place with a pronoun; nor does news tell of "my cities" (مدني). */
const isFunctionWord = (g: Grammar, i: number): boolean => (g.text.hits[i] ?? []).some((h) => h.row.cls.startsWith('fn.') && h.split.cost === 0);

/** "العاصمة الليبية طرابلس": the name right after says which town it is. */
function capital(g: Grammar, p: PlaceMention | null, end: number): PlaceMention | null {
  if (!p || p.last >= end || !(g.text.tokens.form[p.first] as string).endsWith('عاصمة')) return p;
  const name = toponym(g, p.last + 1, true);
  return name && (name.lead ?? 0) === 0 ? stretched(p, p.first, name.last, name) : p;
}

/** "محافظة ترتر", "بلدة «نارلي»": a known toponym, or a name that is in no table. */
function afterNoun(g: Grammar, noun: Hit, end: number): PlaceMention | null {
  const { tokens, quotes, quoteOf } = g.text;
  let j = noun.last + 1;
  if (j > end) return null;
  let close = -1;
  if (tokens.kind[j] === PUNCT) {
    const q = covering(quotes, quoteOf, j);
    if (!q || q.open !== j || q.close - q.open > 5) return null;
    close = q.close;
    j++;
  }
  const inner = close < 0 ? pick(g, j, (h) => h.row.family === FAMILY.site && h.split.prep === '' && h.split.conj === '') : null;
  const nested = inner ? afterNoun(g, inner, end) : null;
  if (nested) return stretched(nested, noun.first, nested.last);
  const known = toponym(g, j, names(noun));
  if (known && !(noun.split.article && isAdjective(g, j))) return stretched(known, noun.first, close > 0 ? close : known.last);
  if (tokens.kind[j] !== WORD || noun.split.article || tokens.form[j] === 'ال') return null;
  const name = g.text.forms[j];
  if (close < 0 && (name?.split.prep || name?.split.conj || (name?.rows ?? []).some(({ row }) => row.cls.startsWith('adj.')) || (/(ة|ات)$/.test(tokens.form[j] as string) && !name?.split.article && !strange(g, noun, j)))) return null;
  const article = g.text.forms[j]?.split.article ?? false;
  let last = close > 0 ? close - 1 : nameRun(g, j);
  if (close < 0 && article && last < j && !g.common.has(tokens.form[j] as string) && plainName(g, j)) last = j;
  if (close < 0 && last < j && ownsName(g, noun, j)) last = j;
  if (last < j || last - j > 3) return null;
  return { first: noun.first, last: close > 0 ? close : last, lead: 0, prefix: '', core: { first: j, last }, id: null, country: null, rule: 'ar.place.after-noun' };
}

/** "مدينة حيان" and "ولاية بلاتو" are named; "ممر آمن", "أجواء سلمية" and "المدينة كان" need not be. */
const names = (noun: Hit): boolean => !noun.split.article && (noun.row.cls === 'admin' || noun.row.cls === 'settlement');

/** Nouns of places where people live: what follows one without an article is a name or an adjective. */
const SETTLEMENTS = new Set(['قرية', 'بلدة', 'مدينة', 'ناحية', 'مستوطنة', 'مخيم', 'حي', 'جبل', 'وادي', 'نهر']);

/** "قرية بيتا", "جبل قنديل", "حي المطار", "منطقة المضيق": a plain noun after that of a settlement is its name, whatever else it means; after a district a definite one, which is no adjective of it. */
function ownsName(g: Grammar, noun: Hit, j: number): boolean {
  const { split, rows } = g.text.forms[j] ?? {};
  if (!split || noun.first !== noun.last || split.prep || split.conj || split.pronoun || (g.text.tokens.form[j] as string).length < 3) return false;
  if (!SETTLEMENTS.has(noun.split.stem) && !(noun.row.id === 'hamlet' && strange(g, noun, j)) && !(isDistrict(noun) && split.article && !isDistrictHere(g, j) && !g.common.has(g.text.tokens.form[j] as string))) return false;
  if (g.common.has(g.text.tokens.form[j] as string) && !split.article && (noun.row.id === 'nahiya' || /ي[ةه]?$/.test(g.text.tokens.form[j] as string))) return false; // "لناحية استمرار", "جبل استراتيجي"
  return !(rows ?? []).some(({ row, split: own }) => (row.family === FAMILY.fn && !own.article) || row.family === FAMILY.trigger || row.family === FAMILY.head || row.family === FAMILY.time || row.family === FAMILY.num || row.family === FAMILY.direction || row.shape === 'perfect' || row.shape === 'imperfect');
}

/** Sites that bear the name of where they are: "معسكر الزيتون", "مطار الواحة". */
const NAMED_SITES: ReadonlySet<string> = new Set(['base-camp', 'airport', 'port', 'prison', 'barracks', 'crossing', 'checkpoint']);

/** "منطقة", "مديرية", "معسكر": one of them, told without the article. */
const isDistrict = ({ row, split }: Hit): boolean => (row.cls === 'admin' || NAMED_SITES.has(row.id)) && !split.article && !split.pronoun && /\b(sg|du)\b/.test(row.cells.join());

/** "قضاء المدينة": a district or town named elsewhere. */
const isDistrictHere = (g: Grammar, j: number): boolean => pick(g, j, (h) => h.row.cls === 'admin' || h.row.cls === 'settlement') !== null;

/** "قرية سنكة", "وادي سنكية": a word that no table knows, though it ends as an adjective may; that of a masculine noun would be no feminine. */
function strange(g: Grammar, noun: Hit, j: number): boolean {
  const form = g.text.tokens.form[j] as string;
  if (noun.first !== noun.last || (g.text.forms[j]?.rows.length ?? 0) > 0 || g.common.has(form)) return false;
  const masculine = /^m,sg/.test(noun.row.cells.join()) && (SETTLEMENTS.has(noun.split.stem) || NAMED_SITES.has(noun.row.id));
  return masculine ? !form.endsWith('ات') : (SETTLEMENTS.has(noun.split.stem) || noun.row.id === 'hamlet') && !/(ية|ات)$/.test(form);
}

/** "الدول الغربية", "مواجهات أرمينية": an adjective, though a place is called so. */
function isAdjective(g: Grammar, i: number): boolean {
  const form = g.text.tokens.form[i] as string;
  const own = (g.text.hits[i] ?? []).filter((h) => h.split.cost === 0);
  if (own.some((h) => h.row.cls.startsWith('adj.')) && !own.some((h) => h.row.cls === 'name')) return true;
  return /^ال.+ي(ة|ه)?$/.test(form) && g.text.tokens.kind[i - 1] === WORD && (g.text.tokens.form[i - 1] as string).startsWith('ال');
}

function plainName(g: Grammar, j: number): boolean {
  return (g.text.forms[j]?.rows.length ?? 0) === 0 && !/(ية|ي)$/.test(g.text.tokens.form[j] as string);
}

/** A toponym of the gazetteer; an ambiguous one only after a place noun. */
function toponym(g: Grammar, i: number, afterPlaceNoun: boolean): PlaceMention | null {
  let best: Hit | null = null;
  for (const h of g.text.hits[i] ?? []) {
    if (h.row.cls !== 'place' || h.split.pronoun || isAnd(g, h)) continue;
    const single = h.first === h.last;
    if (single && h.split.cost > 0 && (h.split.stem.length < 4 || (g.text.hits[i] ?? []).some((o) => o.split.cost === 0 && o.row.cls !== 'place'))) continue;
    if (!afterPlaceNoun && single && (h.row.cells.includes('common') || (h.row.cells.includes('weak') && !locative(g, h)))) continue;
    if (!afterPlaceNoun && single && h.split.cost > 0 && g.common.has(g.text.tokens.form[i] as string)) continue;
    if (single && !afterPlaceNoun && isAdjective(g, i)) continue;
    if (single && h.split.prep && h.split.prep !== 'ب' && h.split.prep !== 'ل') continue;
    if (!best || h.last > best.last || (h.last === best.last && (h.split.cost < best.split.cost || (h.split.cost === best.split.cost && weight(g, h) > weight(g, best))))) best = h;
  }
  if (!best) return ownState(g, i);
  const info = g.gazetteer.places.get(best.row.id);
  const { lead, prefix } = leadOf(g, best);
  return placed({ first: best.first, last: best.last, lead, prefix }, best.row.id, info?.country || null, 'ar.place.gazetteer');
}

/** A state's name is a place as well. */
function ownState(g: Grammar, i: number): PlaceMention | null {
  const h = pick(g, i, (x) => x.row.cls === 'name' && !x.split.pronoun && g.gazetteer.actors.get(x.row.id)?.kind === 'state');
  if (!h) return null;
  const { lead, prefix } = leadOf(g, h);
  return placed({ first: h.first, last: h.last, lead, prefix }, `iso:${h.row.id}`, h.row.id, 'ar.place.state');
}

function locative(g: Grammar, h: Hit): boolean {
  return h.split.prep === 'ب' || LOCATIVE.has(g.text.tokens.form[h.first - 1] ?? '');
}

/** Of two places of one name the one in a state that the text names; then the greater. */
export function weight(g: Grammar, h: Hit): number {
  const info = g.gazetteer.places.get(h.row.id);
  const named = g.states.get(info?.country ?? '') ?? 0;
  return (named >= NAMED_MIN ? named * 1e8 : 0) + (info?.kind === 'country' ? 1e10 : info?.kind === 'region' ? 1e6 : 0) + (info?.population ?? 0);
}

function pick(g: Grammar, i: number, test: (h: Hit) => boolean): Hit | null {
  for (const h of g.text.hits[i] ?? []) if (test(h)) return h;
  return null;
}
