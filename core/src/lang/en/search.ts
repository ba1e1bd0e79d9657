/** The key under which an English word is searched: without the endings of number, tense and nationality. */

/** Endings with what takes their place, the first that fits counts (after M. Porter 1980, step 1, with the endings of nationalities). */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["'s", ''], ["s'", ''], ['ies', 'y'], ['sses', 'ss'], ['ations', 'at'], ['ation', 'at'], ['ians', 'ia'], ['ian', 'ia'], ['anis', 'an'], ['ani', 'an'], ['aqi', 'aq'], ['aeli', 'ael'], ['eni', 'en'], ['ings', ''], ['ing', ''], ['ied', 'y'], ['ed', ''], ['es', ''], ['s', ''], ['e', ''],
];
/** Letters that must stay. */
const STEM_MIN = 3;

/** The search key of one folded word. */
export function searchKey(word: string): string {
  let stem = word;
  for (const [ending, instead] of ENDINGS) {
    if (!stem.endsWith(ending) || stem.length - ending.length < STEM_MIN || (ending === 's' && stem.endsWith('ss'))) continue;
    stem = stem.slice(0, -ending.length) + instead;
    break;
  }
  return stem.endsWith('e') && stem.length > STEM_MIN ? stem.slice(0, -1) : stem;
}
