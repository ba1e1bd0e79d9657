/** Acquire: bytes go in, articles come out. A first version for UTF-8 text and JSON lines; HTML comes with the extractor. */
import type { Article, Diagnostic } from 'isnad';

export interface AcquireOptions {
  /** Name of the file, for messages and ids. */
  readonly name: string;
  readonly kind: 'auto' | 'html' | 'text' | 'jsonl';
  readonly lang?: string;
  readonly date?: string;
  readonly id?: string;
}

export interface Acquired {
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws on bytes: what is odd comes back as diagnostics. */
export async function acquireGuarded(bytes: Uint8Array, options: AcquireOptions): Promise<Acquired> {
  if (bytes.length === 0) return fault('acquire.empty', 'The file is empty.', 'Save the article again with its text.');
  if (bytes.subarray(0, 8000).includes(0)) return fault('acquire.binary', 'The file is not text.', 'Give a saved page (HTML), plain text or JSON lines.');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const kind = options.kind === 'auto' ? kindOf(text, options.name) : options.kind;
  if (kind === 'html') return fault('acquire.html-later', 'HTML is not read yet.', 'Save the article as plain text.');
  if (kind === 'jsonl') return fromLines(text, options);
  return { articles: [article({ id: options.id ?? options.name, text, lang: options.lang, date: options.date })], diagnostics: [] };
}

function kindOf(text: string, name: string): 'html' | 'text' | 'jsonl' {
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl';
  return /\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<\?xml)/i.test(text.slice(0, 1000)) ? 'html' : 'text';
}

function fromLines(text: string, options: AcquireOptions): Acquired {
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    try {
      const row: unknown = JSON.parse(line);
      if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string') throw new Error('a field "text" is missing');
      const known = row as Record<string, unknown>;
      const text = (key: string): string | undefined => (typeof known[key] === 'string' ? known[key] : undefined);
      articles.push(article({ id: text('id') ?? `${options.id ?? options.name}:${at + 1}`, text: row.text, lang: options.lang ?? text('lang'), date: options.date ?? text('date'), title: text('title'), outlet: text('outlet') }));
    } catch (error) {
      diagnostics.push({ code: 'acquire.json', severity: 'error', message: `Line ${at + 1} is no article: ${error instanceof Error ? error.message : String(error)}.`, remedy: 'Each line is an object {"id", "text", "lang"?, "date"?, "title"?, "outlet"?}.' });
    }
  });
  return { articles, diagnostics };
}

/** Leaves out what is not known. */
function article(fields: Record<string, string | undefined> & { text: string }): Article {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Article;
}

function fault(code: string, message: string, remedy: string): Acquired {
  return { articles: [], diagnostics: [{ code, severity: 'error', message, remedy }] };
}
