/** ZIP archives by fflate, with fixed times, so that the same files make the same bytes. */
import { unzipSync, zipSync } from 'fflate';

/** The first day that ZIP knows. Local time on purpose: ZIP stores local fields, so that this day is the same bytes in every zone. */
function firstDay(): Date {
  return new Date(1980, 0, 1, 12);
}

export function zipped(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: firstDay(), level: 6 });
}

/** The same archive with fixed times. */
export function rezipped(archive: Uint8Array): Uint8Array {
  return zipped(Object.entries(unzipSync(archive)));
}
