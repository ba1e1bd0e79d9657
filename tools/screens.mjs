// `npm run screens`: takes the pictures in docs/screens anew: every page in both languages, some in dark, on a phone and on paper, over the sample
// dossier in a fresh ledger, at a day that never moves. A picture that shows what the one there shows stays as it is, and those of pages that are gone
// are removed. `-- --check` takes them elsewhere and says of each whether it shows what the one in docs/screens
// shows; what does not is left in the folder that it names.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from './chromium.mjs';
import { decoded, difference, keepIn, keepOnly, SHARE_MAX } from './pictures.mjs';
import { root, setupOrExit } from './setup.mjs';

const SCREENS = join(root, 'docs/screens');
const DESKTOP = { width: 1200, height: 760 };
const PHONE = { width: 360, height: 720 };
/** Of a JPEG: enough to read by, about 50 kB a picture. */
const QUALITY = 55;
/** When all of it happens: clocks and record times are in the pictures. */
const NOW = '2026-11-01T12:00:00Z';
const checking = process.argv.includes('--check');
const KINDS = { light: { theme: 'light', size: DESKTOP }, dark: { theme: 'dark', size: DESKTOP }, phone: { theme: 'light', size: PHONE }, print: { theme: 'light', size: DESKTOP, print: true }, tour: { theme: 'light', size: DESKTOP, tour: 'open' } };

setupOrExit({ web: true });
const browserPath = chromiumPath();
if (browserPath === null) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-screens-'));
const main = join(root, 'desk/dist/main.js');
const ledger = join(folder, 'sample.ledger');
// A file was captured when it was written last; hashes hang on that, and they are in the pictures.
const dossier = join(folder, 'samples', 'dossier');
cpSync(join(root, 'samples', 'dossier'), dossier, { recursive: true });
for (const file of readdirSync(dossier)) utimesSync(join(dossier, file), new Date(NOW), new Date(NOW));
execFileSync(process.execPath, [main, 'add', 'samples/dossier', '--ledger', ledger], { cwd: folder, stdio: 'ignore', env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(NOW) / 1000) } });
const server = spawn(process.execPath, [main, 'serve', '--ledger', ledger, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((found) => server.stdout.on('data', (part) => found(/http:\/\/[\d.:]+/.exec(String(part))?.[0])));
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const elsewhere = join(tmpdir(), 'isnad-screens-that-differ');
const known = new Set(existsSync(SCREENS) ? readdirSync(SCREENS) : []);
const shown = new Set();
let failed = 0;
try {
  if (checking) rmSync(elsewhere, { recursive: true, force: true });
  mkdirSync(checking ? elsewhere : SCREENS, { recursive: true });
  const paths = await pathsOf();
  for (const lang of ['ar', 'en']) {
    await shoot('light', lang, Object.entries(paths));
    await shoot('dark', lang, ['disputes', 'reader', 'truces'].map((name) => [`${name}-dark`, paths[name]]));
    await shoot('phone', lang, ['disputes', 'incident', 'reader', 'review', 'sources', 'tolls'].map((name) => [`${name}-phone`, paths[name]]));
    await shoot('print', lang, [['truces-print', paths.truces]]);
    await shoot('tour', lang, [['first-visit', '/']]);
  }
  if (!checking) for (const name of keepOnly(SCREENS, shown)) process.stderr.write(`gone     ${name}\n`);
  if (checking) for (const name of known) tell(name, 'no page is shown by it any more');
  if (checking && failed === 0) rmSync(elsewhere, { recursive: true, force: true });
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/** Takes pictures of one kind, one after the other in one window. */
async function shoot(kind, lang, pages) {
  const { theme, size, print = false, tour = 'closed' } = KINDS[kind];
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', timezoneId: 'UTC' });
  await context.clock.setFixedTime(NOW);
  await context.addInitScript((kept) => localStorage.setItem('isnad.settings', kept), JSON.stringify({ lang, theme, tour }));
  const page = await context.newPage();
  if (print) await page.emulateMedia({ media: 'print' });
  for (const [name, path] of pages) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(stillHashes);
    keep(`${name}.${lang}.jpg`, await page.screenshot({ type: 'jpeg', quality: QUALITY, fullPage: print, animations: 'disabled', caret: 'hide' }));
  }
  await context.close();
}

/** Runs in the page: hashes are other ones whenever the reading of one article changes, and show nothing that a picture is for. */
function stillHashes() {
  for (const code of document.querySelectorAll('code')) if (/^[0-9a-f]{8,64}$/.test(code.textContent ?? '')) code.textContent = '0'.repeat(code.textContent.length);
}

/** Writes a picture, or compares it with the one that is there. */
function keep(name, bytes) {
  if (!checking) {
    shown.add(name);
    process.stderr.write(`${keepIn(SCREENS, name, bytes).padEnd(8)} ${name}\n`);
    return;
  }
  if (!known.delete(name)) {
    tell(name, 'it is not in docs/screens');
    return;
  }
  const share = difference(decoded(readFileSync(join(SCREENS, name))), decoded(bytes));
  if (share <= SHARE_MAX) process.stdout.write(`ok   ${name} (${(share * 100).toFixed(2)} % of it differs)\n`);
  else {
    writeFileSync(join(elsewhere, name), bytes);
    tell(name, `${(share * 100).toFixed(1)} % of it differs, at most ${SHARE_MAX * 100} % may: see ${join(elsewhere, name)}; if it is as it should be, npm run screens`);
  }
}

/** A picture that is not as it should be. */
function tell(name, why) {
  failed++;
  process.stdout.write(`FAIL ${name}: ${why}\n`);
}

/** Where each page has something to show. */
async function pathsOf() {
  const ask = async (path) => (await fetch(`${address}/api/v1${path}`)).json();
  const [incident] = (await ask('/views/incident?limit=1')).rows;
  const article = (await ask('/documents?limit=50')).rows.find((d) => d.lang === 'ar' && d.claims > 10);
  const [claim] = incident.item.claims;
  return {
    disputes: '/', evidence: `/?e=${claim}`, incidents: '/incidents', incident: `/incidents/${incident.id}`, tolls: '/tolls', truces: '/truces', diplomacy: '/diplomacy', sources: '/sources', actors: '/actors', map: '/map', timeline: '/timeline',
    documents: '/documents', reader: `/documents/${article.id}`, isnad: `/claims/${claim}`, tree: `/claims/${claim}?view=tree`, review: '/review', add: '/add', export: '/export', history: '/history', settings: '/settings', lexicon: '/settings/lexicon', help: '/help',
    search: `/search?q=${encodeURIComponent('هدنة خرق')}`,
  };
}
