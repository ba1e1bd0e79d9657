// `npm run bench:serve -- [CLAIMS] [SECONDS]`: the server under load. A ledger with so many claims (20,000), then 200 connections that ask for
// claims by id for a minute, all claims in turn, so that what is kept ready helps no more than it would in life; then other paths, shortly.
// The server is one process on one core. What counts is requests a second of its processor time: on a shared machine the clock says how much of
// the core it was given.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import autocannon from 'autocannon';
import { root, setupOrExit } from './setup.mjs';

setupOrExit();
const built = (...path) => import(pathToFileURL(join(root, ...path)).href);
const { read } = await built('core/dist/index.js');
const { openLedger } = await built('desk/dist/store/index.js');
const { keysOf } = await built('desk/dist/search-keys.js');
const { refresh, VIEWS } = await built('desk/dist/ledger/index.js');
const wanted = Number(process.argv[2] ?? 20_000);
const seconds = Number(process.argv[3] ?? 60);
const CONNECTIONS = 200;
/** Connections that ask for whole pages. */
const FEW = 10;
const TARGET = 800;
const AT = '2031-03-04T05:06:07Z';
const { version } = JSON.parse(readFileSync(join(root, 'desk/package.json'), 'utf8'));

/** The real articles beside the repository when they are there, our own samples otherwise. */
function articles() {
  const pool = join(root, '../shared/real/pool');
  if (existsSync(pool)) return ['ar', 'en'].flatMap((lang) => readFileSync(join(pool, `${lang}.jsonl`), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
  return ['ar', 'en'].flatMap((lang) => readdirSync(join(root, 'samples', lang)).filter((name) => name.endsWith('.txt')).map((name) => ({ lang, date: '2020-10-14', text: readFileSync(join(root, 'samples', lang, name), 'utf8') })));
}

/** Makes the ledger and gives ids of its claims, in the order of their hashes: neighbours come from different documents. */
async function made(path) {
  const store = await openLedger(path, { searchKeys: keysOf, searchVersion: version });
  const given = articles().map((article) => ({ article, reading: read(article) })).filter(({ reading }) => reading.claims.length > 0);
  let count = 0;
  for (let round = 0; count < wanted; round++) {
    for (const { article: { text: words, lang, date, title, outlet }, reading } of given) {
      if (count >= wanted) break;
      const text = `${words}\n${round}`;
      const report = { text, lang: lang ?? reading.document.lang, title: title ?? null, outlet: outlet ?? null, author: null, published: date ?? null, sections: [], reading };
      await store.add([{ snapshot: { bytes: Buffer.from(text), url: null, finalUrl: null, capturedAt: AT, method: 'upload', contentType: null, name: 'bench' }, reports: [report] }], AT);
      count += reading.claims.length;
    }
  }
  const started = performance.now();
  await refresh(store);
  process.stderr.write(`${count} claims; reconciling took ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  const ids = [];
  for (let after = null; ; ) {
    const page = await store.claims({ limit: 1000, after });
    ids.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    after = page.next;
  }
  await store.close();
  return ids;
}

/** Processor time of a process in milliseconds; null where the system does not tell. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

async function load(address, pid, paths, duration, connections = FEW) {
  const before = cpuOf(pid);
  let at = 0;
  const result = await autocannon({ url: address, connections, duration, requests: [{ method: 'GET', path: '/', setupRequest: (request) => ({ ...request, path: paths[at++ % paths.length] }) }] });
  const cpu = before === null ? null : cpuOf(pid) - before;
  const failed = result.errors + result.non2xx;
  if (failed > 0) process.stderr.write(`${result.errors} errors (${result.timeouts} of them timeouts), ${result.non2xx} not answered with 2xx\n`);
  return { rate: result.requests.average, p99: result.latency.p99, total: result.requests.total, failed, perCpu: cpu ? (result.requests.total / cpu) * 1000 : null };
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
let missed = false;
let child;
try {
  const path = join(folder, 'a.ledger');
  const ids = await made(path);
  child = spawn(process.execPath, [join(root, 'desk/dist/main.js'), 'serve', '--ledger', path, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  const address = /http:\/\/[\d.:]+/.exec(String(said))[0];
  const show = (what, { rate, p99, total, failed, perCpu }, target) => {
    const reached = target === undefined ? '' : (perCpu ?? rate) >= target && failed === 0 ? '  reached' : '  missed';
    missed ||= reached.includes('missed');
    process.stdout.write(`${what.padEnd(44)} ${rate.toFixed(0).padStart(6)}/s  ${perCpu === null ? '' : `${perCpu.toFixed(0).padStart(6)} a second of processor  `}p99 ${String(p99).padStart(5)} ms  ${failed} of ${total} failed${target === undefined ? '' : `  (at least ${target}/s, none failed)`}${reached}\n`);
  };
  process.stdout.write(`Node ${process.versions.node}, ${ids.length} claims; ${CONNECTIONS} connections for claims, ${FEW} for pages.\n`);
  show(`a claim by id, ${seconds} s, all in turn`, await load(address, child.pid, ids.map((id) => `/api/v1/claims/${id}`), seconds, CONNECTIONS), TARGET);
  const short = Math.max(2, Math.round(seconds / 12));
  show('a claim by id, the same 1,000', await load(address, child.pid, ids.slice(0, 1000).map((id) => `/api/v1/claims/${id}`), short, CONNECTIONS));
  for (const view of VIEWS) show(`first page of ${view}`, await load(address, child.pid, [`/api/v1/views/${view}`], short));
  show('documents', await load(address, child.pid, ['/api/v1/documents'], short));
  show('summary', await load(address, child.pid, ['/api/v1/summary'], short));
  show('search', await load(address, child.pid, ['/api/v1/search?q=%D9%87%D8%AF%D9%86%D8%A9', '/api/v1/search?q=truce'], short));
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  process.stdout.write(`The server ended with ${code} on Ctrl+C.\n`);
} finally {
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;
