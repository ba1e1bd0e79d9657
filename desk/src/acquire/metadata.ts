/** What a page says about itself: JSON-LD, meta tags. */
import { type DomDocument, tidy } from './dom.ts';

type Row = Record<string, unknown>;

export interface LinkedData {
  readonly types: readonly string[];
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly body?: string;
  readonly publisher?: string;
  readonly lang?: string;
  readonly live: boolean;
  /** Whether all of it stands on the page, as the page says. */
  readonly free?: boolean;
}

const ARTICLE_TYPES = /^(?:(?:News|Analysis|Opinion|Report|Reportage|Background|Review|AdvertiserContent|Satirical|AskPublic|Scholarly|Tech)?(?:News)?Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|ReviewNewsArticle)$/;
const MAX_ROWS = 2000;

/** The article among the JSON-LD blocks, when there is one. Blocks that are no JSON are left out. */
export function linkedData(blocks: readonly string[]): LinkedData {
  const rows: Row[] = [];
  for (const block of blocks) gather(parseLoosely(block), rows, 0);
  const articles = rows.filter((row) => typesOf(row).some((type) => ARTICLE_TYPES.test(type)));
  const main = articles.find((row) => row['headline'] !== undefined && row['datePublished'] !== undefined) ?? articles.find((row) => row['headline'] !== undefined) ?? articles[0];
  const types = rows.flatMap(typesOf);
  const live = types.includes('LiveBlogPosting');
  if (main === undefined) return { types, live, ...dated(rows) };
  return known({
    types,
    live,
    headline: words(main['headline']) ?? words(main['name']),
    published: words(main['datePublished']) ?? words(main['dateCreated']) ?? dated(rows).published,
    author: nameOf(main['author']),
    body: words(main['articleBody'], true),
    publisher: nameOf(main['publisher']),
    lang: words(main['inLanguage']),
    free: main['isAccessibleForFree'] === undefined ? undefined : /^true$/i.test(String(main['isAccessibleForFree'])),
  });
}

/** A page whose article is not typed may still date itself. */
function dated(rows: readonly Row[]): { published?: string } {
  const page = rows.find((row) => typesOf(row).some((type) => /Page$|VideoObject/.test(type)) && typeof row['datePublished'] === 'string');
  const published = page === undefined ? undefined : words(page['datePublished']);
  return published === undefined ? {} : { published };
}

function known(data: { [K in keyof LinkedData]: LinkedData[K] | undefined }): LinkedData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as unknown as LinkedData;
}

/** JSON, also with raw line breaks in its strings or a CDATA hull. */
function parseLoosely(block: string): unknown {
  const text = block.replace('<![CDATA[', '').replace(']]>', '').replace(/^[\s/]+/, '').trimEnd().replace(/(?:\/\/|;)$/, '');
  for (const attempt of [text, text.replace(/\p{Cc}/gu, ' '), text.replace(/,\s{0,20}([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next reading is more lenient.
    }
  }
  return null;
}

/** All objects of a block: lists, graphs, main entities. */
function gather(value: unknown, rows: Row[], depth: number): void {
  if (depth > 6 || rows.length > MAX_ROWS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, rows, depth + 1);
    return;
  }
  const row = value as Row;
  rows.push(row);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) gather(row[key], rows, depth + 1);
}

function typesOf(row: Row): string[] {
  const type = row['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string').map((name: string) => name.replace(/^https?:\/\/schema\.org\//, ''));
}

/** A text field; entities that were written twice are read. */
function words(value: unknown, lines = false): string | undefined {
  if (Array.isArray(value)) return words(value[0], lines);
  if (typeof value !== 'string') return undefined;
  const text = lines ? value.trim() : tidy(unescapeText(value));
  return text === '' ? undefined : text;
}

/** Reads the few entities that stand in plain strings. */
export function unescapeText(text: string): string {
  const named: Record<string, string> = { quot: '"', amp: '&', apos: "'", lt: '<', gt: '>', nbsp: ' ', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', ndash: '–', mdash: '—', hellip: '…', zwnj: '\u200C' };
  return text.replace(/&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g, (whole: string, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return named[name ?? ''] ?? whole;
  });
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== undefined);
    return names.length === 0 ? undefined : [...new Set(names)].slice(0, 6).join(', ');
  }
  if (typeof value === 'object' && value !== null) return words((value as Row)['name']);
  const name = words(value);
  return name === undefined || /^https?:/.test(name) ? undefined : name;
}

/** Contents of the meta tags by lower-case name; the first that is not empty holds. */
export function metaTags(document: DomDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = tidy(unescapeText(tag.getAttribute('content') ?? ''));
    for (const key of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(key)?.toLowerCase().trim();
      if (name !== undefined && content !== '' && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}
