/** Non-military coercion, legal or diplomatic step. */
import type { EventSchema } from '../schema.ts';

export const measure: EventSchema = {
  type: 'measure',
  label: { en: 'measure', ar: 'إجراء' },
  mutual: false,
  harmful: true,
  family: 'measure',
  facets: { kind: ['seize', 'restrict', 'censor', 'curfew', 'martial_law', 'arrest', 'deport', 'withhold', 'misinformation', 'cyber', 'convict', 'expel', 'withdraw_nonmilitary', 'discontinue', 'investigate'], lifted: ['yes'] },
};
