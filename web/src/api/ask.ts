/** What the pages ask of the ledger. */
import type { Claim, ReviewState, Statement } from 'isnad';
import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { api, given, type Schemas } from './client.ts';
import { keepNames } from './names.ts';
import { useAsked } from '../app/use-asked.ts';

interface Rows {
  readonly incident: Schemas['IncidentRow'];
  readonly toll: Schemas['TollRow'];
  readonly truce: Schemas['TruceRow'];
  readonly violation: Schemas['ViolationRow'];
  readonly contact: Schemas['ContactRow'];
  readonly proposal: Schemas['ProposalRow'];
  readonly origin: Schemas['OriginRow'];
  readonly source: Schemas['SourceRow'];
}
export type ViewName = keyof Rows;
export type Row<V extends ViewName> = Rows[V];
export type Voice = Schemas['Voice'];
export type DocumentOf = Schemas['Document'];
export type ClaimOf = Schemas['ClaimRecord'];
export type ReadingOf = NonNullable<ReturnType<typeof useReading>['data']>;

interface Narrow {
  /** Of breaches: those of this truce. */
  readonly truce?: string | undefined;
  readonly side?: string | undefined;
  readonly type?: string | undefined;
  readonly country?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The record time of the page, when it is not now. */
function useRecordTime(): { readonly as_of?: string } {
  const { as_of } = useAsked();
  return useMemo(() => (as_of === undefined ? {} : { as_of }), [as_of]);
}

/** The day up to which clocks run: the record time of the page, or today. */
export function useAsOf(): string {
  return (useRecordTime().as_of ?? new Date().toISOString()).slice(0, 10);
}

/** Values that were given; openapi-fetch would write `undefined` out. */
function asked<T extends object>(query: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

interface ViewPage<V extends ViewName> {
  readonly rows: readonly Row<V>[];
  readonly next: string | null;
}

/** Rows of a view, a page at a time. */
export function useView<V extends ViewName>(view: V, narrow: Narrow, limit = 200) {
  const time = useRecordTime();
  const client = useQueryClient();
  const query = asked({ ...narrow, ...time, limit });
  const found = useInfiniteQuery({
    queryKey: ['view', view, query],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      // One shape for all views: the path is made of the name.
      const page = given(await api.GET(`/api/v1/views/${view as 'incident'}`, { params: { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } } }));
      keepNames(client, page.names);
      return page as unknown as ViewPage<V>;
    },
    getNextPageParam: (last) => last.next,
  });
  return usePaged(found);
}

/** Incidents for lists that may be long: no words, no claims; with where their places lie. */
export function useIncidents(narrow: Omit<Narrow, 'truce'>, limit = 500) {
  const time = useRecordTime();
  const client = useQueryClient();
  const query = asked({ ...narrow, ...time, limit });
  const found = useInfiniteQuery({
    queryKey: ['incidents', query],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const page = given(await api.GET('/api/v1/views/incident/brief', { params: { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } } }));
      keepNames(client, page.names);
      return { rows: page.rows.map(({ id, ...item }) => ({ id, item })), positions: page.positions, next: page.next };
    },
    getNextPageParam: (last) => last.next,
  });
  const positions = useMemo((): Readonly<Record<string, Schemas['PlaceAt']>> => Object.assign({}, ...(found.data?.pages.map((page) => page.positions) ?? [])), [found.data]);
  return { ...usePaged(found), positions };
}

