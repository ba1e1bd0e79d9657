/** Killed / wounded / missing / captured / displaced: incident or cumulative. */
import type { EventSchema } from '../schema.ts';

export const casualty: EventSchema = {
  type: 'casualty',
  label: { en: 'casualty', ar: 'ضحايا' },
  mutual: false,
  harmful: true,
  family: 'force',
  facets: { scope: ['incident', 'cumulative'] },
};
