import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './files.ts';

it('a ledger loses nothing it acknowledged when its writers are killed (a handful; `npm run torture` does thousands)', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/torture/index.mjs'), 'kill', '4', '--writers', '2'], { encoding: 'utf8' });
  expect(stdout, stderr).toMatch(/^ok {3}4 kills with 2 writer\(s\), seed 1: \d+ documents stored, [1-9]\d* acknowledged, 0 lost, 0 twice, 0 by half, 0 ledgers broken, 0 writers refused$/m);
});
