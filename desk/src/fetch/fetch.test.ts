/** Fetching from servers on this machine, which only the tests may reach. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from './fetch.ts';
import type { Fetcher } from '../ports/index.ts';
import type { FetcherOptions } from './types.ts';

const PAGE = '<!doctype html><p>قالت الوزارة إن القصف توقف.</p>';
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

interface Site {
  readonly url: string;
  readonly fetcher: Fetcher;
  readonly asked: IncomingMessage[];
  readonly slept: number[];
}

/** A site whose pages are functions, with a clock that only moves when somebody sleeps. */
async function site(pages: Readonly<Record<string, (question: IncomingMessage, answer: ServerResponse) => void>>, more: Partial<FetcherOptions> = {}): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const server = createServer((question, answer) => {
    asked.push(question);
    const page = pages[question.url ?? ''];
    if (page === undefined) answer.writeHead(404).end('no such page');
    else page(question, answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const slept: number[] = [];
  let clock = Date.UTC(2020, 9, 14);
  const fetcher = createFetcher({
    version: '1.2.3', contact: 'https://example.org/isnad', now: () => clock, allowAddress: (ip, at) => ip === '127.0.0.1' && at === port,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      clock += milliseconds;
    },
    ...more,
  });
  open.push(() => {
    void fetcher.close();
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, fetcher, asked, slept };
}

const paths = (asked: readonly IncomingMessage[]): (string | undefined)[] => asked.map(({ url }) => url);

describe('fetching', () => {
  it('gives the bytes with all that must be kept of them, under an honest name', async () => {
    const { url, fetcher, asked } = await site({ '/a': (_, answer) => answer.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1256"', etag: '"v1"', 'last-modified': 'Wed, 14 Oct 2020 00:00:00 GMT' }).end(PAGE) });
    const got = await fetcher.fetchAddress(`${url}/a#part`);
    expect(got).toEqual({ kind: 'fetched', bytes: Buffer.from(PAGE), finalUrl: `${url}/a`, status: 200, contentType: 'text/html', charset: 'windows-1256', etag: '"v1"', lastModified: 'Wed, 14 Oct 2020 00:00:00 GMT', fetchedAt: '2020-10-14T00:00:02.000Z', ip: '127.0.0.1' });
    expect(asked.map(({ headers }) => headers['user-agent'])).toEqual(Array(2).fill('Isnad/1.2.3 (+https://example.org/isnad)'));
    expect(asked[1]?.headers.cookie).toBeUndefined();
  });

  it('asks only for what changed', async () => {
    const { url, fetcher } = await site({ '/a': ({ headers }, answer) => (headers['if-none-match'] === '"v1"' && headers['if-modified-since'] !== undefined ? answer.writeHead(304).end() : answer.end(PAGE)) });
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ kind: 'fetched', etag: null });
    expect(await fetcher.fetchAddress(`${url}/a`, { etag: '"v1"', lastModified: 'Wed, 14 Oct 2020 00:00:00 GMT' })).toMatchObject({ kind: 'unchanged', finalUrl: `${url}/a` });
  });

  it('follows five redirects and not six', async () => {
    const { url, fetcher } = await site(Object.fromEntries([...Array.from({ length: 6 }, (_, at): [string, (q: IncomingMessage, a: ServerResponse) => void] => [`/${at}`, (_q, answer) => void answer.writeHead(301, { location: `/${at + 1}` }).end()]), ['/6', (_q, answer) => void answer.end(PAGE)]]));
    expect(await fetcher.fetchAddress(`${url}/1`)).toMatchObject({ kind: 'fetched', finalUrl: `${url}/6` });
    expect(await fetcher.fetchAddress(`${url}/0`)).toMatchObject({ code: 'fetch.redirects' });
  });

  it.each([['gzip', gzipSync], ['br', brotliCompressSync]] as const)('unpacks %s, and gives up a bomb early', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(100_000_000));
    const { url, fetcher } = await site({
      '/a': (_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(pack(Buffer.from(PAGE))),
      '/bomb': (_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(bomb),
      '/cut': (_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(pack(Buffer.from(PAGE)).subarray(0, 30)),
    });
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ bytes: Buffer.from(PAGE) });
    expect(await fetcher.fetchAddress(`${url}/bomb`)).toMatchObject({ code: 'fetch.bomb' });
    expect(await fetcher.fetchAddress(`${url}/cut`)).toMatchObject({ code: 'fetch.damaged' });
  });

  it('gives up what is too large, too slow or too often packed', async () => {
    const { url, fetcher } = await site({
      '/large': (_, answer) => answer.end(Buffer.alloc(20_000, 'x')),
      '/slow': (_, answer) => answer.writeHead(200).write('x'),
      '/layers': (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(gzipSync('x')),
      '/odd': (_, answer) => answer.writeHead(200, { 'content-encoding': 'compress' }).end('x'),
    }, { limits: { bytes: 10_000, milliseconds: 400 } });
    expect(await fetcher.fetchAddress(`${url}/large`)).toMatchObject({ code: 'fetch.large' });
    expect(await fetcher.fetchAddress(`${url}/slow`)).toMatchObject({ code: 'fetch.timeout' });
    expect(await fetcher.fetchAddress(`${url}/layers`)).toMatchObject({ code: 'fetch.bomb' });
    expect(await fetcher.fetchAddress(`${url}/odd`)).toMatchObject({ code: 'fetch.damaged' });
  });

  it('does what robots.txt asks, asks for it once, and waits between two pages', async () => {
    const { url, fetcher, asked, slept } = await site({
      '/robots.txt': (_, answer) => answer.end('User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /private/\nAllow: /private/open\nCrawl-delay: 7'),
      '/a': (_, answer) => answer.end(PAGE),
      '/private/b': (_, answer) => answer.end(PAGE),
      '/private/open': (_, answer) => answer.end(PAGE),
    });
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetchAddress(`${url}/private/b`)).toMatchObject({ code: 'fetch.robots' });
    expect(await fetcher.fetchAddress(`${url}/private/open`)).toMatchObject({ kind: 'fetched' });
    expect(paths(asked)).toEqual(['/robots.txt', '/a', '/private/open']);
    expect(slept).toEqual([7000, 7000]);
  });

  it('fetches nothing from a site whose robots.txt fails, and asks again next time', async () => {
    let status = 503;
    const { url, fetcher } = await site({ '/robots.txt': (_, answer) => answer.writeHead(status).end(), '/a': (_, answer) => answer.end(PAGE) });
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ code: 'fetch.robots' });
    status = 404;
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ kind: 'fetched' });
  });

  it('asks one host one thing at a time', async () => {
    let now = 0;
    let most = 0;
    const page = (_: IncomingMessage, answer: ServerResponse): void => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        answer.end(PAGE);
      }, 20);
    };
    const { url, fetcher, slept } = await site({ '/a': page, '/b': page, '/c': page });
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetchAddress(url + path)));
    expect(most).toBe(1);
    expect(slept).toEqual([2000, 2000, 2000]);
  });

  it.each([[404, 'fetch.gone'], [403, 'fetch.forbidden'], [451, 'fetch.forbidden'], [500, 'fetch.status'], [206, 'fetch.status']])('names status %i %s', async (status, code) => {
    const { url, fetcher } = await site({ '/a': (_, answer) => answer.writeHead(status, { 'retry-after': '120' }).end() });
    const got = await fetcher.fetchAddress(`${url}/a`);
    expect(got).toMatchObject({ kind: 'refused', code });
    if (code === 'fetch.status') expect(got).toMatchObject({ retryAfterMs: 120_000 });
    expect((got as { remedy: string }).remedy).toMatch(/\.$/);
  });

  it('says when nobody answers', async () => {
    const { url, fetcher } = await site({}, { lookup: async () => [] });
    expect(await fetcher.fetchAddress('http://news.example.org/')).toMatchObject({ code: 'fetch.name' });
    for (const close of open.splice(0)) close();
    expect(await fetcher.fetchAddress(`${url}/a`)).toMatchObject({ code: 'fetch.failed' });
  });
});
