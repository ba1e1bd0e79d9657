import { expect, it } from 'vitest';
import { countriesOf, landIn, thinned, type World } from './land.ts';

/** Three squares in a row: A and B share an edge at 10 degrees east, C lies at 40. */
const world = {
  type: 'Topology',
  arcs: [[[10, 0], [10, 10]], [[10, 10], [0, 10], [0, 0], [10, 0]], [[10, 0], [20, 0], [20, 10], [10, 10]], [[40, 0], [50, 0], [50, 10], [40, 10], [40, 0]]],
  objects: { countries: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'A', arcs: [[0, 1]] }, { type: 'Polygon', id: 'B', arcs: [[2, -1]] }, { type: 'Polygon', id: 'C', arcs: [[3]] }] } },
} as unknown as World;
const countries = countriesOf(world);
const ids = (part: Parameters<typeof landIn>[2]) => landIn(world, countries, part).countries.map(({ land }) => land.id);

it('knows how many degrees a country spans', () => {
  expect(countries.map(({ spans }) => spans)).toEqual([[0, 0, 10, 10], [10, 0, 20, 10], [40, 0, 50, 10]]);
});

it('draws the countries that reach into a part of the world, and the borders between them', () => {
  expect(ids([1, 1, 2, 2])).toEqual(['A']);
  expect(ids([5, 5, 15, 6])).toEqual(['A', 'B']);
  expect(ids([21, 0, 39, 10])).toEqual([]);
  expect(landIn(world, countries, [1, 1, 2, 2]).borders.coordinates).toEqual([[[10, 0], [10, 10]]]);
  expect(landIn(world, countries, [45, 1, 46, 2]).borders.coordinates).toEqual([]);
});

it('leaves out points that nobody sees, and keeps where arcs begin and end', () => {
  const fine = { ...world, transform: { scale: [0.1, 0.1], translate: [0, 0] }, arcs: [[[0, 0], [4, 0], [0, 3], [40, 0], [1, 0], [1, 1]]] } as unknown as World;
  expect(thinned(fine, 1).arcs).toEqual([[[0, 0], [44, 3], [2, 1]]]);
  expect(thinned(fine, 0.01).arcs).toEqual(fine.arcs);
  expect(thinned(world, 1)).toBe(world);
});
