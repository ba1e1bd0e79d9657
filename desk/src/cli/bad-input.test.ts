/** Bad input through the built command, as a person would give it: what is said, what is written, how it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const GOOD = 'قالت وزارة الدفاع الروسية إن القصف توقف أمس في محيط المدينة، ونفت سقوط مدنيين في الهجوم.\n';
const PERSIAN = 'وزیر دفاع روسیه گفت که نیروهای این کشور به مواضع دشمن پیشروی کردند و چند شهر را گرفتند. این خبر را خبرگزاری منتشر کرد.\n';
const URDU = 'روسی وزیر دفاع نے کہا ہے کہ فوج نے شہر پر حملے میں بڑی تعداد میں ٹینک تباہ کیے ہیں اور لڑائی جاری ہے۔\n';
/** A minute for the slowest; none should come near it. */
const TIMEOUT_MS = 60_000;

/** A saved page with the charset that it claims. */
function page(charset: string): string {
  const one = `<p>${GOOD.repeat(3)}</p>\n`;
  return `<!doctype html><html lang="ar"><head><meta charset="${charset}"><title>توقف القصف في محيط المدينة</title></head><body><article><h1>توقف القصف في محيط المدينة</h1>\n${one.repeat(4)}</article></body></html>`;
}

/** Bytes without sense, the same each time. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 255);
}

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly code: 0 | 1 | 2;
  /** What standard error names, in order: `code file`. That a page has no date is left out. */
  readonly says?: readonly string[];
  /** Ids of the records written. */
  readonly writes?: readonly string[];
  /** More that must hold of the records. */
  readonly holds?: (records: readonly Written[]) => void;
}

interface Written {
  readonly document: { readonly id: string; readonly length: number; readonly hidden: readonly unknown[] };
  readonly statements: readonly unknown[];
}

/** Words were read: the record says so. */
const understood = (records: readonly Written[]): void => {
  for (const { statements } of records) expect(statements.length).toBeGreaterThan(0);
};

const cases: readonly Case[] = [
  { name: 'an empty file', files: { 'a.txt': '' }, code: 2, says: ['acquire.empty a.txt'] },
  { name: 'nothing but blanks', files: { 'a.txt': ' \n\t\n\u00a0' }, code: 2, says: ['acquire.empty a.txt'] },
  { name: 'a binary file', files: { 'a.txt': noise(100_000) }, code: 2, says: ['acquire.binary a.txt'] },
  { name: 'a PDF that is called a page', files: { 'a.html': Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(5000)]) }, code: 2, says: ['acquire.damaged a.html'] },
  { name: 'a page cut in half', files: { 'a.html': page('utf-8').slice(0, -700) }, code: 0, writes: ['a'], holds: understood },
  { name: 'a page cut inside a tag', files: { 'a.html': `${page('utf-8').slice(0, -250)}<p class="x` }, code: 0, writes: ['a'], holds: understood },
  { name: 'a page cut inside a letter', files: { 'a.html': Buffer.from(page('utf-8')).subarray(0, -301) }, code: 0, writes: ['a'], holds: understood },
  { name: 'windows-1256 that is declared as UTF-8', files: { 'a.html': iconv.encode(page('utf-8'), 'windows-1256') }, code: 0, says: ['acquire.charset a.html'], writes: ['a'], holds: understood },
  { name: 'UTF-8 that is declared as windows-1256', files: { 'a.html': page('windows-1256') }, code: 0, says: ['acquire.charset a.html'], writes: ['a'], holds: understood },
  { name: 'a text in windows-1256', files: { 'a.txt': iconv.encode(GOOD.repeat(3), 'windows-1256') }, code: 0, says: ['acquire.charset a.txt'], writes: ['a'], holds: understood },
  { name: 'a page of more than 20 MB', files: { 'a.html': page('utf-8').replace('</article>', `</article><script>${'x = 1;\n'.repeat(7_300_000)}</script>`), 'b.txt': GOOD }, code: 0, says: ['acquire.cut a.html'], writes: ['a', 'b'], holds: understood },
  { name: 'ten thousand quotations in each other', files: { 'a.txt': `قالت روسيا ${'«'.repeat(10_000)}نص${'»'.repeat(10_000)} وقالت روسيا إن القصف توقف.` }, code: 0, writes: ['a'] },
  { name: 'ten thousand elements in each other', files: { 'a.html': page('utf-8').replace('<article>', `<article>${'<div>'.repeat(10_000)}`) }, code: 0, writes: ['a'], holds: understood },
  { name: 'a word of a million letters', files: { 'a.txt': `${'ا'.repeat(1_000_000)} ${GOOD}` }, code: 0, writes: ['a'], holds: understood },
  { name: 'lone surrogates', files: { 'a.jsonl': `{"id":"s","text":"\\ud800 ${GOOD.trim()} \\udc00"}` }, code: 0, writes: ['s'], holds: understood },
  { name: 'bidi overrides', files: { 'a.txt': `\u202e${GOOD.trim()}\u202c \u2066x\u2069` }, code: 0, writes: ['a'], holds: ([r]) => expect(r?.document.hidden.length).toBe(4) },
  { name: 'Persian given as Arabic', files: { 'a.txt': PERSIAN }, args: ['--lang', 'ar'], code: 2, says: ['read.language-mismatch a.txt'] },
  { name: 'Urdu given as Arabic', files: { 'a.txt': URDU }, args: ['--lang', 'ar'], code: 2, says: ['read.language-mismatch a.txt'] },
  { name: 'Russian', files: { 'a.txt': 'Министерство обороны сообщило, что обстрел города прекратился.' }, code: 2, says: ['read.language a.txt'] },
  { name: 'a language that does not exist', files: { 'a.txt': GOOD }, args: ['--lang', 'xx'], code: 2, says: ['read.language a.txt'] },
  { name: 'a file that is missing', files: { 'good.txt': GOOD }, args: ['missing.txt'], code: 1, says: ['input.missing missing.txt'], writes: ['good'] },
  { name: 'a folder with one bad file', files: { 'press/a.txt': GOOD, 'press/b.txt': noise(3000), 'press/c.txt': GOOD }, code: 1, says: ['acquire.binary b.txt'], writes: ['a', 'c'] },
  { name: 'a broken line among others', files: { 'a.jsonl': `${JSON.stringify({ id: 'one', text: GOOD })}\n{"id": "two", "text": \n[1, 2]\n{"id": "three"}\n${JSON.stringify({ id: 'four', text: GOOD })}\n` }, code: 1, says: ['acquire.bad-line a.jsonl', 'acquire.bad-line a.jsonl', 'acquire.bad-line a.jsonl'], writes: ['one', 'four'] },
  { name: 'an article without words among others', files: { 'a.jsonl': `${JSON.stringify({ id: 'one', text: ' ' })}\n${JSON.stringify({ id: 'two', text: GOOD })}\n` }, code: 1, says: ['read.empty a.jsonl'], writes: ['two'] },
  { name: 'an --out that cannot be written', files: { 'a.txt': GOOD }, args: ['--out', 'no/such/folder.jsonl'], code: 2, says: ['output.unwritable folder.jsonl'] },
  { name: 'an --out that is a folder', files: { 'a.txt': GOOD, 'press/b.txt': GOOD }, args: ['--out', 'press'], code: 2, says: ['output.unwritable press'] },
  { name: 'an --out that is one of the inputs', files: { 'a.txt': GOOD }, args: ['--out', 'a.txt'], code: 2, says: ['output.input a.txt'] },
];

