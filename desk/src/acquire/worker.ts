/** The worker in which pages are read: it can be ended when a page takes too long. */
import { parentPort, type TransferListItem } from 'node:worker_threads';
import { acquire, unpack } from './acquire.ts';
import { type Acquired, type AcquireOptions, Refusal, type Unpacked } from './types.ts';

export interface Job {
  readonly kind: 'acquire' | 'unpack';
  readonly bytes: Uint8Array;
  readonly options: AcquireOptions;
}

/** A refusal loses its class on the way between threads: it is sent as data. */
export type Answer = { readonly kind: 'done'; readonly result: Acquired | Unpacked } | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly remedy: string };

// What readers print themselves (warcio warns of odd records) is said better by our diagnostics.
for (const name of ['log', 'warn', 'error'] as const) console[name] = () => undefined;

parentPort?.on('message', async ({ kind, bytes, options }: Job) => {
  try {
    const result = kind === 'unpack' ? await unpack(bytes, options) : await acquire(bytes, options);
    parentPort?.postMessage({ kind: 'done', result } satisfies Answer, buffersOf(result));
  } catch (error) {
    const { code, message, remedy } = error instanceof Refusal ? error : new Refusal('acquire.fault', `it could not be opened: ${error instanceof Error ? error.message : String(error)}`, 'Report it with the file.');
    parentPort?.postMessage({ kind: 'refused', code, message, remedy } satisfies Answer);
  }
});

/** The bytes are handed over, not copied. Small ones may lie in a pool that others use: they are copied. */
function buffersOf(result: Acquired | Unpacked): TransferListItem[] {
  const parts = 'members' in result ? result.members : result.snapshots;
  return [...new Set(parts.map(({ bytes }) => bytes.buffer).filter((buffer) => buffer.byteLength > Buffer.poolSize))] as ArrayBuffer[];
}
