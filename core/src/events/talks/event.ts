/** A negotiation round, format or mechanism. */
import type { EventSchema } from '../schema.ts';

export const talks: EventSchema = {
  type: 'talks',
  label: { en: 'talks', ar: 'محادثات' },
  mutual: true,
  harmful: false,
  family: 'talks',
  facets: { status: ['proposed', 'agreed', 'scheduled', 'held', 'failed'],  armed_parties: ['yes', 'no'] },
};
