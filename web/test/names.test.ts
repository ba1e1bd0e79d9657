/** On a shared ledger the pages show pseudonyms, until somebody who may gives a reason. People here are invented. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { settled, withBrowser } from './browser.ts';
import { main, root, serving } from './serving.ts';

const { open } = withBrowser();
const PASSWORD = 'long enough for all';
const folder = mkdtempSync(join(tmpdir(), 'isnad-names-'));
const ledger = join(folder, 'shared.ledger');
const NAMES = /samir|nader|lina|haddad/i;
let server: Awaited<ReturnType<typeof serving>>;

beforeAll(async () => {
  const article = join(folder, 'samir-nader.txt');
  writeFileSync(article, 'Samir Nader, a baker, was killed on Friday when shells hit the village of Wardan, the health ministry said. "They shelled our house on Friday," said Lina Haddad, a resident of Wardan. Nader\'s funeral is on Sunday. The Azerbaijani army said it did not shell the village.');
  const isnad = (args: readonly string[], input = '') => execFileSync(process.execPath, [main, ...args, '--ledger', ledger], { cwd: root, input, stdio: ['pipe', 'ignore', 'inherit'] });
  isnad(['add', article, '--date', '2024-05-18']);
  for (const role of ['coder', 'adjudicator'] as const) isnad(['users', 'add', role, '--role', role, '--password-stdin'], PASSWORD);
  server = await serving(ledger);
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

async function login(page: Page, name: string): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.rail').waitFor();
  await settled(page);
}

const SAID = { ar: { masked: 'الأسماء محجوبة', show: 'أظهر الأسماء', again: 'احجبها من جديد', forbidden: 'كشف الأسماء المحجوبة للمُحكِّم' }, en: { masked: 'Names masked', show: 'Show names', again: 'Mask again', forbidden: 'masked names are shown by an adjudicator' } } as const;

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];

  it('shows no protected name on any page, and a coder is told who may', async () => {
    const { page } = await open('/documents', { lang, address: server.address });
    await login(page, 'coder');
    const { rows: [document] } = await page.evaluate(async () => (await fetch('/api/v1/documents')).json());
    const { rows: claims } = await page.evaluate(async () => (await fetch('/api/v1/claims')).json());
    for (const path of ['/', '/documents', `/documents/${document.id}`, `/?e=${claims[0].id}`, `/claims/${claims[0].id}`, '/actors', '/history', '/search?q=baker', '/search?q=samir', '/incidents', '/sources', '/review']) {
      await page.goto(server.address + path);
      await settled(page);
      expect({ path, found: NAMES.exec(await page.locator('body').innerText().then((text) => text.replace(/q=samir/g, '')))?.[0] }).toEqual({ path, found: undefined });
    }
    await page.goto(`${server.address}/documents/${document.id}`);
    await page.getByText(/person-\d, a baker/).first().waitFor();
    await page.getByRole('button', { name: said.masked }).click();
    await page.getByRole('dialog').getByText(said.forbidden).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: said.show }).isEnabled()).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('shows them to an adjudicator who gives a reason, says so on every page, and masks them again', async () => {
    const { page, complaints } = await open('/documents', { lang, address: server.address });
    await login(page, 'adjudicator');
    const { rows: [document] } = await page.evaluate(async () => (await fetch('/api/v1/documents')).json());
    await page.goto(`${server.address}/documents/${document.id}`);
    await page.getByText(/person-\d, a baker/).first().waitFor();
    complaints.splice(0);
    await page.getByRole('button', { name: said.masked }).click();
    await page.getByRole('dialog').locator('input[name=why]').fill(`to check a name (${lang})`);
    await page.getByRole('dialog').getByRole('button', { name: said.show }).click();
    await page.locator('.names-shown').getByText(`to check a name (${lang})`).waitFor();
    await page.getByText(/samir/i).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(readFileSync(`${ledger}.audit.jsonl`, 'utf8')).toContain(`"why":"to check a name (${lang})"`);
    await page.getByRole('button', { name: said.again }).click();
    await page.getByRole('button', { name: said.masked }).waitFor();
    await expect.poll(() => page.locator('body').innerText()).not.toMatch(NAMES);
    expect(complaints).toEqual([]);
  });
});
