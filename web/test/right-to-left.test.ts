/** The rules of right-to-left, each in a real browser. */
import { expect, it } from 'vitest';
import { order, settled, withBrowser } from './browser.ts';
import { pagePaths } from './pages.ts';

const { open } = withBrowser();

it('puts the direction on the page, and the language is changed at any time without losing the place', async () => {
  const { page } = await open('/tolls?side=AZE', { lang: 'ar' });
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.locator('.language').click();
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(page.url()).toContain('/tolls?side=AZE');
});

it('isolates dates: days of a range stand in the order in which they are read', async () => {
  const { page } = await open('/', { lang: 'ar' });
  await page.evaluate(() => {
    const line = document.createElement('p');
    line.id = 'probe';
    line.innerHTML = 'أُعلنت في <bdi>2020-10-14</bdi> وكانت <bdi>40-43</bdi> عند <bdi>40.34, 46.93</bdi>';
    document.querySelector('main')?.prepend(line);
  });
  expect(await order(page, '#probe', ['2020', '10', '14'])).toEqual(['2020', '10', '14']);
  expect(await order(page, '#probe', ['40.34', '46.93'])).toEqual(['40.34', '46.93']);
});

it('isolates every day of the pages in an element of its own', async () => {
  const paths = await pagePaths();
  for (const path of [paths['disputes'], paths['truces'], paths['reader']]) {
    const { page } = await open(path ?? '/', { lang: 'ar' });
    expect(await page.locator('time').count()).toBeGreaterThan(0);
    expect(await page.locator('time:not(:has(> bdi))').count(), path).toBe(0);
  }
});

it('isolates coordinates in an Arabic line', async () => {
  const { page } = await open('/actors?view=places', { lang: 'ar' });
  const cell = page.locator('td[data-head="الموقع"] bdi').first();
  const [lat = '', lon = ''] = ((await cell.textContent()) ?? '').split(', ');
  await cell.evaluate((element) => { element.id = 'probe'; });
  expect(await order(page, '#probe', [lat, lon])).toEqual([lat, lon]);
});

it('isolates Latin names in Arabic lines and Arabic names in English ones', async () => {
  const { page } = await open('/sources', { lang: 'ar' });
  expect(await page.locator('td bdi[lang="en"]').count()).toBeGreaterThan(0);
  await page.locator('.language').click();
  expect(await page.locator('td bdi[lang="ar"]').count()).toBeGreaterThan(0);
});

it('isolates values put into a message', async () => {
  const { page } = await open('/tolls?from=2020-10-10&to=2020-10-28', { lang: 'ar' });
  expect(await page.locator('.top .range > summary').textContent()).toMatch(/\u2068.*\u2069.*\u2068.*\u2069/);
});

it('marks words without changing a letter: the same width with and without tints, also within words and in lam-alef', async () => {
  const paths = await pagePaths();
  const { page } = await open(paths['reader'] ?? '', { lang: 'ar', width: 1600 });
  const widths = () => page.locator('.line > p').evaluateAll((lines) => lines.map((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return [...range.getClientRects()].reduce((sum, r) => Math.max(sum, r.right), 0) - [...range.getClientRects()].reduce((least, r) => Math.min(least, r.left), 1e9);
  }));
  const tinted = await widths();
  expect(await page.locator('.span').count()).toBeGreaterThan(5);
  await page.goto(`${page.url()}?show=plain`);
  await settled(page);
  const plain = await widths();
  expect(await page.locator('.span').count()).toBe(0);
  expect(plain.length).toBe(tinted.length);
  for (const [at, width] of plain.entries()) expect(Math.abs(width - (tinted[at] ?? 0)), `line ${at}`).toBeLessThan(0.5);
});

it('gives no mark within a text padding, border, weight, or a box of its own', async () => {
  const paths = await pagePaths();
  for (const path of [paths['reader'], paths['evidence']]) {
    const { page } = await open(path ?? '');
    const wrong = await page.locator('.article .span, .passage mark').evaluateAll((marks) => marks.filter((mark) => {
      const style = getComputedStyle(mark);
      const around = getComputedStyle(mark.parentElement as Element);
      return style.display !== 'inline' || style.paddingInlineStart !== '0px' || style.borderInlineStartWidth !== '0px' || style.marginInlineStart !== '0px' || style.fontWeight !== around.fontWeight || style.unicodeBidi !== 'normal';
    }).length);
    expect(wrong).toBe(0);
  }
});

it('leaves a source text its own language, direction and type, whatever the page has', async () => {
  const paths = await pagePaths();
  const { page } = await open(paths['reader'] ?? '', { lang: 'en' });
  const line = page.locator('.line > p').first();
  expect(await line.evaluate((p) => getComputedStyle(p).direction)).toBe('rtl');
  expect(await page.locator('.article').getAttribute('lang')).toBe('ar');
  expect(await line.evaluate((p) => getComputedStyle(p).fontFamily)).toContain('Reading');
});

