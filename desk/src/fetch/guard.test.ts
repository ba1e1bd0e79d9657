/** Forms of forbidden addresses, made here: none may reach the server that waits behind all of them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic } from './address.ts';
import { createFetcher } from './fetch.ts';

type Quad = readonly [number, number, number, number];

/** Machines that nobody may reach: loopback, private nets, metadata of clouds, documentation, multicast. */
const TARGETS: readonly Quad[] = [[127, 0, 0, 1], [127, 1, 2, 3], [10, 0, 0, 1], [172, 16, 5, 4], [192, 168, 1, 1], [169, 254, 169, 254], [168, 63, 129, 16], [100, 64, 0, 1], [0, 0, 0, 0], [198, 18, 0, 1], [203, 0, 113, 9], [224, 0, 0, 1], [255, 255, 255, 255]];

const hex = (value: number, width = 1): string => value.toString(16).padStart(width, '0');
/** Digits that the standard of the web reads as digits: circled, full-width, mathematical. */
const DIGITS: readonly ((digit: number) => string)[] = [(d) => String.fromCodePoint(0xff10 + d), (d) => String.fromCodePoint(0x1d7ce + d), (d) => String.fromCodePoint(0x1d7d8 + d), (d) => (d === 0 ? '⓪' : String.fromCodePoint(0x2460 + d - 1)), (d) => String.fromCodePoint(0x1d7f6 + d), (d) => String.fromCodePoint(0x2080 + d)];

/** Every way to write one address that a browser or a resolver may understand. */
function forms([a, b, c, d]: Quad): string[] {
  const number = a * 2 ** 24 + b * 2 ** 16 + c * 256 + d;
  const octal = (value: number): string => `0${value.toString(8)}`;
  const plain = `${a}.${b}.${c}.${d}`;
  const high = hex(a * 256 + b);
  const low = hex(c * 256 + d);
  return [
    plain, `${plain}.`, `${a}.${b}.${c * 256 + d}`, `${a}.${b * 65536 + c * 256 + d}`, String(number), `0x${hex(number, 8)}`, `0X${hex(number, 8).toUpperCase()}`, octal(number), `00000${octal(number)}`,
    [a, b, c, d].map(octal).join('.'), [a, b, c, d].map((part) => `000${octal(part)}`).join('.'), [a, b, c, d].map((part) => `0x${hex(part)}`).join('.'), [a, b, c, d].map((part) => `0x0000${hex(part)}`).join('.'),
    `${octal(a)}.${b}.0x${hex(c)}.${d}`, `0x${hex(a)}.${octal(b)}.${c * 256 + d}`, `${a}.0x${hex(b * 65536 + c * 256 + d)}`, `${a}。${b}．${c}｡${d}`, plain.replaceAll('.', '%2e'), [...plain].map((sign) => `%${hex(sign.charCodeAt(0), 2)}`).join(''), `${a}\u00ad.${b}.${c}.${d}`,
    ...DIGITS.map((digit) => [...plain].map((sign) => (sign === '.' ? sign : digit(Number(sign)))).join('')),
    ...DIGITS.map((digit) => [...String(number)].map((sign) => digit(Number(sign))).join('')),
    `[::ffff:${plain}]`, `[::FFFF:${high}:${low}]`, `[0:0:0:0:0:ffff:${high}:${low}]`, `[::${plain}]`, `[::${high}:${low}]`, `[::ffff:0:${plain}]`, `[64:ff9b::${plain}]`, `[64:ff9b:0:0:0:0:${high}:${low}]`, `[64:ff9b:1::${plain}]`, `[2002:${high}:${low}::]`, `[2002:${high}:${low}::1]`, `[2001:0:${high}:${low}::]`,
  ];
}

/** The same as an address, with and without a path, a name, another port. */
const HOSTILE: readonly string[] = [
  ...TARGETS.flatMap(forms).map((host) => `http://${host}/`),
  ...TARGETS.flatMap((target) => forms(target).slice(0, 12)).map((host) => `https://${host}:443/latest/meta-data/`),
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[100::1]', '[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[fec0::1]', '[2620:4f:8000::1]', '[4000::1]', '[e000::1]', 'localhost', 'LOCALHOST', 'localhost.', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ'].map((host) => `http://${host}/`),
];

