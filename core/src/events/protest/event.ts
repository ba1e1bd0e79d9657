/** Collective civilian action. */
import type { EventSchema } from '../schema.ts';

export const protest: EventSchema = {
  type: 'protest',
  label: { en: 'protest', ar: 'احتجاج' },
  mutual: false,
  harmful: false,
  family: 'protest',
  facets: { form: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],  response: ['none', 'intervention', 'excessive_force'],  mob: ['yes', 'no'] },
};
