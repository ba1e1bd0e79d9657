/** Invented files of every kind, made at test time: outlets, people and places in them do not exist. */
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { base32 } from './digest.ts';

export const BODY = [
  'قال المتحدث باسم وزارة الدفاع في نارلي إن القوات صدت هجوماً على ثلاث قرى شمال المدينة فجر السبت، وأضاف أن أربعة جنود أصيبوا بجروح.',
  'ونفى مسؤول في الإدارة المحلية وقوع أي هجوم، مؤكداً في بيان نقلته وكالة الضفاف أن الهدوء يسود خط التماس منذ مطلع الأسبوع الجاري.',
  'ودعت بعثة المراقبين الطرفين إلى ضبط النفس والعودة إلى طاولة المفاوضات، من دون أن تحدد الجهة التي بدأت بإطلاق النار.',
  'وذكر سكان في القرية الوسطى أنهم سمعوا دوي ثلاثة انفجارات قبل طلوع الشمس، وأن المدرسة أغلقت أبوابها حتى إشعار آخر بقرار من المجلس.',
  'وكانت الحكومة قد أعلنت يوم الخميس أنها مستعدة لتمديد الهدنة أسبوعين، بشرط أن ينسحب الطرف الآخر إلى ما وراء النهر قبل نهاية الشهر.',
];
export const TITLE = 'هجوم على ثلاث قرى شمال نارلي';
const HTML_BODY = BODY.map((text) => `<p>${text}</p>`).join('\n');
const SUMMARY = 'قال المتحدث إن القوات صدت هجوماً على ثلاث قرى.';

export const page = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${TITLE} - المرساة</title><meta property="og:site_name" content="المرساة"><meta property="article:published_time" content="2021-03-06T08:00:00+03:00"><link rel="canonical" href="https://marsa.example/n/1"></head><body><nav>الرئيسية</nav><article><h1>${TITLE}</h1>${HTML_BODY}</article></body></html>`;

export const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>المرساة</title><link>https://marsa.example/</link><language>ar-EG</language>
<item><title>${TITLE}</title><link>https://marsa.example/n/1?a=1&amp;b=2</link><pubDate>Sat, 06 Mar 2021 08:00:00 +0300</pubDate><dc:creator>سلمى الحداد</dc:creator><description>${SUMMARY}</description><content:encoded><![CDATA[${HTML_BODY}<p>اقرأ أيضاً: <a href="/b">حديث آخر</a></p>]]></content:encoded></item>
<item><title>بيان المراقبين &amp; الرد</title><link>/n/2</link><pubDate>Fri, 05 Mar 2021 22:00:00 GMT</pubDate><description>${SUMMARY}</description></item>
<item><title>بلا رابط</title><description>${BODY[0]}</description></item>
<item><title>لا شيء</title></item>
</channel></rss>`;

export const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Anchor</title><id>urn:a</id><updated>2021-03-06T00:00:00Z</updated>
<entry><title type="html">Talks &lt;b&gt;resume&lt;/b&gt;</title><id>urn:1</id><link rel="self" href="https://anchor.example/1.atom"/><link rel="alternate" type="text/html" href="https://anchor.example/1"/><updated>2021-03-06T00:00:00Z</updated><summary>Talks resumed.</summary></entry></feed>`;

export const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://anchor.example/"><title>The Anchor</title><link>https://anchor.example/</link></channel><item rdf:about="https://anchor.example/3"><title>Three killed in Narli</title><link>https://anchor.example/3</link><dc:date>2021-03-06</dc:date></item></rdf:RDF>`;

export const jsonFeed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'المرساة', language: 'ar', items: [{ id: '1', url: 'https://marsa.example/n/1', title: TITLE, content_html: HTML_BODY, date_published: '2021-03-06T08:00:00+03:00' }, { id: '2', url: 'https://marsa.example/n/2', title: 'بيان', summary: SUMMARY }] });

export const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://marsa.example/n/1</loc><news:news><news:publication><news:name>المرساة</news:name></news:publication><news:publication_date>2021-03-06T08:00:00+03:00</news:publication_date><news:title>${TITLE}</news:title></news:news></url><url><loc>https://marsa.example/n/2</loc><lastmod>2021-03-05</lastmod></url><url><loc>javascript:alert(1)</loc></url></urlset>`;

export const sitemapIndex = '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://marsa.example/s1.xml.gz</loc></sitemap></sitemapindex>';

