/** The answer of a server as a WARC keeps it: status, headers, and the body with its packing taken off. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PAGE_BYTES } from './limits.ts';
import { Refusal } from './types.ts';

export interface HttpRecord {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent, chunked and packed. */
  readonly sent: Uint8Array;
  /** Without chunks, packed still. */
  readonly whole: Uint8Array;
}

/** Parts head and body. Null when it is no HTTP answer. */
export function httpRecord(block: Uint8Array): HttpRecord | null {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = buffer.indexOf('\r\n\r\n');
  const [line = '', ...rest] = buffer.toString('latin1', 0, end < 0 ? buffer.length : end).split('\r\n');
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(line)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const header of rest) {
    const colon = header.indexOf(':');
    if (colon > 0) headers.set(header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim());
  }
  const sent = end < 0 ? buffer.subarray(buffer.length) : buffer.subarray(end + 4);
  return { status: Number(status), headers, sent, whole: /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? withoutChunks(sent) : sent };
}

/** Crawlers often take the chunks off and leave the header: what does not begin with a chunk is as it is. */
function withoutChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\r\n', at);
    const size = line < 0 || line - at > 40 ? null : /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(bytes.toString('latin1', at, line))?.[1];
    if (size === null || size === undefined) return at === 0 ? bytes : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

/** The body without its packing. Refuses what unpacks to more than a page may have. */
export function unpackedBody({ headers, whole }: HttpRecord): Uint8Array {
  const most = { maxOutputLength: PAGE_BYTES };
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity').slice(0, 3);
  let body = whole;
  for (const encoding of encodings.reverse()) {
    try {
      if (encoding === 'gzip' || encoding === 'x-gzip') body = gunzipSync(body, most);
      else if (encoding === 'br') body = brotliDecompressSync(body, most);
      // `deflate` is zlib by the standard, and raw by some servers.
      else if (encoding === 'deflate') body = (body[0]! & 15) === 8 ? inflateSync(body, most) : inflateRawSync(body, most);
      else throw new Refusal('acquire.damaged', `its body is packed as ${encoding}, which is not read`, 'Capture it again.');
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('acquire.bomb', `its body unpacks to more than ${PAGE_BYTES / 1_000_000} MB`, 'Look what it is before you unpack it.', error);
      // Archives that keep the header and unpack the body are common.
      if (/^\s*(?:<|%PDF)/.test(Buffer.from(body.subarray(0, 100)).toString('latin1'))) return body;
      throw new Refusal('acquire.damaged', `the packing of its body is broken (${error instanceof Error ? error.message : String(error)})`, 'Capture it again.', error);
    }
  }
  return body;
}
