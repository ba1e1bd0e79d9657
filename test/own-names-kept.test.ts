/** Own actors and places of a project: kept as decisions, tried on a sentence before, used for everything that is read from then on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isTable, keepTables, namesFrom, tablesOf } from '../desk/src/ledger/index.ts';
import type { Store } from '../desk/src/ports/index.ts';
import { accountsIn, faults, ledgerOf, NOW, served } from './serving.ts';

const GUARD = { id: 'RIVER-GUARD', kind: 'group', side: 'RIVER-GUARD', label: 'River Guard', note: '', forms: [{ lang: 'ar', role: 'name', form: 'حراس النهر', home: '' }] };
const WARDAN = { id: 'own:wardan', kind: 'settlement', country: 'SYR', label: 'Wardan', forms: [{ form: 'وردان', flags: '' }] };
const SENTENCE = 'قصف حراس النهر بلدة وردان بالمدفعية أمس الجمعة.';

let store: Store;
let app: Awaited<ReturnType<typeof served>>;
let csrf = '';
beforeAll(async () => {
  store = await ledgerOf('nothing');
  app = await served(store);
  csrf = (await get('/session')).csrf;
});
afterAll(async () => {
  await app.close();
  await store.close();
  expect(faults).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
type Any = any;
const HOST = { host: 'localhost' };
const get = async (path: string): Promise<Any> => (await app.inject({ url: `/api/v1${path}`, headers: HOST })).json();
const post = async (path: string, payload: object = {}): Promise<Any> => (await app.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...HOST, 'x-csrf-token': csrf }, payload })).json();

/** Sends files as a form would. */
async function bring(files: Readonly<Record<string, string>>): Promise<Any> {
  const parts = Object.entries(files).map(([name, text]) => `--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n`);
  const answer = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: { ...HOST, 'x-csrf-token': csrf, 'content-type': 'multipart/form-data; boundary=x' }, payload: `${parts.join('')}--x--\r\n` });
  return ended(answer.json().job.id);
}

