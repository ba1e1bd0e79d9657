/** From names to captured bytes: files and standard input. */
import { stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import type { Hints } from '../ledger/index.ts';
import type { Captured, Unavailable } from '../ports/index.ts';
import { drain, readBytes, reasonOf } from './input.ts';

/**
 * A file, or standard input for `-`. Its name in the ledger is that within the folder that was given: where the folder lies on this
 * machine is nobody's affair.
 * @param given names on the command line
 */
export async function captureFile(file: string, given: readonly string[], hints: Hints, stdin: AsyncIterable<Uint8Array | string>, now: string): Promise<Captured | Unavailable> {
  const name = file === '-' ? 'stdin' : nameWithin(file, given);
  const common = { name, url: null, finalUrl: null, contentType: null, ...hints };
  try {
    if (file === '-') return { ...common, bytes: await drain(stdin), capturedAt: now, method: 'paste' };
    const { mtime } = await stat(file);
    return { ...common, bytes: await readBytes(file), capturedAt: mtime.toISOString(), method: 'upload' };
  } catch (error) {
    return { name, diagnostics: [reasonOf(error)] };
  }
}

function nameWithin(file: string, given: readonly string[]): string {
  const inside = given.map((folder) => relative(folder, file)).find((path) => path !== '' && !path.startsWith('..'));
  return inside === undefined ? basename(file) : inside.split(sep).join('/');
}
