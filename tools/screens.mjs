// `npm run screens`: takes the pictures in docs/screens anew: every page in both languages, some in dark, on a phone and on paper, over the sample
// dossier in a fresh ledger.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from './chromium.mjs';
import { root, setupOrExit } from './setup.mjs';

const SCREENS = join(root, 'docs/screens');
const DESKTOP = { width: 1200, height: 760 };
const PHONE = { width: 360, height: 720 };
/** Of a JPEG: enough to read by, about 50 kB a picture. */
const QUALITY = 55;

setupOrExit({ web: true });
const browserPath = chromiumPath();
if (browserPath === null) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-screens-'));
const main = join(root, 'desk/dist/main.js');
const ledger = join(folder, 'sample.ledger');
execFileSync(process.execPath, [main, 'add', 'samples/dossier', '--ledger', ledger], { cwd: root, stdio: 'ignore' });
const server = spawn(process.execPath, [main, 'serve', '--ledger', ledger, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((found) => server.stdout.on('data', (part) => found(/http:\/\/[\d.:]+/.exec(String(part))?.[0])));
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  rmSync(SCREENS, { recursive: true, force: true });
  mkdirSync(SCREENS, { recursive: true });
  const paths = await pathsOf();
  for (const lang of ['ar', 'en']) {
    for (const [name, path] of Object.entries(paths)) await shoot(name, path, { lang });
    for (const name of ['disputes', 'reader', 'truces']) await shoot(`${name}-dark`, paths[name], { lang, theme: 'dark' });
    for (const name of ['disputes', 'incident', 'reader', 'tolls']) await shoot(`${name}-phone`, paths[name], { lang, size: PHONE });
    await shoot('truces-print', paths.truces, { lang, print: true });
    await shoot('first-visit', '/', { lang, tour: 'open' });
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** Takes one picture. */
async function shoot(name, path, { lang, theme = 'light', size = DESKTOP, print = false, tour = 'closed' }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  await context.addInitScript((kept) => localStorage.setItem('isnad.settings', kept), JSON.stringify({ lang, theme, tour }));
  const page = await context.newPage();
  if (print) await page.emulateMedia({ media: 'print' });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(SCREENS, `${name}.${lang}.jpg`), type: 'jpeg', quality: QUALITY, fullPage: print });
  await context.close();
  process.stderr.write(`${name}.${lang}\n`);
}

/** Where each page has something to show. */
async function pathsOf() {
  const ask = async (path) => (await fetch(`${address}/api/v1${path}`)).json();
  const [incident] = (await ask('/views/incident?limit=1')).rows;
  const article = (await ask('/documents?limit=50')).rows.find((d) => d.lang === 'ar' && d.claims > 10);
  const [claim] = incident.item.claims;
  return {
    disputes: '/', evidence: `/?e=${claim}`, incidents: '/incidents', incident: `/incidents/${incident.id}`, tolls: '/tolls', truces: '/truces', diplomacy: '/diplomacy', sources: '/sources', actors: '/actors', map: '/map', timeline: '/timeline',
    documents: '/documents', reader: `/documents/${article.id}`, isnad: `/claims/${claim}`, tree: `/claims/${claim}?view=tree`, review: '/review', add: '/add', export: '/export', history: '/history', settings: '/settings', help: '/help',
    search: `/search?q=${encodeURIComponent('هدنة خرق')}`,
  };
}
