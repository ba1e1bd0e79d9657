// full [MB ...]: a disk of 4, 8 and 16 MB (tmpfs; needs root) fills up while articles are added.
// Fails when the message is not `ledger.full`, a read fails, an acknowledged document is lost, or adding does not go on once there is space.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, intakeOf, OPTIONS, samples, store } from './articles.mjs';

const BALLAST = 1024 * 1024;

async function fill(folder, read) {
  const { openLedger, LedgerError } = await store();
  writeFileSync(join(folder, 'ballast'), Buffer.alloc(BALLAST));
  const ledger = await openLedger(join(folder, 'a.ledger'), OPTIONS);
  const acknowledged = new Set();
  const add = async (number) => {
    const [stored] = await ledger.add([intakeOf(read, `f-${number}`, number)], '2031-03-04T05:06:07Z');
    for (const id of stored.documents) acknowledged.add(id);
  };
  let number = 0;
  let said = null;
  try {
    while (said === null) {
      try {
        await add(number);
        number++;
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        said = error;
      }
    }
    const until = acknowledged.size;
    // Again, as a user would: the same words, and reads go on.
    const again = await add(number).then(() => 'stored', (error) => error.code);
    const reading = await faultsOf(ledger, acknowledged);
    rmSync(join(folder, 'ballast'));
    for (const last = number + 3; number < last; number++) await add(number);
    const faults = await faultsOf(ledger, acknowledged);
    const { ok } = await ledger.verify();
    const good = said.code === 'ledger.full' && again === 'ledger.full' && reading.lost + faults.lost + faults.half + faults.twice === 0 && ok;
    return { good, told: `${until} documents until "${said.code}  ${said.message} ${said.remedy}", ${reading.lost} lost, reads went on, ${acknowledged.size - until} more after space was freed, ${ok ? 'whole' : 'BROKEN'}` };
  } finally {
    await ledger.close();
  }
}

export async function full({ sizes = [4, 8, 16], say }) {
  if (process.getuid?.() !== 0) return { ok: true, told: 'skipped: to mount a small disk takes root' };
  const read = await samples();
  let ok = true;
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-full-'));
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'isnad', folder], { encoding: 'utf8' });
    if (status !== 0) {
      rmSync(folder, { recursive: true });
      return { ok: true, told: `skipped: a small disk cannot be mounted here (${stderr.trim()})` };
    }
    try {
      const { good, told } = await fill(folder, read);
      ok &&= good;
      say(`${size} MB: ${told}`);
    } finally {
      // Lazily: libsql lets go of a file when its statements are collected, not when it is closed.
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    }
  }
  return { ok, told: `disks of ${sizes.join(', ')} MB filled: ${ok ? 'clear message, reads go on, adding goes on' : 'FAILED'}` };
}
