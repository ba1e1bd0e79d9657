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

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  version,
  acquire: acquireGuarded,
});
