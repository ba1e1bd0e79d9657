// power N [--seed S]: a writer runs over drop.c, which records what it writes and flushes. N times the power goes at a moment of chance:
// the disk then holds what was flushed and, in every second run, whatever sectors of the rest chance left. Fails when an acknowledged
// document is lost or the ledger does not verify with synchronous=FULL; and when the same test loses nothing with NORMAL and OFF,
// for then it would prove nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf, OPTIONS, randomOf, samples, store } from './articles.mjs';

/** A disk writes this much at once or not at all. */
const SECTOR = 512;
const CAPTURES = 150;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Events of the record. */
function eventsOf(log) {
  const events = [];
  for (let at = 0; at < log.length; ) {
    const end = log.indexOf(10, at);
    const [kind, name, offset, length] = log.toString('utf8', at, end).split(' ');
    at = end + 1 + Number(length);
    events.push({ kind, name, offset: Number(offset), data: log.subarray(end + 1, at) });
  }
  return events;
}

/** Bytes of a file that grow in place. */
class Image {
  #bytes;
  #size;

  constructor(bytes = Buffer.alloc(0)) {
    this.#bytes = Buffer.from(bytes);
    this.#size = bytes.length;
  }

  get bytes() {
    return this.#bytes.subarray(0, this.#size);
  }

  #grow(size) {
    if (size > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(Math.max(size, 2 * this.#bytes.length) - this.#bytes.length)]);
    this.#size = Math.max(this.#size, size);
  }

  put({ kind, offset, data }) {
    this.#grow(kind === 'T' ? offset : offset + data.length);
    if (kind !== 'T') data.copy(this.#bytes, offset);
    else {
      this.#bytes.fill(0, offset);
      this.#size = offset;
    }
  }
}

/** What a write that was not flushed leaves behind: some of its sectors. */
function remains({ kind, offset, data }, random) {
  if (kind === 'T') return random() < 0.5 ? [{ kind, offset, data }] : [];
  const parts = [];
  for (let at = 0; at < data.length; at += SECTOR) if (random() < 0.5) parts.push({ kind, offset: offset + at, data: data.subarray(at, at + SECTOR) });
  return parts;
}

/** Plays the record up to an event and gives the files as the disk holds them then, with the acknowledged ids. */
class Disk {
  #files = new Map();
  acks = '';

  play({ kind, name, ...event }) {
    if (name === 'acks') {
      if (kind === 'W') this.acks += event.data.toString();
      return;
    }
    const file = this.#files.get(name) ?? { flushed: new Image(), pending: [] };
    this.#files.set(name, file);
    if (kind === 'U') this.#files.delete(name);
    else if (kind === 'S') {
      for (const one of file.pending) file.flushed.put(one);
      file.pending = [];
    } else file.pending.push({ kind, ...event });
  }

  lose(folder, random) {
    for (const [name, { flushed, pending }] of this.#files) {
      const image = random ? new Image(flushed.bytes) : flushed;
      if (random) for (const write of pending) for (const part of remains(write, random)) image.put(part);
      writeFileSync(join(folder, name), image.bytes);
    }
  }
}

/** Runs the writer once and loses the power so many times. */
async function run(folder, library, read, { count, seed, synchronous }) {
  const disk = join(folder, `disk-${synchronous}`);
  const log = join(folder, `log-${synchronous}`);
  mkdirSync(disk);
  const { status, stderr } = spawnSync(process.execPath, [here('./writer.mjs'), join(disk, 'a.ledger'), read, 'p', '0', String(CAPTURES), synchronous, join(disk, 'acks')], {
    encoding: 'utf8',
    env: { ...process.env, LD_PRELOAD: library, ISNAD_DROP_FOLDER: disk, ISNAD_DROP_LOG: log },
  });
  if (status !== 0) throw new Error(`The writer did not end well: ${stderr}`);
  const events = eventsOf(readFileSync(log));
  const flushes = events.filter(({ kind, name }) => kind === 'S' && name !== 'acks').length;
  const firstAck = events.findIndex(({ name }) => name === 'acks');
  if (firstAck < 0 || !events.some(({ name }) => name === 'a.ledger-wal')) throw new Error('The record does not hold what the ledger wrote: nothing would be proved.');
  const random = randomOf(seed);
  const moments = Array.from({ length: count }, () => firstAck + 1 + Math.floor(random() * (events.length - firstAck - 1))).sort((a, b) => a - b);
  const { openLedger } = await store();
  const sum = { acknowledged: 0, lost: 0, broken: 0, runsWithLoss: 0, flushes };
  const played = new Disk();
  let at = 0;
  for (const [number, moment] of moments.entries()) {
    for (; at < moment; at++) played.play(events[at]);
    const after = join(folder, 'after');
    mkdirSync(after);
    played.lose(after, number % 2 ? random : null);
    const acknowledged = new Set(played.acks.split('\n').flatMap((line) => line.split(' ').slice(1)));
    sum.acknowledged += acknowledged.size;
    try {
      const ledger = await openLedger(join(after, 'a.ledger'), OPTIONS);
      const { lost, twice, half } = await faultsOf(ledger, acknowledged);
      sum.lost += lost;
      sum.runsWithLoss += Number(lost > 0);
      if (twice + half > 0 || !(await ledger.verify()).ok) sum.broken++;
      await ledger.close();
    } catch {
      sum.broken++;
    }
    rmSync(after, { recursive: true });
  }
  return sum;
}

export async function power({ count, seed = 1, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-power-'));
  try {
    const library = join(folder, 'drop.so');
    const compiled = spawnSync('gcc', ['-O2', '-Wall', '-Werror', '-shared', '-fPIC', '-o', library, here('./drop.c'), '-ldl'], { encoding: 'utf8' });
    if (compiled.error || compiled.status !== 0) return { ok: compiled.error?.code === 'ENOENT', told: compiled.error ? 'skipped: there is no gcc' : `drop.c does not compile: ${compiled.stderr}` };
    const read = join(folder, 'samples.json');
    writeFileSync(read, JSON.stringify(await samples()));
    const told = [];
    let ok = true;
    for (const synchronous of ['FULL', 'NORMAL', 'OFF']) {
      const { acknowledged, lost, broken, runsWithLoss, flushes } = await run(folder, library, read, { count, seed, synchronous });
      const held = lost + broken === 0;
      ok &&= synchronous === 'FULL' ? held : !held;
      told.push(`${synchronous}: ${lost} of ${acknowledged} acknowledged lost in ${runsWithLoss} runs, ${broken} broken, ${flushes} flushes`);
      say(told.at(-1));
    }
    return { ok, told: `${count} power losses each, seed ${seed}. ${told.join('; ')}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
