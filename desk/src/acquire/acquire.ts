/** Bytes to articles, in this thread and without a clock: `guarded.ts` puts a guard around it. */
import type { Diagnostic } from 'isnad';
import { binaryKind, decode } from './encoding.ts';
import { fromLines } from './jsonl.ts';
import { fromText } from './text.ts';
import { type Acquired, type AcquireOptions, fault, note } from './types.ts';

/** Bytes of one page that are read; the rest is cut. */
export const MOST_BYTES = 50_000_000;

/** Never throws on bytes: what is odd comes back as diagnostics. */
export async function acquire(bytes: Uint8Array, options: AcquireOptions): Promise<Acquired> {
  try {
    return await read(bytes, options);
  } catch (error) {
    return fault('acquire.fault', `${options.name} could not be read: ${error instanceof Error ? error.message : String(error)}.`, 'Save its words as plain text, and report the page.');
  }
}

async function read(bytes: Uint8Array, options: AcquireOptions): Promise<Acquired> {
  if (bytes.length === 0) return fault('acquire.empty', `${options.name} is empty.`, 'Save the article again with its text.');
  const binary = binaryKind(bytes);
  if (binary !== null) return fault('acquire.binary', `${options.name} is ${binary}, not text.`, 'Give a saved page (HTML), plain text or JSON lines.');
  const diagnostics: Diagnostic[] = [];
  let kept = bytes;
  if (bytes.length > MOST_BYTES && kindOf('', options) !== 'jsonl') {
    kept = bytes.subarray(0, MOST_BYTES);
    diagnostics.push(note('acquire.cut', 'warning', `${options.name} is larger than ${MOST_BYTES / 1_000_000} MB; what comes after that was cut.`, 'Give one article a file.'));
  }
  const decoded = decode(kept, options.charset);
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  if (text.trim() === '') return fault('acquire.empty', `${options.name} has no characters but blanks.`, 'Save the article again with its text.');
  const kind = kindOf(text, options);
  const made = kind === 'html' ? await fromPage(text, options) : kind === 'jsonl' ? fromLines(text, options) : fromText(text, options);
  return { articles: made.articles, diagnostics: [...diagnostics, ...decoded.diagnostics, ...made.diagnostics] };
}

/** The extractor is loaded only for pages: plain text need not wait for it. */
async function fromPage(text: string, options: AcquireOptions): Promise<Acquired> {
  const { fromHtml } = await import('./html.ts');
  return fromHtml(text, options);
}

/** What a file is, by its name or its first characters. */
export function kindOf(text: string, options: AcquireOptions): 'html' | 'text' | 'jsonl' {
  if (options.kind !== 'auto') return options.kind;
  if (/\.(?:jsonl|ndjson)$/i.test(options.name)) return 'jsonl';
  if (/\.(?:x?html?|mhtml)$/i.test(options.name)) return 'html';
  const head = text.slice(0, 3000);
  return /^\s{0,500}<(?:!doctype html|html|\?xml|head|body|article|div|p|meta|!--)[\s>]?/i.test(head) || /<(?:html|head|body)[\s>]/i.test(head) ? 'html' : 'text';
}
