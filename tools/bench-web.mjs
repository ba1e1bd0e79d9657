// `npm run bench:web -- [CLAIMS] [--runs N] [--ledger FILE] [--only PART,...]`: the pages in Chromium over a ledger of 100,000 claims with 50,000
// incidents: first page, every view, the evidence drawer, a list scrolled from top to bottom, and what is loaded. Times run from the click (of the
// first page: from the start of navigation) to the frame after the one in which the content stands; each run begins with an empty memory of answers, half
// of the runs in each language. `--ledger` keeps the ledger in a file and takes it again. Parts: first, cold, views, evidence, scroll, size.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from './chromium.mjs';
import { makeLedger } from './many.mjs';
import { root, setupOrExit } from './setup.mjs';
import { sizesOf } from './web-sizes.mjs';
import { scrolled } from './web-scroll.mjs';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '20' }, ledger: { type: 'string' }, only: { type: 'string' } } });
const wanted = Number(positionals[0] ?? 100_000);
const runs = Number(options.runs);
const ROWS = wanted / 2;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TARGETS = { first: 1000, view: 300, evidence: 100 };
const PARTS = ['cold', 'first', 'views', 'evidence', 'scroll', 'size'];
const only = options.only?.split(',');
const unknown = only?.find((part) => !PARTS.includes(part));
if (unknown !== undefined) {
  process.stderr.write(`There is no part '${unknown}'. Parts are: ${PARTS.join(', ')}.\n`);
  process.exit(2);
}
const asked = (part) => only === undefined || only.includes(part);

setupOrExit({ web: true });
const browserPath = chromiumPath();
if (browserPath === null) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exit(2);
}

let missed = false;
/** One line; a target is what must not be passed. */
function say(what, figure, target = '', reached) {
  missed ||= reached === false;
  process.stdout.write(`${what.padEnd(58)} ${figure.padStart(34)}  ${target.padEnd(16)} ${reached === undefined ? '' : reached ? 'reached' : 'missed'}\n`);
}
const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const sayTimes = (what, times, target) => say(what, `${p95(times).toFixed(0)} ms (median ${median(times).toFixed(0)}, ${times.length} runs)`, `under ${target} ms`, p95(times) < target);

