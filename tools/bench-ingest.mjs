// `npm run bench:ingest`: articles into a ledger as `isnad add` takes them, with two threads: articles a second by the clock, and the
// processor time of an article by stage. Articles are the real ones beside the repository when they are there (nothing of them is
// kept), our own samples otherwise. `--rounds N`: passes after the first, whose best counts (20: V8 goes on compiling until about the
// fifteenth). `--all`: the English ones too.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, setupOrExit } from './setup.mjs';

const THREADS = 2;
const TARGET = 150;
/** Passes in which the stages are told apart. */
const PARTS = 8;
/** Articles that `isnad add` stores at a time. */
const GROUP = 10;
const AT = '2031-03-04T05:06:07Z';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, all: { type: 'boolean', default: false } } });
setupOrExit();
const built = (...path) => import(pathToFileURL(join(root, ...path)).href);
await built('desk/dist/compiling.js');
const { searchKeys } = await built('core/dist/index.js');
const { openLedger } = await built('desk/dist/store/index.js');
const { openReaders } = await built('desk/dist/readers/index.js');
const { gather, refresh, takeIn } = await built('desk/dist/ledger/index.js');
const worker = pathToFileURL(join(root, 'desk/dist/read-captured.js'));
const { default: readCaptured } = await import(worker.href);

const shared = join(root, '../shared');
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** Articles, and where they come from. */
function corpus() {
  if (existsSync(join(shared, 'real/pool'))) {
    const [pool, gold] = [(values.all ? ['ar', 'en'] : ['ar']).flatMap((lang) => lines(join(shared, `real/pool/${lang}.jsonl`)).map((article) => ({ lang, ...article }))), lines(join(shared, 'gold/ar/articles.jsonl'))];
    return { told: `${pool.length} articles of the pool and the ${gold.length} Arabic gold articles`, articles: [...pool, ...gold] };
  }
  const articles = ['ar', 'en'].flatMap((lang) => readdirSync(join(root, 'samples', lang)).filter((name) => name.endsWith('.txt')).sort().map((name) => ({ id: name, lang, date: '2020-10-14', text: readFileSync(join(root, 'samples', lang, name), 'utf8') })));
  return { told: `our own ${articles.length} samples (the real articles are not beside the repository)`, articles };
}

const { told, articles } = corpus();
const captured = articles.map(({ id, lang, date, title, outlet, text }) => ({
  name: `${id}.json`, bytes: Buffer.from(JSON.stringify({ lang, date, title, outlet, text })), url: null, finalUrl: null, capturedAt: AT, method: 'upload', contentType: null, kind: 'auto',
}));
const folder = mkdtempSync(join(tmpdir(), 'isnad-ingest-'));
const options = { searchKeys: (text) => searchKeys(text).map(({ key }) => key), searchVersion: 'bench' };
let ledgers = 0;

/** Work on a fresh ledger. */
async function fresh(work) {
  const path = join(folder, `${ledgers++}.ledger`);
  const ledger = await openLedger(path, options);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  }
}

/** Runs work and gives milliseconds of clock and of processor. */
async function measured(work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, clock: performance.now() - started, processor: (user + system) / 1000 };
}

/** As `isnad add` does it. */
function whole(readers) {
  return fresh((ledger) => measured(async () => {
    const gathering = gather(ledger);
    let claims = 0;
    for await (const taken of takeIn((async function* () { yield* captured; })(), ledger, readers, () => AT, gathering)) {
      if (taken.outcome !== 'new') throw new Error(`${taken.name} is ${taken.outcome}: the figures would be of something else.`);
      claims += taken.claims;
    }
    await refresh(ledger, gathering);
    return { claims, head: (await ledger.head()).hash };
  }));
}

/** The same stages in one thread, one after another, so that the processor time of each can be told. */
function apart() {
  return fresh(async (ledger) => {
    const stages = { read: 0, store: 0, refresh: 0 };
    for (let from = 0; from < captured.length; from += GROUP) {
      const some = captured.slice(from, from + GROUP);
      const read = await measured(async () => Promise.all(some.map((one) => readCaptured({ captured: one, own: null }))));
      stages.read += read.processor;
      stages.store += (await measured(() => ledger.add(read.value.flatMap(({ intakes }) => intakes), AT, { group: GROUP }))).processor;
    }
    stages.refresh = (await measured(() => refresh(ledger))).processor;
    return stages;
  });
}

const least = (list, key) => list.reduce((a, b) => (b[key] < a[key] ? b : a));
const perArticle = (milliseconds) => `${(milliseconds / captured.length).toFixed(2)} ms`;
try {
  const opened = performance.now();
  const readers = openReaders(worker, THREADS);
  const first = await whole(readers);
  const cold = performance.now() - opened;
  const [wholes, parts] = [[], []];
  for (let round = 0; round < Number(values.rounds); round++) wholes.push(await whole(readers));
  await readers.close();
  // Afterwards: the main thread of `isnad add` has no tables and reads nothing.
  for (let round = 0; round < PARTS; round++) parts.push(await apart());
  const best = least(wholes, 'clock');
  const busy = least(wholes, 'processor').processor;
  const stage = Object.fromEntries(['read', 'store', 'refresh'].map((name) => [name, least(parts, name)[name]]));
  const middle = wholes.map(({ clock }) => clock).sort((a, b) => a - b)[Math.floor(wholes.length / 2)];
  const second = (clock) => ((captured.length / clock) * 1000).toFixed(0);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const rows = [
    [`articles a second by the clock, ${THREADS} threads`, second(best.clock), `at least ${TARGET}`, captured.length / best.clock > TARGET / 1000 ? 'reached' : 'missed'],
    ['  the middle one of all passes', second(middle)],
    ['the first time, threads and tables not loaded yet', second(cold)],
    ['articles a second that the processor time of two cores allows', ((2 * captured.length * 1000) / busy).toFixed(0)],
    ['processor time of an article, all in all', perArticle(busy)],
    ['  taken apart and read, made ready (in the threads)', perArticle(stage.read)],
    ['  stored and flushed (main thread)', perArticle(stage.store)],
    ['  views made and written, nothing gathered before (main thread)', perArticle(stage.refresh)],
    ['  handed between threads, and the rest', perArticle(busy - stage.read - stage.store - stage.refresh)],
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  process.stdout.write(`Node ${process.versions.node}; ${told}, ${(characters / captured.length).toFixed(0)} characters and ${(first.value.claims / captured.length).toFixed(1)} claims each; best of ${values.rounds}.\n\n`);
  for (const row of rows) process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
