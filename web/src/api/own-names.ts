/** The project's own actors and places: what is kept, how a sentence is read with others, keeping, reading anew. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { api, given, type Schemas } from './client.ts';
import { keepNames } from './names.ts';
import { writing } from './session.ts';

export type OwnActor = Schemas['OwnActor'];
export type OwnPlace = Schemas['OwnPlace'];
export interface OwnLists {
  readonly actors: readonly OwnActor[];
  readonly places: readonly OwnPlace[];
}

/** As a request takes them. */
const sent = ({ actors, places }: OwnLists) => ({ actors: actors as OwnActor[], places: places as OwnPlace[] });

export function useOwnNames() {
  return useQuery({ queryKey: ['own names'], queryFn: async () => given(await api.GET('/api/v1/names', {})), refetchOnWindowFocus: false });
}

/** How long nothing is typed before the sentence is read. */
const PAUSE_MS = 350;

/** A value once it has not changed for a while. */
function usePaused<T>(value: T): T {
  const [paused, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(paused);
}

/** A sentence as it is read with these names; what was read before stands until it is. */
export function useTried(lists: OwnLists, text: string, wanted: boolean) {
  const client = useQueryClient();
  const asked = usePaused(JSON.stringify({ ...sent(lists), text: text.trim() }));
  const found = useQuery({
    queryKey: ['tried', asked], enabled: wanted && text.trim() !== '', placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = given(await api.POST('/api/v1/names/read', { headers: await writing(), body: JSON.parse(asked) as never }));
      keepNames(client, answer.names);
      return { ...answer, text: (JSON.parse(asked) as { readonly text: string }).text };
    },
  });
  return { ...found, reading: found.isFetching || asked !== JSON.stringify({ ...sent(lists), text: text.trim() }) };
}

export function useKeepNames() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ by, why, ...lists }: OwnLists & { readonly by: string; readonly why: string }) => given(await api.POST('/api/v1/names', { headers: await writing(), body: { ...sent(lists), why, ...(by === '' ? {} : { by }) } })),
    onSuccess: () => client.invalidateQueries(),
  });
}
