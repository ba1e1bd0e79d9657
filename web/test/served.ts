/** Before the tests in the browser: the sample dossier in a fresh ledger, served on a free port; the browser's path is given by whoever starts them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
  }
}

const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'desk/dist/main.js');

export default async function setup(project: TestProject): Promise<() => void> {
  const { address, end } = await serveLedger('samples/dossier');
  project.provide('address', address);
  return end;
}

/** A fresh ledger, with a folder taken in or empty, on a free port of this machine. */
export async function serveLedger(what: string | null): Promise<{ readonly address: string; readonly end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-browser-'));
  const ledger = join(folder, 'sample.ledger');
  if (what !== null) execFileSync(process.execPath, [main, 'add', what, '--ledger', ledger], { cwd: root, stdio: 'ignore' });
  const server = spawn(process.execPath, [main, 'serve', '--ledger', ledger, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(server);
  return {
    address,
    end() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints when it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /http:\/\/[\d.:]+/.exec(said)?.[0];
      if (address) found(address);
    });
    server.once('exit', (code) => lost(new Error(`The server ended with ${code}: ${said}`)));
  });
}
