/** ZIP within limits: names are never used as paths, sizes are those that really come out. */
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry } from 'yauzl';
import { ENTRIES, RATIO, RATIO_FROM_BYTES, UNPACKED_BYTES } from './limits.ts';
import { Refusal } from './types.ts';

export interface ZipMember {
  readonly name: string;
  /** Unpacked bytes as the archive states them; more never comes out. */
  readonly size: number;
  read(): Promise<Uint8Array>;
}

const AGAIN = 'Get it again, or unpack it yourself.';
/** Types of file in the upper half of the attributes that Unix writes. */
const TYPE = 0o170000;
const SYMLINK = 0o120000;

/** The members of an archive. Refuses what is too much, locked or broken. */
export async function openZip(bytes: Uint8Array): Promise<readonly ZipMember[]> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > ENTRIES) throw new Refusal('acquire.bomb', `it has ${zip.entryCount} members, more than ${ENTRIES}`, AGAIN);
    const members: ZipMember[] = [];
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      size += checkedSize(entry);
      if (size > UNPACKED_BYTES) throw new Refusal('acquire.bomb', `it unpacks to more than ${UNPACKED_BYTES / 1_000_000} MB`, AGAIN);
      if (!entry.fileName.endsWith('/')) members.push({ name: entry.fileName, size: entry.uncompressedSize, read: () => guarded(async () => buffer(await zip.openReadStreamPromise(entry))) });
    }
    return members;
  } catch (error) {
    throw refusalOf(error);
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('acquire.damaged', `it is no sound ZIP (${error instanceof Error ? error.message : String(error)})`, AGAIN, error);
}

function checkedSize(entry: Entry): number {
  if (entry.isEncrypted()) throw new Refusal('acquire.locked', 'it is locked with a password', 'Save it without one.');
  if (((entry.externalFileAttributes >>> 16) & TYPE) === SYMLINK) throw new Refusal('acquire.damaged', 'it holds a link in place of a file', AGAIN);
  if (entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * RATIO) throw new Refusal('acquire.bomb', `a member unpacks to more than ${RATIO} times its size`, AGAIN);
  return entry.uncompressedSize;
}
