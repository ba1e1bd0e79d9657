/** Which language a text is in, by its letters: a rule that can be read, right on every Arabic sentence it was tried on. */

/** Bits of what a letter speaks for. */
const ARABIC = 1;
const LATIN = 2;
/** Persian keheh and yeh are also typed in Arabic texts. */
const PERSIAN = 4;
/** Letters that Arabic has and Persian has not. */
const ONLY_ARABIC = 8;
/** Letters of one language outweigh those that several share. */
const MARKS: readonly (readonly [lang: string, bit: number, letters: string])[] = [
  ['ur', 16, 'ٹڈڑےں'],
  ['fa', 32, 'پچژگ'],
  ['ckb', 64, 'ەێۆڕڵ'],
  ['ps', 128, 'ټډړږښڼۍې'],
];

/** UTF-16 unit -> the bits of what it speaks for. */
const SPEAKS_FOR = letters();

function letters(): Uint8Array {
  const out = new Uint8Array(0x10000);
  const mark = (bit: number, from: number, to = from): void => {
    for (let unit = from; unit <= to; unit++) out[unit] = (out[unit] ?? 0) | bit;
  };
  mark(ARABIC, 0x621, 0x64a);
  mark(ARABIC, 0x66e, 0x6d3);
  mark(LATIN, 0x41, 0x5a);
  mark(LATIN, 0x61, 0x7a);
  for (const [bit, list] of [[PERSIAN, 'کی'], [ONLY_ARABIC, 'ةإأ'], ...MARKS.map(([, bit, list]) => [bit, list] as const)] as const) for (const letter of list) mark(bit, letter.charCodeAt(0));
  return out;
}

/** UTF-16 units looked at. */
const SAMPLE = 4000;

/**
 * The language of a text, as a BCP 47 code: `ar`, another that is written with Arabic letters, `en` for Latin letters
 * with English function words, or `und`.
 */
export function languageOf(text: string): string {
  const seen = new Int32Array(256);
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const bits = SPEAKS_FOR[text.charCodeAt(i)] as number;
    seen[bits] = (seen[bits] as number) + 1;
  }
  const count = (bit: number): number => {
    let n = 0;
    for (let bits = bit; bits < seen.length; bits++) if ((bits & bit) !== 0) n += seen[bits] as number;
    return n;
  };
  const arabic = count(ARABIC);
  const latin = count(LATIN);
  if (arabic === 0 && latin === 0) return 'und';
  if (arabic >= latin) {
    let best = 'ar';
    let most = Math.max(2, arabic * 0.012);
    for (const [lang, bit] of MARKS) {
      const n = count(bit);
      if (n > most) [best, most] = [lang, n];
    }
    if (best === 'ar' && count(PERSIAN) > arabic * 0.06) return count(ONLY_ARABIC) > 0 ? 'ar' : 'fa';
    return best;
  }
  let words = 0;
  for (const _ of text.slice(0, SAMPLE).toLowerCase().matchAll(/\b(?:the|of|and|to|in|that|said|for)\b/g)) if (++words * 12 > latin / 10) return 'en';
  return 'und';
}
