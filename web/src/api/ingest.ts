/** Taking in: what is sent, and what becomes of it as it happens. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, given, queries, type Schemas, SESSION_KEY } from './client.ts';
import { useForbidden, writing } from './session.ts';

export type Outcome = Schemas['Outcome'];
export type JobState = Schemas['JobState'];

export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string; readonly date: string; readonly outlet: string }
  | { readonly kind: 'address'; readonly address: string };

/** The last jobs, the newest first: what was sent from another page or before a reload is there, too. */
const JOBS_KEY = ['jobs'] as const;

/** How often jobs that have not ended are asked for, for those that are not watched. */
const RUNNING_MS = 2000;

const NONE: readonly JobState[] = [];

export function useJobs(): readonly JobState[] {
  const enabled = useForbidden('add') === null;
  const { data } = useQuery({
    queryKey: JOBS_KEY,
    queryFn: async () => given(await api.GET('/api/v1/ingest', {})).rows,
    refetchInterval: ({ state }) => (state.data?.some(({ ended }) => ended === null) ? RUNNING_MS : false),
    enabled,
  });
  return data ?? NONE;
}

/** How far what is being read is, wherever one is; null when nothing is. What the end of it changed is then asked for again. */
export function useReading(): Pick<JobState, 'done' | 'total'> | null {
  const open = useJobs().filter(({ ended }) => ended === null);
  const running = open.length > 0;
  useEffect(() => (running ? () => void queries.invalidateQueries() : undefined), [running]);
  return running ? { done: sum(open, 'done'), total: sum(open, 'total') } : null;
}

function sum(jobs: readonly JobState[], field: 'done' | 'total'): number {
  return jobs.reduce((all, job) => all + job[field], 0);
}

interface Sending {
  readonly error: unknown;
  /** Sends what was brought; says whether the desk took it. */
  readonly send: (brought: Brought) => Promise<boolean>;
}

export function useIngest(): Sending {
  const [error, set] = useState<unknown>(null);
  const send = useCallback(async (brought: Brought) => {
    set(null);
    try {
      began(await start(brought));
      return true;
    } catch (error) {
      set(error);
      return false;
    }
  }, []);
  return { error, send };
}

/** Reads all articles anew. */
export function useReread() {
  return useMutation({ mutationFn: async () => given(await api.POST('/api/v1/names/reread', { headers: await writing(), body: {} })).job, onSuccess: began });
}

function began(job: JobState): void {
  queries.setQueryData<readonly JobState[]>(JOBS_KEY, (old = []) => [job, ...old]);
}

interface Watched {
  readonly job: JobState | null;
  /** What became of the inputs so far, in their order. */
  readonly outcomes: readonly Outcome[];
}

const NOTHING: Watched = { job: null, outcomes: [] };

/** A job as it goes on, from its first input. */
export function useWatched(id: string | undefined): Watched {
  const [watched, set] = useState<Watched>(NOTHING);
  useEffect(() => {
    set(NOTHING);
    return id === undefined ? undefined : watch(id, (part) => set((old) => ({ ...old, ...part(old) })));
  }, [id]);
  return watched;
}

async function start(brought: Brought): Promise<JobState> {
  const headers = await writing();
  if (brought.kind === 'text') {
    const { text, date, outlet } = brought;
    return given(await api.POST('/api/v1/ingest', { headers, body: { text, ...(date === '' ? {} : { date }), ...(outlet === '' ? {} : { outlet }) } })).job;
  }
  if (brought.kind === 'address') return given(await api.POST('/api/v1/ingest', { headers, body: { address: brought.address } })).job;
  const form = new FormData();
  for (const file of brought.files) form.append('files', file, file.webkitRelativePath || file.name);
  return given(await api.POST('/api/v1/ingest', { headers, body: form as never })).job;
}

/** Listens until the job has ended, or until nobody wants to know. */
function watch(id: string, tell: (part: (old: Watched) => Partial<Watched>) => void): () => void {
  const source = new EventSource(`/api/v1/ingest/${id}/events`);
  const data = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as unknown;
  const told = (job: JobState) => {
    tell(() => ({ job }));
    queries.setQueryData<readonly JobState[]>(JOBS_KEY, (old) => old?.map((one) => (one.id === id ? job : one)));
  };
  source.addEventListener('outcome', (event) => tell(({ outcomes }) => ({ outcomes: [...outcomes, data(event) as Outcome] })));
  source.addEventListener('progress', (event) => told(data(event) as JobState));
  source.addEventListener('done', (event) => {
    told(data(event) as JobState);
    source.close();
  });
  // A stream does not say why it was refused: whether somebody is still logged in is asked.
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) void queries.invalidateQueries({ queryKey: SESSION_KEY }); });
  return () => source.close();
}
