/** Two-sided fighting. */
import type { EventSchema } from '../schema.ts';

export const clash: EventSchema = {
  type: 'clash',
  label: { en: 'clash', ar: 'اشتباك' },
  mutual: true,
  harmful: true,
  family: 'force',
  facets: { territory: ['none', 'state_regains', 'nonstate_takes'] },
};
