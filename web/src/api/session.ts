/** Who is logged in, what that role may do, and the token that goes with everything that writes. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../words/index.tsx';
import { api, given, queries, type Schemas, SESSION_KEY } from './client.ts';

type Session = Schemas['Session'] & { readonly ended?: boolean };
export type Deed = Session['may'][number];

const SESSION = { queryKey: SESSION_KEY, queryFn: async (): Promise<Session> => given(await api.GET('/api/v1/session', {})), staleTime: 300_000 };

/** How often a session in which names are shown is asked for: they are masked again by themselves. */
const UNLOCKED_MS = 60_000;

/** Asks who is logged in before the first page does. */
export function askSession(): void {
  void queries.prefetchQuery(SESSION);
}

export function useSession() {
  return useQuery({ ...SESSION, refetchInterval: ({ state }) => (state.data?.names.state === 'unlocked' ? UNLOCKED_MS : false) });
}

/** The header by which the desk knows that a request is meant. */
export async function writing(): Promise<{ readonly 'x-csrf-token': string }> {
  const { csrf } = await queries.fetchQuery(SESSION);
  return { 'x-csrf-token': csrf ?? '' };
}

/** What the one before was answered is not the next one's to see. */
function change(session: Session): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  queries.setQueryData(SESSION_KEY, session);
}

export function useLogin() {
  return useMutation({ mutationFn: async (body: { readonly name: string; readonly password: string }) => given(await api.POST('/api/v1/session', { body })), onSuccess: change });
}

export function useLogout() {
  return useMutation({ mutationFn: async () => given(await api.DELETE('/api/v1/session', { headers: await writing() })), onSuccess: change });
}

/** Gives oneself another password; one's sessions elsewhere end, this one goes on. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly old: string; readonly password: string }) => given(await api.POST('/api/v1/session/password', { headers: await writing(), body })),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
  });
}

const ACCOUNTS_KEY = ['accounts'] as const;

/** Who logs in with a password; asked for by those alone who may give others new ones. */
export function useAccounts(enabled: boolean) {
  return useQuery({ queryKey: ACCOUNTS_KEY, queryFn: async () => given(await api.GET('/api/v1/accounts', {})).rows, enabled });
}

/** Gives somebody else a temporary password, for a reason; it is answered this once. */
export function useResetPassword() {
  const client = useQueryClient();
  return useMutation({
    // What was answered is kept nowhere but where it is shown.
    gcTime: 0,
    mutationFn: async ({ name, why }: { readonly name: string; readonly why: string }) => given(await api.POST('/api/v1/accounts/{name}/password', { params: { path: { name } }, headers: await writing(), body: { why } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNTS_KEY }),
  });
}

/** What is on the screen is forgotten at once and asked for again. */
function shown(session: Session): void {
  queries.setQueryData(SESSION_KEY, session);
  forgetAnswers();
}

export function forgetAnswers(): void {
  void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

/** Shows protected names in this session, for a reason. What was answered before is asked again. */
export function useUnlockNames() {
  return useMutation({ mutationFn: async (why: string) => given(await api.POST('/api/v1/session/names', { headers: await writing(), body: { why } })), onSuccess: shown });
}

export function useMaskNames() {
  return useMutation({ mutationFn: async () => given(await api.DELETE('/api/v1/session/names', { headers: await writing() })), onSuccess: shown });
}

/** Why the role of whoever is logged in may not do something; null when it may. */
export function useForbidden(deed: Deed): string | null {
  const { t } = useWords();
  const { data } = useSession();
  if (!data?.role || data.may.includes(deed)) return null;
  return t(`forbidden.${deed}`, { role: t(`role.${data.role}`) });
}

/** Why a decision may not be taken back: what another decided takes more than one's own. */
export function useForbiddenUndo(by: string | undefined): string | null {
  const { data } = useSession();
  const decide = useForbidden('decide');
  const overrule = useForbidden('overrule');
  return decide ?? (data?.mode === 'accounts' && by !== undefined && by !== data.name ? overrule : null);
}
