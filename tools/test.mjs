// `npm test`: everything that must hold. Each tool counts as one check, each test as one; the last line is the count.
// `--suite` runs the tests alone (for other versions of Node); other arguments go to vitest (a file name, -t NAME).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setupOrExit, tool } from './setup.mjs';

const given = process.argv.slice(2);
const suiteOnly = given.includes('--suite');
const vitestArgs = given.filter((arg) => arg !== '--suite');

setupOrExit({ compiled: suiteOnly });

/** Tools in the order from quick to slow. A tool whose configuration is absent is left out. */
const checks = [
  { name: 'biome', program: tool('@biomejs/biome/bin/biome'), args: ['check', '--diagnostic-level=error', '.'], config: 'biome.json' },
  { name: 'tsc', program: tool('typescript/bin/tsc'), args: ['-b'], config: 'tsconfig.json' },
  { name: 'the engine in one file', program: join(root, 'tools/bundle.mjs'), args: [], config: 'tools/bundle.mjs' },
  { name: 'tsc (tests)', program: tool('typescript/bin/tsc'), args: ['-p', 'tsconfig.test.json'], config: 'tsconfig.test.json' },
  { name: 'tsc (web)', program: tool('typescript/bin/tsc'), args: ['-p', 'web/tsconfig.json'], config: 'web/tsconfig.json' },
  { name: 'dependency-cruiser', program: tool('dependency-cruiser/bin/dependency-cruise.mjs'), args: ['core/src', 'desk/src', 'web/src'], config: '.dependency-cruiser.cjs' },
  { name: 'knip', program: tool('knip/bin/knip.js'), args: [], config: 'knip.json' },
];

const count = { passed: 0, failed: 0, skipped: 0 };

/** One check: silent when it holds, its own words when it does not. */
function runCheck({ name, program, args, config }) {
  if (!existsSync(join(root, config))) return;
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const ok = status === 0 && !error;
  if (!ok) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  count[ok ? 'passed' : 'failed']++;
}

/** The tests, counted from vitest's own report. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'));
  const report = join(folder, 'report.json');
  const args = [tool('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests', ...vitestArgs];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
  try {
    if (!existsSync(report)) {
      process.stdout.write('FAIL vitest ended without a report\n');
      count.failed++;
      return;
    }
    const found = countReport(JSON.parse(readFileSync(report, 'utf8')));
    // An unhandled error fails the run although no test of its own failed.
    if (status !== 0 && found.failed === 0) found.failed = 1;
    for (const key of Object.keys(count)) count[key] += found[key];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that broke before its first test counts as one failure. */
function countReport(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

if (!suiteOnly) for (const check of checks) runCheck(check);
runTests();

process.exitCode = count.failed > 0 ? 1 : 0;
process.stdout.write(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}\n`);
