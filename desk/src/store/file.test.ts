import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from './driver.ts';
import { LedgerError, openLedger, restore, verifyFile } from './index.ts';
import { AT, DENIAL, ENGLISH, intake, OPTIONS, REPORT, searchKeys } from './intakes.test-data.ts';
import { pack } from './pack.ts';
import { migrate, VERSION, versionOf } from './migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-store-file-'));
let files = 0;
const fresh = () => join(folder, `${++files}.ledger`);
afterAll(() => rmSync(folder, { recursive: true }));

async function filled(path = fresh()): Promise<string> {
  const store = await openLedger(path, OPTIONS);
  await store.add([intake(DENIAL, { url: 'https://a.example/1' }), intake(REPORT), intake(ENGLISH, { lang: 'en' })], AT);
  const claim = (await store.claims()).rows[0]!.id;
  await store.review([{ decision: 'accept', claims: [claim], by: 'Mina', why: '' }], AT);
  await store.putViews(await store.head(), [{ view: 'incidents', id: 'a', sort: 'a', day: null, country: null, type: null, sides: ['ARM'], row: { n: 1 } }]);
  await store.close();
  return path;
}

/** Changes a ledger behind its back. */
function tamper(path: string, statement: string): void {
  const database = new Database(path);
  database.exec('PRAGMA foreign_keys = OFF');
  database.exec(statement);
  database.close();
}

describe('the file of a ledger', () => {
  it('says what it is, is kept by WAL and is used again', async () => {
    const path = await filled();
    const database = new Database(path);
    expect(database.pragma('application_id')).toEqual([{ application_id: 0x49736e64 }]);
    expect(database.pragma('user_version')).toEqual([{ user_version: VERSION }]);
    expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    database.close();
    const store = await openLedger(path, OPTIONS);
    expect((await store.documents()).rows).toHaveLength(3);
    await store.close();
  });

  it('is waited for while another makes it', async () => {
    const path = fresh();
    // It holds the file as one does who turns it to WAL: SQLite itself does not wait then.
    const held = "const { parentPort, workerData } = require('node:worker_threads'); const d = new (require('libsql'))(workerData); d.exec('BEGIN IMMEDIATE; CREATE TABLE t (a)'); parentPort.postMessage(1); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); d.exec('ROLLBACK'); d.close();";
    const other = new Worker(held, { eval: true, workerData: path });
    await once(other, 'message');
    const store = await openLedger(path, OPTIONS);
    expect((await store.head()).seq).toBe(0);
    await store.close();
    if (other.threadId !== -1) await once(other, 'exit');
  });

  it('is brought on when an older program wrote it: the record stays, views are made anew', async () => {
    const path = await filled();
    tamper(path, `DROP TABLE tombstone; DROP TABLE names; DROP TABLE view_key; DROP INDEX claim_state; DROP TABLE view_row;
      CREATE TABLE view_row (view TEXT NOT NULL, id TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (view, id)) STRICT;
      INSERT INTO view_row VALUES ('incidents', 'a', x'00'); PRAGMA user_version = 1`);
    const store = await openLedger(path, OPTIONS);
    expect(await store.viewsOf()).toBeNull();
    expect((await store.views('incidents')).rows).toEqual([]);
    expect((await store.documents()).rows).toHaveLength(3);
    expect((await store.verify()).problems).toEqual([]);
    await store.close();
  });

  it('is left alone when a newer program wrote it', async () => {
    const path = await filled();
    tamper(path, 'PRAGMA user_version = 99');
    const before = readFileSync(path);
    await expect(openLedger(path, OPTIONS)).rejects.toMatchObject({ code: 'ledger.newer', remedy: expect.stringContaining('newer program') });
    expect(readFileSync(path)).toEqual(before);
  });

  it('is known for a ledger though another program makes it one while it is looked at', async () => {
    const path = fresh();
    const [mine, theirs] = [connect(path, { synchronous: 'FULL' }), connect(path, { synchronous: 'FULL' })];
    const meanwhile = { transformQuery: ({ node }: PluginTransformQueryArgs) => node, transformResult: async ({ result }: PluginTransformResultArgs) => migrate(theirs).then(() => result) };
    expect(await versionOf(mine.withPlugin(meanwhile))).toBe(0);
    expect(await versionOf(mine)).toBe(VERSION);
    await Promise.all([mine, theirs].map((db) => db.destroy()));
  });

  it('is left alone when it is something else', async () => {
    const [other, text] = [fresh(), fresh()];
    tamper(other, 'CREATE TABLE mine (a)');
    writeFileSync(text, 'dear diary '.repeat(200));
    for (const path of [other, text]) {
      const before = readFileSync(path);
      await expect(openLedger(path, OPTIONS)).rejects.toMatchObject({ code: 'ledger.foreign' });
      expect(readFileSync(path)).toEqual(before);
    }
    await expect(openLedger(join(folder, 'none', 'x.ledger'), OPTIONS)).rejects.toMatchObject({ code: 'ledger.open' });
  });

  it('is searched by new keys when the engine makes keys in another way', async () => {
    const path = await filled();
    const store = await openLedger(path, { searchKeys: (text, lang) => searchKeys(text, lang).map((key) => `k${key}`), searchVersion: 'test 2' });
    expect((await store.search({ query: 'المستشفى', lang: 'ar' })).rows).toHaveLength(1);
    expect((await store.verify()).problems).toEqual([]);
    await store.close();
  });
});

