/** Which of the hues and shapes a party has: those that speak most in this ledger get different ones. */
import { createContext, useContext, useMemo } from 'react';
import { useView } from './ask.ts';

/** How many hues and shapes there are; `colours.css` holds the hues. The last one is everybody else's. */
export const PARTIES = 6;

type PartyOf = (side: string) => number;

/** Worked out once for all that is on the screen: a page may name a thousand parties. */
export const PartyContext = createContext<PartyOf>(() => PARTIES - 1);

/** Steady in a ledger, on every page. */
export function useParty(): PartyOf {
  return useContext(PartyContext);
}

/** What the frame gives to the pages. */
export function usePartyOrder(): PartyOf {
  const { rows } = useView('source', {});
  return useMemo(() => {
    const claims = new Map<string, number>();
    for (const { item } of rows) for (const c of item.claimants) claims.set(c.side, (claims.get(c.side) ?? 0) + c.claims);
    const order = new Map([...claims].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([side], at) => [side, at]));
    return (side) => Math.min(order.get(side) ?? PARTIES, PARTIES - 1);
  }, [rows]);
}
