/** Names of persons across articles and languages: the same consonants on the same side are one person until somebody says otherwise. */
import { plainWords } from './words.ts';

/**
 * Letters to the sounds that transliterations keep. Vowels, glides and what Arabic or Latin writes for want of a letter fall away
 * or together (ف v f, غ g h gh, ج j g), so that شويغو and Shoigu, لافروف and Lavrov meet.
 */
const SOUND: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 's', ج: 'g', ح: 'g', خ: 'g', د: 'd', ض: 'd', ذ: 'z', ر: 'r', ز: 'z', ظ: 'z', س: 's', ص: 's', ش: 's', ع: '', غ: 'g', ف: 'f', ڤ: 'f',
  ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'g', و: '', ي: '', ا: '', ء: '', ة: '', چ: 's',
  b: 'b', c: 'k', d: 'd', f: 'f', g: 'g', h: 'g', j: 'g', k: 'k', l: 'l', m: 'm', n: 'n', p: 'b', q: 'k', r: 'r', s: 's', t: 't', v: 'f', w: '', x: 'ks', y: '', z: 'z',
};
/** Pairs of Latin letters that stand for one sound. */
const DIGRAPH: readonly (readonly [RegExp, string])[] = [[/sh|ch|zh/g, 's'], [/kh|gh/g, 'g'], [/th/g, 't'], [/ph/g, 'f'], [/dj/g, 'g'], [/ts/g, 's']];

/** The consonants of a word as transliterations keep them, doubled ones once. */
export function skeleton(word: string): string {
  let latin = word;
  for (const [pair, sound] of DIGRAPH) latin = latin.replace(pair, sound);
  return [...latin].map((letter) => SOUND[letter] ?? '').join('').replace(/(.)\1+/g, '$1');
}

/** True when two names can be those of one person: their last words sound alike, and they are names (two words or more in one of them). */
export function soundAlike(a: string, b: string): boolean {
  const [x, y] = [plainWords(a), plainWords(b)];
  const [one, other] = [skeleton(x.at(-1) ?? ''), skeleton(y.at(-1) ?? '')];
  return one.length >= 2 && one === other;
}
