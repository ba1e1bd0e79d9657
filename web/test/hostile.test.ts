/** Captured articles that attack: known vectors through adding and reading. No page makes an element of them, runs them, or asks for what they name. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settled, withBrowser } from './browser.ts';
import { PAYLOADS } from './payloads.ts';
import { serveLedger } from './served.ts';

const { open } = withBrowser();
let address = '';
let end = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  ({ address, end } = await serveLedger(null));
});
afterAll(() => end());

/** A sentence from which a claim is read, so that the words come to every page. */
const SENTENCES = {
  ar: (payload: string) => `قالت وزارة الدفاع الأذربيجانية إن القوات الأرمينية قصفت مدينة كنجة ${payload} يوم 14 أكتوبر 2020.`,
  en: (payload: string) => `Azerbaijan's defence ministry said on Wednesday that Armenian forces shelled the city of Ganja ${payload} on 14 October 2020.`,
} as const;

/** What of a page no captured text may make: elements, handlers, styles and addresses that are not ours, and calls that were made. */
function made(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const foreign = all.filter((e) => e.matches('body script, body style, body link, body meta, body base, main iframe, frame, frameset, object, embed, main img, audio, video, math, template, marquee, main form:not(.filters, .add-forms form, search form, .removal), portal, dialog, foreignObject, animate, set, use'));
    const handlers = all.filter((e) => [...e.attributes].some((a) => a.name.startsWith('on') || a.name === 'srcdoc' || /^\s*(?:javascript|vbscript|data):/i.test(a.value)));
    // In the text of an article only our own marks stand.
    const inText = [...document.querySelectorAll('.article .line > p *, .words *, .passage *')].filter((e) => !['SPAN', 'MARK'].includes(e.tagName) || !/^(?:span|strong|)$/.test(e.className) || e.id !== '');
    const called = (globalThis as unknown as { readonly calls: number }).calls > 0 ? ['hit() was called'] : [];
    return [...foreign, ...handlers, ...inText].map((e) => e.outerHTML.slice(0, 160)).concat(called);
  });
}

/** A page at a path; what captured text would call is counted. */
async function opened(path: string, lang: 'ar' | 'en') {
  const found = await open('/help', { lang, address });
  await found.page.addInitScript(() => Object.assign(globalThis, { calls: 0, hit() { (globalThis as unknown as { calls: number }).calls++; } }));
  await found.page.goto(address + path);
  await settled(found.page);
  return found;
}

/** Brings something, waits until it has been read, and gives the paths of the articles. */
async function read(page: Page, bring: () => Promise<void>): Promise<readonly string[]> {
  const batches = page.locator('section.card');
  await page.waitForLoadState('networkidle');
  const before = await batches.count();
  await bring();
  await expect.poll(() => batches.count()).toBe(before + 1);
  const newest = batches.first();
  await newest.locator('a.button.strong').waitFor({ timeout: 90_000 });
  return newest.locator('.lines a').evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
}

it.each(['ar', 'en'] as const)('a pasted text in %s is shown letter by letter, and nothing of it becomes an element', async (lang) => {
  const { page, complaints } = await opened('/add', lang);
  await page.locator('textarea[name="text"]').fill(PAYLOADS.map((payload) => SENTENCES[lang](payload.replace(/[\n\t\0]/g, ' '))).join('\n\n'));
  await page.locator('input[name="outlet"]').fill('<img src=x onerror=hit()>');
  const [path = ''] = await read(page, () => page.locator('.add-forms form').first().locator('button').click());
  expect(await made(page)).toEqual([]);
  await page.goto(address + path);
  await settled(page);
  const shown = (await page.locator('.article').textContent()) ?? '';
  for (const payload of ['<script>hit()</script>', '<img src=x onerror=hit()>', '<svg/onload=hit()>', '{{7*7}}']) expect(shown, payload).toContain(payload);
  expect(await page.locator('.article .span').count()).toBeGreaterThan(20);
  expect(await made(page)).toEqual([]);
  for (const where of [`${path}?show=plain`, '/', '/incidents', '/documents', '/sources', '/actors', '/review', '/history', '/tolls', '/timeline', '/search?q=hit', '/search?q=%D8%A7%D9%84%D8%AF%D9%81%D8%A7%D8%B9']) {
    await page.goto(address + where);
    await settled(page);
    expect(await made(page), where).toEqual([]);
  }
  const [claim] = ((await (await fetch(`${address}/api/v1/claims?limit=1`)).json()) as { readonly rows: readonly { readonly id: string }[] }).rows;
  for (const where of [`/?e=${claim?.id}`, `/claims/${claim?.id}`, `/claims/${claim?.id}?view=why`]) {
    await page.goto(address + where);
    await settled(page);
    expect(await made(page), where).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

it('a dropped page is shown as text, whatever stands in its title, its words and its name', async () => {
  const { page, complaints } = await opened('/add', 'ar');
  const files = PAYLOADS.map((payload, at) => ({
    name: `${at} <img src=x onerror=hit()>.html`, mimeType: 'text/html',
    buffer: Buffer.from(`<!doctype html><html lang="en"><head><title>${payload.replaceAll('<', '&lt;')}</title><meta property="og:site_name" content="&lt;b&gt;x"></head><body><article><h1>Report ${at}</h1><p>${SENTENCES.en('')}</p><p>${SENTENCES.en(payload)}</p><p>${SENTENCES.en(payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))}</p></article></body></html>`),
  }));
  const paths = await read(page, () => page.locator('.drop input[type="file"]').setInputFiles(files));
  expect(await made(page)).toEqual([]);
  expect(paths.length).toBeGreaterThan(PAYLOADS.length * 0.8);
  let withText = 0;
  for (const path of paths) {
    await page.evaluate((to) => history.pushState(null, '', to), path);
    await page.locator(`.page-head a[href*="${path.split('/').at(-1)}"]`).first().waitFor();
    withText += Number(/hit\(\)/.test((await page.locator('.article').textContent()) ?? ''));
    expect(await made(page), path).toEqual([]);
  }
  // The vectors are there to be seen, not taken out on the way.
  expect(withText).toBeGreaterThan(PAYLOADS.length * 0.6);
  await page.goto(`${address}/documents`);
  await settled(page);
  expect(await made(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
