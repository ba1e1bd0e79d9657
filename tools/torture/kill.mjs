// kill N [--writers W] [--seed S]: writers add to one ledger; N times one of them is ended by SIGKILL at a moment of chance and started again.
// Fails when an acknowledged document is lost, one is there twice or by half, or the ledger does not verify.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf, OPTIONS, randomOf, samples, store } from './articles.mjs';

/** Kills on one ledger before a new one is begun: each ledger is checked whole. */
const KILLS_PER_LEDGER = 50;

/** A kill comes within so many milliseconds after the first promise of a writer. */
const WAIT_MS = 120;

function start(path, read, key, first) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./writer.mjs', import.meta.url)), path, read, key, String(first), '1000000', 'FULL'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const writer = { child, key, next: first, ids: [], errors: '' };
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const [number, ...ids] = line.split(' ');
      writer.next = Number(number) + 1;
      writer.ids.push(...ids);
      child.emit('promised');
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    writer.errors += text;
  });
  return writer;
}

async function end({ child }) {
  if (child.exitCode === null && child.signalCode === null) {
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  }
}

export async function kill({ count, writers = 1, seed = 1, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'));
  const read = join(folder, 'samples.json');
  writeFileSync(read, JSON.stringify(await samples()));
  const random = randomOf(seed);
  const { openLedger } = await store();
  const sum = { kills: 0, documents: 0, acknowledged: 0, lost: 0, twice: 0, half: 0, broken: 0, refused: 0 };
  try {
    while (sum.kills < count) {
      const path = join(folder, `${sum.kills}.ledger`);
      const running = Array.from({ length: writers }, (_, n) => start(path, read, `w${n}`, 0));
      const acknowledged = new Set();
      try {
        for (let killed = 0; killed < KILLS_PER_LEDGER && sum.kills < count; killed++) {
          const at = Math.floor(random() * writers);
          const writer = running[at];
          if (writer.ids.length === 0) await Promise.race([once(writer.child, 'promised'), once(writer.child, 'close')]);
          await new Promise((resolve) => setTimeout(resolve, random() * WAIT_MS));
          await end(writer);
          sum.kills++;
          if (writer.child.signalCode !== 'SIGKILL') {
            sum.refused++;
            say(`A writer ended by itself: ${writer.errors}`);
          }
          for (const id of writer.ids) acknowledged.add(id);
          // It begins with what it was not promised: that may have been stored all the same.
          running[at] = start(path, read, writer.key, writer.next);
        }
      } finally {
        await Promise.all(running.map(end));
      }
      for (const { ids } of running) for (const id of ids) acknowledged.add(id);
      const ledger = await openLedger(path, OPTIONS);
      const { documents, lost, twice, half } = await faultsOf(ledger, acknowledged);
      const { ok, problems } = await ledger.verify();
      await ledger.close();
      if (!ok) say(JSON.stringify(problems));
      sum.documents += documents;
      sum.acknowledged += acknowledged.size;
      sum.lost += lost;
      sum.twice += twice;
      sum.half += half;
      sum.broken += Number(!ok);
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
      say(`${sum.kills} of ${count} kills`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { kills, documents, acknowledged, lost, twice, half, broken, refused } = sum;
  return {
    ok: lost + twice + half + broken + refused === 0,
    told: `${kills} kills with ${writers} writer(s), seed ${seed}: ${documents} documents stored, ${acknowledged} acknowledged, ${lost} lost, ${twice} twice, ${half} by half, ${broken} ledgers broken, ${refused} writers refused`,
  };
}
