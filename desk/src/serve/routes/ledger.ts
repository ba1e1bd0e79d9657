/** The ledger as a whole: what it holds, who and what is named in it, how it came to be. */
import type { Incident, SourceBalance, TollSeries, Truce } from 'isnad';
import { z } from 'zod';
import { ask, askAll, askOne, type Digest, differences, HONESTY, history, isDisputed, type Row, type Seen, sampleMark, type Veil, type View, VIEWS, viewsAre } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { seenOf } from '../seen.ts';
import { pageOf, partOf } from '../pages.ts';
import { type Route, route } from '../route.ts';
import { filters, honesty, instant, lang, next, page, stale } from '../schema/asked.ts';
import { difference, state } from '../schema/records.ts';
import { placeAt } from '../schema/place.ts';
import { ITEMS } from '../schema/views.ts';

const count = z.number();
const named = z.object({ ar: z.string().nullable(), en: z.string().nullable() });

const summary = z
  .object({
    documents: count, claims: count, states: z.record(state, count).describe('Claims by what people made of them.'), failures: count,
    views: z.object({ incident: count, dispute: count, toll: count, truce: count, violation: count, contact: count, proposal: count, origin: count, source: count }),
    disputes: z.array(ITEMS.incident).describe('Incidents on which the parties disagree, the newest first; a dozen at most.'), truces: z.array(ITEMS.truce).describe('The newest dozen.'), tolls: z.array(ITEMS.toll).describe('The first dozen of the cumulative series.'),
    sources: count, first: z.string().nullable().describe('Day of the first report.'), last: z.string().nullable(),
    head: z.object({ seq: count, hash: z.string() }), engines: z.array(z.string()).describe('Engines of the newest readings that were looked at.'), version: z.string(), ledger: z.string(),
    sample: z.enum(['all', 'some', 'none']).describe('Whether the reports are those of the sample dossier, which is retold in our own words.'), stale, honesty,
  })
  .meta({ id: 'Summary' });

type ViewCounts = Readonly<Record<View | 'dispute', number>>;

/** Disputes, truces and tolls that are given. */
const LOOKED_AT = 12;
/** Newest documents whose engine is looked up. */
const ENGINES_OF = 3;

const seen = z
  .object({
    id: z.string(), known: z.boolean().describe('False: the id is the name as written.'), name: named, count, documents: count, forms: z.array(z.object({ form: z.string(), lang: z.string(), count })), sides: z.array(z.string()),
    privacy: z.array(z.string()), at: placeAt.nullable(),
  })
  .meta({ id: 'Seen', description: 'An actor or place with every form in which articles name it.' });

/** A page of what is mentioned. */
function seenRoute(path: string, kind: 'actor' | 'place', id: string, what: string): Route {
  return route({
    path, tag: 'ledger', id, what, query: z.object({ q: z.string().max(100).exactOptional().describe('Part of a form or name.'), ...page }), answer: z.object({ rows: z.array(seen), next }), table: ({ rows }) => rows,
    async handle({ desk, veil, query: { q, ...rest } }) {
      await desk.means.fresh();
      const all = await seenOf(desk, kind);
      if (q === undefined) {
        const { rows, next } = partOf(all, rest.after, rest.limit);
        return { rows: await shownTo(veil, rows), next };
      }
      // What is masked is not to be found by the name behind the mask.
      return pageOf((await shownTo(veil, all)).filter((one) => [one.id, one.name.ar, one.name.en, ...one.forms.map((f) => f.form)].some((name) => name?.toLowerCase().includes(q.toLowerCase()))), rest.after, rest.limit);
    },
  });
}

/** As they are shown; several forms of a masked name are one. */
async function shownTo(veil: Veil | null, rows: readonly Seen[]): Promise<readonly Seen[]> {
  if (veil === null) return rows;
  return [...new Map((await veil.answer(rows)).map((row) => [row.id, row])).values()];
}

/** Rows of each view, and the incidents that are disputed, as they are or as they were. */
async function viewCounts({ store, means }: Desk, asOf: string | undefined) {
  if (asOf === undefined) {
    await means.fresh();
    const [{ rows }, digest] = [await store.counts(), await askOne(store, 'digest', 'digest', {}, means)];
    return { ...Object.fromEntries(VIEWS.map((view) => [view, rows[view] ?? 0])), dispute: (digest?.row as Digest | undefined)?.disputes ?? 0 } as ViewCounts;
  }
  const rows = await means.past(asOf);
  const incidents = rows.filter((row) => row.view === 'incident').map(({ row }) => (row as Row<Incident>).item);
  return { ...Object.fromEntries(VIEWS.map((view) => [view, rows.filter((row) => row.view === view).length])), dispute: incidents.filter(isDisputed).length } as ViewCounts;
}

async function summarised(desk: Desk, asOf: string | undefined) {
  const { store, means, version, ledger: name } = desk;
  const question = asOf === undefined ? {} : { asOf };
  const first = async <T>(view: View): Promise<T[]> => (await ask(store, view, { ...question, limit: LOOKED_AT }, means)).rows.map(({ row }) => (row as Row<T>).item);
  const sources = (await askAll(store, 'source', question, means)).map(({ row }) => (row as Row<SourceBalance>).item);
  const [counts, head, { rows }] = [await store.counts(), await store.head(), await store.documents({ limit: ENGINES_OF })];
  const engines = await Promise.all(rows.map(async (row) => (await store.reading(row.id))?.engine));
  const days = sources.flatMap((x) => [x.first, x.last]).filter((d) => d !== null).sort();
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    documents: sum(sources.map((x) => x.documents)), claims: sum(sources.map((x) => x.claims)), states: { machine: 0, accepted: 0, edited: 0, rejected: 0, held: 0, ...counts.claims }, failures: counts.failures,
    views: await viewCounts(desk, asOf), disputes: (await first<Incident>('incident')).filter(isDisputed), truces: await first<Truce>('truce'), tolls: (await first<TollSeries>('toll')).filter((t) => t.scope === 'cumulative'),
    sources: sources.length, first: days[0] ?? null, last: days.at(-1) ?? null, head,
    engines: [...new Set(engines.filter((x) => x !== undefined))].sort(), version, ledger: name, sample: sampleMark(sources), stale: asOf === undefined && (await viewsAre(store)) !== 'fresh',
  };
}

const historyRow = z
  .object({ seq: count, kind: z.string(), id: z.string(), at: z.string(), hash: z.string(), about: z.record(z.string(), z.string().nullable()), on: z.array(z.string()).describe('Claims or documents that it is about.'), removed: z.boolean().describe('True where what it said was removed.') })
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

