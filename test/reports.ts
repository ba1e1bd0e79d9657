/** Reports for tests: articles read by the engine, as the ledger hands them to reconciling. */
import { read, type Report } from '../core/src/index.ts';

export interface Given {
  readonly id: string;
  readonly text: string;
  readonly lang?: 'ar' | 'en';
  readonly date?: string;
  readonly outlet?: string;
}

/** Reads an article into a report with ids that a person can follow: `a/c1`. */
export function report({ id, text, lang = 'ar', date = '2020-10-14', outlet }: Given): Report {
  const reading = read({ id, text, lang, date, ...(outlet === undefined ? {} : { outlet }) });
  return {
    document: id, lang, outlet: outlet ?? null, title: null, url: null, published: date, recorded: `${date}T12:00:00Z`, text, reading,
    claimIds: reading.claims.map((c) => `${id}/${c.id}`), rejected: [],
  };
}
