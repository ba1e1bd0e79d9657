/** Taking articles in: invented pages, texts and lines. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { acquire } from './acquire.ts';
import { findDay } from './calendar.ts';
import { acquireGuarded } from './guarded.ts';
import { dropSite } from './title.ts';

const BODY = [
  'قال المتحدث باسم وزارة الدفاع في نارلي إن القوات صدت هجوماً على ثلاث قرى شمال المدينة فجر السبت، وأضاف أن أربعة جنود أصيبوا بجروح.',
  'ونفى مسؤول في الإدارة المحلية وقوع أي هجوم، مؤكداً في بيان نقلته وكالة الضفاف أن الهدوء يسود خط التماس منذ مطلع الأسبوع الجاري.',
  'ودعت بعثة المراقبين الطرفين إلى ضبط النفس والعودة إلى طاولة المفاوضات، من دون أن تحدد الجهة التي بدأت بإطلاق النار.',
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('\n');
const page = (head: string, body: string, charset = 'utf-8'): string => `<!doctype html><html lang="ar"><head><meta charset="${charset}">${head}</head><body>${body}</body></html>`;
const PAGE = page(
  '<title>هجوم على ثلاث قرى شمال نارلي - المرساة</title><meta property="og:site_name" content="المرساة"><meta property="article:published_time" content="2021-03-02T23:10:00+03:00"><meta name="author" content="سلمى الحداد">',
  `<nav>الرئيسية</nav><article><h1>هجوم على ثلاث قرى شمال نارلي</h1><figure><img src="a.jpg"><figcaption>جنود عند مدخل نارلي (وكالة الضفاف)</figcaption></figure><div>+ الخط -</div>${paragraphs}<p>اقرأ أيضاً: <a href="/b">حديث آخر</a></p></article><aside>الأكثر قراءة</aside><footer>جميع الحقوق محفوظة</footer>`,
);
const read = (text: string | Uint8Array, name = 'a.html', charset?: string) => acquire(typeof text === 'string' ? Buffer.from(text) : text, { name, kind: 'auto', ...(charset ? { charset } : {}) });

describe('a page', () => {
  it('gives headline, outlet, author, day and sections that slice exactly', async () => {
    const { articles, diagnostics } = await read(PAGE);
    expect(diagnostics).toEqual([]);
    const [article] = articles;
    expect(article).toMatchObject({ title: 'هجوم على ثلاث قرى شمال نارلي', outlet: 'المرساة', author: 'سلمى الحداد', date: '2021-03-02', lang: 'ar' });
    const parts = (article?.sections ?? []).map(({ kind, start, end }) => [kind, article?.text.slice(start, end)]);
    expect(parts).toEqual([['title', 'هجوم على ثلاث قرى شمال نارلي'], ['caption', 'جنود عند مدخل نارلي (وكالة الضفاف)'], ...BODY.map((text) => ['paragraph', text])]);
  });

  it('takes the day that a person gives as that of a person', async () => {
    expect((await read(PAGE)).articles[0]).not.toHaveProperty('dateBy');
    const { articles } = await acquire(Buffer.from(PAGE), { name: 'a.html', kind: 'auto', date: '2021-04-01' });
    expect(articles[0]).toMatchObject({ date: '2021-04-01', dateBy: 'person' });
  });

  it('leaves out navigation, share bars, read-also and rights', async () => {
    const text = (await read(PAGE)).articles[0]?.text ?? '';
    for (const chrome of ['الرئيسية', 'الخط', 'اقرأ', 'الأكثر', 'الحقوق']) expect(text).not.toContain(chrome);
  });

  it('takes headline, day and body from JSON-LD where the page itself shows less', async () => {
    const data = JSON.stringify({ '@graph': [{ '@type': 'NewsArticle', headline: 'بيان المراقبين', datePublished: '2020-10-14T08:00:00Z', author: { name: 'سلمى' }, articleBody: BODY.join('\n') }] });
    const { articles } = await read(page(`<script type="application/ld+json">${data}</script>`, '<div id="app"></div>'));
    expect(articles[0]).toMatchObject({ title: 'بيان المراقبين', date: '2020-10-14', author: 'سلمى' });
    expect(articles[0]?.text).toContain(BODY[2]);
  });

  it('parts paragraphs at breaks and keeps a page whose frame is missing', async () => {
    const { articles } = await read(`<h1>هجوم على ثلاث قرى</h1><div>${BODY.join('<br><br>')}</div>`);
    expect(articles[0]?.sections?.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3);
  });

  it.each([
    ['a list of links', `<ul>${'<li><a href="/a">عنوان خبر قصير من أخبار اليوم</a></li>'.repeat(40)}</ul>`],
    ['an error page', '<h1>404</h1><p>الصفحة غير موجودة</p>'],
    ['a live feed', Array.from({ length: 8 }, (_, at) => `<h3>${10 + at}:15 - خبر عاجل</h3><p>${BODY[0]}</p>`).join('')],
    ['the beginning for subscribers', `${paragraphs}<p>هذا المقال متاح للمشتركين فقط</p>`],
  ])('says that %s is no article', async (_, body) => {
    const { articles, diagnostics } = await read(page('<title>المرساة</title>', body));
    expect(articles).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['acquire.no-article']);
    expect(diagnostics[0]?.remedy).not.toBe('');
  });

  it('survives deep nesting, half a page and a script that never ends', async () => {
    for (const hull of ['<div>'.repeat(20_000), '<blockquote>'.repeat(10_000), '<article><p>']) expect((await read(page('', hull + paragraphs))).articles).toHaveLength(1);
    expect((await read(PAGE.slice(0, PAGE.indexOf(BODY[2]!) + 40))).articles).toHaveLength(1);
    expect((await read(page('', `<script>${paragraphs}`))).diagnostics[0]?.code).toBe('acquire.no-article');
  });
});

describe('bytes', () => {
  it.each([['windows-1256', 'utf-8'], ['windows-1256', 'windows-1252'], ['utf-8', 'windows-1256']])('reads %s that is declared %s', async (real, declared) => {
    const { articles, diagnostics } = await read(iconv.encode(page('', `<h1>هجوم على القرى</h1>${paragraphs}`, declared), real));
    expect(articles[0]?.text).toContain(BODY[1]);
    expect(diagnostics.map(({ code }) => code)).toContain('acquire.charset');
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s with and without a mark', async (encoding) => {
    for (const addBOM of [true, false]) expect((await read(iconv.encode(PAGE, encoding, { addBOM }))).articles[0]?.text).toContain(BODY[0]);
  });

  it('keeps French in windows-1252 French', async () => {
    const text = 'Le ministère a démenti hier soir les accusations portées par les deux états voisins, a-t-on appris à Genève.';
    expect((await read(iconv.encode(text, 'windows-1252'), 'a.txt')).articles[0]?.text).toBe(text);
  });

  it.each([['%PDF-1.7 x', 'acquire.damaged'], ['PK\u0003\u0004', 'acquire.binary'], ['GIF89a', 'acquire.binary'], ['a\0b\0\0c', 'acquire.binary'], ['', 'acquire.empty'], [' \n ', 'acquire.empty']])('refuses %j with %s', async (text, code) => {
    const { articles, diagnostics } = await read(text, 'a');
    expect(articles).toEqual([]);
    expect(diagnostics[0]?.code).toBe(code);
  });
});

describe('text, lines and small parts', () => {
  it('keeps plain text as it is', async () => {
    const text = ' سطر\r\nثان \u202Bثالث';
    expect((await acquireGuarded(Buffer.from(text), { name: 'a.txt', kind: 'auto' })).articles).toEqual([{ id: 'a.txt', text }]);
  });

  it('names a bad line and goes on', async () => {
    const { articles, diagnostics } = await read('{"text":"أ","id":7}\n{oops\n\n{"id":"x"}\n{"text":"ب"}', 'a.jsonl');
    expect(articles).toEqual([{ id: '7', text: 'أ' }, { id: 'a.jsonl:5', text: 'ب' }]);
    expect(diagnostics.map(({ code, message }) => [code, /line (\d+)/.exec(message)?.[1]])).toEqual([['acquire.bad-line', '2'], ['acquire.bad-line', '4']]);
  });

  it.each([
    ['الأربعاء 14 تشرين الأول 2020', '2020-10-14'], ['10 أكتوبر/تشرين الأول 2020', '2020-10-10'], ['٠٣‏/١٠‏/٢٠٢٠', '2020-10-03'], ['2 تیر 1399 - 12:09', '2020-06-22'],
    ['October 3rd, 2020', '2020-10-03'], ['22 juin 2012. - Cette nuit', '2012-06-22'], ['3. März 2021', '2021-03-03'], ['14 мая 2025', '2025-05-14'], ['20201014T0900', '2020-10-14'], ['40/50/2020', null], ['2020', null],
  ])('reads the day in %j', (text, day) => {
    expect(findDay(text, 'ar')).toBe(day);
  });

  it.each([['Three killed in Narli - The Anchor', 'Three killed in Narli'], ['Three killed in Narli | News', 'Three killed in Narli'], ['The Latest - a long talk', 'The Latest - a long talk']])('cuts the site off %j', (title, rest) => {
    expect(dropSite(title, 'The Anchor')).toBe(rest);
  });
});
