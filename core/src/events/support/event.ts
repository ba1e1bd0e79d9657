/** Backing. */
import type { EventSchema } from '../schema.ts';

export const support: EventSchema = {
  type: 'support',
  label: { en: 'support', ar: 'دعم' },
  mutual: false,
  harmful: false,
  family: 'support',
  facets: { kind: ['political', 'mutual', 'aid'] },
};
