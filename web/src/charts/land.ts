/** The countries of an atlas (TopoJSON), and which of them lie in a part of the world. */
import { feature, mesh } from 'topojson-client';

type Atlas = Parameters<typeof mesh>[0];
export type World = Atlas & { readonly objects: { readonly countries: NonNullable<Parameters<typeof mesh>[1]> } };
/** West, south, east and north, in degrees. */
export type Degrees = readonly [west: number, south: number, east: number, north: number];
type Country = ReturnType<typeof countriesOf>[number];

/** The same world without the points that lie nearer than so many degrees to the one before: nobody sees them. What countries share stays shared. */
export function thinned(world: World, degrees: number): World {
  const { transform } = world;
  if (!transform) return world;
  const [dx, dy] = transform.scale.map((unit) => degrees / unit) as [number, number];
  return { ...world, arcs: world.arcs.map((arc) => thinnedArc(arc as [number, number][], dx, dy)) };
}

/** Each point of an arc is told by how far it lies from the one before. The first and the last stay. */
function thinnedArc(arc: readonly [number, number][], dx: number, dy: number): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < arc.length; at++) {
    const step = arc[at] as readonly [number, number];
    x += step[0];
    y += step[1];
    if (at > 0 && at < arc.length - 1 && Math.abs(x) < dx && Math.abs(y) < dy) continue;
    kept.push([x, y]);
    [x, y] = [0, 0];
  }
  return kept;
}

/** Each country with the degrees that it spans. One across the date line spans all. */
export function countriesOf(world: World) {
  const all = feature(world, world.objects.countries);
  return ('features' in all ? all.features : [all]).map((land) => ({ land, spans: spansOf(land.geometry) }));
}

/** The land and the borders between countries that reach into a part of the world. */
export function landIn(world: World, countries: readonly Country[], part: Degrees): { readonly countries: readonly Country[]; readonly borders: ReturnType<typeof mesh> } {
  const near = countries.filter(({ spans }) => spans[0] <= part[2] && part[0] <= spans[2] && spans[1] <= part[3] && part[1] <= spans[3]);
  const ids = new Set(near.map(({ land }) => land.id));
  return { countries: near, borders: mesh(world, world.objects.countries, (a, b) => a !== b && (ids.has(idOf(a)) || ids.has(idOf(b)))) };
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
