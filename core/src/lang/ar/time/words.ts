/** What the time rules share: the clock, what a rule finds, and look-ups. */
import { type CalendarDay, type HijriReader, hijriReader } from '../../../text/calendar.ts';
import { NUMBER, WORD } from '../../../text/scan.ts';
import type { ArText, Hit } from '../text.ts';
import type { Direction, Period } from './period.ts';

/** The text and the day on which it speaks. */
export interface Clock {
  readonly text: ArText;
  /** Day number of the article, or null. */
  readonly today: number | null;
  /** A day number in the Umm al-Qura calendar. */
  readonly hijri: HijriReader;
}

/** The part of a date that was told, when the rest hangs on something else: another end of the range, the day of the article. */
export type Partial = { readonly month: number; readonly day: number | null } | { readonly weekday: number };

/** An expression found by one rule. */
export interface Found {
  readonly first: number;
  readonly last: number;
  /** Null when it needs a date that is not there. */
  readonly period: Period | null;
  readonly rule: string;
  readonly part?: string | null;
  readonly relation?: 'since' | 'until' | 'duration';
  /** Set when the year or the week was supplied. */
  readonly partial?: Partial;
  /** Set when it counts back from the moment of speaking, so that an earlier "yesterday" moves it. */
  readonly fromSpeech?: true;
}

/** An expression with more told of it. No spread: one that adds a field makes an object of a new shape each time on Node 20, which nothing that reads it is compiled for. */
export const withMore = (found: Found, more: { readonly [K in keyof Found]?: Found[K] }): Found => Object.assign({}, found, more);

export type Rule = (c: Clock, i: number) => Found | null;

/** Makes a clock; the Hijri calendar is opened when it is first asked for. */
export function clockOf(text: ArText, today: number | null): Clock {
  let read: HijriReader | null = null;
  return { text, today, hijri: (days): CalendarDay => (read ??= hijriReader())(days) };
}

export function form(c: Clock, i: number): string {
  return c.text.tokens.form[i] ?? '';
}

/** First cell of a row: what the word means. */
export const value = (h: Hit): string => h.row.cells[0] ?? '';

/** A word of the class that may open an expression: a conjunction or preposition may be written on it, a pronoun not. */
export function opens(c: Clock, i: number, cls: string): Hit | undefined {
  for (const h of c.text.hits[i] ?? []) if (h.row.cls === cls && h.split.pronoun === '') return h;
  return undefined;
}

/** A word of the class that goes on with an expression: nothing but the article may be written on it. */
export function goesOn(c: Clock, i: number, cls: string): Hit | undefined {
  for (const h of c.text.hits[i] ?? []) if (h.row.cls === cls && h.split.pronoun === '' && h.split.conj === '' && h.split.prep === '' && !h.split.future) return h;
  return undefined;
}

/** A number, and its last token. */
export interface Count {
  readonly n: number;
  readonly first: number;
  readonly last: number;
  /** Written in digits. */
  readonly digits: boolean;
  readonly article: boolean;
}

/** Largest number of units or days that is read. */
const DIGITS = /^\d{1,4}$/;

/** "10", "الـ24", "والـ24": a number in digits, with an article that is a token of its own. */
export function digitsAt(c: Clock, i: number): Count | null {
  const { kind } = c.text.tokens;
  if (kind[i] === NUMBER) return DIGITS.test(form(c, i)) ? { n: Number(form(c, i)), first: i, last: i, digits: true, article: false } : null;
  const letters = form(c, i);
  if (letters.length > 3 || !/^[وفبك]?ال$|^لل$/.test(letters) || kind[i + 1] !== NUMBER || !DIGITS.test(form(c, i + 1))) return null;
  return { n: Number(form(c, i + 1)), first: i, last: i + 1, digits: true, article: true };
}

/** Digits, or "ثلاثة", "خمسة عشر", "الأربع والعشرين". */
export function countAt(c: Clock, i: number): Count | null {
  const found = digitsAt(c, i);
  if (found) return found;
  const h = opens(c, i, 'time.number');
  if (!h) return null;
  const n = Number(value(h));
  const tens = n < 10 ? opens(c, h.last + 1, 'time.number') : undefined;
  if (tens && tens.split.conj === 'و' && tens.split.prep === '' && Number(value(tens)) >= 20) return { n: n + Number(value(tens)), first: i, last: tens.last, digits: false, article: h.split.article };
  return { n, first: i, last: h.last, digits: false, article: h.split.article };
}

/** Where the noun before points: back, ahead, here; two back for "قبل الماضي". */
export interface Tail {
  readonly step: -2 | -1 | 0 | 1 | 2;
  readonly last: number;
}

/** "الماضي", "قبل الماضي", "المقبل", "بعد المقبل", "الجاري". */
export function tailAt(c: Clock, i: number): Tail | null {
  const past = goesOn(c, i, 'time.last');
  if (past) return { step: -1, last: past.last };
  const next = goesOn(c, i, 'time.next');
  if (next) return { step: 1, last: next.last };
  const here = goesOn(c, i, 'time.this');
  if (here) return { step: 0, last: here.last };
  const skip = goesOn(c, i, 'time.ago');
  if (!skip) return null;
  const far = goesOn(c, i + 1, value(skip) === '-1' ? 'time.last' : 'time.next');
  return far ? { step: value(skip) === '-1' ? -2 : 2, last: far.last } : null;
}

