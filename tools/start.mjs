// `npm start -- ARGS`: makes ready what is missing, then is the command `isnad`. Without ARGS it takes the sample dossier into a fresh ledger.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const LEDGER = '.cache/sample.ledger';

setupOrExit();

const given = process.argv.slice(2);
// npm changes to the workspace's folder; names on the command line are meant from where the person stands.
process.exitCode = given.length > 0 ? await isnad(given, process.env.INIT_CWD ?? process.cwd()) : await sample();

/** Runs the command and gives its exit code. */
function isnad(args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'desk/dist/main.js'), ...args], { stdio: 'inherit', cwd });
    // Ctrl+C reaches the child by itself; this process waits for it, so that the terminal comes back in order.
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
    child.on('error', (error) => {
      process.stderr.write(`isnad: ${error.message}\n`);
      resolve(2);
    });
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass);
      resolve(code ?? (signal ? 128 : 2));
    });
  });
}

async function sample() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (const end of ['', '-wal', '-shm']) rmSync(join(root, `${LEDGER}${end}`), { force: true });
  const code = (await isnad(['add', 'samples/dossier', '--ledger', LEDGER], root)) || (await isnad(['summary', '--ledger', LEDGER], root));
  if (code !== 0) return code;
  process.stderr.write(`
These are sample reports: public facts of October 2020 retold in our own words; the outlets do not exist (samples/dossier). Look next:
  npm start -- accounts --ledger ${LEDGER}     what each party says of each incident, in its own words
  npm start -- tolls --ledger ${LEDGER}        the figures of each claimant over time
  npm start -- truces --ledger ${LEDGER}       truces with their clocks
  npm start -- search هدنة --ledger ${LEDGER}  where words stand
  npm start -- export xlsx --ledger ${LEDGER}  a spreadsheet
And with articles of your own:
  npm start -- add FILE                     saved pages, texts, PDF, feeds, folders, addresses: into isnad.ledger where you are
  npm start -- read FILE                    one article, without a ledger
  npm start -- why "نفى المتحدث قصف المدينة."   the rules behind a sentence
  npm start -- --help
`);
  return 0;
}
