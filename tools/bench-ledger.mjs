// `npm run bench:ledger -- [CLAIMS]`: a ledger with 100,000 claims: documents stored a second, bytes a claim; reconciling them, then the views
// as they are asked and single records; then, with a row for each claim, first pages and search.
// Articles are the real ones beside the repository when they are there (nothing of them is kept), our own samples otherwise;
// each comes again with another number until there are claims enough.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setupOrExit } from './setup.mjs';

setupOrExit();
const built = (...path) => import(pathToFileURL(join(root, ...path)).href);
const { read } = await built('core/dist/index.js');
const { openLedger } = await built('desk/dist/store/index.js');
const { ask, find, refresh } = await built('desk/dist/ledger/index.js');
const { VIEWS } = await built('desk/dist/ledger/rows.js');
const { acquireGuarded } = await built('desk/dist/acquire/index.js');
const wanted = Number(process.argv[2] ?? 100_000);
const real = join(root, '../shared/real');
const AT = '2031-03-04T05:06:07Z';

/** Letters without marks, in lower case, without the article: about what the engine's own keys are. */
const searchKeys = (text) => (text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^ال(?=...)/u, ''));
const options = { searchKeys, searchVersion: 'bench' };

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const report = ({ text, lang, date, title, outlet }, reading) => ({ text, lang: lang ?? reading.document.lang, title: title ?? null, outlet: outlet ?? null, author: null, published: date ?? null, sections: [], reading });
const capture = (bytes, reports, url = null) => ({ snapshot: { bytes, url, finalUrl: url, capturedAt: AT, method: 'upload', contentType: null, name: 'bench' }, reports });

function articles() {
  if (existsSync(real)) return ['ar', 'en'].flatMap((lang) => lines(join(real, 'pool', `${lang}.jsonl`)));
  return ['ar', 'en'].flatMap((lang) => readdirSync(join(root, 'samples', lang)).filter((name) => name.endsWith('.txt')).map((name) => ({ lang, date: '2020-10-14', text: readFileSync(join(root, 'samples', lang, name), 'utf8') })));
}

