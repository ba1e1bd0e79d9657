/** What a ledger holds, on one screen. */
import type { Incident, Origin, SourceBalance, TollSeries, Truce, Violation } from 'isnad';
import type { Store } from '../ports/index.ts';
import { askAll, type Means } from './ask.ts';
import type { Row, View } from './rows.ts';

export interface Summary {
  readonly incidents: readonly Incident[];
  readonly tolls: readonly TollSeries[];
  readonly truces: readonly Truce[];
  readonly violations: readonly Violation[];
  readonly origins: readonly Origin[];
  readonly sources: readonly SourceBalance[];
  /** Titles of the documents that others echo. */
  readonly titles: Readonly<Record<string, string>>;
}

/** @param asOf record time: what the ledger knew then */
export async function summaryOf(store: Store, asOf: string | undefined, means?: Means): Promise<Summary> {
  const rows = async <T>(view: View): Promise<T[]> => (await askAll(store, view, asOf === undefined ? {} : { asOf }, means)).map((r) => (r.row as Row<T>).item);
  const origins = await rows<Origin>('origin');
  const titles = await Promise.all(origins.map(async ({ head }) => [head, (await store.document(head))?.title ?? head] as const));
  return {
    origins, titles: Object.fromEntries(titles), incidents: await rows<Incident>('incident'), tolls: await rows<TollSeries>('toll'), truces: await rows<Truce>('truce'),
    violations: await rows<Violation>('violation'), sources: await rows<SourceBalance>('source'),
  };
}
