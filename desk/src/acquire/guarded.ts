/** A guard around taking in: all but plain text and lines are read in a worker with a clock and a limit of memory. */
import { Worker } from 'node:worker_threads';
import { acquire, checked, isArchive, readMembers } from './acquire.ts';
import { type Acquired, type AcquireOptions, fault, Refusal, type Unpacked } from './types.ts';
import type { Answer, Job } from './worker.ts';

export interface Limits {
  /** For one page, feed, wire or document. */
  readonly milliseconds: number;
  /** For opening an archive; each of its members then has the time of a page. */
  readonly archiveMilliseconds: number;
}

const LIMITS: Limits = { milliseconds: 20_000, archiveMilliseconds: 120_000 };
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };
/** Under vitest and tsx the file beside this one is TypeScript, which a worker cannot load: pages are read in place. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : null;
const REMEDY = 'Save the words of the article as plain text.';

let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Never throws on bytes, never hangs: what is odd comes back as diagnostics. */
export async function acquireGuarded(bytes: Uint8Array, options: AcquireOptions, limits: Limits = LIMITS): Promise<Acquired> {
  return WORKER === null ? acquire(bytes, options) : guardedNested(WORKER, bytes, options, limits, 0);
}

async function guardedNested(file: URL, bytes: Uint8Array, options: AcquireOptions, limits: Limits, depth: number): Promise<Acquired> {
  try {
    const kind = checked(bytes, options);
    if (kind === 'text' || kind === 'jsonl') return await acquire(bytes, options);
    if (!isArchive(kind)) return await inTurn(file, { kind: 'acquire', bytes, options }, limits.milliseconds);
    const unpacked = await inTurn(file, { kind: 'unpack', bytes, options }, limits.archiveMilliseconds);
    return await readMembers(unpacked, options, depth, (member, inner) => guardedNested(file, member.bytes, inner, limits, depth + 1));
  } catch (error) {
    if (error instanceof Refusal) return fault(error.code, `${options.name}: ${error.message}.`, error.remedy);
    throw error;
  }
}

/** One job after the other: the clock of a page does not run while another is read. */
function inTurn<K extends Job['kind']>(file: URL, job: Job & { readonly kind: K }, milliseconds: number): Promise<K extends 'unpack' ? Unpacked : Acquired>;
function inTurn(file: URL, job: Job, milliseconds: number): Promise<Acquired | Unpacked> {
  const turn = queue.then(() => inWorker(file, job, milliseconds));
  queue = turn.catch(() => undefined);
  return turn;
}

/** One job in the worker, which is made at need, reused, and ended when it does not answer. */
function inWorker(file: URL, job: Job, milliseconds: number): Promise<Acquired | Unpacked> {
  const { name } = job.options;
  return new Promise((resolve, reject) => {
    const mine = (worker ??= new Worker(file, { resourceLimits: MEMORY }));
    const finish = (dead: boolean): void => {
      clearTimeout(clock);
      mine.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (dead) end(mine);
      else mine.unref();
    };
    const fail = (code: string, message: string): void => {
      finish(true);
      reject(new Refusal(code, message, REMEDY));
    };
    const onMessage = (answer: Answer): void => {
      finish(false);
      if (answer.kind === 'done') resolve(answer.result);
      else reject(new Refusal(answer.code, answer.message, answer.remedy));
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('acquire.memory', 'it needs more memory than a page may have');
      else fail('acquire.fault', `it could not be read: ${error.message}`);
    };
    const onExit = (): void => fail('acquire.fault', `${name} ended the worker`);
    const clock = setTimeout(() => fail('acquire.timeout', `it took longer than ${milliseconds / 1000} s and was given up`), milliseconds);
    mine.on('message', onMessage).on('error', onError).on('exit', onExit);
    mine.ref();
    mine.postMessage(job);
  });
}

/** Ends a worker; an error that comes meanwhile is of no use to anyone. */
function end(gone: Worker): void {
  worker = null;
  gone.on('error', () => undefined);
  void gone.terminate();
}
