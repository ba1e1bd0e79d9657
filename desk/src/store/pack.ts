/** Compression of what is kept whole: bodies of the journal and captured bytes. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { corrupt } from './error.ts';

/**
 * Brotli at 3. 203 readings of real articles (7.2 MB) and their texts (1.0 MB): at 5 820 kB and 369 kB in 78 and 30 ms, at 3 943
 * and 405 kB in 36 and 14 ms, at 2 1,004 and 415 kB in 30 and 11 ms; deflate 6 gives 884 and 383 kB in 62 and 20 ms. Above 3,
 * ingest would wait for it.
 */
const QUALITY = 3;

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
