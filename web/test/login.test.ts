/** A ledger with accounts: nobody sees a page who is not logged in, and one sees who one is and what one may not do. */
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
const folder = mkdtempSync(join(tmpdir(), 'isnad-login-'));
const ledger = join(folder, 'shared.ledger');
let at = '';

beforeAll(() => {
  const isnad = (args: readonly string[], input = '') => execFileSync(process.execPath, [main, ...args, '--ledger', ledger], { cwd: root, input, stdio: ['pipe', 'ignore', 'inherit'] });
  isnad(['add', 'samples/dossier']);
  for (const role of ['reader', 'coder', 'adjudicator', 'admin'] as const) isnad(['users', 'add', `Mina ${role}`, '--role', role, '--password-stdin'], PASSWORD);
  for (const name of Object.values(FORGETFUL)) isnad(['users', 'add', name, '--role', 'coder', '--password-stdin'], PASSWORD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server for some tests: a password may be tried ten times a minute from one address. */
function ownServer(): void {
  let server: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    server = await serving(ledger);
    at = server.address;
  });
  afterAll(() => server.end());
}

/** Who forgets a password, in the pages of each language. */
const FORGETFUL = { ar: 'رنا الناسية', en: 'Rana the forgetful' } as const;

const SAID = {
  ar: { title: 'تسجيل الدخول', wrong: 'الاسم أو كلمة السر غير صحيحين.', go: 'ادخل', out: 'تسجيل الخروج', role: 'قارئ', forbidden: 'لك أن تقرأ لا أن تقرر', add: 'لك أن تقرأ لا أن تضيف', ended: 'انتهت جلستك' },
  en: { title: 'Sign in', wrong: 'Name or password is wrong.', go: 'Sign in', out: 'Sign out', role: 'reader', forbidden: 'you may read, but not decide', add: 'you may read, but not add', ended: 'Your session has ended' },
} as const;

async function login(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

describe.each(['ar', 'en'] as const)('in %s', (lang) => {
  const said = SAID[lang];
  ownServer();

  it('asks for name and password whatever page was asked for, says what is wrong, and leads to that page', async () => {
    const { page } = await open('/tolls?side=AZE', { lang, address: at });
    expect(await page.locator('h1').textContent()).toBe(said.title);
    expect(await page.locator('.rail, .as-data').count()).toBe(0);
    await login(page, 'Mina reader', 'wrong password');
    await page.getByText(said.wrong).waitFor();
    if (lang === 'ar') expect(await page.getByRole('alert').innerText()).not.toMatch(/[a-z]{4}/);
    await login(page, 'Mina reader');
    await page.locator('.rail').waitFor();
    expect(page.url()).toBe(`${at}/tolls?side=AZE`);
    expect(await page.locator('.person').textContent()).toContain(said.role);
  });

  it('has nothing serious for axe in light and dark, and nothing to scroll sideways at 360 pixels', async () => {
    const { page } = await open('/', { lang, address: at });
    await login(page, 'Mina reader', 'wrong');
    await page.getByRole('alert').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('lets a reader decide and add nothing, and says why', async () => {
    const { page, complaints } = await open('/review', { lang, address: at });
    await login(page, 'Mina reader');
    await page.locator('.queue-item').waitFor();
    complaints.splice(0);
    expect(await page.locator('.queue-item > .row button:enabled').count()).toBe(0);
    await page.getByText(said.forbidden).waitFor();
    await page.keyboard.press('y');
    await page.goto(`${at}/add`);
    await page.getByText(said.add).waitFor();
    expect(await page.locator('main :is(input, textarea, button):enabled').count()).toBe(0);
    const { rows } = await page.evaluate(async () => (await fetch('/api/v1/claims?limit=1')).json());
    await page.goto(`${at}/?e=${rows[0].id}`);
    await page.locator('.evidence').getByText(said.forbidden).waitFor();
    expect(await page.locator('.decide :is(input, button):enabled').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is left by signing out, after which no page is to be seen', async () => {
    const { page } = await open('/settings', { lang, address: at });
    await login(page, 'Mina coder');
    await page.locator('.settings .person button').click();
    await page.locator('.login input[name=password]').waitFor();
    expect(await page.evaluate(async () => (await fetch('/api/v1/summary')).status)).toBe(401);
    await page.goBack();
    await page.goto(`${at}/tolls`);
    expect(await page.locator('h1').textContent()).toBe(said.title);
  });

  it('asks again when the session ends while somebody works, and goes on at the same page', async () => {
    const { page } = await open('/incidents?sort=articles', { lang, address: at });
    await login(page, 'Mina coder');
    await page.locator('.rail').waitFor();
    await settled(page);
    await page.context().clearCookies();
    // Whatever asks first leads to the login; it may be the page as it stands, before another is opened.
    await page.evaluate(() => document.querySelector<HTMLElement>('.rail a[href="/sources"]')?.click());
    await page.getByText(said.ended).waitFor();
    const here = page.url();
    await login(page, 'Mina coder');
    await page.locator('.rail').waitFor();
    expect(page.url()).toBe(here);
  });
});

describe.each(['ar', 'en'] as const)('a password, in %s', (lang) => {
  ownServer();

  it('is changed in Settings by whoever knows the old one; sessions elsewhere end, this one goes on', async () => {
    const name = 'Mina coder';
    const [now, next] = lang === 'ar' ? [PASSWORD, `${PASSWORD} 2`] : [`${PASSWORD} 2`, PASSWORD];
    const elsewhere = (await open('/', { lang, address: at })).page;
    await login(elsewhere, name, now);
    await elsewhere.locator('.rail').waitFor();
    const { page } = await open('/settings', { lang, address: at });
    await login(page, name, now);
    const form = page.locator('form.password');
    const fill = async (old: string, password: string, again = password) => {
      for (const [field, value] of Object.entries({ old, password, again })) await form.locator(`input[name=${field}]`).fill(value);
      await form.locator('button').click();
    };
    await form.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await fill(now, next, `${next} other`);
    await form.getByRole('alert').waitFor();
    await fill('a wrong password', next);
    await form.getByText(SAID[lang].wrong).waitFor();
    await fill(now, next);
    await expect.poll(() => form.getByRole('status').innerText()).not.toBe('');
    expect(await page.evaluate(async () => (await fetch('/api/v1/summary')).status)).toBe(200);
    expect(await elsewhere.evaluate(async () => (await fetch('/api/v1/summary')).status)).toBe(401);
    const again = (await open('/', { lang, address: at })).page;
    await login(again, name, now);
    await again.getByText(SAID[lang].wrong).waitFor();
    await login(again, name, next);
    await again.locator('.rail').waitFor();
  });
});

describe.each(['ar', 'en'] as const)('a forgotten password, in %s', (lang) => {
  ownServer();
  const name = FORGETFUL[lang];
  const status = (page: Page) => page.evaluate(async () => (await fetch('/api/v1/summary')).status);

  it('is replaced in Settings by an administrator, for a reason; it is shown once, ends the sessions and is to be changed before anything else', async () => {
    const before = (await open('/', { lang, address: at })).page;
    await login(before, name);
    await before.locator('.rail').waitFor();
    const { page } = await open('/settings', { lang, address: at });
    await login(page, 'Mina admin');
    const line = page.locator('.accounts-kept li', { hasText: name });
    await line.getByRole('button').click();
    await line.locator('input[name=why]').fill(lang === 'ar' ? 'نسيتها' : 'She forgot it');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const password = await line.locator('output').innerText();
    expect(password).toMatch(/^[a-z2-9]{24}$/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.reload();
    await line.waitFor();
    expect(await line.locator('output').count()).toBe(0);
    expect(await line.innerText()).toMatch(lang === 'ar' ? /كلمة سره مؤقتة/ : /temporary password/);
    expect(await page.locator('.accounts-kept li', { hasText: 'Mina admin' }).getByRole('button').count()).toBe(0);
    expect([await status(page), await status(before)]).toEqual([200, 401]);

    const hers = (await open('/tolls', { lang, address: at })).page;
    await login(hers, name, password);
    const form = hers.locator('form.password');
    await form.waitFor();
    expect(await seriousFaults(hers)).toEqual([]);
    expect([await status(hers), await hers.locator('.rail').count()]).toEqual([403, 0]);
    const fill = async (next: string) => {
      for (const [field, value] of Object.entries({ old: password, password: next, again: next })) await form.locator(`input[name=${field}]`).fill(value);
      await form.locator('button').click();
    };
    await fill(password);
    await form.getByRole('alert').waitFor();
    await fill('one of her own');
    await hers.locator('.rail').waitFor();
    expect(hers.url()).toBe(`${at}/tolls`);
    expect(await status(hers)).toBe(200);
  });

  it('is no business of other roles', async () => {
    const { page } = await open('/settings', { lang, address: at });
    await login(page, 'Mina adjudicator');
    await page.locator('.settings .person').waitFor();
    expect(await page.locator('.accounts-kept').count()).toBe(0);
  });
});

describe('two people', () => {
  ownServer();

  it('lets a coder decide but not merge, nor take back what another decided', async () => {
    const { page } = await open('/review', { lang: 'en', address: at });
    await login(page, 'Mina adjudicator');
    const item = page.locator('.queue-item');
    await item.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => item.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true);
    await page.locator('.top .person button').click();
    await login(page, 'Mina coder');
    await item.waitFor();
    await page.getByText('what others decided is taken back by an adjudicator').waitFor();
    expect(await item.getByRole('button', { name: 'Accept' }).isEnabled()).toBe(true);
    for (const name of ['One happening', 'Different happenings', 'Undo']) expect(await item.getByRole('button', { name }).isEnabled(), name).toBe(false);
  });
});
