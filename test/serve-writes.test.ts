/** Writing over HTTP: deciding, taking in as it happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refresh } from '../desk/src/ledger/index.ts';
import type { Store } from '../desk/src/ports/index.ts';
import { root } from './files.ts';
import { faults, ledgerOf, NOW, served } from './serving.ts';

let store: Store;
let app: Awaited<ReturnType<typeof served>>;
let csrf = '';

beforeAll(async () => {
  store = await ledgerOf('dossier');
  app = await served(store, {
    openFetcher: async () => ({
      fetchAddress: (address) =>
        Promise.resolve(
          address === 'https://a.example/1'
            ? { kind: 'fetched', bytes: readFileSync(join(root, 'samples/dossier/en-01-truce-day.html')), finalUrl: address, status: 200, contentType: 'text/html', charset: 'utf-8', etag: null, lastModified: null, fetchedAt: NOW, ip: '192.0.2.1' }
            : { kind: 'refused', code: 'fetch.private', message: 'The name leads to a private machine.', remedy: 'Save the page and give the file.' },
        ),
      close: () => Promise.resolve(),
    }),
  });
  csrf = (await app.inject({ url: '/api/v1/session', headers: { host: 'localhost' } })).json().csrf;
});
afterAll(async () => {
  await app.close();
  await store.close();
  expect(faults).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
type Any = any;
const get = async (path: string): Promise<Any> => (await app.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } })).json();
const post = (path: string, payload: object) => app.inject({ method: 'POST', url: `/api/v1${path}`, headers: { host: 'localhost', 'x-csrf-token': csrf }, payload });
const decide = async (decision: string, claims: readonly string[], more: object = {}): Promise<string> => {
  const answer = await post('/reviews', { decision, claims, why: 'a test', ...more });
  expect({ decision, status: answer.statusCode, body: answer.body }).toMatchObject({ decision, status: 201 });
  return answer.json().reviews[0];
};

describe('deciding', () => {
  it('accepts, rejects, holds, edits and takes back, and every answer shows it at once', async () => {
    const claims = (await store.claims({ limit: 4 })).rows.map((row) => row.id);
    const [one = '', two = '', three = '', four = ''] = claims;
    await decide('accept', [one]);
    const rejected = await decide('reject', [two], { by: 'Mina' });
    await decide('hold', [three]);
    await decide('edit', [four], { patch: [{ op: 'replace', path: '/status/value', value: 'denied' }] });
    const states = async (): Promise<string[]> => Promise.all(claims.map(async (claim) => (await get(`/claims/${claim}`)).state));
    expect(await states()).toEqual(['accepted', 'rejected', 'held', 'edited']);
    expect((await get(`/claims/${four}`)).claim.status.value).toBe('denied');
    expect((await get(`/claims/${two}`)).reviews).toMatchObject([{ by: 'Mina', why: 'a test', at: NOW }]);
    const undone = await post('/reviews/undo', { review: rejected, why: 'it stands' });
    expect(undone.statusCode).toBe(201);
    expect(await states()).toEqual(['accepted', 'machine', 'held', 'edited']);
    const { rows } = await get('/reviews?limit=3');
    expect(rows.map((r: Any) => r.decision)).toEqual(['undo', 'edit', 'hold']);
    expect((await get('/summary')).states).toMatchObject({ accepted: 1, held: 1, edited: 1, rejected: 0 });
    expect((await get('/history?limit=1')).rows[0]).toMatchObject({ kind: 'review', about: { decision: 'undo', by: 'tester', why: 'it stands' } });
  });

  it('adds a claim from words of an article, which stands beside those of the machine until it is taken back', async () => {
    const { rows } = await get('/documents?limit=1');
    const [{ id: document }] = rows;
    const { text } = await get(`/documents/${document}`);
    const start = text.indexOf(' ') + 1;
    const added = { document, evidence: [{ start, end: text.indexOf(' ', start) }], type: 'protest', status: 'actual', by: [], on: [], day: null };
    const answer = await post('/reviews/add', { added, why: 'nobody read it', by: 'Mina' });
    expect(answer.statusCode).toBe(201);
    const { claim, reviews: [review] } = answer.json();
    expect(await get(`/claims/${claim}`)).toMatchObject({ state: 'accepted', document, words: { evidence: [text.slice(start, added.evidence[0]?.end)] }, reviews: [{ decision: 'add', by: 'Mina', why: 'nobody read it' }] });
    const reading = await get(`/documents/${document}/reading`);
    expect(reading.added).toMatchObject([{ id: claim, state: 'accepted', claim: { type: { value: 'protest' } }, statement: null }]);
    expect(reading.claims).toHaveLength(reading.reading.claims.length);
    expect((await get('/views/incident?type=protest')).rows.flatMap((row: Any) => row.item.claims)).toContain(claim);
    expect((await get(`/claims/${claim}/why`)).rules).toContain(`review:${review}`);
    await post('/reviews/undo', { review, why: 'a test' });
    expect((await get(`/claims/${claim}`)).error.code).toBe('serve.unknown-id');
    expect((await get(`/documents/${document}/reading`)).added).toEqual([]);
    expect((await post('/reviews/add', { added: { ...added, evidence: [{ start: 5, end: 5 }] }, why: 'x' })).json().error.code).toBe('review.words');
    expect((await post('/reviews/add', { added: { ...added, type: 'nothing' }, why: 'x' })).json().error.code).toBe('serve.request');
  });

  it('corrects whose word a claim is, in the claim, in the views, in lists, and takes it back', async () => {
    const { rows } = await get('/views/incident?limit=1000');
    const { id, item } = rows.find((row: Any) => row.item.accounts.length === 1 && row.item.claims.length === 1 && row.item.accounts[0].claimant === 'AZE');
    const [claim] = item.claims;
    const { statement: before, document } = await get(`/claims/${claim}`);
    const review = await decide('edit', [claim], { patch: [{ op: 'replace', path: '/speaker/side', value: 'TUR' }, { op: 'replace', path: '/speaker/name', value: 'أنقرة' }] });
    expect(await get(`/claims/${claim}`)).toMatchObject({ state: 'edited', statement: { speaker: { name: 'أنقرة', side: { value: ['TUR'] } }, content: before.content }, machineStatement: before });
    const reading = await get(`/documents/${document}/reading`);
    const at = reading.claims.findIndex((one: Any) => one.id === claim);
    expect(reading.claims[at]).toMatchObject({ state: 'edited', now: { claim: { type: { value: item.type } }, statement: { speaker: { name: 'أنقرة', side: { value: ['TUR'] } } } } });
    expect(reading.reading.statements.find((s: Any) => s.id === reading.reading.claims[at].statement)).toEqual(before);
    expect(reading.claims.filter((one: Any) => one.now !== null).map((one: Any) => one.state)).not.toContain('machine');
    const now = (await get(`/claims/${claim}/incident`)).row;
    expect(now.item.accounts.map((a: Any) => a.claimant)).toEqual(['TUR']);
    expect(now.voices[0]).toMatchObject({ claimant: ['TUR'], chain: expect.arrayContaining(['أنقرة']) });
    expect((await store.claims({ document, limit: 1000 })).rows.find((row) => row.id === claim)?.claimant).toEqual(['TUR']);
    await post('/reviews/undo', { review, why: 'a test' });
    expect((await get(`/views/incident/${id}`)).row.item).toEqual(item);
    for (const value of ['', null, 7, 'a b', { side: 'ARM' }]) {
      const answer = await post('/reviews', { decision: 'edit', claims: [claim], patch: [{ op: 'replace', path: '/speaker', value }], why: 'x' });
      expect(answer.json().error.code).toBe('review.patch');
    }
  });

  it('merges what is one, after showing what that changes, and nothing is recorded before', async () => {
    const { rows } = await get('/views/incident?limit=1000');
    const [a, b] = rows.filter((row: Any) => row.item.type === 'strike');
    const pair = [a.item.claims[0], b.item.claims[0]];
    const head = await store.head();
    const { views } = await get(`/reviews/effect?decision=merge&claims=${pair.join(',')}`);
    expect(views.find((v: Any) => v.view === 'incident').gone.length).toBeGreaterThan(0);
    expect(await store.head()).toEqual(head);
    await decide('merge', pair);
    const holding = (await get('/views/incident?limit=1000')).rows.filter((row: Any) => pair.some((id) => row.item.claims.includes(id)));
    expect(holding.map((row: Any) => pair.filter((id) => row.item.claims.includes(id)))).toEqual([pair]);
    expect((await get(`/reviews/effect?decision=reject&claims=${pair[0]}`)).views.some((v: Any) => v.changed.length + v.gone.length > 0)).toBe(true);
  });

  it('asks for what waits, by reason, and not again for what is decided', async () => {
    const { rows, counts } = await get('/reviews/queue?limit=1000');
    expect(counts).toMatchObject({ dispute: expect.any(Number), held: 1, anchor: 0 });
    expect(rows.length).toBe(Object.values(counts).reduce((sum: Any, n) => sum + (n as number), 0));
    const dispute = rows.find((row: Any) => row.reason === 'dispute');
    const incident = (await get(`/views/incident/${dispute.row}`)).row.item;
    expect(incident.contradictions.length).toBeGreaterThan(0);
    // Two disputes sound the same until it is said what they are about.
    expect(dispute.of).toEqual({ type: incident.type, place: incident.place, days: incident.days });
    await decide('accept', dispute.claims);
    expect((await get('/reviews/queue?reason=dispute')).rows.map((row: Any) => row.id)).not.toContain(dispute.id);
    const first = await get('/reviews/queue?limit=1');
    expect((await get(`/reviews/queue?limit=1&after=${encodeURIComponent(first.next)}`)).rows[0].id).not.toBe(first.rows[0].id);
  });

  it('keeps blind rounds apart', async () => {
    const { rows } = await get('/coding/may?by=Mina&limit=2');
    const [one] = rows;
    await decide('accept', [one.id], { round: 'may', by: 'Mina' });
    await decide('reject', [one.id], { round: 'may', by: 'Omar' });
    expect((await get(`/claims/${one.id}`)).state).not.toBe('rejected');
    expect((await get('/coding/may?by=Mina&limit=1')).rows[0].id).not.toBe(one.id);
    expect((await get('/coding/may/agreement')).disputed).toMatchObject([{ claim: one.id }]);
    expect((await get('/reviews?limit=1000')).rows.every((r: Any) => r.round === null)).toBe(true);
    // Nor do the record of the claim and the journal say what was coded.
    expect((await get(`/claims/${one.id}`)).reviews.some((r: Any) => r.round !== null)).toBe(false);
    expect((await get('/history?limit=1')).rows[0]).toMatchObject({ kind: 'review', about: { round: 'may' } });
    expect(JSON.stringify((await get('/history?limit=2')).rows)).not.toMatch(/Mina|Omar|reject/);
  });

  it('has rounds over a sample of claims, blind until they are closed', async () => {
    expect((await post('/coding', { round: 'june', size: 3, type: 'strike', why: 'a test', by: 'Sami' })).json()).toEqual({ claims: 3 });
    const first = await get('/coding/june?by=Mina&limit=1000');
    expect(first).toMatchObject({ left: 3, closed: false });
    expect(first.rows.every((r: Any) => r.claim.type.value === 'strike' && !('state' in r) && !('reviews' in r))).toBe(true);
    const [one, two] = first.rows.map((r: Any) => r.id);
    await decide('edit', [one], { round: 'june', by: 'Mina', patch: [{ op: 'replace', path: '/speaker/side', value: 'TUR' }] });
    await decide('accept', [one], { round: 'june', by: 'Omar' });
    for (const by of ['Mina', 'Omar']) await decide('accept', [two], { round: 'june', by });
    expect((await get('/coding/june?by=Omar')).rows.map((r: Any) => r.id)).not.toContain(one);
    expect((await get('/coding?by=Mina')).rows[0]).toEqual({ round: 'june', claims: 3, closed: false, mine: 2, coders: [{ coder: 'Mina', claims: 2 }, { coder: 'Omar', claims: 2 }] });
    const { agreement, disputed } = await get('/coding/june/agreement');
    expect(agreement.find((a: Any) => a.field === 'speaker')).toMatchObject({ units: 2, ratings: 4 });
    expect(disputed).toMatchObject([{ claim: one }]);
    expect((await post('/coding/june/close', { why: 'both are done', by: 'Sami' })).json()).toEqual({ closed: true });
    expect((await post('/reviews', { decision: 'accept', claims: [one], round: 'june', why: 'late' })).json().error.code).toBe('serve.round-closed');
    expect((await post('/reviews', { decision: 'accept', claims: [one], round: 'plan:june', why: 'no' })).json().error.code).toBe('serve.round-closed');
    expect((await post('/coding', { round: 'plan:x', size: 3, why: 'x' })).statusCode).toBe(400);
  });

  it.each<[string, object, number, string]>([
    ['a claim that is not there', { decision: 'accept', claims: ['clm_none'], why: 'x' }, 404, 'review.claim'],
    ['no reason', { decision: 'accept', claims: ['clm_none'], why: ' ' }, 400, 'serve.request'],
    ['no claim', { decision: 'accept', claims: [], why: 'x' }, 400, 'serve.request'],
    ['a decision that is none', { decision: 'undo', claims: ['clm_none'], why: 'x' }, 400, 'serve.request'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post('/reviews', body);
    expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status, code });
  });

  it('refuses an edit that reaches out of the claim', async () => {
    const [{ id } = { id: '' }] = (await store.claims({ limit: 1 })).rows;
    for (const path of ['/__proto__/x', '/evidence/0/start']) {
      const answer = await post('/reviews', { decision: 'edit', claims: [id], patch: [{ op: 'add', path, value: 1 }], why: 'x' });
      expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status: 422, code: 'review.patch' });
    }
  });
});

describe('views that take long to be worked out', () => {
  it('are given as they were, and say so, until the new ones are there', async () => {
    const full = await ledgerOf('dossier');
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    let runs = 0;
    const slow = await served(full, {
      async refresh() {
        runs++;
        await held;
        await refresh(full);
      },
    });
    const ask = async (path: string): Promise<Any> => (await slow.inject({ url: `/api/v1${path}`, headers: { host: 'localhost' } })).json();
    const before = await ask('/views/incident?limit=1000');
    expect(before.stale).toBe(false);
    const [incident] = before.rows;
    await full.review([{ decision: 'reject', claims: incident.item.claims, by: 'Mina', why: 'x' }], NOW);
    const meanwhile = await ask('/views/incident?limit=1000');
    expect(meanwhile).toEqual({ ...before, stale: true });
    expect((await ask('/summary')).stale).toBe(true);
    expect((await ask(`/claims/${incident.item.claims[0]}`)).state).toBe('rejected');
    go();
    await held;
    const after = await ask('/views/incident?limit=1000');
    expect({ stale: after.stale, runs }).toEqual({ stale: false, runs: 1 });
    expect(after.rows.map((row: Any) => row.id)).not.toContain(incident.id);
    expect(await ask('/summary')).toMatchObject({ stale: false, views: { incident: after.rows.length } });
    await slow.close();
    await full.close();
  });
});

/** A form with files, as a browser sends it. */
function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ...Object.entries(files).map(([name, text]) => `--x\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n`),
  ];
  return { payload: `${parts.join('')}--x--\r\n`, headers: { host: 'localhost', 'x-csrf-token': csrf, 'content-type': 'multipart/form-data; boundary=x' } };
}

