/** What the API says of itself: the words of the vocabularies, the formats. */
import { ACCOUNT_FIELDS, POLICIES } from 'isnad';
import { z } from 'zod';
import { ACT_LABELS, HONESTY, MEASURE_LABELS, STATUS_LABELS, TYPE_LABELS, VIEWS } from '../../ledger/index.ts';
import { type Route, route } from '../route.ts';

const label = z.object({ ar: z.string(), en: z.string() }).meta({ id: 'Label' });
const labels = z.record(z.string(), label);

export const about: readonly Route[] = [
  route({
    path: '/vocabulary', tag: 'about', id: 'getVocabulary', what: 'What people read for each code, in Arabic and English.',
    answer: z.object({ types: labels, acts: labels, measures: labels, statuses: labels, formats: labels, views: z.array(z.string()), policies: z.array(z.string()), accountFields: z.array(z.string()), honesty: label }),
    handle: ({ desk }) => ({
      types: TYPE_LABELS, acts: ACT_LABELS, measures: MEASURE_LABELS, statuses: STATUS_LABELS, formats: Object.fromEntries(desk.exporter.formats.map((f) => [f.id, f.label])), views: [...VIEWS], policies: [...POLICIES],
      accountFields: [...ACCOUNT_FIELDS], honesty: HONESTY,
    }),
  }),
];
