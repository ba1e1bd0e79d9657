/** Destruction or looting of property. */
import type { EventSchema } from '../schema.ts';

export const damage: EventSchema = {
  type: 'damage',
  label: { en: 'damage', ar: 'تدمير' },
  mutual: false,
  harmful: true,
  family: 'force',
  facets: {},
};
