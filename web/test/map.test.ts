/** The map is moved and brought nearer by buttons, keys, mouse and wheel; rings grow with it, and the address keeps where it is. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';

const { open } = withBrowser();

/** The two widest rings: how far apart they are, how wide the first is, where it is. */
async function rings(page: Page) {
  await page.locator('.ring circle').nth(1).waitFor();
  return page.locator('.ring circle').evaluateAll(([a, b]) => {
    const of = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
    return { apart: Math.hypot(of(a, 'cx') - of(b, 'cx'), of(a, 'cy') - of(b, 'cy')), radius: of(a, 'r'), x: of(a, 'cx'), y: of(a, 'cy') };
  });
}

it.each(['ar', 'en'] as const)('by buttons and by keys, in %s: nearer, west, and back to all places', async (lang) => {
  const { page, complaints } = await open('/map', { lang });
  const first = await rings(page);
  await page.locator('.pad button').nth(0).click();
  const near = await rings(page);
  expect(near.apart / first.apart).toBeCloseTo(1.6, 2);
  expect(near.radius / first.radius).toBeCloseTo(1.6, 1);
  // Left is west, whatever runs from right to left.
  await page.locator('.pad button').nth(4).click();
  const west = await rings(page);
  expect(west.x).toBeGreaterThan(near.x + 50);
  await page.locator('.world svg').focus();
  await page.keyboard.press('ArrowRight');
  expect((await rings(page)).x).toBeCloseTo(near.x, 0);
  await page.keyboard.press('Minus');
  expect((await rings(page)).apart).toBeCloseTo(first.apart, 0);
  await page.locator('.pad button').last().click();
  expect(await rings(page)).toEqual(first);
  expect(new URL(page.url()).search).toBe('');
  expect(complaints).toEqual([]);
});

it('by the wheel with Ctrl and by dragging, and a ring is still pressed where it is', async () => {
  const { page } = await open('/map', { lang: 'ar' });
  const first = await rings(page);
  const svg = page.locator('.world svg');
  const box = (await svg.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -100);
  expect((await rings(page)).apart).toBeCloseTo(first.apart, 3);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await rings(page)).apart / first.apart).toBeCloseTo(2, 1);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  const near = await rings(page);
  const place = (await svg.boundingBox()) ?? box;
  await page.mouse.move(place.x + 40, place.y + 40);
  await page.mouse.down();
  await page.mouse.move(place.x + 140, place.y + 70, { steps: 5 });
  await page.mouse.up();
  const scale = 900 / place.width;
  await expect.poll(async () => Math.round((await rings(page)).x - near.x)).toBe(Math.round(100 * scale));
  const ring = page.locator('.ring').last();
  await ring.dispatchEvent('click');
  expect(new URL(page.url()).searchParams.get('show')).not.toBeNull();
});

it('keeps its place in the address, and takes no nonsense from it', async () => {
  const { page } = await open('/map', { lang: 'en' });
  await page.locator('.pad button').nth(0).click();
  await page.locator('.pad button').nth(0).click();
  const there = await rings(page);
  await page.reload();
  await settled(page);
  const again = await rings(page);
  expect(again.apart).toBeCloseTo(there.apart, 0);
  expect(again.x).toBeCloseTo(there.x, -1);
  for (const at of ['x', '1,2', '500,10,9', '46,40,-1', '46,40,1e99']) {
    await page.goto(`${new URL(page.url()).origin}/map?at=${at}`);
    expect(Number.isFinite((await rings(page)).x), at).toBe(true);
  }
});

it('has nothing serious for axe and nothing to scroll sideways on a phone', async () => {
  const { page } = await open('/map', { lang: 'ar' });
  await page.locator('.pad').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
