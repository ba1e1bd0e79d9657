/** Copies of a ledger with their SHA-256 beside them, and the way back. */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, copyFile, link, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { sql } from 'kysely';
import type { Problem, SearchKeys, Verdict } from '../ports/index.ts';
import { connect, type Db } from './driver.ts';
import { LedgerError } from './error.ts';
import { NO_HASH } from './journal.ts';
import { versionOf } from './migrations.ts';
import { verifyAll } from './verify.ts';

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

/** Flushes a file or a folder to the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** `sha256sum --check` reads this line. */
function sidecarLine(digest: string, path: string): string {
  return `${digest}  ${basename(path)}\n`;
}

const sidecarOf = (path: string) => `${path}.sha256`;

async function refuseIfThere(path: string): Promise<void> {
  if (await isThere(path)) throw new LedgerError('ledger.exists', `${path} is there already; nothing was written.`, 'Give another path, or move the file away.');
}

/** A whole copy of what was committed when it began (VACUUM INTO: the backup API does not end while others write, standards.md 0.9). */
export async function backupTo(db: Db, path: string): Promise<void> {
  const sidecar = sidecarOf(path);
  await refuseIfThere(path);
  await refuseIfThere(sidecar);
  const part = `${path}.part`;
  const sidecarPart = `${sidecar}.part`;
  await rm(part, { force: true });
  try {
    await sql`VACUUM INTO ${part}`.execute(db);
    await flush(part);
    const handle = await open(sidecarPart, 'w');
    try {
      await handle.writeFile(sidecarLine(await digestOf(part), path));
      await handle.sync();
    } finally {
      await handle.close();
    }
    // The copy gets its name last: a file of that name is whole and has its sum.
    await rename(sidecarPart, sidecar);
    await rename(part, path);
    await flush(dirname(path));
  } catch (error) {
    for (const left of [part, sidecarPart]) await rm(left, { force: true });
    throw error;
  }
}

async function checkSidecar(path: string): Promise<Problem | null> {
  const sidecar = sidecarOf(path);
  if (!(await isThere(sidecar))) return null;
  const told = /^([0-9a-f]{64}) [ *]/.exec(await readFile(sidecar, 'utf8'))?.[1];
  if (told === (await digestOf(path))) return null;
  const message = told ? 'The file is not the one whose sum stands beside it.' : 'The sum beside the file cannot be read.';
  return { part: 'sidecar', where: path, message, remedy: 'Take another backup.' };
}

/** Checks a file that nobody writes: its sum, when one stands beside it, then everything in it. Changes nothing. */
export async function verifyFile(path: string, { searchKeys }: { readonly searchKeys: SearchKeys }): Promise<Verdict> {
  if (!(await isThere(path))) throw new LedgerError('ledger.open', `There is no file ${path}.`, 'Check the path.');
  const wrong = await checkSidecar(path);
  if (wrong) return { ok: false, head: { seq: 0, hash: NO_HASH }, entries: 0, documents: 0, claims: 0, problems: [wrong] };
  const db = connect(path, 'look');
  try {
    await versionOf(db);
    return await db.transaction().setAccessMode('read only').execute((trx) => verifyAll(trx, searchKeys));
  } finally {
    await db.destroy();
  }
}

/** Makes a ledger of a backup that is whole; never over a file that is there. */
export async function restore(from: string, to: string, options: { readonly searchKeys: SearchKeys }): Promise<Verdict> {
  await refuseIfThere(to);
  const verdict = await verifyFile(from, options);
  const [problem] = verdict.problems;
  if (problem) throw new LedgerError('ledger.corrupt', `${from} is damaged, nothing was restored: ${problem.message} (${problem.where})`, problem.remedy);
  const part = `${to}.part`;
  try {
    await copyFile(from, part, constants.COPYFILE_FICLONE);
    await flush(part);
    // A link, unlike a rename, fails when somebody made the file meanwhile.
    await link(part, to).catch((cause) => {
      throw new LedgerError('ledger.exists', `${to} is there already; nothing was written.`, 'Give another path, or move the file away.', cause);
    });
    await flush(dirname(to));
  } finally {
    await rm(part, { force: true });
  }
  return verdict;
}
