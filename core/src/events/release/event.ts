/** Prisoners, hostages, bodies, property handed over or exchanged. */
import type { EventSchema } from '../schema.ts';

export const release: EventSchema = {
  type: 'release',
  label: { en: 'release', ar: 'إفراج أو تبادل' },
  mutual: true,
  harmful: false,
  family: 'exchange',
  facets: { status: ['done', 'agreed'] },
};
