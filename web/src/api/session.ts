/** The token that goes with everything that writes. */
import { api, given, queries } from './client.ts';

const SESSION = { queryKey: ['session'], queryFn: async () => given(await api.GET('/api/v1/session', {})), staleTime: 300_000 };

/** The header by which the desk knows that a request is meant. */
export async function writing(): Promise<{ readonly 'x-csrf-token': string }> {
  const { csrf } = await queries.fetchQuery(SESSION);
  return { 'x-csrf-token': csrf ?? '' };
}
