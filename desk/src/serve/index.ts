/** Serving: the ledger over HTTP, with the web app. The door of the room. */
import { existsSync } from 'node:fs';
import type { Serve } from '../ports/index.ts';
import { appOf } from './app.ts';
import { type Desk, deskOf } from './desk.ts';
import { listening } from './error.ts';
import { gateOf } from './gate.ts';

export { appOf } from './app.ts';
export { deskOf } from './desk.ts';
export { gateOf } from './gate.ts';

/** Listens until it is closed. */
export const serve: Serve = async ({ host, port, web, ...options }) => {
  const app = await appOf(deskOf(options, await gateOf({ host, ...options })), web !== null && existsSync(web) ? web : null);
  const address = await app.listen({ host, port }).catch((error: unknown) => {
    throw listening(error, `${host}:${port}`);
  });
  return { address, close: () => app.close() };
};

/** The OpenAPI document as it stands in schema/openapi.json. No ledger is needed to write it. */
export async function openapiText(version: string): Promise<string> {
  const app = await appOf({ version, gate: { mode: 'open' } } as Desk, null);
  const text = `${JSON.stringify(app.swagger(), null, 1)}\n`;
  await app.close();
  return text;
}
