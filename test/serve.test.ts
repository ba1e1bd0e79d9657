/** Asking over HTTP: every route, its twins for spreadsheets, pages, refusals, and that no answer loses a field. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, claimRecord, VIEWS } from '../desk/src/ledger/index.ts';
import type { Store } from '../desk/src/ports/index.ts';
import { openapiText } from '../desk/src/serve/index.ts';
import { root } from './files.ts';
import { faults, ledgerOf, served } from './serving.ts';

let store: Store;
let app: Awaited<ReturnType<typeof served>>;
let claim = '';
let document = '';

beforeAll(async () => {
  store = await ledgerOf('dossier');
  app = await served(store);
  claim = (await store.claims({ limit: 1 })).rows[0]!.id;
  document = (await store.documents({ limit: 1 })).rows[0]!.id;
});
afterAll(async () => {
  await app.close();
  await store.close();
  expect(faults).toEqual([]);
});

const HOST = { host: '127.0.0.1' };
const get = (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/api/v1${path}`, headers: { ...HOST, ...headers } });
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
const json = async (path: string): Promise<any> => {
  const answer = await get(path);
  expect({ path, status: answer.statusCode, fault: faults.at(-1) }).toEqual({ path, status: 200, fault: undefined });
  return answer.json();
};

/** What JSON makes of a value. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('views', () => {
  it.each(VIEWS)('%s gives every row whole, page by page', async (view) => {
    const { rows } = await ask(store, view, { limit: 1000 });
    expect(rows.length).toBeGreaterThan(0);
    const given: { id: string; item: unknown; voices: unknown }[] = [];
    for (let after = ''; ; ) {
      const page = await json(`/views/${view}?limit=3${after}`);
      expect(page.honesty).toMatch(/does not decide/);
      given.push(...page.rows);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(given).toEqual(rows.map(({ id, day, country, type, sides, row }) => plain({ id, day, country, type, sides, ...(row as object) })));
    expect((await json(`/views/${view}/${rows[0]!.id}`)).row).toEqual(given[0]);
  });

  it('have a short form of incidents, in the same order and under the same filters', async () => {
    const [full, brief] = [await json('/views/incident?limit=1000'), await json('/views/incident/brief?limit=1000')];
    expect(brief.rows.map((row: { id: string }) => row.id)).toEqual(full.rows.map((row: { id: string }) => row.id));
    expect(brief.rows[0]).toMatchObject({ disputed: true, documents: full.rows[0].item.documents, days: full.rows[0].item.days });
    expect(JSON.stringify(brief.rows).length * 8).toBeLessThan(JSON.stringify(full.rows).length);
    const places = new Map((await json('/places?limit=1000')).rows.map((place: { id: string; at: unknown }) => [place.id, place.at]));
    const named = [...new Set<string>(brief.rows.flatMap((row: { place: { id: string | null } | null }) => row.place?.id ?? []))].filter((id) => places.get(id)).sort();
    expect(named.length).toBeGreaterThan(3);
    expect(brief.positions).toEqual(Object.fromEntries(named.map((id) => [id, places.get(id)])));
    const disputed = brief.rows.map((row: { disputed: boolean }) => row.disputed);
    expect([...disputed].sort().reverse()).toEqual(disputed);
    const narrow = 'side=ARM&limit=5&from=2020-10-12';
    expect((await json(`/views/incident/brief?${narrow}`)).rows.map((row: { id: string }) => row.id)).toEqual((await json(`/views/incident?${narrow}`)).rows.map((row: { id: string }) => row.id));
    expect((await json('/views/incident/brief?as_of=2040-01-01&limit=1000')).rows).toEqual(brief.rows);
  });

  it('give the sentence of an outlet that speaks in its own voice: the two words of an event say nothing', async () => {
    const { rows } = await json('/views/incident?limit=1000');
    type Voiced = { readonly chain: readonly string[]; readonly words: string; readonly document: string };
    const own: Voiced[] = rows.flatMap((row: { readonly voices: readonly Voiced[] }) => row.voices.filter((v) => v.chain.length === 0));
    expect(own.length).toBeGreaterThan(2);
    for (const { words, document } of own) {
      expect(words.split(' ').length, words).toBeGreaterThan(4);
      expect((await json(`/documents/${document}`)).text).toContain(words.replace(/…$/, ''));
    }
  });

  it('are found by what they rest on: an incident by its claim, breaches by their truce', async () => {
    const { rows } = await json('/views/incident?limit=3');
    for (const { id, item } of rows) expect((await json(`/claims/${item.claims.at(-1)}/incident`)).row.id).toBe(id);
    expect(await json('/claims/clm_none/incident')).toMatchObject({ row: null });
    const breaches = (await json('/views/violation?limit=1000')).rows.filter((row: { item: { truce: string | null } }) => row.item.truce !== null);
    const { truce } = breaches[0].item;
    const wanted = breaches.filter((row: { item: { truce: string } }) => row.item.truce === truce);
    expect((await json(`/views/violation?truce=${truce}&limit=1000`)).rows).toEqual(wanted);
    expect((await json(`/views/violation?truce=${truce}&limit=1000&as_of=2040-01-01`)).rows).toEqual(wanted);
  });

  it('stand beside the number of articles of each day', async () => {
    const days = (await json('/documents/days')).rows;
    const articles = (await json('/documents?limit=1000')).rows.filter((row: { published: string | null }) => row.published !== null);
    expect(days.reduce((sum: number, { documents }: { documents: number }) => sum + documents, 0)).toBe(articles.length);
    expect(days).toEqual([...days].sort((a, b) => (a.day < b.day ? -1 : 1)));
  });

  it('are narrowed by side, type, country and day, and say what codes are called', async () => {
    const all = await json('/views/violation');
    const some = await json('/views/violation?side=ARM&from=2020-10-18&lang=ar');
    expect(some.rows.length).toBeLessThan(all.rows.length);
    expect(some.rows.every((row: { sides: string[]; day: string }) => row.sides.includes('ARM') && row.day >= '2020-10-18')).toBe(true);
    expect(some.names.sides.ARM).toEqual({ ar: 'أرمينيا', en: 'Armenia' });
    expect(some.honesty).toBe('يسجّل إسناد من قال ماذا، ولا يحكم على ما وقع.');
  });

  it('are those of then with as_of', async () => {
    expect((await json('/views/incident?as_of=2031-03-03')).rows).toEqual([]);
    const then = await json('/views/incident?as_of=2031-03-04&limit=2');
    const now = await json('/views/incident?limit=2');
    expect(then.rows).toEqual(now.rows);
    const second = await json(`/views/incident?as_of=2031-03-04&limit=2&after=${then.next}`);
    expect((await json(`/views/incident?as_of=2031-03-04&limit=4`)).rows).toEqual([...then.rows, ...second.rows]);
    expect((await json(`/views/incident/${then.rows[0].id}?as_of=2031-03-04`)).row).toEqual(then.rows[0]);
  });

  it('merge figures only under a policy that is named', async () => {
    const plainRows = (await json('/views/incident')).rows;
    expect(plainRows.every((row: object) => !('figures' in row))).toBe(true);
    const merged = (await json('/views/incident?policy=range')).rows.flatMap((row: { figures: { measure: string; merged: { low: number; high: number; policy: string } }[] }) => row.figures);
    expect(merged.length).toBeGreaterThan(0);
    for (const { merged: m } of merged) expect(m).toMatchObject({ policy: 'range', low: expect.any(Number) });
  });
});

describe('documents and claims', () => {
  it('lists documents, each whole with its reading, states and versions', async () => {
    const list = await json('/documents?limit=1000');
    expect(list.rows).toEqual(plain((await store.documents({ limit: 1000 })).rows));
    expect(await json(`/documents/${document}`)).toEqual(plain(await store.document(document)));
    const { reading, claims } = await json(`/documents/${document}/reading`);
    const stored = (await store.reading(document))!;
    expect(reading).toEqual(plain(stored.reading));
    expect(claims).toEqual(stored.claimIds.map((id) => ({ id, state: 'machine', now: null })));
    expect((await json(`/documents/${document}/versions`)).rows).toMatchObject([{ document: { id: document }, changes: [] }]);
  });

  it('gives every claim whole, with its words in place', async () => {
    const { rows } = await store.claims({ limit: 1000 });
    for (const { id } of rows) expect(await json(`/claims/${id}`)).toEqual(plain(await claimRecord(store, id)));
    const one = await json(`/claims/${claim}`);
    const [first] = one.claim.evidence;
    expect(one.passage.text.slice(first.start - one.passage.span.start, first.end - one.passage.span.start)).toBe(one.words.evidence[0]);
    expect((await json(`/claims?document=${document}`)).rows.every((row: { document: string }) => row.document === document)).toBe(true);
  });

  it('says why, and how to cite', async () => {
    const why = await json(`/claims/${claim}/why`);
    expect(why.steps.some((step: { outcome: string; rule: string }) => step.outcome === 'fired' && why.rules.includes(step.rule))).toBe(true);
    expect((await json(`/claims/${claim}/cite`)).bibtex).toMatch(/^@article\{doc_/);
    expect((await json(`/documents/${document}/cite`)).en).toContain(document);
  });

  it('finds words without their clitics', async () => {
    const { rows } = await json(`/search?q=${encodeURIComponent('هدنة')}&limit=5`);
    expect(rows.length).toBe(5);
    const { text, passage, words } = rows[0];
    expect(words.some(({ start, end }: { start: number; end: number }) => /هدنة/.test(text.slice(start - passage.start, end - passage.start)))).toBe(true);
  });
});

describe('the ledger as a whole', () => {
  it('is summed up', async () => {
    const summary = await json('/summary');
    expect(summary).toMatchObject({ documents: 24, sample: 'all', ledger: 'sample.ledger', head: await store.head(), failures: 0, views: { truce: 4 } });
    expect(summary.disputes.length).toBe(summary.views.dispute);
    expect(Object.values(summary.states).reduce((a, b) => (a as number) + (b as number), 0)).toBe(summary.claims);
    expect(await json('/summary?as_of=2031-03-03')).toMatchObject({ documents: 0, sample: 'none' });
  });

  it('names actors and places in every form in which they stand', async () => {
    const actors = await json('/actors?limit=1000');
    const azerbaijan = actors.rows.find((row: { id: string }) => row.id === 'AZE');
    expect(azerbaijan.name).toEqual({ ar: 'أذربيجان', en: 'Azerbaijan' });
    expect(azerbaijan.forms.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(azerbaijan.count);
    const places = await json('/places?q=ganja');
    expect(places.rows[0]).toMatchObject({ at: { lat: expect.any(Number), radiusKm: expect.any(Number) } });
    const first = await json('/actors?limit=2');
    const second = await json(`/actors?limit=2&after=${first.next}`);
    expect([...first.rows, ...second.rows]).toEqual(actors.rows.slice(0, 4));
  });

  it('tells its history, the newest first, to the end', async () => {
    const { seq } = await store.head();
    const seen: number[] = [];
    for (let after = ''; ; ) {
      const page = await json(`/history?limit=10${after}`);
      seen.push(...page.rows.map((row: { seq: number }) => row.seq));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(Array.from({ length: seq }, (_, at) => seq - at));
    expect((await json('/history?limit=1')).rows[0]).toMatchObject({ kind: 'reading', about: { engine: expect.stringContaining('isnad') } });
    const { views } = await json('/history/diff?since=2031-03-03');
    expect(views.find((v: { view: string }) => v.view === 'truce').added.length).toBe(4);
  });

  it('has words for its codes in both languages', async () => {
    const { types, formats, honesty } = await json('/vocabulary');
    expect(types.strike).toEqual({ ar: 'قصف', en: 'strike' });
    expect(Object.keys(formats)).toContain('xlsx');
    expect(honesty.en).toMatch(/does not decide/);
    expect(await json('/failures')).toEqual({ rows: [], next: null });
  });
});

describe('giving out', () => {
  it('every format as an attachment', async () => {
    const { rows } = await json('/export');
    for (const { id } of rows) {
      const answer = await get(`/export/${id}?lang=ar&side=ARM`);
      expect({ id, status: answer.statusCode }).toEqual({ id, status: 200 });
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="isnad-[\w.-]+"$/);
      expect(answer.rawPayload.length).toBeGreaterThan(100);
    }
    expect((await get('/export/csv?part=about')).headers['content-type']).toMatch(/json/);
    expect((await get('/export/none')).json().error.code).toBe('serve.unknown-format');
  });
});

describe('twins', () => {
  it.each(['/views/toll', '/documents', '/claims', '/actors', '/history', '/search?q=truce', '/summary'])('%s has a table', async (path) => {
    const twin = path.replace(/(\?|$)/, '.csv$1');
    const answer = await get(twin);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.body.split('\r\n').filter((line) => line !== '');
    const { rows } = await json(path.replace(/(\?|$)/, '.json$1'));
    expect(lines.length).toBe(1 + (rows?.length ?? 1));
    if (rows?.[0].id) expect(lines.slice(1).every((line, at) => line.includes(rows[at].id))).toBe(true);
  });

  it('a record has one, too; what is no table says so', async () => {
    expect((await get(`/claims/${claim}.csv`)).body.split('\r\n')[1]).toMatch(new RegExp(`^${claim},`));
    expect((await get('/vocabulary.csv')).json().error.code).toBe('serve.no-table');
  });
});

describe('refusals', () => {
  it.each([
    ['/nothing', 404, 'serve.unknown-path'], ['/views/none', 404, 'serve.unknown-path'], ['/views/toll/tol_none', 404, 'serve.unknown-id'], ['/claims/clm_none', 404, 'serve.unknown-id'], ['/claims/clm_none/why', 404, 'serve.unknown-id'],
    ['/documents/doc_none/reading', 404, 'serve.unknown-id'], ['/views/toll?limit=0', 400, 'serve.request'], ['/views/toll?limit=1001', 400, 'serve.request'], ['/views/toll?after=x', 400, 'ledger.cursor'], ['/views/toll?from=2020-13-01', 400, 'serve.request'],
    ['/views/toll?as_of=yesterday', 400, 'serve.request'], ['/views/toll?policy=sum', 400, 'serve.request'], ['/actors?after=nobody', 400, 'serve.request'], ['/actors?after=-1', 400, 'serve.request'], ['/actors?q=a&after=nobody', 400, 'serve.request'], ['/search', 400, 'serve.request'], ['/history/diff', 400, 'serve.request'],
  ])('%s is refused in the one shape', async (path, status, code) => {
    const answer = await get(path);
    expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status, code });
    expect(answer.json().error).toEqual({ code, message: expect.stringMatching(/\S/), remedy: expect.stringMatching(/\S/) });
  });

  it('a cursor of a past state that is none is refused, too', async () => {
    expect((await get('/views/toll?as_of=2031-03-04&after=x')).json().error.code).toBe('ledger.cursor');
  });
});

describe('the document', () => {
  it('is what stands in schema/openapi.json', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'desk/package.json'), 'utf8'));
    expect(readFileSync(join(root, 'schema/openapi.json'), 'utf8'), 'run `npm run openapi`').toBe(await openapiText(version));
  });

  it('is given by the server, names every path and resolves', async () => {
    const document_ = await json('/openapi.json');
    expect(document_.openapi).toBe('3.1.0');
    const refs = [...JSON.stringify(document_).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(refs.filter((name) => !(name! in document_.components.schemas))).toEqual([]);
    expect(Object.keys(document_.paths)).toContain('/api/v1/views/toll/{id}');
  });
});

