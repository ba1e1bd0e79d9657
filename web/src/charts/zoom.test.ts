import { expect, it } from 'vitest';
import { type Bounds, holds, HOME, moved, roomy, seen, zoomed } from './zoom.ts';

const bounds: Bounds = { width: 900, height: 520, most: 64, box: [-3000, -2000, 3900, 2500] };
const at = (zoom: typeof HOME, [x, y]: readonly [number, number]) => [zoom.x + x * zoom.k, zoom.y + y * zoom.k];

it('keeps the point under the pointer where it is, and comes back the way it went', () => {
  const near = zoomed(HOME, 4, [200, 100], bounds);
  expect(near.k).toBe(4);
  expect(at(near, [200, 100])).toEqual([200, 100]);
  expect(zoomed(near, 1 / 4, [200, 100], bounds)).toEqual(HOME);
});

it('goes no nearer than is allowed and no farther than the whole drawing', () => {
  expect(zoomed(HOME, 1e9, [450, 260], bounds).k).toBe(64);
  expect(zoomed(HOME, 1e-9, [450, 260], bounds).k).toBeCloseTo(520 / 4500, 5);
});

it('moves, and never out of the drawing', () => {
  expect(moved(HOME, [30, -20], bounds)).toEqual({ k: 1, x: 30, y: -20 });
  const far = moved(HOME, [1e9, 1e9], bounds);
  expect([(450 - far.x) / far.k, (260 - far.y) / far.k]).toEqual([-3000, -2000]);
});

it('knows what is in the picture, and draws half as much again around it', () => {
  expect(seen({ k: 2, x: -100, y: 40 }, bounds)).toEqual([50, -20, 500, 240]);
  const drawn = roomy(seen(HOME, bounds));
  expect(drawn).toEqual([-450, -260, 1350, 780]);
  expect(holds(drawn, seen(moved(HOME, [400, 0], bounds), bounds))).toBe(true);
  expect(holds(drawn, seen(moved(HOME, [451, 0], bounds), bounds))).toBe(false);
  expect(holds(drawn, seen(zoomed(HOME, 1 / 4, [450, 260], bounds), bounds))).toBe(false);
});