/** What stands on a page when it has its content. */
const SHOWN = 'main h1, main .card, main tbody tr, main .chart, main .article, main .lines li';

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
let server;
let browser;
try {
  const path = options.ledger ?? join(folder, 'a.ledger');
  if (!existsSync(path)) {
    const { claims, documents } = await makeLedger(path, wanted, { incidents: ROWS });
    process.stderr.write(`${claims} claims of ${documents} articles\n`);
  }
  server = spawn(process.execPath, [join(root, 'desk/dist/main.js'), 'serve', '--ledger', path, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = /http:\/\/[\d.:]+/.exec(String((await once(server.stdout, 'data'))[0]))[0];
  browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  const ask = async (where) => (await fetch(`${address}/api/v1${where}`)).json();

  if (asked('cold')) {
    // The very first page after the server has started: nothing is kept ready yet.
    const { page, time } = await opened('/', 'ar');
    say('first page, first time after the start of the server', `${time.toFixed(0)} ms`, `under ${TARGETS.first} ms`, time < TARGETS.first);
    await page.context().close();
  }
  if (asked('first')) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const { page, time } = await opened('/', run % 2 === 0 ? 'ar' : 'en');
      times.push(time);
      await page.context().close();
    }
    sayTimes('first page, empty browser', times, TARGETS.first);
  }
  if (asked('views')) for (const [name, where] of Object.entries(await viewPaths(ask))) sayTimes(`view: ${name}`, await viewTimes(where), TARGETS.view);
  if (asked('evidence')) sayTimes('evidence drawer', await evidenceTimes(), TARGETS.evidence);
  if (asked('scroll')) {
    const { page } = await opened('/incidents', 'ar');
    const rows = (await ask('/summary')).views.incident;
    for (const [what, figure, target, reached] of await scrolled(page, rows)) say(what, figure, target, reached);
    await page.context().close();
  }
  if (asked('size')) for (const [what, figure, target, reached] of await sizesOf(browser, address)) say(what, figure, target, reached);

  /** A page in an empty browser, with the time until its content stands. */
  async function opened(where, lang) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await context.addInitScript((kept) => localStorage.setItem('isnad.settings', kept), JSON.stringify({ lang, theme: 'light', tour: 'closed' }));
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(address + where, { waitUntil: 'commit' });
    const time = await page.evaluate((shown) => globalThis.contentStands(shown), SHOWN);
    return { page, time };
  }

  /** Each view from the page of help, with an empty memory of answers. */
  async function viewTimes(where) {
    const times = [];
    for (const lang of ['ar', 'en']) {
      const { page } = await opened('/help', lang);
      for (let run = 0; run < runs / 2; run++) {
        await page.goto(`${address}/help`, { waitUntil: 'networkidle' });
        times.push(await page.evaluate(async ({ to, shown }) => {
          const [began, before] = [performance.now(), document.querySelector('main h1')];
          history.pushState(null, '', to);
          return (await globalThis.contentStands(shown, before)) - began;
        }, { to: where, shown: SHOWN }));
      }
      await page.context().close();
    }
    return times;
  }

  /** Clicks on words and figures of several pages, each once: their evidence is asked for the first time. */
  async function evidenceTimes() {
    const times = [];
    for (const lang of ['ar', 'en']) {
      for (const where of ['/', '/tolls', '/truces']) {
        const { page } = await opened(where, lang);
        await page.waitForLoadState('networkidle');
        times.push(...(await page.evaluate(async (most) => {
          const found = [];
          const links = [...new Map([...document.querySelectorAll('main a.to-evidence')].map((link) => [link.getAttribute('href'), link])).values()].slice(0, most);
          for (const link of links) {
            const began = performance.now();
            link.click();
            found.push((await globalThis.evidenceStands(new URL(link.href).searchParams.get('e'))) - began);
            document.querySelector('aside.evidence button')?.click();
            await new Promise((done) => setTimeout(done, 50));
          }
          return found;
        }, Math.ceil(runs / 2))));
        await page.context().close();
      }
    }
    return times;
  }
} finally {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;

/** Every view of the rail, and one of each that is reached from a record. */
async function viewPaths(ask) {
  const [incident] = (await ask('/views/incident?limit=1')).rows;
  const [article] = (await ask('/documents?limit=1')).rows;
  const claim = incident.item.accounts.flatMap((account) => account.claims)[0];
  return {
    disputes: '/', incidents: '/incidents', incident: `/incidents/${incident.id}`, tolls: '/tolls', truces: '/truces', diplomacy: '/diplomacy', sources: '/sources', actors: '/actors', places: '/actors?view=places', map: '/map', timeline: '/timeline',
    documents: '/documents', reader: `/documents/${article.id}`, 'isnad, ladder': `/claims/${claim}`, 'isnad, tree': `/claims/${claim}?view=tree`, review: '/review', add: '/add', export: '/export', history: '/history', settings: '/settings',
    search: `/search?q=${encodeURIComponent('هدنة')}`, 'search, common word': `/search?q=${encodeURIComponent('قتل')}`,
  };
}

/** Runs in the page before its own scripts. */
function watch() {
  let waiting = 0;
  const ask = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    waiting++;
    try {
      return await ask(...given);
    } finally {
      setTimeout(() => waiting--);
    }
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  /** Content, nothing that waits and nothing that is still asked; then the frame in which that was painted. `before`: the head of the page that is left. */
  globalThis.contentStands = async (shown, before = null) => {
    for (const began = performance.now(); ; ) {
      await frame();
      const head = document.querySelector('main h1');
      if (performance.now() - began > 20_000) throw new Error(`${location.pathname} never stood: ${head?.textContent}, ${head === before ? "the old page" : ""} ${document.querySelector("main [role=\"status\"].note")?.outerHTML} ${waiting} questions are open`);
      if (head !== null && head !== before && waiting === 0 && document.querySelector('main [role="status"].note') === null && document.querySelector(shown) !== null) break;
    }
    await frame();
    return performance.now();
  };
  globalThis.evidenceStands = async (claim) => {
    for (;;) {
      await frame();
      const drawer = document.querySelector('aside.evidence');
      if (drawer?.textContent.includes(claim) && drawer.querySelector('.passage') !== null) break;
    }
    await frame();
    return performance.now();
  };
}
