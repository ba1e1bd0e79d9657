// `npm pack` and `npm publish` run this in a workspace: compiles, and brings in what every package carries
// (licence, notice) and, for the engine, the JSON Schema of what it returns. Not in git, so that each stands once.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root, setupOrExit } from './setup.mjs';

setupOrExit();
const house = process.cwd();
for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(house, file));
if (house === join(root, 'core')) cpSync(join(root, 'schema/reading.schema.json'), join(house, 'schema/reading.schema.json'));
