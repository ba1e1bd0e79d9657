/** The first visit, in both languages: what the parties dispute, in whose words and through whom, tolls, clocks, a corrected speaker, a spreadsheet, articles of one's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, withBrowser } from './browser.ts';
import { serveLedger } from './served.ts';
import { root } from './serving.ts';

const { open } = withBrowser();

const SAID = {
  ar: { armenia: 'أرمينيا', azerbaijan: 'أذربيجان', killed: 'قتلى', machine: 'قرأت الآلة', force: 'منذ السريان', alleged: 'آخر اتهام بالخرق', days: /^[\d,]+ (يوماً|يوم|أيام)$/, next: 'التالي', add: 'أضف مقالات', tolls: 'الحصائل', download: 'تنزيل' },
  en: { armenia: 'Armenia', azerbaijan: 'Azerbaijan', killed: 'killed', machine: 'the machine read', force: 'Since entry into force', alleged: 'last allegation', days: /^[\d,]+ days?$/, next: 'Next', add: 'Add articles', tolls: 'Tolls', download: 'Download' },
} as const;

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];
  let served: Awaited<ReturnType<typeof serveLedger>>;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    served = await serveLedger('samples/dossier');
    const opened = await open('/', { lang, address: served.address, settings: { tour: 'open' } });
    page = opened.page;
    complaints.push(...opened.complaints);
  });
  afterAll(() => served.end());

  it('finds at once what the parties dispute, in the words of each, and through whom', async () => {
    const dispute = page.locator('.dispute').filter({ has: page.locator('.position[data-position=denies]') }).first();
    expect(await dispute.locator('.side').allInnerTexts()).toEqual(expect.arrayContaining([said.armenia, said.azerbaijan]));
    expect(await dispute.locator('.words').count()).toBeGreaterThan(1);
    // Outlet and speaker stand beneath the words.
    expect((await dispute.locator('.voice footer bdi').allInnerTexts()).length).toBeGreaterThan(3);
    await dispute.locator('.words').first().click();
    const ladder = page.locator('.evidence .ladder li');
    await ladder.first().waitFor();
    expect(await ladder.count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
  });

  it('is told how long it is since each truce, and since each side last alleged a breach', async () => {
    const clocks = page.locator('aside .clocks').first();
    const text = await clocks.innerText();
    for (const wanted of [said.force, said.alleged, said.armenia, said.azerbaijan]) expect(text).toContain(wanted);
    for (const figure of await clocks.locator('strong').allInnerTexts()) expect(figure).toMatch(said.days);
  });

  it('is led by the tour to the tolls of each claimant, and to adding; no step leads to where one is', async () => {
    const tour = page.locator('.tour');
    expect(await tour.locator('a').count()).toBe(0);
    await tour.getByRole('button', { name: said.next }).click();
    await tour.getByRole('link', { name: said.tolls }).click();
    const table = page.locator('.card', { hasText: '43' }).first();
    await table.waitFor();
    // Figures that are not seen yet have no text to be read.
    await table.scrollIntoViewIfNeeded();
    expect((await table.locator('h2').innerText()).toLowerCase()).toContain(said.killed);
    expect(await table.locator('tbody tr td:first-child').allInnerTexts()).toEqual(expect.arrayContaining([said.azerbaijan]));
    await tour.getByRole('button', { name: said.next }).click();
    await tour.getByRole('link', { name: said.add }).click();
    await page.locator('.drop').waitFor();
    expect(await tour.locator('a').count()).toBe(0);
    await tour.locator('button').last().click();
    expect(await tour.count()).toBe(0);
  });

  it('corrects a wrong speaker with three keys, and the accounts follow', async () => {
    await page.goto(`${served.address}/review`);
    await page.locator('.queue-item .ladder').first().waitFor();
    const claim = new URL(await page.locator('.queue-item .to-evidence').first().evaluate((a: HTMLAnchorElement) => a.href)).searchParams.get('e') ?? '';
    await page.keyboard.press('e');
    const speaker = page.locator('.edit select').first();
    await speaker.waitFor();
    expect(await speaker.evaluate((element) => element === document.activeElement)).toBe(true);
    await speaker.selectOption('TUR');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await (await fetch(`${served.address}/api/v1/claims/${claim}`)).json()).statement.speaker.side.value).toEqual(['TUR']);
    await page.goto(`${served.address}/?e=${claim}`);
    await page.locator('.evidence .state[data-state=edited]').waitFor();
    const turkey = lang === 'ar' ? /تركيا/ : /Turkey|Türkiye/;
    expect(await page.locator('.evidence .ladder li').last().innerText()).toMatch(turkey);
    expect(await page.locator('.evidence .ladder .decided').innerText()).toContain(said.machine);
    await page.keyboard.press('Escape');
    // In the reader, too: the chip says what was decided, that it was decided, and what the machine read.
    const { document } = await (await fetch(`${served.address}/api/v1/claims/${claim}`)).json();
    await page.goto(`${served.address}/documents/${document}?at=${claim}`);
    const chip = page.locator('.chip[aria-current]');
    await expect.poll(() => chip.innerText()).toMatch(turkey);
    expect(await chip.locator('.state').getAttribute('data-state')).toBe('edited');
    expect(await chip.getAttribute('title')).toContain(said.machine);
  });

  it('downloads a spreadsheet that opens: from right to left in Arabic, with real dates', async () => {
    await page.goto(`${served.address}/export`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: said.download }).or(page.getByRole('button', { name: said.download })).click()]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const claims = strFromU8(unzipSync(readFileSync(await file.path()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(claims.includes('rightToLeft="1"')).toBe(lang === 'ar');
    expect(claims).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    // Days since 1899-12-30 with a style: what spreadsheets show and sort as dates.
    const day = String(Date.UTC(2020, 9, 14) / 86_400_000 + 25_569);
    expect(claims.match(new RegExp(`<c [^>]*s="\\d+"[^>]*><v>${day}</v>`, 'g'))?.length ?? 0).toBeGreaterThan(50);
  });

  it('adds articles of its own and goes from each to what was read', async () => {
    await page.goto(`${served.address}/add`);
    await page.locator('.drop input').setInputFiles(['samples/ar/truce-calls.txt', 'samples/en/truce-day.txt'].map((name) => join(root, name)));
    await page.locator('.button.strong').waitFor({ timeout: 30_000 });
    expect(await page.locator('.card .lines a').count()).toBe(2);
    await page.locator('.card .lines a').first().click();
    await page.locator('.article').waitFor();
    await settled(page);
    expect(complaints).toEqual([]);
  });
});
