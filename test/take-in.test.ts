/** How far taking in goes ahead of what is stored. */
import { expect, it } from 'vitest';
import { takeIn } from '../desk/src/ledger/index.ts';
import type { Captured, Readers } from '../desk/src/ports/index.ts';
import { ledgerOf, NOW } from './serving.ts';

const MB = 1024 * 1024;

it.each([['light', 10, 20, 16], ['heavy', 40 * MB, 5, 2]] as const)('reads so many %s things ahead', async (_, size, count, ahead) => {
  let [drawn, begun, most] = [0, 0, 0];
  async function* inputs(): AsyncGenerator<Captured> {
    for (; drawn < count; most = Math.max(most, drawn - begun)) {
      drawn++;
      yield { name: `${drawn}.bin`, bytes: Buffer.alloc(size, drawn), url: null, finalUrl: null, contentType: null, capturedAt: NOW, method: 'upload', kind: 'auto' };
    }
  }
  const readers: Pick<Readers, 'read'> = {
    read: () => {
      begun++;
      return Promise.resolve({ intakes: [], members: [], addresses: [], diagnostics: [] });
    },
  };
  const names: string[] = [];
  for await (const { name } of takeIn(inputs(), await ledgerOf('nothing'), { threads: 2, readText: () => Promise.reject(new Error('no text is read')), close: () => Promise.resolve(), ...readers }, () => NOW)) names.push(name);
  expect(names).toHaveLength(count);
  expect(most).toBeLessThanOrEqual(ahead);
  expect(most).toBeGreaterThanOrEqual(ahead - 1);
});
