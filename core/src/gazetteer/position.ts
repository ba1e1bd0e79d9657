/** Where places lie and what actors are called: asked by views, exports and maps, not by reading; so the tables are indexed when first asked. */
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

const places = indexed(placesTable);
const placesInArabic = indexed(placesAr);
const placesByHand = indexed(placesOwnAr);
const actors = indexed(actorsTable);
const actorNames = { ar: indexed(actorsAr), en: indexed(actorsEn) };

/**
 * The position of a place of the gazetteer; null when it has none.
 * @example placeAt('gn:616052')?.country // ARM
 */
export function placeAt(id: string): PlaceAt | null {
  const row = places(id)[0];
  if (!row) return null;
  const [, kind = '', country = '', lat = '', lon = '', population = '', , parent = ''] = row;
  if (lat === '' || lon === '') return null;
  const here = { lat: Number(lat), lon: Number(lon) };
  const wide = kind === 'region' || kind === 'country';
  return { id, kind, name: placeName(id, 'en') ?? id, country, ...here, radiusKm: wide ? reach(here, kind === 'country' ? country : id) : townKm(Number(population) || 0), within: parentsOf(parent) };
}

function townKm(population: number): number {
  return TOWN_KM.find(([least]) => population >= least)?.[1] as number;
}

function parentsOf(parent: string): string[] {
  const out: string[] = [];
  for (let at = parent; at !== '' && !out.includes(at) && out.length < PARENTS_MAX; at = places(at)[0]?.[7] ?? '') out.push(at);
  return out;
}

/** Distance to the furthest settlement of a region (by its id) or country (by its code), in whole kilometres, at least that of a town. */
function reach(from: Point, holder: string): number {
  let furthest = TOWN_KM[0]?.[1] as number;
  for (const settlement of settlements().get(holder) ?? []) furthest = Math.max(furthest, kilometres(from, settlement));
  return Math.ceil(furthest);
}

let held: ReadonlyMap<string, readonly Point[]> | undefined;

/** Settlements by the id of the place that holds them, and by the code of their country. */
function settlements(): ReadonlyMap<string, readonly Point[]> {
  if (held) return held;
  const found = new Map<string, Point[]>();
  for (const line of placesTable.split('\n')) {
    const [, , country = '', lat = '', lon = '', , , parent = ''] = line.split('\t');
    if (lat === '') continue;
    const here = { lat: Number(lat), lon: Number(lon) };
    for (const holder of [country, parent]) {
      const others = found.get(holder);
      if (others) others.push(here);
      else found.set(holder, [here]);
    }
  }
  return (held = found);
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
  const named = actorNames[lang](side).find(([, role]) => role === 'name')?.[2];
  return named ?? actors(side)[0]?.[3] ?? side;
}

/** What a side is: `state`, `igo`, `group` ..., or null when no table knows it. */
export function sideKind(side: Side): string | null {
  return side in OTHER_SIDES ? null : (actors(side)[0]?.[1] ?? null);
}

/** The name of a place in a language, the one made by hand first, as the press writes it ("Kalbajar", not "Kerbakhiar"); a region keeps what kind of one it is. Null when the tables have none. */
export function placeName(id: string, lang: 'ar' | 'en'): string | null {
  const own = placesByHand(id)[0];
  if (lang === 'ar') return own?.[4] ?? placesInArabic(id)[0]?.[1] ?? null;
  const row = places(id)[0];
  return (row?.[1] === 'region' ? row[6] : (own?.[3] ?? row?.[6])) ?? null;
}

/** The rows of an id, which stand together in a table. */
function indexed(table: string): (id: string) => readonly (readonly string[])[] {
  let starts: Map<string, number> | undefined;
  return (id) => {
    starts ??= startsOf(table);
    const head = `${id}\t`;
    const rows: string[][] = [];
    for (let at = starts.get(id) ?? table.length; table.startsWith(head, at); ) {
      const line = table.indexOf('\n', at);
      const end = line < 0 ? table.length : line;
      rows.push(table.slice(at, end).split('\t'));
      at = end + 1;
    }
    return rows;
  };
}

/** Where the first row of each id begins. */
function startsOf(table: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (const { 1: id = '', index } of table.matchAll(/^([^\t\n]*)\t/gm)) if (!starts.has(id)) starts.set(id, index);
  return starts;
}
