/** Places told again: by a name that no table knows, by a definite noun ("في البلدة"), or by a part of one ("شرق المدينة"). */
import { WORD } from '../../../text/scan.ts';
import type { PlaceMention } from '../parts.ts';
import type { Hit } from '../text.ts';
import type { Grammar } from './grammar.ts';
import { leadOf } from './lead.ts';

/** Prepositions right before a place. */
export const LOCATIVE: ReadonlySet<string> = new Set(['في', 'الي', 'من', 'قرب', 'نحو', 'علي', 'شمال', 'جنوب', 'شرق', 'غرب', 'بين', 'عبر']);

/** "بلدة سنكار ... ووصلوا إلى سنكار": a name that no table knows is a place again where it stands alone after a preposition. */
export function againIn(g: Grammar, found: PlaceMention[]): PlaceMention[] {
  const { tokens, forms } = g.text;
  const names = new Set(found.filter((p) => (p.rule === 'ar.place.after-noun' || p.rule === 'ar.place.located') && p.core.first === p.core.last && (forms[p.core.first]?.rows.length ?? 1) === 0).map((p) => tokens.form[p.core.first] as string));
  if (names.size === 0) return found;
  const again: PlaceMention[] = [];
  for (let i = 1; i < tokens.count; i++) {
    const alone = names.has(tokens.form[i] as string) && LOCATIVE.has(tokens.form[i - 1] as string) && !found.some((p) => p.first <= i && i <= p.last);
    if (alone) again.push({ first: i, last: i, lead: 0, prefix: '', core: { first: i, last: i }, id: null, country: null, rule: 'ar.place.again' });
  }
  return again.length === 0 ? found : [...found, ...again].sort((p, q) => p.first - q.first);
}

/** Nouns of a settlement: each takes up a town that was named without one, as well. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);
const TOWN_KINDS: ReadonlySet<string> = new Set(['settlement', 'capital']);
/** Places back to one that was told with the same noun; tokens back to a town that was named without one. */
const SAME_NOUN = 6;
const TOWN_BACK = 120;

/** "دخل الجيش بلدة سنكار ... وانتشر في البلدة": the place told last that such a noun can take up, or null. */
export function takenUp(g: Grammar, noun: Hit, before: readonly PlaceMention[]): PlaceMention | null {
  const { id } = noun.row;
  const town = TOWNS.has(id) ? before.findLast((p) => isTown(g, p) && noun.first - p.last <= TOWN_BACK) : undefined;
  if (id === 'city' && town) return town;
  return before.findLast((p, at) => before.length - at <= SAME_NOUN && toldWith(g, p, id)) ?? town ?? null;
}

/** A place whose name came after a noun of this id, in the singular. */
const toldWith = (g: Grammar, p: PlaceMention, id: string): boolean => p.core.first > p.first && (g.text.hits[p.first] ?? []).some((h) => h.row.id === id && h.split.pronoun === '' && /\bsg\b/.test(h.row.cells.join()));

/** Named as a city, or by a bare name that a town has, be it that of its province; a capital may be a government, and "جنوبي طوباس" only tells where another place lies. */
function isTown(g: Grammar, p: PlaceMention): boolean {
  if (toldWith(g, p, 'city')) return true;
  if (p.rule === 'ar.place.definite') return (g.text.hits[p.first] ?? []).some((h) => TOWNS.has(h.row.id));
  if (p.id === null || p.rule !== 'ar.place.gazetteer' || p.core.first > p.first) return false;
  const hits = g.text.hits[p.first - 1] ?? [];
  if (hits.some((h) => h.row.cls === 'direction')) return false;
  const kinds = (g.text.hits[p.first] ?? []).filter((h) => h.row.cls === 'place' && h.last === p.last).map((h) => g.gazetteer.places.get(h.row.id)?.kind ?? '');
  return kinds.some((kind) => TOWN_KINDS.has(kind)) && (!kinds.includes('capital') || (p.lead ?? 0) > 0 || hits.some((h) => h.row.cls === 'fn.prep'));
}

/** What is called so by a definite noun alone was named before; "المنطقة" is often a part of the world. */
const TAKES_UP: ReadonlySet<string> = new Set([...TOWNS, 'camp', 'neighbourhood', 'governorate', 'province', 'region', 'directorate', 'qada', 'nahiya']);

/** "في البلدة", "بالمدينة": a definite noun of place after a preposition, without a name or an adjective. */
export function definiteAt(g: Grammar, noun: Hit, before: readonly PlaceMention[], end: number): PlaceMention | null {
  const { split, row } = noun;
  if (!split.article || split.pronoun || noun.first !== noun.last || !TAKES_UP.has(row.id)) return null;
  if (split.prep !== 'ب' && !(split.prep === '' && split.conj === '' && INTO.has(g.text.tokens.form[noun.first - 1] ?? ''))) return null;
  const next = noun.last + 1;
  if (next <= end && g.text.tokens.kind[next] === WORD && (g.text.tokens.form[next] as string).startsWith('ال')) return null;
  const p = takenUp(g, noun, before);
  return p && { first: noun.first, last: noun.last, ...leadOf(g, noun), core: p.core, id: p.id, country: p.country, rule: 'ar.place.definite' };
}

/** Prepositions that lead into a place. */
const INTO = new Set(['في', 'الي', 'داخل', 'علي', 'قرب', 'عبر']);

/** Letters of a name that no table knows, at the least. */
const NAME_MIN = 4;

/** "الاستيطان", "التهميش": the shapes of a noun of action. */
const MASDAR = /^(است.{2}ا.|ا.{2}.?ا.|ت.{2}ي.|م.ا.{2}ة)$/u;

/** "في بوسنكا شمالي الفلوجة": a name that no table knows, by where it lies; the token of the name, or -1. */
export function locatedAt(g: Grammar, i: number, end: number): number {
  const { tokens, forms, hits } = g.text;
  const name = forms[i + 1];
  const form = tokens.form[i + 1] ?? '';
  if ((tokens.form[i] !== 'في' && tokens.form[i] !== 'قرب') || i + 3 > end || !name || form.length < NAME_MIN) return -1;
  if (name.rows.length > 0 || name.split.prep !== '' || name.split.conj !== '' || g.common.has(form) || g.common.has(name.split.stem) || MASDAR.test(name.split.stem)) return -1;
  if (isWithin(g, i + 2)) return i + 1;
  const lies = (hits[i + 2] ?? []).find((h) => h.row.cls === 'direction' && !h.split.article && h.split.conj === '' && h.split.prep === '');
  return lies && (hits[lies.last + 1] ?? []).some((h) => (h.row.cls === 'place' || h.row.cls === 'name') && h.split.cost === 0) ? i + 1 : -1;
}

/** "قرب بوسنكا في شمال دارفور", "في بوسنكا بمحافظة حلب": in what greater place the name lies. */
function isWithin(g: Grammar, j: number): boolean {
  const inside = g.text.tokens.form[j] === 'في' ? j + 1 : j;
  return (g.text.hits[inside] ?? []).some((h) => GREATER.has(h.row.cls) && !h.split.article && (inside > j ? h.split.prep === '' : h.split.prep === 'ب') && h.split.conj === '');
}
const GREATER: ReadonlySet<string> = new Set(['admin', 'direction', 'place']);
