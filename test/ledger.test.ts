/** The command on a ledger, from files and addresses to views, decisions and files again: in one process, without a network. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { searchKeys } from 'isnad';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsOf, auditOf } from '../desk/src/accounts/index.ts';
import { run } from '../desk/src/cli/program.ts';
import type { World } from '../desk/src/cli/world.ts';
import { exportAs, flatCsv, FORMATS } from '../desk/src/export/index.ts';
import { giveOut, refresh } from '../desk/src/ledger/index.ts';
import type { Captured, FetchOptions, Readers } from '../desk/src/ports/index.ts';
import { serve } from '../desk/src/serve/index.ts';
import { readCaptured, readText } from '../desk/src/read-captured.ts';
import { openLedger, restore, verifyFile } from '../desk/src/store/index.ts';

const STRIKE = 'أعلنت وزارة الدفاع الأذربيجانية أنها ضربت موقعين لإطلاق الصواريخ داخل أرمينيا أمس الثلاثاء.';
const DENIAL = 'نفت وزارة الدفاع الأرمينية قصف مدينة غنجة أمس الثلاثاء.';
const ENGLISH = "Azerbaijan's defence ministry said on Wednesday that Armenian forces had shelled the village of Wardanik, killing three civilians.";
const page = (title: string, text: string): string => `<html lang="ar"><head><title>${title}</title><meta property="article:published_time" content="2020-10-14"></head><body><article><h1>${title}</h1><p>${text} ${DENIAL}</p>${['البلدة الأولى', 'القرية الثانية', 'المدينة الثالثة', 'الجسر الرابع'].map((where) => `<p>وقال سكان قرب ${where} إن الطريق مغلق منذ الصباح، وإن أحداً لم يعبر إلى الضفة الأخرى، وإن الاتصالات بين الجانبين مستمرة بحسب ما سمعوا من جيرانهم هناك.</p>`).join('')}</article></body></html>`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sample</title><link>https://a.example/</link><description>d</description>${[1, 2].map((n) => `<item><title>Item ${n}</title><link>https://a.example/${n}</link><description>Short.</description></item>`).join('')}</channel></rss>`;

let folder = '';
let asked: { address: string; options: FetchOptions | undefined }[] = [];
let read: string[] = [];
/** What the servers give. */
let web: Record<string, { body: string; etag?: string }> = {};
let clock = '2020-10-15T00:00:00.000Z';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-ledger-'));
  mkdirSync(join(folder, 'press'));
  writeFileSync(join(folder, 'press/a.txt'), STRIKE);
  writeFileSync(join(folder, 'press/b.txt'), DENIAL);
  [asked, read, web, clock] = [[], [], {}, '2020-10-15T00:00:00.000Z'];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ledgerOptions = { searchKeys: (text: string) => searchKeys(text).map((k) => k.key), searchVersion: 'test' };

/** Runs a command on the ledger of the test; names of files are those of its folder. */
async function isnad(args: readonly string[], { threads = 1, delay = (_: Captured): number => 0 } = {}): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const paper = (take: (text: string) => unknown): World['stderr'] => ({ write: (text: string) => take(text) !== null, once: () => undefined }) as unknown as World['stderr'];
  const world: World = {
    stdin: (async function* () {})(), stdout: paper((text) => (out += text)), stderr: paper((text) => (err += text)), env: { USER: 'tester' }, version: '0.0.0', cores: threads,
    now: () => clock, acquire: () => Promise.reject(new Error('not in a ledger')), exporter: () => Promise.resolve({ formats: FORMATS, exportAs, csv: flatCsv }), serve, refreshApart: (_, store) => refresh(store), giveOutApart: (_, store, order) => giveOut(store, { formats: FORMATS, exportAs, csv: flatCsv }, order), accountsOf, auditOf, web: 'none', ended: () => Promise.resolve(),
    ledgers: { open: (path) => openLedger(path, ledgerOptions), verify: (path) => verifyFile(path, ledgerOptions), restore: (from, to) => restore(from, to, ledgerOptions) },
    openReaders: (): Readers => ({
      threads,
      async read(captured, own) {
        read.push(captured.name);
        await pause(delay(captured));
        return readCaptured({ captured, own });
      },
      readText: (article, own) => readText({ article, own }),
      close: () => Promise.resolve(),
    }),
    openFetcher: async () => ({
      async fetchAddress(address, options) {
        asked.push({ address, options });
        const found = web[address];
        if (!found) return { kind: 'refused', code: 'fetch.gone', message: `${address}: the server has no such page (404).`, remedy: 'Check the address.' };
        if (found.etag !== undefined && options?.etag === found.etag) return { kind: 'unchanged', finalUrl: address, fetchedAt: clock };
        return { kind: 'fetched', bytes: new TextEncoder().encode(found.body), finalUrl: address, status: 200, contentType: null, charset: null, etag: found.etag ?? null, lastModified: null, fetchedAt: clock, ip: '192.0.2.1' };
      },
      close: () => Promise.resolve(),
    }),
  };
  const code = await run([...args.map((a) => a.replace('@', `${folder}/`)), '--ledger', join(folder, 'l.ledger')], world);
  return { code, out, err };
}

