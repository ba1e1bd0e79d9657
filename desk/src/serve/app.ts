/** The routes as a Fastify application: checked on the way in, written by schema on the way out, refused in one shape. */
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import limits from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { compressing } from './compress.ts';
import type { Desk } from './desk.ts';
import { errorShape, Refusal, told } from './error.ts';
import type { Veil } from '../ledger/index.ts';
import { checkOrigin, checkToken, type Who } from './gate.ts';
import { demand } from './may.ts';
import { openapi } from './openapi.ts';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import { serialiserOf } from './serialise.ts';
import { BYTES } from './schema/asked.ts';
import { asTable, tableAsked } from './table.ts';
import { turns } from './turns.ts';
import { BYTES_MAX, FILES_MAX } from './upload.ts';
import { headers, pages } from './web.ts';

export const BASE = '/api/v1';
/** Bytes of a JSON body at most: a pasted article. */
const BODY_MAX = 5_000_000;
/** Requests a minute from one address, where others can reach us. */
const PER_MINUTE = 1200;
/** Who asks for a route that is for everybody. */
const NOBODY: Who = { name: '', role: 'reader', csrf: '', unlocked: null, temporary: false };

/** @param web folder of the built web app; null for the API alone */
export async function appOf(desk: Desk, web: string | null, { compiler } = serialiserOf()): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, forceCloseConnections: true, bodyLimit: BODY_MAX, trustProxy: desk.gate.mode === 'accounts' ? 'loopback' : false, rewriteUrl: (request) => tableAsked(request), routerOptions: { maxParamLength: 500 } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(compiler);
  // What is cut off when the server ends fails, and that is no fault.
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, body, fault } = told(error);
    if (fault && !closing) desk.fault(error);
    // What is behind a refusal is told on this machine alone.
    if (error instanceof Refusal && error.cause !== undefined) desk.fault(error.cause);
    return reply.code(status).serializer(JSON.stringify).type('application/json; charset=utf-8').send(body);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    desk.gate.checkHost(request);
    done();
  });
  await headers(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: BYTES_MAX, files: FILES_MAX, fields: 10, fieldSize: 1000 } });
  app.addHook('onClose', () => desk.jobs?.close());
  if (desk.gate.mode === 'accounts') await app.register(limits, { max: PER_MINUTE, timeWindow: '1 minute', errorResponseBuilder: () => new Refusal('serve.too-many') });
  await pages(app, web);
  await app.register(swagger, openapi(desk.version));
  await app.register(async (api) => {
    api.addHook('onRequest', turns());
    await compressing(api);
    for (const one of routes) mount(api, one, desk);
    api.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  }, { prefix: BASE });
  await app.ready();
  return app;
}

/** The document that a path asks about, by its id or that of a claim of it. */
async function documentAsked({ kept, store }: Desk, { params }: FastifyRequest): Promise<string | null> {
  const { id } = params as { readonly id?: string };
  if (id?.startsWith('clm_')) return kept(`document of ${id}`, async () => (await store.claim(id))?.document ?? null);
  return id?.startsWith('doc_') ? id : null;
}

/** What cannot be found because it was removed says so, whatever was asked of it. */
async function removedInstead({ store }: Desk, { params }: FastifyRequest, error: unknown): Promise<Refusal | null> {
  const { id } = params as { readonly id?: string };
  if (!(error instanceof Refusal) || error.code !== 'serve.unknown-id' || id === undefined) return null;
  const mark = await store.tombstone(id);
  return mark && Refusal.removed(mark);
}

function mount(api: FastifyInstance, one: Route, desk: Desk): void {
  const { method = 'GET', path, tag, id, what, least = 'reader', perMinute, noted = false, quiet = false, choosing = false, params, query, body, status = 200, answer, gives, table, handle } = one;
  const given = answer ?? { content: { [gives ?? 'application/octet-stream']: { schema: BYTES } } };
  const asking = new WeakMap<FastifyRequest, Who>();
  const names = new WeakMap<FastifyRequest, string>();
  const reasons = new WeakMap<FastifyRequest, string>();
  const veils = new WeakMap<FastifyRequest, Veil>();
  api.route({
    method, url: path.replace(/\{(\w+)\}/g, ':$1'),
    schema: {
      tags: [tag], operationId: id, summary: what, ...(params ? { params } : {}), ...(query ? { querystring: query } : {}), ...(body ? { body } : {}),
      response: { [status]: given, default: errorShape },
    } as never,
    config: perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: '1 minute' } },
    // Before the body is read: who may not write sends it for nothing.
    onRequest: async (request) => {
      if (method !== 'GET') checkOrigin(request);
      if (least === 'everybody') return;
      const who = await desk.gate.who(request);
      if (who === null) throw new Refusal('serve.login');
      names.set(request, who.name);
      if (who.temporary && !choosing) throw new Refusal('serve.temporary');
      demand(who, least, 'ask for this');
      if (method !== 'GET') checkToken(request, who);
      asking.set(request, who);
    },
    // Whatever is answered goes through the veil, before it becomes a table: no route can forget it.
    preSerialization: async (request, reply, payload) => asTable(request, reply, (await veils.get(request)?.answer(payload, await documentAsked(desk, request))) ?? payload, table as never, desk),
    handler: async (request, reply) => {
      reply.code(status);
      const who = asking.get(request) ?? NOBODY;
      const veil = least === 'everybody' || who.unlocked !== null || tag === 'session' || tag === 'about' ? null : ((await desk.veils?.()) ?? null);
      if (veil) veils.set(request, veil);
      const asked: Parameters<Route['handle']>[0] = { desk, who, veil, remember: (name) => names.set(request, name), because: (why) => reasons.set(request, why), params: request.params as never, query: request.query as never, body: request.body as never, request, reply };
      try {
        return await handle(asked);
      } catch (error) {
        throw (await removedInstead(desk, request, error)) ?? error;
      }
    },
    onResponse: async (request, reply) => {
      if (quiet && reply.statusCode < 400) return;
      if (method === 'GET' && !noted && !(request.query as { names?: string }).names) return;
      await desk.audit.note({ at: desk.now(), who: names.get(request) ?? null, from: request.ip, what: `${method} ${readable(request.url)}`, status: reply.statusCode, ...(reasons.has(request) ? { why: reasons.get(request) ?? '' } : {}) });
    },
  });
}

/** The path of an address as people read it: a name in it in its own letters; what cannot be decoded stays as it came. */
function readable(url: string): string {
  const path = url.split('?')[0] as string;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
