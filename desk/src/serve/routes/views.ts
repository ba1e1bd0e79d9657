/** Views: pages of what the reports say together, and single rows. */
import { type Incident, mergeFigures, type PlaceAt, type Policy, type TollSeries } from 'isnad';
import { z } from 'zod';
import { ask, askAll, askOne, HONESTY, type IncidentBrief, type Row, VIEWS, viewsAre } from '../../ledger/index.ts';
import type { ViewRow } from '../../ports/index.ts';
import { calledHere, named as names, namesFor } from '../called.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../error.ts';
import { type Route, route } from '../route.ts';
import { positionsOf } from '../seen.ts';
import { filters, honesty, id, lang, next, page, policy, questionOf, stale } from '../schema/asked.ts';
import { placeAt } from '../schema/place.ts';
import { ITEMS, incidentBrief, type Merged, rowOf, type ShownRow } from '../schema/views.ts';

const shown = { as_of: filters.as_of, policy: policy.exactOptional(), lang };

/** The incident of a claim, found by it. */
const incidentOf = route({
  path: '/claims/{id}/incident', tag: 'claims', id: 'getIncidentOfClaim', what: 'The incident that a claim belongs to; `row` is null when it stands in none.',
  params: z.object({ id }), answer: z.object({ row: rowOf('incident', ITEMS.incident).nullable(), names }), table: ({ row }) => (row === null ? [] : [row]),
  async handle({ desk, params }) {
    const { rows: [found] } = await ask(desk.store, 'incident', { key: params.id, limit: 1 }, desk.means);
    const mark = found ? null : await desk.store.tombstone(params.id);
    if (mark) throw Refusal.removed(mark);
    return { row: found ? await shownRow(desk, found, undefined, undefined) : null, names: await namesIn(desk, found ? [found] : []) };
  },
});

const positions = z.record(z.string(), placeAt).describe('Where the places of the rows lie, so far as the gazetteer knows.');

/** Incidents for long lists: a row is a tenth of what it is in full. */
const incidentsBrief = route({
  path: '/views/incident/brief', tag: 'ledger', id: 'listIncidentsBrief', what: 'Incidents for long lists: no words, no claims, no reasons. `/views/incident/{id}` has them.',
  query: z.object({ ...filters, ...page }), answer: z.object({ rows: z.array(incidentBrief), next, names, positions, stale }), table: ({ rows }) => rows,
  async handle({ desk, query }) {
    const found = await ask(desk.store, 'incident', { ...questionOf(query), brief: true }, desk.means);
    const rows = found.rows.map(({ id: own, row }) => ({ id: own, ...(row as IncidentBrief) }));
    const sides = new Set(rows.flatMap((row) => row.accounts.map((a) => a.claimant)));
    const places = new Set(rows.flatMap((row) => (row.place?.id ? [row.place.id] : [])));
    const lie = await positionsOf(desk);
    return { rows, next: found.next, names: namesFor(sides, places, await calledHere(desk)), positions: Object.fromEntries([...places].sort().flatMap((place) => (lie.has(place) ? [[place, lie.get(place) as PlaceAt]] : []))), stale: await isStale(desk, query.as_of) };
  },
});

/** Of each view what it may be narrowed by besides. */
const OWN_FILTERS = { violation: { truce: id.exactOptional().describe('Only breaches of this truce.') } } as const;

