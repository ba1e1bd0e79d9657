/** What a word may be by itself: a name of the gazetteer, or the head noun of a phrase that names an actor. */
import { WORD } from '../../../text/scan.ts';
import { FAMILY } from '../family.ts';
import { anyOf, type Hit } from '../text.ts';
import type { Grammar } from './grammar.ts';
import { weight } from './place.ts';

/** The longest name of the gazetteer at a token. */
export function namedAt(g: Grammar, i: number): Hit | null {
  if (!anyOf(g.text, i, FAMILY.name)) return null;
  for (const h of g.text.hits[i] ?? []) if (h.row.family === FAMILY.name && !(h.split.pronoun && h.first === h.last) && !shadowed(g, h) && !otherTown(g, h) && !isSite(g, h)) return h;
  return null;
}

/** A capital whose name a town of the state in the news bears: "طرابلس" in Lebanon speaks for nobody in Libya. */
function otherTown(g: Grammar, h: Hit): boolean {
  if (h.row.cls !== 'metonym' || g.states.has(h.row.id)) return false;
  const town = heaviest(g, h.first, (x) => x.row.cls === 'place' && x.last === h.last);
  return town !== null && g.states.has(g.gazetteer.places.get(town.row.id)?.country ?? '');
}

/** Tokens back to a site that a bare name may take up. */
const SITE_BACK = 400;
/** What a band of fighters is called: its name follows. */
const BANDS: ReadonlySet<string> = new Set(['group', 'fighters', 'source', 'office']);

/** "قصف القاعدة" after "قاعدة النهر الجوية": a site that was spoken of, and not the band whose name it bears ("تنظيم القاعدة"). */
function isSite(g: Grammar, { first, last, row }: Hit): boolean {
  const plain = first === last ? (g.text.hits[first] ?? []).find((h) => h.row.cls === 'facility' && h.split.article) : undefined;
  if (!plain || row.cls !== 'name' || g.text.tokens.kind[first - 1] !== WORD || (g.text.hits[first - 1] ?? []).some((h) => BANDS.has(h.row.cls))) return false;
  if ((g.text.hits[first + 1] ?? []).some((h) => h.row.cls.startsWith('srckind') || h.row.cls === 'weapon')) return true;
  for (let j = first - 1; j >= Math.max(0, first - SITE_BACK); j--) if ((g.text.hits[j] ?? []).some((h) => h.row.id === plain.row.id && !h.split.article && h.split.pronoun === '')) return true;
  return false;
}

/** A short common word taken apart into a name ("ب" + "ال...") is not that name. */
function shadowed(g: Grammar, h: Hit): boolean {
  return h.first === h.last && h.split.cost > 0 && g.common.has(g.text.tokens.form[h.first] as string);
}

/** The head noun at a token: the plainest split wins. */
export function headAt(g: Grammar, i: number): Hit | null {
  if (!anyOf(g.text, i, FAMILY.head)) return null;
  let best: Hit | null = null;
  for (const h of g.text.hits[i] ?? []) if (h.row.family === FAMILY.head && !verbHere(g, h) && !otherwise(g, h) && (!best || h.last > best.last || (h.last === best.last && h.split.cost < best.split.cost))) best = h;
  return best;
}

