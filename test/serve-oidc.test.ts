/** Logging in at an issuer of OpenID Connect, on this machine: who is let in, as what, and what is refused. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Store } from '../desk/src/ports/index.ts';
import { gateOf } from '../desk/src/serve/index.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import { accountsIn, deeds, faults, ledgerOf, NOW, served, servedWith } from './serving.ts';

let store: Store;
let issuer: TestIssuer;
let app: Awaited<ReturnType<typeof served>>;
let now = NOW;
const kept: Account[] = [{ name: 'Local', role: 'admin', since: NOW }];
const settings = () => ({ issuer: issuer.address, clientId: 'isnad', clientSecret: 'known to both', address: 'https://ledger.example', roles: { coders: 'coder', chiefs: 'adjudicator' } });

beforeAll(async () => {
  store = await ledgerOf('nothing');
});
afterAll(async () => {
  await store.close();
});
beforeEach(async () => {
  now = NOW;
  faults.splice(0);
  deeds.splice(0);
  issuer = await startIssuer('isnad');
  app = await served(store, { accounts: accountsIn(kept), now: () => now, host: '0.0.0.0', oidc: settings() });
  return async () => {
    await app.close();
    await issuer.close();
  };
});

const headers = (cookie = '') => ({ host: 'ledger.example', 'x-forwarded-proto': 'https', ...(cookie === '' ? {} : { cookie }) });
const get = (url: string, cookie = '') => app.inject({ url, headers: headers(cookie) });
type Answer = Awaited<ReturnType<typeof get>>;
const cookieOf = (answer: Answer, name: string) => answer.cookies.find((c) => c.name === name && c.value !== '');

/** From the button to the issuer; gives the way back with the cookie of the browser. */
async function going(back = '/tolls?side=AZE') {
  const begun = await get(`/api/v1/session/oidc?back=${encodeURIComponent(back)}`);
  expect(begun.statusCode).toBe(302);
  const cookie = cookieOf(begun, 'isnad_oidc');
  const at = await fetch(String(begun.headers['location']), { redirect: 'manual' });
  const way = new URL(at.headers.get('location') ?? '');
  expect(`${way.origin}${way.pathname}`).toBe('https://ledger.example/api/v1/session/oidc/return');
  return { begun, way, cookie: `isnad_oidc=${cookie?.value}`, to: new URL(String(begun.headers['location'])) };
}

async function through(says: Record<string, unknown>, back?: string): Promise<Answer> {
  issuer.says = says;
  const { way, cookie } = await going(back);
  return get(way.pathname + way.search, cookie);
}

const refused = (answer: Answer) => ({ to: answer.headers['location'], session: cookieOf(answer, 'isnad_session') });

