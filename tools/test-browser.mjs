// `npm run test:browser`: the tests of the pages in a real browser, over the sample dossier. The last line is the count; where no browser is to
// be had, it says so and everything counts as skipped. Other arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, NO_CHROMIUM } from './chromium.mjs';
import { root, setupOrExit, tool } from './setup.mjs';

setupOrExit({ web: true });

const chromium = chromiumPath();
if (chromium === null) {
  process.stdout.write(`${NO_CHROMIUM}\n0 passed, 0 failed, 1 skipped\n`);
} else {
  process.exitCode = run(chromium);
}

/** Runs the tests and prints the count. */
function run(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'));
  const report = join(folder, 'report.json');
  try {
    const args = [tool('vitest/vitest.mjs'), 'run', '--config', 'vitest.browser.config.ts', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ISNAD_CHROMIUM: browser } });
    const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
    const failed = numFailedTests + broken || (status === 0 ? 0 : 1);
    process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    return failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
