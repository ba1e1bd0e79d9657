// Whether two pictures of a page show the same. Letters are drawn a little otherwise on every machine, so each picture is first averaged over small
// squares: edges of letters vanish in them, a panel, a line of text or a colour that is missing does not.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import pixelmatch from 'pixelmatch';

/** Side of a square in pixels: about the height of a small letter. */
const SQUARE = 8;
/** How far the colours of two squares may lie apart (pixelmatch, 0 to 1). At 0.03 letters drawn a third of a pixel aside differ in 0.1 % of the squares, at 0.05 in none. */
const APART = 0.05;
/** Share of the squares that may differ: a figure or a word written otherwise; a panel of 500 by 120 pixels in ten pictures was 0.4 % and more. */
export const SHARE_MAX = 0.003;

/** Bytes of a JPEG as pixels. */
export function decoded(bytes) {
  return jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 });
}

/** Share of two pictures that is not the same, 0 to 1; pictures of different sizes have nothing in common but up to a line of text in height. */
export function difference(one, other) {
  if (one.width !== other.width || Math.abs(one.height - other.height) > 4 * SQUARE) return 1;
  const height = Math.min(one.height, other.height);
  const [a, b] = [averaged(one, height), averaged(other, height)];
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: APART, includeAA: true }) / (a.width * a.height);
}

/** Puts a picture into a folder, unless the one of this name there shows the same: git keeps every byte that was ever written. Says which it was. */
export function keepIn(folder, name, bytes) {
  const path = join(folder, name);
  const known = existsSync(path);
  if (known && difference(decoded(readFileSync(path)), decoded(bytes)) <= SHARE_MAX) return 'same';
  writeFileSync(path, bytes);
  return known ? 'changed' : 'new';
}

/** Removes the pictures that are not among these; gives their names. */
export function keepOnly(folder, names) {
  const gone = readdirSync(folder).filter((name) => name.endsWith('.jpg') && !names.has(name));
  for (const name of gone) rmSync(join(folder, name));
  return gone;
}

/** A pixel for each square. */
function averaged({ data, width }, height) {
  const [columns, rows] = [Math.floor(width / SQUARE), Math.floor(height / SQUARE)];
  const small = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const sum = [0, 0, 0];
      for (let y = row * SQUARE; y < (row + 1) * SQUARE; y++) {
        for (let x = column * SQUARE; x < (column + 1) * SQUARE; x++) for (let c = 0; c < 3; c++) sum[c] += data[(y * width + x) * 4 + c];
      }
      const at = (row * columns + column) * 4;
      for (let c = 0; c < 3; c++) small[at + c] = sum[c] / (SQUARE * SQUARE);
      small[at + 3] = 255;
    }
  }
  return { data: small, width: columns, height: rows };
}
