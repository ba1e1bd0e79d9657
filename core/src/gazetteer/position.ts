/** Where places lie and what actors are called: asked by exports and maps, not by reading, so nothing of it is kept in memory. */
import actorsAr from '../generated/gazetteer/actors.ar.ts';
import actorsEn from '../generated/gazetteer/actors.en.ts';
import actorsTable from '../generated/gazetteer/actors.ts';
import placesOwnAr from '../generated/gazetteer/places-own.ar.ts';
import placesAr from '../generated/gazetteer/places.ar.ts';
import placesTable from '../generated/gazetteer/places.ts';
import type { Side } from '../model/index.ts';

/** A place with its position. */
export interface PlaceAt {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** ISO 3166 alpha-3, or empty. */
  readonly country: string;
  /** WGS84. For a region or country this is the middle of its settlements, which is no point of any event: see `radiusKm`. */
  readonly lat: number;
  readonly lon: number;
  /** How far from the position the words may mean: the size of a town by its population, of a region by its furthest settlement. */
  readonly radiusKm: number;
  /** Ids of the places that hold it, nearest first. */
  readonly within: readonly string[];
}

/** Kilometres around the middle of a town, by its population; set by hand, so that a pin never looks exacter than a name. */
const TOWN_KM: readonly (readonly [number, number])[] = [[1_000_000, 20], [100_000, 10], [0, 5]];
const PARENTS_MAX = 8;

/**
 * The position of a place of the gazetteer; null when it has none. Looks the id up in the table itself: keep what is asked often.
 * @example placeAt('gn:616052')?.country // ARM
 */
export function placeAt(id: string): PlaceAt | null {
  const row = rowsOf(placesTable, id)[0];
  if (!row) return null;
  const [, kind = '', country = '', lat = '', lon = '', population = '', name = '', parent = ''] = row;
  if (lat === '' || lon === '') return null;
  const here = { lat: Number(lat), lon: Number(lon) };
  const wide = kind === 'region' || kind === 'country';
  return { id, kind, name, country, ...here, radiusKm: wide ? reach(here, kind === 'country' ? country : id, kind === 'country') : townKm(Number(population) || 0), within: parentsOf(parent) };
}

function townKm(population: number): number {
  return TOWN_KM.find(([least]) => population >= least)?.[1] as number;
}

function parentsOf(parent: string): string[] {
  const out: string[] = [];
  for (let at = parent; at !== '' && !out.includes(at) && out.length < PARENTS_MAX; at = rowsOf(placesTable, at)[0]?.[7] ?? '') out.push(at);
  return out;
}

/** Distance to the furthest settlement of a region or country, in whole kilometres, at least that of a town. */
function reach(from: Point, holder: string, byCountry: boolean): number {
  let furthest = TOWN_KM[0]?.[1] as number;
  for (const line of placesTable.split('\n')) {
    const cells = line.split('\t');
    if ((byCountry ? cells[2] : cells[7]) === holder && cells[3]) furthest = Math.max(furthest, kilometres(from, { lat: Number(cells[3]), lon: Number(cells[4]) }));
  }
  return Math.ceil(furthest);
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_KM = 6371;

/** Great-circle distance (haversine). */
function kilometres(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (x: number): number => Math.sin(x / 2) ** 2;
  const h = half(radians(b.lat - a.lat)) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(radians(b.lon - a.lon));
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Sides that are no actor of the tables. `CIV` is people with no side, not the state of that code. */
const OTHER_SIDES: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = {
  CIV: { en: 'civilians', ar: 'مدنيون' },
  UNK: { en: 'unnamed source', ar: 'مصدر غير مسمى' },
  MEDIA: { en: 'news outlets', ar: 'وسائل الإعلام' },
  NGO: { en: 'non-governmental organisations', ar: 'منظمات غير حكومية' },
};

/**
 * The name of a side in a language: its first form in the tables, else its code.
 * @example sideName('ARM', 'ar') // أرمينيا
 */
export function sideName(side: Side, lang: 'ar' | 'en'): string {
  const other = OTHER_SIDES[side]?.[lang];
  if (other !== undefined) return other;
  const named = rowsOf(lang === 'ar' ? actorsAr : actorsEn, side).find(([, role]) => role === 'name')?.[2];
  return named ?? rowsOf(actorsTable, side)[0]?.[3] ?? side;
}

/** What a side is: `state`, `igo`, `group` ..., or null when no table knows it. */
export function sideKind(side: Side): string | null {
  return side in OTHER_SIDES ? null : (rowsOf(actorsTable, side)[0]?.[1] ?? null);
}

/** The name of a place in a language, the one made by hand first; null when the tables have none. */
export function placeName(id: string, lang: 'ar' | 'en'): string | null {
  const own = rowsOf(placesOwnAr, id)[0];
  if (lang === 'ar') return own?.[4] ?? rowsOf(placesAr, id)[0]?.[1] ?? null;
  return rowsOf(placesTable, id)[0]?.[6] ?? own?.[3] ?? null;
}

/** The rows of an id, which stand together in a table. */
function rowsOf(table: string, id: string): string[][] {
  const head = `${id}\t`;
  const out: string[][] = [];
  for (let at = table.startsWith(head) ? 0 : table.indexOf(`\n${head}`) + 1; table.startsWith(head, at); ) {
    const line = table.indexOf('\n', at);
    const end = line < 0 ? table.length : line;
    out.push(table.slice(at, end).split('\t'));
    at = end + 1;
  }
  return out;
}
