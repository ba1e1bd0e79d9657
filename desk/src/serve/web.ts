/** The web app: built files, and its first page for every path that is a page of it. */
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './error.ts';

/** Nothing but our own files; no frame, no plug-in, no form to elsewhere. */
const POLICY = {
  defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"], workerSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"],
  formAction: ["'self'"], frameAncestors: ["'none'"], scriptSrcAttr: ["'none'"],
};

export async function headers(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY }, strictTransportSecurity: false, referrerPolicy: { policy: 'no-referrer' }, crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

const MISSING = '<!doctype html><meta charset="utf-8"><title>Isnad</title><p>The pages of Isnad are not built here. The ledger can be asked at <a href="/api/v1/openapi.json">/api/v1</a>.</p>';

/** A year, for files whose names hold a hash of their content. */
const FOREVER = 'public, max-age=31536000, immutable';

export async function pages(app: FastifyInstance, folder: string | null): Promise<void> {
  if (folder !== null) {
    await app.register(files, { root: folder, wildcard: false, index: 'index.html', preCompressed: true, cacheControl: false, setHeaders: (reply, path) => void reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? FOREVER : 'no-cache') });
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/') || !(request.headers.accept ?? '').includes('text/html')) throw new Refusal('serve.unknown-path');
    return folder === null ? reply.type('text/html; charset=utf-8').send(MISSING) : reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