const TEXT = 'أعلنت وزارة الدفاع الأذربيجانية أنها ضربت موقعين لإطلاق الصواريخ داخل أرمينيا أمس الثلاثاء.';

/** Waits for a job by its stream of events, as a browser does. */
async function watched(answer: Awaited<ReturnType<typeof post>>): Promise<{ readonly kinds: string[]; readonly outcomes: Any[]; readonly last: Any }> {
  expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 202 });
  const { body, headers } = await app.inject({ url: `/api/v1/ingest/${answer.json().job.id}/events`, headers: { host: 'localhost' } });
  expect(headers['content-type']).toBe('text/event-stream');
  const events = body.split('\n\n').filter((block) => block.includes('event: ')).map((block) => ({ kind: /event: (.*)/.exec(block)?.[1] ?? '', data: JSON.parse(/data: (.*)/.exec(block)?.[1] ?? '') }));
  return { kinds: events.map((e) => e.kind), outcomes: events.filter((e) => e.kind === 'outcome').map((e) => e.data), last: events.at(-1)?.data };
}

describe('taking in', () => {
  it('files, each with what became of it, and they are there when the job is done', async () => {
    const job = await watched(await app.inject({ method: 'POST', url: '/api/v1/ingest', ...form({ 'a.txt': TEXT, 'empty.txt': '' }, { date: '2020-10-14' }) }));
    expect(job.kinds.at(-1)).toBe('done');
    expect(job.outcomes).toMatchObject([{ name: 'a.txt', outcome: 'new', claims: expect.any(Number) }, { name: 'empty.txt', outcome: 'failed', diagnostics: [{ code: 'acquire.empty' }] }]);
    expect(job.last).toMatchObject({ state: 'done', total: 2, done: 2, counts: { new: 1, failed: 1 }, by: 'tester' });
    expect(await get(`/documents/${job.outcomes[0].documents[0]}`)).toMatchObject({ text: TEXT, published: '2020-10-14' });
    expect((await get('/failures')).rows).toMatchObject([{ name: 'empty.txt', code: 'acquire.empty' }]);
    expect((await get('/summary')).sample).toBe('some');
    const { outcomes } = await get(`/ingest/${job.last.id}`);
    expect(outcomes).toEqual(job.outcomes);
    const again = await watched(await app.inject({ method: 'POST', url: '/api/v1/ingest', ...form({ 'a.txt': TEXT }, { date: '2020-10-14' }) }));
    expect((await get('/ingest')).rows.slice(0, 2)).toEqual([again.last, job.last]);
    expect(again.outcomes).toMatchObject([{ outcome: 'same' }]);
  });

  it('a pasted text, with what is known of it', async () => {
    const job = await watched(await post('/ingest', { text: `${TEXT} ونفت أرمينيا ذلك.`, title: 'عنوان', outlet: 'صحيفة', date: '2020-10-14' }));
    expect(job.outcomes).toMatchObject([{ outcome: 'new' }]);
    expect(await get(`/documents/${job.outcomes[0].documents[0]}`)).toMatchObject({ title: 'عنوان', outlet: 'صحيفة', published: '2020-10-14' });
  });

  it('an address; one that may not be fetched is named', async () => {
    expect((await watched(await post('/ingest', { address: 'https://a.example/1' }))).outcomes).toMatchObject([{ name: 'https://a.example/1', outcome: 'new' }]);
    expect((await watched(await post('/ingest', { address: 'http://169.254.169.254/' }))).outcomes).toMatchObject([{ outcome: 'failed', diagnostics: [{ code: 'fetch.private' }] }]);
  });

  it('goes on after the last event that was seen', async () => {
    const job = await watched(await app.inject({ method: 'POST', url: '/api/v1/ingest', ...form({ 'one.txt': `${TEXT} أ.`, 'two.txt': `${TEXT} ب.` }) }));
    const { body } = await app.inject({ url: `/api/v1/ingest/${job.last.id}/events`, headers: { host: 'localhost', 'last-event-id': '0' } });
    expect([...body.matchAll(/"name":"(\w+\.txt)"/g)].map((m) => m[1])).toEqual(['two.txt']);
  });

  it.each<[string, object]>([['nothing', {}], ['a file of this machine', { address: 'file:///etc/passwd' }], ['an empty text', { text: '' }], ['a day that is none', { text: 'x', date: '2020-02-31' }]])('refuses %s', async (_, body) => {
    const answer = await post('/ingest', body);
    expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status: 400, code: 'serve.request' });
  });

  it('refuses a form without files, a body of another kind, a job that nobody knows', async () => {
    expect((await app.inject({ method: 'POST', url: '/api/v1/ingest', ...form({}) })).json().error.code).toBe('serve.request');
    const xml = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: { host: 'localhost', 'x-csrf-token': csrf, 'content-type': 'text/xml' }, payload: '<a/>' });
    expect({ status: xml.statusCode, code: xml.json().error.code }).toEqual({ status: 415, code: 'serve.media-type' });
    expect((await get('/ingest/none')).error.code).toBe('serve.unknown-id');
  });
});