/** A list that comes in pages, as one; `more` asks for the next page. */
function usePaged<Row>(found: { readonly data: InfiniteData<{ readonly rows: readonly Row[] }> | undefined; readonly isPending: boolean; readonly isSuccess: boolean; readonly error: Error | null; readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> }) {
  const { data, isPending, isSuccess, error, hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return { rows, isPending, isSuccess, error, hasNextPage, isFetchingNextPage, fetchNextPage, more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined };
}

/** One row of a view. */
export function useRow<V extends ViewName>(view: V, id: string) {
  const time = useRecordTime();
  const client = useQueryClient();
  return useQuery({
    queryKey: ['row', view, id, time], enabled: id !== '',
    queryFn: async () => {
      const { row, names } = given(await api.GET(`/api/v1/views/${view as 'incident'}/{id}`, { params: { path: { id }, query: time } }));
      keepNames(client, names);
      return row as unknown as Row<V>;
    },
  });
}

/** Counts, head of the journal, whether it is the sample. */
export function useSummary() {
  const { data, ...rest } = useQuery({
    queryKey: ['summary'], queryFn: async () => given(await api.GET('/api/v1/summary', { params: { query: {} } })),
    refetchInterval: ({ state }) => (state.data?.stale ? STALE_MS : false),
  });
  return { ...rest, data: data && { ...data, isSample: data.sample === 'all' } };
}

/** How often it is asked whether views that are worked out anew are ready. */
const STALE_MS = 1500;

/** True while views are worked out anew after something was added or decided; what the pages show is asked again when they are ready. */
export function useStale(): boolean {
  const client = useQueryClient();
  const stale = useSummary().data?.stale ?? false;
  const before = useRef(stale);
  useEffect(() => {
    if (before.current && !stale) void client.invalidateQueries();
    before.current = stale;
  }, [client, stale]);
  return stale;
}

export function useClaim(id: string) {
  return useQuery({ queryKey: ['claim', id], queryFn: async () => given(await api.GET('/api/v1/claims/{id}', { params: { path: { id } } })), enabled: id !== '' });
}

/** Words of a claim with whose they are, for a claim that did not come with its row. */
export function useClaimWords(id: string, wanted: boolean) {
  const { data } = useClaim(wanted ? id : '');
  if (!data) return undefined;
  const { words, about, chain, statement } = data;
  const said = words.content.length > 0 ? words.content : words.evidence;
  return { words: said.join(' … '), outlet: about.outlet, published: about.published, chain: [...chain.map((l) => l.name), ...(statement?.speaker.name ? [statement.speaker.name] : [])] };
}

export function useDocument(id: string | undefined) {
  return useQuery({ queryKey: ['document', id], queryFn: async () => given(await api.GET('/api/v1/documents/{id}', { params: { path: { id: id ?? '' } } })), enabled: id !== undefined });
}

/** A claim of an article as it stands, with what it is said in, and as the machine read it where people corrected that. */
export interface HeldClaim {
  readonly id: string;
  readonly state: ReviewState;
  readonly claim: Claim;
  readonly statement: Statement | null;
  readonly machine: { readonly claim: Claim; readonly statement: Statement | null } | null;
}

/** What was read from an article; claims that people added come after those of the machine. */
export function useReading(id: string) {
  return useQuery({
    queryKey: ['reading', id],
    queryFn: async () => {
      const { added, claims, reading, ...rest } = given(await api.GET('/api/v1/documents/{id}/reading', { params: { path: { id } } }));
      const said = new Map(reading.statements.map((one) => [one.id, one]));
      const held = claims.flatMap(({ id: own, state, now }, at): HeldClaim[] => {
        const claim = reading.claims[at];
        if (claim === undefined) return [];
        const machine = { claim, statement: said.get(claim.statement ?? '') ?? null };
        return [{ id: own, state, ...(now ?? machine), machine: now && machine }];
      });
      return { ...rest, reading, claims: [...held, ...added.map((one): HeldClaim => ({ ...one, machine: null }))] };
    },
  });
}

export function useVersions(id: string, wanted: boolean) {
  return useQuery({ queryKey: ['versions', id], queryFn: async () => given(await api.GET('/api/v1/documents/{id}/versions', { params: { path: { id } } })).rows, enabled: wanted });
}

export function useWhy(id: string) {
  return useQuery({ queryKey: ['why', id], queryFn: async () => given(await api.GET('/api/v1/claims/{id}/why', { params: { path: { id } } })) });
}

/** The incident that a claim belongs to; null when it stands in none. */
export function useIncidentOf(claim: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['incident of', claim],
    queryFn: async () => {
      const { row, names } = given(await api.GET('/api/v1/claims/{id}/incident', { params: { path: { id: claim } } }));
      keepNames(client, names);
      return row;
    },
  });
}

