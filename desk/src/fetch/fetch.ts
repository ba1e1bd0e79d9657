/** From an address to its bytes: every hop is judged, robots.txt is honoured, nothing is waited for without end. */
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import type { Fetched, Fetcher, FetchOptions, Refused, Unchanged } from '../ports/index.ts';
import { bodyOf } from './body.ts';
import { guardedAgent } from './connect.ts';
import { createTurns } from './polite.ts';
import { createRobots, ROBOTS_BYTES } from './robots.ts';
import { type FetcherOptions, type FetchLimits, Stop } from './types.ts';
import { askable, portOf } from './url.ts';

const LIMITS: FetchLimits = { bytes: 20_000_000, milliseconds: 60_000, redirects: 5, delayMs: 2_000 };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The name to which rules in robots.txt may be addressed. */
const TOKEN = 'Isnad';
const ACCEPT = 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.5';
const MOST_WAIT_MS = 24 * 3600 * 1000;

type Answer = Awaited<ReturnType<typeof request>>;

/** A fetcher with its connections, its memory of robots.txt and of when each host was last asked. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { now, version, contact, sleep = async (milliseconds) => void (await pause(milliseconds)) } = options;
  const limits = { ...LIMITS, ...options.limits };
  const ips = new Map<string, string>();
  const agent = guardedAgent(options, (host, ip) => void ips.set(host, ip));
  const userAgent = `${TOKEN}/${version} (+${contact.replace(/[^\x20-\x7e]|[()]/g, '')})`;
  const inTurn = createTurns(now, sleep);

  const ask = (url: URL, headers: Readonly<Record<string, string>>): Promise<Answer> =>
    request(url, { dispatcher: agent, method: 'GET', signal: AbortSignal.timeout(limits.milliseconds), headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', ...headers } });

  /** Follows redirects; `judge` may refuse each address before it is asked. */
  const follow = async (first: URL, headers: Readonly<Record<string, string>>, judge: (url: URL) => Promise<number>): Promise<{ readonly url: URL; readonly answer: Answer }> => {
    let url = first;
    for (let hop = 0; ; hop++) {
      judgePort(url, options);
      const here = url;
      const answer = await inTurn(url.host, await judge(url), () => ask(here, headers));
      const location = header(answer, 'location');
      if (!REDIRECTS.has(answer.statusCode) || location === null) return { url, answer };
      // The body of a redirect is of no use; the connection is given up with it.
      answer.body.on('error', () => undefined).destroy();
      if (hop >= limits.redirects) throw new Stop('fetch.redirects', `it is redirected more than ${limits.redirects} times`, 'Give the address of the page itself.');
      url = askable(location, url);
    }
  };

  const robots = createRobots(TOKEN, now, async (url) => {
    const { answer } = await follow(url, { accept: 'text/plain' }, async () => 0);
    if (answer.statusCode !== 200) {
      answer.body.on('error', () => undefined).destroy();
      return { status: answer.statusCode, text: '' };
    }
    return { status: 200, text: new TextDecoder().decode(await bodyOf(answer.body, header(answer, 'content-encoding') ?? '', ROBOTS_BYTES)) };
  });

  const permitted = async (url: URL): Promise<number> => {
    const rules = await robots(url);
    if (!rules.allowed(url)) throw new Stop('fetch.robots', 'the robots.txt of the site asks programs not to fetch it', 'Respect it, or save the page by hand.');
    return Math.max(limits.delayMs, rules.delayMs);
  };

  const fetchAddress = async (address: string, { etag, lastModified }: FetchOptions = {}): Promise<Fetched | Unchanged | Refused> => {
    try {
      const conditions = { accept: ACCEPT, ...(etag === undefined ? {} : { 'if-none-match': etag }), ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }) };
      const { url, answer } = await follow(askable(address), conditions, permitted);
      const fetchedAt = new Date(now()).toISOString();
      if (answer.statusCode === 304) {
        answer.body.on('error', () => undefined).destroy();
        return { kind: 'unchanged', finalUrl: url.href, fetchedAt };
      }
      if (answer.statusCode !== 200) {
        answer.body.on('error', () => undefined).destroy();
        throw statusStop(answer, now());
      }
      const bytes = await bodyOf(answer.body, header(answer, 'content-encoding') ?? '', limits.bytes);
      const [contentType = '', ...parameters] = (header(answer, 'content-type') ?? '').split(';').map((part) => part.trim());
      const charset = parameters.map((part) => /^charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(part)?.[1]).find((found) => found !== undefined);
      return { kind: 'fetched', bytes, finalUrl: url.href, status: answer.statusCode, contentType: contentType === '' ? null : contentType.toLowerCase(), charset: charset ?? null, etag: header(answer, 'etag'), lastModified: header(answer, 'last-modified'), fetchedAt, ip: ips.get(url.hostname) ?? '' };
    } catch (error) {
      return refused(error, address, limits);
    }
  };
  return { fetchAddress, close: () => agent.destroy() };
}

/** A port that is not of the web is refused before its name is looked up; tests may allow theirs. */
function judgePort(url: URL, { allowAddress }: FetcherOptions): void {
  const port = portOf(url);
  if (port !== 80 && port !== 443 && allowAddress === undefined) throw new Stop('fetch.port', `port ${port} is not one of the web`, 'Only ports 80 and 443 are connected to.');
}

function header(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** What a status that is no success means. */
function statusStop(answer: Answer, now: number): Stop {
  const { statusCode: status } = answer;
  const retryAfterMs = retryAfter(header(answer, 'retry-after'), now);
  if (status === 404 || status === 410) return new Stop('fetch.gone', `the server has no such page (${status})`, 'Check the address; a web archive may have it.');
  if (status === 401 || status === 402 || status === 403 || status === 451) return new Stop('fetch.forbidden', `the server does not give the page to everyone (${status})`, 'Open it in a browser, save it and give the file.');
  return new Stop('fetch.status', `the server answered with status ${status}`, 'Try again later.', retryAfterMs);
}

/** Seconds or a date. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(MOST_WAIT_MS, Math.max(0, wait));
}

function refused(error: unknown, address: string, limits: FetchLimits): Refused {
  const stop = stopOf(error);
  const shown = address.slice(0, 200);
  if (stop !== null) return { kind: 'refused', code: stop.code, message: `${shown}: ${stop.message}.`, remedy: stop.remedy, ...(stop.retryAfterMs === undefined ? {} : { retryAfterMs: stop.retryAfterMs }) };
  const { name = '', message = String(error), code = '' } = (error ?? {}) as { name?: string; message?: string; code?: string };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) return { kind: 'refused', code: 'fetch.timeout', message: `${shown}: it took longer than ${limits.milliseconds / 1000} s.`, remedy: 'Try again later.' };
  return { kind: 'refused', code: 'fetch.failed', message: `${shown}: the connection failed (${(message || code).slice(0, 200)}).`, remedy: 'Check the address and the connection to the internet, and try again later.' };
}

/** Ours, wherever undici packed it. */
function stopOf(error: unknown): Stop | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) if (at instanceof Stop) return at;
  return null;
}
