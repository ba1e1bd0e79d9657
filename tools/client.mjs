// `npm run client`: writes web/src/generated/api.d.ts, the types of the API for the pages, from schema/openapi.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { root } from './setup.mjs';

/** The types as they are written. */
export async function clientTypes() {
  const document = JSON.parse(readFileSync(join(root, 'schema/openapi.json'), 'utf8'));
  return `// Made by \`npm run client\` from schema/openapi.json. Not to be edited.\n${astToString(await openapiTS(document))}`;
}

if (process.argv[1] && process.argv[1].endsWith('client.mjs')) writeFileSync(join(root, 'web/src/generated/api.d.ts'), await clientTypes());