async function ended(id: string): Promise<Any> {
  for (;;) {
    const state = await get(`/ingest/${id}`);
    if (state.job.ended !== null) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('are none at first', async () => {
  expect(await get('/names')).toEqual({ id: null, by: null, why: null, at: null, actors: [], places: [] });
});

it('a sentence is read with them before they are kept, and nothing is kept by that', async () => {
  const head = await store.head();
  const tried = await post('/names/read', { actors: [GUARD], places: [WARDAN], text: SENTENCE, date: '2024-05-18' });
  expect(tried.reading.claims).toMatchObject([{ type: { value: 'strike' }, by: [{ value: { side: 'RIVER-GUARD' } }], place: { value: { id: 'own:wardan', country: 'SYR' } } }]);
  expect(tried.names).toMatchObject({ sides: { 'RIVER-GUARD': { ar: 'حراس النهر', en: 'River Guard' } }, places: { 'own:wardan': { ar: 'وردان', en: 'Wardan' } } });
  const before = await post('/names/read', { actors: [], places: [], text: SENTENCE, date: '2024-05-18' });
  expect(JSON.stringify(before.reading)).not.toContain('RIVER-GUARD');
  expect(await store.head()).toEqual(head);
});

it('are kept with who and why, stand in the journal, and the next article is read with them; one read before is read anew when that is asked for', async () => {
  const paste = async (text: string) => ended((await post('/ingest', { text, date: '2024-05-18' })).job.id);
  const [first] = (await paste(`${SENTENCE} أفادت وكالة.`)).outcomes[0].documents;
  const sides = async (document: string) => (await get(`/documents/${document}/reading`)).reading.claims.flatMap((c: Any) => c.by.map((p: Any) => p.value.side));
  expect(await sides(first)).not.toContain('RIVER-GUARD');
  const { id } = await post('/names', { actors: [GUARD], places: [WARDAN], why: 'active since May', by: 'Mina' });
  expect(id).toMatch(/^nms_[a-z2-7]{26}$/);
  expect(await get('/names')).toEqual({ id, by: 'Mina', why: 'active since May', at: NOW, actors: [GUARD], places: [WARDAN] });
  expect((await get('/history?limit=1')).rows[0]).toMatchObject({ kind: 'names', id, about: { by: 'Mina', why: 'active since May' } });
  const [second] = (await paste(SENTENCE)).outcomes[0].documents;
  expect(await sides(second)).toContain('RIVER-GUARD');
  expect(await sides(first)).not.toContain('RIVER-GUARD');
  const { job, outcomes } = await ended((await post('/names/reread')).job.id);
  expect(job).toMatchObject({ kind: 'reread', state: 'done', done: 2, total: 2, counts: { version: 1, same: 1 } });
  expect(outcomes.map((o: Any) => [o.outcome, o.documents[0]])).toEqual([['version', first], ['same', second]]);
  expect(await sides(first)).toContain('RIVER-GUARD');
  expect((await get('/views/incident')).names.sides['RIVER-GUARD']).toEqual({ ar: 'حراس النهر', en: 'River Guard' });
  expect((await get('/actors')).rows.find((row: Any) => row.id === 'RIVER-GUARD').name.en).toBe('River Guard');
  await post('/names', { actors: [], places: [], why: 'a test' });
  await ended((await post('/names/reread')).job.id);
  expect(await sides(first)).not.toContain('RIVER-GUARD');
  await post('/names', { actors: [GUARD], places: [WARDAN], why: 'a test again' });
  await ended((await post('/names/reread')).job.id);
  expect(await sides(first)).toContain('RIVER-GUARD');
  expect((await store.verify()).problems).toEqual([]);
});

it('that could not be read with are refused, and say which row', async () => {
  const wrong = [{ ...GUARD, id: 'حراس' }, { ...GUARD, forms: [] }, { ...GUARD, side: '' }, { ...GUARD, forms: [{ ...GUARD.forms[0], form: 'حراس\tالنهر' }] }];
  for (const row of wrong) expect((await post('/names', { actors: [row], places: [], why: 'x' })).error).toMatchObject({ code: 'ledger.names', message: expect.stringContaining(row.id) });
  expect((await post('/names', { actors: [GUARD, GUARD], places: [], why: 'x' })).error.code).toBe('ledger.names');
  expect((await post('/names', { actors: [], places: [{ ...WARDAN, country: 'Sy' }], why: 'x' })).error.code).toBe('ledger.names');
  expect((await post('/names', { actors: [], places: [], why: ' ' })).error.code).toBe('serve.request');
});

it('that are dropped as tables are kept besides the others, and the articles beside them are read with them', async () => {
  const { job, outcomes } = await bring({
    'report.txt': 'قصف فتية الوادي بلدة وردان بالمدفعية أمس الجمعة.', 'actors.tsv': '# id\tkind\tside\nVALLEY\tgroup\tVALLEY\tValley Youth\t\t\nBROKEN\n', 'actors.ar.tsv': 'VALLEY\tname\tفتية الوادي\n',
  });
  expect(job.counts).toMatchObject({ names: 2, new: 1, failed: 0 });
  expect(outcomes.slice(0, 2)).toMatchObject([{ name: 'actors.tsv', outcome: 'names', diagnostics: [{ code: 'names.row' }] }, { name: 'actors.ar.tsv', outcome: 'names', diagnostics: [] }]);
  const reading = await get(`/documents/${outcomes[2].documents[0]}/reading`);
  expect(reading.reading.claims[0].by[0].value.side).toBe('VALLEY');
  expect((await get('/names')).actors.map((a: Any) => a.id)).toEqual(['RIVER-GUARD', 'VALLEY']);
  expect(await get('/names')).toMatchObject({ by: 'tester', why: 'actors.tsv, actors.ar.tsv' });
});

it('are decided on by an adjudicator: a coder may not keep them, nor bring their tables, and is told', async () => {
  const shared = await served(store, { accounts: accountsIn((['coder', 'adjudicator'] as const).map((role) => ({ name: role, role, since: NOW }))), host: '0.0.0.0' });
  const as = async (name: string) => {
    const login = await shared.inject({ method: 'POST', url: '/api/v1/session', headers: { host: 'x' }, payload: { name, password: `${name} ${name}` } });
    return { host: 'x', cookie: `isnad_session=${login.cookies[0]?.value}`, 'x-csrf-token': login.json().csrf };
  };
  const body = { actors: [GUARD], places: [], why: 'x', by: 'somebody else' };
  for (const [url, payload] of [['/names', body], ['/names/read', { ...body, text: 'x' }], ['/names/reread', {}]] as const) expect((await shared.inject({ method: 'POST', url: `/api/v1${url}`, headers: await as('coder'), payload })).json().error.code).toBe('serve.role');
  expect((await shared.inject({ method: 'POST', url: '/api/v1/names', headers: await as('adjudicator'), payload: body })).statusCode).toBe(201);
  expect((await store.names())?.by).toBe('adjudicator');
  const form = `--x\r\ncontent-disposition: form-data; name="files"; filename="places.tsv"\r\ncontent-type: text/plain\r\n\r\nown:x\tsettlement\tSYR\tX\tس\t\r\n--x--\r\n`;
  const coder = await as('coder');
  const { job } = (await shared.inject({ method: 'POST', url: '/api/v1/ingest', headers: { ...coder, 'content-type': 'multipart/form-data; boundary=x' }, payload: form })).json();
  const { outcomes } = (await shared.inject({ url: `/api/v1/ingest/${job.id}`, headers: coder })).json();
  expect(outcomes).toMatchObject([{ name: 'places.tsv', outcome: 'failed', diagnostics: [{ code: 'names.role' }] }]);
  expect((await store.names())?.places).toEqual([]);
  await shared.close();
});

it('come out of tables as they went in, and forms alone are further forms of a known actor', () => {
  const { names, diagnostics } = namesFrom([{ name: 'a/actors.tsv', text: 'X\tgroup\tX\tX Group\t\tsince 2020\n' }, { name: 'a/actors.ar.tsv', text: 'X\tname\tفرقة س\nAZE\tshort\tبلاد النار\n' }, { name: 'a/places.tsv', text: 'own:y\tsite\tAZE\tY\tص\tcommon\n' }]);
  expect(diagnostics).toEqual([]);
  expect(tablesOf(names)).toEqual({ actors: 'X\tgroup\tX\tX Group\t\tsince 2020\n', actorForms: { ar: 'X\tname\tفرقة س\t\nAZE\tshort\tبلاد النار\t\n' }, places: 'own:y\tsite\tAZE\tY\tص\tcommon\n' });
  expect(['actors.tsv', 'x/actors.ar.tsv', 'places.tsv', 'table.tsv', 'actors.tsv.txt'].map(isTable)).toEqual([true, true, true, false, false]);
});

it('that change nothing are no decision', async () => {
  const own = await ledgerOf('nothing');
  const said = { by: 'Mina', why: 'tables', now: NOW };
  expect(await keepTables(own, { actors: [], places: [] }, said)).toBeNull();
  expect(await keepTables(own, { actors: [GUARD], places: [] }, said)).not.toBeNull();
  expect(await keepTables(own, { actors: [GUARD], places: [] }, said)).toBeNull();
  await own.close();
});
