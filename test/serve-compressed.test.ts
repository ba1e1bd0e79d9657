/** Large answers and the files of the pages travel compressed; small ones, events and what is compressed already go as they are. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../desk/src/ports/index.ts';
import { faults, ledgerOf, served } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-compressed-'));
const SCRIPT = 'export const words = "the same again and again";\n'.repeat(200);
let store: Store;
let app: Awaited<ReturnType<typeof served>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of [['index.html', '<!doctype html><title>Isnad</title>'], ['assets/app-1a2b.js', SCRIPT]] as const) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT));
  store = await ledgerOf('dossier');
  app = await served(store, { web: folder });
});
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

const get = (url: string, encoding?: string) => app.inject({ url, headers: { host: 'localhost', ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) } });
const LARGE = '/api/v1/views/incident?limit=1000';

it('a large answer in the best way that was asked for, and as it is for who asks for none', async () => {
  const plain = await get(LARGE);
  expect(plain.headers['content-encoding']).toBeUndefined();
  for (const [asked, encoding, unpack] of [['gzip, deflate, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
    const answer = await get(LARGE, asked);
    expect(answer.headers, asked).toMatchObject({ 'content-encoding': encoding, vary: expect.stringMatching(/accept-encoding/i), 'content-type': 'application/json; charset=utf-8' });
    expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4);
    expect(unpack(answer.rawPayload).toString()).toBe(plain.body);
  }
  expect((await get(LARGE, 'deflate')).headers['content-encoding']).toBeUndefined();
  expect((await get('/api/v1/views/incident.csv?limit=1000', 'br')).headers['content-encoding']).toBe('br');
});

it('no claim, no session, no refusal: what is small goes as it is', async () => {
  const { rows } = await store.claims({ limit: 50 });
  for (const path of [...rows.map(({ id }) => `/claims/${id}`), '/session', '/nothing']) expect((await get(`/api/v1${path}`, 'br, gzip')).headers['content-encoding'], path).toBeUndefined();
});

it('no spreadsheet, which is compressed already', async () => {
  const answer = await get('/api/v1/export/xlsx', 'br, gzip');
  expect(answer.rawPayload.length).toBeGreaterThan(16_000);
  expect(answer.headers['content-encoding']).toBeUndefined();
});

it('no stream of events, each of which comes when it happens', async () => {
  const { csrf } = (await get('/api/v1/session')).json();
  const started = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: { host: 'localhost', 'x-csrf-token': csrf }, payload: { text: 'قالت الوزارة إن القصف توقف. '.repeat(2000) } });
  const answer = await get(`/api/v1/ingest/${started.json().job.id}/events`, 'br, gzip');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body).toContain('event: done');
});

it('nothing that is sent to us is unpacked', async () => {
  const { csrf } = (await get('/api/v1/session')).json();
  const answer = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: { host: 'localhost', 'x-csrf-token': csrf, 'content-type': 'application/json', 'content-encoding': 'gzip' }, payload: gzipSync(JSON.stringify({ text: 'x' })) });
  expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status: 400, code: 'serve.request' });
});

it('files of the pages from what was compressed when they were built', async () => {
  for (const [asked, encoding, unpack] of [['gzip, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
    const answer = await get('/assets/app-1a2b.js', asked);
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, 'content-type': expect.stringContaining('javascript'), 'cache-control': 'public, max-age=31536000, immutable' });
    expect(unpack(answer.rawPayload).toString()).toBe(SCRIPT);
  }
  expect((await get('/assets/app-1a2b.js')).body).toBe(SCRIPT);
  const page = await app.inject({ url: '/tolls', headers: { host: 'localhost', accept: 'text/html', 'accept-encoding': 'br' } });
  expect({ status: page.statusCode, type: page.headers['content-type'], body: page.body }).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<!doctype html><title>Isnad</title>' });
});
