/** The countries of an atlas (TopoJSON), and which of them lie in a part of the world. */
import { feature, mesh } from 'topojson-client';

type Atlas = Parameters<typeof mesh>[0];
export type World = Atlas & { readonly objects: { readonly countries: NonNullable<Parameters<typeof mesh>[1]> } };
/** West, south, east and north, in degrees. */
export type Degrees = readonly [west: number, south: number, east: number, north: number];
type Country = ReturnType<typeof countriesOf>[number];

/** Each country with the degrees that it spans. One across the date line spans all. */
export function countriesOf(world: World) {
  const all = feature(world, world.objects.countries);
  return ('features' in all ? all.features : [all]).map((land) => ({ land, spans: spansOf(land.geometry) }));
}

/** The land and the borders between countries that reach into a part of the world. */
export function landIn(world: World, countries: readonly Country[], part: Degrees): { readonly land: readonly Country['land'][]; readonly borders: ReturnType<typeof mesh> } {
  const near = countries.filter(({ spans }) => spans[0] <= part[2] && part[0] <= spans[2] && spans[1] <= part[3] && part[1] <= spans[3]).map(({ land }) => land);
  const ids = new Set(near.map(({ id }) => id));
  return { land: near, borders: mesh(world, world.objects.countries, (a, b) => a !== b && (ids.has(idOf(a)) || ids.has(idOf(b)))) };
}

const idOf = (part: object): string | number | undefined => (part as { readonly id?: string | number }).id;

function spansOf(geometry: object): Degrees {
  let [west, south, east, north] = [180, 90, -180, -90];
  const walk = (list: readonly unknown[]): void => {
    const [first] = list;
    if (typeof first !== 'number') {
      for (const item of list) walk(item as readonly unknown[]);
      return;
    }
    const lat = list[1] as number;
    west = Math.min(west, first);
    east = Math.max(east, first);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  walk((geometry as { readonly coordinates?: readonly unknown[] }).coordinates ?? []);
  return [west, south, east, north];
}