/** A head's letters that are something else here: a district (محافظة), an adjective (الإقليم الانفصالي), "at the side of" (إلى جانب), outskirts (أطراف المدينة), responsible for (مسؤول عن). */
function otherwise(g: Grammar, h: Hit): boolean {
  const cls = h.row.cls;
  if (cls === 'side' && (g.text.hits[h.first] ?? []).some((o) => o.row.cls === 'time.weekday')) return true;
  if (cls === 'office' && (g.text.hits[h.first] ?? []).some((o) => o.row.cls === 'admin' && o.split.cost <= h.split.cost)) return true;
  if (cls === 'side' && !h.split.article && (g.text.hits[h.last + (SEVERAL.has(g.text.tokens.form[h.last + 1] ?? '') ? 2 : 1)] ?? []).some((o) => PLACES.has(o.row.cls) && o.split.prep === '' && o.split.conj === '')) return true;
  if (cls === 'side' && !isEach(g, h) && !h.split.article && /(^| )(sg|persons)( |$)/.test(h.row.cells[0] ?? '')) return true;
  if (isAdjectiveHere(g, h) || ((h.row.form === 'مسؤولا' || h.row.form === 'مسؤولة') && g.text.tokens.form[h.last + 1] === 'عن')) return true;
  if ((cls === 'fighters' || cls === 'people') && h.split.article && h.row.form.endsWith('ي')) return g.text.forms[h.first - 1]?.split.article === true && g.text.tokens.kind[h.first - 1] === WORD;
  return false;
}

/** "أطراف المدينة", "أطراف عدة قرى": what has outskirts. */
const PLACES: ReadonlySet<string> = new Set(['place', 'settlement', 'admin', 'site', 'physical']);
const SEVERAL: ReadonlySet<string> = new Set(['عدة', 'بعض']);

export const EVERY: ReadonlySet<string> = new Set(['كل', 'وكل', 'لكل']);

/** "كل طرف": one of the two; "كل جانب من جوانب الأزمة" is none. */
function isEach(g: Grammar, h: Hit): boolean {
  return /(^| )each( |$)/.test(h.row.cells[0] ?? '') && EVERY.has(g.text.tokens.form[h.first - 1] ?? '') && g.text.tokens.form[h.last + 1] !== 'من';
}

/** Types of the events whose words take a person after them: "مقتل عسكري", "توقيف إرهابي". */
const BEFALL = new Set(['casualty', 'attack', 'measure', 'release']);

/** "هجوم إرهابي", "عمل عسكري": after a plain noun the word tells of what kind that is. */
function isAdjectiveHere(g: Grammar, h: Hit): boolean {
  if (h.row.cls !== 'fighters' || h.split.article || h.split.prep || h.split.conj || !/(^| )sg( .*)? adj( |$)/.test(h.row.cells[0] ?? '')) return false;
  const before = g.text.hits[h.first - 1] ?? [];
  if (g.text.tokens.kind[h.first - 1] !== WORD || g.text.sentenceOf[h.first - 1] !== g.text.sentenceOf[h.first]) return false;
  return !before.some((o) => o.row.cls.startsWith('fn.') || o.row.cls.startsWith('num') || (o.row.cls === 'trigger' && BEFALL.has(o.row.cells[1] ?? '')) || o.row.shape === 'perfect');
}

/** "طالب البيت الأبيض": a reporting verb where a clause begins is no noun. */
function verbHere(g: Grammar, h: Hit): boolean {
  if (h.split.article || h.first !== h.last) return false;
  const verb = (g.text.hits[h.first] ?? []).some((o) => o.row.cls === 'cue' && (o.row.shape === 'perfect' || o.row.shape === 'imperfect') && o.split.cost <= h.split.cost);
  if (!verb) return false;
  const before = g.text.tokens.form[h.first - 1];
  return before === undefined || before === 'قد' || before === 'وقد' || g.text.tokens.kind[h.first - 1] !== WORD || h.split.conj !== '' || g.text.sentenceOf[h.first - 1] !== g.text.sentenceOf[h.first];
}

/** Of the longest places at a token, the one meant. */
export function heaviest(g: Grammar, j: number, test: (h: Hit) => boolean): Hit | null {
  let best: Hit | null = null;
  for (const h of g.text.hits[j] ?? []) if (test(h) && (!best || (h.last === best.last && h.split.cost === best.split.cost && weight(g, h) > weight(g, best)))) best = h;
  return best;
}

export function hits(g: Grammar, j: number, test: (h: Hit) => boolean): Hit | null {
  for (const h of g.text.hits[j] ?? []) if (test(h)) return h;
  return null;
}
