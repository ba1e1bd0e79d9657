// `npm start -- ARGS`: makes ready what is missing, then is the command `isnad`. Without ARGS it takes the sample dossier into a ledger of its own
// and shows it in the browser's reach; what was decided and added there is still there at the next start.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const LEDGER = '.cache/sample.ledger';

const given = process.argv.slice(2);

setupOrExit({ web: given.length === 0 || given[0] === 'serve' });

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

/** The sample dossier, taken in once, on screen. */
async function sample() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const fresh = !existsSync(join(root, LEDGER));
  // What is there is passed over; a start that was cut off is gone on with.
  let code = await isnad(['add', 'samples/dossier', '--ledger', LEDGER], root);
  if (code === 0 && fresh) code = await isnad(['summary', '--ledger', LEDGER], root);
  if (code !== 0) return code;
  process.stderr.write(`
These are sample reports: public facts of October 2020 retold in our own words; the outlets do not exist (samples/dossier).
The pages are at the address below, in Arabic and English. In another terminal:
  npm start -- add FILE                     saved pages, texts, PDF, feeds, folders, addresses: into isnad.ledger where you are
  npm start -- serve                        that ledger on screen
  npm start -- accounts --ledger ${LEDGER}     the sample in the terminal: what each party says of each incident
  npm start -- why "نفى المتحدث قصف المدينة."   the rules behind a sentence
  npm start -- --help

`);
  return isnad(['serve', '--ledger', LEDGER], root);
}
