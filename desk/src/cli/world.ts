/** What the commands need of the world; main.ts hands it in, tests hand in their own. */
import type { Acquire } from './input.ts';

/** A stream that takes text: standard output, standard error. */
export interface Out {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Out;
  readonly stderr: Out & NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly acquire: Acquire;
}

/** What a run came to; the exit code of the process. */
export const EXIT = { ok: 0, some: 1, none: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
