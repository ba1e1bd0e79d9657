/** The ledger as a whole: what it holds, who and what is named in it, how it came to be. */
import { z } from 'zod';
import { differences, HONESTY, history, isDisputed, sampleMark, seenIn, summaryOf, viewsAre } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../error.ts';
import { type Route, route } from '../route.ts';
import { filters, honesty, instant, lang, next, page, stale } from '../schema/asked.ts';
import { difference, state } from '../schema/records.ts';
import { ITEMS } from '../schema/views.ts';

const count = z.number();
const named = z.object({ ar: z.string().nullable(), en: z.string().nullable() });

const summary = z
  .object({
    documents: count, claims: count, states: z.record(state, count).describe('Claims by what people made of them.'), failures: count,
    views: z.object({ incident: count, dispute: count, toll: count, truce: count, violation: count, contact: count, proposal: count, origin: count, source: count }),
    disputes: z.array(ITEMS.incident).describe('Incidents on which the parties disagree, the newest first; a dozen at most.'), truces: z.array(ITEMS.truce), tolls: z.array(ITEMS.toll).describe('Cumulative series.'),
    sources: count, first: z.string().nullable().describe('Day of the first report.'), last: z.string().nullable(),
    head: z.object({ seq: count, hash: z.string() }), engines: z.array(z.string()).describe('Engines of the newest readings that were looked at.'), version: z.string(), ledger: z.string(),
    sample: z.enum(['all', 'some', 'none']).describe('Whether the reports are those of the sample dossier, which is retold in our own words.'), stale, honesty,
  })
  .meta({ id: 'Summary' });

/** Disputes and documents that are looked at. */
const LOOKED_AT = 12;

const place = z.object({ id: z.string(), kind: z.string(), name: z.string(), country: z.string(), lat: z.number(), lon: z.number(), radiusKm: z.number(), within: z.array(z.string()) }).meta({ id: 'PlaceAt', description: 'Position (WGS84) with how far from it the words may mean: to be drawn as a ring, never as a pin alone.' });
const seen = z
  .object({
    id: z.string(), known: z.boolean().describe('False: the id is the name as written.'), name: named, count, documents: count, forms: z.array(z.object({ form: z.string(), lang: z.string(), count })), sides: z.array(z.string()),
    privacy: z.array(z.string()), at: place.nullable(),
  })
  .meta({ id: 'Seen', description: 'An actor or place with every form in which articles name it.' });

/** A page of what is mentioned; the cursor is the id of the last row. */
function seenRoute(path: string, kind: 'actor' | 'place', id: string, what: string): Route {
  return route({
    path, tag: 'ledger', id, what, query: z.object({ q: z.string().max(100).exactOptional().describe('Part of a form or name.'), ...page }), answer: z.object({ rows: z.array(seen), next }), table: ({ rows }) => rows,
    async handle({ desk, query: { q, after, limit } }) {
      const all = await desk.keptWhole(`seen ${kind}`, () => seenIn(desk.store, kind));
      const rows = q === undefined ? all : all.filter((one) => [one.id, one.name.ar, one.name.en, ...one.forms.map((f) => f.form)].some((name) => name?.toLowerCase().includes(q.toLowerCase())));
      const from = after === undefined ? 0 : rows.findIndex((one) => one.id === after) + 1;
      if (after !== undefined && from === 0) throw new Refusal('serve.request', 'after: this page cannot be found. Begin with the first page.');
      return { rows: rows.slice(from, from + limit), next: from + limit < rows.length ? (rows[from + limit - 1]?.id ?? null) : null };
    },
  });
}

async function summarised(desk: Desk, asOf: string | undefined) {
  const s = await summaryOf(desk.store, asOf, desk.means);
  const [counts, head, { rows }] = [await desk.store.counts(), await desk.store.head(), await desk.store.documents({ limit: LOOKED_AT })];
  const engines = await Promise.all(rows.map(async (row) => (await desk.store.reading(row.id))?.engine));
  const days = s.sources.flatMap((x) => [x.first, x.last]).filter((d) => d !== null).sort();
  const disputes = s.incidents.filter(isDisputed);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    documents: sum(s.sources.map((x) => x.documents)), claims: sum(s.sources.map((x) => x.claims)), states: { machine: 0, accepted: 0, edited: 0, rejected: 0, held: 0, ...counts.claims }, failures: counts.failures,
    views: { incident: s.incidents.length, dispute: disputes.length, toll: s.tolls.length, truce: s.truces.length, violation: s.violations.length, contact: counts.rows['contact'] ?? 0, proposal: counts.rows['proposal'] ?? 0, origin: s.origins.length, source: s.sources.length },
    disputes: disputes.slice(0, LOOKED_AT), truces: s.truces, tolls: s.tolls.filter((t) => t.scope === 'cumulative'), sources: s.sources.length, first: days[0] ?? null, last: days.at(-1) ?? null, head,
    engines: [...new Set(engines.filter((x) => x !== undefined))].sort(), version: desk.version, ledger: desk.ledger, sample: sampleMark(s.sources), stale: asOf === undefined && (await viewsAre(desk.store)) !== 'fresh',
  };
}

const historyRow = z
  .object({ seq: count, kind: z.string(), id: z.string(), at: z.string(), hash: z.string(), about: z.record(z.string(), z.string().nullable()), on: z.array(z.string()).describe('Claims or documents that it is about.') })
  .meta({ id: 'HistoryRow' });

export const ledger: readonly Route[] = [
  route({
    path: '/summary', tag: 'ledger', id: 'getSummary', what: 'What the ledger holds, on one screen.', query: z.object({ as_of: filters.as_of, lang }), answer: summary, table: ({ disputes: _, truces: __, tolls: ___, ...counts }) => [counts],
    handle: async ({ desk, query }) => ({ ...(await desk.keptWhole(`summary ${query.as_of ?? ''}`, () => summarised(desk, query.as_of))), honesty: HONESTY[query.lang] }),
  }),
  seenRoute('/actors', 'actor', 'listActors', 'Actors as articles name them, the most frequent first.'),
  seenRoute('/places', 'place', 'listPlaces', 'Places as articles name them, with their positions.'),
  route({
    path: '/history', tag: 'ledger', id: 'listHistory', what: 'The journal, the newest row first. Every row is chained to the one before by its hash.',
    query: z.object({ ...page, after: z.coerce.number().int().min(1).exactOptional().describe('Rows before this number.') }),
    answer: z.object({ rows: z.array(historyRow), next: z.number().nullable() }), table: ({ rows }) => rows,
    handle: async ({ desk, query }) => await history(desk.store, query.limit, query.after ?? null),
  }),
  route({
    path: '/history/diff', tag: 'ledger', id: 'diffHistory', what: 'Rows of the views that are new, changed or gone since a record time.', query: z.object({ since: instant }), answer: difference, table: ({ views }) => views,
    handle: ({ desk, query }) => desk.keptWhole(`diff ${query.since}`, () => differences(desk.store, query.since)),
  }),
];

