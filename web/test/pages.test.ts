/** Every page in both languages: it works, nothing serious for axe, nothing to scroll sideways on a phone, no request to anywhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { withBrowser } from './browser.ts';
import { pagePaths } from './pages.ts';

const { open } = withBrowser();
let paths: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  paths = await pagePaths();
});

const NAMES = ['disputes', 'incidents', 'incident', 'tolls', 'truces', 'diplomacy', 'sources', 'actors', 'map', 'timeline', 'documents', 'reader', 'isnad', 'tree', 'why', 'review', 'add', 'export', 'history', 'settings', 'help', 'search', 'evidence'] as const;

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  it.each(NAMES)('%s has nothing serious for axe in light and dark, and nothing to scroll sideways at 360 pixels', async (name) => {
    const { page, complaints } = await open(paths[name] ?? '/', { lang });
    expect(await page.locator('h1').count(), name).toBe(1);
    expect(await seriousFaults(page), name).toEqual([]);
    expect(complaints, name).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
    const wide = await page.locator('main h1, main h2, main p, main li, main td').evaluateAll((all) => all.filter((e) => { const b = e.getBoundingClientRect(); return b.width > 0 && !e.closest('.table-box, details:not([open])') && (b.right > 361 || b.left < -1); }).map((e) => e.outerHTML.slice(0, 120)));
    expect(wide, name).toEqual([]);
  });
});
