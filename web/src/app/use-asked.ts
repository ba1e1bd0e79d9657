/** What the address asks of a page. The evidence that opens beside it is no part of that: a page of a thousand figures is not drawn anew for it. */
import { useSearch } from '@tanstack/react-router';
import type { Search } from './address.ts';

export function useAsked(): Omit<Search, 'e'> {
  return useSearch({ strict: false, select: ({ e: _, ...asked }: Search) => asked, structuralSharing: true });
}
