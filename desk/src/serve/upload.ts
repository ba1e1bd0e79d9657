/** What people bring: files, a pasted text, an address. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Hints, isAddress, isTable, type Table } from '../ledger/index.ts';
import type { Captured } from '../ports/index.ts';
import { Refusal } from './error.ts';
import type { Order } from './jobs.ts';
import { day } from './schema/asked.ts';

/** Files of one request, and their bytes together. */
export const FILES_MAX = 1000;
export const BYTES_MAX = 200_000_000;

const hints = { lang: z.enum(['ar', 'en']).exactOptional().describe('Language of the text; found when absent.'), date: day.exactOptional().describe('Day of publication.') };
const follow = z.stringbool().or(z.boolean()).default(false).describe('Fetch the pages that feeds and sitemaps in files name.');

/** A pasted text, or an address to be fetched. */
export const pasted = z.union([
  z.object({ text: z.string().min(1).max(1_000_000), title: z.string().max(500).exactOptional(), outlet: z.string().max(200).exactOptional(), ...hints }),
  z.object({ address: z.string().max(2000).refine(isAddress, 'An address begins with http:// or https://.'), ...hints }),
]);

const fields = z.object({ ...hints, follow });

/** What was brought: what is to be read, and tables of own names. */
type Sent = Omit<Order, 'by' | 'before'> & { readonly tables: readonly Table[] };

/** A text with what is known of it, as a line of JSON; alone, as itself. */
export function orderOf(body: z.output<typeof pasted>, now: string): Sent {
  const { lang, date } = body;
  const said: Hints = { kind: 'auto', ...(lang === undefined ? {} : { lang }), ...(date === undefined ? {} : { date }) };
  if ('address' in body) return { inputs: [], addresses: [body.address], hints: said, follow: false, tables: [] };
  const { text, title, outlet } = body;
  const plain = title === undefined && outlet === undefined;
  const bytes = Buffer.from(plain ? text : JSON.stringify({ id: 'pasted', text, title, outlet, date, lang }));
  return { inputs: [captured('pasted text', bytes, { ...said, kind: plain ? 'text' : 'jsonl' }, 'paste', now)], addresses: [], hints: said, follow: false, tables: [] };
}

/** Files of a form; its fields may stand before or after them. */
export async function filesOf(request: FastifyRequest, now: string): Promise<Sent> {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const given: Record<string, unknown> = {};
  let size = 0;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      given[part.fieldname] = part.value;
      continue;
    }
    const bytes = await part.toBuffer();
    size += bytes.length;
    if (size > BYTES_MAX) throw new Refusal('serve.too-large');
    files.push({ name: part.filename || 'file', bytes });
  }
  const checked = fields.safeParse(given);
  if (!checked.success) throw new Refusal('serve.request', z.prettifyError(checked.error));
  if (files.length === 0) throw new Refusal('serve.request', 'There is no file in the form.');
  const { lang, date, follow: wanted } = checked.data;
  const said: Hints = { kind: 'auto', ...(lang === undefined ? {} : { lang }), ...(date === undefined ? {} : { date }) };
  const tables = files.filter(({ name }) => isTable(name)).map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('utf8') }));
  return { inputs: files.filter(({ name }) => !isTable(name)).map(({ name, bytes }) => captured(name, bytes, said, 'upload', now)), addresses: [], hints: said, follow: wanted, tables };
}

function captured(name: string, bytes: Uint8Array, said: Hints, method: Captured['method'], capturedAt: string): Captured {
  return { name, bytes, url: null, finalUrl: null, contentType: null, capturedAt, method, ...said };
}
