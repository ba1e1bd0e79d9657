/** Bytes to text: byte order mark, what was declared, what the bytes themselves show. */
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import type { Diagnostic } from 'isnad';
import { note } from './types.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

const SAMPLE = 200_000;
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP or an office document', [0x50, 0x4b, 3, 4]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b, 8]],
];
const NONE = 'x-user-defined';

/** What kind of binary file it is, or null for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  if (markOf(bytes) !== null || wideKind(bytes) !== null) return null;
  return bytes.subarray(0, 8000).includes(0) ? 'a binary file' : null;
}

/** Decodes; what was declared is believed only as far as it gives plausible text. */
export function decode(bytes: Uint8Array, declaredByServer?: string): Decoded {
  const marked = markOf(bytes) ?? wideKind(bytes);
  if (marked !== null) return { text: iconv.decode(bytes, marked), encoding: marked, diagnostics: [] };
  const declared = declaredOf(bytes, declaredByServer);
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const ascii = isAscii(bytes);
  if (ascii || soundUtf8(utf8)) {
    const odd = !ascii && declared !== null && declared !== 'UTF-8';
    if (!ascii || declared === null || !declared.startsWith('ISO-2022')) return { text: utf8, encoding: 'UTF-8', diagnostics: odd ? [wrong(declared, 'UTF-8')] : broken(utf8) };
  }
  const chosen = choose(bytes, declared === 'UTF-8' ? null : declared, utf8);
  if (chosen === 'UTF-8') return { text: utf8, encoding: chosen, diagnostics: broken(utf8) };
  const text = iconv.decode(bytes, chosen);
  if (chosen === declared) return { text, encoding: chosen, diagnostics: [] };
  return { text, encoding: chosen, diagnostics: [wrong(declared, chosen)] };
}

/** The encoding of a byte order mark. */
function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

/** UTF-16 without a mark: every other byte is nearly always the row of Latin or Arabic. */
function wideKind(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  const pairs = sample.length >> 1;
  if (pairs < 8) return null;
  const rows = [0, 0];
  let zeros = 0;
  for (let at = 0; at < pairs * 2; at++) {
    const byte = sample[at]!;
    if (byte === 0) zeros++;
    if (byte === 0 || byte === 6 || byte === 4) rows[at & 1]!++;
  }
  if (zeros < pairs / 20) return null;
  if (rows[1]! > pairs * 0.9 && rows[0]! < pairs * 0.3) return 'UTF-16LE';
  return rows[0]! > pairs * 0.9 && rows[1]! < pairs * 0.3 ? 'UTF-16BE' : null;
}

function declaredOf(bytes: Uint8Array, server?: string): string | null {
  const found = sniff(bytes.subarray(0, 4096), { defaultEncoding: NONE, ...(server === undefined ? {} : { transportLayerEncodingLabel: server }) });
  return found === NONE || !iconv.encodingExists(found) ? null : found;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

/** Hardly any broken sequence among what is not ASCII: a cut page has one at its end. */
function soundUtf8(text: string): boolean {
  let odd = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) odd++;
    else if (code > 127) good++;
  }
  return odd <= good / 50;
}

/** The first of the candidates that gives words of one script; else the best of them. */
function choose(bytes: Uint8Array, declared: string | null, utf8: string): string {
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = [declared, 'windows-1256', 'windows-1251', 'windows-1252'].filter((name) => name !== null);
  const scores = candidates.map((name) => ({ name, score: plausibility(iconv.decode(sample, name)) }));
  scores.push({ name: 'UTF-8', score: plausibility(utf8.slice(0, SAMPLE)) });
  return (scores.find(({ score }) => score >= 0.85) ?? scores.reduce((best, next) => (next.score > best.score ? next : best))).name;
}

/** Share of the words with foreign letters that look like words of one script. */
export function plausibility(text: string): number {
  let words = 0;
  let good = 0;
  let arabic = 0;
  let articles = 0;
  for (const [word] of text.matchAll(/[^\p{ASCII}](?:[\p{L}\p{M}\uFFFD\u0080-\u009F]{0,40})|[A-Za-z]{1,40}[^\p{ASCII}][\p{L}\p{M}\uFFFD\u0080-\u009F]{0,40}/gu)) {
    if (!/[\p{L}\uFFFD\u0080-\u009F¤¦¨¯´¸]/u.test(word)) continue;
    words++;
    if (/\p{Script=Arabic}{2}/u.test(word)) arabic++;
    if (word.startsWith('ال')) articles++;
    if (oneScript(word)) good++;
  }
  if (words === 0) return 0.9;
  if (arabic > words / 2 && words > 20 && articles < words / 50) return (good / words) * 0.6;
  return good / words;
}

/** True for a word that a language could have. */
function oneScript(word: string): boolean {
  if (/[\uFFFD\u0080-\u009F¤¦¨¯´¸]/.test(word)) return false;
  if (/\p{Script=Arabic}/u.test(word)) return !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  if (/\p{Script=Cyrillic}/u.test(word)) return !/\p{Script=Latin}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word);
  return !/[\u00C0-\u00FF]{3}/.test(word) && !/\p{Ll}\p{Lu}/u.test(word);
}

function wrong(declared: string | null, chosen: string): Diagnostic {
  const said = declared === null ? 'No charset is declared' : `The page says that it is ${declared}`;
  return note('acquire.charset', declared === null ? 'info' : 'warning', `${said}; its bytes were read as ${chosen}.`, 'If letters look wrong, save the page again as UTF-8.');
}

function broken(text: string): readonly Diagnostic[] {
  if (!text.includes('\uFFFD')) return [];
  return [note('acquire.charset', 'warning', 'Some bytes are no UTF-8 and stand as U+FFFD.', 'Save the page again if letters are missing.')];
}
