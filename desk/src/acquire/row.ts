/** A row of lines, JSON or a table: an article when it has a text, an address when it only has a link. */
import { addressOf, webAddress } from './address.ts';
import { findDay } from './calendar.ts';
import { type Address, type AcquireOptions, article, type FoundEntry } from './types.ts';

/** Names under which a field is known, best first. */
const NAMES = {
  id: ['id', 'guid', 'uuid'],
  text: ['text', 'body', 'content', 'article', 'article_text', 'full_text'],
  lang: ['lang', 'language'],
  date: ['date', 'published', 'publishedAt', 'published_at', 'pubDate', 'date_published', 'pub_date'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publisher', 'site'],
  author: ['author', 'byline'],
  url: ['url', 'link', 'href'],
} as const;

export type Row = Readonly<Record<string, unknown>>;

/** What rows are, for messages. */
export const ROW_FORM = 'Each row is an object {"id", "text", "lang"?, "date"?, "title"?, "outlet"?, "author"?, "url"?}, or has a "url" and no "text".';

/** The article or the address of a row, or what is wrong with it. `id` names it where it has no id of its own. */
export function fromRow(row: unknown, id: string, options: AcquireOptions): { readonly entry: FoundEntry } | { readonly address: Address } | string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'it is no object';
  const field = (name: keyof typeof NAMES): string | undefined => fieldOf(row as Row, NAMES[name]);
  const lang = options.lang ?? field('lang');
  const url = webAddress(field('url') ?? '', options.source?.url);
  const text = field('text');
  const date = options.date ?? dayOf(field('date'), lang ?? '');
  if (text === undefined) return url === undefined ? 'a field "text" is missing' : { address: addressOf(url, field('title'), date, lang) };
  const made = article({ id: field('id') ?? id, text, lang, date, title: field('title'), outlet: field('outlet'), author: field('author') });
  return { entry: { article: made, ...(url === undefined ? {} : { url }) } };
}

function fieldOf(row: Row, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** A date that is written in another way than ours is read; one that cannot be read is kept, and the engine says so. */
function dayOf(date: string | undefined, lang: string): string | undefined {
  if (date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return findDay(date, lang) ?? date;
}
