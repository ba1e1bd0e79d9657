/** Serving: the ledger over HTTP, with the web app. The door of the room. */
import { existsSync } from 'node:fs';
import type { Serve } from '../ports/index.ts';
import { appOf, BASE } from './app.ts';
import { type Desk, deskOf } from './desk.ts';
import { listening } from './error.ts';
import { gateOf } from './gate.ts';
import { type Serialiser, serialiserOf } from './serialise.ts';

export { appOf } from './app.ts';
export { deskOf } from './desk.ts';
export { gateOf } from './gate.ts';

/** What every page asks first: kept ready from the start, so that the first one who looks need not wait. With accounts nobody is answered, and that is all. */
const FIRST = ['/summary', '/reviews/queue?limit=1', '/views/incident?limit=20'] as const;
/** A word of each language: whoever searches first need not wait until its tables are read, which takes 200 ms. */
const WORDS = ['a', 'ا'] as const;

/** Listens until it is closed. */
export const serve: Serve = async ({ host, port, web, ...options }) => {
  const desk = deskOf(options, await gateOf({ host, ...options }));
  const serialiser = serialiserOf();
  const app = await appOf(desk, web !== null && existsSync(web) ? web : null, serialiser);
  const address = await app.listen({ host, port }).catch((error: unknown) => {
    throw listening(error, `${host}:${port}`);
  });
  void ready(FIRST.map((path) => app.inject({ url: `${BASE}${path}`, headers: { host: '127.0.0.1' } })), serialiser, desk).catch(options.fault);
  // Whom to protect is read from the whole journal once.
  desk.veils?.().catch(options.fault);
  return { address, close: () => app.close() };
};

/** Makes what takes long the first time, after what is asked first. */
async function ready(first: readonly Promise<unknown>[], serialiser: Serialiser, { store }: Desk): Promise<void> {
  await Promise.all(first);
  await serialiser.ready();
  for (const query of WORDS) await store.search({ query, lang: 'auto', limit: 1 });
}

/** The OpenAPI document as it stands in schema/openapi.json. No ledger is needed to write it. */
export async function openapiText(version: string): Promise<string> {
  const app = await appOf({ version, gate: { mode: 'open' } } as Desk, null);
  const text = `${JSON.stringify(app.swagger(), null, 1)}\n`;
  await app.close();
  return text;
}
