/** From addresses to captured bytes. */
import type { Captured, Fetched, Fetcher, FetchOptions, Refused, Unavailable, Unchanged } from '../ports/index.ts';

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

/** An address. What the server says of it stays with the bytes. */
export async function captureAddress(address: string, hints: Hints, fetcher: Fetcher, options: FetchOptions = {}): Promise<{ readonly input: Captured | Unavailable | null; readonly answer: Fetched | Unchanged | Refused }> {
  const answer = await fetcher.fetchAddress(address, options);
  if (answer.kind === 'unchanged') return { input: null, answer };
  if (answer.kind === 'refused') return { input: { name: address, diagnostics: [{ code: answer.code, severity: 'error', message: answer.message, remedy: answer.remedy }] }, answer };
  const { bytes, finalUrl, contentType, charset, fetchedAt } = answer;
  return { input: { name: address, bytes, url: address, finalUrl, capturedAt: fetchedAt, method: 'fetch', contentType, ...(charset === null ? {} : { charset }), ...hints }, answer };
}
