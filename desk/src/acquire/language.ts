/** The language that a page, feed or wire states, as far as its letters agree. */

/** Languages written with Arabic letters. */
const ARABIC_LETTERS = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'ku', 'arz', 'ary', 'prs']);

/** The code of the language, unless the letters are another's: templates often say `en`. */
export function fitting(lang: string, text: string): string | undefined {
  const code = lang.slice(0, lang.includes('-') ? lang.indexOf('-') : undefined);
  const sample = text.slice(0, 5000);
  const [letters, arabic] = [/\p{L}/gu, /\p{Script=Arabic}/gu].map((kind) => sample.match(kind)?.length ?? 0) as [number, number];
  return code === '' || ARABIC_LETTERS.has(code) !== arabic > letters / 2 ? undefined : code;
}

/** `ar-eg`, `ar_EG.utf8` and `AR` as `ar-EG` and `ar`; empty when it is no code. */
export function languageCode(raw: string): string {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:$|[-_ ])/i.exec(raw.trim());
  return found ? found[1]!.toLowerCase() + (found[2] ? `-${found[2].toUpperCase()}` : '') : '';
}
