/** A project's own actors and places as schemas: what `desk/src/ports/store.ts` says of them. */
import { z } from 'zod';
import type { OwnActor, OwnPlace } from '../../ports/index.ts';

const cell = z.string().max(200);
const code = z.string().max(80).describe('ASCII without blanks.');
const FORMS_MAX = 200;

export const ownActor: z.ZodType<OwnActor> = z
  .object({
    id: code, kind: cell.describe('group, person, media, ngo, force, coalition, igo, state; empty with `side` where only further forms of a known actor are given.'), side: code, label: cell.describe('English name.'), note: cell,
    forms: z.array(z.object({ lang: z.enum(['ar', 'en']), role: cell.describe('`name`, or another role of the tables of the gazetteer.'), form: cell, home: cell })).max(FORMS_MAX),
  })
  .meta({ id: 'OwnActor', description: 'An actor that the project brings with it.' });

export const ownPlace: z.ZodType<OwnPlace> = z
  .object({ id: code, kind: cell.describe('settlement, district, region, site, physical, capital, country.'), country: z.string().max(3), label: cell, forms: z.array(z.object({ form: cell, flags: cell })).max(FORMS_MAX) })
  .meta({ id: 'OwnPlace', description: 'A place that the project brings with it; forms of all languages together.' });

/** Rows of a list at most: a gazetteer of a governorate. */
const ROWS_MAX = 5000;
export const ownLists = { actors: z.array(ownActor).max(ROWS_MAX), places: z.array(ownPlace).max(ROWS_MAX) };
