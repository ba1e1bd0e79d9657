/** Blind double coding: rounds, what is still to be coded, how far the coders agree. */
import { EVENT_TYPES } from 'isnad';
import { z } from 'zod';
import { type ClaimRecord, claimRecord, closeRound, planOf, roundAgreement, roundsOf, startRound, uncoded } from '../../ledger/index.ts';
import type { Desk } from '../desk.ts';
import { demand, LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { day, page } from '../schema/asked.ts';
import { claim, statement } from '../schema/reading.ts';
import { documentRow } from '../schema/records.ts';
import { author } from '../author.ts';
import { by, why } from '../schema/said.ts';
import { round } from './reviews.ts';
import { passage } from './claims.ts';

/** Claims of a round at most: each is coded by hand, twice. */
const SIZE_MAX = 500;

const coder = z.object({ coder: z.string(), claims: z.number() });
const row = z
  .object({
    round: z.string(), claims: z.number().nullable().describe('Claims to be coded; null for all of the ledger.'), closed: z.boolean(), mine: z.number().describe('Claims that whoever asks has coded.'),
    coders: z.array(coder).describe('Who has coded how many; of an open round one sees oneself alone, unless one may settle it.'),
  })
  .meta({ id: 'CodingRound' });

/** A claim as the machine read it, and nothing of what anybody decided on it. */
const blind = z.object({ id: z.string(), document: z.string(), claim, statement: statement.nullable(), passage, about: documentRow }).meta({ id: 'BlindClaim' });

async function blindOf({ store }: Desk, id: string): Promise<z.output<typeof blind> | null> {
  const found: ClaimRecord | null = await claimRecord(store, id);
  const read = found && (await store.reading(found.document));
  if (!found || !read) return null;
  const { machine, passage: around, about } = found;
  return { id, document: found.document, claim: machine, statement: read.reading.statements.find((s) => s.id === machine.statement) ?? null, passage: around, about } as z.output<typeof blind>;
}

export const coding: readonly Route[] = [
  route({
    path: '/coding', tag: 'decisions', id: 'listRounds', what: 'Rounds of blind double coding, the newest first.', least: LEAST.decide, query: z.object({ by }), answer: z.object({ rows: z.array(row) }), table: ({ rows }) => rows,
    async handle({ desk, who, query }) {
      const me = author(desk, who, query.by);
      const all = desk.gate.mode === 'open' || who.role === 'adjudicator' || who.role === 'admin';
      const rows = (await roundsOf(desk.store)).map(({ coders, ...one }) => ({ ...one, mine: coders.find((c) => c.coder === me)?.claims ?? 0, coders: coders.filter((c) => all || one.closed || c.coder === me) }));
      return { rows };
    },
  }),
  route({
    method: 'POST', path: '/coding', tag: 'decisions', id: 'startRound', what: 'Begins a blind round over an even sample of the claims that a question finds.', least: LEAST.bind, status: 201,
    body: z.object({ round: round.refine((name) => !name.includes(':') && !name.includes('/')), size: z.number().int().min(1).max(SIZE_MAX), type: z.enum(EVENT_TYPES).exactOptional(), from: day.exactOptional(), to: day.exactOptional(), why, by }),
    answer: z.object({ claims: z.number() }),
    handle: async ({ desk, who, body: { by: given, ...rest } }) => ({ claims: await startRound(desk.store, { ...rest, by: author(desk, who, given) }, desk.now()) }),
  }),
  route({
    path: '/coding/{round}', tag: 'decisions', id: 'listUncoded', what: 'The claims that a coder has still to decide on in a blind round, as the machine read them: nothing of what anybody decided.', least: LEAST.decide, params: z.object({ round }), query: z.object({ by, limit: page.limit }),
    answer: z.object({ rows: z.array(blind), left: z.number().describe('Claims that are still to be coded, at most a thousand more than are given.'), closed: z.boolean() }), table: ({ rows }) => rows,
    async handle({ desk, who, params, query }) {
      const plan = await planOf(desk.store, params.round);
      const ids = await uncoded(desk.store, params.round, author(desk, who, query.by), query.limit + 1000);
      const rows = (await Promise.all(ids.slice(0, query.limit).map((id) => blindOf(desk, id)))).flatMap((one) => one ?? []);
      return { rows: plan.closed ? [] : rows, left: ids.length, closed: plan.closed };
    },
  }),
  route({
    method: 'POST', path: '/coding/{round}/close', tag: 'decisions', id: 'closeRound', what: 'Closes a round: no more is coded in it, and everybody who codes may see what the others said.', least: LEAST.bind, params: z.object({ round }), body: z.object({ why, by }), answer: z.object({ closed: z.boolean() }),
    async handle({ desk, who, params, body }) {
      await closeRound(desk.store, params.round, author(desk, who, body.by), body.why, desk.now());
      return { closed: (await planOf(desk.store, params.round)).closed };
    },
  }),
  route({
    path: '/coding/{round}/agreement', tag: 'decisions', id: 'getAgreement', what: "Krippendorff's alpha of a blind round, by field, and the claims that somebody must settle. While the round is open it takes the role adjudicator.", least: LEAST.decide, params: z.object({ round }),
    answer: z.object({
      coders: z.array(coder), agreement: z.array(z.object({ field: z.string(), alpha: z.number().nullable(), units: z.number(), ratings: z.number() })),
      disputed: z.array(z.object({ claim: z.string(), said: z.array(z.object({ claim: z.string(), coder: z.string(), decision: z.string(), corrected: z.record(z.string(), z.string()) })) })),
    }),
    table: ({ agreement }) => agreement,
    async handle({ desk, who, params }) {
      if (!(await planOf(desk.store, params.round)).closed) demand(who, LEAST.overrule, 'see what others coded in an open round');
      return roundAgreement(desk.store, params.round);
    },
  }),
];
