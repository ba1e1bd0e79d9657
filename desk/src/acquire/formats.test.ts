/** Every kind of file that is taken in: an invented one gives its articles and addresses, a bad one its reason. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acquire } from './acquire.ts';
import { detect } from './detect.ts';
import { checkDigest } from './digest.ts';
import * as samples from './samples.test-data.ts';
import type { Acquired, AcquireOptions } from './types.ts';

const { BODY, TITLE, PAGES } = samples;
const take = (content: string | Uint8Array, name: string, more: Partial<AcquireOptions> = {}): Promise<Acquired> => acquire(Buffer.from(content), { name, kind: 'auto', ...more });
const codes = ({ diagnostics }: Acquired): string[] => diagnostics.map(({ code }) => code);
const parts = ({ articles }: Acquired): [string, string][] => (articles[0]?.sections ?? []).map(({ kind, start, end }) => [kind, articles[0]!.text.slice(start, end)]);
const paragraphs = BODY.map((text): [string, string] => ['paragraph', text]);

describe('what a file is', () => {
  it.each([
    ['feed', samples.rss, 'x'], ['feed', samples.atom, 'x.html'], ['feed', samples.rdf, 'x.xml'], ['json', samples.jsonFeed, 'x'], ['sitemap', samples.sitemap, 'x'], ['sitemap', samples.sitemapIndex, 'x'], ['nitf', samples.nitf, 'x.xml'], ['newsml', samples.newsml1, 'x'], ['newsml', samples.newsml2, 'x'],
    ['iptc7901', samples.iptc7901, 'x.txt'], ['iptc7901', samples.anpa, 'x.tst'], ['jsonl', samples.jsonl, 'x'], ['json', samples.json, 'x.txt'], ['csv', samples.csv, 'x.csv'], ['html', samples.page, 'x.txt'], ['html', 'x', 'x.htm'], ['text', BODY[0]!, 'x.json.txt'], ['html', '<?xml version="1.0"?><!-- a --><html>', 'x'],
    ['pdf', samples.pdf(samples.PDF_PAGES), 'x.txt'], ['docx', samples.docx(), 'x.zip'], ['warc', samples.warc(PAGES), 'x'], ['warc', samples.warc(PAGES, false), 'x.txt'], ['wacz', samples.wacz(samples.warc(PAGES)), 'x'], ['gzip', gzipSync(samples.rss), 'x'], [null, samples.zip({ 'a.txt': 'x' }), 'x.docx'],
  ] as const)('%s, by its bytes before its name', (kind, content, name) => {
    expect(detect(Buffer.from(content), { name, kind: 'auto' })).toBe(kind);
  });
});

describe('feeds and sitemaps', () => {
  it('gives an entry with its full text as an article, one with a summary as an address', async () => {
    const taken = await take(samples.rss, 'feed.xml');
    expect(taken.articles[0]).toMatchObject({ id: 'feed.xml:1', title: TITLE, outlet: 'المرساة', author: 'سلمى الحداد', date: '2021-03-06', lang: 'ar' });
    expect(parts(taken)).toEqual([['title', TITLE], ...paragraphs]);
    expect(taken.articles[1]).toMatchObject({ title: 'بلا رابط' });
    expect(taken.addresses).toEqual([{ url: 'https://marsa.example/n/2', title: 'بيان المراقبين & الرد', date: '2021-03-05' }]);
    expect(codes(taken)).toEqual(['acquire.bad-entry']);
    expect(taken.snapshots).toHaveLength(1);
    expect(taken.snapshots[0]?.entries.map(({ url }) => url)).toEqual(['https://marsa.example/n/1?a=1&b=2', undefined]);
    expect(Buffer.from(taken.snapshots[0]!.bytes).toString()).toBe(samples.rss);
  });

  it('reads Atom, RDF and JSON feeds alike', async () => {
    expect((await take(samples.atom, 'a')).addresses).toEqual([{ url: 'https://anchor.example/1', title: 'Talks resume', date: '2021-03-06' }]);
    expect((await take(samples.rdf, 'a')).addresses).toEqual([{ url: 'https://anchor.example/3', title: 'Three killed in Narli', date: '2021-03-06' }]);
    const taken = await take(samples.jsonFeed, 'a');
    expect(parts(taken)).toEqual([['title', TITLE], ...paragraphs]);
    expect(taken.addresses).toEqual([{ url: 'https://marsa.example/n/2', title: 'بيان' }]);
  });

  it('takes the whole entries of a feed that was cut off, and says so', async () => {
    const taken = await take(samples.rss.slice(0, samples.rss.indexOf('<title>بلا')), 'a');
    expect([taken.articles.length, taken.addresses.length]).toEqual([1, 1]);
    expect(codes(taken)).toEqual(['acquire.damaged']);
  });

  it('knows a body that breaks off as a summary', async () => {
    const short = await take(samples.rss.replace(`<p>${BODY.at(-1)}</p>`, `<p>${BODY.at(-1)!.slice(0, -20)} […]</p>`), 'a');
    expect(short.addresses.map(({ url }) => url)).toContain('https://marsa.example/n/1?a=1&b=2');
  });

  it('gives the addresses of a sitemap, none that is not of the web', async () => {
    expect((await take(samples.sitemap, 'a')).addresses).toEqual([{ url: 'https://marsa.example/n/1', title: TITLE, date: '2021-03-06' }, { url: 'https://marsa.example/n/2', date: '2021-03-05' }]);
    expect((await take(gzipSync(samples.sitemapIndex), 'a.xml.gz')).addresses).toEqual([{ url: 'https://marsa.example/s1.xml.gz' }]);
  });
});

describe('wires', () => {
  it.each([
    ['nitf', samples.nitf, { outlet: 'وكالة الضفاف', author: 'سلمى الحداد', date: '2021-03-06' }, [['title', TITLE], ['byline', 'سلمى الحداد'], ['date', 'نارلي, 6 مارس'], ...paragraphs, ['caption', 'جنود عند مدخل نارلي'], ['chrome', 'ab/cd']]],
    ['newsml-g2', samples.newsml2, { outlet: 'وكالة الضفاف', date: '2021-03-06' }, [['title', TITLE], ['date', 'نارلي، 6 مارس'], ...paragraphs]],
    ['newsml-1', samples.newsml1, { outlet: 'DAFFAF', date: '2021-03-06' }, [['title', TITLE], ['date', 'نارلي، 6 مارس'], ...paragraphs]],
  ])('reads %s with its title, dateline, agency and paragraphs', async (_, text, fields, sections) => {
    const taken = await take(text, 'a.xml');
    expect(taken.articles).toHaveLength(1);
    expect(taken.articles[0]).toMatchObject({ title: TITLE, lang: 'ar', ...fields });
    expect(parts(taken)).toEqual(sections);
    expect(codes(taken)).toEqual([]);
  });

  it('reads IPTC 7901: the headline, the paragraphs, the day of the trailer; notes to editors are marked', async () => {
    const taken = await take(samples.iptc7901, 'a.txt');
    expect(taken.articles[0]).toMatchObject({ title: 'Attack on three villages north of Narli repelled, ministry says', outlet: 'daf', date: '2021-03-06' });
    expect(parts(taken).map(([kind]) => kind)).toEqual(['title', 'paragraph', 'paragraph', 'chrome', 'chrome', 'chrome']);
    expect(parts(taken)[1]?.[1]).toBe('Narli (daf) - A spokesman of the ministry said on Saturday that its forces had repelled an attack on three villages.');
  });

  it('reads ANPA: headline, byline, paragraphs, day', async () => {
    const taken = await take(samples.anpa, 'a.tst');
    expect(taken.articles[0]).toMatchObject({ title: 'Attack on three villages repelled', outlet: 'DAF', author: 'SALMA HADDAD', date: '2021-03-06' });
    expect(parts(taken).filter(([kind]) => kind === 'paragraph')).toHaveLength(2);
  });

  it('says that a package without a text is no article', async () => {
    expect(codes(await take('<newsMessage><itemSet><packageItem><itemRef residref="a"/></packageItem></itemSet></newsMessage>', 'a'))).toEqual(['acquire.no-article']);
  });
});

describe('XML that means harm', () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  it.each([
    ['acquire.entities', samples.rss.replace('<rss', `${bomb}<rss`)],
    ['acquire.entities', samples.nitf.replace('<nitf', '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf')],
    ['acquire.entities', samples.sitemap.replace('<urlset', '<!DOCTYPE urlset [<!ENTITY % x "<!ENTITY y \'z\'>">%x;]><urlset')],
    ['acquire.deep', samples.rss.replace('</item>', `${'<a>'.repeat(300)}</item>`)],
    ['acquire.deep', samples.newsml2.replace('<inlineXML', `${'<a>'.repeat(300)}<inlineXML`)],
    ['acquire.damaged', samples.nitf.slice(0, -200)],
    ['acquire.damaged', samples.sitemap.slice(0, -30)],
    ['acquire.nothing', '<urlset></urlset>'],
  ])('is refused with %s', async (code, text) => {
    expect(codes(await take(text, 'a.xml'))).toEqual([code]);
  });

  it('never becomes a text: entities stay as they are written', async () => {
    const taken = await take(samples.nitf.replace(BODY[0]!, '&secret; قال المتحدث &#x631;'), 'a');
    expect(parts(taken)[3]?.[1]).toBe('&secret; قال المتحدث ر');
  });
});

describe('rows', () => {
  it('gives articles and addresses of JSON lines; each line is its own snapshot', async () => {
    for (const bytes of [Buffer.from(samples.jsonl), Buffer.from(`\uFEFF${samples.jsonl}`, 'utf16le')]) {
      const taken = await take(bytes, 'a.jsonl');
      expect(taken.articles.map(({ id }) => id)).toEqual(['one', 'two']);
      expect(taken.addresses).toEqual([{ url: 'https://marsa.example/n/2', title: 'بيان' }]);
      expect(codes(taken)).toEqual(['acquire.bad-line']);
      expect(taken.snapshots.map(({ source }) => source.memberName)).toEqual(['line 1', 'line 4']);
      const encoding = bytes[0] === 0xff ? 'utf16le' : 'utf8';
      expect(JSON.parse(Buffer.from(taken.snapshots[1]!.bytes).toString(encoding))).toMatchObject({ id: 'two' });
    }
  });

  it('gives the same of JSON and of a table', async () => {
    const json = await take(samples.json, 'a.json');
    expect([json.articles.map(({ id, date }) => [id, date]), json.addresses.length, codes(json)]).toEqual([[['one', '2021-03-06']], 1, ['acquire.bad-row']]);
    const csv = await take(samples.csv, 'a.csv');
    expect([csv.articles.map(({ id, date }) => [id, date]), csv.addresses, codes(csv)]).toEqual([[['1', '2021-03-06']], [{ url: 'https://marsa.example/n/2', title: 'بيان', date: '2021-03-05' }], ['acquire.bad-row']]);
  });

  it.each([['[{"text":', 'a.json'], ['a,b\n"x', 'a.csv']])('names what is broken: %j', async (text, name) => {
    const taken = await take(text, name);
    expect(taken.articles).toEqual([]);
    expect(codes(taken)[0]).toMatch(/^acquire\.(?:damaged|bad-row)$/);
  });
});

describe('web archives', () => {
  it('gives each page and text with its address, its moment and its exact bytes', async () => {
    for (const packed of [true, false]) {
      const taken = await take(samples.warc(PAGES, packed), 'a.warc');
      expect(codes(taken)).toEqual([]);
      expect(taken.articles.map(({ id, title }) => [id, title])).toEqual([['a.warc:1', TITLE], ['a.warc:2', TITLE], ['a.warc:3', undefined]]);
      expect(taken.snapshots.map(({ source: { url, capturedAt, contentType } }) => [url, capturedAt, contentType])).toEqual(PAGES.slice(0, 3).map(({ url, type }) => [url, '2021-03-06T08:00:00Z', type]));
      for (const { bytes } of taken.snapshots.slice(0, 2)) expect(Buffer.from(bytes).toString()).toBe(samples.page);
    }
  });

  it('names a record that was altered and takes the others', async () => {
    const taken = await take(samples.warc(PAGES.map((page, at) => ({ ...page, altered: at === 1 }))), 'a.warc.gz');
    expect(codes(taken)).toEqual(['acquire.digest']);
    expect(taken.diagnostics[0]?.message).toContain('https://marsa.example/n/2');
    expect(taken.articles).toHaveLength(2);
  });

  it('says how many pages have no digest', async () => {
    const taken = await take(samples.warc(PAGES.map((page) => ({ ...page, digests: false }))), 'a.warc.gz');
    expect([taken.articles.length, codes(taken)]).toEqual([3, ['acquire.unverified']]);
  });

  it('finds one changed bit anywhere in the pages of an archive that is not packed', async () => {
    const whole = samples.warc(PAGES.slice(2, 3), false);
    const from = whole.indexOf(BODY[0]!);
    for (let at = from; at < from + Buffer.byteLength(BODY.join('\n\n')); at += 37) {
      const copy = Buffer.from(whole);
      copy[at]! ^= 4;
      expect(codes(await take(copy, 'a.warc'))).toContain('acquire.digest');
    }
  });

  it('takes what came before the break of a broken archive, and says so', async () => {
    const whole = samples.warc(PAGES);
    const taken = await take(whole.subarray(0, Math.floor(whole.length * 0.6)), 'a.warc.gz');
    expect(taken.articles.length).toBeGreaterThan(0);
    expect(codes(taken)).toContain('acquire.damaged');
  });

  it.each(['.46', '-1', 'x', '1e3', '99999999999999'])('ends at a record whose length is %s', { timeout: 10_000 }, async (length) => {
    const whole = samples.warc(PAGES, false).toString('latin1');
    const taken = await take(Buffer.from(whole.replace('Content-Length: 46\r', `Content-Length: ${length}\r`), 'latin1'), 'a.warc');
    // The fourth record, a style sheet: the three pages before it are taken.
    expect([taken.articles.length, codes(taken)]).toEqual([3, ['acquire.damaged']]);
  });

  it('opens a WACZ and believes no file that is not as its list says', async () => {
    const content = samples.warc(PAGES);
    const taken = await take(samples.wacz(content), 'a.wacz');
    expect([taken.articles.length, codes(taken)]).toEqual([3, []]);
    expect(codes(await take(samples.wacz(content, `sha256:${'0'.repeat(64)}`), 'a.wacz'))).toEqual(['acquire.digest']);
  });

  it.each(['sha1:', 'sha256:', 'md5:'])('checks %s in every notation', (name) => {
    const stated = { 'sha1:': ['VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N', 'a9993e364706816aba3e25717850c26c9cd0d89d'], 'sha256:': ['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='], 'md5:': ['900150983cd24fb0d6963f7d28e17f72'] }[name]!;
    for (const value of stated) expect(checkDigest(name + value, Buffer.from('abc')), value).toBe(value.startsWith('VL2') ? 'wrong' : 'right');
    for (const value of stated) expect(checkDigest(name + value, Buffer.from('abd'))).toBe('wrong');
    expect(checkDigest('crc32:00000000', Buffer.from('abc'))).toBe('unknown');
  });
});

/** The pages with one sign for each pair of letters that fonts draw as one. */
const JOINED = samples.PDF_PAGES.map((lines) => lines.map((line) => line.replace(/لى/g, '~').replace(/لأ/g, '^').replace(/لا/g, '`')));

