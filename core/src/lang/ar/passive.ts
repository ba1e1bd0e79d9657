/** The passive, where its vowel is written: "قُتل", "استُهدف". */
import type { ArText, Hit } from './text.ts';

const DAMMA = '\u064f';
const SIGNS = /[\u064b-\u065f]/;

/** True for a verb in the present with a written u on its first letter ("يُعتقد"): of a verb whose active form has an a there. */
export function isPassiveNow(text: ArText, h: Hit): boolean {
  const { raw, toRaw } = text.shadow;
  return raw[(toRaw[(text.tokens.start[h.first] as number) + h.split.conj.length] as number) + 1] === DAMMA;
}

/** True for a verb in the perfect with a written u on its first letter, or on the ت of a stem that begins with alif ("اعتُقل", "استُهدف", "اتُّهم"). */
export function isPassive(text: ArText, h: Hit): boolean {
  if (h.row.shape !== 'perfect') return false;
  const { raw, toRaw } = text.shadow;
  let stem = '';
  for (let at = toRaw[(text.tokens.start[h.first] as number) + h.split.conj.length] as number; at < raw.length && stem.length <= 3; at++) {
    const letter = raw[at] as string;
    if (letter === DAMMA && (stem.length === 1 || /^[اأإ].?ت$/.test(stem))) return true;
    if (!SIGNS.test(letter)) stem += letter;
  }
  return false;
}
