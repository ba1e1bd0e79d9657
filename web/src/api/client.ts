/** The typed client of the desk's API, and the memory of what it answered. */
import { QueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import type { components, paths } from '../generated/api.d.ts';

export type Schemas = components['schemas'];

export const api = createClient<paths>();

/** What the desk refused, with what helps. */
export class Refused extends Error {
  readonly code: string;
  readonly remedy: string;
  /** The mark of what was removed. */
  readonly tombstone: Schemas['Tombstone'] | undefined;

  constructor({ code, message, remedy, tombstone }: Schemas['Error']['error']) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.tombstone = tombstone;
  }
}

/** The data of an answer; a refusal is thrown in its own words. */
export function given<T>({ data, error }: { readonly data?: T; readonly error?: unknown }): T {
  if (data !== undefined) return data;
  const told = (error as { readonly error?: ConstructorParameters<typeof Refused>[0] } | undefined)?.error;
  throw told ? new Refused(told) : new Error(String(error ?? 'The desk gave no answer.'));
}

/** Answers are good until something is written here, or for half a minute: other programs write, too. */
export const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: (times, error) => !(error instanceof Refused) && times < 2, refetchOnWindowFocus: true } } });

/** Where it is kept who is logged in. */
export const SESSION_KEY = ['session'] as const;

/** Nobody, where somebody was: the session ended, whatever page asked. */
function ended(old: Schemas['Session'] | undefined): (Schemas['Session'] & { readonly ended: boolean }) | undefined {
  return old && { ...old, name: null, role: null, may: [], csrf: null, ended: true };
}

api.use({
  onResponse({ response: { status }, schemaPath }) {
    if (schemaPath.startsWith('/api/v1/session')) return;
    if (status === 401) queries.setQueryData<Schemas['Session']>(SESSION_KEY, ended);
    // Another role, or another person in this browser: it is asked again who one is.
    if (status === 403) void queries.invalidateQueries({ queryKey: SESSION_KEY });
  },
});
