/** Words of a source, in their own language, direction and typography, whatever the page's. */
import { languageOf } from './language.ts';

export function Quote({ words, lang }: { readonly words: string; readonly lang?: string | undefined }) {
  const own = lang ?? languageOf(words);
  return <q className="words" lang={own} dir="auto">{words}</q>;
}
