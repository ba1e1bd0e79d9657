/** Accounts are kept beside the ledger, passwords never. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountsOf, auditOf } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-accounts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SINCE = '2031-03-04T05:06:07.000Z';

it('knows nobody at first, then those who were added, with their role', async () => {
  const ledger = join(folder, 'a.ledger');
  const accounts = accountsOf(ledger);
  expect(await accounts.list()).toEqual([]);
  await accounts.put({ name: 'Mina', role: 'coder', since: SINCE }, 'a long password');
  await accounts.put({ name: 'Omar', role: 'admin', since: SINCE }, 'another password');
  expect(await accountsOf(ledger).list()).toEqual([{ name: 'Mina', role: 'coder', since: SINCE }, { name: 'Omar', role: 'admin', since: SINCE }]);
  expect(await accounts.check('Mina', 'a long password')).toEqual({ name: 'Mina', role: 'coder', since: SINCE });
  for (const [name, password] of [['Mina', 'another password'], ['mina', 'a long password'], ['Nobody', ''], ['Mina', '']] as const) expect(await accounts.check(name, password)).toBeNull();
  await accounts.put({ name: 'Mina', role: 'reader', since: SINCE }, 'a newer password');
  expect(await accounts.check('Mina', 'a long password')).toBeNull();
  expect(await accounts.check('Mina', 'a newer password')).toMatchObject({ role: 'reader' });
  expect([await accounts.remove('Mina'), await accounts.remove('Mina')]).toEqual([true, false]);
  expect(await accounts.check('Mina', 'a newer password')).toBeNull();
  const text = readFileSync(`${ledger}.users.json`, 'utf8');
  expect(text).not.toContain('password');
  expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  if (process.platform !== 'win32') expect(statSync(`${ledger}.users.json`).mode & 0o777).toBe(0o600);
});

it('gives a temporary password, which another one ends, and loses no change that comes at the same time', async () => {
  const accounts = accountsOf(join(folder, 'c.ledger'));
  await accounts.put({ name: 'Mina', role: 'coder', since: SINCE }, 'a long password');
  const password = (await accounts.putTemporary('Mina', '2031-03-07T00:00:00.000Z')) ?? '';
  expect(password).toMatch(/^[a-z2-9]{24}$/);
  expect(await accounts.check('Mina', password)).toEqual({ name: 'Mina', role: 'coder', since: SINCE, temporary: '2031-03-07T00:00:00.000Z' });
  expect([await accounts.check('Mina', 'a long password'), await accounts.putTemporary('Nobody', SINCE)]).toEqual([null, null]);
  const others = ['Omar', 'Rana', 'Salma'];
  await Promise.all([accounts.put({ name: 'Mina', role: 'coder', since: SINCE }, 'one of her own'), ...others.map((name) => accounts.put({ name, role: 'reader', since: SINCE }, `the password of ${name}`))]);
  expect((await accounts.list()).map(({ name }) => name).sort()).toEqual(['Mina', ...others]);
  expect(await accounts.check('Mina', 'one of her own')).toEqual({ name: 'Mina', role: 'coder', since: SINCE });
});

it('keeps a trail, line by line', async () => {
  const ledger = join(folder, 'b.ledger');
  const deed = { at: SINCE, who: 'Mina', from: '127.0.0.1', what: 'POST /api/v1/reviews', status: 201 };
  await auditOf(ledger).note(deed);
  await auditOf(ledger).note({ ...deed, who: null, status: 401 });
  expect(readFileSync(`${ledger}.audit.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line))).toEqual([deed, { ...deed, who: null, status: 401 }]);
});
