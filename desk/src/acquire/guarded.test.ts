/** The guard as it is built: what comes out of the worker is what was read in place, and what takes too long is given up. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { acquire } from './acquire.ts';
import type { acquireGuarded } from './guarded.ts';
import * as samples from './samples.test-data.ts';

const built = new URL('../../dist/acquire/index.js', import.meta.url);
let guarded: typeof acquireGuarded;
beforeAll(async () => {
  if (!existsSync(fileURLToPath(built))) throw new Error('These tests run the built code: npm run build');
  guarded = ((await import(/* @vite-ignore */ built.href)) as { acquireGuarded: typeof acquireGuarded }).acquireGuarded;
});

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.html': samples.page, 'a.rss': samples.rss, 'a.xml': samples.sitemap, 'b.xml': samples.newsml2, 'a.csv': samples.csv, 'a.jsonl': samples.jsonl, 'a.pdf': samples.pdf(samples.PDF_PAGES), 'a.docx': samples.docx(),
  'a.warc.gz': samples.warc(samples.PAGES.map((page, at) => ({ ...page, altered: at === 1 }))), 'a.wacz': samples.wacz(samples.warc(samples.PAGES)), 'b.rss.gz': gzipSync(samples.rss),
  'empty.txt': '', 'a.png': '\u0000\u0001', 'bomb.gz': gzipSync(Buffer.alloc(40_000_000)), 'cut.warc': samples.warc(samples.PAGES, false).subarray(0, 4000), 'nested.gz': gzipSync(gzipSync(gzipSync('x'))),
};

describe('the guard', () => {
  it.each(Object.keys(FILES))('gives of %s what is read in place', async (name) => {
    const bytes = Buffer.from(FILES[name]!);
    const [there, here] = [await guarded(bytes, { name, kind: 'auto' }), await acquire(bytes, { name, kind: 'auto' })];
    const plain = ({ snapshots, ...rest }: typeof here): unknown => ({ ...rest, snapshots: snapshots.map((snapshot) => ({ ...snapshot, bytes: Buffer.from(snapshot.bytes).toString('base64') })) });
    expect(plain(there)).toEqual(plain(here));
  });

  it('gives up what takes too long, says so, and goes on with the next', async () => {
    const limits = { milliseconds: 1, archiveMilliseconds: 60_000 };
    // So long that a machine with much else to do does not read it within the one millisecond.
    const long = samples.page.replace('</body>', `${'<div><p>كلام طويل لا ينتهي.</p></div>'.repeat(60_000)}</body>`);
    expect((await guarded(Buffer.from(long), { name: 'a.html', kind: 'auto' }, limits)).diagnostics.map(({ code }) => code)).toEqual(['acquire.timeout']);
    // Each page of an archive has a clock of its own; its plain text needs none.
    expect((await guarded(Buffer.from(FILES['a.wacz']!), { name: 'a.wacz', kind: 'auto' }, limits)).articles).toHaveLength(1);
    expect((await guarded(Buffer.from(samples.page), { name: 'a.html', kind: 'auto' })).articles).toHaveLength(1);
  });
});
