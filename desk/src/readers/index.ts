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

/**
 * Things that a thread has in hand: it goes on with the next while the thread that stores is busy. One at a time costs a twentieth of
 * taking in; two did not help Tinypool.
 */
const IN_HAND = 3;

/**
 * Makes the pool. A thread that is ended (it hangs, or has no more memory) takes with it all that it had in hand, so what fails there
 * is read once more by itself, and that answer counts.
 * @param worker module whose default export reads `{ captured, own }` or `{ article, own }`
 * @param timeout milliseconds
 */
export function openReaders(worker: URL, threads: number, timeout: number = TIMEOUT_MS): Readers {
  const open = (): Tinypool =>
    new Tinypool({
      filename: worker.href, minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: IN_HAND, isolateWorkers: false,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
  let pool = open();
  /** Which of its threads hangs, a pool does not tell: it is given up whole. */
  const giveUp = (late: Tinypool): void => {
    if (late !== pool) return;
    pool = open();
    void late.destroy();
  };
  const run = async (job: object): Promise<unknown> => {
    const mine = pool;
    const clock = setTimeout(giveUp, timeout, mine);
    try {
      return await mine.run(job);
    } catch {
      return await pool.run(job, { signal: AbortSignal.timeout(timeout) });
    } finally {
      clearTimeout(clock);
    }
  };
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
