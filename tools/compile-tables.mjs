// Compiles every table (*.tsv) under core/src into a module of core/src/generated that exports its text, so that the engine
// needs no file system. Comments and blank lines are left out. Only what changed is written; what has no table is removed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../core/src');
const target = join(source, 'generated');

/** Files below a folder that end so, generated ones left out. */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const wanted = new Set();
for (const table of filesBelow(source, '.tsv')) {
  const rows = readFileSync(table, 'utf8').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const file = join(target, relative(source, table).replace(/\.tsv$/, '.ts'));
  const module = `/** Generated from ${relative(source, table).replaceAll('\\', '/')} by tools/compile-tables.mjs; not to be edited. */\nexport default ${JSON.stringify(rows.join('\n'))};\n`;
  wanted.add(file);
  if (readIfThere(file) === module) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, module);
}
mkdirSync(target, { recursive: true });
for (const file of filesBelow(target, '.ts')) if (!wanted.has(file)) rmSync(file);
