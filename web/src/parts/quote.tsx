/** Words of a source, in their own language, direction and typography, whatever the page's. */
import { languageOf } from './language.ts';
import { marksOf } from './quotation.ts';

/** A few words of a source in a line of ours. */
export function Cited({ words }: { readonly words: string }) {
  return <bdi><Marked kind="cited" words={words} lang={languageOf(words)} /></bdi>;
}

export function Quote({ words, lang }: { readonly words: string; readonly lang?: string | undefined }) {
  return <Marked kind="words" words={words} lang={lang ?? languageOf(words)} />;
}

function Marked({ kind, words, lang }: { readonly kind: 'cited' | 'words'; readonly words: string; readonly lang: string }) {
  const { open, close } = marksOf(words, lang === 'ar' ? 'ar' : 'en');
  return <q className={kind} lang={lang} dir="auto" style={{ quotes: `"${open}" "${close}"` }}>{words}</q>;
}
