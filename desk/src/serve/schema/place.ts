/** Where a place lies, as a schema. */
import { z } from 'zod';

export const placeAt = z.object({ id: z.string(), kind: z.string(), name: z.string(), country: z.string(), lat: z.number(), lon: z.number(), radiusKm: z.number(), within: z.array(z.string()) }).meta({ id: 'PlaceAt', description: 'Position (WGS84) with how far from it the words may mean: to be drawn as a ring, never as a pin alone.' });