interface DocumentsPage {
  readonly rows: readonly Schemas['DocumentRow'][];
  readonly next: string | null;
}

interface HistoryPage {
  readonly rows: readonly Schemas['HistoryRow'][];
  readonly next: number | null;
}

/** Articles, the newest first. */
export function useDocuments() {
  const found = useInfiniteQuery({
    queryKey: ['documents'], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<DocumentsPage> => given(await api.GET('/api/v1/documents', { params: { query: { limit: 200, ...(pageParam === null ? {} : { after: pageParam }) } } })),
    getNextPageParam: (last) => last.next,
  });
  return usePaged(found);
}

/** How many articles were published on each day. */
export function useCoverage(): ReadonlyMap<string, number> {
  const { data } = useQuery({ queryKey: ['days'], queryFn: async () => given(await api.GET('/api/v1/documents/days', {})).rows });
  return useMemo(() => new Map((data ?? []).map(({ day, documents }) => [day, documents])), [data]);
}

/** Actors or places, the most frequent first. */
export function useSeen(kind: 'actors' | 'places') {
  const client = useQueryClient();
  const found = useInfiniteQuery({
    queryKey: ['seen', kind], initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const page = given(await api.GET(`/api/v1/${kind}`, { params: { query: { limit: 200, ...(pageParam === null ? {} : { after: pageParam }) } } }));
      const names = Object.fromEntries(page.rows.filter((r) => r.known).map((r) => [r.id, r.name]));
      keepNames(client, kind === 'actors' ? { sides: names, places: {} } : { sides: {}, places: names });
      return page;
    },
    getNextPageParam: (last) => last.next,
  });
  return usePaged(found);
}

export function useSearchHits(query: string) {
  return useQuery({ queryKey: ['search', query], queryFn: async () => given(await api.GET('/api/v1/search', { params: { query: { q: query, limit: 50 } } })), enabled: query.trim() !== '', placeholderData: (old) => old });
}

export function useFailures() {
  return useQuery({ queryKey: ['failures'], queryFn: async () => given(await api.GET('/api/v1/failures', { params: { query: { limit: 200 } } })).rows });
}

export function useFormats() {
  return useQuery({ queryKey: ['formats'], queryFn: async () => given(await api.GET('/api/v1/export', {})).rows, staleTime: Number.POSITIVE_INFINITY });
}

export function useHistory() {
  const found = useInfiniteQuery({
    queryKey: ['history'], initialPageParam: null as number | null,
    queryFn: async ({ pageParam }): Promise<HistoryPage> => given(await api.GET('/api/v1/history', { params: { query: { limit: 100, ...(pageParam === null ? {} : { after: pageParam }) } } })),
    getNextPageParam: (last) => last.next,
  });
  return { ...found, rows: found.data?.pages.flatMap((p) => p.rows) ?? [] };
}

/** Articles that were removed. */
export function useTombstones() {
  return useQuery({ queryKey: ['tombstones'], queryFn: async () => given(await api.GET('/api/v1/tombstones', {})).rows });
}

export function useDifference(since: string | undefined) {
  return useQuery({ queryKey: ['diff', since], queryFn: async () => given(await api.GET('/api/v1/history/diff', { params: { query: { since: since ?? '' } } })), enabled: since !== undefined });
}

export async function fetchCitation(id: string): Promise<Schemas['Citation']> {
  return given(await api.GET('/api/v1/claims/{id}/cite', { params: { path: { id } } }));
}
