/** Words of a source, in their own language, direction and typography, whatever the page's. */
import { languageOf } from './language.ts';

/** A few words of a source in a line of ours. */
export function Cited({ words }: { readonly words: string }) {
  return <bdi><q className="cited" lang={languageOf(words)} dir="auto">{words}</q></bdi>;
}

export function Quote({ words, lang }: { readonly words: string; readonly lang?: string | undefined }) {
  const own = lang ?? languageOf(words);
  return <q className="words" lang={own} dir="auto">{words}</q>;
}
