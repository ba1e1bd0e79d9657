/** Blind double coding: rounds, what is still to be coded, how far the coders agree. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EventType } from 'isnad';
import { useSettings } from '../settings/settings.tsx';
import { api, given, type Schemas } from './client.ts';
import { writing } from './session.ts';

export type BlindClaim = Schemas['BlindClaim'];

/** Under which name one codes; whoever is logged in when none was given. */
function useCoder(): { readonly by?: string } {
  const { name } = useSettings().settings;
  return name === '' ? {} : { by: name };
}

export function useRounds() {
  const query = useCoder();
  return useQuery({ queryKey: ['rounds', query], queryFn: async () => given(await api.GET('/api/v1/coding', { params: { query } })).rows });
}

export interface NewRound {
  readonly round: string;
  readonly size: number;
  readonly type?: EventType;
  readonly why: string;
}

export function useStartRound() {
  const client = useQueryClient();
  const coder = useCoder();
  return useMutation({ mutationFn: async (body: NewRound) => given(await api.POST('/api/v1/coding', { headers: await writing(), body: { ...body, ...coder } })).claims, onSuccess: () => client.invalidateQueries() });
}

export function useCloseRound(round: string) {
  const client = useQueryClient();
  const coder = useCoder();
  return useMutation({ mutationFn: async (why: string) => given(await api.POST('/api/v1/coding/{round}/close', { headers: await writing(), params: { path: { round } }, body: { why, ...coder } })).closed, onSuccess: () => client.invalidateQueries() });
}

/** The next claim that one has not coded. */
export function useUncoded(round: string) {
  const query = useCoder();
  return useQuery({ queryKey: ['uncoded', round, query], queryFn: async () => given(await api.GET('/api/v1/coding/{round}', { params: { path: { round }, query: { ...query, limit: 1 } } })), placeholderData: (old) => old });
}

export function useAgreement(round: string, wanted: boolean) {
  return useQuery({ queryKey: ['agreement', round], queryFn: async () => given(await api.GET('/api/v1/coding/{round}/agreement', { params: { path: { round } } })), enabled: wanted });
}
