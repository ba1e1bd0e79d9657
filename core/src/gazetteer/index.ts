/** The gazetteer's door: what is known of actors and places, whatever the language of their names. */
import actorsTable from '../generated/gazetteer/actors.ts';
import placesTable from '../generated/gazetteer/places.ts';
import placesOwnAr from '../generated/gazetteer/places-own.ar.ts';
import placesOwnEn from '../generated/gazetteer/places-own.en.ts';
import type { OwnNames, Side } from '../model/index.ts';
import { cellsOf, Shelf } from '../text/lexicon.ts';

export interface ActorInfo {
  readonly kind: string;
  readonly side: Side;
  readonly label: string;
  /** Of media: the state or party whose organ they are, or empty. */
  readonly organ: Side;
}

export interface PlaceInfo {
  readonly kind: string;
  /** ISO 3166 alpha-3, or empty. */
  readonly country: string;
  readonly population: number;
}

export interface Gazetteer {
  readonly actors: Pick<Shelf<ActorInfo>, 'get' | 'has'>;
  readonly places: Pick<Shelf<PlaceInfo>, 'get' | 'has'>;
}

const actorOf = ([, kind = '', side = '', label = '', seat = '']: readonly string[]): ActorInfo => ({ kind, side, label, organ: kind === 'media' ? seat : '' });
const placeOf = ([, kind = '', country = '', , , population = '']: readonly string[]): PlaceInfo => ({ kind, country, population: Number(population) || 0 });
const placeByHand = ([, kind = '', country = '']: readonly string[]): PlaceInfo => ({ kind, country, population: 0 });

/**
 * The compiled tables. Call once and keep the result.
 * @param own what a project adds; an id that is there already is told anew
 */
export function loadGazetteer(own?: OwnNames): Gazetteer {
  const actors = new Shelf<ActorInfo>().add(actorsTable, 0, actorOf);
  const places = new Shelf<PlaceInfo>().add(placesOwnEn, 0, placeByHand).add(placesOwnAr, 0, placeByHand).add(placesTable, 0, placeOf);
  if (own) {
    actors.add(own.actors, 0, actorOf);
    places.add(own.places, 0, placeByHand);
  }
  return { actors, places };
}

/** Where a place lies: what reconciling needs and reading does not, so it is loaded apart. */
export interface Geography {
  /** The places that hold it, nearest first, its own id at the head; ends at the state. */
  within(place: string): readonly string[];
  /** The two cannot be one, nor lie in each other. Of a place that was entered by hand the tables know the state alone, of one that spans states ("Sahel") nothing. */
  apart(one: string, other: string): boolean;
  readonly kindOf: (place: string) => string | null;
}

const BY_HAND = 'own:';
/** A place and its state: the tables know nothing between the two. */
const STATE_ALONE = 2;
/** Kinds that hold settlements, and kinds that may lie in one. */
const WIDE: ReadonlySet<string> = new Set(['region', 'district', 'physical']);
const INSIDE: ReadonlySet<string> = new Set(['site', 'district', 'physical']);

/** Parses the parents of all places. Call once and keep the result. */
export function loadGeography(): Geography {
  const rows = new Map<string, { readonly kind: string; readonly parent: string }>();
  const states = new Map<string, string>();
  const cells = cellsOf(placesTable);
  for (const [id = '', kind = '', country = ''] of cells) if (kind === 'country') states.set(country, id);
  const inState = (id: string, country: string): string => (states.get(country) === id ? '' : (states.get(country) ?? ''));
  for (const [id = '', kind = '', country = '', , , , , parent = ''] of cells) rows.set(id, { kind, parent: parent || inState(id, country) });
  for (const table of [placesOwnAr, placesOwnEn]) for (const [id = '', kind = '', country = ''] of cellsOf(table)) if (!rows.has(id)) rows.set(id, { kind, parent: inState(id, country) });
  const within = (place: string): readonly string[] => {
    const out: string[] = [];
    for (let at = place; at !== '' && !out.includes(at); at = rows.get(at)?.parent ?? '') out.push(at);
    return out;
  };
  const kindOf = (place: string): string | null => rows.get(place)?.kind ?? null;
  /** Whether it lies there is not told by the tables. */
  const mayLieIn = (place: string, holder: string): boolean =>
    WIDE.has(kindOf(holder) ?? '') ? holder.startsWith(BY_HAND) || within(place).length <= STATE_ALONE : INSIDE.has(kindOf(place) ?? '');
  return {
    within, kindOf,
    apart(one, other) {
      const [up, down] = [within(one), within(other)];
      const [state, foreign] = [up.at(-1) ?? '', down.at(-1) ?? ''];
      if (up.includes(other) || down.includes(one) || kindOf(state) !== 'country' || kindOf(foreign) !== 'country') return false;
      return state !== foreign || !(mayLieIn(one, other) || mayLieIn(other, one));
    },
  };
}
