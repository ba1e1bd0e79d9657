// `npm run bench`: how fast the built engine reads each language, against a floor that only folds and scans the same text;
// the cost of a word by length; memory for 10 MB; time from start to the first record.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setupOrExit } from './setup.mjs';

const MEGABYTE = 1024 * 1024;
const TARGETS = { words: 150_000, slope: 1.3, memory: 350, start: 700 };
const LANGUAGES = [{ id: 'ar', name: 'Arabic', fold: 'AR_FOLD' }, { id: 'en', name: 'English', fold: 'EN_FOLD' }];
const DATE = '2020-10-14';
/** Each language, and its memory, is measured in a process of its own: `--measure en`, `--memory en`. */
const [task, lang] = process.argv.slice(2);

if (!task) setupOrExit();
const built = (...path) => import(pathToFileURL(join(root, 'core/dist', ...path)).href);
const { read } = await built('index.js');

/** The articles that are read: the gold articles beside the repository, or our own samples. */
function corpus(lang) {
  const gold = join(root, `../shared/gold/${lang}/articles.jsonl`);
  if (existsSync(gold)) {
    const rows = readFileSync(gold, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
    return { name: `${rows.length} gold articles`, articles: rows.map(({ id, text, lang: own, date }) => ({ id, text, lang: own, date })) };
  }
  const folder = join(root, 'samples', lang);
  return { name: 'our own samples', articles: samples(lang).map((id) => ({ id, text: readFileSync(join(folder, id), 'utf8'), lang, date: DATE })) };
}

const samples = (lang) => readdirSync(join(root, 'samples', lang)).filter((file) => file.endsWith('.txt')).sort();

/** A text of about so many bytes of UTF-8, made of the articles one after another. */
function textOf(articles, bytes) {
  const parts = [];
  let size = 0;
  for (let at = 0; size < bytes; at++) {
    const { text } = articles[at % articles.length];
    const length = Buffer.byteLength(text) + 2;
    const part = size + length <= bytes ? text : text.slice(0, Math.ceil((text.length * (bytes - size)) / length));
    parts.push(part);
    size += length;
  }
  return parts.join('\n\n');
}

function wordsIn(text) {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}

/** Milliseconds of one call: the best of several rounds, each at least `roundMs` long. */
function time(work, { rounds = 5, roundMs = 200 } = {}) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    let calls = 0;
    do {
      work();
      calls++;
    } while (performance.now() - started < roundMs);
    best = Math.min(best, (performance.now() - started) / calls);
  }
  return best;
}

/** What a process of its own says, or what went wrong there. */
function asked(what, id) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/bench.mjs'), what, id], { encoding: 'utf8', maxBuffer: MEGABYTE });
  if (status !== 0) throw new Error(`${what} ${id}: ${stderr.trim().split('\n')[0]}`);
  return JSON.parse(stdout);
}

if (task === '--memory') {
  const reading = read({ text: textOf(corpus(lang).articles, 10 * MEGABYTE), lang, date: DATE });
  process.stdout.write(JSON.stringify({ mb: process.resourceUsage().maxRSS / 1024, statements: reading.statements.length }));
  process.exit(0);
}

const number = (value) => Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ',');
const { foldText } = await built('text/fold.js');
const { scan } = await built('text/scan.js');

/** What is measured of a language: what it is, its value and target, and whether that is reached where there is one. */
async function measure({ id, fold }) {
  const rows = [];
  const add = (what, value, target = '', ok = undefined) => rows.push({ what, value, target, ok });
  const { name, articles } = corpus(id);
  const table = (await built(`lang/${id}/fold.js`))[fold];
  const words = articles.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const finals = new Set();
  add('read', `${name}, ${number(words)} words`);

  const readAll = () => {
    for (const article of articles) read(article);
  };
  time(readAll, { rounds: 3, roundMs: 1000 }); // warm-up
  const whole = time(readAll, { rounds: 5, roundMs: 1000 });
  const foldAndScan = () => {
    for (const { text } of articles) scan(foldText(text, table), finals);
  };
  time(foldAndScan);
  const floor = time(foldAndScan, { rounds: 5, roundMs: 500 });
  const speed = (words / whole) * 1000;
  add('whole read, words a second', number(speed), `at least ${number(TARGETS.words)}`, speed >= TARGETS.words);
  add('whole read, articles a second', number((articles.length / whole) * 1000));
  add('floor (fold and scan), words a second', number((words / floor) * 1000));
  add('whole read against the floor', `${(whole / floor).toFixed(1)} times`);

  const lengths = [['10 kB', 10_240], ['100 kB', 102_400], ['1 MB', MEGABYTE], ['10 MB', 10 * MEGABYTE]];
  let base = 0;
  for (const [label, bytes] of lengths) {
    const text = textOf(articles, bytes);
    const perWord = (time(() => read({ text, lang: id, date: DATE }), { rounds: bytes > MEGABYTE ? 2 : 4, roundMs: 500 }) * 1000) / wordsIn(text);
    base ||= perWord;
    const last = bytes === lengths.at(-1)[1];
    add(`cost of a word at ${label}`, `${perWord.toFixed(2)} µs, ${(perWord / base).toFixed(2)} of 10 kB`, last ? `at most ${TARGETS.slope}` : '', last ? perWord / base <= TARGETS.slope : undefined);
  }

  const { mb } = asked('--memory', id);
  add('peak memory, 10 MB of text', `${number(mb)} MB`, `under ${TARGETS.memory} MB`, mb < TARGETS.memory);

  const sample = join(root, 'samples', id, samples(id)[0]);
  const starts = Array.from({ length: 7 }, () => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [join(root, 'desk/dist/main.js'), 'read', sample, '--format', 'jsonl']);
    return status === 0 ? performance.now() - started : Infinity;
  }).sort((a, b) => a - b);
  add('start to first record (median of 7)', `${number(starts[3])} ms`, `under ${TARGETS.start} ms`, starts[3] < TARGETS.start);
  return rows;
}

if (task === '--measure') {
  process.stdout.write(JSON.stringify(await measure(LANGUAGES.find(({ id }) => id === lang))));
  process.exit(0);
}

const measured = LANGUAGES.map(({ id }) => asked('--measure', id));
const cell = ({ value, ok }) => (ok === undefined ? value : `${value} (${ok ? 'reached' : 'missed'})`);
const lines = [['', ...LANGUAGES.map(({ name }) => name), 'target'], ...measured[0].map(({ what, target }, row) => [what, ...measured.map((rows) => cell(rows[row])), target])];
const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
process.stdout.write(`Node ${process.versions.node}, one process a language.\n\n`);
for (const line of lines) process.stdout.write(`${line.map((text, column) => text.padEnd(widths[column])).join('  ').trimEnd()}\n`);
