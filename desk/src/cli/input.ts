/** From the names on the command line to articles: files, folders and standard input. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Article, Diagnostic } from 'isnad';

/** How the bytes are to be understood. */
export const KINDS = ['auto', 'html', 'text', 'jsonl', 'json', 'csv', 'feed', 'sitemap', 'newsml', 'nitf', 'iptc7901', 'pdf', 'docx', 'warc', 'wacz', 'gzip'] as const;
export type Kind = (typeof KINDS)[number];

interface AcquireHints {
  readonly name: string;
  readonly kind: Kind;
  readonly lang?: string;
  readonly date?: string;
  readonly id?: string;
}

/** The door of the room that takes articles in; main.ts brings the two together. */
export type Acquire = (bytes: Uint8Array, hints: AcquireHints) => Promise<{ readonly articles: readonly Article[]; readonly addresses: readonly unknown[]; readonly diagnostics: readonly Diagnostic[] }>;

/** Where bytes come from besides files. */
export interface Source {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly acquire: Acquire;
}

export interface LoadOptions {
  readonly from: Kind;
  readonly lang?: string;
  readonly date?: string;
}

/** What one input held: its articles, or why there are none. */
export interface Loaded {
  readonly file: string;
  readonly articles: readonly Article[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Largest file that is taken in. */
const BYTES_MAX = 200_000_000;
/** Endings that are read when a folder is given. */
const READ_IN_FOLDERS = new Set(['.txt', '.html', '.htm', '.xhtml', '.mhtml', '.jsonl', '.ndjson', '.json', '.csv', '.xml', '.rss', '.atom', '.nitf', '.newsml', '.iptc', '.anpa', '.pdf', '.docx', '.warc', '.wacz', '.gz']);

/** In a folder: what of it is no article, in the patterns of a .gitignore. */
const IGNORE_FILE = '.isnadignore';

/** Puts the files of folders in the place of the folders, sorted by code point so that the order is the same everywhere. */
export async function listFiles(names: readonly string[]): Promise<{ readonly files: readonly string[]; readonly failed: readonly Loaded[] }> {
  const files: string[] = [];
  const failed: Loaded[] = [];
  for (const name of names) {
    const folder = name !== '-' && (await stat(name).catch(() => null))?.isDirectory();
    if (!folder) {
      files.push(name);
      continue;
    }
    try {
      const ignored = ignore().add(await readFile(join(name, IGNORE_FILE), 'utf8').catch(() => ''));
      const found = (await readdir(name, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && READ_IN_FOLDERS.has(extname(entry.name).toLowerCase()))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !ignored.ignores(relative(name, file).split(sep).join('/')))
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      if (found.length === 0) failed.push(failure(name, 'input.folder-empty', 'The folder holds no article.', `Articles end in ${[...READ_IN_FOLDERS].join(', ')}; name other files one by one.`));
      for (const file of found) files.push(file);
    } catch (error) {
      failed.push(unreadable(name, error));
    }
  }
  return { files, failed };
}

/** True when a file is one of the others, by whatever name. */
export async function isAmong(file: string, others: readonly string[]): Promise<boolean> {
  const own = await stat(file).catch(() => null);
  if (!own?.isFile()) return false;
  for (const other of others) {
    const found = other === '-' ? null : await stat(other).catch(() => null);
    if (found?.ino === own.ino && found.dev === own.dev) return true;
  }
  return false;
}

/** Reads files in turn. A file that cannot be read gives a diagnostic; the others go on. */
export async function* loadArticles(files: readonly string[], options: LoadOptions, source: Source): AsyncGenerator<Loaded> {
  for (const file of files) yield await loadOne(file, options, source);
}

async function loadOne(file: string, options: LoadOptions, { stdin, acquire }: Source): Promise<Loaded> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await drain(stdin) : await readBytes(file);
  } catch (error) {
    return unreadable(file, error);
  }
  const name = file === '-' ? 'stdin' : basename(file);
  const hints: AcquireHints = {
    name,
    kind: options.from,
    id: extname(name) === '' ? name : name.slice(0, -extname(name).length),
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  try {
    const { articles, addresses, diagnostics } = await acquire(bytes, hints);
    return { file, articles, diagnostics: addresses.length === 0 ? diagnostics : [...diagnostics, unfetched(addresses.length)] };
  } catch (error) {
    return failure(file, 'input.fault', `The file could not be taken in: ${messageOf(error)}`, 'This is a fault of Isnad: please report it with the file.');
  }
}

/** `read` opens no connection, whatever it reads. */
function unfetched(count: number): Diagnostic {
  return { code: 'input.addresses', severity: 'info', message: `It names ${count} articles by their address only; nothing was fetched.`, remedy: 'Save the pages that are wanted and read them.' };
}

export async function readBytes(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > BYTES_MAX) throw Object.assign(new Error(`it has ${size} bytes`), { code: 'TOO_LARGE' });
  return readFile(file);
}

export async function drain(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    size += bytes.length;
    if (size > BYTES_MAX) throw Object.assign(new Error(`it has more than ${BYTES_MAX} bytes`), { code: 'TOO_LARGE' });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

const REASONS: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  ENOENT: ['input.missing', 'There is no such file.', 'Check the name; names with spaces need quotation marks.'],
  EACCES: ['input.forbidden', 'The file may not be read.', 'Change its permissions, or copy it.'],
  EISDIR: ['input.folder', 'This is a folder.', 'Name the files in it.'],
  TOO_LARGE: ['input.large', `The file has more than ${BYTES_MAX / 1_000_000} MB.`, 'Split it, one article a file or a line.'],
};

/** Why a file could not be read, and what to do. */
export function reasonOf(error: unknown): Diagnostic {
  const reason = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [code, message, remedy] = REASONS[reason] ?? (['input.unreadable', `The file could not be read: ${messageOf(error)}`, 'Check the disk and the name.'] as const);
  return { code, severity: 'error', message, remedy };
}

function unreadable(file: string, error: unknown): Loaded {
  return { file, articles: [], diagnostics: [reasonOf(error)] };
}

function failure(file: string, code: string, message: string, remedy: string): Loaded {
  return { file, articles: [], diagnostics: [{ code, severity: 'error', message, remedy }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
