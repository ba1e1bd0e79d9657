/** The mark of what was removed, as a schema. */
import { z } from 'zod';
import type { Tombstone } from '../../ports/index.ts';

export const tombstone: z.ZodType<Tombstone> = z
  .object({
    id: z.string().describe('What was asked for.'), kind: z.string().describe('document, claim, reading, review, snapshot'), document: z.string().describe('The article that was removed.'), by: z.string(), why: z.string(), at: z.string(),
    redaction: z.string().describe('The row of the journal that says so.'), claims: z.number().describe('Claims that went with the article.'),
  })
  .meta({ id: 'Tombstone', description: 'The mark that stands where something was removed.' });
