/** Accord other than a ceasefire. */
import type { EventSchema } from '../schema.ts';

export const agreement: EventSchema = {
  type: 'agreement',
  label: { en: 'agreement', ar: 'اتفاق' },
  mutual: true,
  harmful: false,
  family: 'accord',
  facets: { status: ['agreed', 'signed'],  armed_parties: ['yes', 'no'] },
};
