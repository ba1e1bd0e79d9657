/** The body of an answer: unpacked as it comes, and given up as soon as it is too much. */
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Stop } from './types.ts';

/** Unpacked bytes for one that was sent, once more than `RATIO_FROM_BYTES` came out. */
const RATIO = 200;
const RATIO_FROM_BYTES = 5_000_000;
/** Packings upon each other. */
const LAYERS = 2;

/** All bytes. `encoding` is the header `Content-Encoding`. */
export async function bodyOf(sent: Readable, encoding: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let packed = 0;
  let size = 0;
  const count = new Transform({
    transform(part: Uint8Array, _, done) {
      packed += part.length;
      done(packed > most ? tooLarge(most) : null, part);
    },
  });
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of source) {
      size += part.length;
      if (size > most) throw tooLarge(most);
      if (size > RATIO_FROM_BYTES && size > packed * RATIO) throw new Stop('fetch.bomb', `the answer unpacks to more than ${RATIO} times what was sent`, 'Look what it is before you fetch it.');
      parts.push(part);
    }
  };
  try {
    const unpacked = unpackers(encoding).reduce<Readable>((stream, next) => chained(stream, next), chained(sent, count));
    await pipeline(unpacked, collect);
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (/^Z_|zlib|incorrect|invalid|unexpected end|brotli/i.test(error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '')) throw new Stop('fetch.damaged', 'the packing of the answer is broken', 'Try again later.');
    throw error;
  }
  return Buffer.concat(parts);
}

/** One stream into the next; an error of the first is one of the second. */
function chained(from: Readable, into: Transform): Transform {
  from.on('error', (error) => into.destroy(error));
  into.on('close', () => from.destroy());
  return from.pipe(into);
}

function tooLarge(most: number): Stop {
  return new Stop('fetch.large', `the answer has more than ${most / 1_000_000} MB`, 'Download it yourself and give the file.');
}

function unpackers(encoding: string): Transform[] {
  const layers = encoding.toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity').reverse();
  if (layers.length > LAYERS) throw new Stop('fetch.bomb', `the answer is packed ${layers.length} times`, 'Look what it is before you fetch it.');
  return layers.map((name) => {
    if (name === 'gzip' || name === 'x-gzip') return createGunzip();
    if (name === 'br') return createBrotliDecompress();
    if (name === 'deflate') return createInflate();
    throw new Stop('fetch.damaged', `the answer is packed as ${name}, which was not asked for`, 'Save the page in a browser and give the file.');
  });
}
