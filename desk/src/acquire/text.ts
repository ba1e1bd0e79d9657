/** Plain text: the whole file is one article; the engine finds its layout. */
import { type Acquired, type AcquireOptions, article } from './types.ts';

/** The text as it is. */
export function fromText(text: string, options: AcquireOptions): Acquired {
  return { articles: [article({ id: options.id ?? options.name, text, lang: options.lang, date: options.date })], diagnostics: [] };
}
