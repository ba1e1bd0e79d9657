/** The worker in which pages are read: it can be ended when a page takes too long. */
import { parentPort } from 'node:worker_threads';
import { acquire } from './acquire.ts';
import type { AcquireOptions } from './types.ts';

interface Job {
  readonly bytes: Uint8Array;
  readonly options: AcquireOptions;
}

parentPort?.on('message', async ({ bytes, options }: Job) => {
  parentPort?.postMessage(await acquire(bytes, options));
});
