/** What a word says to a count: what befell, who or what is counted, and the small words around it. */
import { MEASURES, type Measure } from '../../../model/index.ts';
import { PUNCT, WORD } from '../../../text/scan.ts';
import { FAMILY } from '../family.ts';
import { anyOf, type ArText, type Hit, hit } from '../text.ts';
import type { Split } from '../word.ts';
import { type Small, smallStem } from './small.ts';

/** How many a form holds: one, two, two or many (مدنيين), many. */
export type FormNumber = '1' | '2' | '2?' | '';

/** A noun that can be counted. */
export interface Head {
  readonly kind: 'casualty' | 'people' | 'thing';
  /** What befell them by the noun itself; null when another word must say so. */
  readonly what: Measure | null;
  readonly whom: string;
  readonly n: FormNumber;
  readonly first: number;
  readonly last: number;
  readonly conj: boolean;
  readonly prep: boolean;
  readonly article: boolean;
  readonly pronoun: boolean;
  /** A casualty noun that tells something even without a number. */
  readonly plain: boolean;
}

/** A word that says what befell those who are counted. */
export interface Fate {
  readonly what: Measure;
  readonly first: number;
  readonly last: number;
  readonly verb: boolean;
  /** patient: its subject suffers it; agent: its subject does it; both: the letters do not show. */
  readonly voice: string;
  readonly agreement: string;
  /** fate, near, hit, flee: see counted.tsv. */
  readonly note: string;
  readonly conj: boolean;
  readonly article: boolean;
}

/** The small-word row of class `cls` for token i, with و or ف taken off. */
export function small(text: ArText, i: number, cls: keyof Small): readonly string[] | undefined {
  return text.forms[i]?.small?.[cls];
}

/** Whom the men of a force are: "القوات المسلحة" are combatants, "الشرطة" police; null when the word names no force. */
export function bodyAt(text: ArText, i: number): string | null {
  const split = text.forms[i]?.split;
  return split && !split.conj ? (smallStem(split.stem)?.body?.[0] ?? null) : null;
}

/** The noun that can be counted at a token, if any: casualty nouns first, then things, then people. */
export function headAt(text: ArText, i: number): Head | null {
  if (text.tokens.kind[i] !== WORD) return null;
  let best: Hit | undefined;
  if (anyOf(text, i, FAMILY.count)) for (const h of text.hits[i] ?? []) if (HEAD.has(h.row.cls) && !h.split.future && (!best || h.last > best.last)) best = h;
  if (!best) return personAt(text, i);
  const [what = '-', whom = 'person', n = '', note = ''] = best.row.cells;
  const kind = best.row.cls === 'count.noun' ? 'casualty' : best.row.cls === 'count.thing' ? 'thing' : 'people';
  const { conj, prep, article, pronoun } = best.split;
  return { kind, what: measure(what), whom, n: n as FormNumber, first: best.first, last: best.last, conj: conj !== '', prep: prep !== '', article, pronoun: pronoun !== '', plain: note === 'plain' };
}

const HEAD: ReadonlySet<string> = new Set(['count.noun', 'count.thing', 'count.people']);

const measure = (cell: string): Measure | null => MEASURES.find((m) => m === cell) ?? null;

/** People by the table of the counted, then people and nationals by their heads ("3 فلسطينيين"). */
function personAt(text: ArText, i: number): Head | null {
  const split = text.forms[i]?.people;
  if (split) {
    const [whom = 'person', n = ''] = smallStem(split.stem)?.people ?? [];
    return person(split, i, i, whom, n as FormNumber);
  }
  if (!anyOf(text, i, FAMILY.adj | FAMILY.head)) return null;
  for (const h of text.hits[i] ?? []) {
    const n = NATIONALS.get(h.row.cls) ?? (befallen(text, h) ? '1' : undefined);
    if (n !== undefined && h.first === h.last && !h.split.prep && !h.split.pronoun) return person(h.split, i, i, 'person', n);
    if ((h.row.cls === 'people' || h.row.cls === 'fighters') && !smallStem(h.split.stem)?.body) return person(h.split, i, h.last, h.row.cls === 'people' ? 'person' : 'combatant', numberOf(h.row.cells[0] ?? ''));
  }
  return null;
}

function person({ conj, prep, article, pronoun }: Split, first: number, last: number, whom: string, n: FormNumber): Head {
  return { kind: 'people', what: null, whom, n, first, last, conj: conj !== '', prep: prep !== '', article, pronoun: pronoun !== '', plain: false };
}

/** Forms of nationals that can only be people, with the number they hold; "أوكراني" alone is an adjective as well. */
const NATIONALS: ReadonlyMap<string, FormNumber> = new Map([['adj.pl.m', ''], ['adj.pl.obl', '2?'], ['adj.pl.f', ''], ['adj.broken', ''], ['adj.du', '2'], ['adj.m.acc', '1']]);

