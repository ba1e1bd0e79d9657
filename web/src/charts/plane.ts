/**
 * Land drawn in the plane. The paths of d3-geo are cut on the sphere, which takes most of the time of a map and is for globes: on this projection it is
 * enough to follow a line across the date line, and to draw once more, a world aside, what lies on both of its sides.
 */
import { geoIdentity, geoPath, type GeoPermissibleObjects, geoTransform } from 'd3-geo';
import type { Box } from './zoom.ts';

const RADIANS = Math.PI / 180;

/** A Mercator projection: units of a radian, and where its middle lies. */
export interface Plane {
  readonly scale: number;
  readonly middle: readonly [x: number, y: number];
  /** Degrees of latitude at which it ends. */
  readonly pole: number;
}

/** Gives the path of what lies in a part of the drawing. */
export function pathsIn({ scale, middle: [x, y], pole }: Plane, [left, top, right, bottom]: Box): (object: GeoPermissibleObjects, around: boolean) => string {
  const world = scale * Math.PI;
  const cut = geoIdentity().clipExtent([[Math.max(left, x - world), top], [Math.min(right, x + world), bottom]]);
  let turn = 0;
  let before = Number.NaN;
  const placed = geoTransform({
    lineStart() {
      before = Number.NaN;
      this.stream.lineStart();
    },
    point(given, lat) {
      const lon = given - before > 180 ? given - 360 : before - given > 180 ? given + 360 : given;
      before = lon;
      const up = Math.log(Math.tan(Math.PI / 4 + (Math.max(-pole, Math.min(pole, lat)) * RADIANS) / 2));
      this.stream.point(x + scale * (lon + turn) * RADIANS, y - scale * up);
    },
  });
  const path = geoPath({ stream: (out) => placed.stream(cut.stream(out)) });
  return (object, around) => (around ? [0, -360, 360] : [0]).map((aside) => {
    turn = aside;
    return path(object) ?? '';
  }).join('');
}
