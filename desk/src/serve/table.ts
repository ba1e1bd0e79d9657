/** `.json` and `.csv` behind a path: the same answer, for programs and for spreadsheets. */
import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from './desk.ts';
import { Refusal } from './error.ts';

const asked = new WeakSet<IncomingMessage>();

/** Takes the ending off the path and remembers it. The document of the API is a file of its own. */
export function tableAsked(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const [, path, ending, rest = ''] = /^(\/api\/v1\/[^?]+)\.(json|csv)(\?.*)?$/.exec(url) ?? [];
  if (path === undefined || path === '/api/v1/openapi') return url;
  if (ending === 'csv') asked.add(request);
  return `${path}${rest}`;
}

/** The rows of an answer as CSV, where that was asked for. */
export function asTable(request: FastifyRequest, reply: FastifyReply, answer: unknown, rows: ((answer: unknown) => readonly unknown[]) | undefined, desk: Desk): unknown {
  if (!asked.has(request.raw) || reply.statusCode >= 400) return answer;
  if (rows === undefined) throw new Refusal('serve.no-table');
  const name = new URL(request.url, 'http://ledger').pathname.split('/').slice(3).join('-').replace(/[^A-Za-z0-9_-]/g, '_');
  void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="isnad-${name}.csv"`).serializer((bytes: Uint8Array) => Buffer.from(bytes) as never);
  return desk.exporter.csv(rows(answer));
}
