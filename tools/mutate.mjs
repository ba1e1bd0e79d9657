// `npm run mutate`: 20,000 corrupted files of every kind (pages 8,000, feeds and wires 4,000, web archives 4,000, JSON and tables
// 2,000, other archives and documents 2,000). None may crash, none may take 2 s, each is taken or named. `-- --part 10` makes a tenth,
// `npm test` a fiftieth; other arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { root, setupOrExit, tool } from './setup.mjs';

const given = process.argv.slice(2);
const at = given.indexOf('--part');
const part = at < 0 ? 1 : Number(given.splice(at, 2)[1]);
if (!Number.isInteger(part) || part < 1) {
  process.stderr.write('What part? --part 10 makes a tenth of the files.\n');
  process.exit(2);
}
setupOrExit({ compiled: true });
const { status } = spawnSync(process.execPath, [tool('vitest/vitest.mjs'), 'run', 'desk/src/acquire/mutation.test.ts', '--disable-console-intercept', ...given], { cwd: root, stdio: 'inherit', env: { ...process.env, ISNAD_MUTANTS: String(part) } });
process.exitCode = status ?? 1;
