/** What may stand in an address: days, times, pages, languages. */
import { POLICIES } from 'isnad';
import { z } from 'zod';
import { instantOf, isDay } from '../../ledger/index.ts';

/** Rows on a page at most. */
const ROWS_MAX = 1000;

export const day = z.string().max(10).refine(isDay, 'A day is written YYYY-MM-DD.').describe('YYYY-MM-DD');

export const instant = z
  .string()
  .max(40)
  .transform((text, context) => {
    const at = instantOf(text);
    if (at === null) context.addIssue({ code: 'custom', message: 'A time is written 2024-05-18 or 2024-05-18T12:00:00Z.' });
    return at ?? z.NEVER;
  })
  .describe('Record time: a day (its end) or an instant, RFC 3339.');

export const lang = z.enum(['ar', 'en']).default('en');
export const policy = z.enum(POLICIES);
export const id = z.string().min(1).max(200);
export const page = { after: z.string().max(500).exactOptional().describe('Cursor of the page: `next` of the one before.'), limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(50) };
export const next = z.string().nullable().describe('Cursor of the next page; null at the end.');
export const honesty = z.string();
export const stale = z.boolean().describe('True: somebody added or decided something since; the rows are being worked out anew, ask again in a while.');

/** By what views and exports are narrowed. */
export const filters = {
  side: z.string().max(60).exactOptional().describe('Only what this side says or is party to: AZE, HOUTHI, IGO:UN.'),
  type: z.string().max(60).exactOptional(),
  country: z.string().max(3).exactOptional().describe('ISO 3166 alpha-3.'),
  from: day.exactOptional(),
  to: day.exactOptional(),
  as_of: instant.exactOptional().describe('As the ledger knew it then: a day (its end) or an instant, RFC 3339.'),
};

/** The question of the ledger that was meant; what was not given is absent. */
export function questionOf<Q extends { readonly as_of?: string }>({ as_of, ...rest }: Q): Omit<Q, 'as_of'> & { readonly asOf?: string } {
  return as_of === undefined ? rest : { ...rest, asOf: as_of };
}

/** A file or a stream, in the document only. */
export const BYTES = z.string().meta({ format: 'binary' });
