/** What bytes are: by what they say of themselves first, by their name second. */
import { constants, gunzipSync } from 'node:zlib';
import { binaryKind } from './encoding.ts';
import type { AcquireOptions, Kind } from './types.ts';

/** Bytes at the beginning that are looked at. */
const HEAD = 6000;
/** Begins the header of a wire. */
const SOH = '\u0001';
/** Bytes at either end of a ZIP in which the names of its members are looked for. */
const NAMES = 1_000_000;

/** Endings that say what a file is where its bytes do not. */
const ENDINGS: Readonly<Record<string, Kind>> = {
  jsonl: 'jsonl', ndjson: 'jsonl', csv: 'csv', html: 'html', htm: 'html', xhtml: 'html', mhtml: 'html', rss: 'feed', atom: 'feed', anpa: 'iptc7901', iptc: 'iptc7901',
};
/** Root elements of XML, without prefix. */
const ROOTS: Readonly<Record<string, Kind>> = {
  rss: 'feed', feed: 'feed', RDF: 'feed', urlset: 'sitemap', sitemapindex: 'sitemap', nitf: 'nitf', NewsML: 'newsml', newsMessage: 'newsml', newsItem: 'newsml', packageItem: 'newsml',
};

/** The kind of the bytes; null when they are binary and none that is read. */
export function detect(bytes: Uint8Array, options: AcquireOptions): Kind | null {
  if (options.kind !== 'auto') return options.kind;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = buffer.toString('latin1', 0, 5);
  if (magic === '%PDF-') return 'pdf';
  if (magic === 'WARC/') return 'warc';
  if (magic.startsWith('PK\u0003\u0004')) return zipKind(buffer);
  if (magic.startsWith('\u001f\u008b\u0008')) return beginsPacked(buffer, 'WARC/') ? 'warc' : 'gzip';
  if (binaryKind(bytes) !== null) return null;
  return textKind(buffer.toString('latin1', 0, HEAD).replace(/\0/g, '').replace(/^(?:ÿþ|þÿ|ï»¿)/, ''), options.name);
}

/** What a text is, from its first characters and its name. */
function textKind(head: string, name: string): Kind {
  if (/^[\p{Cc}\s]{1,20}/u.exec(head)?.[0].includes(SOH)) return 'iptc7901';
  const root = rootOf(head);
  if (root !== null && root in ROOTS) return ROOTS[root]!;
  const named = ENDINGS[/\.([a-z]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (named !== undefined) return named;
  if (/^\s{0,500}(?:\{\s{0,500}"|\[\s{0,500}\{)/.test(head)) return /^\s{0,500}\{[^\n]{2,6000}\}\s{0,20}\n\s{0,20}\{/.test(head) ? 'jsonl' : 'json';
  return root !== null || /<(?:html|head|body)[\s>]/i.test(head) ? 'html' : 'text';
}

/** The first element, past declaration, comments and document type; null when the text begins with none. */
function rootOf(head: string): string | null {
  let at = 0;
  for (let steps = 0; steps < 50; steps++) {
    while (/\s/.test(head[at] ?? '')) at++;
    if (head[at] !== '<') return null;
    const closed = head.startsWith('<!--', at) ? head.indexOf('-->', at) + 3 : /^<[?!]/.test(head.slice(at, at + 2)) ? endOfDeclaration(head, at) : 0;
    if (closed === 0) return /^<(?:[\w.-]{1,40}:)?([a-zA-Z][\w.-]{0,40})[\s/>]/.exec(head.slice(at, at + 100))?.[1] ?? null;
    // A comment without end, or a declaration longer than what is looked at.
    if (closed <= at) return 'html';
    at = closed;
  }
  return 'html';
}

/** Past `>` of a declaration, past the subset in square brackets if it has one. */
function endOfDeclaration(head: string, at: number): number {
  const end = head.indexOf('>', at);
  const subset = head.indexOf('[', at);
  if (subset < 0 || end < subset || !head.startsWith('<!DOCTYPE', at)) return end + 1;
  const closed = head.indexOf(']', subset);
  return closed < 0 ? 0 : head.indexOf('>', closed) + 1;
}

/** An office document or a web archive, by the names of its members. */
function zipKind(buffer: Buffer): Kind | null {
  const holds = (name: string): boolean => buffer.subarray(0, NAMES).includes(name) || buffer.subarray(-NAMES).includes(name);
  if (holds('word/document.xml')) return 'docx';
  return holds('.warc') || holds('datapackage.json') ? 'wacz' : null;
}

function beginsPacked(buffer: Buffer, magic: string): boolean {
  try {
    return gunzipSync(buffer.subarray(0, 1000), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4_000_000 }).toString('latin1', 0, magic.length) === magic;
  } catch {
    return false;
  }
}
