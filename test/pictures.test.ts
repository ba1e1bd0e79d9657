/** Pictures of the pages are compared so that letters drawn otherwise pass and a missing panel does not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decoded, difference, keepIn, keepOnly, SHARE_MAX } from '../tools/pictures.mjs';
import { root } from './files.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The picture with each pixel made of others, as `from` says: a weight for each offset. */
function drawn(picture: Picture, from: (x: number, y: number) => readonly (readonly [dx: number, dy: number, weight: number])[]): Picture {
  const { width, height, data } = picture;
  const out = new Uint8ClampedArray(data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const parts = from(x, y).map(([dx, dy, weight]) => [(Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))) * 4, weight] as const);
      for (let c = 0; c < 3; c++) out[(y * width + x) * 4 + c] = parts.reduce((sum, [at, weight]) => sum + (data[at + c] ?? 0) * weight, 0);
    }
  }
  return { width, height, data: new Uint8Array(out) };
}

/** A part of the picture in the colour of its corner: what stands there is missing. */
function without(picture: Picture, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Picture {
  const data = new Uint8Array(picture.data);
  const corner = data.slice((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4);
  for (let row = y; row < y + height; row++) for (let column = x; column < x + width; column++) data.set(corner, (row * picture.width + column) * 4);
  return { ...picture, data };
}

describe.each(['disputes.ar.jpg', 'disputes.en.jpg', 'truces.en.jpg', 'reader-dark.ar.jpg'])('%s', (name) => {
  const picture = decoded(readFileSync(join(root, 'docs/screens', name)));

  it('is like itself, and like itself with letters of softer edges, of harder ones, and a third of a pixel aside', () => {
    expect(difference(picture, picture)).toBe(0);
    const soft = drawn(picture, () => [[0, 0, 0.6], [-1, 0, 0.15], [1, 0, 0.15], [0, -1, 0.05], [0, 1, 0.05]]);
    const hard = drawn(picture, () => [[0, 0, 1.3], [-1, 0, -0.15], [1, 0, -0.15]]);
    const aside = drawn(picture, () => [[0, 0, 0.67], [1, 0, 0.33]]);
    for (const other of [soft, hard, aside]) expect(difference(picture, other)).toBeLessThanOrEqual(SHARE_MAX);
  });

  it('is not like itself without a panel, nor in another size', () => {
    for (const panel of [{ x: 900, y: 100, width: 280, height: 160 }, { x: 300, y: 300, width: 500, height: 120 }]) {
      expect(difference(picture, without(picture, panel)), JSON.stringify(panel)).toBeGreaterThan(SHARE_MAX);
    }
    expect(difference(picture, { ...picture, height: picture.height - 100 })).toBe(1);
  });
});

describe('a folder of pictures', () => {
  const taken = readFileSync(join(root, 'docs/screens/disputes.ar.jpg'));
  const picture = decoded(taken);
  const written = (of: Picture, quality = 55): Uint8Array => jpeg.encode(of, quality).data;
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'isnad-pictures-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps the bytes that it has of a picture that shows the same, and takes those of one that does not', () => {
    expect(keepIn(folder, 'a.jpg', taken)).toBe('new');
    expect(keepIn(folder, 'a.jpg', written(picture, 54))).toBe('same');
    expect(readFileSync(join(folder, 'a.jpg')).equals(taken)).toBe(true);
    const other = written(without(picture, { x: 200, y: 200, width: 600, height: 400 }));
    expect(keepIn(folder, 'a.jpg', other)).toBe('changed');
    expect(readFileSync(join(folder, 'a.jpg')).equals(other)).toBe(true);
  });

  it('loses the pictures of pages that are gone, and nothing else', () => {
    for (const name of ['a.jpg', 'gone.jpg', 'README.md']) writeFileSync(join(folder, name), taken);
    expect(keepOnly(folder, new Set(['a.jpg']))).toEqual(['gone.jpg']);
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'a.jpg']);
  });
});
