// `npm run determinism`: the sample dossier goes into fresh ledgers by the built command, with 1, 2 and 4 threads, in three zones and three
// locales, and out again as JSON lines, CSV and linked data. Nine runs, in which each of these values meets each of the others.
// Prints one hash when all bytes are the same, else what differs, and ends with 1.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const WORKERS = [1, 2, 4];
const ZONES = ['UTC', 'Asia/Baku', 'America/St_Johns'];
const LOCALES = ['C', 'ar_EG.UTF-8', 'tr_TR.UTF-8'];
const FORMATS = ['jsonl', 'csv', 'jsonld'];
/** 2020-11-01T00:00:00Z: the record time of every run. */
const EPOCH = '1604188800';
/** Characters shown of a line that differs. */
const SHOWN = 160;

setupOrExit();

/** Runs the command; what it says is shown when it fails. */
function isnad(args, env) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(root, 'desk/dist/main.js'), ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`isnad ${args.join(' ')} ended with ${status ?? error?.message}: ${stderr}`);
  return stdout;
}

/** What one run gives: the state of the ledger as `verify` tells it, and every exported file with what lies beside it. */
function run(folder, { workers, zone, locale }) {
  const env = { SOURCE_DATE_EPOCH: EPOCH, TZ: zone, LANG: locale, LC_ALL: locale };
  const ledger = join(folder, 'a.ledger');
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  isnad(['add', 'samples/dossier', '--ledger', ledger, '--workers', String(workers)], env);
  const files = new Map([['verify', isnad(['verify', '--ledger', ledger], env).replaceAll(folder, '')]]);
  for (const format of FORMATS) isnad(['export', format, '--ledger', ledger, '--out', join(out, `dossier.${format}`)], env);
  for (const name of readdirSync(out).sort()) files.set(name, readFileSync(join(out, name), 'utf8'));
  return files;
}

const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** The first line that is not the same, of both. */
function firstDifference(one, other) {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, n) => n).find((n) => a[n] !== b[n]);
  const [expected, got] = [a[at] ?? '', b[at] ?? ''];
  let column = 0;
  while (column < expected.length && expected[column] === got[column]) column++;
  const from = Math.max(0, column - SHOWN / 2);
  return [`    line ${at + 1}: ${expected.slice(from, from + SHOWN)}`, `    is not  ${got.slice(from, from + SHOWN)}`];
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-determinism-'));
const told = ({ workers, zone, locale }) => `${workers} threads, ${zone}, ${locale}`;
try {
  const runs = WORKERS.flatMap((workers, n) => ZONES.map((zone, m) => ({ workers, zone, locale: LOCALES[(n + m) % LOCALES.length] })));
  let first = null;
  const wrong = [];
  for (const [n, one] of runs.entries()) {
    const files = run(join(folder, String(n)), one);
    process.stderr.write(`${told(one)}\n`);
    first ??= files;
    for (const name of new Set([...first.keys(), ...files.keys()])) {
      const [expected, got] = [first.get(name) ?? '', files.get(name) ?? ''];
      if (expected !== got) wrong.push(`  ${name} with ${told(one)} is not what it is with ${told(runs[0])}:`, ...firstDifference(expected, got));
    }
  }
  const what = `${runs.length} runs with ${WORKERS.join(', ')} threads, in ${ZONES.join(', ')}, as ${LOCALES.join(', ')}: ${first.size} files`;
  process.stdout.write(wrong.length === 0 ? `ok   ${what}, one hash ${hashOf(...[...first].flat())}\n` : `FAIL ${what}\n${wrong.join('\n')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
