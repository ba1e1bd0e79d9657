/** Deciding: accept, reject, edit, merge, split, hold, undo; what waits for a decision; blind coding. */
import { z } from 'zod';
import { askAll, EFFECTIVE, effectOf, openOf, planOf, QUEUE_REASONS, isPlan, type QueueItem, VIEWS } from '../../ledger/index.ts';
import type { NewReview, Role } from '../../ports/index.ts';
import { author } from '../author.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../error.ts';
import { demand, LEAST } from '../may.ts';
import { calledHere, named as names, namesFor } from '../called.ts';
import { pageOf } from '../pages.ts';
import { type Route, route } from '../route.ts';
import { id, next, page } from '../schema/asked.ts';
import { happening } from '../schema/views.ts';
import { by, why } from '../schema/said.ts';
import { newClaim, patchStep, review } from '../schema/records.ts';

export const round = z.string().min(1).max(100);
const recorded = z.object({ reviews: z.array(z.string()).describe('Ids of the decisions that were recorded.') });

/** Claims that one request may decide on: what somebody can tick on a screen. */
const CLAIMS_MAX = 500;
const claims = z.array(id).min(1).max(CLAIMS_MAX);

/** What binds claims together, or takes back what another decided, takes more than a coder. */
const DECIDING: Readonly<Partial<Record<NewReview['decision'], Role>>> = { merge: LEAST.bind, split: LEAST.bind };

const item = z
  .object({
    id: z.string(), reason: z.enum(QUEUE_REASONS), claims: z.array(z.string()).describe('The claims to look at.'), view: z.enum(VIEWS).nullable(), row: z.string().nullable().describe('The row of the view that it is about.'),
    note: z.string().describe("What it is about, in the machine's words."), of: happening.exactOptional().describe('The happening that it is about, where it is about one.'),
  })
  .meta({ id: 'QueueItem' });

const difference = z.array(z.object({ view: z.enum(VIEWS), added: z.array(z.string()), changed: z.array(z.string()), gone: z.array(z.string()) }));

export const reviews: readonly Route[] = [
  route({
    path: '/reviews', tag: 'decisions', id: 'listReviews', what: 'Decisions, the newest first. Those of blind rounds are shown by /coding alone.', query: z.object(page), answer: z.object({ rows: z.array(review), next }), table: ({ rows }) => rows,
    async handle({ desk, query: { after, limit } }) {
      const all = await desk.keptWhole('reviews', async () => (await desk.store.reviews()).filter((r) => r.round === null).reverse());
      return pageOf(all, after, limit);
    },
  }),
  route({
    method: 'POST', path: '/reviews', tag: 'decisions', id: 'decide', what: 'Records a decision on the claims that are listed, and on no other.', least: LEAST.decide, status: 201, answer: recorded,
    body: z.object({
      decision: z.enum(['accept', 'reject', 'edit', 'hold', 'merge', 'split']), claims, patch: z.array(patchStep).min(1).max(50).exactOptional().describe('Of an edit: JSON Patch on the claim.'), why, by,
      round: round.exactOptional().describe('A blind coding round: compared, never laid over the record.'),
    }),
    async handle({ desk, who, body: { by: given, round: named, ...decision } }) {
      demand(who, DECIDING[decision.decision] ?? LEAST.decide, decision.decision);
      if (named !== undefined && (isPlan(named) || (await planOf(desk.store, named)).closed)) throw new Refusal('serve.round-closed');
      return { reviews: [...(await desk.store.review([{ ...decision, by: author(desk, who, given), round: named ?? null }], desk.now()))] };
    },
  }),
  route({
    method: 'POST', path: '/reviews/add', tag: 'decisions', id: 'addClaim', what: 'Adds a claim that no machine read, as a decision that can be taken back. It is accepted, and names its review among its rules.', least: LEAST.decide, status: 201,
    body: z.object({ added: newClaim, why, by }), answer: recorded.extend({ claim: z.string().describe('Id of the claim.') }),
    async handle({ desk, who, veil, body: { added: selected, why: reason, by: given } }) {
      // Whoever sees masked words selects in them.
      const added = veil ? { ...selected, evidence: await Promise.all(selected.evidence.map((span) => veil.captured(selected.document, span))) } : selected;
      const [made = ''] = await desk.store.review([{ decision: 'add', claims: [], added, why: reason, by: author(desk, who, given) }], desk.now());
      const claim = (await desk.store.reviews()).find((r) => r.id === made)?.anchors[0]?.claim ?? '';
      return { reviews: [made], claim };
    },
  }),
  route({
    method: 'POST', path: '/reviews/undo', tag: 'decisions', id: 'undo', what: 'Takes a decision back. Nothing is erased.', least: LEAST.decide, status: 201, answer: recorded, body: z.object({ review: id, why, by }),
    async handle({ desk, who, body: { review: undoes, why: reason, by: given } }) {
      const made = (await desk.store.reviews()).find((r) => r.id === undoes);
      if (made && made.by !== who.name) demand(who, LEAST.overrule, 'take back what others decided');
      return { reviews: [...(await desk.store.review([{ decision: 'undo', claims: [], undoes, why: reason, by: author(desk, who, given) }], desk.now()))] };
    },
  }),
  route({
    path: '/reviews/queue', tag: 'decisions', id: 'listQueue', what: 'What waits for a person, by reason.', query: z.object({ reason: z.enum(QUEUE_REASONS).exactOptional(), ...page }),
    answer: z.object({ rows: z.array(item), next, counts: z.record(z.enum(QUEUE_REASONS), z.number()), names }), table: ({ rows }) => rows,
    async handle({ desk, query: { reason, after, limit } }) {
      const all = await desk.keptWhole('queue', async () => openOf(desk.store, await waiting(desk)));
      const count = (one: (typeof QUEUE_REASONS)[number]): number => all.filter((x) => x.reason === one).length;
      const counts = { dispute: count('dispute'), toll: count('toll'), incident: count('incident'), chain: count('chain'), held: count('held'), anchor: count('anchor') };
      const found = pageOf(reason === undefined ? all : all.filter((x) => x.reason === reason), after, limit);
      return { ...found, counts, names: namesFor(new Set(), new Set(found.rows.flatMap((x) => x.of?.place?.id ?? [])), await calledHere(desk)) };
    },
  }),
  route({
    path: '/reviews/effect', tag: 'decisions', id: 'showEffect', what: 'Rows of the views that a decision would make, change or take away. Nothing is recorded.', answer: z.object({ views: difference }), table: ({ views }) => views,
    query: z.object({ decision: z.enum(EFFECTIVE), claims: z.string().max(5000).transform((text) => text.split(',')).pipe(claims).describe('Ids of claims with commas between them.') }),
    handle: async ({ desk, query }) => ({ views: await effectOf(desk.store, query.decision, query.claims) }),
  }),
];

/** What waited when the views were made. */
async function waiting({ store, means, keptViews }: Desk): Promise<readonly QueueItem[]> {
  await means.fresh();
  return keptViews('waiting', async () => (await askAll(store, 'queue', {}, means)).flatMap(({ row }) => row as readonly QueueItem[]));
}
