/** Plurals by their endings. */
import { FAMILY } from './family.ts';
import type { ArText } from './text.ts';

/** "مسلحون": with its ن a plural has no owner after it; "مسلحو التنظيم" has. */
export function isFullPlural(text: ArText, i: number): boolean {
  return (text.tokens.form[i] as string).endsWith('ون') && (text.hits[i] ?? []).some((h) => h.row.family === FAMILY.head && /(^| )pl( |$)/.test(h.row.cells[0] ?? ''));
}
