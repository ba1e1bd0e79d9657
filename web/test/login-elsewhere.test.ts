/** Logging in at an issuer of OpenID Connect, from the page and back to where one was; the issuer is on this machine under another name, which is another site. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIssuer, type TestIssuer } from '../../test/issuer.ts';
import { seriousFaults } from './axe.ts';
import { withBrowser } from './browser.ts';
import { serving } from './serving.ts';

const { open } = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'isnad-oidc-'));
let issuer: TestIssuer;
let server: Awaited<ReturnType<typeof serving>>;

/** The issuer must be told beforehand where people come back to. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  issuer = await startIssuer('isnad', 'localhost');
  const port = await freePort();
  writeFileSync(join(folder, 'oidc.json'), JSON.stringify({ issuer: issuer.address, clientId: 'isnad', address: `http://127.0.0.1:${port}`, roles: { chiefs: 'admin' } }));
  server = await serving(join(folder, 'shared.ledger'), ['--port', String(port), '--oidc', join(folder, 'oidc.json')]);
});
afterAll(async () => {
  await server.end();
  await issuer.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([['ar', 'ادخل بحساب مؤسستك', 'مسؤول', 'ليس لمن سجّل الدخول هناك دور'], ['en', 'Sign in with your organisation', 'administrator', 'did not succeed']] as const)('in %s', async (lang, go, role, refused) => {
  issuer.says = { preferred_username: 'mina@example', groups: ['nobodies'] };
  const { page } = await open('/tolls?side=AZE', { lang, address: server.address });
  expect(await page.locator('input').count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('link', { name: go }).click();
  await page.getByRole('alert').getByText(refused).waitFor();
  issuer.says = { preferred_username: 'mina@example', groups: ['chiefs'] };
  await page.goto(`${server.address}/tolls?side=AZE`);
  await page.getByRole('link', { name: go }).click();
  await page.locator('.rail').waitFor();
  expect(page.url()).toBe(`${server.address}/tolls?side=AZE`);
  expect(await page.locator('.person').innerText()).toContain('mina@example');
  expect(await page.locator('.person').innerText()).toContain(role);
});
