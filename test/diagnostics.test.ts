/** Every code that a room of the desk can give is in its table, with a remedy; and every code in the table can be given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './files.ts';

it.each(['acquire', 'fetch', 'serve'])('the codes of %s are those of its table', (room) => {
  const folder = join(root, 'desk/src', room);
  const given = new Set<string>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    for (const [, code = ''] of readFileSync(join(folder, name), 'utf8').matchAll(new RegExp(`'(${room}\\.[a-z-]+)'`, 'g'))) given.add(code);
  }
  const rows = readFileSync(join(root, `docs/diagnostics.${room}.md`), 'utf8').split('\n').filter((line) => line.startsWith(`| \`${room}.`)).map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, code]) => code!.slice(1, -1)).sort()).toEqual([...given].sort());
  for (const row of rows) expect(row.at(-2), row[1]).not.toBe('');
});

it('every code that the command gives is in a table', () => {
  const tables = readdirSync(join(root, 'docs')).filter((name) => name.startsWith('diagnostics')).map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('\n');
  const listed = (code: string): boolean => tables.includes(`\`${code}\``) || tables.includes(`\`${code.replace(/\..*/, '.*')}\``);
  const files = ['cli', 'cli/commands', 'readers', 'ledger'].flatMap((room) => readdirSync(join(root, 'desk/src', room)).filter((name) => /(?<!\.test|-data)\.ts$/.test(name)).map((name) => join(root, 'desk/src', room, name)));
  const given = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'((?:add|cite|export|input|ledger|names|output|read|review|serve|users|watch)\.[a-z-]+)'/g)].map(([, code = '']) => code)));
  expect(given.size).toBeGreaterThan(15);
  expect([...given].filter((code) => !listed(code))).toEqual([]);
});
