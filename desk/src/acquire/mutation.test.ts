/** Corrupted pages: made at test time from the real pages beside the repository; none may throw or say nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquire } from './acquire.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/real/html');
const PAGES = 2000;
const MOST = 30_000;
/** What is left of the time is not spent on a slow machine. */
const BUDGET = 55_000;

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

type Mutation = (bytes: Buffer, random: () => number) => Buffer;
const spot = (bytes: Buffer, random: () => number): number => Math.floor(random() * bytes.length);
const insert = (bytes: Buffer, at: number, what: string): Buffer => Buffer.concat([bytes.subarray(0, at), Buffer.from(what), bytes.subarray(at)]);

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, spot(bytes, random)),
  (bytes, random) => Buffer.concat([bytes.subarray(spot(bytes, random)), bytes.subarray(0, spot(bytes, random))]),
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 0; times < 200; times++) copy[spot(copy, random)] = Math.floor(random() * 256);
    return copy;
  },
  (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/>/g, (sign) => (random() < 0.2 ? '' : sign)), 'latin1'),
  (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/<\/[a-z0-9]{1,10}>/g, (tag) => (random() < 0.3 ? '' : tag)), 'latin1'),
  (bytes, random) => insert(bytes, spot(bytes, random), '<div><b><a>'.repeat(300)),
  (bytes, random) => insert(bytes, spot(bytes, random), ['<script>', '<!--', '<style>', '<svg><title>', '<![CDATA[', '"', "<a href='", '<textarea>', '<table><tr><p>', '</html>', '</body>', '<template>', '\u202E\u2066', '\uFFFF', '<html class=hidden>'][Math.floor(random() * 15)]!),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8').replace(/"/g, ''), 'utf8'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
];

describe('corrupted pages', () => {
  const there = existsSync(FOLDER);
  if (!there) process.stdout.write('Corrupted pages are not tested: no real pages beside the repository (looked for ../shared/real/html).\n');

  it.skipIf(!there)(`gives an article or a diagnostic for each of ${PAGES}`, { timeout: 120_000 }, async () => {
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(FOLDER, name)));
    const random = generator(20_201_014);
    const began = performance.now();
    const tally = { articles: 0, refused: 0, faults: [] as string[] };
    let done = 0;
    for (; done < PAGES && performance.now() - began < BUDGET; done++) {
      const page = pages[done % pages.length]!;
      const from = Math.floor(random() * Math.max(1, page.length - MOST));
      const slice = Buffer.from(page.subarray(done % 3 === 0 ? 0 : from).subarray(0, 2000 + Math.floor(random() * (MOST - 2000))));
      const mutated = MUTATIONS[done % MUTATIONS.length]!(slice, random);
      const { articles, diagnostics } = await acquire(mutated, { name: `page ${done}.html`, kind: 'auto' });
      if (articles.length > 0) tally.articles++;
      else tally.refused++;
      expect(articles.length + diagnostics.length).toBeGreaterThan(0);
      for (const { text, sections } of articles) for (const { start, end } of sections ?? []) expect(start >= 0 && end > start && end <= text.length).toBe(true);
      for (const { code, message } of diagnostics) if (code === 'acquire.fault') tally.faults.push(message);
    }
    if (done < PAGES) process.stdout.write(`Only ${done} of ${PAGES} corrupted pages were read in ${BUDGET / 1000} s.\n`);
    expect(tally.faults).toEqual([]);
    expect(tally.articles).toBeGreaterThan(100);
  });
});