const OF_ONE: ReadonlySet<Measure> = new Set(['killed', 'injured', 'captured']);

/** "استشهد فلسطيني", "مقتل سوري": one of a nation, right after the word of what befell him, which no adjective follows. */
function befallen(text: ArText, h: Hit): boolean {
  if ((h.row.cls !== 'adj.m' && h.row.cls !== 'adj.f') || h.split.article || h.split.conj) return false;
  const fate = fateEndingAt(text, h.first - 1);
  return fate !== null && OF_ONE.has(fate.what) && fate.voice !== 'agent' && !fate.article && (h.row.cls === 'adj.m' || fate.agreement === 'fs');
}

const numberOf = (features: string): FormNumber => (/\bdu\b/.test(features) ? '2' : /\bsg\b/.test(features) ? '1' : '');

/** True when an adjective may stand at a token between a head and what follows it. */
export function isNational(text: ArText, i: number): boolean {
  return anyOf(text, i, FAMILY.adj);
}

/** The word of fate at a token, or one of several words that ends there ("القبض على"). */
export function fateAt(text: ArText, i: number): Fate | null {
  if (!anyOf(text, i, FAMILY.count)) return null;
  for (const h of text.hits[i] ?? []) if ((h.row.cls === 'count.verb' || h.row.cls === 'count.masdar') && !h.split.pronoun) return fateOf(text, h);
  return null;
}

/** A word of fate whose last token is i. */
export function fateEndingAt(text: ArText, i: number): Fate | null {
  for (let j = i; j >= Math.max(0, i - 2); j--) {
    if (!anyOf(text, j, FAMILY.count)) continue;
    for (const h of text.hits[j] ?? []) if (h.last === i && (h.row.cls === 'count.verb' || h.row.cls === 'count.masdar') && !h.split.pronoun) return fateOf(text, h);
  }
  return null;
}

/** After a preposition "قتل" is the masdar, not the verb: "المسؤولية عن قتل القاضي", "بقتل ثلاثة". */
function fateOf(text: ArText, h: Hit): Fate {
  const [what = '', voice = '', agreement = '', note = ''] = h.row.cells;
  const masdar = h.row.cls === 'count.masdar' || (agreement === 'ms' && (h.split.prep !== '' || isPreposition(text, h.first - 1)));
  return { what: measure(what) ?? 'other', first: h.first, last: h.last, verb: !masdar, voice, agreement: masdar ? '' : agreement, note, conj: h.split.conj !== '', article: h.split.article };
}

/** A preposition that is a word, or one written apart from its digits. */
export function isPreposition(text: ArText, i: number): boolean {
  const form = text.tokens.form[i];
  if (form === 'ب' || form === 'ل' || form === 'ك') return true;
  const h = hit(text, i, 'fn.prep');
  return h !== undefined && h.last === i && h.split.cost === 0;
}

/** A mark that ends a clause for counting: comma, semicolon, stop, colon, or a word that opens another one. */
export function isBreak(text: ArText, i: number): boolean {
  if (text.tokens.kind[i] === PUNCT) return BREAKS.has(text.tokens.form[i] as string);
  if (text.tokens.kind[i] !== WORD) return text.tokens.kind[i] !== 2;
  return ['fn.that', 'fn.switch', 'fn.background'].some((cls) => hit(text, i, cls) !== undefined);
}

const BREAKS: ReadonlySet<string> = new Set(['،', ',', '؛', ';', '.', ':', '؟', '!', '(', ')']);

/** True for a quotation mark: «خمسة قتلى» is read as if it had none. */
export function isQuote(text: ArText, i: number): boolean {
  return text.tokens.kind[i] === PUNCT && QUOTES.has(text.tokens.form[i] as string);
}

const QUOTES: ReadonlySet<string> = new Set(['«', '»', '"', '“', '”', '‹', '›', "'"]);

/** A finite verb of any lexicon at a token, or by its shape ("يسكنها"): what stands before it belongs to another clause. */
export function isVerb(text: ArText, i: number): boolean {
  if (small(text, i, 'people')) return false;
  const form = text.tokens.form[i] ?? '';
  if (form[0] === 'ي' && form.length > 4 && ENDS.some((end) => form.endsWith(end))) return true;
  return (text.hits[i] ?? []).some((h) => (h.row.shape === 'perfect' || h.row.shape === 'imperfect' || h.row.cls === 'count.verb') && !h.split.prep && !h.split.article && !h.split.pronoun);
}

/** Object pronouns by which an imperfect shows that it is no name. */
const ENDS = ['ها', 'هم', 'هما'] as const;