/** A page and a record of each view. */
export const views: readonly Route[] = [incidentOf, incidentsBrief, ...VIEWS.flatMap((view) => {
  const row = rowOf(view, ITEMS[view]);
  const title = `${view[0]?.toUpperCase()}${view.slice(1)}`;
  return [
    route({
      path: `/views/${view}`, tag: 'ledger', id: `list${title}`, what: `Rows of the view \`${view}\`, a page at a time.`,
      query: z.object({ ...filters, ...page, policy: policy.exactOptional(), lang, ...(view === 'violation' ? OWN_FILTERS.violation : {}) }),
      answer: z.object({ rows: z.array(row), next, names, stale, honesty }),
      table: ({ rows }) => rows,
      async handle({ desk, query }) {
        const { lang: language, policy: rule, truce: key, ...question } = query as typeof query & { readonly truce?: string };
        const found = await ask(desk.store, view, { ...questionOf(question), ...(key === undefined ? {} : { key }) }, desk.means);
        return { rows: await Promise.all(found.rows.map((one) => shownRow(desk, one, rule, question.as_of))), next: found.next, names: await namesIn(desk, found.rows), stale: await isStale(desk, question.as_of), honesty: HONESTY[language] };
      },
    }),
    route({
      path: `/views/${view}/{id}`, tag: 'ledger', id: `get${title}`, what: `One row of the view \`${view}\`.`,
      params: z.object({ id }), query: z.object(shown), answer: z.object({ row, names, honesty }), table: ({ row: one }) => [one],
      async handle({ desk, params, query }) {
        const found = await askOne(desk.store, view, params.id, questionOf({ ...(query.as_of === undefined ? {} : { as_of: query.as_of }) }), desk.means);
        if (found === null) throw new Refusal('serve.unknown-id', `The view ${view} has no row ${params.id}.`);
        return { row: await shownRow(desk, found, query.policy, query.as_of), names: await namesIn(desk, [found]), honesty: HONESTY[query.lang] };
      },
    }),
  ];
})];

/** True while the rows of now are worked out anew; past ones never are. */
async function isStale({ store }: Desk, asOf: string | undefined): Promise<boolean> {
  return asOf === undefined && (await viewsAre(store)) !== 'fresh';
}

async function shownRow(desk: Desk, { view, id: own, day, country, type, sides, row }: ViewRow, rule: Policy | undefined, asOf: string | undefined): Promise<ShownRow> {
  const { item, voices } = row as Row<unknown>;
  const figures = view === 'incident' && rule !== undefined ? { figures: figuresOf((await tollsByIncident(desk, asOf)).get((item as Incident).id) ?? [], rule) } : {};
  return { id: own, day, country, type, sides, item, voices, ...figures };
}

/** Series of each incident. */
function tollsByIncident({ store, keptWhole, means }: Desk, asOf: string | undefined): Promise<ReadonlyMap<string, readonly TollSeries[]>> {
  return keptWhole(`tolls ${asOf ?? ''}`, async () => {
    const series = new Map<string, TollSeries[]>();
    for (const { row } of await askAll(store, 'toll', asOf === undefined ? {} : { asOf }, means)) {
      const { item } = row as Row<TollSeries>;
      if (item.incident !== null) series.set(item.incident, [...(series.get(item.incident) ?? []), item]);
    }
    return series;
  });
}

/** What a policy makes of each measure and population; they never meet. */
function figuresOf(series: readonly TollSeries[], rule: Policy): Merged[] {
  const kinds = new Map<string, TollSeries[]>();
  for (const one of series) kinds.set(`${one.measure} ${one.population}`, [...(kinds.get(`${one.measure} ${one.population}`) ?? []), one]);
  return [...kinds.values()].flatMap(([first, ...rest]) => (first ? [{ measure: first.measure, population: first.population, merged: mergeFigures([first, ...rest], rule) }] : []));
}

async function namesIn(desk: Desk, rows: readonly ViewRow[]): Promise<z.output<typeof names>> {
  const items = rows.map((r) => (r.row as Row<{ readonly place?: { readonly id: string | null } | string | null; readonly claimants?: readonly { readonly side: string }[] }>).item);
  const sides = new Set([...rows.flatMap((r) => [...r.sides, ...(r.row as Row<unknown>).voices.flatMap((v) => v.claimant)]), ...items.flatMap((i) => (i.claimants ?? []).map((c) => c.side))]);
  const places = new Set(items.flatMap(({ place }) => (typeof place === 'object' && place?.id ? [place.id] : [])));
  return namesFor(sides, places, await calledHere(desk));
}
