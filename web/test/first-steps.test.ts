/** What made somebody stumble who came with nothing but the README: each once, so that it stays mended. */
import { expect, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { pagePaths } from './pages.ts';
import { serveLedger } from './served.ts';

const { open } = withBrowser();

it('closes no quotation twice, and begins none twice', async () => {
  const { page } = await open('/tolls', { lang: 'ar' });
  await page.route('**/api/v1/views/toll*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { rows: { voices: { words: string }[] }[] };
    await route.fulfill({ response: answer, json: { ...body, rows: body.rows.map((r) => ({ ...r, voices: r.voices.map((v) => ({ ...v, words: 'وإصابة أربعة»' })) })) } });
  });
  await page.goto(page.url());
  const words = page.locator('td .words').first();
  await words.waitFor();
  expect(await words.evaluate((q) => getComputedStyle(q).quotes)).toBe('"«" ""');
});

it.each(['ar', 'en'] as const)('says a side once, and no code beside its name, among those who met (%s)', async (lang) => {
  const { page } = await open('/diplomacy', { lang });
  const met = await page.locator('.card > .inline > li').allInnerTexts();
  expect(met.length).toBeGreaterThan(3);
  for (const one of met) expect(one.trim()).not.toMatch(/\b[A-Z]{3}$|روسيا Russia/u);
});

it('points from the outlet to whoever it passes on, in both directions of writing', async () => {
  const paths = await pagePaths();
  for (const lang of ['ar', 'en'] as const) {
    const { page } = await open(paths['disputes'] ?? '/', { lang });
    // A sign that is mirrored with the line in which it stands.
    expect(await page.locator('.towards').first().evaluate((sign) => [getComputedStyle(sign, '::before').content, getComputedStyle(sign).direction])).toEqual(['" › "', lang === 'ar' ? 'rtl' : 'ltr']);
  }
});

