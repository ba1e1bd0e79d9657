/** WACZ: a ZIP of WARCs, with the digests of its files in a list. */
import type { Diagnostic } from 'isnad';
import { checkDigest } from './digest.ts';
import { type AcquireOptions, note, Refusal, type Member, type Unpacked } from './types.ts';
import { openZip } from './zip.ts';

/** The WARCs of the archive whose bytes are those of the list. Their pages are members of theirs. */
export async function unpackWacz(bytes: Uint8Array, options: AcquireOptions): Promise<Unpacked> {
  const files = await openZip(bytes);
  const warcs = files.filter(({ name }) => /\.warc(?:\.gz)?$/i.test(name));
  if (warcs.length === 0) throw new Refusal('acquire.nothing', 'it holds no WARC', 'Give the archive as the capturing tool wrote it.');
  const list = files.find(({ name }) => name === 'datapackage.json');
  const stated = list === undefined || list.size > 10_000_000 ? new Map<string, string>() : digestsOf(await list.read());
  const members: Member[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const warc of warcs) {
    const content = await warc.read();
    const digest = stated.get(warc.name);
    if (digest !== undefined && checkDigest(digest, content) === 'wrong') diagnostics.push(note('acquire.digest', 'error', `${options.name}: ${warc.name} is not what its digest says (${digest}): the archive was altered or is broken; the file was not taken.`, 'Capture it again, or get the archive again.'));
    else members.push({ name: warc.name, kind: 'warc', bytes: content, source: {} });
  }
  return { members, diagnostics };
}

/** Digest by path, from `datapackage.json`; empty when that is no list. */
function digestsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const { resources } = JSON.parse(new TextDecoder().decode(bytes)) as { resources?: unknown };
    const rows = Array.isArray(resources) ? resources : [];
    return new Map(rows.filter((row): row is { path: string; hash: string } => typeof row?.path === 'string' && typeof row?.hash === 'string').map(({ path, hash }) => [path, hash]));
  } catch {
    return new Map();
  }
}
