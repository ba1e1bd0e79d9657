/** gzip, unpacked within limits: of one file, or of the records of a WARC one after the other. */
import { createGunzip } from 'node:zlib';
import { PAGE_BYTES, RATIO, RATIO_FROM_BYTES, UNPACKED_BYTES } from './limits.ts';
import { type AcquireOptions, known, note, Refusal, type Source, type Unpacked } from './types.ts';

/** Bytes handed to the unpacker at once. */
const STEP = 65_536;

/** Thrown by `gunzip` when the packed bytes are damaged; what came before was given. */
export class Damaged extends Error {}

/** The unpacked bytes in pieces; refuses what unpacks to more than `most` or without measure. */
export async function* gunzip(bytes: Uint8Array, most: number): AsyncGenerator<Uint8Array> {
  const limit = Math.min(most, Math.max(RATIO_FROM_BYTES, bytes.length * RATIO));
  const unpacker = createGunzip();
  // An error comes out of the iteration below; without a listener it would end the process when the iteration has stopped early.
  unpacker.on('error', () => undefined);
  feed(unpacker, bytes);
  let size = 0;
  try {
    for await (const piece of unpacker as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > limit) throw new Refusal('acquire.bomb', `it unpacks to more than ${Math.round(limit / 1_000_000)} MB`, 'Unpack it yourself and look what it is.');
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Damaged(error instanceof Error ? error.message : String(error));
  } finally {
    unpacker.destroy();
  }
}

/** Writes as fast as the other side reads. */
function feed(unpacker: ReturnType<typeof createGunzip>, bytes: Uint8Array): void {
  let at = 0;
  const next = (): void => {
    while (at < bytes.length && !unpacker.destroyed) {
      const more = unpacker.write(bytes.subarray(at, (at += STEP)));
      if (!more) {
        unpacker.once('drain', next);
        return;
      }
    }
    if (!unpacker.destroyed) unpacker.end();
  };
  next();
}

/** One file in gzip: its only member has the name without the ending. */
export async function unpackGzip(bytes: Uint8Array, options: AcquireOptions): Promise<Unpacked> {
  const parts: Uint8Array[] = [];
  const diagnostics: Unpacked['diagnostics'][number][] = [];
  try {
    for await (const part of gunzip(bytes, Math.min(UNPACKED_BYTES, PAGE_BYTES * 10))) parts.push(part);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    if (parts.length === 0) throw new Refusal('acquire.damaged', `its packing is broken (${error.message})`, 'Fetch or save it again.', error);
    diagnostics.push(note('acquire.damaged', 'warning', `${options.name}: its packing is broken (${error.message}); what came before was taken.`, 'Fetch or save it again.'));
  }
  const name = options.name.replace(/\.gz$/i, '');
  return { members: [{ name, kind: 'auto', bytes: Buffer.concat(parts), source: known<Source>({ memberName: name === options.name ? undefined : name }) }], diagnostics };
}
