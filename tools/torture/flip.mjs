// flip N [--seed S]: one byte of a backup is changed, N times over. `verify` must find each by the sum beside the file;
// without the sum it must find all that changes anything that is stored. Says where those lie that it does not find.
import { createRequire } from 'node:module';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { intakeOf, OPTIONS, randomOf, samples, searchKeys, store } from './articles.mjs';

const PAGE = 4096;
const DOCUMENTS = 12;

/** Which table or index a page belongs to. */
function ownersOf(path) {
  const Database = createRequire(join(root, 'desk/package.json'))('libsql');
  const database = new Database(path);
  const owners = new Map(database.prepare('SELECT pageno, name, pagetype FROM dbstat').all().map(({ pageno, name, pagetype }) => [pageno, `${name} (${pagetype})`]));
  database.close();
  return owners;
}

/** True in the parts of a page that hold nothing: between the list of its cells and the first of them, and in its freed blocks (https://sqlite.org/fileformat2.html#b_tree_pages). */
function unused(bytes, place) {
  const page = Math.floor(place / PAGE) * PAGE;
  const head = page === 0 ? 100 : page;
  const flags = bytes[head];
  if (![2, 5, 10, 13].includes(flags)) return false;
  const cells = head + (flags < 8 ? 12 : 8) + 2 * bytes.readUInt16BE(head + 3);
  if (place >= cells && place < page + (bytes.readUInt16BE(head + 5) || 65536)) return true;
  for (let block = bytes.readUInt16BE(head + 1); block > 0; block = bytes.readUInt16BE(page + block)) {
    // The first four bytes of a freed block are its link and its size.
    if (place >= page + block + 4 && place < page + block + bytes.readUInt16BE(page + block + 2)) return true;
  }
  return false;
}

function poke(path, place, value) {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from([value]), 0, 1, place);
  closeSync(file);
}

export async function flip({ count, seed = 1, say }) {
  const { openLedger, verifyFile } = await store();
  const folder = mkdtempSync(join(tmpdir(), 'isnad-flip-'));
  const random = randomOf(seed);
  const read = await samples();
  try {
    const ledger = await openLedger(join(folder, 'a.ledger'), OPTIONS);
    for (let number = 0; number < DOCUMENTS; number++) await ledger.add([intakeOf(read, `b-${number}`, number)], '2031-03-04T05:06:07Z');
    const copy = join(folder, 'b.ledger');
    await ledger.backup(copy);
    await ledger.close();
    const bytes = readFileSync(copy);
    const owners = ownersOf(copy);
    const bare = join(folder, 'bare.ledger');
    writeFileSync(bare, bytes);
    let bySum = 0;
    let byContent = 0;
    const missed = new Map();
    for (let number = 1; number <= count; number++) {
      const place = Math.floor(random() * bytes.length);
      const value = bytes[place] ^ (1 + Math.floor(random() * 255));
      poke(copy, place, value);
      if ((await verifyFile(copy, { searchKeys })).problems[0]?.part === 'sidecar') bySum++;
      poke(copy, place, bytes[place]);
      poke(bare, place, value);
      const found = await verifyFile(bare, { searchKeys }).then(({ ok }) => !ok, () => true);
      // A failed look may leave a journal or a changed header behind.
      writeFileSync(bare, bytes);
      for (const end of ['-journal', '-wal', '-shm']) rmSync(bare + end, { force: true });
      if (found) byContent++;
      else {
        const where = unused(bytes, place) ? 'unused space of pages' : place < 100 ? 'the header of the file' : (owners.get(1 + Math.floor(place / PAGE)) ?? 'a free page');
        missed.set(where, (missed.get(where) ?? 0) + 1);
      }
      if (number % 100 === 0) say(`${number} of ${count} flips`);
    }
    const rows = [...missed].sort(([, a], [, b]) => b - a).map(([where, times]) => `  ${times} in ${where}`);
    return { ok: bySum === count, told: [`${count} bytes of ${bytes.length} flipped, seed ${seed}: ${bySum} found by the sum beside the file, ${byContent} by the content alone. Not found by content:`, ...rows].join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
