/** Forces or weapons moved, readied, based, withdrawn, disarmed. */
import type { EventSchema } from '../schema.ts';

export const movement: EventSchema = {
  type: 'movement',
  label: { en: 'movement', ar: 'تحرك قوات' },
  mutual: false,
  harmful: false,
  family: 'front',
  facets: { kind: ['troops', 'weapons', 'police', 'militia', 'withdraw', 'disarm', 'base'] },
};