/** How many tokens before a time may set it in the future. */
const FUTURE_TOKENS = 6;

/** A word of the future stands a few words before ("سيصل الوفد السبت"), and no verb of the past after it; "كان من المقرر" is past. */
export function future(c: Clock, i: number): boolean {
  const sentence = c.text.sentenceOf[i];
  for (let j = i - 1; j >= Math.max(0, i - FUTURE_TOKENS) && c.text.sentenceOf[j] === sentence; j--) {
    if (c.text.tokens.kind[j] !== WORD) continue;
    if (opens(c, j, 'time.future')) return !wasSo(c, j);
    if (c.text.forms[j]?.split.future || isFuture(c, j) || (form(c, j) === 'قد' && form(c, j + 1)[0] === 'ي')) return true;
    if ((c.text.hits[j] ?? []).some((h) => h.row.shape === 'perfect' && h.split.prep === '' && !h.split.article)) return false;
  }
  return false;
}

/** "سيلتقي", but "سيطر": the mark of the future, and not the first letter of a verb in the past. */
const isFuture = (c: Clock, j: number): boolean => (c.text.hits[j] ?? []).some((h) => h.split.future) && !(c.text.hits[j] ?? []).some((h) => h.row.shape === 'perfect' && !h.split.future);

/** How many tokens before a plan its "was" may stand. */
const WAS_TOKENS = 4;

function wasSo(c: Clock, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - WAS_TOKENS); j--) if (opens(c, j, 'time.was')) return true;
  return false;
}

/** Which way a date at a token looks: back after "منذ", ahead after a word of the future or as a deadline ("حتى 17 أغسطس"). */
export function direction(c: Clock, i: number, tail: Tail | null): Direction {
  if (tail) return tail.step < 0 ? -1 : tail.step > 0 ? 1 : 'here';
  const relation = relBefore(c, i);
  if (relation === 'since open' || started(c, i)) return -1;
  return relation === 'until' || future(c, i) ? 1 : 0;
}

/** Tokens between "منذ بدء" and the day of what began. */
const START_TOKENS = 12;

/** "منذ بدء المواجهات الأخيرة في 27 سبتمبر": the day at a token is that on which something began that goes on. */
export function started(c: Clock, i: number): boolean {
  for (let j = i - 1; j >= Math.max(1, i - START_TOKENS); j--) {
    if (c.text.tokens.kind[j] !== WORD) return false;
    if (goesOn(c, j, 'time.start')) {
      const rel = opens(c, j - 1, 'time.rel');
      return rel !== undefined && value(rel) === 'since open';
    }
    const hits = c.text.hits[j] ?? [];
    if (hits.some((h) => h.row.shape === 'perfect' || h.row.shape === 'imperfect') && !hits.some((h) => h.row.cls === 'fn.prep')) return false;
  }
  return false;
}

/** The relation that stands before, past a part of the day or an edge ("منذ فجر السبت"). */
function relBefore(c: Clock, i: number): string {
  let at = i - 1;
  for (let step = 0; step < 3; step++) {
    const h = endingAt(c, at);
    if (!h) return '';
    if (h.row.cls === 'time.rel') return value(h);
    at = h.first - 1;
  }
  return '';
}

const BETWEEN: ReadonlySet<string> = new Set(['time.rel', 'time.part', 'time.edge', 'time.unit']);

/** A relation, part of day, edge or unit of at most two words whose last token this is. */
function endingAt(c: Clock, last: number): Hit | undefined {
  for (const first of [last, last - 1]) for (const h of c.text.hits[first] ?? []) if (h.last === last && BETWEEN.has(h.row.cls)) return h;
  return undefined;
}

/** True when a word that bears dates as names stands right before ("ثورة 25 يناير"). `which` is what its row must say. */
export function named(c: Clock, i: number, which: string): boolean {
  for (const h of c.text.hits[i - 1] ?? []) if (h.row.cls === 'time.name' && h.last === i - 1 && h.split.pronoun === '' && !h.split.article && h.row.cells[0] === which) return true;
  return false;
}

/** True when some other entry of the lexicon holds this token as a later word of it: a name ("روسيا اليوم", "سوق الجمعة"). */
export function inName(c: Clock, i: number): boolean {
  for (let j = Math.max(0, i - 3); j < i; j++) {
    for (const h of c.text.hits[j] ?? []) if (h.last >= i && (h.row.cls === 'time.title' || h.row.cls === 'actor' || h.row.cls === 'place')) return true;
  }
  return false;
}

export function isDash(c: Clock, i: number): boolean {
  const f = form(c, i);
  return f === '-' || f === '–' || f === '—';
}

/** Folding makes "آب" one with "أب" (father) and "إب" (a city): the captured letter tells. Without hamza it needs a day or a year beside it. */
export function spelt(c: Clock, h: Hit, beside: 'alone' | 'dated'): boolean {
  if (h.row.form[0] !== 'آ') return true;
  const { shadow } = c.text;
  const letter = shadow.raw[shadow.toRaw[(c.text.tokens.start[h.first] ?? 0) + h.split.conj.length + h.split.prep.length] ?? 0];
  return letter === 'آ' || (beside === 'dated' && letter === 'ا');
}
