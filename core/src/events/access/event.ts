/** Observers, peacekeepers, aid let in. */
import type { EventSchema } from '../schema.ts';

export const access: EventSchema = {
  type: 'access',
  label: { en: 'access', ar: 'وصول إنساني' },
  mutual: false,
  harmful: false,
  family: 'access',
  facets: {},
};
