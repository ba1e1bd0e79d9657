/** An operation, offensive or war as an ongoing state. */
import type { EventSchema } from '../schema.ts';

export const hostilities: EventSchema = {
  type: 'hostilities',
  label: { en: 'hostilities', ar: 'أعمال قتالية' },
  mutual: true,
  harmful: true,
  family: 'fighting',
  facets: { phase: ['start', 'continue', 'pause', 'end'] },
};
