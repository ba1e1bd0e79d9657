/** Claims: lists, single ones with their words, why they are so, how to cite them. */
import { z } from 'zod';
import { cited, type ClaimRecord, claimRecord, whyOf } from '../../ledger/index.ts';
import { Refusal } from '../error.ts';
import { type Route, route } from '../route.ts';
import { day, id, next, page } from '../schema/asked.ts';
import { claim, link, span, statement, step } from '../schema/reading.ts';
import { citation, claimRow, documentRow, review, state } from '../schema/records.ts';

const one = z.object({ id });
const pieces = z.array(z.string());

export const passage = z.object({ span, text: z.string() }).describe('The paragraph around the words. Spans of the claim index the whole text: take `span.start` off.');

const record = z
  .object({
    id: z.string(), document: z.string(), engine: z.string(), claim: claim.describe('With corrections laid over it.'), machine: claim.describe('As the machine read it; where a person added it, as that person did.'), statement: statement.nullable(), machineStatement: statement.nullable().describe('As the machine read it.'), state,
    reviews: z.array(review).describe('Decisions on it, the first first; those of blind rounds are shown by /coding alone.'), current: z.boolean().describe('False when the newest reading of its document no longer has it.'),
    chain: z.array(link).describe('Through whom it came, outermost first; the speaker is in the statement.'),
    words: z.object({ source: pieces, cue: pieces, content: pieces, evidence: pieces }),
    passage,
    about: documentRow.describe('The article.'),
  })
  .meta({ id: 'ClaimRecord' });

/** What was found, or a refusal that names the id. */
function found<T>(value: T | null, which: string): T {
  if (value === null) throw new Refusal('serve.unknown-id', `There is no claim ${which}.`);
  return value;
}

/** Without what was coded in blind rounds. */
function unblind(one: ClaimRecord): ClaimRecord {
  return { ...one, reviews: one.reviews.filter((r) => r.round === null) };
}

export const claims: readonly Route[] = [
  route({
    path: '/claims', tag: 'claims', id: 'listClaims', what: 'Claims of the newest readings.', answer: z.object({ rows: z.array(claimRow), next }), table: ({ rows }) => rows,
    query: z.object({ document: id.exactOptional(), type: z.string().max(60).exactOptional(), country: z.string().max(3).exactOptional(), state: state.exactOptional(), from: day.exactOptional(), to: day.exactOptional(), ...page }),
    handle: async ({ desk, query }) => await desk.store.claims(query),
  }),
  route({
    path: '/claims/{id}', tag: 'claims', id: 'getClaim', what: 'A claim with its words in place, its chain, its state and its history.', params: one, answer: record, table: (claimed) => [claimed],
    handle: async ({ desk, params }) => await desk.kept(`claim ${params.id}`, async () => unblind(found(await claimRecord(desk.store, params.id, (which) => desk.kept(`document ${which}`, () => desk.store.document(which))), params.id))),
  }),
  route({
    path: '/claims/{id}/why', tag: 'claims', id: 'whyClaim', what: 'The rules behind a claim, with the words and the rows of tables that they used.', params: one,
    answer: z.object({ claim: z.string(), engine: z.string(), explainedBy: z.string().describe('The engine that explains it; where it is not the one that read it, steps may differ.'), rules: pieces, steps: z.array(step) }), table: ({ steps }) => steps,
    handle: async ({ desk, params }) => await desk.kept(`why ${params.id}`, async () => found(await whyOf(desk.store, params.id), params.id)),
  }),
  route({
    path: '/claims/{id}/cite', tag: 'claims', id: 'citeClaim', what: 'A citation of the article behind a claim.', params: one, answer: citation, table: (styles) => [styles],
    handle: async ({ desk, veil, params }) => found(await cited(desk.store, params.id, async (document) => (veil ? veil.answer(document) : document)), params.id),
  }),
  route({
    path: '/documents/{id}/cite', tag: 'documents', id: 'citeDocument', what: 'A citation of an article.', params: one, answer: citation, table: (styles) => [styles],
    handle: async ({ desk, veil, params }) => found(await cited(desk.store, params.id, async (document) => (veil ? veil.answer(document) : document)), params.id),
  }),
];
