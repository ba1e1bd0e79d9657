import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Captured, Readers, ReadResult } from '../ports/index.ts';
import { openReaders } from './index.ts';

/** Milliseconds: enough for the others, also where the machine is busy. */
const TIMEOUT = 1500;

/** Reads everything but what is called as a fault: `hang` never ends, `crash` ends its thread, `throw` fails. `slow` takes a third of the time that it may. */
const WORKER = `import { setImmediate as turn } from 'node:timers/promises';
export default async ({ captured: { name } }) => {
  await turn();
  if (name === 'hang') for (;;);
  if (name === 'slow') for (const began = performance.now(); performance.now() - began < ${TIMEOUT / 3};);
  if (name === 'crash') { setImmediate(() => { throw new Error('crashed'); }); await new Promise(() => undefined); }
  if (name === 'throw') throw new Error('thrown');
  return { intakes: [], members: [], addresses: [name], diagnostics: [] };
};`;

const folder = mkdtempSync(join(tmpdir(), 'isnad-readers-'));
const file = join(folder, 'worker.mjs');
writeFileSync(file, WORKER);

let readers: Readers | null = null;
afterEach(async () => {
  await readers?.close();
  readers = null;
});
afterAll(() => rmSync(folder, { recursive: true }));

const named = (name: string): Captured => ({ name, bytes: new Uint8Array(), url: null, finalUrl: null, capturedAt: '2031-03-04T05:06:07Z', method: 'upload', contentType: null, kind: 'auto' });

/** What became of each: its own name where it was read, else the code of the fault. */
async function read(names: readonly string[]): Promise<readonly unknown[]> {
  readers = openReaders(pathToFileURL(file), 2, TIMEOUT);
  const results = await Promise.all(names.map((name): Promise<ReadResult> => (readers as Readers).read(named(name), null)));
  return results.map(({ addresses, diagnostics }) => diagnostics[0]?.code ?? addresses[0]);
}

const OTHERS = Array.from({ length: 12 }, (_, at) => `other ${at}`);

describe('readers', () => {
  it('answer each with its own', async () => {
    expect(await read(OTHERS)).toEqual(OTHERS);
  });

  it('give up what hangs, and read again what was in hand with it', async () => {
    expect(await read(['hang', ...OTHERS])).toEqual(['read.timeout', ...OTHERS]);
  });

  it('name what ends its thread, and read again what was in hand with it', async () => {
    expect(await read([...OTHERS, 'crash', ...OTHERS, 'throw'])).toEqual([...OTHERS, 'read.fault', ...OTHERS, 'read.fault']);
  });

  it('give nothing up that only waited for its turn', async () => {
    expect(await read(Array<string>(10).fill('slow'))).toEqual(Array<string>(10).fill('slow'));
  });

  it('go on after two that hang', async () => {
    expect(await read(['hang', ...OTHERS, 'hang'])).toEqual(['read.timeout', ...OTHERS, 'read.timeout']);
    expect(await (readers as Readers).read(named('later'), null)).toMatchObject({ addresses: ['later'] });
  });
});
