/** Truce: declared, agreed, in force, extended, ended. */
import type { EventSchema } from '../schema.ts';

export const ceasefire: EventSchema = {
  type: 'ceasefire',
  label: { en: 'ceasefire', ar: 'هدنة' },
  mutual: true,
  harmful: false,
  family: 'truce',
  facets: { stage: ['declared', 'agreed', 'in_force', 'extended', 'ended'] },
};
