/** From names to captured bytes: files, standard input, addresses. */
import { stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import type { Captured, Fetched, Fetcher, FetchOptions, Refused, Unavailable, Unchanged } from '../ports/index.ts';
import { drain, readBytes, reasonOf } from './input.ts';

/** What is said of all inputs. */
export interface Hints {
  readonly kind: string;
  readonly lang?: string;
  readonly date?: string;
}

/** True for what is fetched and not opened. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

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

/** An address. What the server says of it stays with the bytes. */
export async function captureAddress(address: string, hints: Hints, fetcher: Fetcher, options: FetchOptions = {}): Promise<{ readonly input: Captured | Unavailable | null; readonly answer: Fetched | Unchanged | Refused }> {
  const answer = await fetcher.fetchAddress(address, options);
  if (answer.kind === 'unchanged') return { input: null, answer };
  if (answer.kind === 'refused') return { input: { name: address, diagnostics: [{ code: answer.code, severity: 'error', message: answer.message, remedy: answer.remedy }] }, answer };
  const { bytes, finalUrl, contentType, charset, fetchedAt } = answer;
  return { input: { name: address, bytes, url: address, finalUrl, capturedAt: fetchedAt, method: 'fetch', contentType, ...(charset === null ? {} : { charset }), ...hints }, answer };
}
