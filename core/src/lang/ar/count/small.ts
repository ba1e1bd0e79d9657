/** The small words around counts (words.tsv): what each is, by its folded form. The dictionary looks them up once a form. */
import { foldKey } from '../../../text/fold.ts';
import { cellsOf } from '../../../text/lexicon.ts';
import table from '../../../generated/lang/ar/count/words.ts';
import { AR_FOLD } from '../fold.ts';

/** Class -> cells. */
export type Small = { readonly [cls in 'people' | 'body' | 'others' | 'among' | 'one' | 'fall' | 'fate' | 'made' | 'label' | 'no' | 'reach']?: readonly string[] };

const SMALL: ReadonlyMap<string, Small> = smallWords();

function smallWords(): Map<string, Small> {
  const out = new Map<string, Small>();
  for (const [, cls = '', form = '', ...cells] of cellsOf(table)) {
    const key = foldKey(form, AR_FOLD);
    out.set(key, { ...out.get(key), [cls]: cells });
  }
  return out;
}

/** What a stem is, or undefined when it is no small word. */
export function smallStem(stem: string): Small | undefined {
  return SMALL.get(stem);
}

/** What a written word is, with و or ف taken off where it is nothing with it; null when it is no small word. */
export function smallWord(word: string): Small | null {
  const whole = SMALL.get(word);
  const rest = word[0] === 'و' || word[0] === 'ف' ? SMALL.get(word.slice(1)) : undefined;
  return rest ? { ...rest, ...whole } : (whole ?? null);
}
