/** Works the views of a ledger out anew, in a thread of its own: the composition root of that thread. */
import { workerData } from 'node:worker_threads';
import { refresh } from './ledger/index.ts';
import { keysOf } from './search-keys.ts';
import { openLedger } from './store/index.ts';

const { path, searchVersion } = workerData as { readonly path: string; readonly searchVersion: string };
const store = await openLedger(path, { searchKeys: keysOf, searchVersion });
try {
  await refresh(store);
} finally {
  await store.close();
}