describe('what was removed', () => {
  it('is in the file no more, not even where nothing is stored any longer', async () => {
    const path = fresh();
    const store = await openLedger(path, OPTIONS);
    const word = 'Zarqunabad';
    const given = intake(`${ENGLISH} A strike hit ${word}, the Armenian army said.`, { lang: 'en', bytes: `bytes of ${word}` });
    const titled = { ...given, reports: given.reports.map((r) => ({ ...r, title: `In ${word}` })) };
    const [{ documents: [document = ''] } = { documents: [] }] = await store.add([titled], AT);
    await store.putViews(await store.head(), [{ view: 'actor', id: 'a', sort: 'a', day: null, country: null, type: null, sides: [], row: { id: word } }]);
    const holds = (): boolean => [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(word));
    expect(holds()).toBe(true);
    await store.redact({ document, by: 'Mina', why: 'a test' }, AT);
    expect(holds()).toBe(false);
    await store.close();
    expect(holds()).toBe(false);
  });

  it('is nothing that can be done without a mark, nor undone', async () => {
    const path = await filled();
    const store = await openLedger(path, OPTIONS);
    const [{ id } = { id: '' }] = (await store.documents()).rows;
    await store.redact({ document: id, by: 'Mina', why: 'a test' }, AT);
    await store.close();
    const look = async () => (await verifyFile(path, OPTIONS)).problems.map(({ part, message }) => [part, message]);
    expect(await look()).toEqual([]);
    tamper(path, `UPDATE entry SET body = x'${Buffer.from(pack('null')).toString('hex')}' WHERE seq = 1`);
    expect(await look()).toContainEqual(['chain', 'Its content is gone, and no row says that it was removed.']);
  });
});

