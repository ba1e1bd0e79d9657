// A process that adds articles until it is ended, and says which it was promised: one line a capture.
// node writer.mjs LEDGER SAMPLES KEY FIRST LAST FULL|NORMAL|OFF [ACKS]; lines go to standard output or are appended to ACKS.
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
import { intakeOf, OPTIONS, store } from './articles.mjs';

const [ledger, samples, key, first, last, synchronous, acks] = process.argv.slice(2);
const read = JSON.parse(readFileSync(samples, 'utf8'));
const { openLedger } = await store();
const opened = await openLedger(ledger, { ...OPTIONS, synchronous });
for (let number = Number(first); number < Number(last); number++) {
  const [stored] = await opened.add([intakeOf(read, `${key}-${number}`, number)], '2031-03-04T05:06:07Z');
  const line = `${number} ${stored.documents.join(' ')}\n`;
  if (acks) appendFileSync(acks, line);
  else writeSync(1, line);
}
await opened.close();
