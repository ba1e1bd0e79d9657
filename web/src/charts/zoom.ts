/** Looking at a part of a drawing: how much larger it is drawn, and how far it is moved. */

export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

type Point = readonly [x: number, y: number];

/** What a zoom may not leave: the greatest magnification, and the box of the drawing in its own units. */
export interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly box: Box;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** As it was drawn. */
export const HOME: Zoom = { k: 1, x: 0, y: 0 };

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** Drawn larger or smaller, with one point of the picture staying where it is. */
export function zoomed({ k, x, y }: Zoom, factor: number, [px, py]: Point, bounds: Bounds): Zoom {
  const [left, top, right, bottom] = bounds.box;
  const least = Math.min(1, bounds.width / (right - left), bounds.height / (bottom - top));
  const now = between(least, k * factor, bounds.most);
  return kept({ k: now, x: px - ((px - x) / k) * now, y: py - ((py - y) / k) * now }, bounds);
}

/** Moved by so much of the picture. */
export function moved({ k, x, y }: Zoom, [dx, dy]: Point, bounds: Bounds): Zoom {
  return kept({ k, x: x + dx, y: y + dy }, bounds);
}

/** The middle of the picture never leaves the drawing. */
function kept({ k, x, y }: Zoom, { width, height, box: [left, top, right, bottom] }: Bounds): Zoom {
  return { k, x: width / 2 - between(left, (width / 2 - x) / k, right) * k, y: height / 2 - between(top, (height / 2 - y) / k, bottom) * k };
}

/** The part of the drawing that is in the picture. */
export function seen({ k, x, y }: Zoom, { width, height }: Pick<Bounds, 'width' | 'height'>): Box {
  return [-x / k, -y / k, (width - x) / k, (height - y) / k];
}

/** Half as much again on every side. */
export function roomy([left, top, right, bottom]: Box): Box {
  const [width, height] = [(right - left) / 2, (bottom - top) / 2];
  return [left - width, top - height, right + width, bottom + height];
}

/** The whole of one lies in the other. */
export const holds = (outer: Box, inner: Box): boolean => outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
