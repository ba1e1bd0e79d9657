/** Documents: the articles with their readings and versions. */
import { z } from 'zod';
import type { ClaimRow, Store, StoredClaim } from '../../ports/index.ts';
import { author } from '../author.ts';
import { Refusal } from '../error.ts';
import { LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { id, next, page } from '../schema/asked.ts';
import { by, why } from '../schema/said.ts';
import { tombstone } from '../schema/tombstone.ts';
import { claim, reading, statement } from '../schema/reading.ts';
import { document, documentRow, documentVersion, failure, hit, state } from '../schema/records.ts';

const one = z.object({ id });

/** The document, or a refusal. */
async function documentOf(store: Store, which: string) {
  const found = await store.document(which);
  if (found === null) throw new Refusal('serve.unknown-id', `There is no document ${which}.`);
  return found;
}

/** Claims of the newest reading of a document, however many. */
async function claimsOf(store: Store, which: string): Promise<readonly ClaimRow[]> {
  const rows: ClaimRow[] = [];
  for (let after: string | null = null; ; ) {
    const found: Awaited<ReturnType<Store['claims']>> = await store.claims({ document: which, limit: 1000, after });
    rows.push(...found.rows);
    if (found.next === null) return rows;
    after = found.next;
  }
}

/** A claim as people corrected it; null where none did. */
function corrected(one: StoredClaim | undefined): Pick<StoredClaim, 'claim' | 'statement'> | null {
  return one?.claim.rules.some((rule) => rule.startsWith('review:')) ? { claim: one.claim, statement: one.statement } : null;
}

export const documents: readonly Route[] = [
  route({
    path: '/documents', tag: 'documents', id: 'listDocuments', what: 'Articles, the newest first.', query: z.object(page), answer: z.object({ rows: z.array(documentRow), next }), table: ({ rows }) => rows,
    handle: async ({ desk, query }) => await desk.store.documents(query),
  }),
  route({
    path: '/documents/days', tag: 'documents', id: 'listDocumentDays', what: 'How many articles were published on each day, the first day first: a silent day is no calm one.',
    answer: z.object({ rows: z.array(z.object({ day: z.string(), documents: z.number() })) }), table: ({ rows }) => rows,
    handle: async ({ desk }) => ({ rows: [...(await desk.keptWhole('days', () => desk.store.documentDays()))] }),
  }),
  route({
    path: '/documents/{id}', tag: 'documents', id: 'getDocument', what: 'An article with its captured text and its parts. The text is to be shown as text only.', params: one, answer: document, table: (found) => [found],
    handle: async ({ desk, params }) => documentOf(desk.store, params.id),
  }),
  route({
    path: '/documents/{id}/reading', tag: 'documents', id: 'getReading', what: 'What was read from an article, with what people made of each claim.', params: one,
    answer: z.object({
      id: z.string(), document: z.string(), engine: z.string(), recorded: z.string(), reading: reading.describe('As the machine read it; `claims` are in the order of `claims` below.'),
      added: z.array(z.object({ id: z.string(), state, claim, statement: statement.nullable() })).describe('Claims that people found in it and no machine read.'),
      claims: z.array(z.object({ id: z.string(), state, now: z.object({ claim, statement: statement.nullable() }).nullable().describe('The claim as people corrected it, with what it is said in; null where it stands as it was read.') }))
        .describe('Id in the ledger and state of each claim of the reading.'),
    }),
    async handle({ desk, params }) {
      await documentOf(desk.store, params.id);
      const found = await desk.store.reading(params.id);
      if (found === null) throw new Refusal('serve.unknown-id', `The document ${params.id} was not read.`);
      const { claimIds, ...rest } = found;
      const states = new Map((await claimsOf(desk.store, params.id)).map((row) => [row.id, row.state]));
      const decided = new Map<string, StoredClaim>();
      for (const one of new Set([...states].flatMap(([other, stands]) => (stands === 'machine' ? [] : [other])))) {
        const held = await desk.store.claim(one);
        if (held) decided.set(one, held);
      }
      const added = [...decided].flatMap(([one, { state: stands, claim: held, statement: said }]) => (claimIds.includes(one) ? [] : [{ id: one, state: stands, claim: held, statement: said }]));
      return { ...rest, claims: claimIds.map((one) => ({ id: one, state: states.get(one) ?? 'machine', now: corrected(decided.get(one)) })), added };
    },
  }),
  route({
    path: '/documents/{id}/versions', tag: 'documents', id: 'listVersions', what: 'Versions of the article at its address, the first captured first, each with what changed since the one before.', params: one,
    answer: z.object({ rows: z.array(documentVersion) }), table: ({ rows }) => rows,
    async handle({ desk, params }) {
      const { url, text: _, sections: __, author: ___, previous: ____, engines: _____, ...row } = await documentOf(desk.store, params.id);
      return { rows: [...(url === null ? [{ document: { ...row, url }, changes: [] }] : await desk.store.versions(url))] };
    },
  }),
  route({
    method: 'POST', path: '/documents/{id}/redact', tag: 'documents', id: 'redactDocument', least: LEAST.redact, status: 201, params: one, body: z.object({ why, by }), answer: tombstone,
    what: 'Removes an article with its readings, the decisions on its words and its captured bytes, for good. The mark stays: whoever asks for it, or for a claim of it, is answered 410 with who removed it, when and why.',
    async handle({ desk, who, params, body: { why: reason, by: given }, because }) {
      because(reason);
      await documentOf(desk.store, params.id);
      await desk.store.redact({ document: params.id, why: reason, by: author(desk, who, given) }, desk.now());
      const mark = await desk.store.tombstone(params.id);
      if (mark === null) throw new Error('What was removed has no mark.');
      return mark;
    },
  }),
  route({
    path: '/tombstones', tag: 'documents', id: 'listTombstones', what: 'Articles that were removed, the last first: who removed each, when and why.', answer: z.object({ rows: z.array(tombstone) }), table: ({ rows }) => rows,
    handle: async ({ desk }) => ({ rows: [...(await desk.store.tombstones())] }),
  }),
  route({
    path: '/search', tag: 'documents', id: 'search', what: 'Passages that hold all the words, without their clitics and endings; `"a phrase"` keeps its order, a star at the end of a word asks for all that begins so.',
    query: z.object({ q: z.string().min(1).max(500), ...page }), answer: z.object({ rows: z.array(hit), next }), table: ({ rows }) => rows,
    async handle({ desk, veil, query: { q, ...rest } }) {
      const { rows, next: more } = await desk.store.search({ query: q, lang: 'auto', ...rest });
      return { rows: [...(veil ? await veil.hits(rows) : rows)], next: more };
    },
  }),
  route({
    path: '/failures', tag: 'intake', id: 'listFailures', what: 'Inputs that could not be taken in, with what to do.', query: z.object(page), answer: z.object({ rows: z.array(failure), next }), table: ({ rows }) => rows,
    handle: async ({ desk, query }) => await desk.store.failures(query),
  }),
];
