/** Compression of what is kept whole: bodies of the journal and captured bytes. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { corrupt } from './error.ts';

/**
 * Brotli at 5. 203 readings of real articles (7.1 MB): deflate 6 gives 878 kB in 65 ms, brotli 5 815 kB in 78 ms, 9 785 kB in
 * 939 ms, 11 689 kB in 7.4 s; 35 real pages (6.5 MB): 1,277, 1,070, 1,043, 936 kB. Above 5, ingest would wait for it.
 */
const QUALITY = 5;

/** For what can be made again: 1,860 rows of views (2.9 MB) take 1.30 MB and 43 ms, at 5 1.14 MB and 115 ms. */
const QUALITY_OF_COPIES = 2;

/** No body or capture may grow beyond this when it is unpacked, whatever the file says. */
const UNPACKED_MAX = 256 * 1024 * 1024;

export function pack(bytes: string | Uint8Array): Uint8Array {
  return compressed(bytes, QUALITY);
}

/** The same for rows of views, which are written often and kept until the next answer. */
export function packCopy(bytes: string | Uint8Array): Uint8Array {
  return compressed(bytes, QUALITY_OF_COPIES);
}

function compressed(bytes: string | Uint8Array, quality: number): Uint8Array {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
}

/** @param what names the row in the error, should it not unpack */
export function unpack(bytes: ArrayBuffer | Uint8Array, what: string): Buffer {
  try {
    return brotliDecompressSync(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), { maxOutputLength: UNPACKED_MAX });
  } catch (cause) {
    throw corrupt(`${what} cannot be unpacked.`, cause);
  }
}
