/** Corrupted files of every kind, made at test time from invented ones and from the real ones beside the repository: each gives something or says why not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { acquire } from './acquire.ts';
import * as samples from './samples.test-data.ts';

/** `npm run mutate` makes all or the part that is asked for, and tells of them; `npm test` a fiftieth. */
const ASKED = process.env['ISNAD_MUTANTS'];
const SHARE = 1 / Number(ASKED ?? 50);
/** Of the processor, not of the clock on the wall: machines are shared. */
const SLOWEST_MS = 2000;
/** A real page is cut to so many bytes before it is changed. */
const MOST = 30_000;
const BESIDE = join(import.meta.dirname, '../../../../shared/real');

type Seed = readonly [name: string, bytes: Buffer];
type Mutation = (bytes: Buffer, random: () => number) => Buffer;

/** A small generator with a fixed seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const spot = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);
const insert = (bytes: Buffer, at: number, what: string | Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), Buffer.from(what), bytes.subarray(at)]);
const latin = (change: (text: string, random: () => number) => string): Mutation => (bytes, random) => Buffer.from(change(bytes.toString('latin1'), random), 'latin1');
const oneOf = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
const inserting = (...parts: readonly string[]): Mutation => (bytes, random) => insert(bytes, spot(bytes, random), oneOf(parts, random));

/** What can happen to any file. */
const BYTES: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, spot(bytes, random)),
  (bytes, random) => bytes.subarray(spot(bytes, random)),
  (bytes, random) => Buffer.concat([bytes.subarray(spot(bytes, random)), bytes.subarray(0, spot(bytes, random))]),
  ...[1, 10, 200].map((times): Mutation => (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let done = 0; done < times; done++) copy[spot(copy, random)] = Math.floor(random() * 256);
    return copy;
  }),
  (bytes, random) => {
    const at = spot(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 300))]);
  },
  (bytes, random) => {
    const at = spot(bytes, random);
    return insert(bytes, spot(bytes, random), bytes.subarray(at, at + 2000));
  },
  (bytes, random) => insert(bytes, spot(bytes, random), Buffer.alloc(1 + Math.floor(random() * 5000), oneOf([0, 10, 32, 255], random))),
  latin((text, random) => text.replace(/\d+/g, (figures) => (random() < 0.1 ? oneOf(['0', '-1', '4294967295', '99999999999', '2147483648', figures + figures], random) : figures))),
];
/** What can happen to text with tags. */
const MARKUP: readonly Mutation[] = [
  latin((text, random) => text.replace(/>/g, (sign) => (random() < 0.2 ? '' : sign))),
  latin((text, random) => text.replace(/<\/[a-zA-Z0-9:.]{1,20}>/g, (tag) => (random() < 0.3 ? '' : tag))),
  latin((text) => text.replace(/"/g, '')),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  (bytes, random) => insert(bytes, spot(bytes, random), '<div><b><a>'.repeat(300)),
  inserting('<script>', '<!--', '<style>', '<svg><title>', '<![CDATA[', ']]>', '"', "<a href='", '<textarea>', '<table><tr><p>', '</html>', '</body>', '<template>', '\u202E\u2066', '\uFFFF', '<html class=hidden>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&a;&#x110000;&#0;', '<?xml version="9"?>', '</item>', '<item>', '<__proto__ constructor="x">'),
];
const JSON_LIKE: readonly Mutation[] = [inserting('{', '}', '[', ']', ',', '"', '\\u0000', '\\ud800', '{"__proto__":{"text":"x"}}', '[[[[[[[['.repeat(400), '1e999', '\n', '\r', '";"', '""')];

const real = (folder: string, ending: RegExp): Seed[] => (existsSync(join(BESIDE, folder)) ? readdirSync(join(BESIDE, folder)).filter((name) => ending.test(name)).map((name) => [name, readFileSync(join(BESIDE, folder, name))]) : []);
const made = (files: Readonly<Record<string, string | Buffer>>): Seed[] => Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]);

