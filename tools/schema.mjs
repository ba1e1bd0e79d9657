// `npm run schema`: writes schema/reading.schema.json (JSON Schema, draft 2020-12) from the types of core/src/model.
// `--check` writes nothing and fails when the file is not what the types say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

const file = join(root, 'schema/reading.schema.json');
const check = process.argv.includes('--check');

if (!check) setupOrExit({ compiled: false });
const { createGenerator } = await import('ts-json-schema-generator');

/** `Field<Party>` is no name for a JSON pointer: it becomes `FieldOfParty`; a list without a name of its own, `FieldOfList`. */
const named = (name) => name.replace(/def-alias-[\d-]+/g, 'List').replace(/<([^<>])([^<>]*)>/g, (_, first, rest) => `Of${first.toUpperCase()}${rest}`).replace(/[^A-Za-z0-9]/g, '');

/** Draft 7, which the generator writes, as draft 2020-12: another place for definitions, and names that need no escape. */
function modern(value) {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === '$ref') return [key, `#/$defs/${named(decodeURIComponent(inner.replace('#/definitions/', '')))}`];
    return [key, modern(inner)];
  });
  return Object.fromEntries(entries);
}

/** The schema as text. */
function schema() {
  const { definitions, $schema: _, ...top } = createGenerator({
    path: join(root, 'core/src/model/reading.ts'),
    tsconfig: join(root, 'core/tsconfig.json'),
    type: 'Reading',
    topRef: false,
    jsDoc: 'extended',
    additionalProperties: false,
    sortProps: false,
    skipTypeCheck: true,
  }).createSchema('Reading');
  const names = Object.keys(definitions);
  if (new Set(names.map(named)).size !== names.length) throw new Error(`Two types have one name in the schema: ${names.join(', ')}`);
  const $defs = Object.fromEntries(names.map((name) => [named(name), modern(definitions[name])]).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Reading', ...modern(top), $defs }, null, 2)}\n`;
}

const text = schema();
if (!check) {
  mkdirSync(join(root, 'schema'), { recursive: true });
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write('schema/reading.schema.json is not what core/src/model says: run `npm run schema`.\n');
  process.exitCode = 1;
}
