/** What sides and places are called: gathered from the answers that bring names with them. */
import { type QueryClient, useQuery } from '@tanstack/react-query';

interface Name {
  readonly ar: string | null;
  readonly en: string | null;
}

export interface Names {
  readonly sides: Readonly<Record<string, Name>>;
  readonly places: Readonly<Record<string, Name>>;
}

const KEY = ['names'] as const;
const NONE: Names = { sides: {}, places: {} };

/** Lays the names of an answer over those that are known. */
export function keepNames(client: QueryClient, names: Names): void {
  client.setQueryData<Names>(KEY, (old = NONE) => {
    const news = Object.keys(names.sides).some((code) => !(code in old.sides)) || Object.keys(names.places).some((id) => !(id in old.places));
    return news ? { sides: { ...old.sides, ...names.sides }, places: { ...old.places, ...names.places } } : old;
  });
}

export function useNames(): Names {
  return useQuery<Names>({ queryKey: KEY, queryFn: () => NONE, enabled: false, initialData: NONE, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }).data;
}
