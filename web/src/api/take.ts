/** Files that are taken: the desk makes them one after another, so each says whether it is at work or waits for others. */
import { useCallback, useRef, useState } from 'react';
import { api, given } from './client.ts';
import type { paths } from '../generated/api.d.ts';

type Query = NonNullable<paths['/api/v1/export/{format}']['get']['parameters']['query']>;
/** What narrows and shapes the file; what is undefined is not asked. */
type Asked = { readonly [K in keyof Query]: Query[K] | undefined };

export interface Taken {
  readonly id: number;
  readonly format: string;
  /** Its name once it is there. */
  readonly name: string | null;
  readonly error: unknown;
}

interface Takes {
  /** The newest last. */
  readonly taken: readonly Taken[];
  readonly take: (format: string, query: Asked) => void;
}

/** Takes that are remembered after they ended. */
const TAKEN_MAX = 8;

export function useTakes(): Takes {
  const [taken, set] = useState<readonly Taken[]>([]);
  const next = useRef(0);
  const take = useCallback((format: string, query: Asked) => {
    const id = next.current++;
    const end = (part: Pick<Taken, 'name'> | Pick<Taken, 'error'>) => set((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
    set((all) => [...all, { id, format, name: null, error: null }].slice(-TAKEN_MAX));
    fetched(format, query).then(({ name, file }) => {
      save(name, file);
      end({ name });
    }, (error: unknown) => end({ error }));
  }, []);
  return { taken, take };
}

async function fetched(format: string, query: Asked): Promise<{ readonly name: string; readonly file: Blob }> {
  const answer = await api.GET('/api/v1/export/{format}', { params: { path: { format }, query: query as Query }, parseAs: 'blob' });
  const file = given<unknown>(answer) as Blob;
  return { file, name: /filename="([^"]+)"/.exec(answer.response.headers.get('content-disposition') ?? '')?.[1] ?? format };
}

/** Hands a file to the browser, which keeps it where downloads are kept. */
function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has its own hold of the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
