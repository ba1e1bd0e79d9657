/** Addresses that spell a name. */
import type { Finder } from './names.ts';

/** True for what is an address as a whole. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}

/** An address that spells a name keeps its host only. */
export function maskAddress(address: string, finder: Finder): string {
  let readable = address;
  try {
    readable = decodeURIComponent(address);
  } catch {
    // Not percent-encoded as UTF-8: read as it stands.
  }
  if (finder(readable.replace(/[-_+/.]/g, ' '), []).length === 0) return address;
  return `${/^[a-z][a-z0-9+.-]*:\/*[^/]*/i.exec(address)?.[0] ?? ''}/masked`;
}
