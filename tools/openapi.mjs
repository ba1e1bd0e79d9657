// `npm run openapi`: writes schema/openapi.json (OpenAPI 3.1) from the schemas by which the server checks requests and writes answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setupOrExit } from './setup.mjs';

setupOrExit();
const { openapiText } = await import(pathToFileURL(join(root, 'desk/dist/serve/index.js')).href);
const { version } = JSON.parse(readFileSync(join(root, 'desk/package.json'), 'utf8'));
writeFileSync(join(root, 'schema/openapi.json'), await openapiText(version));
