/** A process that writes into a ledger and tells its parent each document that it was promised. Started by file.test.ts. */
import { openLedger } from './index.ts';
import { AT, DENIAL, intake, OPTIONS } from './intakes.test-data.ts';

const [path = '', writer = '', count = ''] = process.argv.slice(2);
const store = await openLedger(path, OPTIONS);
for (let number = 0; number < Number(count); number++) {
  for (const text of [`${DENIAL} ${writer}-${number}`, `${DENIAL} ${number}`]) {
    const [stored] = await store.add([intake(text)], AT);
    for (const id of stored?.documents ?? []) process.send?.(id);
  }
}
await store.close();
process.disconnect();
