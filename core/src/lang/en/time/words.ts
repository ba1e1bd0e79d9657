/** What a rule of time looks at: the text, the day of the article, and small readers of single words. */
import table from '../../../generated/lang/en/lexicon/time.ts';
import { civil } from '../../../text/calendar.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import { glued, NUMBER } from '../../../text/scan.ts';
import { type EnText, type Hit, hit, LOWER } from '../text.ts';
import type { Period } from './period.ts';

export interface Clock {
  readonly text: EnText;
  /** Day of the article, or null. */
  readonly today: number | null;
  /** The last single day told before, or null: "the day before" counts from it. */
  anchor: number | null;
}

/** An expression found: the tokens, the days, the part of the day, the rule. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly period: Period | null;
  readonly part?: string | null;
  readonly relation?: 'point' | 'since' | 'until' | 'duration';
  readonly rule: string;
}

export type Rule = (c: Clock, i: number) => Found | null;

export const form = (c: Clock, i: number): string => c.text.tokens.form[i] ?? '';
export const at = (c: Clock, i: number, cls: string): Hit | undefined => hit(c.text, i, cls);
export const cell = (h: Hit, n = 0): string => h.row.cells[n] ?? '';
export const thisYear = (c: Clock): number | null => (c.today === null ? null : civil(c.today).year);

const MONTHS: ReadonlyMap<string, number> = new Map(cellsOf(table).filter((r) => r[1] === 'time.month').map((r) => [(r[2] as string).toLowerCase(), Number(r[3])]));
const WEEKDAYS: ReadonlyMap<string, number> = new Map(cellsOf(table).filter((r) => r[1] === 'time.weekday').map((r) => [(r[2] as string).toLowerCase(), Number(r[3])]));

/** The month written at a token ("March", "Sept."), with the token that ends it; a capital is asked for. */
export function monthAt(c: Clock, i: number): { readonly month: number; readonly last: number } | null {
  const word = form(c, i);
  if (c.text.caps[i] === LOWER) return null;
  const month = MONTHS.get(word.endsWith('.') ? word.slice(0, -1) : word);
  if (month === undefined) return null;
  const short = word.length <= 4 && word !== 'may' && word !== 'june' && word !== 'july';
  return { month, last: short && form(c, i + 1) === '.' && c.text.tokens.kind[i + 2] === NUMBER ? i + 1 : i };
}

/** 0 = Sunday. */
export function weekdayAt(c: Clock, i: number): number | null {
  return c.text.caps[i] === LOWER ? null : (WEEKDAYS.get(form(c, i)) ?? null);
}

/** A whole number in digits at a token, no thousands among it. */
export function digitsAt(c: Clock, i: number): number | null {
  const word = form(c, i);
  return c.text.tokens.kind[i] === NUMBER && word.length <= 4 && !word.includes(',') && !word.includes('.') ? Number(word) : null;
}

const ORDINAL: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month: "8", "8th", "eight", "eighth", "twenty-first". */
export function dayAt(c: Clock, i: number): { readonly day: number; readonly last: number; readonly ordinal: boolean } | null {
  const n = digitsAt(c, i);
  if (n !== null) {
    if (n < 1 || n > 31 || form(c, i).length > 2) return null;
    const ordinal = glued(c.text.tokens, i) && ORDINAL.has(form(c, i + 1));
    return { day: n, last: ordinal ? i + 1 : i, ordinal };
  }
  const h = at(c, i, 'num.ordinal') ?? at(c, i, 'num.unit') ?? at(c, i, 'num.teen');
  return h && Number(cell(h)) > 0 ? { day: Number(cell(h)), last: h.last, ordinal: h.row.cls === 'num.ordinal' } : null;
}

/** A year: four digits between 1900 and 2100. */
export function yearAt(c: Clock, i: number): number | null {
  const n = digitsAt(c, i);
  return n !== null && form(c, i).length === 4 && n >= 1900 && n <= 2100 ? n : null;
}
