/** On a shared ledger no answer of any route names a victim or a private person, unless the session unlocked names for a reason. People here are invented. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh, takeIn } from '../desk/src/ledger/index.ts';
import type { Captured, Store } from '../desk/src/ports/index.ts';
import { routes } from '../desk/src/serve/routes/index.ts';
import { accountsIn, deeds, faults, ledgerOf, NOW, readers, served } from './serving.ts';

const FIRST = `Who was Samir Nader?

Samir Nader, a baker, was killed on Friday when shells hit the village of Wardan, the health ministry said. "They shelled our house on Friday and killed my neighbour," said Lina Haddad, a resident of Wardan. Nader's funeral is on Sunday. The Azerbaijani army said it did not shell the village.`;
const LATER = FIRST.replace('Nader\'s funeral is on Sunday.', 'The funeral of Samir Nader was on Sunday; his brother said Nader had no enemies.');
const OTHER = 'The Armenian army said on Saturday that the Azerbaijani army killed Samir Nader, a baker, in a strike on Wardan.';
/** What must not be seen, in any spelling that an answer could have. */
const NAMES = /samir|nader|lina|haddad/i;

const captured = (name: string, text: string, url: string | null): Captured => ({ name, bytes: Buffer.from(JSON.stringify({ id: name, text, date: '2024-05-18', lang: 'en', outlet: 'The Ferry', title: text.split('\n')[0], ...(url ? { url } : {}) })), url, finalUrl: url, contentType: null, capturedAt: NOW, method: 'upload', kind: 'jsonl' });

let store: Store;
let app: Awaited<ReturnType<typeof served>>;
const sessions: Record<string, Record<string, string>> = {};

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
type Any = any;
const ask = (url: string, who = 'reader') => app.inject({ url: `/api/v1${url}`, headers: sessions[who] ?? {} });
const get = async (url: string, who = 'reader'): Promise<Any> => (await ask(url, who)).json();
const post = (url: string, payload: object, who: string) => app.inject({ method: 'POST', url: `/api/v1${url}`, headers: sessions[who] ?? {}, payload });

beforeAll(async () => {
  store = await ledgerOf('nothing');
  const url = 'https://ferry.example/2024/samir-nader-killed';
  const inputs = [captured('samir-nader.jsonl', FIRST, url), captured('second.jsonl', LATER, url), captured('other.jsonl', OTHER, null)];
  for await (const _ of takeIn(Readable.from(inputs), store, readers, () => NOW)) ;
  await store.addFailures([{ name: 'haddad.pdf', digest: null, code: 'acquire.ocr', message: 'haddad.pdf: no text.', remedy: 'None.', at: NOW }, { name: 'lina-haddad.pdf', digest: null, code: 'acquire.ocr', message: 'lina-haddad.pdf: no text.', remedy: 'None.', at: NOW }]);
  await refresh(store);
  app = await served(store, { host: '0.0.0.0', accounts: accountsIn((['reader', 'coder', 'adjudicator'] as const).map((role) => ({ name: role, role, since: NOW }))) });
  for (const name of ['reader', 'coder', 'adjudicator']) {
    const login = await app.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'x' }, payload: { name, password: `${name} ${name}` } });
    sessions[name] = { host: 'x', cookie: `isnad_session=${login.cookies[0]?.value}`, 'x-csrf-token': login.json().csrf };
  }
  const claim = (await store.claims({ limit: 1000 })).rows.map((row) => row.id);
  expect((await post('/reviews', { decision: 'accept', claims: claim.slice(0, 1), why: 'Samir Nader was a baker' }, 'coder')).statusCode).toBe(201);
  expect((await post('/reviews', { decision: 'hold', claims: claim.slice(1), why: 'ask Lina Haddad' }, 'coder')).statusCode).toBe(201);
});
afterAll(async () => {
  await app.close();
  await store.close();
  expect(faults).toEqual([]);
});

/** Every id that the ledger has, by the parameter of a path that takes it. */
async function idsOf(path: string): Promise<readonly string[]> {
  const documents = (await store.documents({ limit: 100 })).rows.map((row) => row.id);
  const claims = (await store.claims({ limit: 1000 })).rows.map((row) => row.id);
  if (path.startsWith('/documents/')) return documents;
  if (path.startsWith('/claims/')) return claims;
  const view = /^\/views\/(\w+)\//.exec(path)?.[1];
  return view === undefined ? ['may'] : (await store.views(view, { limit: 1000 })).rows.map((row) => row.id);
}

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/search': ['?q=baker', '?q=shelled', '?q=funeral', '?q=wardan', '?q=Samir', '?q=%22samir%20nader%22', '?q=nad*', '?q=haddad'], '/history/diff': ['?since=2000-01-01'], '/reviews/effect': [], '/actors': ['', '?limit=1', '?q=samir', '?q=victim', '?q=a'],
};
/** What is not asked over a ledger: pages of events, the issuer. */
const ELSEWHERE = new Set(['/session/oidc', '/session/oidc/return', '/ingest/{job}/events']);