describe('documents', () => {
  it('gives the paragraphs of an Arabic PDF in reading order, without running heads and numbers', async () => {
    const taken = await take(samples.pdf(samples.PDF_PAGES), 'a.pdf');
    expect(codes(taken)).toEqual(['acquire.no-date']);
    expect(taken.articles[0]?.text.split('\n\n')).toEqual(BODY);
  });

  it.each([
    ['pictures', samples.pdf([[' ']])],
    ['letters that its font does not know', samples.pdf(samples.PDF_PAGES, (sign) => (sign === 'ا' ? '\uE000' : sign))],
    ['letters in reverse order', samples.pdf(samples.PDF_PAGES.map((lines) => lines.map((line) => [...line].reverse().join(''))))],
    ['joined letters in reverse order', samples.pdf(JOINED, (sign) => ({ '~': 'ىل', '^': 'أل', '`': 'ال' })[sign] ?? sign)],
  ])('asks for OCR where a PDF holds %s', async (_, bytes) => {
    const taken = await take(bytes, 'a.pdf');
    expect([taken.articles, codes(taken)]).toEqual([[], ['acquire.ocr']]);
  });

  it('keeps the letters together that a font draws as one', async () => {
    const taken = await take(samples.pdf(JOINED, (sign) => ({ '~': 'لى', '^': 'لأ', '`': 'لا' })[sign] ?? sign), 'a.pdf');
    expect(taken.articles[0]?.text.split('\n\n')).toEqual(BODY);
  });

  it('turns brackets round that a PDF gives as they are drawn', async () => {
    const lines = [[...BODY.slice(0, 2), 'وقال المسؤول (وهو من أهل القرية) إن «الهدنة قائمة» منذ أسبوع.']];
    const drawn = lines.map((page) => page.map((line) => line.replace(/[()«»]/g, (sign) => ({ '(': ')', ')': '(', '«': '»', '»': '«' })[sign]!)));
    for (const pages of [lines, drawn]) expect((await take(samples.pdf(pages), 'a.pdf')).articles[0]?.text).toContain(lines[0]!.at(-1));
  });

  it('gives title and paragraphs of a DOCX', async () => {
    const taken = await take(samples.docx(), 'a.docx');
    expect(taken.articles[0]).toMatchObject({ title: TITLE });
    expect(parts(taken)).toEqual([['title', TITLE], ...paragraphs]);
  });
});

