/** Jobs as schemas: how far one is, and what became of each input. */
import { z } from 'zod';
import { diagnostic } from './reading.ts';

const count = z.number();

export const jobState = z
  .object({
    id: z.string(), kind: z.enum(['ingest', 'reread']), state: z.enum(['waiting', 'running', 'done', 'failed']), by: z.string(), total: count.describe('Inputs that are known of; more may be found in them.'), done: count,
    counts: z.object({ new: count, same: count, version: count, failed: count, none: count, open: count, names: count }).describe('`none`: a member of an archive that is no article; `open`: an archive or feed, whose members follow; `names`: a table of own actors or places, which was kept.'), claims: count, began: z.string(),
    ended: z.string().nullable(), left: count.describe('Pages that are named and were not fetched because there are too many.'),
  })
  .meta({ id: 'JobState' });

export const outcome = z
  .object({
    name: z.string(), outcome: z.enum(['new', 'same', 'version', 'failed', 'none', 'open', 'names']), documents: z.array(z.string()), claims: count, addresses: count.describe('Pages that it names and that were not fetched.'), diagnostics: z.array(diagnostic),
  })
  .meta({ id: 'Outcome', description: 'What became of one input.' });
