/** Breach of a ceasefire or agreement; links to the agreement and to the underlying event(s). */
import type { EventSchema } from '../schema.ts';

export const violation: EventSchema = {
  type: 'violation',
  label: { en: 'violation', ar: 'خرق' },
  mutual: true,
  harmful: true,
  family: 'breach',
  facets: {},
};
