/** Plain text: the whole file is one article; the engine finds its layout. */
import { type AcquireOptions, article, type Found } from './types.ts';

/** The text as it is. */
export function fromText(text: string, options: AcquireOptions): Found {
  return { entries: [{ article: article({ id: options.id ?? options.name, text, lang: options.lang, date: options.date }) }], diagnostics: [] };
}
