/** The brush of the timeline and the bands of tolls. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';

const { open } = withBrowser();

const asked = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

describe.each(['ar', 'en'] as const)('the brush, in %s', (lang) => {
  it('narrows by keys that follow the direction of time, with the date fields as its twin, and widens again', async () => {
    const { page, complaints } = await open('/timeline', { lang });
    const [from, to] = [page.locator('.brush input').first(), page.locator('.brush input').last()];
    await from.waitFor();
    const all = await page.locator('.days .point').count();
    const first = Number(await from.inputValue());
    await from.focus();
    // Later lies where time runs to.
    const later = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    await page.keyboard.press(later);
    await page.keyboard.press(later);
    await settled(page);
    const day = new Date((first + 2) * 86_400_000).toISOString().slice(0, 10);
    expect(asked(page, 'from')).toBe(day);
    expect(asked(page, 'to')).toBeNull();
    expect(await from.getAttribute('aria-valuetext')).toMatch(lang === 'ar' ? /أكتوبر|سبتمبر/ : /October|September/);
    await page.locator('.top .range summary').click();
    expect(await page.locator('.top .range input').first().inputValue()).toBe(day);
    await expect.poll(() => page.locator('.days .point').count()).toBeLessThanOrEqual(all);
    await page.locator('.top .range input').first().fill('');
    await expect.poll(async () => Number(await from.inputValue())).toBe(first);
    await to.focus();
    await page.keyboard.press('Home');
    await settled(page);
    // One end never passes the other.
    expect(Number(await to.inputValue())).toBe(first);
    await page.keyboard.press('End');
    await settled(page);
    expect(asked(page, 'to')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('is taken by the mouse at each end, and has nothing serious for axe, also on a phone', async () => {
    const { page } = await open('/timeline', { lang });
    const from = page.locator('.brush input').first();
    const box = (await from.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
    const begin = lang === 'ar' ? box.x + box.width - 12 : box.x + 12;
    await page.mouse.move(begin, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => asked(page, 'from')).not.toBeNull();
    expect(asked(page, 'to')).toBeNull();
    expect(await page.locator('.brush rect[data-in=false]').count()).toBeGreaterThan(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.locator('.brush').isVisible()).toBe(true);
  });
});

it.each(['ar', 'en'] as const)('shades what claimants of one toll differ by, and says it in words, in %s', async (lang) => {
  const { page } = await open('/', { lang });
  await page.route('**/api/v1/views/toll*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { rows: { id: string; item: { id: string; claimant: string; scope: string; points: { n: number }[] } }[] };
    const one = body.rows.find((r) => r.item.scope === 'cumulative' && r.item.points.length > 1);
    if (!one) throw new Error('The sample has no toll of two points.');
    const other = { ...one, id: 'toll_other', item: { ...one.item, id: 'toll_other', claimant: 'NGO', points: one.item.points.map((p) => ({ ...p, n: p.n - 3 })) } };
    await route.fulfill({ response: answer, json: { ...body, rows: [...body.rows, other] } });
  });
  await page.goto(`${new URL(page.url()).origin}/tolls`);
  await page.locator('.band rect').first().waitFor();
  const bands = await page.locator('.band rect').evaluateAll((all) => all.map((r) => ({ x: Number(r.getAttribute('x')), end: Number(r.getAttribute('x')) + Number(r.getAttribute('width')), height: Number(r.getAttribute('height')), title: r.textContent ?? '' })));
  expect(bands.length).toBe(2);
  expect(bands.every((b) => b.height > 0)).toBe(true);
  // The later band begins where the earlier ends, as time runs.
  expect(lang === 'ar' ? bands[1]?.end : bands[1]?.x).toBeCloseTo((lang === 'ar' ? bands[0]?.x : bands[0]?.end) ?? 0, 3);
  expect(bands[0]?.title).toContain('40–43');
  expect(await page.locator('.card li.aside').first().innerText()).toContain('66–69');
  expect(await seriousFaults(page)).toEqual([]);
});
