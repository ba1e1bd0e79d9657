/** Blind double coding with accounts: two people code without seeing each other, a third sees how far they agree, settles and closes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';
import { main, root, serving } from './serving.ts';

const { open } = withBrowser();
const PASSWORD = 'long enough for all';
const folder = mkdtempSync(join(tmpdir(), 'isnad-coding-'));
const ledger = join(folder, 'shared.ledger');
let server: Awaited<ReturnType<typeof serving>>;
let at = '';

beforeAll(async () => {
  const isnad = (args: readonly string[], input = '') => execFileSync(process.execPath, [main, ...args, '--ledger', ledger], { cwd: root, input, stdio: ['pipe', 'ignore', 'inherit'] });
  isnad(['add', 'samples/dossier']);
  for (const [name, role] of [['Mina', 'coder'], ['Omar', 'coder'], ['Sami', 'adjudicator']] as const) isnad(['users', 'add', name, '--role', role, '--password-stdin'], PASSWORD);
  server = await serving(ledger);
  at = server.address;
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

async function as(name: string, lang: 'ar' | 'en', path: string): Promise<Page> {
  const { page } = await open(path, { lang, address: at });
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  await settled(page);
  return page;
}

/** How many claims the one who looks has coded. */
const mine = (page: Page) => page.locator('.queue-item progress').getAttribute('value');

async function press(page: Page, key: string, then: string): Promise<void> {
  // What was pressed before is written before the next key counts.
  await page.locator(`.queue-item > .row button.${key === 'u' ? 'quiet' : 'strong'}:enabled`).waitFor();
  await page.keyboard.press(key);
  await expect.poll(() => mine(page)).toBe(then);
}

const SAID = { ar: { agreement: 'الاتفاق', settle: 'اعتمد هذا', taken: 'اعتُمد', close: 'أغلق الجولة', go: 'ابدأ' }, en: { agreement: 'Agreement', settle: 'Take this', taken: 'Taken', close: 'Close the round', go: 'Begin' } } as const;

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];
  const round = lang === 'ar' ? 'تشرين' : 'October';
  const path = `/coding/${encodeURIComponent(round)}`;

  it('is begun by an adjudicator over some claims', async () => {
    const page = await as('Sami', lang, '/coding');
    await page.locator('input[name=round]').fill(round);
    await page.locator('input[name=size]').fill('3');
    await page.getByRole('button', { name: said.go, exact: true }).click();
    await page.getByRole('link', { name: round }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('is coded by keys, one claim after the other, without what others decided; the last is taken back', async () => {
    const page = await as('Mina', lang, path);
    expect(await mine(page)).toBe('0');
    expect(await page.locator('.queue-item .state').count()).toBe(0);
    expect(await page.getByRole('link', { name: said.agreement }).count()).toBe(0);
    await press(page, 'y', '1');
    await press(page, 'u', '0');
    await press(page, 'y', '1');
    await press(page, 'n', '2');
    await page.locator('.queue-item > .row button.strong:enabled').waitFor();
    await page.keyboard.press('e');
    await page.locator('.edit select').first().selectOption('TUR');
    await page.keyboard.press('Enter');
    await expect.poll(() => mine(page)).toBe('3');
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const other = await as('Omar', lang, path);
    expect(await mine(other)).toBe('0');
    expect(await other.locator('main').innerText()).not.toMatch(/Mina/);
    for (const n of ['1', '2', '3']) await press(other, 'y', n);
    await other.locator('.queue-item .note').waitFor();
    expect(await other.evaluate(async (of) => (await fetch(`/api/v1/coding/${of}/agreement`)).status, encodeURIComponent(round))).toBe(403);
  });

  it('shows an adjudicator alpha by field and what is to be settled; when it is closed coders see it, too', async () => {
    const page = await as('Sami', lang, `${path}?show=agreement`);
    const rows = page.locator('main tbody tr');
    await rows.first().waitFor();
    // Two of three keep each claim: 2 units of 3 agree on keeping.
    expect((await rows.first().innerText()).replace(/\s+/g, ' ')).toMatch(/ (-?0\.\d+|0) 3 6$/);
    const disputed = page.locator('.cards > li');
    expect(await disputed.count()).toBe(2);
    await disputed.first().getByRole('button', { name: said.settle }).first().click();
    await disputed.first().getByRole('button', { name: said.taken }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: said.close }).click();
    await expect.poll(() => page.getByRole('button', { name: said.close }).count()).toBe(0);
    const coder = await as('Mina', lang, path);
    await coder.getByRole('link', { name: said.agreement }).click();
    await coder.locator('.cards > li').first().waitFor();
    expect(await coder.locator('.cards > li button:enabled').count()).toBe(0);
  });
});
