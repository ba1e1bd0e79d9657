/** A narrow window: cards that are short, and nothing that stands before what one decides on. */
import { expect, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { pagePaths } from './pages.ts';

const { open } = withBrowser();
const PHONE = { width: 360, height: 720 };

it.each([['/sources', 'ar'], ['/sources', 'en'], ['/incidents', 'ar'], ['/incidents', 'en']] as const)('puts the figures of a row beside each other, under its name (%s, %s)', async (path, lang) => {
  const { page } = await open(path, { lang, ...PHONE });
  const rows = await page.locator('tbody tr:not(.gap)').evaluateAll((all) => all.map((row) => {
    const [name, ...cells] = [...row.children].map((cell) => cell.getBoundingClientRect());
    const figures = [...row.querySelectorAll('[data-number=true]')].map((cell) => cell.getBoundingClientRect());
    return { lines: new Set(figures.map((r) => Math.round(r.top))).size, under: cells.every((r) => r.top >= (name?.bottom ?? 0) - 1), within: cells.every((r) => r.left >= 0 && r.right <= 360) };
  }));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toEqual({ lines: 1, under: true, within: true });
});

it.each(['ar', 'en'] as const)('keeps the buttons of the review queue in two low rows, and what is decided on above them (%s)', async (lang) => {
  const paths = await pagePaths();
  const { page } = await open(paths['review'] ?? '', { lang, ...PHONE });
  const row = page.locator('.queue-item > .row');
  await row.waitFor();
  expect((await row.boundingBox())?.height ?? 720).toBeLessThan(90);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [bar, claim] = [await row.boundingBox(), await page.locator('.queue-item > :not(.row):has(.passage)').last().boundingBox()];
  expect((claim?.y ?? 0) + (claim?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
});

it('lets the line of a day pass behind the names of lanes', async () => {
  const { page } = await open('/truces', { lang: 'ar', ...PHONE });
  const name = page.locator('.lane > text').first();
  await name.waitFor();
  expect(await name.evaluate((text) => getComputedStyle(text).paintOrder)).toMatch(/^stroke/);
});
