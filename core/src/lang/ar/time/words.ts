/** What the time rules share: the clock, what a rule finds, and look-ups. */
import type { ArText, Hit } from '../text.ts';
import { hit as hitAt } from '../text.ts';

/** The text and the day on which it speaks. */
export interface Clock {
  readonly text: ArText;
  /** Day number of the article, or null. */
  readonly today: number | null;
  readonly day?: string;
}

/** An expression found by one rule. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly edtf: string | null;
  readonly part?: string | null;
  readonly duration?: boolean;
  readonly rule: string;
}

export function hit(c: Clock, i: number, cls: string): Hit | undefined {
  return hitAt(c.text, i, cls);
}

/** Number of a digit token, or null. */
export function digits(c: Clock, i: number): number | null {
  const form = c.text.tokens.form[i];
  return form !== undefined && c.text.tokens.kind[i] === 2 && /^\d{1,4}$/.test(form) ? Number(form) : null;
}

/** A part of day right before: "مساء السبت". */
export function partBefore(c: Clock, first: number): string | null {
  const h = hit(c, first - 1, 'time.part');
  return h && h.last === first - 1 ? (h.row.cells[0] ?? null) : null;
}

/** A verb of the future stands a few words before. */
export function future(c: Clock, i: number): boolean {
  for (let j = Math.max(0, i - 7); j < i; j++) {
    const form = c.text.tokens.form[j] as string;
    if (c.text.forms[j]?.split.future || form === 'سوف' || form === 'المقرر' || form === 'المقررة' || form === 'المرتقب' || form === 'المرتقبة') return true;
  }
  return false;
}