export const nitf = `<?xml version="1.0" encoding="utf-8"?><nitf xml:lang="ar"><head><title>x</title><docdata><date.issue norm="20210306T080000Z"/><doc.copyright holder="وكالة الضفاف"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By سلمى الحداد<byttl>مراسلة</byttl></byline><dateline><location>نارلي</location><story.date norm="20210306">6 مارس</story.date></dateline></body.head><body.content><block>${BODY.map((text) => `<p>${text}</p>`).join('')}<media><media-reference source="a.jpg"/><media-caption>جنود عند مدخل نارلي</media-caption></media></block><p>ab/cd</p></body.content></body></nitf>`;

export const newsml2 = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem xml:lang="ar"><rightsInfo><copyrightHolder literal="حقوق"/></rightsInfo><itemMeta><provider literal="daffaf.example"/><versionCreated>2021-03-06T08:00:00Z</versionCreated></itemMeta><contentMeta><infoSource literal="وكالة الضفاف" role="cRole:origProv"/><language tag="ar"/><headline>${TITLE}</headline><dateline>نارلي، 6 مارس</dateline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${HTML_BODY}</body></html></inlineXML></contentSet></newsItem><newsItem><contentMeta><headline>صورة</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem></itemSet></newsMessage>`;

/** With the document type of an agency that names the modules of its DTD. */
export const newsml1 = `<?xml version="1.0"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1" "NewsMLv1.0.dtd" [
	<!ENTITY % nitf SYSTEM "nitf-3-0.dtd">
	%nitf;
]>
<NewsML><NewsItem><NewsManagement><ThisRevisionCreated>20210306T080000+0300</ThisRevisionCreated></NewsManagement><NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>صورة</p></DataContent></ContentItem></NewsComponent><NewsComponent xml:lang="ar"><NewsLines><DateLine>نارلي، 6 مارس</DateLine><HeadLine>${TITLE}</HeadLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="DAFFAF"/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="ar"/></DescriptiveMetadata><ContentItem><DataContent><nitf><body><body.content>${HTML_BODY}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`;

const ENGLISH = ['Narli (daf) - A spokesman of the ministry said on Saturday that\r\nits forces had repelled an attack on three villages.', 'A local official denied that there was any attack.'];
export const iptc7901 = `\u0001daf062 4 i 211  daf 061\r\n\r\nNarli-attack/\r\n\u0002URGENT\r\nAttack on three villages north of\r\nNarli repelled, ministry says =\r\n\r\n   ${ENGLISH.join('\r\n\r\n   ')}\r\n\r\n# Notebook\r\n\r\n* * * *\r\nThe following information is not for publication\r\n\r\ndaf ab cd\r\n\r\n\u0003060800 GMT Mar 21\r\n`;
export const anpa = `\u0016\u0016\u0001a0715\u001f-----\r\nr i \u0013\u0011 BC-NAR--Attack 03-06 0120\r\n\u0002^BC-NAR--Attack,120<\r\n^Attack on three villages repelled<\r\n^Eds: Updates.<\r\n^By SALMA HADDAD=\r\n^Anchor Writer=\r\n\t   ${ENGLISH.map((text) => text.replace(/\s+/g, ' ').replace('(daf) -', '(DAF) _')).join('\r\n\t   ')}\r\n\u0003AP-WF-03-06-21 0800GMT<\r\n`;

export const csv = `id,title,date,text,url\n1,"${TITLE}",2021-03-06,"${BODY.join('\n')}",https://marsa.example/n/1\n2,بيان,"Fri, 05 Mar 2021 22:00:00 GMT",,https://marsa.example/n/2\n3,,,,\n`;
export const jsonl = `${JSON.stringify({ id: 'one', text: BODY.join('\n\n') })}\n${JSON.stringify({ link: 'https://marsa.example/n/2', title: 'بيان' })}\n{"broken\n${JSON.stringify({ id: 'two', text: BODY[0] })}\n`;
export const json = JSON.stringify({ articles: [{ id: 'one', text: BODY.join('\n\n'), date: '2021-03-06' }, { headline: 'بيان', url: 'https://marsa.example/n/2' }, 7] });

export interface Captured {
  readonly url: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Bytes of the block that are changed after the digest was written. */
  readonly altered?: boolean;
  readonly digests?: boolean;
}

