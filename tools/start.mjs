// `npm start -- ARGS`: makes ready what is missing, then is the command `isnad`. Without ARGS it reads the samples.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

setupOrExit();

const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['read', ...listSamples()];
// npm changes to the workspace's folder; names on the command line are meant from where the person stands.
const cwd = given.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root;

function listSamples() {
  return ['samples/ar', 'samples/en'].flatMap((folder) => {
    const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.txt')).sort() : [];
    return names.map((name) => join(folder, name));
  });
}

const child = spawn(process.execPath, [join(root, 'desk/dist/main.js'), ...args], { stdio: 'inherit', cwd });
// Ctrl+C reaches the child by itself; this process waits for it, so that the terminal comes back in order.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`isnad: ${error.message}\n`);
  process.exitCode = 2;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 128 : 2);
  if (given.length === 0 && code === 0) {
    process.stderr.write(`
These were samples that retell public reports in our own words (folder samples). Try next:
  npm start -- read FILE                     an article of your own: saved page or text
  npm start -- read FILE --format json       the record for programs
  npm start -- why "نفى المتحدث قصف المدينة."   the rules behind a sentence
  npm start -- --help
`);
  }
});