const head = async (): Promise<string> => (await verifyFile(join(folder, 'l.ledger'), ledgerOptions)).head.hash;
const rows = async (view: string): Promise<{ item: Record<string, unknown> & { id: string } }[]> => JSON.parse((await isnad([view, '--json'])).out).rows;
const claims = async (): Promise<string[]> => {
  const store = await openLedger(join(folder, 'l.ledger'), ledgerOptions);
  const page = await store.claims();
  await store.close();
  return page.rows.map((r) => r.id);
};

describe('taking in', () => {
  it('takes a folder in once; what is there is not read again', async () => {
    expect(await isnad(['add', '@press', '--date', '2020-10-14'])).toMatchObject({ code: 0, out: expect.stringContaining('2 new; 2 claims read') });
    expect(read).toEqual(['a.txt', 'b.txt']);
    expect((await isnad(['add', '@press', '--date', '2020-10-14'])).out).toContain('0 new, 2 already there');
    expect(read).toHaveLength(2);
  });

  it('gives the same ledger for any number of threads, whichever is ready first', async () => {
    for (let n = 0; n < 25; n++) writeFileSync(join(folder, `press/n${n}.txt`), `${STRIKE} ${n}`);
    await isnad(['add', '@press', '--date', '2020-10-14']);
    const one = await head();
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `l.ledger${end}`), { force: true });
    await isnad(['add', '@press', '--date', '2020-10-14'], { threads: 4, delay: ({ name }) => (name.length * 7 + name.charCodeAt(1)) % 13 });
    expect(await head()).toBe(one);
  });

  it('reads the members of an archive in its place, before what comes after it', async () => {
    writeFileSync(join(folder, 'press/aa.txt.gz'), gzipSync(ENGLISH));
    const { out } = await isnad(['add', '@press', '--json', '--date', '2020-10-14'], { threads: 2 });
    expect(out.trim().split('\n').map((line) => JSON.parse(line)).map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['a.txt new', 'aa.txt.gz open', 'aa.txt new', 'b.txt new']);
  });

  it('names what it cannot read and goes on; --resume does not try it again', async () => {
    writeFileSync(join(folder, 'press/c.txt'), '');
    expect(await isnad(['add', '@press'])).toMatchObject({ code: 1, err: expect.stringMatching(/^acquire\.empty {2}c\.txt {2}/m) });
    expect((await isnad(['failures'])).out).toMatch(/^2020-10-15 +c\.txt +acquire\.empty/m);
    await isnad(['add', '@press']);
    expect(read.filter((name) => name === 'c.txt')).toHaveLength(2);
    expect((await isnad(['add', '@press', '--resume'])).code).toBe(0);
    expect(read.filter((name) => name === 'c.txt')).toHaveLength(2);
    expect(await isnad(['add', '@nothing.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('input.missing') });
  });

  it('passes over what .isnadignore names, and knows the names that the folder brings', async () => {
    writeFileSync(join(folder, 'press/.isnadignore'), '# notes\nb.*\n');
    writeFileSync(join(folder, 'press/a.txt'), 'قصف حراس النهر بلدة وردان بالمدفعية أمس الثلاثاء.');
    writeFileSync(join(folder, 'press/places.tsv'), 'own:wardan\tsettlement\tSYR\tWardan\tوردان\t\nshort\trow\n');
    writeFileSync(join(folder, 'press/actors.tsv'), 'GUARD\tgroup\tGUARD\tRiver Guard\t\t\n');
    writeFileSync(join(folder, 'press/actors.ar.tsv'), 'GUARD\tname\tحراس النهر\n');
    const { err } = await isnad(['add', '@press', '--date', '2020-10-14']);
    expect(err).toMatch(/^names\.row .*places\.tsv, line 2/m);
    expect(read).toEqual(['a.txt']);
    expect((await rows('accounts'))[0]?.item).toMatchObject({ type: 'strike', place: { id: 'own:wardan', country: 'SYR' } });
  });

  it('fetches a feed and the pages that it names, as many as are allowed', async () => {
    web = { 'https://a.example/feed': { body: FEED }, 'https://a.example/1': { body: page('قصف موقعين', STRIKE) }, 'https://a.example/2': { body: page('نفي القصف', DENIAL) } };
    const { out, err } = await isnad(['add', 'https://a.example/feed', '--limit', '1']);
    expect(asked.map((a) => a.address)).toEqual(['https://a.example/feed', 'https://a.example/1']);
    expect(err).toMatch(/^add\.limit {2}1 addresses/m);
    expect(out).toContain('1 new');
    expect(await isnad(['add', 'https://a.example/3'])).toMatchObject({ code: 2, err: expect.stringContaining('fetch.gone') });
  });

  it('fetches nothing that a file names unless asked to', async () => {
    writeFileSync(join(folder, 'feed.xml'), FEED);
    expect((await isnad(['add', '@feed.xml'])).err).toMatch(/^add\.addresses {2}feed\.xml {2}It names 2/m);
    expect(asked).toEqual([]);
    web = { 'https://a.example/1': { body: page('قصف موقعين', STRIKE) } };
    await isnad(['add', '@feed.xml', '--follow']);
    expect(asked.map((a) => a.address)).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('watches: what the server said last goes with the next question', async () => {
    web = { 'https://a.example/feed': { body: FEED, etag: '"v1"' }, 'https://a.example/1': { body: page('قصف موقعين', STRIKE) }, 'https://a.example/2': { body: page('نفي القصف', DENIAL) } };
    expect((await isnad(['watch', 'https://a.example/feed', '--once'])).out).toContain('2 new, 0 known, 0 of 1 unchanged, 0 failed');
    asked = [];
    expect((await isnad(['watch', 'https://a.example/feed', '--once'])).out).toContain('0 new, 0 known, 1 of 1 unchanged');
    expect(asked).toEqual([{ address: 'https://a.example/feed', options: { etag: '"v1"' } }]);
    expect(await isnad(['watch', 'feed.xml'])).toMatchObject({ code: 2, err: expect.stringContaining('watch.address') });
  });
});

describe('a ledger', () => {
  beforeEach(async () => {
    writeFileSync(join(folder, 'press/c.txt'), ENGLISH);
    await isnad(['add', '@press', '--date', '2020-10-14']);
  });

  it('is summed up, listed and searched; each view for programs too', async () => {
    expect((await isnad(['summary'])).out).toMatch(/^3 articles from 1 outlets, 3 origins, \d+ claims[\s\S]*Disputes: 1 of/);
    for (const view of ['accounts', 'tolls', 'truces', 'violations', 'contacts', 'proposals', 'sources']) {
      expect((await isnad([view])).out, view).toContain('It does not decide what happened.');
      expect(Array.isArray(await rows(view)), view).toBe(true);
    }
    expect((await isnad(['accounts', '--side', 'ARM'])).out).toContain('denies');
    expect((await isnad(['accounts', '--side', 'FRA'])).out).toContain('Nothing of the kind');
    expect((await isnad(['search', 'أذربيجانية'])).out).toContain('وزارة الدفاع الأذربيجانية');
    expect(JSON.parse((await isnad(['search', 'shell', '--json'])).out).rows).toHaveLength(1);
  });

  it('counts what is more than a page', async () => {
    const store = await openLedger(join(folder, 'l.ledger'), ledgerOptions);
    const incidents = Array.from({ length: 1001 }, (_, n) => ({ view: 'incident', id: `inc_${n}`, sort: String(n), day: null, country: null, type: null, sides: [], row: { item: { contradictions: [], accounts: [] }, voices: [] } }));
    await store.putViews(await store.head(), incidents);
    await store.close();
    expect((await isnad(['summary'])).out).toContain('Disputes: 0 of 1001 incidents');
  });

  it('shows and cites what an id names, and says when nothing has it', async () => {
    const [claim = ''] = await claims();
    expect(JSON.parse((await isnad(['show', claim, '--json'])).out)).toMatchObject({ id: claim, state: 'machine' });
    const [incident] = await rows('accounts');
    expect(JSON.parse((await isnad(['show', incident?.item.id ?? '', '--json'])).out).item.id).toBe(incident?.item.id);
    expect((await isnad(['show', claim])).out).toMatch(/clm_.*machine[\s\S]*│[\s\S]*isnad cite doc_/);
    expect((await isnad(['show', incident?.item.id ?? ''])).out).toContain('occurred');
    const { document } = JSON.parse((await isnad(['show', claim, '--json'])).out);
    expect((await isnad(['show', document])).out).toMatch(/isnad cite doc_[\s\S]*\n\s*s1 /);
    expect((await isnad(['cite', claim, '--style', 'bibtex'])).out).toMatch(/^@article\{doc_/);
    expect(await isnad(['cite', claim, '--style', 'mla'])).toMatchObject({ code: 2, err: expect.stringContaining('cite.style') });
    expect(await isnad(['show', 'clm_none'])).toMatchObject({ code: 2, err: expect.stringContaining('ledger.unknown-id') });
  });

  it('keeps decisions with their reasons, takes them back, and knows what it knew before', async () => {
    const [first = '', second = ''] = await claims();
    clock = '2020-10-16T00:00:00.000Z';
    const before = (await rows('accounts')).length;
    const rejected = (await isnad(['reject', first, '--why', 'misread'])).out;
    expect((await rows('accounts')).length).toBe(before - 1);
    expect(JSON.parse((await isnad(['accounts', '--json', '--as-of', '2020-10-15'])).out).rows).toHaveLength(before);
    expect((await isnad(['diff', '--since', '2020-10-15'])).out).toMatch(/^incident: 0 new, 0 changed, 1 gone/m);
    await isnad(['undo', /rev_\w+/.exec(rejected)?.[0] ?? '', '--why', 'it was right']);
    expect((await rows('accounts')).length).toBe(before);
    await isnad(['edit', second, '--set', '/status/value=denied', '--why', 'the verb denies']);
    expect(JSON.parse((await isnad(['show', second, '--json'])).out)).toMatchObject({ state: 'edited', claim: { status: { value: 'denied' } } });
    expect((await isnad(['reviews'])).out).toContain('the verb denies');
  });

  it('is coded blind by two, whose agreement is measured and whose differences are listed', async () => {
    const all = await claims();
    const code = (by: string, ...rest: string[]): Promise<unknown> => isnad([...rest, '--round', 'may', '--by', by, '--why', 'coded']);
    expect(JSON.parse((await isnad(['coding', 'may', '--by', 'Mina', '--json'])).out)).toHaveLength(all.length);
    await code('Mina', 'accept', ...all);
    const [first = '', ...others] = all;
    expect(JSON.parse((await isnad(['coding', 'may', '--by', 'Omar', '--limit', '1', '--json'])).out)).toEqual([first]);
    await code('Omar', 'reject', first);
    await code('Omar', 'accept', ...others);
    expect((await isnad(['coding', 'may', '--by', 'Omar'])).out).toContain('Omar has decided on every claim');
    const found = JSON.parse((await isnad(['agreement', 'may', '--json'])).out);
    expect(found.agreement[0]).toMatchObject({ field: 'decision', units: all.length });
    expect(found.agreement[0].alpha).toBeLessThan(1);
    expect(found.disputed.map((d: { claim: string }) => d.claim)).toEqual([first]);
    expect((await isnad(['agreement', 'may'])).out).toContain('1 claim to settle');
    expect((await isnad(['reviews'])).out).toContain('Nothing was decided yet');
    expect(JSON.parse((await isnad(['show', first, '--json'])).out).state).toBe('machine');
  });

  it('is read again with other names; decisions stay with their words, or are listed', async () => {
    const all = await claims();
    await isnad(['accept', ...all, '--why', 'checked']);
    mkdirSync(join(folder, 'names'));
    writeFileSync(join(folder, 'names/places.tsv'), 'own:wardanik\tsettlement\tAZE\tWardanik\tWardanik\t\n');
    expect((await isnad(['reread'])).out).toContain('0 read again');
    expect((await isnad(['reread', '--all', '--names', '@names'])).out).toMatch(/3 read again, 1 with other claims[\s\S]*Every decision found its words again/);
  });

  it('leaves as files: under their own names in a folder, or at a path with what explains it beside it', async () => {
    await isnad(['export', 'xlsx', '--out', '@out', '--lang', 'ar']);
    expect(readdirSync(join(folder, 'out'))).toEqual([expect.stringMatching(/^isnad-xlsx-2020-10-15-[0-9a-f]{8}\.xlsx$/)]);
    expect((await isnad(['export', 'csv', '--out', '@claims.csv', '--side', 'ARM'])).out).toContain('claims.csv-metadata.json');
    const csv = readFileSync(join(folder, 'claims.csv'), 'utf8');
    expect(csv).toContain('denied');
    expect(readFileSync(join(folder, 'claims.csv-metadata.json'), 'utf8')).toContain('side ARM');
    expect(await isnad(['export', 'word'])).toMatchObject({ code: 2, err: expect.stringContaining('export.format') });
  });

  it('is verified, copied and put back', async () => {
    expect((await isnad(['verify'])).out).toContain('All is well: 3 documents');
    await isnad(['backup', '@copy.ledger']);
    const whole = await head();
    writeFileSync(join(folder, 'press/d.txt'), `${ENGLISH} Later.`);
    await isnad(['add', '@press/d.txt']);
    expect(await isnad(['restore', '@copy.ledger'])).toMatchObject({ code: 2, err: expect.stringContaining('ledger.exists') });
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `l.ledger${end}`), { force: true });
    expect((await isnad(['restore', '@copy.ledger'])).code).toBe(0);
    expect(await head()).toBe(whole);
  });

  it('must be there to be asked', async () => {
    rmSync(join(folder, 'l.ledger'));
    expect(await isnad(['accounts'])).toMatchObject({ code: 2, err: expect.stringMatching(/^ledger\.none .*isnad add FILE/) });
  });
});
