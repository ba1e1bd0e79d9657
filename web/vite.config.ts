import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    // No file of ours may be read as `data:`: the policy of the desk is `default-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  // For work on the pages: `isnad serve` runs beside it.
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