it('reads Arabic in Naskh from the package, with lines of at least 1.7, no spaced and no slanted letters', async () => {
  const paths = await pagePaths();
  for (const path of [paths['disputes'], paths['reader'], paths['help']]) {
    const { page } = await open(path ?? '/', { lang: 'ar' });
    const faults = await page.locator('main *').evaluateAll((all) => all.flatMap((element) => {
      const own = [...element.childNodes].some((n) => n.nodeType === 3 && /\p{Script=Arabic}/u.test(n.textContent ?? ''));
      if (!own || element.closest('svg, .mark, .chip, .chips, kbd, option')) return [];
      const style = getComputedStyle(element);
      const height = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      return height < 1.45 || style.letterSpacing !== 'normal' || style.fontStyle !== 'normal' ? [`${element.tagName}.${element.className} ${height} ${style.letterSpacing} ${style.fontStyle}`] : [];
    }));
    expect(faults, path).toEqual([]);
    expect(await page.locator('main p').first().evaluate((p) => Number.parseFloat(getComputedStyle(p).lineHeight) / Number.parseFloat(getComputedStyle(p).fontSize))).toBeGreaterThanOrEqual(1.7);
    expect(await page.evaluate(() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family)), path).toContain('Plex');
  }
});

it('mirrors the axis of time in Arabic, unless the settings say otherwise', async () => {
  const first = async (settings: Readonly<Record<string, string>>, lang: 'ar' | 'en') => {
    const { page } = await open('/tolls', { lang, settings });
    const points = page.locator('.chart .point circle');
    await points.nth(1).waitFor();
    return points.evaluateAll((circles) => circles.map((c) => ({ x: Number(c.getAttribute('cx')), day: c.parentElement?.getAttribute('aria-label') ?? '' })));
  };
  const earlier = (points: readonly { readonly x: number; readonly day: string }[]) => Math.sign((points.find((p) => p.day.includes('14'))?.x ?? 0) - (points.find((p) => p.day.includes('28'))?.x ?? 0));
  expect(earlier(await first({}, 'en'))).toBe(-1);
  expect(earlier(await first({}, 'ar'))).toBe(1);
  expect(earlier(await first({ time: 'ltr' }, 'ar'))).toBe(-1);
});

it('does not mirror the numerals of a chart', async () => {
  const { page } = await open('/tolls', { lang: 'ar' });
  const label = page.locator('.chart .point text', { hasText: '≥' }).first();
  await label.waitFor();
  expect(await label.getAttribute('direction')).toBe('ltr');
});

it('mirrors arrows that point somewhere', async () => {
  const content = async (lang: 'ar' | 'en') => {
    const { page } = await open('/truces', { lang });
    await page.locator('.arrow').first().waitFor();
    return page.locator('.arrow').first().evaluate((a) => getComputedStyle(a, '::before').content);
  };
  expect(await content('ar')).toContain('←');
  expect(await content('en')).toContain('→');
});

it('uses logical properties alone: both languages are mirror images of each other', async () => {
  const rail = async (lang: 'ar' | 'en') => {
    const { page } = await open('/', { lang });
    const box = await page.locator('.rail').boundingBox();
    return { left: box?.x ?? 0, right: 1280 - (box?.x ?? 0) - (box?.width ?? 0) };
  };
  const [ar, en] = [await rail('ar'), await rail('en')];
  expect(Math.round(ar.right)).toBe(Math.round(en.left));
  expect(Math.round(ar.left)).toBe(Math.round(en.right));
});

it('copies with isolates, and stores none', async () => {
  const paths = await pagePaths();
  const { page } = await open(paths['evidence'] ?? '', { lang: 'ar' });
  await page.getByRole('button', { name: 'انسخ كاستشهاد' }).click();
  await page.getByRole('menuitem').first().click();
  await page.getByText('نُسخ.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\u2068[^\u2069]+\u2069/);
  expect(copied).toContain('/claims/clm_');
  const stored = await page.evaluate(async (id) => (await fetch(`/api/v1/claims/${id}`)).text(), /clm_\w+/.exec(page.url())?.[0] ?? '');
  expect(stored).not.toMatch(/[\u2066-\u2069]/);
});

it('binds keys to their place on the keyboard, so that they work under an Arabic layout', async () => {
  const { page } = await open('/', { lang: 'ar' });
  // The key of L gives م under an Arabic layout.
  await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', key: 'م', bubbles: true, cancelable: true })));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

it('writes days and figures in the digits and months that were chosen', async () => {
  const { page } = await open('/', { lang: 'ar', settings: { digits: 'arab', months: 'levantine' } });
  expect(await page.locator('time').first().textContent()).toBe('١٤ تشرين الأول ٢٠٢٠');
});

it.each([['ar', '١٤ تشرين الأول ٢٠٢٠'], ['en', '14 October 2020']] as const)('says a chosen day in the way of the page beside the field, which the browser writes in its own (%s)', async (lang, said) => {
  const { page } = await open('/history', { lang, settings: lang === 'ar' ? { digits: 'arab', months: 'levantine' } : {} });
  const field = page.locator('label', { has: page.locator('input[type=date]') }).last();
  expect(await field.locator('time').count()).toBe(0);
  await field.locator('input').fill('2020-10-14');
  expect(await field.locator('time').textContent()).toBe(said);
});

it('never gives parties red or green, and each a shape besides its hue', async () => {
  const { page } = await open('/', { lang: 'ar' });
  const seen = await page.locator('.versions .shape').evaluateAll((shapes) => shapes.map((s) => ({ party: s.getAttribute('data-party'), colour: getComputedStyle(s).color, path: s.querySelector('path')?.getAttribute('d') })));
  expect(new Set(seen.map((s) => s.party)).size).toBeGreaterThan(1);
  expect(new Set(seen.map((s) => s.path)).size).toBe(new Set(seen.map((s) => s.party)).size);
  for (const { colour } of seen) {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
    expect(r > 1.8 * Math.max(g, b) || g > 1.8 * Math.max(r, b), colour).toBe(false);
  }
});
