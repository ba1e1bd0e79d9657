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
  const sample = text.slice(0, SAMPLE).toLowerCase();
  return isEnglish(sample, latin) ? 'en' : 'und';
}

/** The commonest words of English, of which a text of some length holds many (in Turkish "in" stands behind an apostrophe). */
const COMMON = /(?<![\p{L}'’])(?:the|of|and|to|in|that|said|for)(?!\p{L})/gu;
/** Words of English that a sentence may do with, and that its neighbours have not. */
const ENGLISH = /(?<!\p{L})(?:the|of|and|that|said|with|from|by|after|before|were|been|their|which|who|has|at|its|against|says|over|near)(?!\p{L})/gu;
/** Words without which hardly a sentence of another language written with these letters is made. */
const FOREIGN = /(?<!\p{L})(?:le|la|les|des|du|de|et|dans|sur|pour|par|aux?|est|un|une|el|los|las|en|por|con|del|que|y|su|ve|bir|bu|ile|da|der|die|das|und|von|mit|den|il|di|che|het|een|van|os?|em|yang|dan|oleh|ba|av|och|som|til)(?!\p{L})/gu;
/** Latin letters of a text that is too short to be judged by its commonest words alone. */
const SHORT = 400;

/** Letters of Greek, Cyrillic and all scripts behind them, but for Latin ones. */
const OTHER = /[\u0370-\u1dff\u2c00-\ud7ff]/gu;

/** Enough of the commonest words; a few sentences may have none of them ("Rebels shelled Ankora"), but no letters and no words of a neighbour either. */
function isEnglish(sample: string, latin: number): boolean {
  if ((sample.match(OTHER)?.length ?? 0) > latin) return false;
  let common = 0;
  for (const _ of sample.matchAll(COMMON)) if (++common * 12 > latin / 10) return true;
  if (latin > SHORT || /[\u00df-\u024f]/u.test(sample)) return false;
  const [english, foreign] = [ENGLISH, FOREIGN].map((words) => [...sample.matchAll(words)].length) as [number, number];
  return foreign === 0 || english > 2 * foreign;
}
