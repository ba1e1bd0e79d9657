/** The day on which a page was published, from the best witness on it. */
import { findDay } from './calendar.ts';
import { type DomDocument, type DomElement, tidy } from './dom.ts';

/** Meta names of the day of publication, best first. */
const META_NAMES = [
  'article:published_time', 'article:published', 'og:article:published_time', 'rnews:datepublished', 'datepublished', 'og:published_time', 'published_time', 'parsely-pub-date', 'sailthru.date', 'dcterms.created', 'dcterms.issued', 'dc.date.issued', 'dc.date.created', 'dc.date', 'dcterms.date', 'dc.created',
  'publishdate', 'publish-date', 'publish_date', 'pubdate', 'publication_date', 'publication-date', 'published', 'article_date_original', 'article.published', 'article.created', 'cxenseparse:recs:publishtime', 'cxenseparse:publishtime', 'ptime', 'origdate', 'originalpublicationdate', 'displaydate', 'prism.publicationdate',
  'citation_publication_date', 'citation_date', 'date', 'created', 'datecreated', 'creation_date', 'article:created', 'search.date', 'timestamp', 'dcsext.articlefirstpublished', 'vr:published_time', 'og:pubdate', 'video:release_date', 'release_date', 'mediator_published_time', 'article:post_date', 'bt:pubdate', 'eomportal-lastupdate', 'lastmod-original',
];
/** Parts of class names and ids that hold a date line. */
const DATE_CLASS = /(?:^|[^a-z])(?:date|time|datetime|published|publish|pubdate|timestamp|dateline|postdate|post-date|entry-date|news-?date|meta|info|byline|tarikh)(?:$|[^a-z])|date$|time$/i;
/** What a date line must not be in: it dates something else. */
const OTHER = /comment|related|sidebar|widget|most|popular|latest|recent|header-top|masthead|copyright|ticker|weather|today|current/i;

export interface Witnesses {
  readonly document: DomDocument;
  readonly meta: ReadonlyMap<string, string>;
  readonly linked: string | undefined;
  readonly script: string | undefined;
  readonly lang: string;
  /** The first lines of the article. */
  readonly opening: readonly string[];
  readonly url: string;
}

/** `YYYY-MM-DD`, or undefined when nothing on the page says it. */
export function publishedDay(from: Witnesses): string | undefined {
  const { document, meta, lang } = from;
  if (from.linked !== undefined) {
    const value = findDay(from.linked, lang);
    if (value !== null) return value;
  }
  for (const name of META_NAMES) {
    const content = meta.get(name);
    const value = content === undefined ? null : findDay(content, lang);
    if (value !== null) return value;
  }
  return timeElement(document, lang) ?? inScript(from) ?? shown(document, lang) ?? fromUrl(from.url) ?? openingLine(from) ?? anywhere(document, lang);
}

function inScript(from: Witnesses): string | undefined {
  const value = from.script === undefined ? null : findDay(from.script, from.lang);
  return value === null ? undefined : value;
}

function timeElement(document: DomDocument, lang: string): string | undefined {
  const heading = document.querySelector('h1');
  const near = heading === null ? [] : [...(around(heading)?.querySelectorAll('time') ?? [])];
  const marked = [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], time.published, time.entry-date')];
  for (const element of [...marked, ...near, ...document.querySelectorAll('time')].slice(0, 200)) {
    if (beside(element)) continue;
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    const value = findDay(stated, lang) ?? findDay(tidy(element.textContent).slice(0, 200), lang);
    if (value !== null) return value;
  }
  return undefined;
}

/** The nearest part of the page around the headline that also holds some text. */
function around(heading: DomElement): DomElement | null {
  let part = heading.parentNode;
  for (let up = 0; up < 4 && part !== null && (part.textContent ?? '').length < 400; up++) part = part.parentNode;
  return part;
}

/** A short date line in an element named for it. */
function shown(document: DomDocument, lang: string): string | undefined {
  let looked = 0;
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (!DATE_CLASS.test(element.className) && !DATE_CLASS.test(element.id)) continue;
    if (++looked > 3000) return undefined;
    const text = tidy(element.textContent);
    if (text.length < 6 || text.length > 200 || beside(element)) continue;
    const value = findDay(text, lang);
    if (value !== null) return value;
  }
  return undefined;
}

/** True in a side box, a list of other stories, the comments. */
function beside(element: DomElement): boolean {
  let part: DomElement | null = element;
  for (let up = 0; up < 8 && part !== null && part.nodeType === 1; up++) {
    if (part.localName !== 'body' && part.localName !== 'html' && (OTHER.test(part.className) || OTHER.test(part.id))) return true;
    part = part.parentNode;
  }
  return false;
}

/** `/2021/03/04/`, `/2021-03-04`, `/20210304`. */
export function fromUrl(url: string): string | undefined {
  const found = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?:[/_.-]|$)/.exec(url) ?? /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/_.-]|$)/.exec(url);
  return found ? (findDay(`${found[1]}-${found[2]}-${found[3]}`, 'en') ?? undefined) : undefined;
}

function openingLine(from: Witnesses): string | undefined {
  for (const line of from.opening.slice(0, 4)) {
    const value = findDay(line.slice(0, 160), from.lang);
    if (value !== null) return value;
  }
  return undefined;
}

/** The first date line of the page, wherever it stands. */
function anywhere(document: DomDocument, lang: string): string | undefined {
  for (const element of [...document.querySelectorAll('span, p, div, li, td, small, b, strong, em, h4, h5, h6')].slice(0, 20_000)) {
    const text = element.childNodes.length > 6 ? '' : tidy(element.textContent);
    if (text.length < 8 || text.length > 90) continue;
    const value = findDay(text, lang);
    if (value !== null) return value;
  }
  return undefined;
}
