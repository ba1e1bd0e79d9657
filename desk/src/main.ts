#!/usr/bin/env node
/** The composition root of the desk: brings the rooms together and runs the command. */
import './compiling.ts';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { accountsOf, auditOf } from './accounts/index.ts';
import { acquireGuarded } from './acquire/index.ts';
import { run } from './cli/program.ts';
import { giveOut, refresh } from './ledger/index.ts';
import type { Exported, Exporter, ExportOrder, Readers } from './ports/index.ts';
import { openReaders, readersHere } from './readers/index.ts';
import { keysOf } from './search-keys.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

// A command that needs no ledger, no network and no server does not wait for them.
const store = () => import('./store/index.ts');
const ledger = { searchKeys: keysOf, searchVersion: version };
/** Compiled, the readers are threads; run from source they read in this one, which cannot load TypeScript into a thread. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./read-captured.js', import.meta.url) : null;

async function exporter(): Promise<Exporter> {
  const { exportAs, flatCsv, FORMATS } = await import('./export/index.ts');
  return { formats: FORMATS, exportAs, csv: flatCsv };
}

/** What reads in this thread where there are no others. */
const here: Pick<Readers, 'read' | 'readText'> = {
  read: async (captured, own) => (await import('./read-captured.ts')).readCaptured({ captured, own }),
  readText: async (article, own) => (await import('./read-captured.ts')).readText({ article, own }),
};

const REFRESH = WORKER === null ? null : new URL('./refresh-ledger.js', import.meta.url);

/** Runs a module in a thread until it ends. */
async function inThread(module: URL, workerData: unknown): Promise<void> {
  const [code] = await once(new Worker(module, { workerData }), 'exit');
  if (code !== 0) throw new Error('The views could not be worked out.');
}

const GIVE_OUT = WORKER === null ? null : new URL('./give-out-ledger.js', import.meta.url);
/** Exports are written one after the other: each holds all of the ledger in memory. */
let before: Promise<unknown> = Promise.resolve();

function exportInThread(module: URL, path: string, order: ExportOrder): Promise<Exported> {
  const made = before.then(async () => {
    const [exported] = (await once(new Worker(module, { workerData: { path, searchVersion: version, order } }), 'message')) as [Exported];
    return exported;
  });
  before = made.catch(() => undefined);
  return made;
}

// The reader at the other end (`head`, a closed pager) has seen enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Record time. A run that must give the same bytes again sets SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds. */
function instant(epoch: string | undefined): string {
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString();
}

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    acquire: acquireGuarded,
    ledgers: {
      open: async (path) => (await store()).openLedger(path, ledger),
      verify: async (path) => (await store()).verifyFile(path, ledger),
      restore: async (from, to) => (await store()).restore(from, to, ledger),
    },
    openReaders: (threads) => (WORKER === null ? readersHere(here) : openReaders(WORKER, threads)),
    exporter,
    serve: async (options) => (await import('./serve/index.ts')).serve(options),
    refreshApart: (path, opened) => (REFRESH === null ? refresh(opened) : inThread(REFRESH, { path, searchVersion: version })),
    giveOutApart: (path, opened, order) => (GIVE_OUT === null ? exporter().then((way) => giveOut(opened, way, order)) : exportInThread(GIVE_OUT, path, order)),
    accountsOf,
    auditOf,
    web: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    ended: () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => undefined),
    openFetcher: async (contact) => (await import('./fetch/index.ts')).createFetcher({ version, contact, now: Date.now }),
    now: () => instant(process.env.SOURCE_DATE_EPOCH),
    cores: availableParallelism(),
  });
} catch (error) {
  // A full disk, or a fault of ours: one line, and the whole story for those who ask.
  process.stderr.write(`isnad.fault  ${error instanceof Error ? error.message : String(error)}  If the disk is not full, please report it. ISNAD_DEBUG=1 shows where it happened.\n`);
  if (process.env.ISNAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 2;
}
