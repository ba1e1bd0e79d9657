/** A server of the built desk over a ledger, on a free port of this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const main = join(root, 'desk/dist/main.js');

/** Serves until `end` is called, which is kept when the ledger is let go of. */
export async function serving(ledger: string, more: readonly string[] = ['--port', '0']): Promise<{ readonly address: string; readonly end: () => Promise<void> }> {
  const server = spawn(process.execPath, [main, 'serve', '--ledger', ledger, ...more], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return { address: await addressOf(server), end: () => { server.kill(); return ended; } };
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
