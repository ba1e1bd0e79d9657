#!/usr/bin/env node
/** The composition root of the desk: brings the rooms together and runs the command. */
import { readFileSync } from 'node:fs';
import { acquireGuarded } from './acquire/index.ts';
import { run } from './cli/program.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

// The reader at the other end (`head`, a closed pager) has seen enough: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    version,
    acquire: acquireGuarded,
  });
} catch (error) {
  // A full disk, or a fault of ours: one line, and the whole story for those who ask.
  process.stderr.write(`isnad.fault  ${error instanceof Error ? error.message : String(error)}  If the disk is not full, please report it. ISNAD_DEBUG=1 shows where it happened.\n`);
  if (process.env.ISNAD_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 2;
}
