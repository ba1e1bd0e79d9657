/** Who may ask the server for what: names of this machine, pages elsewhere, accounts, roles, tries, the trail. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Store } from '../desk/src/ports/index.ts';
import { serve } from '../desk/src/serve/index.ts';
import { routes } from '../desk/src/serve/routes/index.ts';
import { accountsIn, deeds, faults, ledgerOf, NOW, served, servedWith } from './serving.ts';

let store: Store;
beforeAll(async () => {
  store = await ledgerOf('nothing');
});
afterAll(async () => {
  await store.close();
  expect(faults).toEqual([]);
});
beforeEach(() => void deeds.splice(0));

type App = Awaited<ReturnType<typeof served>>;
const code = (answer: { readonly json: () => { readonly error?: { readonly code: string } } }): string | undefined => answer.json().error?.code;

describe('without accounts', () => {
  let app: App;
  beforeAll(async () => {
    app = await served(store);
  });
  afterAll(() => app.close());

  it.each(['localhost', 'localhost:4747', '127.0.0.1:80', '[::1]:4747', 'LOCALHOST'])('answers under the name %s', async (host) => {
    expect((await app.inject({ url: '/api/v1/failures', headers: { host } })).statusCode).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:4747', '192.168.1.5', '0.0.0.0', 'localhost:80:80', 'localhost@evil.example'])('does not under the name "%s", whatever is asked', async (host) => {
    for (const url of ['/api/v1/failures', '/', '/api/v1/openapi.json']) {
      const answer = await app.inject({ url, headers: { host, 'x-forwarded-host': 'localhost' } });
      expect({ url, status: answer.statusCode, code: code(answer) }).toEqual({ url, status: 421, code: 'serve.host-name' });
    }
  });

  it('refuses to listen where others could reach it', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'ledger.example']) {
      const options = { ...servedWith(store), host, port: 0, web: null };
      await expect(serve(options), host).rejects.toMatchObject({ code: 'serve.no-account', remedy: expect.stringContaining('isnad users add') });
    }
  });

  it('writes for nobody but a page of ours, or a program that read the token', async () => {
    const { csrf } = (await app.inject({ url: '/api/v1/session', headers: { host: 'localhost:1' } })).json();
    const post = async (headers: Record<string, string>) => code(await app.inject({ method: 'POST', url: '/api/v1/reviews', headers: { host: 'localhost:1', ...headers }, payload: { decision: 'accept', claims: ['clm_none'], why: 'x' } }));
    const passed = 'review.claim';
    expect(await post({ 'x-csrf-token': csrf })).toBe(passed);
    expect(await post({ 'x-csrf-token': csrf, origin: 'http://localhost:1', 'sec-fetch-site': 'same-origin' })).toBe(passed);
    expect(await post({})).toBe('serve.csrf');
    expect(await post({ 'x-csrf-token': `${csrf}x` })).toBe('serve.csrf');
    for (const origin of ['http://evil.example', 'null', 'https://localhost:1', 'http://localhost:2', 'http://localhost']) expect(await post({ 'x-csrf-token': csrf, origin }), origin).toBe('serve.origin');
    for (const site of ['cross-site', 'same-site']) expect(await post({ 'x-csrf-token': csrf, 'sec-fetch-site': site }), site).toBe('serve.origin');
    expect((await app.inject({ method: 'OPTIONS', url: '/api/v1/reviews', headers: { host: 'localhost:1', origin: 'http://evil.example', 'access-control-request-method': 'POST' } })).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('every answer carries the headers by which a browser runs nothing but our own files', async () => {
    for (const url of ['/', '/api/v1/failures', '/api/v1/nothing', '/api/v1/openapi.json']) {
      const { headers } = await app.inject({ url, headers: { host: 'localhost', accept: 'text/html' } });
      expect(headers['content-security-policy'], url).toMatch(/^default-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
    }
  });

  it('keeps what a fault says of itself on this machine', async () => {
    const broken = await served({ ...store, failures: () => Promise.reject(new Error('at /home/mina/isnad.ledger')) });
    const answer = await broken.inject({ url: '/api/v1/failures', headers: { host: 'localhost' } });
    expect({ status: answer.statusCode, code: code(answer) }).toEqual({ status: 500, code: 'serve.fault' });
    expect(answer.body).not.toContain('mina');
    expect(String(faults.pop())).toContain('/home/mina');
    await broken.close();
  });
});

describe('with accounts', () => {
  let app: App;
  let kept: Account[];
  let now = NOW;
  beforeEach(async () => {
    now = NOW;
    kept = (['reader', 'coder', 'adjudicator', 'admin'] as const).map((role) => ({ name: role, role, since: NOW }));
    app = await served(store, { accounts: accountsIn(kept), now: () => now, host: '0.0.0.0' });
    return () => app.close();
  });

  const login = (name: string, password = `${name} ${name}`, more: Record<string, string> = {}) => app.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'ledger.example', ...more }, payload: { name, password } });
  /** The headers of somebody who logged in. */
  async function as(name: string): Promise<Record<string, string>> {
    const answer = await login(name);
    expect(answer.statusCode).toBe(201);
    const [{ value } = { value: '' }] = answer.cookies;
    return { host: 'ledger.example', cookie: `isnad_session=${value}`, 'x-csrf-token': answer.json().csrf };
  }

  it('answers nobody who is not logged in, on any path but that for logging in', async () => {
    for (const { method = 'GET', path, least } of routes) {
      if (least === 'everybody') continue;
      const answer = await app.inject({ method, url: `/api/v1${path.replace(/\{\w+\}/g, 'x')}`, headers: { host: 'ledger.example' } });
      expect({ method, path, status: answer.statusCode, code: code(answer) }).toEqual({ method, path, status: 401, code: 'serve.login' });
    }
    expect((await app.inject({ url: '/api/v1/session', headers: { host: 'ledger.example' } })).json()).toEqual({ mode: 'accounts', ways: ['password'], name: null, role: null, may: [], temporary: false, names: { state: 'masked', why: null, until: null }, csrf: null });
  });

  it('lets in with the password alone, by a cookie that no script reads and no other site sends', async () => {
    for (const [name, password] of [['coder', 'wrong'], ['nobody', 'nobody nobody'], ['coder', '']] as const) expect(code(await login(name, password))).toBe('serve.password');
    const answer = await login('coder');
    expect(answer.headers['set-cookie']).toMatch(/^isnad_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await login('coder', 'coder coder', { 'x-forwarded-proto': 'https' })).headers['set-cookie']).toMatch(/; Secure/);
    expect(code(await login('coder', 'coder coder', { origin: 'http://evil.example' }))).toBe('serve.origin');
    const headers = await as('coder');
    expect((await app.inject({ url: '/api/v1/session', headers })).json()).toMatchObject({ name: 'coder', role: 'coder' });
    expect((await app.inject({ url: '/api/v1/failures', headers })).statusCode).toBe(200);
    expect(code(await app.inject({ url: '/api/v1/failures', headers: { ...headers, cookie: 'isnad_session=x' } }))).toBe('serve.login');
  });

  it('gives each role what it may do, and no more', async () => {
    const tried: [method: 'GET' | 'POST', url: string, payload: object | undefined, least: number][] = [
      ['GET', '/failures', undefined, 0], ['POST', '/reviews', { decision: 'accept', claims: ['clm_none'], why: 'x' }, 1], ['POST', '/ingest', { text: 'x' }, 1], ['GET', '/coding/may', undefined, 1],
      ['POST', '/reviews', { decision: 'merge', claims: ['clm_none', 'clm_other'], why: 'x' }, 2], ['GET', '/coding/may/agreement', undefined, 2], ['POST', '/coding', { round: 'may', size: 1, why: 'x' }, 2], ['POST', '/coding/may/close', { why: 'x' }, 2], ['GET', '/export/csv?names=to+check', undefined, 2],
    ];
    for (const [rank, name] of ['reader', 'coder', 'adjudicator', 'admin'].entries()) {
      const headers = await as(name);
      for (const [method, url, payload, least] of tried) {
        const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
        expect({ name, url, forbidden: answer.statusCode === 403 && code(answer) === 'serve.role' }).toEqual({ name, url, forbidden: rank < least });
      }
    }
  });

  it('lets nobody decide in the name of another, or take back what another decided without the role', async () => {
    const full = await ledgerOf('dossier');
    const own = await served(full, { accounts: accountsIn(kept), host: '0.0.0.0' });
    const [{ id } = { id: '' }] = (await full.claims({ limit: 1 })).rows;
    const session = async (name: string) => {
      const answer = await own.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'x' }, payload: { name, password: `${name} ${name}` } });
      return { host: 'x', cookie: `isnad_session=${answer.cookies[0]?.value}`, 'x-csrf-token': answer.json().csrf };
    };
    const made = await own.inject({ method: 'POST', url: '/api/v1/reviews', headers: await session('adjudicator'), payload: { decision: 'accept', claims: [id], why: 'x', by: 'somebody else' } });
    const [review] = made.json().reviews;
    expect(await full.reviews()).toMatchObject([{ by: 'adjudicator' }]);
    const undo = async (name: string) => own.inject({ method: 'POST', url: '/api/v1/reviews/undo', headers: await session(name), payload: { review, why: 'x' } });
    expect(code(await undo('coder'))).toBe('serve.role');
    expect((await undo('admin')).statusCode).toBe(201);
    await own.close();
    await full.close();
  });

  it('ends a session on logging out, after long idleness, with a new password, and when the account is gone', async () => {
    const asked = async (headers: Record<string, string>) => (await app.inject({ url: '/api/v1/failures', headers })).statusCode;
    const one = await as('reader');
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: one })).json().name).toBeNull();
    expect(await asked(one)).toBe(401);
    const two = await as('reader');
    now = '2031-03-04T16:06:07.000Z';
    expect(await asked(two)).toBe(200);
    now = '2031-03-05T05:06:07.000Z';
    expect(await asked(two)).toBe(401);
    const three = await as('reader');
    const change = (old: string, password: string) => app.inject({ method: 'POST', url: '/api/v1/session/password', headers: three, payload: { old, password } });
    expect(code(await change('wrong', 'long enough now'))).toBe('serve.password');
    expect(code(await change('reader reader', 'short'))).toBe('serve.request');
    expect((await change('reader reader', 'long enough now')).statusCode).toBe(200);
    expect(await asked(three)).toBe(401);
    expect((await login('reader', 'long enough now')).statusCode).toBe(201);
    const four = await as('coder');
    kept.splice(kept.findIndex((account) => account.name === 'coder'), 1, { name: 'coder', role: 'reader', since: NOW });
    expect(code(await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: four, payload: { text: 'x' } }))).toBe('serve.role');
    kept.splice(kept.findIndex((account) => account.name === 'coder'), 1);
    expect(await asked(four)).toBe(401);
  });

  describe('another password from an administrator', () => {
    const reset = async (by: string, name: string, why = 'forgotten') => app.inject({ method: 'POST', url: `/api/v1/accounts/${encodeURIComponent(name)}/password`, headers: await as(by), payload: { why } });
    const asked = async (headers: Record<string, string>, url = '/failures') => code(await app.inject({ url: `/api/v1${url}`, headers }));

    it('is given by nobody else, for a reason, to others alone, and stands in the trail without the password', async () => {
      expect([code(await reset('adjudicator', 'coder')), code(await reset('admin', 'coder', ' ')), code(await reset('admin', 'nobody')), code(await reset('admin', 'admin'))]).toEqual(['serve.role', 'serve.request', 'serve.unknown-id', 'serve.own-account']);
      expect(await asked(await as('adjudicator'), '/accounts')).toBe('serve.role');
      expect((await app.inject({ url: '/api/v1/accounts', headers: await as('admin') })).json().rows).toContainEqual({ name: 'coder', role: 'coder', since: NOW, temporary: null });
      deeds.splice(0);
      const given = await reset('admin', 'coder');
      expect(given.json()).toEqual({ name: 'coder', password: 'temporary for coder', until: '2031-03-07T05:06:07.000Z' });
      expect(given.headers['cache-control']).toBe('no-store');
      expect(deeds.at(-1)).toMatchObject({ who: 'admin', what: 'POST /api/v1/accounts/coder/password', status: 201, why: 'forgotten' });
      expect(JSON.stringify(deeds)).not.toContain('temporary for');
      await reset('admin', 'منى');
      expect(deeds.at(-1)?.what).toBe('POST /api/v1/accounts/منى/password');
      expect((await app.inject({ url: '/api/v1/accounts', headers: await as('admin') })).json().rows).toContainEqual({ name: 'coder', role: 'coder', since: NOW, temporary: '2031-03-07T05:06:07.000Z' });
    });

    it('ends the sessions of that account alone, and lets in to choose another password and to nothing else', async () => {
      const [coder, reader] = [await as('coder'), await as('reader')];
      const { password } = (await reset('admin', 'coder')).json();
      expect([await asked(coder), await asked(reader)]).toEqual(['serve.login', undefined]);
      expect(code(await login('coder'))).toBe('serve.password');
      const answer = await login('coder', password);
      expect(answer.json()).toMatchObject({ name: 'coder', temporary: true });
      const headers = { host: 'ledger.example', cookie: `isnad_session=${answer.cookies[0]?.value}`, 'x-csrf-token': answer.json().csrf };
      for (const { method = 'GET', path, least, choosing } of routes) {
        if (least === 'everybody' || choosing) continue;
        expect({ path, code: code(await app.inject({ method, url: `/api/v1${path.replace(/\{\w+\}/g, 'x')}`, headers })) }).toEqual({ path, code: 'serve.temporary' });
      }
      const change = (next: string) => app.inject({ method: 'POST', url: '/api/v1/session/password', headers, payload: { old: password, password: next } });
      expect([code(await change('short')), code(await change(password))]).toEqual(['serve.request', 'serve.request']);
      expect((await change('one of her own')).json()).toMatchObject({ temporary: false });
      expect((await login('coder', 'one of her own')).json()).toMatchObject({ temporary: false });
      expect(code(await login('coder', password))).toBe('serve.password');
    });

    it('lets in for three days', async () => {
      const { password } = (await reset('admin', 'coder')).json();
      now = '2031-03-07T05:06:07.000Z';
      expect(code(await login('coder', password))).toBe('serve.temporary-over');
    });

    it('ends sessions when it was given from the terminal', async () => {
      const headers = await as('coder');
      kept.splice(kept.findIndex(({ name }) => name === 'coder'), 1, { name: 'coder', role: 'coder', since: '2031-03-04T05:07:07.000Z' });
      expect(await asked(headers)).toBe('serve.login');
    });
  });

  it('takes ten tries of a password a minute from one address', async () => {
    for (let n = 0; n < 10; n++) expect(code(await login('coder', 'wrong'))).toBe('serve.password');
    const answer = await login('coder');
    expect({ status: answer.statusCode, code: code(answer) }).toEqual({ status: 429, code: 'serve.too-many' });
  });

  it('keeps a trail of what writes, unlocks or lets in, refused or not', async () => {
    await login('coder', 'wrong');
    const headers = await as('reader');
    await app.inject({ url: '/api/v1/failures', headers });
    await app.inject({ method: 'POST', url: '/api/v1/reviews', headers, payload: {} });
    await app.inject({ url: '/api/v1/export/csv?names=to+check', headers: await as('admin') });
    expect(deeds.map(({ who, what, status }) => [who, what, status])).toEqual([
      ['coder', 'POST /api/v1/session', 401], ['reader', 'POST /api/v1/session', 201], ['reader', 'POST /api/v1/reviews', 403], ['admin', 'POST /api/v1/session', 201], ['admin', 'GET /api/v1/export/csv', 200],
    ]);
    expect(deeds.every(({ at, from }) => at === NOW && from === '127.0.0.1')).toBe(true);
  });
});
