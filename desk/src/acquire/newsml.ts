/** NewsML-G2 and NewsML 1: the text items of a message, with what their envelope says of them. */
import { storyOf } from './nitf.ts';
import type { AcquireOptions, Found } from './types.ts';
import { fromWires, linesBelow, type Wire, type WireLine } from './wire.ts';
import { all, first, parseXml, rawText, wordsOf, type XmlElement } from './xml.ts';

/** Every item with a text is an article. */
export function fromNewsml(text: string, options: AcquireOptions): Found {
  const root = parseXml(text);
  if (root.name === 'NewsML') return fromWires(all(root, 'NewsItem').map(itemOfOne), options);
  const items = root.name === 'newsItem' ? [root] : all(root, 'newsItem');
  return fromWires(items.map(itemOfTwo), options);
}

/** An item of NewsML-G2. */
function itemOfTwo(item: XmlElement): Wire {
  const meta = first(item, 'contentMeta');
  const content = first(item, 'contentSet');
  const nitf = content === undefined ? undefined : first(content, 'nitf');
  const inner = nitf === undefined ? {} : storyOf(nitf);
  const sources = meta === undefined ? [] : all(meta, 'infoSource');
  const origin = sources.find(({ attributes }) => /origProv|source/i.test(attributes.get('role') ?? '')) ?? sources[0];
  return withInner(inner, {
    title: wordsOf(first(meta, 'headline')) ?? wordsOf(first(item, 'itemMeta', 'title')),
    dateline: wordsOf(first(meta, 'dateline')),
    date: wordsOf(first(item, 'itemMeta', 'versionCreated')) ?? wordsOf(first(item, 'itemMeta', 'firstCreated')),
    outlet: partyOf(origin) ?? partyOf(first(item, 'rightsInfo', 'copyrightHolder')) ?? partyOf(first(item, 'itemMeta', 'provider')),
    author: wordsOf(first(meta, 'by'))?.replace(/^by\s+/i, ''),
    lang: first(meta, 'language')?.attributes.get('tag') ?? item.attributes.get('lang'),
    lines: content === undefined ? [] : contentLines(content),
  });
}

/** An item of NewsML 1: the newest component with a text is the story. */
function itemOfOne(item: XmlElement): Wire {
  const contents = all(item, 'ContentItem').map((content) => ({ content, lines: contentLines(content) }));
  const main = contents.reduce<(typeof contents)[number] | undefined>((best, next) => (best === undefined || sizeOf(next.lines) > sizeOf(best.lines) ? next : best), undefined);
  const nitf = main === undefined ? undefined : first(main.content, 'nitf');
  const provider = first(item, 'AdministrativeMetadata', 'Provider', 'Party') ?? first(item, 'AdministrativeMetadata', 'Source', 'Party');
  return withInner(nitf === undefined ? {} : storyOf(nitf), {
    title: wordsOf(first(item, 'NewsLines', 'HeadLine')) ?? wordsOf(first(item, 'HeadLine')),
    dateline: wordsOf(first(item, 'DateLine')),
    date: wordsOf(first(item, 'ThisRevisionCreated')) ?? wordsOf(first(item, 'FirstCreated')) ?? wordsOf(first(item, 'DateId')),
    outlet: wordsOf(first(item, 'CreditLine')) ?? provider?.attributes.get('FormalName') ?? wordsOf(first(item, 'ProviderId')),
    author: wordsOf(first(item, 'ByLine'))?.replace(/^by\s+/i, ''),
    lang: first(item, 'Language')?.attributes.get('FormalName') ?? item.attributes.get('lang'),
    lines: main?.lines ?? [],
  });
}

/** What the envelope does not say is taken from the story within. */
function withInner(inner: Partial<Wire>, outer: Wire): Wire {
  const { lines, ...told } = outer;
  return { ...inner, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)), lines };
}

/** Who: a literal, or a name within. */
function partyOf(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : (wordsOf(first(element, 'name')) ?? element.attributes.get('literal'));
}

/** The lines of the longest text; captions of pictures that travel with it are other items. */
function contentLines(content: XmlElement): readonly WireLine[] {
  const texts = [...all(content, 'inlineXML'), ...all(content, 'inlineData'), ...all(content, 'DataContent')];
  return texts.map(linesOfText).reduce((best, next) => (sizeOf(next) > sizeOf(best) ? next : best), []);
}

/** Marked text by its elements; plain text by its blank lines, or by its lines where it has none. */
function linesOfText(element: XmlElement): readonly WireLine[] {
  if (element.children.some((child) => typeof child !== 'string')) return linesBelow(first(element, 'body.content') ?? first(element, 'body') ?? element);
  const text = rawText(element);
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '').map((part) => ({ kind: 'paragraph', text: part }));
}

function sizeOf(lines: readonly WireLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
