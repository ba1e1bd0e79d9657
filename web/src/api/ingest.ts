/** Taking in: what is sent, and what becomes of it as it happens. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, given, queries, type Schemas, SESSION_KEY } from './client.ts';
import { writing } from './session.ts';

export type Outcome = Schemas['Outcome'];
export type JobState = Schemas['JobState'];

export type Brought =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string; readonly date: string; readonly outlet: string }
  | { readonly kind: 'address'; readonly address: string };

interface Watched {
  readonly job: JobState | null;
  readonly outcomes: readonly Outcome[];
  readonly error: unknown;
}

const NOTHING: Watched = { job: null, outcomes: [], error: null };

/** Sends what was brought, and watches it being read; says whether the desk took it. */
export function useIngest(): Watched & { readonly send: (brought: Brought) => Promise<boolean> } {
  const client = useQueryClient();
  const [watched, set] = useState<Watched>(NOTHING);
  const send = useCallback(
    async (brought: Brought) => {
      set(NOTHING);
      try {
        const job = await start(brought);
        set((old) => ({ ...old, job }));
        watch(job.id, (part) => set((old) => ({ ...old, ...part(old) })), () => void client.invalidateQueries());
        return true;
      } catch (error) {
        set((old) => ({ ...old, error }));
        return false;
      }
    },
    [client],
  );
  return { ...watched, send };
}

/** Reads all articles anew, and watches how far it is. */
export function useReread(): Pick<Watched, 'job' | 'error'> & { readonly start: () => Promise<void> } {
  const client = useQueryClient();
  const [{ job, error }, set] = useState<Watched>(NOTHING);
  const start = useCallback(async () => {
    set(NOTHING);
    try {
      const { job } = given(await api.POST('/api/v1/names/reread', { headers: await writing(), body: {} }));
      set((old) => ({ ...old, job }));
      watch(job.id, (part) => set((old) => ({ ...old, ...part(old) })), () => void client.invalidateQueries());
    } catch (error) {
      set((old) => ({ ...old, error }));
    }
  }, [client]);
  return { job, error, start };
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

/** Listens until the job has ended. */
function watch(id: string, tell: (part: (old: Watched) => Partial<Watched>) => void, ended: () => void): void {
  const source = new EventSource(`/api/v1/ingest/${id}/events`);
  const data = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as unknown;
  source.addEventListener('outcome', (event) => tell(({ outcomes }) => ({ outcomes: [...outcomes, data(event) as Outcome] })));
  source.addEventListener('progress', (event) => tell(() => ({ job: data(event) as JobState })));
  source.addEventListener('done', (event) => {
    tell(() => ({ job: data(event) as JobState }));
    source.close();
    ended();
  });
  // A stream does not say why it was refused: whether somebody is still logged in is asked.
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) void queries.invalidateQueries({ queryKey: SESSION_KEY }); });
}
