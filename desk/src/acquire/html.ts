/** A saved page to an article: cleaned in one pass, then Readability, JSON-LD and meta tags. */
import { Readability } from '@mozilla/readability';
import type { Diagnostic } from 'isnad';
import { linesOfBody } from './body.ts';
import { hasWall } from './chrome.ts';
import { clean } from './clean.ts';
import { articleLines, compose } from './compose.ts';
import { publishedDay } from './dates.ts';
import { type DomDocument, type DomElement, parse, tidy } from './dom.ts';
import { fitting, languageCode } from './language.ts';
import { type Line, linesOf } from './lines.ts';
import { linkedData, metaTags } from './metadata.ts';
import { prune } from './prune.ts';
import { headline } from './title.ts';
import { type AcquireOptions, article, type Found, noDate, Refusal } from './types.ts';
import { webAddress } from './address.ts';

/** Less running text than this is no article. */
const LEAST = 250;
/** More of the text in links than this is a list of links. */
const MOST_LINKED = 0.5;
/** With less than this the page is looked at a second time. */
const FEW = 1000;
/** So many dated entries make a live feed. */
const FEED = 6;
/** A line that begins with the time of an entry. */
const STAMP = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}[, ]{0,3})?\d{1,2}\s?[:.h]\s?\d{2}(?!\d)(?:\s?(?:Uhr|[ap]\.?m\.?|GMT))?(?:$|\s*[-–—:|]|\s+\p{L})/iu;

/** Takes the article out of a page. May be slow on hostile pages: callers guard it. */
export function fromHtml(html: string, options: AcquireOptions): Found {
  const cleaned = clean(html);
  const document = parse(cleaned.html);
  const linked = linkedData(cleaned.jsonLd);
  const meta = metaTags(document);
  const lang = languageOf(document, meta, linked.lang);
  const outlet = meta.get('og:site_name') ?? linked.publisher ?? meta.get('application-name');
  const { title, heading } = headline(document, meta, linked.headline, outlet);
  const diagnostics: Diagnostic[] = [];
  const walled = linked.free !== true && hasWall(tidy(document.body?.textContent));
  prune(document, heading);
  const content = readable(document);
  const { lines, density } = best(wider(content, cleaned.html), linked.body, title);
  const verdict = noArticle(lines, density, linked.live, walled);
  if (verdict !== null) throw new Refusal('acquire.no-article', verdict, 'Give the page of one article, saved whole; or save its words as plain text.');
  const url = urlOf(document, meta);
  const date = options.date ?? publishedDay({ document: parse(cleaned.html), meta, linked: linked.published, script: cleaned.scriptDate, lang, opening: lines.map(({ text }) => text), url });
  if (date === undefined) diagnostics.push(noDate(options.name));
  const author = [linked.author, meta.get('author'), meta.get('article:author')].find((name) => name !== undefined && !/^https?:/.test(name) && name !== outlet);
  const composed = compose(title, lines, author);
  const made = article({ id: options.id ?? options.name, ...composed, title, outlet, lang: options.lang ?? fitting(lang, composed.text), date, author });
  const own = webAddress(url, options.source?.url);
  return { entries: [{ article: made, ...(own === undefined ? {} : { url: own }) }], diagnostics };
}

/** Lines of what Readability takes for the article. */
function readable(document: DomDocument): readonly Line[] {
  if (document.body === null || document.documentElement === null) return [];
  const reader = new Readability<DomElement>(document as never, { disableJSONLD: true, charThreshold: 200, serializer: (node) => node as unknown as DomElement, keepClasses: true });
  const found = reader.parse();
  return found?.content ? linesOf(found.content) : [];
}

/** Little was found: the page is tried with its boxes, one of which may have been the article. */
function wider(content: readonly Line[], html: string): readonly Line[] {
  const size = proseOf(content);
  if (size >= FEW) return content;
  const whole = readable(parse(html));
  return proseOf(whole) > size * 2 + LEAST ? whole : content;
}

/** Length of the lines that are running text. */
function proseOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text, linked }) => sum + (text.length > 80 && linked < 0.3 ? text.length : 0), 0);
}

/** The body that JSON-LD gives replaces what was found when that is much shorter. */
function best(content: readonly Line[], body: string | undefined, title: string): { lines: readonly Line[]; density: number } {
  const lines = articleLines(content, title);
  const size = sizeOf(lines);
  const all = content.reduce((sum, { text }) => sum + text.length, 0);
  const density = all === 0 ? 0 : content.reduce((sum, { text, linked }) => sum + text.length * linked, 0) / all;
  if (body === undefined || size > body.length * 0.6) return { lines, density };
  const stated = linesOfBody(body);
  if (sizeOf(stated) <= size) return { lines, density };
  return { lines: [...lines.filter(({ kind }) => kind === 'caption'), ...articleLines(stated, title)], density: 0 };
}

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { kind, text }) => sum + (kind === 'paragraph' ? text.length : 0), 0);
}

/** Why there is no article here; null when there is one. */
function noArticle(lines: readonly Line[], density: number, live: boolean, walled: boolean): string | null {
  if (sizeOf(lines) < LEAST) return 'there is too little running text for an article';
  if (density > MOST_LINKED) return 'it is a list of links';
  const stamps = lines.filter(({ text }) => text.length < 200 && STAMP.test(text)).length;
  if (live || stamps >= FEED) return 'it is a live feed of many entries';
  return walled ? 'only the beginning stands on the page, the rest is for subscribers' : null;
}

function languageOf(document: DomDocument, meta: ReadonlyMap<string, string>, stated: string | undefined): string {
  const raw = document.documentElement?.getAttribute('lang') ?? stated ?? meta.get('og:locale') ?? meta.get('content-language') ?? document.body?.getAttribute('lang') ?? '';
  return languageCode(raw);
}

function urlOf(document: DomDocument, meta: ReadonlyMap<string, string>): string {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? '';
}
