import { geoMercator, geoPath } from 'd3-geo';
import { expect, it } from 'vitest';
import { pathsIn } from './plane.ts';

const projection = geoMercator().scale(100).translate([300, 300]);
const plane = { scale: 100, middle: [300, 300], pole: 85 } as const;
const WHOLE = [-1000, -1000, 2000, 2000] as const;
const square = (ring: [number, number][]) => ({ type: 'Polygon' as const, coordinates: [ring] });
const numbers = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
/** Left and right end of each piece of a path. */
const ends = (path: string) => path.split('Z').filter(Boolean).map((piece) => {
  const xs = numbers(piece).filter((_, at) => at % 2 === 0);
  return [Math.round(Math.min(...xs)), Math.round(Math.max(...xs))];
});

it('places what d3 places where d3 places it', () => {
  const land = square([[10, 20], [30, 50], [40, -20], [10, 20]]);
  const [mine, theirs] = [numbers(pathsIn(plane, WHOLE)(land, false)), numbers(geoPath(projection.precision(0))(land) ?? '')];
  expect(mine).toHaveLength(theirs.length);
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  for (const [at, value] of sorted(mine).entries()) expect(value).toBeCloseTo(sorted(theirs)[at] as number, 1);
});

it('draws what lies across the date line on both sides of the world, and no line through the middle', () => {
  const land = square([[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]]);
  const edge = Math.round(100 * Math.PI);
  const wide = Math.round((10 / 180) * 100 * Math.PI);
  expect(ends(pathsIn(plane, WHOLE)(land, true)).sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual([[300 - edge, 300 - edge + wide], [300 + edge - wide, 300 + edge]]);
});

it('cuts what lies outside the part that is drawn', () => {
  const land = square([[-60, -10], [-60, 10], [60, 10], [60, -10], [-60, -10]]);
  expect(ends(pathsIn(plane, [290, 200, 310, 400])(land, false))).toEqual([[290, 310]]);
  expect(pathsIn(plane, [0, 0, 10, 10])(land, false)).toBe('');
});
