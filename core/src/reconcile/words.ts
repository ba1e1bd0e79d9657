/** Words as reconciling compares them, in any language: without case, signs of vowels, and marks that editors change. */

/** The words of a text, in order. */
export function plainWords(text: string): string[] {
  return text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640]/gu, '').replaceAll('ى', 'ي').match(/[\p{L}\p{N}]+/gu) ?? [];
}