/** Addresses that are refused before any connection: other protocols, names and passwords, ports. */
const ODD = ['file:///etc/passwd', 'ftp://192.0.2.1/', 'gopher://127.0.0.1:80/_', 'data:text/html,x', 'javascript:alert(1)', 'blob:http://a/b', 'ws://example.org/', 'http://user@example.org/', 'http://user:word@127.0.0.1/', 'http://example.org@127.0.0.1/', 'http://127.0.0.1:22/', 'http://example.org:6379/', 'https://example.org:8443/', 'http://', '//127.0.0.1/', '', 'http://[::1', 'http://999.1.1.1/', 'http://1.2.3.4.5/', 'not an address'];

let server: Server;
let port = 0;
let reached = 0;
beforeAll(async () => {
  server = createServer((_, answer) => {
    reached++;
    answer.end('secret');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** What is no number is a name, and every name leads to this machine: nothing here asks the network. */
const lookup = async (): Promise<{ address: string; family: number }[]> => [{ address: '127.0.0.1', family: 4 }];
const options = { version: '0', contact: 'a@example.org', now: () => 0, sleep: async () => undefined, lookup };

describe('the guard of fetching', () => {
  it(`refuses ${HOSTILE.length + ODD.length} hostile addresses, and the server behind them hears nothing`, async () => {
    expect(HOSTILE.length).toBeGreaterThan(500);
    const fetcher = createFetcher(options);
    const codes = new Map<string, number>();
    for (const address of [...HOSTILE, ...ODD]) {
      const got = await fetcher.fetchAddress(address);
      expect(got.kind, address).toBe('refused');
      if (got.kind === 'refused') codes.set(got.code, (codes.get(got.code) ?? 0) + 1);
    }
    await fetcher.close();
    expect(reached).toBe(0);
    // Refused for what they are, not because nothing answered.
    expect([...codes.keys()].sort()).toEqual(['fetch.address', 'fetch.port', 'fetch.private']);
    expect(codes.get('fetch.private')).toBeGreaterThan(500);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.1.1', '169.254.169.254', '168.63.129.16', '64:ff9b::7f00:1', '2002:7f00:1::', 'fe80::1%eth0', '', 'localhost', '100.127.255.255'])('knows that %s is not public', (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  it.each(['8.8.8.8', '1.1.1.1', '100.128.0.0', '172.32.0.1', '169.253.1.1', '2606:4700:4700::1111', '2a00:1450::1'])('knows that %s is public', (ip) => {
    expect(isPublic(ip)).toBe(true);
  });

  it('judges what a name leads to, each answer of it', async () => {
    for (const addresses of [['127.0.0.1'], ['::1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:7f00:1']]) {
      const fetcher = createFetcher({ ...options, lookup: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) });
      expect(await fetcher.fetchAddress('http://news.example.org/')).toMatchObject({ kind: 'refused', code: 'fetch.private' });
      await fetcher.close();
    }
    expect(reached).toBe(0);
  });

  it('judges every redirect: a public page cannot send it to a private one', async () => {
    const targets = [`http://127.0.0.1:${port}/`, 'http://2130706433/', 'http://[::ffff:127.0.0.1]/', 'http://localhost/', 'file:///etc/passwd', '//169.254.169.254/latest', 'http://user:word@example.org/', 'http://example.org:22/'];
    const door = createServer((question, answer) => {
      const at = /^\/to\/(\d+)$/.exec(question.url ?? '')?.[1];
      if (at === undefined) answer.writeHead(404).end();
      else answer.writeHead(302, { location: targets[Number(at)] }).end();
    });
    await new Promise<void>((done) => door.listen(0, '127.0.0.2', done));
    const doorPort = (door.address() as AddressInfo).port;
    const fetcher = createFetcher({ ...options, allowAddress: (ip, at) => ip === '127.0.0.2' && at === doorPort });
    for (const at of targets.keys()) {
      const got = await fetcher.fetchAddress(`http://127.0.0.2:${doorPort}/to/${at}`);
      expect(got, targets[at]).toMatchObject({ kind: 'refused' });
      expect((got as { code: string }).code, targets[at]).toMatch(/^fetch\.(?:private|address|port)$/);
    }
    await fetcher.close();
    door.close();
    expect(reached).toBe(0);
  });

  it('would reach the server in any of the forms if the guard let it: the tests above can fail', async () => {
    const fetcher = createFetcher({ ...options, allowAddress: () => true });
    const written = forms([127, 0, 0, 1]).filter((form) => !form.startsWith('['));
    for (const form of written) expect(await fetcher.fetchAddress(`http://${form}:${port}/`), form).toMatchObject({ kind: 'fetched', ip: '127.0.0.1' });
    await fetcher.close();
    expect(reached).toBeGreaterThanOrEqual(written.length);
  });
});
