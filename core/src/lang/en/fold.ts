/** The look-up key of English text: lower case, no accents, one apostrophe, one blank. */
import { type CompiledFold, compileFold } from '../../text/fold.ts';

/** Letters that do not fall apart into a letter and a mark. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ı', 'i'], ['æ', 'ae'], ['œ', 'oe'], ['þ', 'th'], ['ð', 'd'], ['ħ', 'h'], ['ə', 'a'],
];

/**
 * Folding for look-up: capitals and accents dropped; the signs that serve as an apostrophe made one (two of them in a row are a
 * quotation mark: tokens.ts); bidi and zero-width marks dropped.
 */
export const EN_FOLD: CompiledFold = compileFold(table());

function table(): Map<string, string> {
  const out = new Map<string, string>(LETTERS);
  const drop = (from: number, to = from): void => {
    for (let c = from; c <= to; c++) out.set(String.fromCharCode(c), '');
  };
  for (const [from, to] of LETTERS) if (from.toUpperCase().length === 1 && from.toUpperCase() !== 'I') out.set(from.toUpperCase(), to);
  for (let c = 0x41; c <= 0x5a; c++) out.set(String.fromCharCode(c), String.fromCharCode(c + 32));
  for (const [from, to] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) {
    for (let c = from; c <= to; c++) {
      const letter = String.fromCharCode(c);
      const plain = letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
      if (!out.has(letter) && plain !== letter && plain !== '') out.set(letter, plain);
    }
  }
  drop(0x0300, 0x036f);
  drop(0x00ad);
  drop(0x200b, 0x200f);
  drop(0x202a, 0x202e);
  drop(0x2060, 0x2064);
  drop(0x2066, 0x2069);
  drop(0xfeff);
  for (const pair of ["\u2018'", "\u2019'", "\u02bc'", "\u02b9'", "\u2032'", "`'", "´'", '\u00a0 ', '\u202f ', '＂"', '‟"', '″"', '❝“', '❞”', '‐-', '‑-']) out.set(pair[0] as string, pair[1] as string);
  return out;
}