/** The 95th percentile of so many calls, in milliseconds: by the clock, and of the processor (on a shared machine the two differ). */
async function times(calls) {
  const clock = [];
  const processor = [];
  for (const call of calls) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await call();
    clock.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  const p95 = (all) => all.sort((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1];
  return { p95: p95(clock), cpu: p95(processor), n: clock.length };
}

/** The views that reconciling made, asked as people ask: everything, then by what stands in the first rows. */
async function askViews(ledger) {
  const [questions, records] = [[], []];
  for (const view of VIEWS) {
    const { rows: found } = await ask(ledger, view, { limit: 200 });
    const some = (key) => [...new Set(found.flatMap((row) => row[key]))].filter(Boolean).slice(0, 8);
    const filters = [{}, ...some('sides').map((side) => ({ side })), ...some('type').map((type) => ({ type })), ...some('country').map((country) => ({ country })), { from: '2016-01-01', to: '2020-12-31' }];
    questions.push(...filters.map((filter) => () => ask(ledger, view, filter)));
    records.push(...found.filter((_, n) => n % 20 === 0).map(({ id }) => () => find(ledger, id)));
  }
  return { questions: await times(questions), records: await times(records) };
}

const rows = [];
const add = (what, value, target = '', ok) => rows.push([what, value, target, ok === undefined ? '' : ok ? 'reached' : 'missed']);
const sizeOf = (path) => ['', '-wal'].reduce((sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0), 0);
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
try {
  if (existsSync(real)) {
    const path = join(folder, 'pages.ledger');
    const ledger = await openLedger(path, options);
    let bytes = 0;
    let claims = 0;
    let pages = 0;
    for (const name of readdirSync(join(real, 'html')).filter((file) => /^(?:ar|en)_.*\.html$/.test(file)).sort()) {
      const page = readFileSync(join(real, 'html', name));
      const { articles } = await acquireGuarded(page, { name, kind: 'html' });
      const reports = articles.map((article) => report({ ...article, lang: article.lang ?? 'ar' }, read(article))).filter(({ reading }) => reading.claims.length > 0);
      if (reports.length === 0) continue;
      pages++;
      bytes += page.length;
      claims += reports.reduce((sum, { reading }) => sum + reading.claims.length, 0);
      await ledger.add([capture(page, reports, `https://bench.example/${name}`)], AT);
    }
    await ledger.backup(join(folder, 'pages.copy'));
    await ledger.close();
    const each = sizeOf(join(folder, 'pages.copy')) / claims;
    add(`bytes a claim, ${pages} real pages (${(bytes / pages / 1024).toFixed(0)} kB each, ${(claims / pages).toFixed(1)} claims)`, each.toFixed(0), 'under 6000', each < 6000);
  }

  const given = articles().map((article) => ({ article, reading: read(article) })).filter(({ reading }) => reading.claims.length > 0);
  const path = join(folder, 'a.ledger');
  const ledger = await openLedger(path, options);
  let claims = 0;
  let documents = 0;
  let spent = 0;
  let cpu = 0;
  for (let round = 0; claims < wanted; round++) {
    for (let from = 0; from < given.length && claims < wanted; from += 10) {
      const intakes = given.slice(from, from + 10).map(({ article, reading }) => {
        const text = `${article.text}\n${round}`;
        return capture(Buffer.from(JSON.stringify({ ...article, text })), [report({ ...article, text }, reading)]);
      });
      const [started, before] = [performance.now(), process.cpuUsage()];
      await ledger.add(intakes, AT, { group: 10 });
      spent += performance.now() - started;
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1000;
      documents += intakes.length;
      claims += intakes.reduce((sum, { reports }) => sum + reports[0].reading.claims.length, 0);
    }
  }
  add(`documents stored a second, in tens, flushed (${documents} of ${(claims / documents).toFixed(1)} claims)`, ((documents / spent) * 1000).toFixed(0), 'at least 150', documents / spent > 0.15);
  add('processor time of a document', `${(cpu / documents).toFixed(2)} ms`);
  add(`bytes a claim, ${claims} claims of plain articles`, (sizeOf(path) / claims).toFixed(0), 'under 6000', sizeOf(path) / claims < 6000);

  const [reconciling, before] = [performance.now(), process.cpuUsage()];
  await refresh(ledger);
  const { user, system } = process.cpuUsage(before);
  add(`reconciling ${claims} claims and writing the views`, `${((performance.now() - reconciling) / 1000).toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s`);
  const idle = await times(Array.from({ length: 20 }, () => () => refresh(ledger)));
  add('the same when nothing changed, 95th percentile', `${idle.p95.toFixed(1)} ms, processor ${idle.cpu.toFixed(1)} ms`);
  const { questions, records } = await askViews(ledger);
  add(`first page of the ${VIEWS.length} views as they are asked, ${questions.n} questions`, `${questions.p95.toFixed(1)} ms, processor ${questions.cpu.toFixed(1)} ms`, 'under 100 ms', questions.cpu < 100);
  add(`one record by its id, ${records.n} of all views`, `${records.p95.toFixed(1)} ms, processor ${records.cpu.toFixed(1)} ms`, 'under 100 ms', records.cpu < 100);

  const view = [];
  let after = null;
  do {
    const page = await ledger.claims({ limit: 1000, after });
    for (const claim of page.rows) view.push({ view: 'claims', id: claim.id, sort: `${claim.dayFrom ?? ''} ${claim.type}`, day: claim.dayFrom, country: claim.country, type: claim.type, sides: [...new Set([...claim.by, ...claim.on])], row: claim });
    after = page.next;
  } while (after !== null);
  const head = await ledger.head();
  const started = performance.now();
  await ledger.putViews(head, view);
  add(`writing a view of ${view.length} rows`, `${((performance.now() - started) / 1000).toFixed(1)} s`);
  const again = performance.now();
  await ledger.putViews(head, view);
  add('writing it again, unchanged', `${((performance.now() - again) / 1000).toFixed(1)} s`);

  const some = (key) => [...new Set(view.flatMap((row) => row[key]))].filter(Boolean).sort().slice(0, 20);
  const requests = [{}, ...some('country').map((country) => ({ country })), ...some('type').map((type) => ({ type })), ...some('sides').map((side) => ({ side })), { from: '2020-01-01', to: '2020-12-31' }, { country: 'none' }, { side: 'none' }, ...some('sides').flatMap((side) => some('type').slice(0, 3).map((type) => ({ side, type })))];
  const pages = await times(requests.map((request) => () => ledger.views('claims', { limit: 50, ...request })));
  add(`first page of a view, 95th percentile of ${pages.n} filters`, `${pages.p95.toFixed(1)} ms, processor ${pages.cpu.toFixed(1)} ms`, 'under 100 ms', pages.p95 < 100);
  const lists = await times([...some('type').map((type) => () => ledger.claims({ type })), () => ledger.documents(), () => ledger.claims(), ...some('country').map((country) => () => ledger.claims({ country }))]);
  add(`first page of documents and claims, ${lists.n} filters`, `${lists.p95.toFixed(1)} ms, processor ${lists.cpu.toFixed(1)} ms`, 'under 100 ms', lists.p95 < 100);

  // Words as people would ask: of every tenth article its 3rd, 4th and 5th word, alone and together; and the commonest words of all.
  const counts = new Map();
  for (const { article } of given) for (const word of searchKeys(article.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, 10).map(([word]) => word);
  const queries = [...given.filter((_, index) => index % 10 === 0).flatMap(({ article: { text } }) => {
    const [, , a = '', b = '', c = ''] = searchKeys(text);
    return [a, `${a} ${b}`, `"${b} ${c}"`, `${c.slice(0, 4)}*`];
  }), ...common];
  const searches = await times(queries.map((query) => () => ledger.search({ query, lang: 'ar', limit: 20 })));
  add(`search, 95th percentile of ${searches.n} queries`, `${searches.p95.toFixed(1)} ms, processor ${searches.cpu.toFixed(1)} ms`, 'under 50 ms', searches.p95 < 50);

  const reading = performance.now();
  let n = 0;
  for await (const one of ledger.reports()) n += one.claimIds.length;
  add(`all reports for reconciling (${n} claims)`, `${((performance.now() - reading) / 1000).toFixed(1)} s`);
  await ledger.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
process.stdout.write(`Node ${process.versions.node}, one process${existsSync(real) ? '' : ', our own samples'}.\n\n`);
for (const row of rows) process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()}\n`);
