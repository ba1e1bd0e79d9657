/** A project's own actors and places: what is kept, how a sentence is read with others before they are kept, keeping, reading anew. */
import { z } from 'zod';
import { tablesOf } from '../../ledger/index.ts';
import { author } from '../author.ts';
import { named, namesFor, type Called, calledOf } from '../called.ts';
import { LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { day } from '../schema/asked.ts';
import { ownActor, ownLists, ownPlace } from '../schema/names.ts';
import { reading } from '../schema/reading.ts';
import { by, why } from '../schema/said.ts';
import { jobState } from '../schema/job.ts';

/** Characters of a sentence that is tried. */
const TEXT_MAX = 2000;

const kept = z
  .object({ id: z.string().nullable().describe('The decision that stands; null when nobody made one.'), by: z.string().nullable(), why: z.string().nullable(), at: z.string().nullable(), actors: z.array(ownActor), places: z.array(ownPlace) })
  .meta({ id: 'KeptNames', description: 'Own actors and places, with which everything is read from then on.' });

export const names: readonly Route[] = [
  route({
    path: '/names', tag: 'intake', id: 'getNames', what: "The project's own actors and places, and who decided on them.", answer: kept, table: ({ actors, places }) => [...actors, ...places],
    handle: async ({ desk }) => (await desk.store.names()) ?? { id: null, by: null, why: null, at: null, actors: [], places: [] },
  }),
  route({
    method: 'POST', path: '/names', tag: 'intake', id: 'keepNames', least: LEAST.names, status: 201, answer: z.object({ id: z.string() }), body: z.object({ ...ownLists, why, by }),
    what: 'Keeps own actors and places in place of those before, as a decision. What was read before is read anew by /names/reread alone.',
    handle: async ({ desk, who, body: { by: given, ...lists } }) => ({ id: await desk.store.keepNames({ ...lists, by: author(desk, who, given) }, desk.now()) }),
  }),
  route({
    method: 'POST', path: '/names/read', tag: 'intake', id: 'tryNames', least: LEAST.names, perMinute: 120, quiet: true, what: 'Reads a sentence with own names as they are given. Nothing is kept.',
    body: z.object({ ...ownLists, text: z.string().min(1).max(TEXT_MAX), date: day.exactOptional() }), answer: z.object({ reading, names: named }),
    async handle({ desk, body: { actors, places, text, date } }) {
      const found = await desk.jobs.readers().readText({ text, ...(date === undefined ? {} : { date }) }, tablesOf({ actors, places }));
      const parties = found.claims.flatMap((c) => [...c.by, ...c.on].map((p) => p.value.side));
      const called: Called = calledOf({ actors, places });
      const sides = new Set([...parties, ...found.statements.flatMap((s) => s.speaker.side.value), ...found.mentions.flatMap((m) => m.side)]);
      return { reading: found, names: namesFor(sides, new Set(found.claims.flatMap((c) => (c.place?.value.id ? [c.place.value.id] : []))), called) };
    },
  }),
  route({
    method: 'POST', path: '/names/reread', tag: 'intake', id: 'rereadAll', least: LEAST.names, status: 202, body: z.object({}).nullish(), answer: z.object({ job: jobState }),
    what: 'Reads every article anew with the names that are kept now: a job like those of /ingest. Decisions stay with their words; old readings are kept.',
    handle: ({ desk, who }) => ({ job: desk.jobs.reread(who.name) }),
  }),
];
