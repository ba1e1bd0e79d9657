/** Own actors and places: edited beside a sentence that shows at once how it is read, kept with who and why, and used for what was read before when asked. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { withBrowser } from './browser.ts';
import { serveLedger } from './served.ts';

const { open } = withBrowser();
let own: Awaited<ReturnType<typeof serveLedger>>;
beforeAll(async () => {
  own = await serveLedger(null);
});
afterAll(() => own.end());

const SAID = {
  ar: { add: 'أضف جهة', place: 'أضف مكاناً', code: 'الرمز', label: 'الاسم بالإنجليزية', forms: 'صيغ الاسم بالعربية، كل صيغة في سطر', country: 'الدولة', reason: 'السبب', keep: 'احفظها للسجل', kept: 'حُفظت، وبها يُقرأ كل ما يُضاف من الآن.', anew: 'اقرأ المقالات كلها من جديد', done: 'وتغير ما يُقرأ في واحد منها', remove: 'احذف', name: 'فتية الجسر', village: 'عين الزهر', text: 'قصف فتية الجسر بلدة عين الزهر بالمدفعية.' },
  en: { add: 'Add an actor', place: 'Add a place', code: 'Code', label: 'English name', forms: 'English forms, a line each', country: 'Country', reason: 'Reason', keep: 'Keep for the ledger', kept: 'Kept. What is read', anew: 'Read all articles anew', done: '1 says something else now', remove: 'Remove', name: 'Bridge Youth', village: 'Ain al-Zahr', text: 'The Bridge Youth shelled the village of Ain al-Zahr with artillery.' },
} as const;

const tried = (page: Page) => page.locator('.tried');

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];

  it('shows while names are typed how a sentence is read with them, keeps them, and reads anew what was read before', async () => {
    const { page, complaints } = await open('/settings', { lang, address: own.address, settings: { name: 'Mina' } });
    const paste = (text: string) => page.evaluate(async (words) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      await fetch('/api/v1/ingest', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': csrf }, body: JSON.stringify({ text: words, date: '2031-03-04' }) });
    }, text);
    await paste(said.text);
    await page.locator('a[href="/settings/lexicon"]').click();
    await tried(page).locator('textarea').fill(said.text);
    await expect.poll(() => tried(page).getByRole('status').textContent()).not.toBe('');
    expect(await tried(page).locator('tbody .side').allTextContents()).not.toContain(said.name);
    await page.getByRole('button', { name: said.add }).click();
    const actor = page.locator('.own-rows').first().locator('tbody tr').last();
    await actor.getByLabel(said.code).fill(`BRIDGE-${lang}`);
    await actor.getByLabel(said.label, { exact: true }).fill('Bridge Youth');
    await actor.getByLabel(said.forms).fill(said.name);
    await page.getByRole('button', { name: said.place }).click();
    const place = page.locator('.own-rows').last().locator('tbody tr').last();
    await place.getByLabel(said.code).fill(`own:zahr-${lang}`);
    await place.getByLabel(said.country).fill('syr');
    await place.getByLabel(said.forms).fill(said.village);
    await expect.poll(() => tried(page).locator('tbody td .side').allTextContents()).toContain(lang === 'ar' ? said.name : 'Bridge Youth');
    await expect.poll(() => tried(page).getByRole('status').textContent()).toContain(`own:zahr-${lang}`);
    expect((await (await fetch(`${own.address}/api/v1/names`)).json()).actors.map((a: { id: string }) => a.id)).not.toContain(`BRIDGE-${lang}`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel(said.reason).fill('active since March');
    await page.getByRole('button', { name: said.keep }).click();
    await page.getByText(said.kept).waitFor();
    expect(await (await fetch(`${own.address}/api/v1/names`)).json()).toMatchObject({ by: 'Mina', why: 'active since March' });
    await page.getByRole('button', { name: said.anew }).click();
    await page.getByText(said.done).waitFor();
    expect(complaints).toEqual([]);
    await page.goto(`${own.address}/history`);
    await page.locator('.journal li', { hasText: 'active since March' }).first().waitFor();
  });

  it('says which row cannot be kept, gives back what was there, and fits a phone', async () => {
    const { page } = await open('/settings/lexicon', { lang, address: own.address, width: 360, height: 740 });
    const rows = page.locator('.own-rows').first().locator('tbody tr');
    const before = await rows.count();
    await page.getByRole('button', { name: said.add }).click();
    await rows.last().getByLabel(said.code).fill('NOFORM');
    await page.getByLabel(said.reason).fill('x');
    await page.getByRole('button', { name: said.keep }).click();
    await page.getByRole('alert').getByText('NOFORM').first().waitFor({ state: 'attached' });
    await rows.last().getByRole('button', { name: said.remove }).click();
    await expect.poll(() => rows.count()).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

it('says what became of tables that were dropped with articles', async () => {
  const { page } = await open('/add', { lang: 'ar', address: own.address });
  await page.locator('input[type=file]').setInputFiles([{ name: 'places.tsv', mimeType: 'text/plain', buffer: Buffer.from('own:tell\tsettlement\tSYR\tTell\tتل السرو\t\nshort\n') }]);
  const line = page.locator('.lines li', { hasText: 'places.tsv' });
  await line.getByText('حُفظت الأسماء').waitFor();
  await line.getByText('في الجدول صف تنقصه أعمدة فتُرك.').waitFor();
  await line.getByRole('link').click();
  await page.locator('.own-rows').last().locator('tbody tr').last().waitFor();
  expect(await page.locator('.own-rows').last().locator('tbody tr').last().getByRole('textbox').nth(2).inputValue()).toBe('Tell');
});