describe('the codes of the ledger', () => {
  it('are all listed with what to do', () => {
    const here = new URL('.', import.meta.url);
    const sources = readdirSync(here).filter((name) => /^[\w-]+\.ts$/.test(name)).map((name) => readFileSync(new URL(name, here), 'utf8')).join('\n');
    const used = [...sources.matchAll(/'(ledger\.[a-z-]+)'/g)].map(([, code]) => code);
    const decided = [...sources.matchAll(/refused\('([a-z-]+)'/g)].map(([, code]) => `review.${code}`);
    const table = readFileSync(new URL('../../../docs/diagnostics.ledger.md', here), 'utf8');
    const listed = [...table.matchAll(/^\| `((?:ledger|review)\.[a-z-]+)`/gm)].map(([, code]) => code);
    expect([...listed].sort()).toEqual([...new Set([...used, ...decided])].sort());
  });
});

describe('several processes', () => {
  it('write one ledger at once: nothing is lost, nothing is there twice, nobody is refused', async () => {
    const path = fresh();
    const writer = new URL('./writer.test-data.ts', import.meta.url);
    const writers = [0, 1, 2].map((number) => fork(writer, [path, String(number), '8'], { execArgv: ['--conditions=isnad-source', '--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
    const acknowledged: string[] = [];
    const ends = await Promise.all(writers.map((one) => new Promise((resolve) => {
      one.on('message', (id) => acknowledged.push(String(id)));
      one.on('exit', resolve);
    })));
    expect(ends).toEqual([0, 0, 0]);
    const store = await openLedger(path, OPTIONS);
    const documents = (await store.documents({ limit: 100 })).rows.map(({ id }) => id);
    expect(documents.sort()).toEqual([...new Set(acknowledged)].sort());
    // Each writes 8 of its own and the same 8 as the others.
    expect(documents).toHaveLength(3 * 8 + 8);
    expect((await store.verify()).problems).toEqual([]);
    await store.close();
  });
});

describe('verify', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['a body of the journal', 'UPDATE entry SET body = (SELECT body FROM entry WHERE seq = 5) WHERE seq = 2', 'chain'],
    ['the time of a row', `UPDATE entry SET at = '2001-01-01T00:00:00Z' WHERE seq = 4`, 'chain'],
    ['a row taken out', 'DELETE FROM entry WHERE seq = 3', 'chain'],
    ['a capture', 'UPDATE payload SET packed = (SELECT packed FROM payload ORDER BY digest DESC LIMIT 1) WHERE digest = (SELECT min(digest) FROM payload)', 'payload'],
    ['a capture taken out', 'DELETE FROM payload WHERE digest = (SELECT min(digest) FROM payload)', 'payload'],
    ['a status', `UPDATE claim SET status = 'actual' WHERE status = 'denied'`, 'projection'],
    ['a decision hidden', `UPDATE claim SET state = 'machine'`, 'projection'],
    ['an article hidden', 'UPDATE document SET superseded = 2 WHERE seq = 5', 'projection'],
    ['a passage hidden from search', 'DELETE FROM passage_keys WHERE rowid = 1', 'search'],
    ['a view', `UPDATE view_row SET sides = 'AZE'`, 'views'],
  ];
  for (const [what, statement, part] of changes) {
    it(`finds ${what}`, async () => {
      const path = await filled();
      tamper(path, statement);
      const verdict = await verifyFile(path, { searchKeys });
      expect(verdict.ok).toBe(false);
      expect(verdict.problems[0]).toMatchObject({ part, where: expect.stringMatching(/./), remedy: expect.stringMatching(/./) });
    });
  }

  it('finds a capture changed for one of the same length', async () => {
    const path = await filled();
    const { pack } = await import('./pack.ts');
    const database = new Database(path);
    const [row] = database.prepare('SELECT digest, size FROM payload LIMIT 1').all() as [{ digest: ArrayBuffer; size: number }];
    database.prepare('UPDATE payload SET packed = ? WHERE digest = ?').run([pack(new Uint8Array(row.size)), new Uint8Array(row.digest)]);
    database.close();
    expect((await verifyFile(path, { searchKeys })).problems[0]).toMatchObject({ part: 'payload', message: 'It is not what was captured.' });
  });

  it('names the first broken row', async () => {
    const path = await filled();
    tamper(path, `UPDATE entry SET at = '2001-01-01T00:00:00Z' WHERE seq IN (4, 6)`);
    expect((await verifyFile(path, { searchKeys })).problems[0]!.where).toMatch(/^row 4 of the journal \(snapshot snap_/);
  });

  it('finds a journal that was chained anew over a changed content by the ids', async () => {
    const path = await filled();
    const database = new Database(path);
    const { hashOf } = await import('./journal.ts');
    const { pack, unpack } = await import('./pack.ts');
    let prev = '0'.repeat(64);
    for (const row of database.prepare('SELECT * FROM entry ORDER BY seq').all() as { seq: number; kind: 'document'; id: string; at: string; body: ArrayBuffer }[]) {
      const body = unpack(row.body, '').toString().replace('قصف المستشفى', 'وصف المستشفى');
      const hash = hashOf(prev, { ...row, body });
      database.prepare('UPDATE entry SET prev = ?, hash = ?, body = ? WHERE seq = ?').run([Buffer.from(prev, 'hex'), hash, pack(body), row.seq]);
      prev = Buffer.from(hash).toString('hex');
    }
    database.close();
    expect((await verifyFile(path, { searchKeys })).problems[0]).toMatchObject({ part: 'id', where: expect.stringContaining('row 2 of the journal') });
  });
});

describe('a backup', () => {
  it('is a whole ledger with its sum beside it, and comes back as it was', async () => {
    const path = await filled();
    const store = await openLedger(path, OPTIONS);
    const [copy, back] = [fresh(), fresh()];
    await store.backup(copy);
    const head = await store.head();
    await store.close();
    expect(readFileSync(`${copy}.sha256`, 'utf8')).toBe(`${createHash('sha256').update(readFileSync(copy)).digest('hex')}  ${copy.split('/').at(-1)}\n`);
    expect(await verifyFile(copy, { searchKeys })).toMatchObject({ ok: true, head, documents: 3 });
    expect(await restore(copy, back, { searchKeys })).toMatchObject({ ok: true, head });
    expect(readFileSync(back)).toEqual(readFileSync(copy));
    expect(existsSync(`${back}.part`)).toBe(false);
    const again = await openLedger(back, OPTIONS);
    expect(await again.head()).toEqual(head);
    await again.close();
  });

  it('never goes over a file that is there, neither out nor back', async () => {
    const path = await filled();
    const store = await openLedger(path, OPTIONS);
    const copy = fresh();
    await store.backup(copy);
    await expect(store.backup(copy)).rejects.toMatchObject({ code: 'ledger.exists' });
    await store.close();
    await expect(restore(copy, path, { searchKeys })).rejects.toMatchObject({ code: 'ledger.exists' });
  });

  it('is refused when one byte of it was changed, wherever', async () => {
    const store = await openLedger(await filled(), OPTIONS);
    const copy = fresh();
    await store.backup(copy);
    await store.close();
    const bytes = readFileSync(copy);
    for (const place of [0, 50, Math.floor(bytes.length / 3), bytes.length - 1]) {
      const flipped = fresh();
      const other = Buffer.from(bytes);
      other[place] = (other[place] as number) ^ 1;
      writeFileSync(flipped, other);
      copyFileSync(`${copy}.sha256`, `${flipped}.sha256`);
      expect((await verifyFile(flipped, { searchKeys })).problems[0]).toMatchObject({ part: 'sidecar' });
      await expect(restore(flipped, fresh(), { searchKeys })).rejects.toBeInstanceOf(LedgerError);
    }
  });
});
