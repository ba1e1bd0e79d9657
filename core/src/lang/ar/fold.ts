/** The look-up key of Arabic text: which letters fall together, and which signs are dropped. */
import { type CompiledFold, compileFold } from '../../text/fold.ts';

/**
 * Folding for look-up: harakat, Quranic marks, tatweel and bidi marks dropped; أ إ آ ٱ -> ا; ى -> ي; Persian and Urdu
 * letter forms -> Arabic; digits of all scripts -> ASCII; quotation marks unified by side; presentation forms (NFKC).
 * ة, ؤ, ئ and ء are kept: they tell words apart.
 */
export const AR_FOLD: CompiledFold = compileFold(table());

function table(): Map<string, string> {
  const out = new Map<string, string>();
  const drop = (from: number, to = from): void => {
    for (let c = from; c <= to; c++) out.set(String.fromCharCode(c), '');
  };
  drop(0x0610, 0x061a); // honorific signs
  drop(0x061c);
  drop(0x0640); // tatweel
  drop(0x064b, 0x065f); // harakat
  drop(0x0670);
  drop(0x06d6, 0x06ed); // Quranic marks
  drop(0x200b, 0x200f);
  drop(0x202a, 0x202e);
  drop(0x2060, 0x2064);
  drop(0x2066, 0x2069);
  drop(0xfeff);
  drop(0x00ad);
  const pairs = ['أا', 'إا', 'آا', 'ٱا', 'ىي', 'یي', 'ېي', 'کك', 'ڪك', 'گك', 'ہه', 'ھه', 'ەه', 'ۀه', 'ۃة', '\u00a0 ', '\u202f ', '٪%', '❝"', '❞"', '＂"', '‟"', '″"', '‚,'];
  for (const pair of pairs) out.set(pair[0] as string, pair[1] as string);
  for (let d = 0; d < 10; d++) {
    out.set(String.fromCharCode(0x0660 + d), String(d));
    out.set(String.fromCharCode(0x06f0 + d), String(d));
  }
  for (let c = 0xfb50; c <= 0xfefc; c++) {
    const form = String.fromCharCode(c);
    const plain = form.normalize('NFKC');
    if (plain !== form) out.set(form, [...plain].map((x) => out.get(x) ?? x).join(''));
  }
  for (let c = 0x41; c <= 0x5a; c++) out.set(String.fromCharCode(c), String.fromCharCode(c + 32));
  return out;
}
