/** Remote violence: fire or explosive at a distance. */
import type { EventSchema } from '../schema.ts';

export const strike: EventSchema = {
  type: 'strike',
  label: { en: 'strike', ar: 'قصف أو تفجير عن بعد' },
  mutual: false,
  harmful: true,
  family: 'force',
  facets: { weapon: ['air', 'drone', 'artillery', 'rocket', 'missile', 'mortar', 'naval', 'ied', 'mine', 'suicide', 'grenade', 'chemical', 'cbrn', 'unknown'],  outcome: ['hit', 'disrupted', 'unknown'] },
};
