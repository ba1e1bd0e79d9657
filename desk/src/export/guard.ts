/** Cells that a spreadsheet would run as a formula (CWE-1236; OWASP ASVS 5.0, 1.2.10). */

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: NUL at the head of a cell is one of the dangers.
/** What stands before the first visible character: blanks, zero-width and bidi marks. */
const BEFORE = /^[\s\0\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*/;
/** Begins a formula or a command in some program, full-width forms too. */
const DANGEROUS = /^[=+\-@|＝＋－＠｜]/;
/** Blanks that are themselves the danger at the head of a cell. */
const DANGEROUS_BLANK = /[\t\r\0]/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/**
 * Puts an apostrophe before a text that a spreadsheet could take for a formula. Typed numbers never come here.
 * @example guarded('=1+1') // "'=1+1"
 */
export function guarded(text: string): string {
  const before = BEFORE.exec(text)?.[0] ?? '';
  return DANGEROUS_BLANK.test(before) || DANGEROUS.test(text.slice(before.length)) ? `'${text}` : text;
}
