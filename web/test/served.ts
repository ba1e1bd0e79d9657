/** Before the tests in the browser: the sample dossier in a fresh ledger, served on a free port; the browser's path is given by whoever starts them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { main, root, serving } from './serving.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, end } = await serveLedger('samples/dossier');
  project.provide('address', address);
  return end;
}

/** A fresh ledger, with a folder taken in or empty, on a free port of this machine. */
export async function serveLedger(what: string | null): Promise<{ readonly address: string; readonly end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-browser-'));
  const ledger = join(folder, 'sample.ledger');
  if (what !== null) execFileSync(process.execPath, [main, 'add', what, '--ledger', ledger], { cwd: root, stdio: 'ignore' });
  const { address, end } = await serving(ledger);
  return {
    address,
    async end() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
