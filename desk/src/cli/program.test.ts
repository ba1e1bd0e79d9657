import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const ARABIC = 'قالت وزارة الدفاع إن القصف توقف أمس في محيط المدينة.\n';

let folder = '';
beforeAll(() => {
  if (!existsSync(main)) throw new Error('These tests run the built command: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
  mkdirSync(join(folder, 'press/inner'), { recursive: true });
  mkdirSync(join(folder, 'nothing'));
  writeFileSync(join(folder, 'good.txt'), ARABIC);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'blank.txt'), ' \n\n');
  writeFileSync(join(folder, 'binary.txt'), Uint8Array.from({ length: 4096 }, (_, i) => (i * 97) % 256));
  writeFileSync(join(folder, 'press/b.txt'), ARABIC);
  writeFileSync(join(folder, 'press/inner/a.txt'), ARABIC);
  writeFileSync(join(folder, 'lines.jsonl'), `${JSON.stringify({ id: 'one', text: ARABIC })}\n{"broken\n${JSON.stringify({ id: 'two', text: ARABIC, date: '2031-03-03' })}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isnad(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', input, timeout: 60_000 });
  return { code: status, out: stdout, err: stderr };
}

/** The last part of every message on standard error is what to do: code, file, message, remedy. */
function expectMessage(err: string, file: string): void {
  expect(err).toMatch(new RegExp(`^[a-z]+\\.[a-z-]+  \\S*${file.replace('.', '\\.')}\\S*  [^\\n]+\\. [^\\n]+\\.$`, 'm'));
}

describe('isnad map', () => {
  test('draws the number of lemmas of every language, and names its holes', () => {
    const { code, out } = isnad(['map']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Events \(lemmas\) .*\bar\b/m);
    expect(out).toMatch(/^ {2}ceasefire +[1-9]/m);
    expect(out).toMatch(/^ {2}denies +[1-9]/m);
    expect(out).toContain('Holes');
  });

  test('gives the same to programs', () => {
    const [arabic] = JSON.parse(isnad(['map', '--json']).out) as { language: string; triggers: Record<string, number>; cues: Record<string, number> }[];
    expect(arabic?.language).toBe('ar');
    expect(arabic?.triggers.strike).toBeGreaterThan(5);
    expect(arabic?.cues.deny).toBeGreaterThan(2);
  });
});

describe('isnad read', () => {
  test('reads a file: exit code 0, nothing on standard error', () => {
    const { code, out, err } = isnad(['read', 'good.txt', '--format', 'jsonl']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).document.id).toBe('good');
  });

  test.each(['empty.txt', 'blank.txt', 'binary.txt', 'missing.txt'])('says why it cannot read %s: exit code 2, nothing on standard output', (file) => {
    const { code, out, err } = isnad(['read', file, '--format', 'json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expectMessage(err, file);
  });

  test('goes on when one input fails: exit code 1, the others are written', () => {
    const { code, out, err } = isnad(['read', 'missing.txt', 'good.txt', 'empty.txt', '--format', 'eval']);
    expect(code).toBe(1);
    expect(out.trim().split('\n').map((line) => JSON.parse(line).id)).toEqual(['good']);
    expectMessage(err, 'missing.txt');
    expectMessage(err, 'empty.txt');
  });

  test('reads standard input', () => {
    const { code, out } = isnad(['read', '-', '--format', 'json', '--date', '2031-03-03'], ARABIC);
    expect(code).toBe(0);
    expect(JSON.parse(out).document).toMatchObject({ id: 'stdin', date: { value: '2031-03-03' } });
  });

  test('reads the files of a folder, those of inner folders too, in a fixed order', () => {
    const { code, out } = isnad(['read', 'press', '--format', 'eval']);
    expect(code).toBe(0);
    expect(out.trim().split('\n').map((line) => JSON.parse(line).id)).toEqual(['b', 'a']);
    expect(isnad(['read', 'nothing']).code).toBe(2);
  });

  test('reads lines, with the broken ones named', () => {
    const { code, out } = isnad(['read', 'lines.jsonl', '--from', 'jsonl', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).map((reading: { document: { id: string } }) => reading.document.id)).toEqual(['one', 'two']);
  });

  test('writes to a file with --out, and says when it cannot', () => {
    const { code, out } = isnad(['read', 'good.txt', '--format', 'jsonl', '--out', 'records.jsonl']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(join(folder, 'records.jsonl'), 'utf8')).document.id).toBe('good');
    expect(isnad(['read', 'good.txt', '--out', 'no/such/folder.json'])).toMatchObject({ code: 2, out: '' });
  });

  test('adds the rules with --why', () => {
    expect(JSON.parse(isnad(['read', 'good.txt', '--format', 'jsonl', '--why']).out).trace.length).toBeGreaterThan(0);
    expect(isnad(['read', 'good.txt', '--why']).out).toContain('ar.cue.');
  });

  test('writes the same bytes for the same input', () => {
    const args = ['read', 'good.txt', 'press', '--format', 'json'];
    expect(isnad(args).out).toBe(isnad(args).out);
  });
});

describe('isnad why', () => {
  test('prints the rules, the words and the lexicon rows', () => {
    const { code, out } = isnad(['why', ARABIC]);
    expect(code).toBe(0);
    expect(out).toMatch(/fired .*ar\.cue\.finite/);
    expect(out).toContain('rows cues:');
  });

  test('says so when the language is not known', () => {
    expect(isnad(['why', 'Министерство сообщило, что обстрел города прекратился.']).code).toBe(2);
  });
});

describe('the command line', () => {
  test.each([[], ['read'], ['read', 'good.txt', '--format', 'xml'], ['read', 'good.txt', '--date', '2031-02-30'], ['nonsense']])('refuses %j with exit code 2', (...args) => {
    const { code, out } = isnad(args.flat());
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('prints its version, and help with examples for each command', () => {
    expect(isnad(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const args of [['--help'], ['read', '--help'], ['why', '--help']]) {
      const { code, out } = isnad(args);
      expect(code).toBe(0);
      expect(out).toContain('Examples:\n  isnad');
    }
  });
});
