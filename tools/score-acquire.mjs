// `node tools/score-acquire.mjs [--misses]`: the HTML extractor of the desk against the gold pages beside the repository,
// with Readability alone beside it as the floor.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setupOrExit } from './setup.mjs';

const folder = process.env.ISNAD_HTML ?? join(root, '../shared/real/html');
const misses = process.argv.includes('--misses');
const TARGETS = { must: 0.97, must_not: 0.95, title: 0.95, date: 0.92, none: 1 };

if (!existsSync(folder)) {
  process.stdout.write(`Nothing was scored: no pages beside the repository (looked for ${folder}).\n`);
  process.exit(0);
}
if (!process.argv.includes('--no-build')) setupOrExit();
const { acquireGuarded } = await import('../desk/dist/acquire/index.js');
const fromDesk = createRequire(join(root, 'desk/package.json'));
const { Readability } = await import(pathToFileURL(fromDesk.resolve('@mozilla/readability')));
const { parseHTML } = await import(pathToFileURL(fromDesk.resolve('linkedom')));

/** White space as one blank, so that line breaks do not count. */
const flat = (text) => (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim();

/** Readability and nothing else. */
function floor(bytes) {
  try {
    const found = new Readability(parseHTML(new TextDecoder().decode(bytes)).document).parse();
    return found ? { text: `${found.title}\n\n${found.textContent}`, title: found.title, date: (found.publishedTime ?? '').slice(0, 10) } : null;
  } catch {
    return null;
  }
}

async function ours(bytes, name) {
  const { articles, diagnostics } = await acquireGuarded(bytes, { name, kind: 'auto' });
  return { article: articles[0] ?? null, codes: diagnostics.map(({ code }) => code) };
}

/** Adds what one page gives to the sums. */
function count(sums, row, article, who) {
  const miss = (kind, what) => misses && who === 'isnad' && process.stdout.write(`  ${kind} ${row.file}: ${what}\n`);
  const add = (kind, right, what) => {
    sums[kind].all += 1;
    if (right) sums[kind].right += 1;
    else miss(kind, what);
  };
  if (!row.is_article) {
    add('none', article === null, 'said to be an article');
    return;
  }
  const text = flat(article?.text);
  for (const words of row.must) add('must', text.includes(flat(words)), words);
  for (const words of row.must_not) add('must_not', article !== null && !text.includes(flat(words)), words);
  add('title', flat(article?.title) === flat(row.title), `${article?.title} | ${row.title}`);
  add('date', (article?.date ?? '') === row.published.slice(0, 10), `${article?.date} | ${row.published}`);
}

const fresh = () => Object.fromEntries(Object.keys(TARGETS).map((kind) => [kind, { right: 0, all: 0 }]));
const share = ({ right, all }) => (all === 0 ? '     -       ' : `${(right / all).toFixed(3)} (${right}/${all})`.padEnd(17));
let short = 0;
for (const file of ['gold_ar_fa.jsonl', 'gold_other.jsonl']) {
  const rows = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const [mine, bare] = [fresh(), fresh()];
  const began = performance.now();
  for (const row of rows) count(mine, row, (await ours(readFileSync(join(folder, row.file)), row.file)).article, 'isnad');
  const took = performance.now() - began;
  for (const row of rows) count(bare, row, floor(readFileSync(join(folder, row.file))), 'floor');
  process.stdout.write(`${file}: ${rows.length} pages, ${(took / rows.length).toFixed(0)} ms each\n  measure   isnad             Readability alone target\n`);
  for (const [kind, target] of Object.entries(TARGETS)) {
    const reached = mine[kind].all === 0 || mine[kind].right / mine[kind].all >= target;
    if (!reached) short += 1;
    process.stdout.write(`  ${kind.padEnd(9)} ${share(mine[kind])} ${share(bare[kind])} ${target}${reached ? '' : '  NOT REACHED'}\n`);
  }
}
process.exitCode = short > 0 ? 1 : 0;
