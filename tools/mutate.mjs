// `npm run mutate`: 20,000 corrupted files of every kind (pages 8,000, feeds and wires 4,000, web archives 4,000, JSON and tables
// 2,000, other archives and documents 2,000). None may crash, none may take 2 s, each is taken or named. `npm test` makes a fiftieth.
import { spawnSync } from 'node:child_process';
import { root, setupOrExit, tool } from './setup.mjs';

setupOrExit({ compiled: true });
const { status } = spawnSync(process.execPath, [tool('vitest/vitest.mjs'), 'run', 'desk/src/acquire/mutation.test.ts', '--disable-console-intercept', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, ISNAD_MUTANTS: 'all' } });
process.exitCode = status ?? 1;
