// `npm run torture -- kill 1000 --writers 4`, `power 200`, `full 4 8 16`, `flip 1000`; `ci` runs a tenth of each. `--seed S` repeats a run.
// Each ends with one line that says what held, and with 1 when it did not.
import { parseArgs } from 'node:util';
import { setupOrExit } from '../setup.mjs';
import { flip } from './flip.mjs';
import { full } from './full.mjs';
import { kill } from './kill.mjs';
import { power } from './power.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { writers: { type: 'string' }, seed: { type: 'string' } } });
const [what, ...numbers] = positionals;
const seed = Number(values.seed ?? 1);
const say = (line) => process.stderr.write(`${line}\n`);
const count = (otherwise) => Number(numbers[0] ?? otherwise);
const writers = Number(values.writers ?? 1);

const TORTURES = {
  kill: () => [kill({ count: count(1000), writers, seed, say })],
  power: () => [power({ count: count(200), seed, say })],
  full: () => [full({ ...(numbers.length > 0 && { sizes: numbers.map(Number) }), say })],
  flip: () => [flip({ count: count(1000), seed, say })],
  async *ci() {
    yield kill({ count: 50, writers: 1, seed, say });
    yield kill({ count: 50, writers: 4, seed, say });
    yield power({ count: 20, seed, say });
    yield full({ say });
    yield flip({ count: 100, seed, say });
  },
};

if (!Object.hasOwn(TORTURES, what ?? '')) {
  say('What? kill N [--writers W], power N, full [MB ...], flip N, ci; [--seed S]');
  process.exit(2);
}
setupOrExit();
for await (const { ok, told } of TORTURES[what]()) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${told}\n`);
  if (!ok) process.exitCode = 1;
}
