/** Sitemaps and indexes of sitemaps: addresses with their days and, in those for news, their titles. */
import { addressOf, webAddress } from './address.ts';
import { ENTRIES } from './limits.ts';
import { type Address, type AcquireOptions, type Found, note, Refusal } from './types.ts';
import { all, first, parseXml, wordsOf } from './xml.ts';

/** Every address once, in order. */
export function fromSitemap(text: string, options: AcquireOptions): Found {
  const root = parseXml(text);
  const found = new Map<string, Address>();
  const places = [...all(root, 'url'), ...all(root, 'sitemap')];
  for (const place of places.slice(0, ENTRIES)) {
    const url = webAddress(wordsOf(first(place, 'loc')) ?? '', options.source?.url);
    if (url === undefined || found.has(url)) continue;
    found.set(url, addressOf(url, wordsOf(first(place, 'news', 'title')), wordsOf(first(place, 'publication_date')) ?? wordsOf(first(place, 'lastmod'))));
  }
  if (found.size === 0) throw new Refusal('acquire.nothing', 'it names no address', 'Give the sitemap as the site publishes it.');
  const diagnostics = places.length > ENTRIES ? [note('acquire.entries', 'warning', `${options.name} has ${places.length} addresses; only the first ${ENTRIES} were taken.`, 'Give the parts of the sitemap one by one.')] : [];
  return { entries: [], addresses: [...found.values()], diagnostics };
}
