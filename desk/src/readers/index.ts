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
 * Makes the pool.
 * @param worker module whose default export reads `{ captured, own }` or `{ article, own }`
 */
export function openReaders(worker: URL, threads: number): Readers {
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB }, isolateWorkers: false });
  return {
    threads,
    async read(captured, own) {
      try {
        return (await pool.run({ captured, own }, { signal: AbortSignal.timeout(TIMEOUT_MS) })) as ReadResult;
      } catch (error) {
        return failed(captured, error);
      }
    },
    readText: async (article, own) => (await pool.run({ article, own }, { signal: AbortSignal.timeout(TIMEOUT_MS) })) as Reading,
    close: () => pool.destroy(),
  };
}

/** Readers in this thread, for a single article and for tests. */
export function readersHere(ways: Pick<Readers, 'read' | 'readText'>): Readers {
  return { threads: 1, ...ways, close: () => Promise.resolve() };
}

function failed({ name }: Captured, error: unknown): ReadResult {
  const late = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const message = late ? `${name} took longer than ${TIMEOUT_MS / 1000} s and was given up.` : `${name} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
  return { intakes: [], members: [], addresses: [], diagnostics: [{ code: late ? 'read.timeout' : 'read.fault', severity: 'error', message, remedy: late ? 'Save the words of the article as plain text.' : 'This is a fault of Isnad: please report it with the file.' }] };
}
