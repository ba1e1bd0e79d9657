import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Smaller files travel in one packet as they are. */
const SIZE_MIN = 1400;

/** Beside each file of text the same in Brotli and gzip, so that the desk compresses none of them at a request. Fonts are compressed already. */
function compressed(folder: string): Plugin {
  return {
    name: 'compressed', apply: 'build', enforce: 'post',
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|json|svg|html)$/.test(name)) continue;
        const path = join(folder, name);
        const bytes = readFileSync(path);
        if (bytes.length < SIZE_MIN) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed(join(import.meta.dirname, 'dist'))],
  build: {
    // No file of ours may be read as `data:`: the policy of the desk is `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  // For work on the pages: `isnad serve` runs beside it.
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
