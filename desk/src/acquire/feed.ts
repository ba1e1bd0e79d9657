/** RSS, Atom, RDF and JSON feeds: an entry with its full text is an article, one with a summary an address. */
import type { Article, Diagnostic } from 'isnad';
import { parseFeed } from 'feedsmith';
import { addressOf, webAddress } from './address.ts';
import { linesOfBody } from './body.ts';
import { findDay } from './calendar.ts';
import { articleLines, compose } from './compose.ts';
import { tidy } from './dom.ts';
import { type FeedEntry, type FeedView, viewOf } from './feed-view.ts';
import { fitting, languageCode } from './language.ts';
import { ENTRIES } from './limits.ts';
import type { Line } from './lines.ts';
import { unescapeText } from './metadata.ts';
import { type Address, type AcquireOptions, article, type Found, type FoundEntry, note, Refusal } from './types.ts';
import { closes, refuseDepth, withoutDoctype } from './xml.ts';

/** Less running text than this is a summary. */
const FULL = 600;
/** An entry that links nowhere is all there is: less is enough. */
const FULL_WITHOUT_LINK = 60;
/** How a summary ends: an ellipsis, or a call to read on. The wording of calls to read on is in chrome.tsv, which drops them as lines. */
const CUT_SHORT = /(?:…|\.\.\.)\]?\s{0,3}(?:\S{1,30}\s{0,3}){0,4}$/;

/** The entries of a feed. */
export function fromFeed(text: string, options: AcquireOptions): Found {
  const { feed, diagnostics } = parsed(text, options);
  const entries: FoundEntry[] = [];
  const addresses = new Map<string, Address>();
  let empty = 0;
  for (const [at, entry] of feed.entries.slice(0, ENTRIES).entries()) {
    const url = webAddress(entry.link ?? '', feed.link ?? options.source?.url);
    const made = fullText(entry, url !== undefined, feed, `${options.id ?? options.name}:${at + 1}`, options);
    if (made !== null) entries.push({ article: made, ...(url === undefined ? {} : { url }) });
    else if (url === undefined) empty++;
    else if (!addresses.has(url)) addresses.set(url, addressOf(url, plain(entry.title), entry.date, feed.lang));
  }
  if (feed.entries.length > ENTRIES) diagnostics.push(note('acquire.entries', 'warning', `${options.name} has ${feed.entries.length} entries; only the first ${ENTRIES} were taken.`, 'Ask the site for a shorter feed.'));
  if (empty > 0) diagnostics.push(note('acquire.bad-entry', 'warning', `${options.name}: ${empty} entries have neither a text nor a link.`, 'Nothing can be done about them.'));
  if (entries.length + addresses.size === 0) throw new Refusal('acquire.nothing', 'the feed has no entry with a text or a link', 'Check that the feed is the one of the articles.');
  return { entries, addresses: [...addresses.values()], diagnostics };
}

function parsed(text: string, options: AcquireOptions): { readonly feed: FeedView; readonly diagnostics: Diagnostic[] } {
  const json = /^\s*\{/.test(text);
  const sound = json ? text : withoutDoctype(text);
  if (!json) refuseDepth(sound);
  const cut = !json && !['rss', 'feed', 'RDF'].some((root) => closes(sound, root));
  try {
    if (!cut) return { feed: viewOf(parseFeed(sound)), diagnostics: [] };
    return { feed: viewOf(parseFeed(upToLastEntry(sound))), diagnostics: [note('acquire.damaged', 'warning', `${options.name} breaks off before its end; the entries that are whole were taken.`, 'Fetch it again.')] };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal('acquire.damaged', `it is no sound feed (${reason.slice(0, 200)})`, 'Fetch it again, or give the pages of its articles.', error);
  }
}

/** A feed that was cut off, closed behind its last whole entry. */
function upToLastEntry(text: string): string {
  for (const [entry, rest] of [['</item>', /<rss[\s>]/i.test(text) ? '</channel></rss>' : '</rdf:RDF>'], ['</entry>', '</feed>']] as const) {
    const end = text.lastIndexOf(entry);
    if (end >= 0) return `${text.slice(0, end + entry.length)}${rest}`;
  }
  throw new Refusal('acquire.damaged', 'the feed breaks off within its first entry', 'Fetch it again.');
}

/** The article of an entry, or null when it holds no more than a summary. */
function fullText(entry: FeedEntry, linked: boolean, feed: FeedView, id: string, options: AcquireOptions): Article | null {
  const title = plain(entry.title) ?? '';
  const body = [entry.content, entry.summary].map((html) => (html === undefined ? [] : articleLines(linesOfBody(html), title)));
  const lines = body.reduce((best, next) => (sizeOf(next) > sizeOf(best) ? next : best));
  const summary = lines === body[1] && entry.content === undefined;
  const last = lines.at(-1)?.text ?? '';
  if (sizeOf(lines) < (linked ? FULL : FULL_WITHOUT_LINK) || (linked && (summary || CUT_SHORT.test(last.slice(-80))))) return null;
  const author = plain(entry.author);
  const composed = compose(title, lines, author);
  const lang = options.lang ?? fitting(languageCode(entry.lang ?? feed.lang), composed.text);
  return article({ id, ...composed, title, lang, date: options.date ?? (entry.date === undefined ? undefined : (findDay(entry.date, feed.lang) ?? undefined)), outlet: plain(feed.title), author });
}

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text, linked }) => sum + text.length * (1 - linked), 0);
}

/** A title in which tags or entities were left. */
function plain(text: string | undefined): string | undefined {
  const words = tidy(unescapeText((text ?? '').replace(/<[^<>]{1,200}>/g, '')));
  return words === '' ? undefined : words;
}
