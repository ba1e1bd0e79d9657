/** The key under which an Arabic word is searched: without clitics, and without the endings of number, gender and nisba. */
import type { Dictionary } from './dictionary.ts';

/** Endings that change the number, gender or kind of a word and not what it is about; longest first (L. Larkey 2007, "light10", with ون/ين before ي). */
const ENDINGS = ['يات', 'يون', 'يين', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];
/** Letters that must stay. */
const STEM_MIN = 3;
/** Endings on top of one another: الأذربيجانيتان. */
const ENDINGS_MAX = 3;

/** Folds letters that writers change freely besides those of the look-up key: hamza on its seat, alif at the end. */
function plain(word: string): string {
  return word.replaceAll('ؤ', 'و').replaceAll('ئ', 'ي').replaceAll('ء', '');
}

/** The search key of one folded word. */
export function searchKey(word: string, dict: Dictionary): string {
  let stem = plain(dict.form(word).split.stem);
  // The lexicon holds some words with their article (الدفاع in names of ministries): a search does not ask for it.
  if (stem.startsWith('ال') && stem.length >= STEM_MIN + 2) stem = stem.slice(2);
  for (let i = 0; i < ENDINGS_MAX; i++) {
    const ending = ENDINGS.find((e) => stem.endsWith(e) && stem.length - e.length >= STEM_MIN);
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
