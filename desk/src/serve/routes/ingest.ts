/** Taking in over HTTP: files, texts, addresses; and how far it is, as it happens. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Veil } from '../../ledger/index.ts';
import { Refusal } from '../error.ts';
import type { Job } from '../jobs.ts';
import { keptTables } from '../tables.ts';
import { LEAST } from '../may.ts';
import { type Route, route } from '../route.ts';
import { id } from '../schema/asked.ts';
import { jobState, outcome } from '../schema/job.ts';
import { filesOf, orderOf, pasted } from '../upload.ts';

/** A sign of life where nothing happens, so that no proxy hangs up. */
const HEARTBEAT_MS = 15_000;

/** Outcomes from a number on and the state between them, until the job has ended. */
async function* streamed(job: Job, from: number, closed: AbortSignal, veil: Veil | null): AsyncGenerator<string> {
  const event = (kind: string, data: unknown, number?: number): string => `${number === undefined ? '' : `id: ${number}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
  for (let at = from; !closed.aborted; ) {
    const more = job.more();
    for (; at < job.outcomes.length; at++) yield event('outcome', veil ? await veil.answer(job.outcomes[at]) : job.outcomes[at], at);
    yield event(job.state.ended === null ? 'progress' : 'done', job.state);
    if (job.state.ended !== null) return;
    while (!closed.aborted && (await isQuiet(more))) yield ': waiting\n\n';
  }
}

/** True when nothing happened for as long as a sign of life may take. */
async function isQuiet(more: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const quiet = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
  });
  const found = await Promise.race([more.then(() => false), quiet]);
  clearTimeout(timer);
  return found;
}

/** The job, or a refusal. */
function jobOf(found: Job | null, which: string): Job {
  if (found === null) throw new Refusal('serve.unknown-id', `There is no job ${which}; the last ones are remembered until the server ends.`);
  return found;
}

const one = z.object({ job: id });

export const ingest: readonly Route[] = [
  route({
    method: 'POST', path: '/ingest', tag: 'intake', id: 'ingest', least: LEAST.add, status: 202, body: pasted.nullish(), answer: z.object({ job: jobState }),
    what: 'Takes articles in: files as multipart/form-data (fields `lang`, `date`, `follow` may stand beside them), or a text or an address as JSON.',
    async handle({ desk, who, body, request }) {
      const order = request.isMultipart() ? await filesOf(request, desk.now()) : body ? orderOf(body, desk.now()) : null;
      if (order === null) throw new Refusal('serve.request', 'There is nothing to take in: send files, a text or an address.');
      const { tables, ...rest } = order;
      return { job: desk.jobs.start({ ...rest, by: who.name, before: tables.length === 0 ? [] : await keptTables(desk, who, tables) }) };
    },
  }),
  route({
    path: '/ingest', tag: 'intake', id: 'listJobs', least: LEAST.add, what: 'The last jobs since the server began, the newest first.', answer: z.object({ rows: z.array(jobState) }), table: ({ rows }) => rows,
    handle: ({ desk }) => ({ rows: [...desk.jobs.all()] }),
  }),
  route({
    path: '/ingest/{job}', tag: 'intake', id: 'getJob', what: 'How far a job is, and what became of each input.', params: one, answer: z.object({ job: jobState, outcomes: z.array(outcome) }), table: ({ outcomes }) => outcomes,
    handle({ desk, params }) {
      const job = jobOf(desk.jobs.find(params.job), params.job);
      return { job: job.state, outcomes: job.outcomes };
    },
  }),
  route({
    path: '/ingest/{job}/events', tag: 'intake', id: 'watchJob', gives: 'text/event-stream', params: one,
    what: 'The same as it happens, as server-sent events: `outcome` (Outcome), `progress` and at the end `done` (JobState). A client that comes back with Last-Event-ID goes on after it.',
    handle({ desk, veil, params, request, reply }) {
      const job = jobOf(desk.jobs.find(params.job), params.job);
      const last = Number(request.headers['last-event-id'] ?? -1);
      const closed = new AbortController();
      request.raw.once('close', () => closed.abort());
      return reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(Readable.from(streamed(job, Number.isInteger(last) ? last + 1 : 0, closed.signal, veil)));
    },
  }),
];