const sha1 = (bytes: Uint8Array): string => `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The records of a WARC, each packed by itself as crawlers do. */
export function warc(pages: readonly Captured[], packed = true): Buffer {
  const record = (type: string, headers: Readonly<Record<string, string>>, block: Uint8Array): Buffer => {
    const head = Object.entries({ 'WARC-Type': type, 'WARC-Date': '2021-03-06T08:00:00Z', 'WARC-Record-ID': `<urn:uuid:${sha256(block).slice(7, 39)}>`, ...headers, 'Content-Length': String(block.length) });
    return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
  };
  const records = [record('warcinfo', { 'Content-Type': 'application/warc-fields' }, Buffer.from('software: test\r\n'))];
  for (const { url, type, body, headers = {}, status = 200, altered = false, digests = true } of pages) {
    const head = Buffer.from(`HTTP/1.1 ${status} OK\r\n${Object.entries({ 'Content-Type': type, ...headers }).map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
    const block = Buffer.concat([head, body]);
    const stated = digests ? { 'WARC-Block-Digest': sha1(block), 'WARC-Payload-Digest': sha256(body) } : {};
    if (altered) block[block.length - 20]! ^= 1;
    records.push(record('response', { 'WARC-Target-URI': url, 'Content-Type': 'application/http; msgtype=response', ...stated }, block));
  }
  return Buffer.concat(packed ? records.map((bytes) => gzipSync(bytes)) : records);
}

export const PAGES: readonly Captured[] = [
  { url: 'https://marsa.example/n/1', type: 'text/html; charset=utf-8', body: gzipSync(page), headers: { 'Content-Encoding': 'gzip' } },
  { url: 'https://marsa.example/n/2', type: 'text/html', body: Buffer.from(`${Buffer.byteLength(page).toString(16)}\r\n${page}\r\n0\r\n\r\n`), headers: { 'Transfer-Encoding': 'chunked' } },
  { url: 'https://marsa.example/n/3', type: 'text/plain; charset=utf-8', body: Buffer.from(BODY.join('\n\n')) },
  { url: 'https://marsa.example/style.css', type: 'text/css', body: Buffer.from('p{}') },
  { url: 'https://marsa.example/gone', type: 'text/html', status: 404, body: Buffer.from(page) },
];

/** A ZIP; `size` is what it says a member unpacks to. */
export function zip(files: Readonly<Record<string, Uint8Array | string>>, size: (bytes: Uint8Array) => number = (bytes) => bytes.length, attributes = 0): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size(bytes), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

export function wacz(content: Uint8Array, hash = sha256(content)): Buffer {
  return zip({ 'archive/data.warc.gz': content, 'datapackage.json': JSON.stringify({ profile: 'data-package', resources: [{ name: 'data.warc.gz', path: 'archive/data.warc.gz', hash }] }) });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DOCX_PARTS = {
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`,
  'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
};

/** A document with a title and paragraphs; `before` goes to the front of its XML. */
export function docx(before = ''): Buffer {
  const paragraph = (text: string, style = ''): string => `<w:p>${style}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  return zip({ ...DOCX_PARTS, 'word/document.xml': `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${paragraph(TITLE, '<w:pPr><w:pStyle w:val="T"/></w:pPr>')}${BODY.map((text) => paragraph(text)).join('')}</w:body></w:document>` });
}

/** Lines as a printer sets them: at most so many letters. */
function broken(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines;
}

/** A PDF whose letters lie on the page from left to right, as printers write Arabic; `letter` is what its font's table says of each. */
export function pdf(pages: readonly (readonly string[])[], letter: (sign: string) => string = (sign) => sign): Buffer {
  const signs = [...new Set(pages.flat().join(''))].filter((sign) => sign !== ' ');
  const code = (sign: string): number => (sign === ' ' ? 32 : 33 + signs.indexOf(sign));
  const unicode = signs.map((sign) => `<${code(sign).toString(16).padStart(2, '0')}> <${[...letter(sign)].map((part) => part.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`);
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${unicode.length + 1} beginbfchar <20> <0020> ${unicode.join(' ')} endbfchar endcmap end end`;
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const contents = pages.map((lines) => stream(lines.map((line, at) => `BT /F 12 Tf 40 ${800 - at * 20} Td <${[...line].reverse().map((sign) => code(sign).toString(16).padStart(2, '0')).join('')}> Tj ET`).join('\n')));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 255 /Widths [${Array(224).fill(6 * 80).join(' ')}] /ToUnicode 4 0 R >>`,
    stream(table),
    ...contents.flatMap((content, at) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + at * 2} 0 R >>`, content]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

/** The article on two pages, with a running head and numbers. */
export const PDF_PAGES: readonly (readonly string[])[] = [
  ['المرساة', ...BODY.slice(0, 3).flatMap((text) => broken(text, 50)), '1'],
  ['المرساة', ...BODY.slice(3).flatMap((text) => broken(text, 50)), '2'],
];
