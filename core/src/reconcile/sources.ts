/** Balance: how much of what we hold comes from whom, so that silence is not read as calm and one side's word not as everybody's. */
import type { Report, Side, SourceBalance, Testimony } from '../model/index.ts';
import { claimantsOf } from './accounts.ts';
import { compare } from './testimony.ts';

/** One row an outlet: its documents and origins, its claims by claimant, its denials. */
export function balanceOf(reports: readonly Report[], testimonies: readonly Testimony[]): SourceBalance[] {
  const rows = new Map<string, { documents: number; langs: Set<string>; origins: Set<string>; claims: number; denials: number; sides: Map<Side, number>; first: string | null; last: string | null }>();
  const outletOf = new Map<string, string>();
  for (const { document, outlet, lang, published } of reports) {
    const name = outlet ?? '';
    outletOf.set(document, name);
    const row = rows.get(name) ?? { documents: 0, langs: new Set(), origins: new Set(), claims: 0, denials: 0, sides: new Map(), first: null, last: null };
    row.documents++;
    row.langs.add(lang);
    if (published !== null && (row.first === null || published < row.first)) row.first = published;
    if (published !== null && (row.last === null || published > row.last)) row.last = published;
    rows.set(name, row);
  }
  for (const t of testimonies) {
    const row = rows.get(outletOf.get(t.document) ?? '');
    if (!row) continue;
    row.origins.add(t.origin);
    row.claims++;
    if (t.claim.status.value === 'denied') row.denials++;
    for (const side of claimantsOf(t)) row.sides.set(side, (row.sides.get(side) ?? 0) + 1);
  }
  return [...rows].sort((a, b) => b[1].documents - a[1].documents || compare(a[0], b[0])).map(([outlet, row]) => ({
    outlet: outlet === '' ? null : outlet, documents: row.documents, langs: [...row.langs].sort(), origins: row.origins.size, claims: row.claims, denials: row.denials,
    claimants: [...row.sides].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([side, claims]) => ({ side, claims })), first: row.first, last: row.last,
  }));
}
