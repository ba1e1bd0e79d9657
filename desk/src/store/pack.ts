/** Compression of what is kept whole: bodies of the journal and captured bytes. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { corrupt } from './error.ts';

/**
 * Brotli at 1. 173 real articles, their captured bytes, texts and readings (50.6 kB each): at 3 9.4 kB in 0.32 ms, at 2 9.9 kB in
 * 0.25 ms, at 1 10.8 kB in 0.16 ms; deflate 6 9.3 kB in 0.50 ms, at 1 10.4 kB in 0.24 ms. An article takes 88 kB of the file, so
 * that 1.4 kB are not missed there, and taking in gains one part in fifty.
 */
const QUALITY = 1;

/** No body or capture may grow beyond this when it is unpacked, whatever the file says. */
const UNPACKED_MAX = 256 * 1024 * 1024;

export function pack(bytes: string | Uint8Array): Uint8Array {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
}

/** @param what names the row in the error, should it not unpack */
export function unpack(bytes: ArrayBuffer | Uint8Array, what: string): Buffer {
  try {
    return brotliDecompressSync(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), { maxOutputLength: UNPACKED_MAX });
  } catch (cause) {
    throw corrupt(`${what} cannot be unpacked.`, cause);
  }
}
