/** Control of a place changes without a reported fight, or is claimed. */
import type { EventSchema } from '../schema.ts';

export const control: EventSchema = {
  type: 'control',
  label: { en: 'control', ar: 'سيطرة' },
  mutual: false,
  harmful: false,
  family: 'front',
  facets: { kind: ['nonviolent_transfer', 'claimed'] },
};
