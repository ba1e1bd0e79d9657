/** How far taking in goes ahead of what is stored. */
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { takeIn } from '../desk/src/ledger/index.ts';
import type { Captured, Readers } from '../desk/src/ports/index.ts';
import { ledgerOf, NOW } from './serving.ts';

const MB = 1024 * 1024;
const captured = (name: string, bytes: Uint8Array): Captured => ({ name, bytes, url: null, finalUrl: null, contentType: null, capturedAt: NOW, method: 'upload', kind: 'auto' });
const NOTHING = { intakes: [], members: [], addresses: [], diagnostics: [] };
const readersOf = (read: Readers['read']): Readers => ({ threads: 2, read, readText: () => Promise.reject(new Error('no text is read')), close: () => Promise.resolve() });

it.each([['light', 10, 20, 16], ['heavy', 40 * MB, 5, 2]] as const)('reads so many %s things ahead', async (_, size, count, ahead) => {
  let [drawn, begun, most] = [0, 0, 0];
  async function* inputs(): AsyncGenerator<Captured> {
    for (; drawn < count; most = Math.max(most, drawn - begun)) {
      drawn++;
      yield captured(`${drawn}.bin`, Buffer.alloc(size, drawn));
    }
  }
  const readers = readersOf(() => {
    begun++;
    return Promise.resolve(NOTHING);
  });
  const names: string[] = [];
  for await (const { name } of takeIn(inputs(), await ledgerOf('nothing'), readers, () => NOW)) names.push(name);
  expect(names).toHaveLength(count);
  expect(most).toBeLessThanOrEqual(ahead);
  expect(most).toBeGreaterThanOrEqual(ahead - 1);
});

it('stores the members of an archive as they come while others wait behind it', async () => {
  const members = Array.from({ length: 100 }, (_, n) => captured(`${n}.txt`, Buffer.from(`${n}`)));
  const others = Array.from({ length: 20 }, (_, n) => captured(`other ${n}`, Buffer.from(`other ${n}`)));
  let begun = 0;
  const readers = readersOf(({ name }) => {
    begun++;
    return Promise.resolve(name === 'archive' ? { ...NOTHING, members } : NOTHING);
  });
  const told: [name: string, begun: number][] = [];
  for await (const { name } of takeIn(Readable.from([captured('archive', Buffer.from('archive')), ...others]), await ledgerOf('nothing'), readers, () => NOW)) told.push([name, begun]);
  expect(told.map(([name]) => name)).toEqual(['archive', ...members, ...others].map((one) => (typeof one === 'string' ? one : one.name)));
  expect(told[0]?.[1]).toBeLessThan(60);
});
