// Articles for the tortures: our own samples, read once, each made another by a number at its end.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup.mjs';

const built = (...path) => import(pathToFileURL(join(root, ...path)).href);

/** The ledger as it is built. */
export const store = () => built('desk/dist/store/index.js');

/** Keys as simple as can be: tortures are about bytes, not about words. */
export const searchKeys = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const OPTIONS = { searchKeys, searchVersion: 'torture' };

/** Every sample with its reading. */
export async function samples() {
  const { read } = await built('core/dist/index.js');
  return ['ar', 'en'].flatMap((lang) => {
    const folder = join(root, 'samples', lang);
    return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { text, lang, reading: read({ text, lang, date: '2020-10-14' }) };
    });
  });
}

/** A capture with one to three articles, whose titles are `<key>-<n>/<of>`: a half of it would show. */
export function intakeOf(read, key, number) {
  const of = 1 + (number % 3);
  const reports = Array.from({ length: of }, (_, n) => {
    const { text, lang, reading } = read[(number + n) % read.length];
    return { text: `${text}\n\n${key}-${n}`, lang, title: `${key}-${n}/${of}`, outlet: null, author: null, published: '2020-10-14', sections: [], reading };
  });
  const snapshot = { bytes: Buffer.from(`${key} ${reports.map(({ text }) => text).join()}`), url: null, finalUrl: null, capturedAt: '2031-03-04T05:06:07Z', method: 'upload', contentType: null, name: key };
  return { snapshot, reports };
}

/** The same numbers for the same seed (mulberry32, public domain). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All documents of a ledger. */
export async function documentsOf(ledger) {
  const rows = [];
  let after = null;
  do {
    const page = await ledger.documents({ limit: 1000, after });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

/** What is wrong with what is stored, given what was acknowledged: lost, twice, half. */
export async function faultsOf(ledger, acknowledged) {
  const documents = await documentsOf(ledger);
  const ids = new Set(documents.map(({ id }) => id));
  const titles = new Map();
  for (const { title } of documents) titles.set(title, (titles.get(title) ?? 0) + 1);
  const lost = [...acknowledged].filter((id) => !ids.has(id)).length;
  const twice = [...titles.values()].filter((times) => times > 1).length;
  let half = 0;
  for (const { id, title, claims } of documents) {
    const [, key, of] = /^(.*)-\d+\/(\d+)$/.exec(title);
    const whole = Array.from({ length: Number(of) }, (_, n) => titles.has(`${key}-${n}/${of}`)).every(Boolean);
    const reading = await ledger.reading(id);
    if (!whole || reading === null || reading.claimIds.length !== claims) half++;
  }
  return { documents: documents.length, lost, twice, half };
}