const KINDS: readonly { readonly kind: string; readonly count: number; readonly seeds: () => readonly Seed[]; readonly mutations: readonly Mutation[] }[] = [
  { kind: 'pages', count: 8000, seeds: () => [...made({ 'a.html': samples.page }), ...real('html', /\.html$/)], mutations: [...BYTES, ...MARKUP] },
  { kind: 'feeds, sitemaps and wires', count: 4000, seeds: () => [...made({ 'a.rss': samples.rss, 'a.atom': samples.atom, 'b.xml': samples.rdf, 'c.xml': samples.sitemap, 'd.xml': samples.sitemapIndex, 'e.xml': samples.nitf, 'f.xml': samples.newsml1, 'g.xml': samples.newsml2, 'h.txt': samples.iptc7901, 'i.txt': samples.anpa }), ...real('feeds', /\.(?:xml|txt|tst|rss)$/)], mutations: [...BYTES, ...MARKUP] },
  { kind: 'web archives', count: 4000, seeds: () => [...made({ 'a.warc.gz': samples.warc(samples.PAGES), 'b.warc': samples.warc(samples.PAGES, false) }), ...real('feeds', /\.warc\.gz$/)], mutations: BYTES },
  { kind: 'JSON and tables', count: 2000, seeds: () => [...made({ 'a.json': samples.json, 'b.json': samples.jsonFeed, 'c.jsonl': samples.jsonl, 'd.csv': samples.csv }), ...real('feeds', /\.(?:json|csv)$/)], mutations: [...BYTES, ...JSON_LIKE] },
  { kind: 'archives and documents', count: 2000, seeds: () => made({ 'a.wacz': samples.wacz(samples.warc(samples.PAGES)), 'b.docx': samples.docx(), 'c.pdf': samples.pdf(samples.PDF_PAGES), 'd.xml.gz': gzipSync(samples.rss), 'e.html.gz': gzipSync(samples.page) }), mutations: BYTES },
];

describe('corrupted files', () => {
  // The reader of archives warns on the console of what it finds odd.
  beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());

  it.each(KINDS.map(({ kind, ...rest }) => [kind, rest] as const))('%s: each mutant gives something or a reason, soon', { timeout: 3_600_000 }, async (kind, { count, seeds, mutations }) => {
    const from = seeds();
    const random = generator(20_201_014);
    const tally = { taken: 0, named: 0, slowestMs: 0 };
    const wrong: string[] = [];
    for (let done = 0; done < count * SHARE; done++) {
      const [name, whole] = from[done % from.length]!;
      const start = whole.length > MOST && random() < 0.7 ? Math.floor(random() * (whole.length - MOST)) : 0;
      const seed = whole.length > MOST ? whole.subarray(start, start + 2000 + Math.floor(random() * (MOST - 2000))) : whole;
      const mutant = oneOf(mutations, random)(seed, random);
      const before = process.cpuUsage();
      const { articles, addresses, snapshots, diagnostics } = await acquire(mutant, { name: `${done} ${name}`, kind: 'auto' });
      const used = process.cpuUsage(before);
      const milliseconds = (used.user + used.system) / 1000;
      tally.slowestMs = Math.max(tally.slowestMs, Math.round(milliseconds));
      if (articles.length + addresses.length > 0) tally.taken++;
      else tally.named++;
      if (articles.length + addresses.length + diagnostics.length === 0) wrong.push(`${done} ${name}: nothing and no reason`);
      if (milliseconds > SLOWEST_MS) wrong.push(`${done} ${name}: ${Math.round(milliseconds)} ms`);
      for (const { code, message } of diagnostics) if (code === 'acquire.fault') wrong.push(message);
      if (snapshots.flatMap(({ entries }) => entries).length !== articles.length) wrong.push(`${done} ${name}: an article without a snapshot`);
      for (const { text, sections } of articles) if ((sections ?? []).some((part) => part.start < 0 || part.end <= part.start || part.end > text.length)) wrong.push(`${done} ${name}: a section outside its text`);
    }
    if (ASKED !== undefined) process.stdout.write(`${kind}: ${count * SHARE} mutants of ${from.length} files: ${tally.taken} taken, ${tally.named} named, ${wrong.length} wrong, slowest ${tally.slowestMs} ms of the processor\n`);
    expect(wrong).toEqual([]);
    expect(tally.taken).toBeGreaterThan(0);
    expect(tally.named).toBeGreaterThan(0);
  });
});
