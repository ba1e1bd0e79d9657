/** Which of the hues and shapes a party has: those that speak most in this ledger get different ones. */
import { useMemo } from 'react';
import { useView } from './ask.ts';

/** How many hues and shapes there are; `colours.css` holds the hues. The last one is everybody else's. */
export const PARTIES = 6;

/** Steady in a ledger, on every page. */
export function useParty(): (side: string) => number {
  const { rows } = useView('source', {});
  return useMemo(() => {
    const claims = new Map<string, number>();
    for (const { item } of rows) for (const c of item.claimants) claims.set(c.side, (claims.get(c.side) ?? 0) + c.claims);
    const order = [...claims].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([side]) => side);
    const last = PARTIES - 1;
    return (side) => {
      const at = order.indexOf(side);
      return at < 0 || at > last ? last : at;
    };
  }, [rows]);
}
