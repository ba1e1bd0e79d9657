/** Readers: threads that take captured bytes apart and read them, so that all cores work. */
import type { Reading } from 'isnad';
import { Tinypool } from 'tinypool';
import type { Captured, Readers, ReadResult } from '../ports/index.ts';

/** Memory of one thread: both languages loaded and a long article in hand. */
const MEMORY_MB = 1024;
/** Of it for what is young. Reading makes much and keeps little: with 48 MB taking in costs about a twentieth more, with the 16 MB that V8 gives an eighth more than that; 192 is slower again. */
const YOUNG_MB = 96;
/** A page that takes longer is given up, and its thread with it. */
const TIMEOUT_MS = 60_000;

/** Things that a thread has in hand: it goes on with the next while the thread that stores is busy. One at a time costs a twentieth of taking in; three save nothing more. */
const IN_HAND = 2;

/**
 * Makes the pool. A thread that is ended (it hangs, or has no more memory) takes with it all that it had in hand, so what fails there
 * is read once more, each in a thread of its own, and that answer counts.
 * @param worker module whose default export reads `{ captured, own }` or `{ article, own }`, each in its own turn of the event loop
 * @param timeout milliseconds
 */
export function openReaders(worker: URL, threads: number, timeout: number = TIMEOUT_MS): Readers {
  const open = (size: number): Tinypool =>
    new Tinypool({
      filename: worker.href, minThreads: size, maxThreads: size, concurrentTasksPerWorker: IN_HAND, isolateWorkers: false,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
  let pool = open(threads);
  /** A pool that hangs does not tell in which thread: it is given up whole. */
  const giveUp = (mine: Tinypool): void => {
    if (mine !== pool) return;
    pool = open(threads);
    void mine.destroy();
  };
  /** Of each thing in hand; they begin anew whenever something comes back, so that nothing is late only because it waits for its turn. */
  const clocks = new Set<NodeJS.Timeout>();
  const together = (job: object): Promise<unknown> => {
    const clock = setTimeout(giveUp, timeout, pool);
    clocks.add(clock);
    return pool.run(job).finally(() => {
      clearTimeout(clock);
      clocks.delete(clock);
      for (const other of clocks) other.refresh();
    });
  };
  let turn: Promise<unknown> = Promise.resolve();
  const alone = (job: object): Promise<unknown> => {
    const mine = turn.then(async () => {
      const own = open(1);
      return await own.run(job, { signal: AbortSignal.timeout(timeout) }).finally(() => own.destroy());
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const run = (job: object): Promise<unknown> => together(job).catch(() => alone(job));
  return {
    threads,
    read: (captured, own) => run({ captured, own }).catch((error: unknown) => failed(captured, error, timeout)) as Promise<ReadResult>,
    readText: (article, own) => run({ article, own }) as Promise<Reading>,
    close: () => pool.destroy(),
  };
}

/** Readers in this thread, for a single article and for tests. */
export function readersHere(ways: Pick<Readers, 'read' | 'readText'>): Readers {
  return { threads: 1, ...ways, close: () => Promise.resolve() };
}

function failed({ name }: Captured, error: unknown, timeout: number): ReadResult {
  const late = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const message = late ? `${name} took longer than ${timeout / 1000} s and was given up.` : `${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
  return { intakes: [], members: [], addresses: [], diagnostics: [{ code: late ? 'read.timeout' : 'read.fault', severity: 'error', message, remedy: late ? 'Save the words of the article as plain text.' : 'This is a fault of Isnad: please report it with the file.' }] };
}
