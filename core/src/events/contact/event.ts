/** Call, visit, meeting. */
import type { EventSchema } from '../schema.ts';

export const contact: EventSchema = {
  type: 'contact',
  label: { en: 'contact', ar: 'اتصال أو لقاء' },
  mutual: true,
  harmful: false,
  family: 'contact',
  facets: { medium: ['phone', 'visit', 'third_party', 'multilateral', 'meeting'] },
};