let folder = '';
beforeAll(() => {
  if (!existsSync(main)) throw new Error('These tests run the built command: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'isnad-bad-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the files of a case into a folder of its own. */
function lay(at: number, files: Case['files']): string {
  const place = join(folder, String(at));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return place;
}

/** What must be given on the command line for the files to be read: folders as folders. */
function named(files: Case['files']): string[] {
  return [...new Set(Object.keys(files).map((name) => name.split('/')[0] as string))].sort();
}

describe('isnad read', () => {
  test.each(cases.map((c, at) => [c.name, c, at] as const))('answers %s', (_, c, at) => {
    const cwd = lay(at, c.files);
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'read', ...named(c.files), '--format', 'jsonl', ...(c.args ?? [])], { cwd, encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: 1 << 30 });
    const lines = stderr.split('\n').filter(Boolean);
    // Every message: code, file, what happened, what to do.
    for (const line of lines) expect(line).toMatch(/^[a-z]+\.[a-z-]+ {2}\S.* {2}\S.*[.:}] \S.*\.$/);
    const said = lines.filter((line) => !line.startsWith('acquire.no-date'));
    expect(said.length, stderr).toBe(c.says?.length ?? 0);
    c.says?.forEach((say, k) => {
      const [code, file = ''] = say.split(' ');
      const [found, where] = (said[k] as string).split('  ');
      expect(found, stderr).toBe(code);
      expect(where).toContain(file);
    });
    const records = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Written);
    expect({ status, ids: records.map((r) => r.document.id) }).toEqual({ status: c.code, ids: c.writes ?? [] });
    c.holds?.(records);
    if (c.args?.includes('a.txt')) expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(GOOD);
  }, TIMEOUT_MS);

  // Root may read everything.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says when a file may not be read', () => {
    const cwd = lay(1000, { 'a.txt': GOOD, 'b.txt': GOOD });
    chmodSync(join(cwd, 'a.txt'), 0);
    const { status, stderr } = spawnSync(process.execPath, [main, 'read', 'a.txt', 'b.txt', '--format', 'jsonl'], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('input.forbidden  a.txt') });
  });

  test('ends quietly when the reader of its output has seen enough', async () => {
    const cwd = lay(1001, { 'a.jsonl': Array.from({ length: 300 }, (_, id) => JSON.stringify({ id: String(id), text: GOOD.repeat(20) })).join('\n') });
    const child = spawn(process.execPath, [main, 'read', 'a.jsonl', '--format', 'jsonl'], { cwd, timeout: TIMEOUT_MS });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  }, TIMEOUT_MS);
});
