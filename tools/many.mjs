// A ledger of many claims, for benches: the real articles beside the repository when they are there (nothing of them is kept), our own samples
// otherwise. Each comes again and again, read for another day, so that other happenings, tolls and truces come of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const built = (...path) => import(pathToFileURL(join(root, ...path)).href);
const AT = '2031-03-04T05:06:07Z';
/** Days between two times that an article comes: no happening of one is taken for one of the other. */
const APART = 11;
const DAY = 86_400_000;
/** Documents to a flush. */
const GROUP = 50;

/** Articles with their day, outlet and title. */
export function articles() {
  const pool = join(root, '../shared/real/pool');
  if (existsSync(pool)) return ['ar', 'en'].flatMap((lang) => readFileSync(join(pool, `${lang}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  return ['ar', 'en'].flatMap((lang) => readdirSync(join(root, 'samples', lang)).filter((name) => name.endsWith('.txt')).map((name) => ({ lang, date: '2020-10-14', text: readFileSync(join(root, 'samples', lang, name), 'utf8') })));
}

/** Fills a ledger with so many claims and works its views out; gives how many there are. `incidents`: copies fill the view of incidents up to so many rows. */
export async function makeLedger(path, wanted, { incidents = 0 } = {}) {
  const { read } = await built('core/dist/index.js');
  const { openLedger } = await built('desk/dist/store/index.js');
  const { keysOf } = await built('desk/dist/search-keys.js');
  const { refresh } = await built('desk/dist/ledger/index.js');
  const { version } = JSON.parse(readFileSync(join(root, 'desk/package.json'), 'utf8'));
  const store = await openLedger(path, { searchKeys: keysOf, searchVersion: version });
  const given = articles();
  let claims = 0;
  let documents = 0;
  let intakes = [];
  const flush = async () => {
    await store.add(intakes, AT, { group: GROUP });
    intakes = [];
  };
  for (let round = 0; claims < wanted; round++) {
    for (const { text: words, lang, date, title, outlet } of given) {
      const published = date?.length >= 10 ? new Date(Date.parse(date.slice(0, 10)) + round * APART * DAY).toISOString().slice(0, 10) : null;
      const text = `${words}\n${round}`;
      const reading = read({ text, ...(published === null ? {} : { date: published }) });
      if (claims >= wanted || reading.claims.length === 0) continue;
      intakes.push({
        snapshot: { bytes: Buffer.from(text), url: null, finalUrl: null, capturedAt: AT, method: 'upload', contentType: null, name: 'bench' },
        reports: [{ text, lang: lang ?? reading.document.lang, title: title || null, outlet: outlet || null, author: null, published, sections: [], reading }],
      });
      claims += reading.claims.length;
      documents++;
      if (intakes.length === GROUP) await flush();
    }
  }
  await flush();
  await refresh(store);
  if (incidents > 0) await fillUp(store, incidents);
  await store.close();
  return { claims, documents };
}

/** Rows of all views as they are, and copies of incidents under other ids after them. */
async function fillUp(store, wanted) {
  const { rows } = await store.counts();
  const kept = [];
  for (const view of Object.keys(rows)) kept.push(...(await all(store, view, {})));
  const incidents = kept.filter(({ view }) => view === 'incident');
  const briefs = new Map((await all(store, 'incident', { brief: true })).map(({ id, row }) => [id, row]));
  const again = Array.from({ length: Math.max(0, wanted - incidents.length) }, (_, n) => [n, incidents[n % incidents.length]]);
  const copies = again.map(([n, row]) => ({ ...row, id: `${row.id}_${n}`, brief: briefs.get(row.id), row: { ...row.row, item: { ...row.row.item, id: `${row.id}_${n}` } } }));
  // What is put as it was stays as it is, with the keys by which it is found.
  await store.putViews(await store.head(), [...kept.map((row) => (briefs.has(row.id) ? { ...row, brief: briefs.get(row.id) } : row)), ...copies]);
}

async function all(store, view, request) {
  const rows = [];
  for (let after = null; ; ) {
    const page = await store.views(view, { ...request, limit: 1000, after });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}