describe('packing that means harm', () => {
  const zeros = Buffer.alloc(40_000_000);
  it.each([
    ['acquire.bomb', 'gzip', gzipSync(zeros), 'a.gz'],
    ['acquire.bomb', 'a WARC', gzipSync(Buffer.concat([samples.warc(PAGES, false), zeros])), 'a.warc.gz'],
    ['acquire.bomb', 'a page in a WARC', samples.warc([{ ...PAGES[0]!, body: gzipSync(zeros) }]), 'a.warc.gz'],
    ['acquire.bomb', 'a DOCX', samples.zip({ 'word/document.xml': zeros }), 'a.docx'],
    ['acquire.damaged', 'a DOCX that lies about its size', samples.zip({ 'word/document.xml': zeros.subarray(0, 9_000_000) }, () => 1000), 'a.docx'],
    ['acquire.bomb', 'too many members', samples.zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.warc`, '']))), 'a.wacz'],
    ['acquire.damaged', 'a link for a file', samples.zip({ 'a.warc': '/etc/passwd' }, undefined, 0o120777 * 0x10000), 'a.wacz'],
    ['acquire.damaged', 'a name that climbs', samples.zip({ '../../a.warc': 'x' }), 'a.wacz'],
    ['acquire.entities', 'a DOCX with a document type', samples.docx('<!DOCTYPE w [<!ENTITY a "b">]>'), 'a.docx'],
    ['acquire.nested', 'gzip in gzip in gzip', gzipSync(gzipSync(gzipSync(samples.page))), 'a.gz'],
  ])('is refused with %s: %s', async (code, _, bytes, name) => {
    const taken = await take(bytes, name);
    expect(taken.articles).toEqual([]);
    expect(codes(taken)[0]).toBe(code);
  });
});
