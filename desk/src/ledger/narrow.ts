/** Giving out a part: the objects of all views that answer a question, with the claims behind them. */
import type { Reconciled, Report } from 'isnad';
import type { NewViewRow, ViewRequest } from '../ports/index.ts';
import { rowsOf } from './rows.ts';

/** True when a row answers a question. */
export function fits(row: NewViewRow, { country, type, side, from, to, key }: ViewRequest): boolean {
  if (key !== undefined && !row.keys?.includes(key)) return false;
  if (country !== undefined && row.country !== country) return false;
  if (type !== undefined && row.type !== type) return false;
  if (side !== undefined && !row.sides.includes(side)) return false;
  if (from !== undefined && (row.day === null || row.day < from)) return false;
  return to === undefined || (row.day !== null && row.day <= to);
}

/** What answers the question, and nothing else; reports stay whole, since the words of the claims are theirs. */
export function narrowed(reports: readonly Report[], r: Reconciled, question: ViewRequest): { readonly reports: readonly Report[]; readonly reconciled: Reconciled } {
  if ([question.country, question.type, question.side, question.from, question.to].every((x) => x === undefined)) return { reports, reconciled: r };
  const kept = new Set<string>();
  for (const row of rowsOf(reports, r)) if (fits(row, question)) kept.add(row.id);
  const of = <T extends { readonly id: string }>(items: readonly T[]): T[] => items.filter((item) => kept.has(item.id));
  const [incidents, tolls, truces, violations, contacts, proposals] = [of(r.incidents), of(r.tolls), of(r.truces), of(r.violations), of(r.contacts), of(r.proposals)];
  const claims = new Set([
    ...incidents.flatMap((i) => [...i.claims, ...i.background]), ...tolls.flatMap((t) => t.points.flatMap((p) => p.claims)),
    ...[...truces, ...violations, ...contacts, ...proposals].flatMap((x) => x.claims),
  ]);
  const testimonies = r.testimonies.filter((t) => claims.has(t.id));
  const documents = new Set(testimonies.map((t) => t.document));
  const origins = r.origins.filter((o) => o.documents.some((d) => documents.has(d)));
  return { reports: reports.filter((x) => documents.has(x.document)), reconciled: { ...r, testimonies, origins, incidents, tolls, truces, violations, contacts, proposals } };
}
