/** Armed group or office changes: formed, merged, renamed, dissolved, resignation. */
import type { EventSchema } from '../schema.ts';

export const groupChange: EventSchema = {
  type: 'group_change',
  label: { en: 'group change', ar: 'تغيّر في جماعة أو منصب' },
  mutual: false,
  harmful: false,
  family: 'group',
  facets: { kind: ['group', 'resign'] },
};
