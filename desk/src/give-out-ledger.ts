/** Writes an export of a ledger, in a thread of its own: the composition root of that thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { exportAs, flatCsv, FORMATS } from './export/index.ts';
import { giveOut } from './ledger/index.ts';
import type { ExportOrder } from './ports/index.ts';
import { keysOf } from './search-keys.ts';
import { openLedger } from './store/index.ts';

const { path, searchVersion, order } = workerData as { readonly path: string; readonly searchVersion: string; readonly order: ExportOrder };
const store = await openLedger(path, { searchKeys: keysOf, searchVersion });
try {
  parentPort?.postMessage(await giveOut(store, { formats: FORMATS, exportAs, csv: flatCsv }, order));
} finally {
  await store.close();
}
