import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('has the types of the API for the pages as its OpenAPI document says', async () => {
  const { clientTypes } = (await import(resolve('tools/client.mjs'))) as { readonly clientTypes: () => Promise<string> };
  expect(readFileSync('web/src/generated/api.d.ts', 'utf8')).toBe(await clientTypes());
});