it('asks by code with PKCE, state and nonce, and lets in under the name and role that the issuer signed, where one was going', async () => {
  issuer.says = { preferred_username: 'mina@example', groups: ['coders', 'others'] };
  const { begun, to, way, cookie } = await going();
  expect(begun.headers['set-cookie']).toMatch(/^isnad_oidc=[\w-]{43}; Max-Age=600; Path=\/api\/v1\/session\/oidc; HttpOnly; Secure; SameSite=Lax$/);
  expect(Object.fromEntries(to.searchParams)).toMatchObject({ response_type: 'code', client_id: 'isnad', code_challenge_method: 'S256', scope: 'openid profile', redirect_uri: 'https://ledger.example/api/v1/session/oidc/return' });
  for (const secret of ['state', 'nonce', 'code_challenge']) expect(to.searchParams.get(secret)?.length, secret).toBeGreaterThan(40);
  const answer = await get(way.pathname + way.search, cookie);
  expect({ status: answer.statusCode, location: answer.headers['location'] }).toEqual({ status: 302, location: '/tolls?side=AZE' });
  const session = cookieOf(answer, 'isnad_session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
  const mine = `isnad_session=${session?.value}`;
  expect((await get('/api/v1/session', mine)).json()).toMatchObject({ mode: 'accounts', ways: ['password', 'oidc'], name: 'mina@example', role: 'coder', may: ['add', 'decide'] });
  expect((await get('/api/v1/failures', mine)).statusCode).toBe(200);
  expect(deeds.map(({ who, what, status }) => [who, what, status])).toEqual([['mina@example', 'GET /api/v1/session/oidc/return', 302]]);
  now = '2031-03-04T16:00:00.000Z';
  expect((await get('/api/v1/failures', mine)).statusCode).toBe(200);
  now = '2031-03-04T17:30:00.000Z';
  expect((await get('/api/v1/failures', mine)).statusCode, 'a working day later').toBe(401);
});

it('gives the highest of several roles, and lets in nobody who has none, unless the settings say as what', async () => {
  const role = async (groups: unknown) => (await get('/api/v1/session', `isnad_session=${cookieOf(await through({ preferred_username: 'x', groups }), 'isnad_session')?.value}`)).json().role;
  expect(await role(['coders', 'chiefs'])).toBe('adjudicator');
  expect(await role('coders')).toBe('coder');
  for (const groups of [undefined, [], ['__proto__', 'constructor'], 7]) expect(refused(await through({ preferred_username: 'x', groups })), String(groups)).toEqual({ to: '/?refused=serve.oidc-person', session: undefined });
  await app.close();
  app = await served(store, { accounts: accountsIn([]), host: '0.0.0.0', oidc: { ...settings(), otherwise: 'reader' } });
  const { name, role: least, ways } = (await get('/api/v1/session', `isnad_session=${cookieOf(await through({ preferred_username: 'x' }), 'isnad_session')?.value}`)).json();
  expect({ name, least, ways }).toEqual({ name: 'x', least: 'reader', ways: ['oidc'] });
});

it('lets nobody in under the name of an account, or under none', async () => {
  for (const preferred_username of ['Local', '', undefined, 7, 'x'.repeat(101)]) expect(refused(await through({ preferred_username, groups: ['chiefs'] }))).toEqual({ to: '/?refused=serve.oidc-person', session: undefined });
});

describe('refuses', () => {
  const somebody = { preferred_username: 'x', groups: ['coders'] };

  it.each([['another key', {}, true], ['another nonce', { nonce: 'of somebody else' }, false], ['another audience', { aud: 'other' }, false], ['another issuer', { iss: 'https://evil.example' }, false], ['a token that ended', { exp: 1000 }, false]] as const)('a token of %s', async (_, more, forged) => {
    issuer.forged = forged;
    expect(refused(await through({ ...somebody, ...more }))).toEqual({ to: '/?refused=serve.oidc', session: undefined });
    // What it was stays on this machine.
    expect(faults.splice(0)).toHaveLength(1);
  });

  it('who did not begin here, comes twice, too late, or with another state', async () => {
    issuer.says = somebody;
    const none = { to: '/?refused=serve.oidc-state', session: undefined };
    const one = await going();
    expect(refused(await get(one.way.pathname + one.way.search))).toEqual(none);
    expect(refused(await get(one.way.pathname + one.way.search, 'isnad_oidc=guessed'))).toEqual(none);
    expect((await get(one.way.pathname + one.way.search, one.cookie)).headers['location']).toBe('/tolls?side=AZE');
    expect(refused(await get(one.way.pathname + one.way.search, one.cookie))).toEqual(none);
    const two = await going();
    now = '2031-03-04T05:17:00.000Z';
    expect(refused(await get(two.way.pathname + two.way.search, two.cookie))).toEqual(none);
    const three = await going();
    three.way.searchParams.set('state', 'of somebody else');
    expect(refused(await get(three.way.pathname + three.way.search, three.cookie)).session).toBeUndefined();
    const four = await going();
    expect(refused(await get(`${four.way.pathname}?error=access_denied&state=${four.way.searchParams.get('state')}`, four.cookie))).toEqual({ to: '/?refused=serve.oidc', session: undefined });
    expect(faults.splice(0)).toHaveLength(2);
  });

  it('to lead anywhere but to a page of ours', async () => {
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '/a\nb', '/\u200fx']) expect((await through(somebody, back)).headers['location'], back).toBe('/');
  });

  it('settings that are not as they should be, with the name of the field', async () => {
    const gate = (oidc: unknown) => gateOf({ ...servedWith(store), host: '127.0.0.1', oidc });
    for (const [oidc, field] of [[{}, 'issuer'], [{ ...settings(), issuer: 'http://login.example' }, 'issuer'], [{ ...settings(), roles: { x: 'king' } }, 'roles'], [{ ...settings(), surprise: 1 }, 'surprise'], [{ ...settings(), address: 'ledger.example' }, 'address']] as const) {
      await expect(gate(oidc), field).rejects.toMatchObject({ code: 'serve.oidc-settings', message: expect.stringContaining(field) });
    }
  });

  it('to begin while the issuer is away', async () => {
    await issuer.close();
    const answer = await get('/api/v1/session/oidc');
    expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status: 502, code: 'serve.oidc' });
    expect(answer.body).not.toContain('127.0.0.1');
    expect(faults.splice(0)).toHaveLength(1);
  });
});

it('is not there where it is not set up', async () => {
  await app.close();
  app = await served(store, { accounts: accountsIn(kept), host: '0.0.0.0' });
  expect((await get('/api/v1/session/oidc')).statusCode).toBe(404);
  expect((await get('/api/v1/session')).json().ways).toEqual(['password']);
});