it('protects somebody in this ledger, and has rows of several views', async () => {
  for (const view of ['incident', 'source', 'origin']) expect((await store.views(view, {})).rows.length, view).toBeGreaterThan(0);
  const { rows } = await store.views('actor', { limit: 100 });
  expect(JSON.stringify(rows)).toMatch(NAMES);
  expect((await get('/session')).names).toEqual({ state: 'masked', why: null, until: null });
});

it.each(routes.filter((one) => (one.method ?? 'GET') === 'GET' && !ELSEWHERE.has(one.path)).map((one) => [one.path, one] as const))('%s names nobody who is protected, as JSON or as CSV', async (path, one) => {
  const urls: string[] = [];
  const { job } = (await post('/ingest', { text: FIRST, title: 'Samir Nader' }, 'coder')).json();
  const values = path.includes('{job}') ? [job.id] : path.includes('{format}') ? (await get('/export')).rows.map((row: Any) => row.id) : path.includes('{') ? await idsOf(path) : [''];
  for (const value of values) for (const query of QUERIES[path] ?? ['', ...(path.startsWith('/views/') ? ['?as_of=2040-01-01&policy=range'] : [])]) urls.push(`${path.replace(/\{\w+\}/, value)}${query}`);
  for (const url of urls) {
    for (const ending of one.table ? ['', '.csv'] : ['']) {
      const asked = url.replace(/(\?|$)/, `${ending}$1`);
      const answer = await ask(asked, one.least === 'adjudicator' ? 'adjudicator' : 'coder');
      const body = answer.rawPayload.toString('utf8');
      expect({ asked, leak: NAMES.exec(body)?.[0], cursor: NAMES.exec(Buffer.from(/"next":"([^"]*)"/.exec(body)?.[1] ?? '', 'base64url').toString())?.[0] }).toEqual({ asked, leak: undefined, cursor: undefined });
      expect({ asked, fault: answer.statusCode >= 500 }).toEqual({ asked, fault: false });
    }
  }
});

it('names nobody in the events of a job', async () => {
  const { job } = (await post('/ingest', { text: 'no article', title: 'Samir Nader' }, 'coder')).json();
  expect((await ask(`/ingest/${job.id}/events`, 'coder')).body).not.toMatch(NAMES);
});

describe('what is shown in place of a name', () => {
  it('is a pseudonym, the same everywhere, and every span still cuts the words that it cut', async () => {
    const [baker = '', neighbour = ''] = /^Who was (\S+)\?[\s\S]* said (\S+), a resident/.exec((await get(`/documents/${(await get('/documents')).rows.find((row: Any) => row.url !== null).id}`)).text)?.slice(1) ?? [];
    expect([baker, neighbour].sort()).toEqual(['person-1', 'person-2']);
    const open = await served(store);
    const plain = async (url: string): Promise<Any> => (await open.inject({ url: `/api/v1${url}`, headers: { host: 'localhost' } })).json();
    for (const { id } of (await store.documents({ limit: 10 })).rows) {
      const [there, here] = [await plain(`/documents/${id}`), await get(`/documents/${id}`)];
      if (!NAMES.test(there.text)) continue;
      const hide = (text: string): string => text.replace(/\b(?:Samir )?Nader\b/g, baker).replace(/\b(?:Lina )?Haddad\b|\bLina\b/g, neighbour);
      const [raw, masked] = [await plain(`/documents/${id}/reading`), await get(`/documents/${id}/reading`)];
      const cut = (text: string, spans: readonly Any[]) => spans.map(({ start, end }) => text.slice(start, end));
      expect(masked.reading.document.length).toBe(here.text.length);
      for (const [at, statement] of raw.reading.statements.entries()) expect(cut(here.text, masked.reading.statements[at].content)).toEqual(cut(there.text, statement.content).map(hide));
      for (const [at, { id: claim }] of masked.claims.entries()) {
        const record = await get(`/claims/${claim}`);
        expect(cut(here.text, record.claim.evidence)).toEqual(cut(there.text, raw.reading.claims[at].evidence).map(hide));
        expect(record.passage.text).toBe(here.text.slice(record.passage.span.start, record.passage.span.end));
        expect(record.words.evidence).toEqual(cut(here.text, record.claim.evidence));
      }
    }
    const { rows } = await get('/search?q=baker');
    expect(rows.length).toBeGreaterThan(1);
    for (const { document, text, passage, words } of rows) {
      const whole = (await get(`/documents/${document}`)).text;
      expect(whole.slice(passage.start, passage.end)).toBe(text);
      expect(words.map((w: Any) => whole.slice(w.start, w.end))).toContain('baker');
    }
    const versions = (await get(`/documents/${rows[0].document}/versions`)).rows;
    if (versions.length > 1) expect(versions[1].changes.filter((c: Any) => c.kind !== 'removed').map((c: Any) => c.text).join('')).toBe((await get(`/documents/${versions[1].document.id}`)).text);
    await open.close();
  });

  it('is not to be found by the name behind it, nor among actors', async () => {
    for (const q of ['Samir', 'nader', '"samir nader"', 'nad*', 'haddad baker']) expect((await get(`/search?q=${encodeURIComponent(q)}`)).rows, q).toEqual([]);
    expect((await get('/actors?q=samir')).rows).toEqual([]);
    expect((await get('/actors?q=person-')).rows.map((row: Any) => row.id).sort()).toEqual(['person-1', 'person-2']);
  });

  it('is what a claim may be added from: the words are those that were captured', async () => {
    const { id } = (await get('/documents')).rows.find((row: Any) => /^The Armenian/.test(row.title ?? ''));
    const { text } = await get(`/documents/${id}`);
    const start = text.indexOf('person-');
    const end = text.indexOf(', a baker');
    const { claim } = (await post('/reviews/add', { added: { document: id, evidence: [{ start, end }], type: 'casualty', status: 'actual', by: [], on: [], day: null }, why: 'x' }, 'coder')).json();
    const held = await store.claim(claim);
    const [evidence] = held?.claim.evidence ?? [];
    expect((await store.document(id))?.text.slice(evidence?.start, evidence?.end)).toBe('Samir Nader');
    expect((await get(`/claims/${claim}`)).words.evidence).toEqual([text.slice(start, end)]);
  });

  it('is the name itself where nobody logs in', async () => {
    const open = await served(store);
    const { rows } = (await open.inject({ url: '/api/v1/documents', headers: { host: 'localhost' } })).json();
    expect(JSON.stringify(rows)).toMatch(NAMES);
    await open.close();
  });

  it('is a pseudonym from the first moment on: what was just added is masked before the views are made anew', async () => {
    const { job } = (await post('/ingest', { text: '"They shelled our school on Friday," said Karam Saleh, a resident of Wardan. Saleh teaches there.' }, 'coder')).json();
    await ask(`/ingest/${job.id}/events`, 'coder');
    const [document] = (await get(`/ingest/${job.id}`)).outcomes[0].documents;
    expect((await get(`/documents/${document}`)).text).not.toMatch(/karam|saleh/i);
  });
});

describe('unlocking', () => {
  it('takes the role and a reason, goes into the trail with it, holds for this session and for an hour', async () => {
    deeds.splice(0);
    expect((await post('/session/names', { why: 'to check a name' }, 'coder')).json().error.code).toBe('serve.role');
    expect((await post('/session/names', { why: ' ' }, 'adjudicator')).json().error.code).toBe('serve.request');
    const unlocked = (await post('/session/names', { why: 'to check a name' }, 'adjudicator')).json();
    expect(unlocked.names).toEqual({ state: 'unlocked', why: 'to check a name', until: '2031-03-04T06:06:07.000Z' });
    expect(deeds.at(-1)).toMatchObject({ who: 'adjudicator', what: 'POST /api/v1/session/names', status: 200, why: 'to check a name' });
    expect(JSON.stringify(await get('/documents', 'adjudicator'))).toMatch(NAMES);
    expect((await get('/actors?q=samir', 'adjudicator')).rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(await get('/documents', 'coder'))).not.toMatch(NAMES);
    const masked = await app.inject({ method: 'DELETE', url: '/api/v1/session/names', headers: sessions['adjudicator'] ?? {} });
    expect(masked.json().names.state).toBe('masked');
    expect(JSON.stringify(await get('/documents', 'adjudicator'))).not.toMatch(NAMES);
  });

  it('ends by itself, and the reason of an export stands in the trail too', async () => {
    let now = NOW;
    const own = await served(store, { host: '0.0.0.0', now: () => now, accounts: accountsIn([{ name: 'adjudicator', role: 'adjudicator', since: NOW }]) });
    const login = await own.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'x' }, payload: { name: 'adjudicator', password: 'adjudicator adjudicator' } });
    const headers = { host: 'x', cookie: `isnad_session=${login.cookies[0]?.value}`, 'x-csrf-token': login.json().csrf };
    await own.inject({ method: 'POST', url: '/api/v1/session/names', headers, payload: { why: 'x' } });
    const seen = async () => (await own.inject({ url: '/api/v1/documents', headers })).body;
    expect(await seen()).toMatch(NAMES);
    now = '2031-03-04T06:06:07.000Z';
    expect(await seen()).not.toMatch(NAMES);
    await own.inject({ url: '/api/v1/export/csv?names=for+the+court', headers });
    expect(deeds.at(-1)).toMatchObject({ what: 'GET /api/v1/export/csv', why: 'for the court' });
    await own.close();
  });

  it('an export of a part masks whom another article tells as a victim', async () => {
    const part = (await ask('/export/jsonl?side=ARM', 'coder')).body;
    expect(part).toMatch(/killed person-\d, a baker/);
    expect(part).not.toMatch(NAMES);
  });
});
