/** Which language a text is in, by its letters: a rule that can be read, right on every Arabic sentence it was tried on. */

/** What a letter speaks for. Letters of one language outweigh those that several share. */
const MARKS: readonly (readonly [string, ReadonlySet<number>])[] = [
  ['ur', letters('ٹڈڑےں')],
  ['fa', letters('پچژگ')],
  ['ckb', letters('ەێۆڕڵ')],
  ['ps', letters('ټډړږښڼۍې')],
];
/** Persian keheh and yeh are also typed in Arabic texts. */
const PERSIAN = letters('کی');
/** Letters that Arabic has and Persian has not. */
const ONLY_ARABIC = letters('ةإأ');
/** Letters looked at. */
const SAMPLE = 4000;

/**
 * The language of a text, as a BCP 47 code: `ar`, another that is written with Arabic letters, `en` for Latin letters
 * with English function words, or `und`.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const arabic = count(sample, (c) => (c >= 0x621 && c <= 0x64a) || (c >= 0x66e && c <= 0x6d3));
  const latin = count(sample, (c) => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a));
  if (arabic === 0 && latin === 0) return 'und';
  if (arabic >= latin) {
    let best = 'ar';
    let most = Math.max(2, arabic * 0.012);
    for (const [lang, marks] of MARKS) {
      const n = count(sample, (c) => marks.has(c));
      if (n > most) [best, most] = [lang, n];
    }
    const persian = count(sample, (c) => PERSIAN.has(c));
    if (best === 'ar' && persian > arabic * 0.06) return count(sample, (c) => ONLY_ARABIC.has(c)) > 0 ? 'ar' : 'fa';
    return best;
  }
  const words = [...sample.toLowerCase().matchAll(/\b(?:the|of|and|to|in|that|said|for)\b/g)].length;
  return words * 12 > latin / 10 ? 'en' : 'und';
}

function letters(list: string): ReadonlySet<number> {
  return new Set([...list].map((letter) => letter.charCodeAt(0)));
}

/** How many characters pass the test. */
function count(text: string, test: (unit: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) n++;
  return n;
}
