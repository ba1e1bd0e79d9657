// What a browser loads before the first page can be used, compressed; and what the package brings of fonts and of the map.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const SCRIPT_MAX = 250_000;
const FILES_MAX = 6_000_000;

/** Lines of the bench. */
export async function sizesOf(browser, address) {
  const page = await browser.newPage();
  const scripts = new Map();
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts.values());
  await page.close();
  const packed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  const assets = join(root, 'web/dist/assets');
  const heavy = readdirSync(assets).filter((name) => /\.(?:woff2?|json)$/.test(name)).map((name) => statSync(join(assets, name)).size);
  const files = heavy.reduce((sum, size) => sum + size, 0);
  return [
    [`script of the first page, ${bodies.length} files, gzip`, `${(packed / 1000).toFixed(0)} kB`, 'under 250 kB', packed < SCRIPT_MAX],
    [`fonts and map, ${heavy.length} files as they are`, `${(files / 1e6).toFixed(2)} MB`, 'under 6 MB', files < FILES_MAX],
  ];
}
