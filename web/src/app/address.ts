/** What an address holds besides its path: the state of a view, in plain words, so that it can be read, kept and sent. */

/** Every key that a page may put into its address. All are optional, all are text. */
export const SEARCH_KEYS = ['e', 'q', 'side', 'type', 'country', 'from', 'to', 'as_of', 'policy', 'state', 'reason', 'show', 'of', 'at', 'sort', 'since', 'view', 'truce', 'claimant', 'refused'] as const;
export type Search = { readonly [K in (typeof SEARCH_KEYS)[number]]?: string };

/** Keys of an address as given; what is no key of ours is left out. */
export function validateSearch(given: Record<string, unknown>): Search {
  return Object.fromEntries(SEARCH_KEYS.flatMap((key) => (typeof given[key] === 'string' && given[key] !== '' ? [[key, given[key]]] : [])));
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const text = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : []))).toString();
  return text === '' ? '' : `?${text}`;
}

/** Lays some keys over those of the address; `undefined` takes one out. */
export function put(part: { readonly [K in keyof Search]: string | undefined }): (old: Search) => Search {
  return (old) => validateSearch({ ...old, ...part });
}
