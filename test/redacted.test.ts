/** What was removed is gone for everybody and says so: over HTTP, in the journal, in views and exports. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refresh } from '../desk/src/ledger/index.ts';
import type { Store } from '../desk/src/ports/index.ts';
import { accountsIn, deeds, faults, ledgerOf, NOW, served } from './serving.ts';

let store: Store;
let app: Awaited<ReturnType<typeof served>>;
const sessions: Record<string, Record<string, string>> = {};
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
type Any = any;
const ask = (url: string, who = 'reader') => app.inject({ url: `/api/v1${url}`, headers: sessions[who] ?? {} });
const get = async (url: string): Promise<Any> => (await ask(url)).json();
const redact = (id: string, why: string, who: string) => app.inject({ method: 'POST', url: `/api/v1/documents/${id}/redact`, headers: sessions[who] ?? {}, payload: { why } });

beforeAll(async () => {
  store = await ledgerOf('dossier');
  app = await served(store, { host: '0.0.0.0', accounts: accountsIn((['reader', 'adjudicator', 'admin'] as const).map((role) => ({ name: role, role, since: NOW }))) });
  for (const name of ['reader', 'adjudicator', 'admin']) {
    const login = await app.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'x' }, payload: { name, password: `${name} ${name}` } });
    sessions[name] = { host: 'x', cookie: `isnad_session=${login.cookies[0]?.value}`, 'x-csrf-token': login.json().csrf };
  }
});
afterAll(async () => {
  await app.close();
  await store.close();
  expect(faults).toEqual([]);
});

it('an administrator removes an article for a reason; every address of it and of its claims is answered 410 with the mark', async () => {
  const { rows } = await get('/documents?limit=100');
  const { id, title } = rows.find((row: Any) => row.claims > 5);
  const claims = (await get(`/documents/${id}/reading`)).claims.map((c: Any) => c.id);
  expect(JSON.stringify(await get('/views/incident?limit=1000'))).toContain(id);
  expect((await redact(id, 'a test', 'adjudicator')).json().error.code).toBe('serve.role');
  expect((await redact(id, ' ', 'admin')).json().error.code).toBe('serve.request');
  expect((await redact('doc_none', 'a test', 'admin')).json().error.code).toBe('serve.unknown-id');
  const made = await redact(id, 'the source asked for it', 'admin');
  expect(made.statusCode).toBe(201);
  const mark = { document: id, by: 'admin', why: 'the source asked for it', at: NOW, claims: claims.length };
  expect(made.json()).toMatchObject({ ...mark, id, kind: 'document' });
  expect(deeds.at(-1)).toMatchObject({ who: 'admin', what: `POST /api/v1/documents/${id}/redact`, status: 201, why: 'the source asked for it' });
  for (const path of [`/documents/${id}`, `/documents/${id}/reading`, `/documents/${id}/versions`, `/documents/${id}/cite`, `/claims/${claims[0]}`, `/claims/${claims[0]}/why`, `/claims/${claims[0]}/cite`, `/claims/${claims[0]}/incident`, `/documents/${id}.csv`]) {
    const answer = await ask(path);
    expect({ path, status: answer.statusCode, error: answer.json().error }).toMatchObject({ path, status: 410, error: { code: 'serve.redacted', tombstone: mark } });
  }
  expect((await redact(id, 'again', 'admin')).statusCode).toBe(410);
  expect((await get('/tombstones')).rows).toMatchObject([mark]);
  const journal = (await get('/history?limit=1000')).rows;
  expect(journal[0]).toMatchObject({ kind: 'redaction', about: { by: 'admin', why: 'the source asked for it', document: id }, removed: false });
  expect(journal.find((row: Any) => row.id === id)).toMatchObject({ kind: 'document', about: {}, removed: true });
  await refresh(store);
  for (const path of ['/documents?limit=1000', '/views/incident?limit=1000', '/views/incident?limit=1000&as_of=2040-01-01', '/claims?limit=1000', '/export/jsonl']) {
    const { body } = await ask(path);
    expect({ path, found: [title, id, claims[0]].filter((x) => body.includes(x)) }).toEqual({ path, found: [] });
  }
  expect((await store.verify()).problems).toEqual([]);
});
