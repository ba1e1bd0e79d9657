/** The four kinds of feed under one set of names. */
import type { parseFeed } from 'feedsmith';

export interface FeedEntry {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly date: string | undefined;
  readonly author: string | undefined;
  readonly lang: string | undefined;
  /** What the feed calls the content. */
  readonly content: string | undefined;
  /** What the feed calls a description or summary. */
  readonly summary: string | undefined;
}

export interface FeedView {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly lang: string;
  readonly entries: readonly FeedEntry[];
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type Of<F extends Parsed['format']> = Extract<Parsed, { format: F }>['feed'];

/** What the feed holds, whichever kind it is. */
export function viewOf(parsed: Parsed): FeedView {
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed);
    case 'atom':
      return atom(parsed.feed);
    case 'rdf':
      return rdf(parsed.feed);
    case 'json':
      return json(parsed.feed);
  }
}

function rss(feed: Of<'rss'>): FeedView {
  return {
    title: feed.title,
    link: feed.link,
    lang: feed.language ?? '',
    entries: (feed.items ?? []).map((item) => ({
      title: item.title,
      // A guid is an address unless it says that it is none.
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
      author: item.dc?.creators?.[0] ?? nameOf(item.authors?.[0]),
      lang: item.dc?.languages?.[0],
      content: item.content?.encoded,
      summary: item.description,
    })),
  };
}

function atom(feed: Of<'atom'>): FeedView {
  return {
    title: textOf(feed.title),
    link: linkOf(feed.links),
    lang: feed.xml?.lang ?? '',
    entries: (feed.entries ?? []).map((entry) => ({
      title: textOf(entry.title),
      link: linkOf(entry.links),
      date: entry.published ?? entry.updated,
      author: entry.authors?.[0]?.name,
      lang: entry.xml?.lang,
      content: textOf(entry.content),
      summary: textOf(entry.summary),
    })),
  };
}

function rdf(feed: Of<'rdf'>): FeedView {
  return {
    title: feed.title,
    link: feed.link,
    lang: feed.dc?.languages?.[0] ?? '',
    entries: (feed.items ?? []).map((item) => ({ title: item.title, link: item.link, date: item.dc?.dates?.[0], author: item.dc?.creators?.[0], lang: item.dc?.languages?.[0], content: item.content?.encoded, summary: item.description })),
  };
}

function json(feed: Of<'json'>): FeedView {
  return {
    title: feed.title,
    link: feed.home_page_url,
    lang: feed.language ?? '',
    entries: (feed.items ?? []).map((item) => ({ title: item.title, link: item.url ?? item.external_url, date: item.date_published, author: item.authors?.[0]?.name, lang: item.language, content: item.content_html ?? item.content_text, summary: item.summary })),
  };
}

/** Feeds say words as a string, or as an object with a type. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : undefined;
  return typeof inner === 'string' ? inner : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** The page of the entry: the link without a relation, or the alternate one. */
function linkOf(links: readonly { href?: string; rel?: string; type?: string }[] | undefined): string | undefined {
  const pages = (links ?? []).filter(({ href, rel }) => href !== undefined && (rel === undefined || rel === 'alternate'));
  return (pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0])?.href;
}
