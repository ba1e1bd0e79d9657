/** WARC: every page and text that was captured becomes a member, with its address, its moment and its digest checked. */
import type { Diagnostic } from 'isnad';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { checkDigest } from './digest.ts';
import { Damaged, gunzip } from './gzip.ts';
import { type HttpRecord, httpRecord, unpackedBody } from './http-record.ts';
import { ENTRIES, PAGE_BYTES, UNPACKED_BYTES } from './limits.ts';
import { type AcquireOptions, type Kind, known, type Member, note, Refusal, type Source, type Unpacked } from './types.ts';

/** Media types that may hold an article. */
const TYPES: Readonly<Record<string, Kind>> = { 'text/html': 'html', 'application/xhtml+xml': 'html', 'text/plain': 'text', 'application/pdf': 'pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx' };
/** Bytes handed to the reader at once. */
const STEP = 65_536;
/** Records in all, pages or not. */
const RECORDS = ENTRIES * 100;
const AGAIN = 'Capture it again, or get the archive again.';

/** What was met on the way. */
interface Tally {
  readonly members: Member[];
  readonly diagnostics: Diagnostic[];
  unverified: number;
}

/** The pages of an archive. One bad record is named and the rest goes on, as far as the archive can be followed. */
export async function unpackWarc(bytes: Uint8Array, options: AcquireOptions): Promise<Unpacked> {
  const tally: Tally = { members: [], diagnostics: [], unverified: 0 };
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const parser = new WARCParser(new AsyncIterReader(packed ? gunzip(bytes, UNPACKED_BYTES) : pieces(bytes), null), { parseHttp: false });
  let records = 0;
  try {
    for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
      if (++records > RECORDS || tally.members.length >= ENTRIES) {
        tally.diagnostics.push(note('acquire.entries', 'warning', `${options.name} has more than ${ENTRIES} pages or ${RECORDS} records; the rest was left.`, 'Split the archive.'));
        break;
      }
      await takeRecord(record, tally, options);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    tally.diagnostics.push(note('acquire.damaged', 'error', `${options.name}: the archive is broken ${error instanceof Damaged ? 'in its packing' : 'in its records'} after record ${records} (${reason.slice(0, 200)}).`, AGAIN));
  }
  if (records === 0 && tally.diagnostics.length === 0) throw new Refusal('acquire.damaged', 'it has no record', AGAIN);
  if (tally.unverified > 0) tally.diagnostics.push(note('acquire.unverified', 'info', `${options.name}: ${tally.unverified} pages have no digest; that they are as captured cannot be checked.`, 'Capture with a tool that writes digests.'));
  return tally;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP);
}

async function takeRecord(record: WARCRecord, tally: Tally, options: AcquireOptions): Promise<void> {
  const type = record.warcType;
  const url = record.warcTargetURI ?? '';
  const name = url === '' ? `${options.name} record` : url;
  const wanted = type === 'response' || type === 'resource';
  const block = await blockOf(record, name, wanted, tally);
  if (block === null || !wanted) return;
  const http = type === 'response' ? httpRecord(block) : null;
  if (type === 'response' && http === null) {
    tally.diagnostics.push(note('acquire.damaged', 'error', `${name}: its record is no answer of a server.`, AGAIN));
    return;
  }
  if (http !== null && http.status !== 200) return;
  const contentType = (http === null ? record.warcContentType : http.headers.get('content-type')) ?? '';
  const kind = TYPES[contentType.split(';')[0]!.trim().toLowerCase()];
  if (kind === undefined || /\/(?:robots|ads|security|humans|llms)\.txt$/i.test(url)) return;
  if (!verified(record, block, http, name, tally)) return;
  try {
    const bytes = http === null ? block : unpackedBody(http);
    const charset = /charset\s*=\s*["']?([\w-]{1,40})/i.exec(contentType)?.[1];
    tally.members.push(known<Member>({ name, kind: kind === 'text' || kind === 'html' ? kind : 'auto', bytes: Uint8Array.from(bytes), charset, source: known<Source>({ url, capturedAt: record.warcDate ?? undefined, contentType, memberName: record.warcHeader('WARC-Record-ID') ?? undefined }) }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tally.diagnostics.push(note(error.code, 'error', `${name}: ${error.message}.`, error.remedy));
  }
}

/** The bytes of a record; null when they are more than a page may have, or fewer than the record says. Those of a record that is not wanted are only passed over. */
async function blockOf(record: WARCRecord, name: string, wanted: boolean, { diagnostics }: Tally): Promise<Uint8Array | null> {
  // Without a whole number the reader would look for part of a byte for ever, and nothing after it can be found.
  if (!/^\d{1,12}$/.test(record.warcHeader('Content-Length') ?? '')) throw new Error('a record does not say how long it is');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record.reader) {
    size += part.length;
    if (wanted && size <= PAGE_BYTES) parts.push(part);
  }
  // The reader would look for what is missing at the end of the file for ever.
  record.consumed = 'raw';
  if (wanted && size > PAGE_BYTES) {
    diagnostics.push(note('acquire.large', 'warning', `${name}: its record has more than ${PAGE_BYTES / 1_000_000} MB and was left out.`, 'Give it by itself.'));
    return null;
  }
  if (size < record.warcContentLength) {
    diagnostics.push(note('acquire.damaged', 'error', `${name}: its record ends after ${size} of ${record.warcContentLength} bytes.`, AGAIN));
    return null;
  }
  return Buffer.concat(parts);
}

/** False, and named, when the bytes are not those that were captured. */
function verified(record: WARCRecord, block: Uint8Array, http: HttpRecord | null, name: string, tally: Tally): boolean {
  const checks = [
    ['block', record.warcBlockDigest, [block]],
    // Tools differ in whether the payload is counted with its chunks.
    ['payload', record.warcPayloadDigest, http === null ? [block] : [http.sent, http.whole]],
  ] as const;
  let right = 0;
  for (const [what, stated, candidates] of checks) {
    if (stated === null || stated === undefined) continue;
    const verdicts = candidates.map((bytes) => checkDigest(stated, bytes));
    if (verdicts.includes('right')) right++;
    else if (verdicts.includes('wrong')) {
      tally.diagnostics.push(note('acquire.digest', 'error', `${name}: the ${what} is not what its digest says (${stated}): the archive was altered or is broken; the record was not taken.`, AGAIN));
      return false;
    }
  }
  if (right === 0) tally.unverified++;
  return true;
}
