/** A guard around taking in: pages are read in a worker with a clock and a limit of memory. */
import { Worker } from 'node:worker_threads';
import { acquire, kindOf } from './acquire.ts';
import { type Acquired, type AcquireOptions, fault } from './types.ts';

export interface Limits {
  readonly milliseconds: number;
}

const LIMITS: Limits = { milliseconds: 20_000 };
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 };
/** Under vitest and tsx the file beside this one is TypeScript, which a worker cannot load: pages are read in place. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./worker.js', import.meta.url) : null;
const REMEDY = 'Save the words of the article as plain text.';

let worker: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Never throws on bytes, never hangs: what is odd comes back as diagnostics. */
export async function acquireGuarded(bytes: Uint8Array, options: AcquireOptions, limits: Limits = LIMITS): Promise<Acquired> {
  if (WORKER === null || !isPage(bytes, options)) return acquire(bytes, options);
  const turn = queue.then(() => inWorker(WORKER, bytes, options, limits));
  queue = turn;
  return turn;
}

/** A guess from the first bytes; the worker decides. */
function isPage(bytes: Uint8Array, options: AcquireOptions): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6000)).toString('latin1').replace(/\0/g, '').replace(/^(?:ÿþ|þÿ|ï»¿)/, '');
  return kindOf(head, options) === 'html';
}

/** One page in the worker, which is made at need, reused, and ended when it does not answer. */
function inWorker(file: URL, bytes: Uint8Array, options: AcquireOptions, limits: Limits): Promise<Acquired> {
  return new Promise((resolve) => {
    const mine = (worker ??= new Worker(file, { resourceLimits: MEMORY }));
    const finish = (result: Acquired, dead: boolean): void => {
      clearTimeout(clock);
      mine.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (dead) end(mine);
      else mine.unref();
      resolve(result);
    };
    const onMessage = (result: Acquired): void => finish(result, false);
    const onError = (error: NodeJS.ErrnoException): void => finish(failed(options.name, error), true);
    const onExit = (): void => finish(fault('acquire.fault', `${options.name}: the worker ended.`, REMEDY), true);
    const clock = setTimeout(() => finish(fault('acquire.timeout', `${options.name} took longer than ${limits.milliseconds / 1000} s and was given up.`, REMEDY), true), limits.milliseconds);
    mine.on('message', onMessage).on('error', onError).on('exit', onExit);
    mine.ref();
    mine.postMessage({ bytes, options });
  });
}

/** Ends a worker; an error that comes meanwhile is of no use to anyone. */
function end(gone: Worker): void {
  worker = null;
  gone.on('error', () => undefined);
  void gone.terminate();
}

function failed(name: string, error: NodeJS.ErrnoException): Acquired {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return fault('acquire.memory', `${name} needs more memory than a page may have.`, REMEDY);
  return fault('acquire.fault', `${name} could not be read: ${error.message}.`, `${REMEDY} Please report the page.`);
}