it.each([['ar', 'يُعدّ الملف', 'وقبله ملف واحد', 'نُزّل'], ['en', 'being made', '1 file before it', 'downloaded']] as const)('says which file is being made and which waits, and names each that is there (%s)', async (lang, making, waiting, done) => {
  const { page, complaints } = await open('/export', { lang });
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/api/v1/export/**', async (route) => {
    await held;
    await route.continue();
  });
  const button = page.locator('button.strong');
  await button.click();
  await page.locator('input[name=format]').nth(1).check();
  await button.click();
  const lines = page.locator('.takes li');
  expect(await lines.allInnerTexts()).toEqual([expect.stringContaining(making), expect.stringContaining(waiting)]);
  const files = [page.waitForEvent('download'), page.waitForEvent('download')];
  go();
  const [first] = await Promise.all(files);
  expect(first?.suggestedFilename()).toMatch(/\.(xlsx|csv)$/);
  await expect.poll(() => lines.allInnerTexts()).toEqual([expect.stringContaining(done), expect.stringContaining(done)]);
  expect(complaints).toEqual([]);
});

it('says why a file could not be made', async () => {
  const { page } = await open('/export', { lang: 'en' });
  await page.route('**/api/v1/export/**', (route) => route.fulfill({ status: 400, json: { error: { code: 'serve.unknown-format', message: 'There is no format.', remedy: 'Choose one.' } } }));
  await page.locator('button.strong').click();
  expect(await page.locator('.takes [role=alert]').innerText()).toContain('There is no format.');
});

it('makes room for the next text when one was taken, and keeps its day and outlet', async () => {
  const served = await serveLedger('samples/dossier');
  try {
    const { page } = await open('/add', { lang: 'en', address: served.address });
    await page.locator('textarea').fill('The defence ministry of Armenia said on Friday that two villages had been shelled.');
    await page.locator('input[name=outlet]').fill('River Post');
    await page.locator('form').first().locator('button[type=submit]').click();
    await page.locator('.button.strong').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('');
    expect(await page.locator('input[name=outlet]').inputValue()).toBe('River Post');
  } finally {
    await served.end();
  }
});

it('keeps what was brought before in sight, from another page and after a reload, with what became of it', async () => {
  const served = await serveLedger('samples/dossier');
  try {
    const { page } = await open('/add', { lang: 'en', address: served.address });
    for (const name of ['one.txt', 'two.txt']) {
      await page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(`The defence ministry of Armenia said on Friday that village ${name} had been shelled.`) }]);
      await page.locator('details[open] .lines li', { hasText: name }).waitFor();
    }
    const seen = async () => (await page.locator('section.card details').evaluateAll((all) => all.map((one) => one.hasAttribute('open'))));
    expect(await seen()).toEqual([true, false]);
    await page.locator('.rail a[href="/documents"], .rail a[href="/"]').first().click();
    await page.locator('.rail a[href="/add"]').click();
    await page.locator('details[open] .lines li', { hasText: 'two.txt' }).waitFor();
    await page.reload();
    await page.locator('section.card summary').last().click();
    await page.locator('.lines li', { hasText: 'one.txt' }).waitFor();
    expect(await seen()).toEqual([true, true]);
  } finally {
    await served.end();
  }
});

it('marks the one view of a page that is shown, also when it stands in the address', async () => {
  const paths = await pagePaths();
  for (const path of [paths['isnad'], paths['tree'], '/actors', '/actors?view=places', '/review', '/review?reason=dispute', '/truces']) {
    const { page } = await open(path ?? '/', { lang: 'en' });
    const tabs = await page.locator('.tabs a').evaluateAll((all) => all.map((a) => ({ marked: a.hasAttribute('aria-current'), drawn: getComputedStyle(a).borderBlockEndColor !== 'rgba(0, 0, 0, 0)' })));
    expect(tabs.filter((tab) => tab.marked), path).toHaveLength(1);
    expect(tabs.filter((tab) => tab.drawn), path).toEqual(tabs.filter((tab) => tab.marked));
  }
});

it('leads back from another truce, and not through the views of one claim', async () => {
  const paths = await pagePaths();
  const { page } = await open('/truces', { lang: 'en' });
  const title = async () => page.locator('.card.truce h2').innerText();
  const first = await title();
  await page.locator('.tabs a').nth(1).click();
  await expect.poll(title).not.toBe(first);
  await page.goBack();
  await expect.poll(title).toBe(first);
  await page.goto(new URL(paths['isnad'] ?? '/', page.url()).href);
  await page.locator('.tabs a').nth(1).click();
  await page.waitForURL(/view=tree/);
  await page.goBack();
  await page.waitForURL(/truces/);
});

it('names a place of an account in the language of the page, with the name of the article beneath', async () => {
  const paths = await pagePaths();
  const { page } = await open(paths['incident'] ?? '/', { lang: 'en' });
  const place = page.locator('.accounts bdi[title]', { hasText: 'Azerbaijan' }).and(page.locator('[title="أذربيجان"]'));
  expect(await place.count()).toBeGreaterThan(0);
});

it('draws a screen of a long list ahead of where one scrolls to, so that nothing is blank', async () => {
  const { page } = await open('/actors', { lang: 'ar', height: 2400 });
  const box = page.locator('.table-box[data-long=true]');
  await box.waitFor();
  // Where a frame takes long the list takes itself to be at rest, so the best of some steps counts.
  const lacking = await box.evaluate(async (list) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const lacks: number[] = [];
    for (let n = 0; n < 12; n++) {
      list.scrollTop += 120;
      await frame();
      await frame();
      const view = list.getBoundingClientRect();
      const rows = [...list.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => row.getBoundingClientRect());
      lacks.push(rows.filter((r) => r.bottom > view.top && r.top < view.bottom).length - rows.filter((r) => r.top >= view.bottom).length);
    }
    return Math.min(...lacks);
  });
  expect(lacking).toBeLessThanOrEqual(2);
});
