/** What people decide, written to the ledger; everything that was asked is asked again. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Decision, PatchStep } from 'isnad';
import { api, given, type Schemas, SESSION_KEY } from './client.ts';
import { keepNames } from './names.ts';
import { writing } from './session.ts';

export interface NewDecision {
  readonly decision: Exclude<Decision, 'undo' | 'add'>;
  readonly claims: readonly string[];
  readonly why: string;
  /** Who decides; whoever is logged in when it is not said. */
  readonly by: string;
  readonly patch?: readonly PatchStep[];
  /** A round of blind coding. */
  readonly round?: string;
}

export type QueueItem = Schemas['QueueItem'];

function author(by: string): { readonly by?: string } {
  return by === '' ? {} : { by };
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ by, patch, claims, ...rest }: NewDecision) => given(await api.POST('/api/v1/reviews', { headers: await writing(), body: { ...rest, claims: [...claims], ...author(by), ...(patch ? { patch: [...patch] } : {}) } })).reviews,
    onSuccess: () => client.invalidateQueries(),
  });
}

export type NewClaim = Schemas['NewClaimInput'];

/** Adds a claim that no machine read; gives its id. */
export function useAddClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ by, ...rest }: { readonly added: NewClaim; readonly by: string; readonly why: string }) => given(await api.POST('/api/v1/reviews/add', { headers: await writing(), body: { ...rest, ...author(by) } })).claim,
    onSuccess: () => client.invalidateQueries(),
  });
}

export type Mark = Schemas['Tombstone'];

/** Removes an article for good. */
export function useRedact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, by, why }: { readonly id: string; readonly by: string; readonly why: string }) => given(await api.POST('/api/v1/documents/{id}/redact', { params: { path: { id } }, headers: await writing(), body: { why, ...author(by) } })),
    // What is on the screen is forgotten at once.
    onSuccess: () => client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }),
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ by, ...rest }: { readonly review: string; readonly by: string; readonly why: string }) => given(await api.POST('/api/v1/reviews/undo', { headers: await writing(), body: { ...rest, ...author(by) } })).reviews,
    onSuccess: () => client.invalidateQueries(),
  });
}

/** What waits for a person, at most so many. */
const QUEUE_MAX = 200;

export function useQueue(reason: string | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['queue', reason],
    queryFn: async () => {
      const queue = given(await api.GET('/api/v1/reviews/queue', { params: { query: { limit: QUEUE_MAX, ...(reason === undefined ? {} : { reason: reason as QueueItem['reason'] }) } } }));
      keepNames(client, queue.names);
      return queue;
    },
  });
}

/** How much waits for each reason. */
export function useQueueCounts() {
  return useQuery({ queryKey: ['queue', 'counts'], queryFn: async () => given(await api.GET('/api/v1/reviews/queue', { params: { query: { limit: 1 } } })).counts });
}

/** What a decision would change, before it is made. */
export function useEffectOf(decision: 'reject' | 'merge' | 'split', claims: readonly string[]) {
  return useQuery({
    queryKey: ['effect', decision, claims],
    queryFn: async () => given(await api.GET('/api/v1/reviews/effect', { params: { query: { decision, claims: claims.join(',') as never } } })).views,
    enabled: claims.length > 0,
  });
}

/** The last decision that was not taken back. */
export function useLastDecision() {
  return useQuery({
    queryKey: ['reviews', 'last'],
    queryFn: async () => {
      const { rows } = given(await api.GET('/api/v1/reviews', { params: { query: { limit: 50 } } }));
      return rows.find((r) => r.decision !== 'undo' && !rows.some((other) => other.undoes === r.id)) ?? null;
    },
  });
}
