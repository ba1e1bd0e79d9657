/** Anything else worth keeping. */
import type { EventSchema } from '../schema.ts';

export const other: EventSchema = {
  type: 'other',
  label: { en: 'other', ar: 'غير ذلك' },
  mutual: false,
  harmful: false,
  family: 'other',
  facets: {},
};
