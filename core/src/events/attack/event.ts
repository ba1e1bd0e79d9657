/** Direct violence on persons. */
import type { EventSchema } from '../schema.ts';

export const attack: EventSchema = {
  type: 'attack',
  label: { en: 'attack', ar: 'اعتداء على أشخاص' },
  mutual: false,
  harmful: true,
  family: 'force',
  facets: { method: ['firearms', 'beat', 'torture', 'sexual', 'abduct', 'targeted', 'primitive', 'crowd_control', 'unknown'] },
};
